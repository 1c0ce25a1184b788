"""Structure alone: without a single phrase nothing crashes, and the head of a page is still found."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsclean.article import build
from newsclean.packs import Phrases
from newsclean.pipeline import run
from newsclean.readers.text import read_text
from newsclean.registry import plan
from newsclean.settings import Settings
from newsclean.writers.ledger import spans

EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*.txt"))


def bare(text: str):
    settings = Settings()
    doc, known = run(read_text(text), plan(settings), Phrases([]), settings.threshold)
    return build(doc, version="", settings="", confidence=known.confidence(doc))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_no_example_needs_a_phrase_to_be_read(path):
    text = path.read_bytes().decode("utf8")
    article = bare(text)
    assert "".join(span.raw for span in spans(article.document)) == text


def test_a_player_in_words_that_nobody_knows():
    page = (
        "Sounds of the Sound\nHear Us Now\nAfter This:\n0:00 0:00\nWhere To Find Us\n\n"
        "Goats close the county road for a day\n\n"
        "A goat on the bridge at Farrow on Tuesday.\nHollis Tarn\n/\nWQZL\n"
        "A goat on the bridge at Farrow on Tuesday.\n\n"
        "The county road was closed on Tuesday after a herd of goats took the bridge.\n\n"
        "Nobody was hurt, and by evening the road was open again.\n"
    )
    article = bare(page)
    assert article.title == "Goats close the county road for a day"
    assert article.captions == (
        ("A goat on the bridge at Farrow on Tuesday.", "Hollis Tarn / WQZL"),
    )
    assert article.text == (
        "The county road was closed on Tuesday after a herd of goats took the bridge.\n\n"
        "Nobody was hurt, and by evening the road was open again."
    )
    assert article.removed == {"player-block": 5, "repeated-caption": 1}
