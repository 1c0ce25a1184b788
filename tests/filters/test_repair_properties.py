"""What holds for every input: no crash, nothing lost, and a second run finds nothing."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsclean.evidence import Evidence
from newsclean.packs import phrases_for
from newsclean.pipeline import apply, replay, run
from newsclean.readers.text import read_text
from newsclean.registry import BUILTIN, plan
from newsclean.settings import Settings
from newsclean.writers.ledger import spans

NAMES = tuple(spec.name for spec in BUILTIN if spec.repairs)
STEPS = plan(Settings(only=NAMES))
PHRASES = phrases_for(())

PARTS = st.sampled_from(
    [
        *"\n\n\n   \t\\<>&;\"'`-“”",
        *str.split("Ã Â â € ™ \x9d é Ü \ufffd \xa0 \xad \u200b \u200d 🙂 日 Р С І"),
        *str.split("\\n \\n\\n \\r\\n \\u2019 \\ud83d \\ude00 \\\" \\/ \\t \\x9d C:\\new"),
        *str.split("<p> </p> <br/> <b> </b> <li> <!-- --> <script> </script> <td> </td> <h2>"),
        '<a href="x">', "<iframe src=", "&amp;", "&nbsp;", "&lt;p&gt;", "&amp;rsquo;", "&#8217;",
        "â€™", "â€œ", "â€", 'â€"', "Ã©", "Ã¢â‚¬â„¢", "‚Äô", "вЂ™", "ΓÇÖ", "º£½ÇÉçÇø",
        "\nThe weir above Penrose has three gates, and the oldest of the",
        "\ngates would not close on Thursday, so that the water went in",
        "\nthe wrong direc-", "\ntion for an hour.", "word", " is", "By", "- item", "a\tb",
    ]
)  # fmt: skip
TEXTS = st.lists(PARTS, max_size=40).map("".join) | st.text(max_size=80)


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_nothing_is_lost_and_the_ledger_replays(source):
    doc, _ = run(read_text(source), STEPS, PHRASES, 0.5)
    assert "".join(span.raw for span in spans(doc)) == source
    assert replay(doc, doc.ledger).blocks == doc.blocks
    assert all(block.text and "\n" not in block.text for block in doc.blocks)


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.name)
@given(source=TEXTS)
@settings(max_examples=150, deadline=None)
def test_alone_nothing_is_lost(step, source):
    doc, _ = run(read_text(source), [step], PHRASES, 0.5)
    assert "".join(span.raw for span in spans(doc)) == source


@pytest.mark.parametrize("name", ["markup-breaks", "invisible-characters", "spacing"])
@given(source=TEXTS)
@settings(max_examples=200, deadline=None)
def test_a_second_run_proposes_nothing(name, source):
    (step,) = plan(Settings(only=(name,)))
    doc = read_text(source)
    doc = apply(doc, list(step.run(doc, Evidence(doc, PHRASES))))
    assert not list(step.run(doc, Evidence(doc, PHRASES)))


@pytest.mark.parametrize("name", NAMES)
def test_a_second_run_on_a_repaired_page_proposes_nothing(name):
    source = (
        "The r&eacute;sum&eacute; of <b>Otis</b> isnâ€™t <i>here</i>.\n\n"
        "It\\u2019s \\u201cfine\\u201d,  he\u200b said.\n\n"
        "The weir above Penrose has three gates, and the oldest of the\n"
        "gates would not close on Thursday, so that the water went in\n"
        "the wrong direction for an hour, as it had done before, when\n"
        "nobody was looking.\n"
    )
    once, _ = run(read_text(source), STEPS, PHRASES, 0.5)
    (step,) = plan(Settings(only=(name,)))
    assert not list(step.run(once, Evidence(once, PHRASES)))


HOSTILE = {
    "angles": "<" * 50_000,
    "open tags": "<a b=" * 20_000,
    "spaces in a tag": "<a " + " " * 100_000,
    "quotes in a tag": "<a b='\"" * 15_000,
    "comments": "<!--" * 25_000,
    "closed comments": "<!-- -->" * 15_000,
    "scripts": "<script>" * 15_000,
    "ampersands": "&amp" * 30_000,
    "entities": "&amp;amp;" * 12_000,
    "backslashes": "\\" * 100_000,
    "newlines written out": "a\\n" * 30_000,
    "codes": "\\u2019" * 20_000,
    "runs": "â€" * 50_000,
    "a tilde": "Ã" * 100_000,
    "lost bytes": "â€™x" * 30_000,
    "garbage": "º£½Ç" * 25_000 + "x",
    "cyrillic": "РџСЂ" * 30_000,
    "spaces": " x" + " \xa0" * 50_000,
    "escapes": "\x1b[" + "1;" * 50_000,
    "hyphens": ("a-" * 30 + "\n") * 1_500,
    "broken sentences": "The ferry\nof\nLind\n, and\n" * 5_000,
    "labels": "a,\n, b\n" + "Fare:\nFour dollars\n" * 5_000,
    "closing marks": "a\n" + "," * 50_000 + "x\n" + ".)" * 50_000,
    "tags on lines": "<p>x</p>\n" * 10_000,
    "half links": "[x](/y)\n" + "[a](http:" * 12_000,
    "brackets": "[x](/y)\n" + "[" * 50_000 + "\n" + "[[a" * 30_000 + "\n" + "![" * 50_000,
    "closed brackets": "[x](/y)\n" + "](" * 50_000 + "\n" + "[a]" * 30_000,
    "stars": "[x](/y)\n" + "**a " * 25_000 + "\n" + "_a *b " * 20_000 + "\n" + "*" * 100_000,
    "first letters": "T he goats\nT\nhe goats\n" * 5_000,
    "pieces of dates": "September\n2\n,\n2024\n" * 5_000,
}


@pytest.mark.parametrize("source", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_input_takes_linear_time(source):
    start = time.process_time()  # of this process alone, however busy the machine is
    for step in STEPS:
        run(read_text(source), [step], PHRASES, 0.5)
    assert time.process_time() - start < 5  # seconds; quadratic behaviour takes minutes
