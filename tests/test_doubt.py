"""The confidence of a body: what each doubt takes from it. All people and places are invented."""

from __future__ import annotations

import pytest

from newsclean import clean
from newsclean.evidence.doubt import (
    ENOUGH,
    FEW_PARAGRAPHS,
    FEW_WORDS,
    NO_HEADLINE,
    PIECE,
    WHOLE,
    WORDS,
)

HEADLINE = "Goats close Route 9"
SENTENCE = "The goats of Dora Quill took to the road on Monday morning and stood there until noon."
LENGTH = len(SENTENCE.split())
BYLINE = "By Ana Teller"


def story(*above: str, paragraphs: int, sentences: int = 1) -> str:
    paragraph = " ".join([SENTENCE] * sentences)
    told = [f"{paragraph} That was hour {hour}." for hour in range(paragraphs)]
    return "\n\n".join([*above, *told])


def words(paragraphs: int, sentences: int = 1) -> int:
    return paragraphs * (sentences * LENGTH + 4)


BEST = 0.99
LONG = {"paragraphs": 5, "sentences": 6}
SHORT = {"paragraphs": 5}


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        (story(HEADLINE, BYLINE, **LONG), 0),
        (story(HEADLINE, **LONG), 0),
        (story(**LONG), NO_HEADLINE),
        (story(HEADLINE, BYLINE, **SHORT), 0),
        (story(HEADLINE, "Updated May 4, 2025 at 9:12 AM EDT", **SHORT), 0),
        (story(HEADLINE, **SHORT), PIECE * (1 - words(5) / WHOLE)),
        (story(HEADLINE, BYLINE, paragraphs=2, sentences=6), FEW_PARAGRAPHS),
        (story(HEADLINE, BYLINE, paragraphs=2), FEW_PARAGRAPHS + FEW_WORDS),
    ],
    ids=[
        "whole",
        "whole, unsigned",
        "headless",
        "short, signed",
        "short, dated",
        "short",
        "two",
        "few",
    ],
)
def test_each_doubt_takes_its_share(text: str, doubt: float) -> None:
    assert clean(text).confidence == pytest.approx(BEST - doubt, abs=0.005)


def test_the_stories_of_these_tests_are_as_long_as_they_should_be() -> None:
    assert words(**LONG) >= WHOLE
    assert WORDS <= words(**SHORT) < WHOLE
    assert words(2) < WORDS <= words(2, 6)
    assert 2 < ENOUGH <= 5


def test_a_body_that_is_empty_is_not_to_be_trusted_at_all() -> None:
    assert (
        clean("Play Live Radio\nNext Up:\n0:00\n0:00\nAvailable On Air Stations\n").confidence
        == 0.0
    )
