"""The headline below what pages print above it: notices, menus, mastheads, paths, kickers."""

from __future__ import annotations

import pytest
from ferries import ANA, LEAD, STORY, TITLE, page, who_said

from newsclean.evidence.bylines.trim import trimmed
from newsclean.evidence.headlines.rows import is_row
from newsclean.evidence.headlines.text import is_pressing
from newsclean.evidence.page_shapes import is_time

SIGNED = "By Ana Teller\nJune 4, 2024"
TOPIC = "Ice in November: captains tie up the ferries of the north pier"
LIST = "Farms\nPuzzles\nWeather\nMarkets\nTenders\nLetters\nPodcasts"
QUOTE = "«The captain knew the ice; I knew the ferries»"


@pytest.mark.parametrize(
    ("menu", "head", "title"),
    [
        # a notice to readers in a sentence above the headline, below a menu without signature
        (
            f"The Pier & Post\n{LIST}",
            (
                "Your shelf is empty. Keep any article with the ribbon to find it here whenever you like.\n"
                f"\n{TITLE}\n{SIGNED}"
            ),
            TITLE,
        ),
        # a path through the site ends in the headline
        ("The Pier Post\nHome / Harbor / " + TITLE, f"{TITLE}\n{SIGNED}", TITLE),
        ("The Pier Post\nStart › Hafen › " + TITLE, f"Harbor news\n{TITLE}\n{SIGNED}", TITLE),
        # the day of the paper above, an address for letters below the writer
        (
            f"PIERS LAPJA\n{LIST}\nDecember 8., péntek",
            f"{TITLE}\nAna Teller\nana.teller@pierpost.example",
            TITLE,
        ),
        # a label in capitals on a page of entries
        (f"{LIST}\nTARN QUAY MEDIA", f"\nICE WATCH: {TITLE}\n\n{SIGNED}", f"ICE WATCH: {TITLE}"),
        # a kicker above a topic
        (LIST, f"Harbor & short takes\n{TOPIC}\n{SIGNED}", TOPIC),
        # a kicker, a quotation, its dek
        (
            LIST,
            (
                f"Ines Corvo, last of the captains\n{QUOTE}\n"
                f"At 61 she remembers the winters when nobody on the river had to wait\n{SIGNED}"
            ),
            QUOTE,
        ),
        # a menu in one row
        (
            "Posts since 1854",
            f"News Farms Ferries Goats Puzzles Public Notices\n\n{TITLE}\n{SIGNED}",
            TITLE,
        ),
        # the section of the menu again, right above a short headline over its dek
        (
            "Menu\nNews\nIce & Water\nSports",
            (
                "\nIce & Water\n\nReading a river like rope\n\n"
                f"Captains of the north pier count ferries, one winter at a time\n\n{SIGNED}"
            ),
            "Reading a river like rope",
        ),
    ],
)
def test_the_headline_below(menu, head, title):
    article = page(head, menu=menu)
    assert article.title == title
    assert who_said(article, "title") == ["headline"]
    assert list(article.authors) == ANA
    assert (article.text or "").endswith(STORY)


@pytest.mark.parametrize(
    "head",
    [
        # deks below a headline that has no signature right below it
        f"{TITLE}\nFarmers on the south bank ask the harbor office for a bridge of ropes\n{SIGNED}",
        f"{TITLE}\n“Nobody asked the north pier”\n{SIGNED}",
        # a path that ends in a section
        f"Home / Harbor / Ferries and Boats\n{TITLE}\n{SIGNED}",
    ],
)
def test_the_headline_above_its_dek_stays(head):
    article = page(head)
    assert article.title == TITLE
    assert who_said(article, "title") == ["headline"]
    assert STORY in (article.text or "")


def test_another_story_below_is_no_headline():
    tail = f"\nGoats close Route 9 for the second week\nBy Dova Renn\nJune 3, 2024\n{LEAD}"
    assert page(f"{TITLE}\n", tail=tail).title == TITLE


@pytest.mark.parametrize(
    "text", ["TIMELINE: How the ice came", "MAP: Where ferries stop", "FULL LIST: Open piers"]
)
def test_labels_that_press_a_headline(text):
    assert is_pressing(text)
    article = page(f"{text}\n{SIGNED}")
    assert (article.title, who_said(article, "title")) == (text, ["headline"])


@pytest.mark.parametrize(
    "text", ["TELLER: They closed it.", "Map: Where ferries stop", "LISTS: of ferries"]
)
def test_labels_that_do_not(text):
    assert not is_pressing(text)


def test_via_behind_a_name():
    assert trimmed("Ana Teller via") == "Ana Teller"
    assert trimmed("Ana Olivia") == "Ana Olivia"
    article = page(f"{TITLE}\nBy Ana Teller via\nJune 4, 2024")
    assert (list(article.authors), who_said(article, "byline")) == (ANA, ["byline"])


def test_times_and_rows():
    assert [is_time(x) for x in ("14:15 Uhr", "14:15", "14:15 Uhr am Pier")] == [True, True, False]
    assert [is_row(x) for x in ("A B C D E F", "Ice stops the ferries at Tarn")] == [True, False]


FILTERS = {"byline", "date-line"}


@pytest.mark.parametrize(
    "line",
    [
        "June 4, 2024 By Ana Teller Filed Under: Ferries, Ice, News",
        "June 4, 2024 By Ana Teller 2 Comments",
        "Par Ana Le Teller Publié le 4 juin 2024 à 6h00 ; mis à jour le 5 juin 2024 à 7h00",
    ],
)
def test_the_day_and_the_writer_in_a_line_with_more(line):
    article = page(f"{TITLE}\n{line}")
    assert [name.replace("Le ", "") for name in article.authors] == ANA
    assert (article.published or "")[:10] == "2024-06-04"
    assert set(who_said(article, "authors") + who_said(article, "byline")) <= FILTERS
    assert article.dateline is None
    assert article.text == STORY


def test_a_sentence_with_comments_stays():
    told = "On June 4, 2024 the harbor office had filed under ice what others call 2 Comments"
    assert told in (page(f"{TITLE}\n{SIGNED}", story=f"{STORY}\n\n{told}.").text or "")
