"""Headlines of other stories that stand by themselves between paragraphs, and notes on writers."""

from __future__ import annotations

import pytest

from newsclean import Settings, clean

TITLE = "Council orders new boilers for the mill flats\n\nBy Orla Pennick\n\n"
FIRST = "The council of Sandhaven on Monday ordered the owner of the mill flats to put in boilers."
SECOND = "Tenants had come to the meeting in winter coats, and some had brought thermometers along."
THIRD = "The owner said the parts had been on order since spring, and the mill was cold anyway."
STORY = (FIRST, SECOND, THIRD)
LAYOUTS = pytest.mark.parametrize("gap", ["\n\n", "\n"])


def read(*lines: str, gap: str = "\n\n") -> tuple[list[str], dict[str, int]]:
    """What is left of these lines below a headline and a byline, and what each filter removed."""
    article = clean(TITLE + gap.join(lines) + "\n")
    return [line for line in (article.text or "").split("\n") if line], dict(article.removed)


BOXES = (
    ("> Baker pulled from the harbor basin at dawn",),
    ("→ Night boat is to sail for another winter",),
    ("“It just looked at me”: Baker finds otter in dough",),
    ("Swans block the airport road again", "ANALYSIS | Who owns a swan at night?"),
    (
        "Swans block the airport road for a ninth day",
        "The lighthouse is free: nobody comes for it",
        "Harbor loses 40,000 herring to a single seal",
    ),
)


@LAYOUTS
@pytest.mark.parametrize("box", BOXES)
def test_headlines_between_paragraphs_go(box: tuple[str, ...], gap: str) -> None:
    left, removed = read(FIRST, SECOND, *box, THIRD, gap=gap)
    assert left == [*STORY]
    assert removed["half-box"] == len(box)


@LAYOUTS
@pytest.mark.parametrize(
    "lines",
    [
        ("> We were cold in 1998, and we will be cold again.", "> Ida Moss, who owns the shop"),
        ("“I just stared”: so the minutes begin, and so they end.",),
        ("The boiler costs $15.99 a day, the mill is told", "The boiler costs 9 a day by night"),
    ],
)
def test_quotations_and_figures_stand(lines: tuple[str, ...], gap: str) -> None:
    left = [line.removeprefix("> ") for line in read(FIRST, SECOND, *lines, THIRD, gap=gap)[0]]
    assert left == [FIRST, SECOND, *(line.removeprefix("> ") for line in lines), THIRD]


def test_what_heads_a_list_is_no_headline_of_the_box_above() -> None:
    box = ("Read also", "Baker pulled from the harbor basin at dawn")
    listed = ("What a boiler needs", "- It needs coal.", "- It needs somebody to carry it.")
    left, removed = read(FIRST, SECOND, *box, *listed, THIRD, gap="\n")
    assert left == [FIRST, SECOND, *listed, THIRD]
    assert removed["teaser"] == len(box)


@LAYOUTS
def test_up_next_over_a_paragraph_is_a_subhead(gap: str) -> None:
    assert read(FIRST, SECOND, "UP NEXT", THIRD, gap=gap)[0] == [FIRST, SECOND, "UP NEXT", THIRD]
    box = ("Up Next", "Baker pulled from the harbor basin at dawn")
    left, removed = read(FIRST, SECOND, *box, THIRD, gap=gap)
    assert left == [*STORY]
    assert removed["teaser"] == len(box)


NOTES = (
    ("Orla has written on mills since she fell into one. She lives near Sandhaven with two cats.",),
    ("Orla is the mill reporter of the Courier and a mother of two.",),
)


@pytest.mark.parametrize("note", NOTES)
def test_notes_on_writers_go(note: tuple[str, ...]) -> None:
    left, removed = read(*STORY, *note)
    assert left == [*STORY]
    assert removed["half-box"] == len(note)


def test_a_name_over_who_that_is_goes() -> None:
    note = ("Walt Emery", "Walt Emery is a baker who lives in Sandhaven with his coats.")
    page = TITLE + "\n\n".join((*STORY, *note)) + "\n"
    article = clean(page, Settings(only=("headline", "byline", "half-box")))
    assert article.text == "\n\n".join(STORY)
    assert article.removed["half-box"] == len(note)


@pytest.mark.parametrize(
    "lines",
    [
        ("Orla Moss sells the coats.", "Orla has sold nine of them since the boilers stopped."),
        ("Walt Emery", "Walt Emery is a tenant.", "Ida Moss", "Ida Moss is one as well, she said."),
    ],
)
def test_people_of_the_story_stand(lines: tuple[str, ...]) -> None:
    told = (FIRST, *lines, SECOND, THIRD, FIRST.replace("Monday", "Tuesday"))
    assert read(*told)[0] == [*told]
