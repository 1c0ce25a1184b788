"""Signs of the end of a story that need no wording, and lines of stories that look like them."""

from __future__ import annotations

import pytest

from newsclean.document import Block
from newsclean.evidence.shape import Line, read_lines
from newsclean.evidence.tail.signs import ends_story, surely_ends_story
from newsclean.packs import phrases_for

HEAD = ("Night boat stays for a year", "By Orla Pennick")
STORY = "The night boat of Sandhaven carries nurses and bakers to work and back again each day."


def last_of(*texts: str) -> tuple[list[Line], int]:
    """The lines of a page that ends with these texts, and the index of the first of them."""
    lines = (*HEAD, STORY, *texts)
    blocks = [Block(i, 0, len(t), t, i + 1, int(i > 0)) for i, t in enumerate(lines)]
    return read_lines(blocks, phrases_for(())).all, len(HEAD) + 1


SURE = [
    "tom/dpa",
    "ab/kl (dpa, AFP)",
    "(rps/dkw)",
    "/ritzau/",
    "TNP/ana-qrn",
    "-- TARNPRESS",
    "(Pen/Qrn)",
    "PEN // ORL",
    "red, gazette.QRN.example",
    "#harbor #ferries",
    "#Night boats",
    "Orla Pennick can be reached at orla@gazette.example.",
]
UNSURE = [
    "Källa: TT",
    "Source: gazette.org",
    "Kaynak: İQR",
    "Editor : O.P.",
    "（完）",
    "（山野 凪）",
    "Chat About Night boat stays for a year",
    "Load-Date: October 7, 2019",
    "SandhavenFerriesWinter HarborNews",
    "(APA, red, 3.5.2024)",
    "red, salz.at/Agenturen",
    "MDR (Ana Teller), dpa",
    "(Reuters, dpa, hms)",
    "(Quelle: dpa)",
    "Forrás: MTI",
    "Lähde: STT",
    "Πηγή: ΑΠΕ-ΜΠΕ",
]
TOLD = [
    "Score: Marsh 5, Tull 3",
    "Yes: Adler, Boon, Tull",
    "Pro/Contra",
    "- TARN",
    "— Tarn",
    "Pier 9/10",
    "#1 was the captain's own choice.",
    "Call 555-0142 if your berth is taken.",
    "Orla Pennick, who wrote the song, sang it twice.",
    "Night boat stays",
    "GetYourBoat",
    "AFP, the old agency",
    "Marsh, Boon and Tull",
    "Paris, Oslo und Rom",
    "hms, hms, hms",
]


@pytest.mark.parametrize("text", SURE)
def test_end_a_story_even_before_a_little_prose(text: str) -> None:
    lines, i = last_of(text)
    assert (surely_ends_story(lines, i, 0), ends_story(lines, i, 0)) == (True, True)


@pytest.mark.parametrize("text", UNSURE)
def test_end_a_story_where_none_follows(text: str) -> None:
    lines, i = last_of(text)
    assert (surely_ends_story(lines, i, 0), ends_story(lines, i, 0)) == (False, True)


@pytest.mark.parametrize("text", TOLD)
def test_lines_of_stories_are_no_signs(text: str) -> None:
    lines, i = last_of(text)
    assert not ends_story(lines, i, 0)


def test_two_labels_in_a_row_are_data() -> None:
    lines, i = last_of("Sender: TT", "Kanal: SVT")
    assert not ends_story(lines, i, 0)


def test_two_sources_in_a_row_are_none() -> None:
    lines, i = last_of("Quelle: dpa, ZDF", "Quelle: dpa")
    assert ends_story(lines, i, 0)


def test_labels_that_stand_more_than_once_are_data() -> None:
    lines, i = last_of("Winner: Night Boat, KXQR", "It sails.", "Winner: Day Boat")
    assert not ends_story(lines, i, 0)


def test_a_hostile_line_takes_no_time() -> None:
    lines, i = last_of("a/" * 40 + "#" * 40 + "A" * 40)
    assert not ends_story(lines, i, 0)
