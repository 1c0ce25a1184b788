"""What closes a story: agencies, credits in brackets, who else worked on it, notes on the writer."""

from __future__ import annotations

import pytest

from newsclean import clean

HEAD = ("Council orders new boilers for the mill flats", "By Orla Pennick", "May 2, 2024")
FIRST = "The council of Sandhaven on Monday ordered the owner of the mill flats to put in boilers."
SECOND = "Tenants had come to the meeting in winter coats, and some had brought thermometers along."
THIRD = "The owner said the parts had been on order since spring, and the mill was cold anyway."
STORY = (FIRST, SECOND, THIRD)
NOTICE = "Copyright 2025 Sandhaven Courier. All rights reserved."
LAYOUTS = pytest.mark.parametrize("gap", ["\n\n", "\n"])


def body(*lines: str, gap: str = "\n\n") -> list[str]:
    """The paragraphs that are left of lines below the head of a page."""
    text = clean(gap.join((*HEAD, *lines)) + "\n").text or ""
    return [line for line in text.split("\n") if line]


@LAYOUTS
@pytest.mark.parametrize(
    "line",
    [
        "(ANI)",
        "(afp)",
        "-- PTI",
        "– with AFP",
        "mit dpa",
        "The Canadian Press",
        "(ha collaborato Ada Tarri)",
        "Additional reporting Kit Tarr",
        "Audio produced by Sal Tarr.",
        "Kit Tarr contributed research.",
        "Orla Pennick spent two nights in the flats, one more than she had planned.",
        "Report for Basin corps member Orla Pennick covers housing.",
    ],
)
def test_what_closes_a_story_goes(line: str, gap: str) -> None:
    assert body(*STORY, line, gap=gap) == [*STORY]
    assert body(*STORY, line, NOTICE, gap=gap) == [*STORY]


@LAYOUTS
@pytest.mark.parametrize(
    "line",
    [
        "(The boiler itself has been broken since 2019.)",
        "(The end.)",
        "[Applause]",
        "The list was edited by Kit Tarr.",
        "Kit Tarr contributed $20.",
        "Kit Tarr contributed cookies.",
        "Winner chosen by Kit Tarr.",
        "Directed by Kit Tarr.",
        "Video by Kit Tarr shows the boiler leaving.",
        "– Kom, sier Kit Tarr",
        "Orla Pennick, the mayor’s niece, abstained.",
    ],
)
def test_what_only_looks_like_it_stands(line: str, gap: str) -> None:
    assert body(*STORY, line, gap=gap) == [*STORY, line]
    assert body(*STORY, line, NOTICE, gap=gap) == [*STORY, line]


@LAYOUTS
@pytest.mark.parametrize(
    "line",
    [
        "Reach Orla Pennick at 555-0134.",
        "Follow Orla Pennick on X: @opennick",
        "Orla Pennick can be reached at o.pennick@courier.example or 555-0134.",
        "[Join the WhatsApp channel of the Courier for the main news of the day]",
    ],
)
def test_how_to_reach_the_writer_goes_from_the_middle(line: str, gap: str) -> None:
    assert body(FIRST, SECOND, line, THIRD, gap=gap) == [*STORY]


def test_a_note_on_the_reporting_below_the_byline_goes() -> None:
    note = "Orla Pennick spent two nights in the flats, one more than she had planned."
    text = clean("\n\n".join((HEAD[0], f"{HEAD[1]}\n{note}\n{HEAD[2]}", *STORY))).text
    assert text == "\n\n".join(STORY)


def test_of_a_writer_who_is_in_the_story_all_stands() -> None:
    note = "Orla Pennick spent two nights in the flats, one more than she had planned."
    told = "Pennick, whose aunt owns the mill, was asked by the council to leave the room at once."
    assert body(*STORY, told, note) == [*STORY, told, note]


def test_a_house_that_speaks_of_itself_below_a_biography_goes() -> None:
    notes = (
        "Orla Pennick covers housing. She lives in Sandhaven.",
        "Basin Current is part of Quill Newsroom, a nonprofit news organization.",
    )
    assert body(*STORY, *notes, NOTICE) == [*STORY]


def test_a_greeting_above_a_question_of_the_page_goes() -> None:
    box = "Hello!\nDo you have a tip for our newsroom? Send us a mail!"
    assert body(*STORY, box) == [*STORY]
    assert body(*STORY, "Hello!", "Share") == [*STORY, "Hello!"]


def test_how_a_page_is_to_be_cited_goes() -> None:
    cited = (
        "Citation: Council orders new boilers (2024, May 2) retrieved 3 May 2024 "
        "from https://mill.example/boilers.html"
    )
    notice = "This document is subject to copyright. No part may be reproduced."
    article = clean(
        "\n\n".join((*HEAD, *STORY, "Journal information: Boiler Studies", cited)) + "\n" + notice
    )
    assert article.text == "\n\n".join(STORY)
    assert list(article.copyright) == [notice]
