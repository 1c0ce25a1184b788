"""Whole pages through the default pipeline: `tests/golden/<filter>/<case>.in.txt` → `.out.md`;
pages as HTML are `<case>.in.html`.

The folder names the filter that the case is about. It must act in every case, and in a case called
`<case>.alone` it must not: filters that mark the text find nothing, the others remove nothing. The
outputs were written by hand; nothing here writes one. Repairing filters have goldens in a form of
their own (`test_repair_goldens.py`).
"""

from __future__ import annotations

from pathlib import Path

import pytest

from newsclean import Settings, clean
from newsclean.document import Drop, Lift
from newsclean.registry import BUILTIN

GOLDEN = Path(__file__).parents[1] / "golden"
FIRST = "page-part"
"""Runs with the repairs, before evidence is gathered, and removes lines as the others do."""
REPAIRING = [spec.name for spec in BUILTIN if spec.repairs and spec.name != FIRST]
STRUCTURAL = [spec.name for spec in BUILTIN if spec.name not in REPAIRING]
MARKING = {
    "note",
    "list-item",
    "turn",
    "verse",
    "subhead",
    "dateline",
    "language",
    "truncation",
    "live-blog",
    "page-title",
    "page-author",
    "page-date",
    "page-language",
    "page-origin",
    "page-topic",
}
"""Filters that neither remove nor move: where they leave a page alone they find nothing at all."""

PACK = "pack.toml"
"""A pack in a filter's folder goes with all its cases."""

FAILS: dict[str, str] = {
    "head-matter/digest.alone": "the first section's title, over its byline, becomes the headline",
}
"""Case → why the program does not do what its golden says."""


def structural_cases() -> list[Path]:
    return sorted(p for name in STRUCTURAL for p in (GOLDEN / name).glob("*.in.*"))


def name_of(case: Path) -> str:
    return f"{case.parent.name}/{case.name.partition('.in.')[0]}"


def marked(cases: list[Path]) -> list:
    return [
        pytest.param(
            case,
            id=name_of(case),
            marks=[pytest.mark.xfail(reason=FAILS[name_of(case)], strict=True)]
            if name_of(case) in FAILS
            else [],
        )
        for case in cases
    ]


def cleaned(case: Path):
    pack = case.parent / PACK
    settings = Settings(packs=(str(pack),)) if pack.exists() else Settings()
    return clean(case.read_bytes().decode("utf-8"), settings, format=format_of(case))


def format_of(case: Path) -> str:
    return "html" if case.suffix == ".html" else "text"


def golden_of(case: Path) -> Path:
    return case.with_name(case.name.partition(".in.")[0] + ".out.md")


@pytest.mark.parametrize("case", marked(structural_cases()))
def test_golden(case):
    golden = golden_of(case)
    assert golden.exists(), f"{golden} is missing; write it by hand"
    article = cleaned(case)
    assert article.to_markdown() == golden.read_bytes().decode("utf-8")
    name = case.parent.name
    found = [f for f in article.document.ledger if f.filter == name]
    if ".alone.in." not in case.name:
        assert found, f"{name} did nothing here; who did? {article.removed}"
        return
    acted = [f for f in found if name in MARKING or isinstance(f.action, Drop | Lift)]
    assert acted == []


@pytest.mark.parametrize("case", structural_cases(), ids=name_of)
def test_the_golden_is_settled(case):
    """Our Markdown, read back and cleaned again, is the same Markdown."""
    text = golden_of(case).read_bytes().decode("utf-8")
    assert clean(text, format="md").to_markdown() == text


@pytest.mark.parametrize("case", structural_cases(), ids=name_of)
def test_the_page_comes_back_from_its_spans(case):
    article = cleaned(case)
    if format_of(case) == "text":
        assert article.document.source == case.read_bytes().decode("utf-8")
    assert "".join(span.raw for span in article.ledger) == article.document.source


@pytest.mark.parametrize("name", [spec.name for spec in BUILTIN])
def test_every_filter_has_goldens(name):
    cases = [p.name for p in (GOLDEN / name).glob("*.in.*")]
    assert cases, f"tests/golden/{name} holds no case"
    if name in STRUCTURAL:
        alone = [case for case in cases if ".alone.in." in case]
        assert alone, f"no case where {name} leaves a page alone"
        assert len(cases) > len(alone), f"no case where {name} acts"


def test_every_folder_names_a_filter():
    known = {*REPAIRING, *STRUCTURAL}
    assert {p.name for p in GOLDEN.iterdir() if p.is_dir()} == known


@pytest.mark.parametrize("golden", sorted(GOLDEN.glob("*/*.out.md")), ids=name_of)
def test_no_golden_without_its_input(golden):
    stem = golden.name.removesuffix(".out.md")
    assert any(golden.with_name(f"{stem}.in.{kind}").exists() for kind in ("txt", "html"))


def test_every_expected_failure_is_a_case():
    assert set(FAILS) <= {name_of(case) for case in structural_cases()}
