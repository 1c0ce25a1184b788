"""Lines that go with one of the page beside them, corrections that stand, the end of a page."""

from __future__ import annotations

import pytest

from newsclean import clean

TITLE = "Goats close Route 9 for the third time"
HEAD = (TITLE, "By Ada Tarr", "May 9, 2024")
FIRST = (
    "Eleven goats stood on Route 9 near Quill on Thursday, and traffic stood with them for an hour."
)
SECOND = (
    "The county closed both lanes and sent two deputies, one of whom keeps sheep, the sheriff said."
)
THIRD = "The owner, Ines Corvo, has been told to mend 40 feet of fence before the end of the month."


def body(
    between: tuple[str, ...] = (), below: tuple[str, ...] = (), gap: str = "\n\n"
) -> list[str]:
    """What is left of a story with lines in its middle and below it, in paragraphs."""
    text = clean(gap.join((*HEAD, FIRST, SECOND, *between, THIRD, *below))).text or ""
    return [line for line in text.split("\n") if line]


@pytest.mark.parametrize(
    "between",
    [
        ("Morning Salt Daily", "Subscribe to our free Morning Salt newsletter"),
        ("The Evening Brief", "Sign up for the Evening Brief, our free daily newsletter"),
        (
            "Sign up for Salt & Light, the weekly newsletter that brings readers the best local news.",
        ),
        ("Read: The bridge that nobody wanted",),
        ("Quill library to open on Sundays again",),
        ("The most important valley news, sent weekday mornings.",),
    ],
)
@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_an_offer_goes_with_its_title(between: tuple[str, ...], gap: str) -> None:
    assert body(between, gap=gap) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "line",
    [
        "Sign up for the fence class is at the county office, and the newsletter lists the hours.",
        "County deputies to walk the fence",
    ],
)
def test_a_line_of_the_story_stands(line: str) -> None:
    assert body((line,)) == [FIRST, SECOND, line, THIRD]


@pytest.mark.parametrize(
    "below",
    [
        (
            "3 thoughts on “" + TITLE + "”",
            "Lou Tell says:",
            "May 10, 2024 at 9:12 pm",
            "I had two.",
        ),
        ("Lou Tell says:", "10 May 2024 at 21:12", "My uncle had a fence, and then none."),
        (
            "Comments",
            (
                "The Courier hosts a civil and lively forum. Please keep comments on topic. "
                "You will receive an email when somebody answers you."
            ),
        ),
        ("quillcourier.com", "Copyright 2024 Quill Courier. All rights reserved."),
        ("[Print]", "Copyright 2024 Quill Courier. All rights reserved."),
        ("Goats", "Traffic", "Light pollution", "Want to write?", "Register now"),
        ("Get Latest News, Top Headlines and Weather Updates from Quill and around the world.",),
    ],
)
@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_what_stands_below_the_story_goes(below: tuple[str, ...], gap: str) -> None:
    assert body(below=below, gap=gap) == [FIRST, SECOND, THIRD]


NOTE = "Correction: An earlier version gave the wrong number of goats."


@pytest.mark.parametrize(
    "line",
    [
        "This story was first published on May 9. It was updated on May 10 to correct a name.",
        "This article was originally published on May 9. It has been corrected since.",
        NOTE,
    ],
)
@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_a_correction_stands(line: str, gap: str) -> None:
    assert body(below=(line,), gap=gap) == [FIRST, SECOND, THIRD, line]


def test_a_note_ends_the_story() -> None:
    below = (NOTE, "We hope to see you at our festival on Sept. 5!", "Tickets on sale now")
    assert body(below=below) == [FIRST, SECOND, THIRD, NOTE]


def test_an_address_that_the_story_leads_to_stands() -> None:
    below = ("To help mend the fence, write to:", "quillfence.org")
    assert body(below=below) == [FIRST, SECOND, THIRD, *below]


def test_rows_with_labels_are_no_headlines() -> None:
    below = ("Winners of the day were:", "Pears, sweet: Ada Tarr", "Pie, plum: Fr. Leo Pell, Quill")
    assert body(below=below) == [FIRST, SECOND, THIRD, *below]


DUTCH = (
    "Geiten sluiten de weg af",
    "9 mei 2024, 12:40",
    "Elf geiten hebben donderdag de weg bij Quil afgesloten, en het verkeer stond een uur stil.",
    "De gemeente stuurde twee agenten, van wie er een zelf schapen houdt, zei een woordvoerder.",
)
ITALIAN = (
    "Le capre chiudono la strada",
    "9 maggio 2024",
    "Undici capre hanno chiuso la strada provinciale vicino a Quilla, e il traffico è rimasto fermo.",
    "La provincia ha mandato due agenti, uno dei quali alleva pecore, ha detto la portavoce.",
)
GERMAN = (
    "Ziegen sperren die Landstraße",
    "9. Mai 2024, 12:40 Uhr",
    "Elf Ziegen haben am Donnerstag die Landstraße bei Quill gesperrt, und der Verkehr stand still.",
    "Der Landkreis schickte zwei Beamte, von denen einer Schafe hält, wie eine Sprecherin sagte.",
)


@pytest.mark.parametrize(
    ("story", "between"),
    [
        (DUTCH, ("Bekijk hier hoe zij lopen:", "Deze video kan niet worden afgespeeld")),
        (ITALIAN, ("Galleria fotografica", "Le capre sulla provinciale 3 di 14")),
        (GERMAN, ("Video", "Pell: „Sie sahen uns an“", "abendblick, 09.05.2024 19:30 Uhr")),
    ],
)
@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_a_player_goes_with_its_title(
    story: tuple[str, ...], between: tuple[str, ...], gap: str
) -> None:
    text = clean(gap.join((*story[:3], *between, *story[3:]))).text or ""
    assert [line for line in text.split("\n") if line] == [*story[2:]]
