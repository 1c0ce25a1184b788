"""Fields of heads in further shapes: headlines in sentences, rows of fields, names by a dek."""

from __future__ import annotations

import pytest
from ferries import ANA, STORY, TITLE, page, who_said

from newsclean import clean
from newsclean.evidence.bylines.forms import read_byline
from newsclean.evidence.dates.printed import date_line
from newsclean.evidence.names.looks import is_person
from newsclean.evidence.page_shapes import is_page_shape


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            "The ferries stop at the pier. Will they come back?\nBy Ana Teller\nJune 4, 2024",
            "The ferries stop at the pier. Will they come back?",
        ),
        (
            "\nThe ferry was due in spring. Of 2019.\nAna Teller\nJune 4, 2024",
            "The ferry was due in spring. Of 2019.",
        ),
        (
            "Will the ferries be back? And who will pay for them?\nAna Teller | June 4, 2024",
            "Will the ferries be back? And who will pay for them?",
        ),
        (f"Posted inQuay, Boats & Ice\n{TITLE}\nBy Ana Teller\nJune 4, 2024", TITLE),
        (f"Markets\n04.06.2024, 10:00\n{TITLE}\nAna Teller", TITLE),
        (
            (
                "Salt Harbor Office - Press Desk\nHARBOR: Ice stops the ferries at the north pier\n"
                "04.06.2024 – 11:02\nSalt Harbor Office - Press Desk"
            ),
            "HARBOR: Ice stops the ferries at the north pier",
        ),
        (
            (
                f"A ferry lies still in the ice at the pier. Foto: Dova Renn\n"
                f"Quay 4. juni 2024 kl. 10.30\n{TITLE}\nAna Teller"
            ),
            TITLE,
        ),
        (
            (
                "This browser is no longer supported\nWe know that it is a hassle, but we want your "
                f"visit to be fast and safe.\n{TITLE}\nAna Teller\n4 June 2024 10:00 AM"
            ),
            TITLE,
        ),
    ],
)
def test_headlines(head, title):
    article = page(head)
    assert article.title == title
    assert set(who_said(article, "title")) == {"headline"}
    assert article.text.startswith("Ferries will stop")


def test_a_title_that_ends_a_path_through_the_menu():
    menu = "The Salt Call\nServing Tarn Quay since 1889\nHome\nNews\nCommunity"
    head = "Home Community North Pier News\nCommunity\nNorth Pier News\nBy\nAna Teller\n-\nJune 4, 2024"
    assert page(head, menu=menu).title == "North Pier News"


def test_of_two_printings_the_curly_one_counts():
    straight = "'It floats': Divers find the ferry at the pier"
    curly = "‘It floats’: Divers find the ferry at the pier"
    assert page(f"{straight}\nQuay\n{curly}\nBy Ana Teller\nJune 4, 2024").title == curly


def test_what_looks_like_those_and_is_none():
    assert is_page_shape("Serving Tarn Quay since 1889")
    assert not is_page_shape("Coldest night in Tarn Quay since 1889")
    assert not is_page_shape("Posted in error, the ferry bill cost the town")
    # a story that opens with a question keeps it
    asked = "Who would have thought that a ferry could be stopped by ice in the month of June?"
    article = page(f"{TITLE}\nBy Ana Teller\nJune 4, 2024", story=f"{asked}\n\n{STORY}")
    assert article.title == TITLE
    assert article.text.startswith(asked)


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        (
            "June 4, 2024, 3:32 pmJune 5, 2024, 6:54 pm",
            "2024-06-04T15:32:00",
            "2024-06-05T18:54:00",
        ),
        ("4.6.2024 15:32 4.6.2024 18:54", "2024-06-04T15:32:00", "2024-06-04T18:54:00"),
        ("2024 06/04 09:14:07", "2024-06-04T09:14:07", None),
        ("4. 6. 2024|Zdroj: SNA, Sůl24", "2024-06-04", None),
        ("4 June 2024 • Source: SNA", "2024-06-04", None),
        (
            "Publicado em 14/06/2024 - 10:07 Por Ana Teller – Repórter do Sal - Porto Novo",
            "2024-06-14T10:07:00",
            None,
        ),
        ("NewsPublic Boats / June 4, 2024", "2024-06-04", None),
        ("14.06.2024, 10:00 Autorin: Ana Teller", "2024-06-14T10:00:00", None),
    ],
)
def test_dates(line, published, updated):
    read = date_line(line)
    assert (read.published, read.updated) == (published, updated)


@pytest.mark.parametrize(
    "line",
    [
        "Goats / June 4, 2024",
        "5 March 2024 10:30-12:00",
        "Bread and salt / June 4, 2024",
        "The ferry left June 4, 2024, 3:32 pm and came back June 5, 2024, 6:54 pm",
    ],
)
def test_no_dates(line):
    assert date_line(line) is None


def test_the_first_date_of_a_story_that_was_changed():
    head = f"{TITLE}\nBy Ana Teller\nUpdated June 5, 2024 8:00 AM"
    said = "This story was originally published June 4, 2024, 5:00 AM."
    article = page(head, tail=said)
    assert (article.published, article.updated) == ("2024-06-04T05:00:00", "2024-06-05T08:00:00")
    assert set(who_said(article, "published")) == {"date-line"}
    later = "This story was originally published June 9, 2024, 5:00 AM."
    assert page(head, tail=later).published is None


def test_a_time_below_a_mark():
    article = page(f"{TITLE}\n14/06/2024\n|\n20:11\n|\nAna Teller")
    assert article.published == "2024-06-14T20:11:00"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Par Ana Teller avec Dova Renn", ("Ana Teller", "Dova Renn")),
        ("Von Ana Teller mit Dova Renn", ("Ana Teller", "Dova Renn")),
        ("SNA/(A - autor: Ana Teller, editor: Dova Renn)", ("Ana Teller",)),
        ("盐湾新闻记者 林大明", ("林大明",)),
        ("山田花子2024年6月4日 10時30分", ("山田花子",)),
    ],
)
def test_bylines(line, names):
    assert read_byline(line).names == names


@pytest.mark.parametrize("line", ["国内記事2024年6月4日 10時30分", "最終更新2024年6月4日 10時30分"])
def test_sections_before_a_date_are_no_names(line):
    assert read_byline(line) is None


def test_no_persons():
    assert not is_person("Today's Paper")
    assert not is_person("Adobe Stock")
    assert is_person("Ana Stock")
    assert is_person("Dot’s Diner")


@pytest.mark.parametrize(
    ("head", "tail", "by"),
    [
        (  # the byline of another story stands behind it
            f"{TITLE}\nBy: Ana Teller - June 4, 2024 5:00 am",
            "Related\nGoats at large again on the hill\nBY Dova Renn\nJune 1, 2024",
            "byline",
        ),
        (f"{TITLE}\nAna Teller / SNN / Updated: Jun 4, 2024, 20:17 IST\nAA", "", "date-line"),
        (
            (
                f"{TITLE}\nAna Teller\nThe harbor office told us why the boats of the quay lie still."
                "\n\nSat 4 May 2024 07.00 BST"
            ),
            "",
            "byline",
        ),
        (f"{TITLE}\nArticle rédigé par\nAna Teller\nsaltnews\nJune 4, 2024", "", "byline"),
        (f"{TITLE}\nJune 4, 2024", "Autor: Ana Teller\nMore stories", "byline"),
        (f"{TITLE}\nJune 4, 2024", "Ana Teller\nana.teller@saltnews.example\nMore", "byline"),
        (f"{TITLE}\nby Ana Teller\nJune 4, 2024\nPlay\nFerry song\nby WXYZ", "", "byline"),
    ],
)
def test_writers(head, tail, by):
    article = page(head, tail=tail)
    assert list(article.authors) == ANA
    assert set(who_said(article, "authors")) == {by}
    assert article.text.startswith("Ferries will stop") or "The harbor office told" in article.text


def test_names_of_the_story_are_no_writers():
    article = page(f"{TITLE}\nJune 4, 2024", tail="Ida Moss\nida.moss@saltstore.example\nMore")
    assert list(article.authors) == []


def test_rows_of_fields_above_a_headline():
    head = (
        "Дата публікації\n20 лютого 2025 16:08\nАвтор статті\nСофія Мельник\nТарас Ковальчук\n"
        "Пороми не ходять до північного причалу"
    )
    story = "Пороми не ходитимуть до північного причалу з понеділка, повідомили в порту міста. " * 3
    article = page(head, story=f"{story}\n\n{story}", menu="Мовник Сіль\nКатегорія\nЖиття")
    assert article.title == "Пороми не ходять до північного причалу"
    assert list(article.authors) == ["Софія Мельник", "Тарас Ковальчук"]


def test_a_place_glued_to_the_first_paragraph():
    first, rest = STORY.split("\n\n", 1)
    head = "Kaldorf: Ice stops the ferries at the pier\nBy Ana Teller\nJune 4, 2024"
    glued = page(head, story=f"Kaldorf\n{first}\n\n{rest}")
    assert glued.dateline == "Kaldorf"
    assert who_said(glued, "dateline") == ["dateline"]
    alone = page(head, story=f"Ferries\n\n{first}\n\n{rest}")
    assert alone.dateline is None


def test_a_place_behind_the_writer_beside_the_date():
    line = "Publicado em 14/06/2024 - 10:07 Por Ana Teller – Repórter do Sal - Porto Novo"
    article = page(f"{TITLE}\n{line}")
    assert article.dateline == "Porto Novo"
    assert list(article.authors) == ANA


@pytest.mark.parametrize(
    ("tail", "when"),
    [
        ("Published in Salt Courier, June 4th, 2024", "2024-06-04"),
        (
            "Originally published in The Salt Courier issue #73 (Tuesday, June 4, 2024).",
            "2024-06-04",
        ),
        ("First aired on Salt Tide, Tuesday 4 June 2024", "2024-06-04"),
        ("Published in Salt Bay, the book tells of June 4, 2024.", None),
    ],
)
def test_the_day_on_which_a_paper_printed_it(tail, when):
    assert page(f"{TITLE}\nBy Ana Teller", tail=tail).published == when


def test_the_day_of_the_head_outweighs_the_day_of_the_paper():
    tail = "Published in Salt Courier, June 7th, 2024"
    assert page(f"{TITLE}\nBy Ana Teller\nJune 4, 2024", tail=tail).published == "2024-06-04"


def test_a_byline_that_is_printed_twice_with_its_dates():
    head = f"{TITLE}\nBy Ana Teller\nJune 4, 2024 at 9:14 pm EDT\nExpand\nBy Ana Teller"
    article = page(f"{head}\nJune 4, 2024 at 11:05 pm EDT")
    assert (article.published, article.updated) == (
        "2024-06-04T21:14:00-04:00",
        "2024-06-04T23:05:00-04:00",
    )
    assert list(article.authors) == ANA


def test_the_day_and_time_of_a_masthead_are_not_those_of_the_story():
    top = "Salt Courier\nTuesday, June 4, 2024, 16:40 | Updated 17:05\nMenu\nQuay\nBoats\nIce\nFish"
    article = page(f"{top}\n{TITLE}\nBy Ana Teller\nTuesday, June 4, 2024, 08:14 | Updated 11:32")
    assert (article.published, article.updated) == ("2024-06-04T08:14:00", "2024-06-04T11:32:00")


def test_a_lead_word_in_capitals_is_no_speaker():
    assert list(page(f"{TITLE}\nBY: Ana Teller\nJune 4, 2024").authors) == ANA


SPEECH = [
    "The captain looked at the ice for a while before she said anything.",
    "– We have never seen so much of it in May.",
    "The harbor office counted nine ferries that could not leave the pier.",
    "– They will have to wait, said the captain.",
    "Nobody knows how long that will be, for the wind has not turned yet.",
]


def test_dashes_of_speech_that_stand_apart_are_no_list():
    article = clean("\n".join([TITLE, "By Ana Teller", "June 4, 2024", *SPEECH]))
    assert article.text == "\n\n".join(SPEECH)
    assert "list-item" not in article.removed


def test_dashes_one_below_the_other_are_a_list():
    items = ["– Nine ferries at the pier.", "– Two more in the bay.", "– One in the ice."]
    lines = [SPEECH[0], *items, SPEECH[2]]
    article = clean("\n".join([TITLE, "By Ana Teller", "June 4, 2024", *lines]))
    assert [b.text for b in article.blocks if b.kind == "list_item"] == [i[2:] for i in items]


def test_the_writer_of_a_box_in_the_story_is_not_its_own():
    box = "Nine ferries wait in the bay\nby Dova Renn\nJune 2, 2024, 5:11 pm"
    text = "\n".join([TITLE, "by Ana Teller", "June 4, 2024, 1:52 pm", *SPEECH[:3], box, SPEECH[4]])
    article = clean(text)
    assert list(article.authors) == ANA
    assert article.published == "2024-06-04T13:52:00"
