"""Each repairing filter alone, over `tests/golden/<filter>/<case>.in.txt` and `.out.txt`.

The output is the text of the blocks, one a line, with a blank line where the source had any.
"""

from pathlib import Path

import pytest

from newsclean.evidence import Evidence
from newsclean.packs import phrases_for
from newsclean.pipeline import apply
from newsclean.readers.text import read_text
from newsclean.registry import plan
from newsclean.settings import Settings

GOLDEN = Path(__file__).parents[1] / "golden"
REPAIRING = (
    "escaped-newlines",
    "escaped-text",
    "markup-breaks",
    "leftover-markup",
    "mojibake",
    "invisible-characters",
    "spacing",
    "drop-cap",
    "hard-wrap",
    "leftover-markdown",
    "broken-sentence",
    "cut-label",
)
CASES = sorted(p for name in REPAIRING for p in (GOLDEN / name).glob("*.in.txt"))


def alone(name, source):
    """The text of a page after one filter, as the goldens hold it."""
    doc = read_text(source)
    (step,) = plan(Settings(only=(name,)))
    found = list(step.run(doc, Evidence(doc, phrases_for(()))))
    doc = apply(doc, found)
    lines = []
    for block in doc.blocks:
        lines += [""] * bool(block.gap and lines) + [block.text]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("case", CASES, ids=lambda p: f"{p.parent.name}/{p.name[:-7]}")
def test_golden(case):
    golden = case.with_name(case.name.replace(".in.txt", ".out.txt"))
    assert golden.exists(), f"{golden} is missing; write it by hand"
    source = case.read_bytes().decode("utf-8")
    assert alone(case.parent.name, source) == golden.read_bytes().decode("utf-8")


@pytest.mark.parametrize("name", REPAIRING)
def test_every_repairing_filter_has_goldens(name):
    assert any(case.parent.name == name for case in CASES)


@pytest.mark.parametrize("golden", sorted(GOLDEN.glob("*/*.out.txt")), ids=str)
def test_no_golden_without_its_input(golden):
    assert golden.with_name(golden.name.replace(".out.txt", ".in.txt")).exists()
