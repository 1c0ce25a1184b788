"""The confidence of a body: what each doubt takes from it. All people and places are invented."""

from __future__ import annotations

import pytest

from newsclean import clean

HEADLINE = "Goats close Route 9"
SENTENCE = "The goats of Dora Quill took to the road on Monday morning and stood there until noon."
BYLINE = "By Ana Teller"
DATE = "Updated May 4, 2025 at 9:12 AM EDT"


def story(*above: str, paragraphs: int = 5, sentences: int = 1) -> str:
    """A paragraph has 17 words a sentence and four more."""
    paragraph = " ".join([SENTENCE] * sentences)
    told = [f"{paragraph} That was hour {hour}." for hour in range(paragraphs)]
    return "\n\n".join([*above, *told])


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        pytest.param(story(HEADLINE, BYLINE, sentences=6), 0.99, id="530 words"),
        pytest.param(story(HEADLINE, sentences=6), 0.99, id="530 words, unsigned"),
        pytest.param(story(sentences=6), 0.99, id="530 words, no headline"),
        pytest.param(story(HEADLINE, BYLINE), 0.99, id="105 words"),
        pytest.param(story(HEADLINE, DATE), 0.99, id="105 words, dated"),
        pytest.param(story(HEADLINE), 0.59, id="105 words, neither signed nor dated"),
        pytest.param(story(HEADLINE, BYLINE, paragraphs=2, sentences=6), 0.79, id="2 paragraphs"),
        pytest.param(story(HEADLINE, BYLINE, paragraphs=2), 0.64, id="2 paragraphs, 42 words"),
        pytest.param(
            "Play Live Radio\nNext Up:\n0:00\nAvailable On Air Stations\n", 0.0, id="none"
        ),
    ],
)
def test_each_doubt_takes_its_share(text: str, confidence: float) -> None:
    assert clean(text).confidence == confidence


@pytest.mark.parametrize(("author", "confidence"), [("Ana Teller", 0.99), (None, 0.59)])
def test_what_a_page_says_of_itself_counts(author: str | None, confidence: float) -> None:
    """A piece of a page, too short for its lines to be weighed."""
    meta = f'<meta name="author" content="{author}">' if author else ""
    told = "".join(f"<p>{line}</p>" for line in story().split("\n\n"))
    article = clean(f"<head>{meta}</head><body><h1>{HEADLINE}</h1>{told}</body>", format="html")
    assert article.confidence == confidence


@pytest.mark.parametrize(
    ("between", "confidence"),
    [
        pytest.param(["the goats"], 0.96, id="a short line"),
        pytest.param(["Advertisement"], 0.99, id="a line that goes"),
        pytest.param(["Advertisement", "the goats"], 0.91, id="one beside the other"),
    ],
)
def test_a_short_line_is_doubted_more_beside_one_that_goes(
    between: list[str], confidence: float
) -> None:
    first, *rest = story(sentences=6).split("\n\n")
    article = clean("\n\n".join([HEADLINE, BYLINE, first, *between, *rest]))
    assert article.confidence == confidence
    assert ("Advertisement" in between) is ("advertisement" in article.removed)
