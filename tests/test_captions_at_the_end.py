"""What stands around captions: the counter of a gallery before, and below the last one the end."""

from __future__ import annotations

import pytest

from newsclean import Caption, clean

HEADLINE = "Ferry bell rings again after eleven years"
STORY = (
    "The bell of the harbor ferry rang on Thursday for the first time in eleven years.",
    "A diver found it under the coal pier, upside down and full of mussels.",
    "The ferry lost it in a storm in 2013, on the last crossing before the new boat came.",
)
SAID = "The crew will ring it again on Sunday, at six in the morning."


def page(*lines: str) -> str:
    return "\n\n".join([HEADLINE, "By Tove Marrin", *lines, "Share"])


@pytest.mark.parametrize(
    "end",
    ["(Otis Hale / PORT News)", "(Otis Hale/Port Ledger)", "(OH/TM)", "(Otis Hale / Tropic Post)"],
)
def test_a_bracket_behind_the_last_sentence_says_who_wrote_it(end):
    article = clean(page(*STORY, f"{SAID} {end}"))
    assert article.captions == ()
    assert article.text == "\n\n".join([*STORY, f"{SAID} {end}"])


@pytest.mark.parametrize(
    ("lines", "captions"),
    [
        # a picture is named
        ((*STORY, f"{SAID} (Photo: Otis Hale/Port Ledger)"), ["Otis Hale/Port Ledger"]),
        # the story goes on
        ((*STORY, f"{SAID} (Otis Hale/Port Ledger)", f"{SAID[:-1]} sharp."), ["Otis Hale/Port Ledger"]),
        # one more picture by the same photographer
        (
            ("A bell. (Otis Hale/Port Ledger)", *STORY, f"{SAID} (Otis Hale/Port Ledger)"),
            ["Otis Hale/Port Ledger"] * 2,
        ),
        # hardly a story above
        ((*STORY[:2], f"{SAID} (Otis Hale/Port Ledger)"), ["Otis Hale/Port Ledger"]),
    ],
)  # fmt: skip
def test_else_it_is_a_picture_s(lines, captions):
    assert [caption.credit for caption in clean(page(*lines)).captions] == captions


@pytest.mark.parametrize(
    "counter", ["1/4 ", "1 of 4 — ", "1 of 4 | ", "1of4", "1 of 4: ", "1 von 4 ", "12 of 14 "]
)
def test_the_counter_of_a_gallery_is_no_part_of_a_caption(counter):
    shown = "A diver lifts the bell."
    article = clean(page(f"{counter}{shown} (Otis Hale/Port Ledger)", *STORY))
    assert article.captions == (Caption(shown, "Otis Hale/Port Ledger"),)
    assert article.text == "\n\n".join(STORY)


@pytest.mark.parametrize("shown", ["2 of 3 divers rise.", "14 divers saw the end of 2 of 3 Bells."])
def test_other_numbers_are_a_caption_s(shown):
    article = clean(page(f"{shown} (Otis Hale/Port Ledger)", *STORY))
    assert article.captions == (Caption(shown, "Otis Hale/Port Ledger"),)
