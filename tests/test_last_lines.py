"""Lines of a story that stand where a page prints its own, and the lines that close a story.

None of the former may be lost; the latter are agencies, credits in brackets, who else worked on it,
and notes on the writer.
"""

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
    """The paragraphs and subheads that are left of lines below the head of a page."""
    text = clean(gap.join((*HEAD, *lines)) + "\n").text or ""
    return [line for line in text.split("\n") if line]


@LAYOUTS
@pytest.mark.parametrize(
    "box",
    [
        ("Comments",),
        ("Leave a comment",),
        ("Related Stories", "Baker pulled from the harbor basin at dawn"),
        ("Trending Now", "Baker pulled from the harbor basin at dawn"),
    ],
)
@pytest.mark.parametrize(
    "ending",
    [
        "Then he went home.",
        "“Wool,” Dunmore said. “Tell them it takes wool.”",
        "He won’t.",
        "The next meeting is on June 3.",
    ],
)
def test_a_short_last_paragraph_below_a_box_stands(
    box: tuple[str, ...], ending: str, gap: str
) -> None:
    assert body(*STORY, *box, ending, gap=gap) == [*STORY, ending]


def test_a_short_last_paragraph_below_tags_stands() -> None:
    assert body(*STORY, "Tags:\nMill, Council", "He won’t.") == [*STORY, "He won’t."]


@LAYOUTS
@pytest.mark.parametrize(
    "below",
    [
        ("Comments", "What a shame.", "Rue Calloway", "2 days ago"),
        ("Comments", "Loading the comments..."),
        (
            "Related Stories",
            "Ferry sails at dawn",
            "The ferry had nobody on board, not even a cat.",
        ),
    ],
)
def test_what_a_page_prints_below_a_box_goes(below: tuple[str, ...], gap: str) -> None:
    assert body(*STORY, *below, gap=gap) == [*STORY]


@pytest.mark.parametrize(
    "box", ["Share\nFacebook", "Sign up for our newsletter", "Facebook\nTwitter\nWhatsApp"]
)
@pytest.mark.parametrize("last", ["Then he went home.", "„Mehr sag ich nicht.“ (mit dpa)"])
def test_a_sentence_that_hugs_an_offer_below_it_stands(box: str, last: str) -> None:
    assert body(*STORY, f"{last}\n{box}") == [*STORY, last]


def test_the_pitch_below_the_title_of_an_offer_goes() -> None:
    assert body(*STORY, "Morning Salt\nSix stories at six.\nSign up to Morning Salt") == [*STORY]


@LAYOUTS
@pytest.mark.parametrize("subhead", ["A cold room", "How it began"])
@pytest.mark.parametrize("box", [("Comments",), ("Related", "Baker pulled from the basin at dawn")])
def test_a_subhead_below_a_box_stands(box: tuple[str, ...], subhead: str, gap: str) -> None:
    assert body(FIRST, SECOND, *box, subhead, THIRD, gap=gap) == [FIRST, SECOND, subhead, THIRD]


@LAYOUTS
def test_a_short_headline_below_a_label_with_a_colon_goes(gap: str) -> None:
    box = ("Related stories:", "Ferry prices rise")
    assert body(FIRST, SECOND, *box, THIRD, gap=gap) == [*STORY]


@pytest.mark.parametrize("subhead", ["The first hour", "What to know", "Monday morning"])
def test_a_subhead_before_the_first_paragraph_stands(subhead: str) -> None:
    assert body(subhead, *STORY) == [subhead, *STORY]


def test_a_part_of_the_page_before_the_first_paragraph_goes() -> None:
    assert body("Top Stories", *STORY) == [*STORY]


@LAYOUTS
def test_the_first_of_a_row_of_dates_over_the_story_stands(gap: str) -> None:
    rows = [
        *("May 6", "A goat was seen on the roof of the mill and would not come down."),
        *("May 7", "The goat was seen again, and a caller on Faler Lane wished to name it."),
        *("May 9", "The goat came down by itself and was fined for nothing at all."),
    ]
    assert body(*rows, gap=gap) == rows


@LAYOUTS
@pytest.mark.parametrize(
    "line",
    [
        "READ MORE: those were the words on the door of the mill, in white house paint.",
        "WATCH: that is the word that was painted on the wall above the boilers.",
        "— Подписывайтесь на каждой двери, — просит жильцов Вера Лаптева.",
        "Contact Harbor Housing at 555-0134 by Friday to be put on the list, the council said.",
    ],
)
def test_a_sentence_that_begins_like_a_phrase_of_a_page_stands(line: str, gap: str) -> None:
    assert body(*STORY, line, gap=gap) == [*STORY, line]


@LAYOUTS
@pytest.mark.parametrize(
    "line",
    [
        "READ MORE: Baker pulled from the harbor basin at dawn",
        "Contact Orla Pennick at 555-0134 or o.pennick@sandhaven.example.",
    ],
)
def test_a_phrase_of_a_page_goes(line: str, gap: str) -> None:
    assert body(*STORY, line, gap=gap) == [*STORY]


@LAYOUTS
@pytest.mark.parametrize(
    "line",
    [
        "Editor’s note: This story describes a drowning. If you need help, call 555-0100.",
        "Content warning: This story speaks of hunger. If you need help, call 555-0100.",
    ],
)
def test_a_note_on_the_text_stands_at_either_end(line: str, gap: str) -> None:
    assert body(line, *STORY, gap=gap) == [line, *STORY]
    assert body(*STORY, line, gap=gap) == [*STORY, line]


def test_a_credit_below_the_last_paragraph_takes_no_caption() -> None:
    last = "Nobody there plays the accordion."
    article = clean("\n\n".join((*HEAD, *STORY, f"{last}\nPhoto: AP", "Share")) + "\n")
    assert (article.text or "").split("\n\n") == [*STORY, last]
    assert [(c.text, c.credit) for c in article.captions] == [(None, "AP")]


def test_a_scene_below_the_last_paragraph_is_a_caption() -> None:
    scene = "The mill flats in Sandhaven on Monday."
    article = clean("\n\n".join((*HEAD, *STORY, f"{scene}\nPhoto: AP", "Share")) + "\n")
    assert [(c.text, c.credit) for c in article.captions] == [(scene, "AP")]


def test_rows_with_one_label_below_short_heads_lead_nowhere() -> None:
    rows = ["BEST BURGER", "Winner: Len’s Grill on Basin", "BEST ROOF", "Winner: The old mill"]
    blocks = [f"{head}\n{row}" for head, row in zip(rows[::2], rows[1::2], strict=True)]
    assert body(FIRST, SECOND, *blocks, THIRD) == [FIRST, SECOND, *rows, THIRD]


def test_a_sentence_between_two_of_the_page_s_voice_stands() -> None:
    told = ("A spokesman told the Courier the letters were sent in error.", "He did not say which.")
    pitch = "Hear more from us on our morning podcast. Get the app and never miss an episode."
    assert body(*STORY, "Listen to us for ten minutes and you learn more.", *told, pitch)[3:] == [
        *told
    ]


def test_a_line_above_the_story_on_a_channel_of_which_it_tells_stands() -> None:
    line = "Facebook faces new privacy lawsuit in Sandhaven court"
    told = "The regulator on Monday fined Facebook 90 million crowns over a leak of names, it said."
    assert body(line, told, *STORY) == [line, told, *STORY]


@LAYOUTS
def test_a_line_above_the_story_that_offers_a_channel_goes(gap: str) -> None:
    assert body("All of Sandhaven, now on Facebook", *STORY, gap=gap) == [*STORY]


@LAYOUTS
@pytest.mark.parametrize(
    "line",
    [
        "Join us, says the card on the door.",
        "Subscribe to nothing, Dunmore tells the children, until you have read it.",
        "Thank you for reading, says the sheet in each hall.",
        "Komm vorbei, steht auf dem Schild am Tor.",
        "Merci de votre lecture, indique la carte de chaque porte.",
    ],
)
def test_speech_without_quotation_marks_stands(line: str, gap: str) -> None:
    assert body(*STORY, line, "Donate to the Courier", gap=gap) == [*STORY, line]


@LAYOUTS
@pytest.mark.parametrize(
    "line",
    [
        "The full text is available on the website of the owner.",
        "You can reach the owner at 555-0134.",
        "You can read the list at sandhaven.example/boilers.",
        "The meeting will be streamed live on the council’s YouTube channel.",
    ],
)
def test_a_sentence_with_a_small_word_of_the_story_stands(line: str, gap: str) -> None:
    assert body(*STORY, line, "Sign up for our newsletter", gap=gap) == [*STORY, line]


@LAYOUTS
@pytest.mark.parametrize(
    "line",
    ["Thank you for reading the Courier.", "You can read more on our website.", "Join us today!"],
)
def test_a_sentence_with_none_goes(line: str, gap: str) -> None:
    assert body(*STORY, line, "Sign up for our newsletter", gap=gap) == [*STORY]


@LAYOUTS
def test_a_button_s_word_with_a_stop_between_paragraphs_stands(gap: str) -> None:
    assert body(FIRST, SECOND, "Listen.", THIRD, gap=gap) == [FIRST, SECOND, "Listen.", THIRD]
    assert body(FIRST, SECOND, "Listen", THIRD, gap=gap) == [*STORY]
    assert body(FIRST, SECOND, "Loading...", THIRD, gap=gap) == [*STORY]


def test_readers_of_a_newsletter_who_were_told_ask_for_nothing() -> None:
    line = "Subscribers to the mill’s newsletter were told first."
    assert body(*STORY, line) == [*STORY, line]


BLOCK = "Newsletter\nMorning Salt\nWhat moves the harbor? Every day, our best stories\nSign up"


@pytest.mark.parametrize("end", ["Share", "Most Read\n\nFerry sails at dawn"])
def test_the_last_paragraph_below_a_block_stands(end: str) -> None:
    last = "A hearing on the flats will be held on June 3, at seven, in the hall of the mill."
    assert body(*STORY, BLOCK, last, end) == [*STORY, last]


def test_a_list_goes_on_below_a_block() -> None:
    above = ["What was ordered:", "- Two boilers went in last fall.", "- Forty taps were changed."]
    last = "- One pump is on its way."
    lines = ("\n".join(above), "Newsletter\nMorning Salt\nSign up", last)
    assert body(*STORY, *lines) == [*STORY, *above, last]


def test_a_subhead_between_two_boxes_stands() -> None:
    boxes = ("Read also\nFerry sails at dawn", "Newsletter\nMorning Salt\nSign up")
    told = body(FIRST, SECOND, boxes[0], "A cold room", boxes[1], THIRD)
    assert told == [FIRST, SECOND, "A cold room", THIRD]


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
