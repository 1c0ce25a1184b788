"""Captions that the rest of the page gives away: by whom they name, and whom nothing else names."""

from __future__ import annotations

import pytest

from newsclean import clean

HEAD = ["Council keeps the ferry for one more year", "By Renata Colby", "March 3, 2026"]
CAPTION = "Lou Hanrahan mends a rope. The ferry has two of them."
RETRIEVED = "Retrieved from Ferry Trust on May 2, 2026"
STORY = [
    "Driver Lou Hanrahan may keep the ferry until next spring, the council of Corran said on Tuesday.",
    "The boat of 1998 calls at four piers, and most of those who wait there are on their way to school.",
    "Hanrahan said that he would have mended it at his own cost, and that he had never missed a day.",
    "The council will talk about the pier on March 17, and about the road that leads to it as well.",
]


def read(*parts: str, gap: str = "\n\n") -> tuple[str | None, list[tuple[str | None, str | None]]]:
    article = clean("Home\nNews\n" + gap.join([*HEAD, *parts]))
    return article.text, [(c.text, c.credit) for c in article.captions]


BODY = "\n\n".join(STORY)


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    ("unit", "credit"),
    [
        ((CAPTION, "Photo: Ana Teller"), "Ana Teller"),
        (("© Ferry Trust/Ana Teller", CAPTION), "Ferry Trust/Ana Teller"),
        ((CAPTION, "Ana Teller"), "Ana Teller"),
        ((CAPTION, "| Photo Credit: PTI"), "PTI"),
        ((CAPTION, "Photo | Ana Teller"), "Ana Teller"),
        ((CAPTION, "Foto Ana Teller"), "Ana Teller"),
        ((CAPTION, "ANA TELLER (EFE)"), "ANA TELLER (EFE)"),
        ((CAPTION, RETRIEVED), RETRIEVED),
    ],
)
def test_a_line_that_names_in_full_whom_the_story_brings_in_is_a_caption(unit, credit, gap):
    assert read(*unit, *STORY, gap=gap) == (BODY, [(CAPTION, credit)])
    assert read(*STORY[:2], *unit, *STORY[2:], gap=gap) == (BODY, [(CAPTION, credit)])


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_paragraph_above_a_credit_stands_if_the_caption_is_below_it(gap):
    unit = ("Photo: Ana Teller", CAPTION)
    assert read(*STORY[:2], *unit, *STORY[2:], gap=gap) == (BODY, [(CAPTION, "Ana Teller")])


@pytest.mark.parametrize(
    "name",
    [
        "Upper Pier",  # the story speaks of it
        "Renata Colby",
        "No: Ana Teller",
        "Harbor Press",
    ],
)
def test_a_name_below_a_paragraph_is_no_photographer(name):
    last = "Anna Pier waits at the upper pier in Corran, and Harbor Street is full of ice."
    text, captions = read(*STORY[:3], "Corran waits for the boat.", name, STORY[3], last)
    assert captions == []
    assert "Corran waits for the boat." in (text or "")


def test_a_subhead_below_a_first_paragraph_is_no_photographer():
    lead = "The ferry crosses the Corran four times a day."
    text, captions = read(lead, "Long Way Round", *STORY)
    assert (text, captions) == ("\n\n".join([lead, "Long Way Round", *STORY]), [])


def test_above_the_names_of_the_writers_stands_that_of_the_photographer():
    stamp = ["Ana Teller", "Renata Colby", "Joan Cask", "Corran - 21 may 2026 - 05:30 CEST"]
    caption = "The pier of Corran (Vermont), last Friday."
    page = [HEAD[0], "The boat is to be mended by its driver", caption, *stamp, "", *STORY]
    article = clean("\n".join(page))
    assert [(c.text, c.credit) for c in article.captions] == [(caption, "Ana Teller")]


def test_a_lead_above_a_credit_between_paragraphs_stands():
    lead = (
        "The old ferry will be kept until spring, the council said, and it has to be mended first."
    )
    page = [*HEAD, lead, "Canva", *STORY[1:]]
    article = clean("\n".join(page))
    assert article.text == "\n\n".join([lead, *STORY[1:]])
    assert [(c.text, c.credit) for c in article.captions] == [(None, "Canva")]


def test_a_sentence_between_buttons_that_names_whom_the_story_brings_in_is_a_caption():
    shown = "Lou Hanrahan mends a rope on the ferry."
    page = [*HEAD, "Share", "Twitter", shown, "Read Time: 2 mins", "Share", *STORY]
    article = clean("\n".join(page))
    assert article.text == BODY
    assert [(c.text, c.credit) for c in article.captions] == [(shown, None)]


class TestANameWithoutAMark:
    SHOWN = "O barco parte do cais da igreja às 7h40"

    def test_of_whom_the_page_says_no_more_is_a_credit(self):
        text, captions = read("Share", f"{self.SHOWN} Ana Teller", *STORY)
        assert (text, captions) == (BODY, [(self.SHOWN, "Ana Teller")])

    def test_of_whom_the_story_speaks_stays(self):
        told = "Ana Teller waits there, too."
        _, captions = read("Share", f"{self.SHOWN} Ana Teller", *STORY, told)
        assert captions == []

    def test_behind_a_short_word_belongs_to_what_is_told(self):
        _, captions = read("Share", "O barco parte do cais com Ana Teller", *STORY)
        assert captions == []


def test_an_agency_above_a_few_words_and_the_story_is_whose_picture_it_is():
    article = clean("\n".join([HEAD[2], HEAD[0], "ANP", "The ferry at its pier", *STORY]))
    assert article.text == BODY
    assert article.authors == ()
    assert [(c.text, c.credit) for c in article.captions] == [("The ferry at its pier", "ANP")]


def test_an_agency_above_a_dated_story_is_its_writer():
    article = clean("\n".join([HEAD[0], "Reuters", HEAD[2], *STORY]))
    assert [*article.authors] == ["Reuters"]
    assert article.captions == ()
