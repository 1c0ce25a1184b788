"""Rows of results and of labels, greetings, headings in capitals: lines of the story that look bare."""

from __future__ import annotations

import pytest

from newsclean import clean
from newsclean.evidence.greetings import is_greeting
from newsclean.evidence.rows import find_rows, is_row
from newsclean.evidence.shape import Form, Line, read_lines
from newsclean.evidence.speech import mark_speech
from newsclean.evidence.story.edges import edge_paragraphs
from newsclean.evidence.subheads import common_subheads, find_subheads
from newsclean.packs import phrases_for
from newsclean.readers.text import read_text

MENU = """\
Skip to content
Menu
Subscribe
Log In
The Tidewater Ledger
News
Local News
Crime
Politics
Business
Sports
High School
College
Opinion
Letters
Obituaries
E-Edition
Weather
{}
By Ida Kestrel | The Tidewater Ledger
PUBLISHED: May 6, 2024 at 9:12 p.m.
Share
Facebook
X
Email
"""
FOOT = """\
Related Articles
Tide tables to be printed again
Crane falls asleep on crane
Sign up for our newsletter
Get the latest headlines in your inbox
Most Popular
Harbor seal elected treasurer
Baker retires twice
The Tidewater Ledger
About Us
Contact Us
Advertise
Careers
Terms of Use
Privacy Policy
Accessibility
Copyright 2024 Tidewater Media. All rights reserved.
"""
TITLE = "Marlow outlasts Cotter in four overtimes"
FIRST = (
    "Ned Varga scored with the last shot of the night and Marlow beat Cotter on Monday before a "
    "crowd of four hundred that had long missed its bus."
)
SECOND = (
    "The teams had been level since the end of the third quarter, and both coaches said afterwards "
    "that they would have taken a draw and a sandwich."
)


def body(*lines: str) -> list[str]:
    """What is left of these lines as the story of a page that was printed whole."""
    page = MENU.format(TITLE) + "\n".join(lines) + "\n" + FOOT
    return [line for line in (clean(page).text or "").split("\n") if line]


def lines_of(text: str) -> list[Line]:
    return read_lines(read_text(text).live.values(), phrases_for(())).all


def rows_of(*lines: str, known: dict[str, float] | None = None) -> list[str]:
    page = lines_of("\n".join((TITLE, *lines)))
    return [page[i].text for i in sorted(find_rows(page, 1, frozenset(), lambda: known or {}))]


SCORES = (
    ("Marlow 2-14", "Cotter 1-16"),
    ("Marlow 71", "Cotter 69"),
)


@pytest.mark.parametrize("scores", SCORES)
def test_a_result_over_the_first_paragraph_stands(scores: tuple[str, ...]) -> None:
    assert body(*scores, FIRST, SECOND) == [*scores, FIRST, SECOND]


def test_the_score_by_quarters_below_the_last_paragraph_stands() -> None:
    rows = ("Marlow 12 9 20 14 16—71", "Cotter 14 11 16 14 14—69")
    assert body(FIRST, SECOND, *rows) == [FIRST, SECOND, *rows]


def test_results_of_others_stand_below_their_label() -> None:
    rows = ("Monday's other games", "Penrose 60, Harmon 41", "Aberfall 55, Sandhaven 54, OT")
    assert body(FIRST, SECOND, *rows) == [FIRST, SECOND, *rows]


def test_rows_are_told_of_by_their_names() -> None:
    assert rows_of(FIRST, "Marlow 12 9 14", "Cotter 14 11 16") == [
        "Marlow 12 9 14",
        "Cotter 14 11 16",
    ]
    assert rows_of(FIRST, "Nikkei 38,702 (+0.3)", "Dax 18,105 (-0.2)") == []
    assert rows_of(FIRST, "Marlow 4-2 Cotter") == ["Marlow 4-2 Cotter"]
    assert rows_of(FIRST, "Marlow AM 970 The Cotter 970") == []  # a station, and no score


SHEETS = (
    "Marlow: Varga, Tell, Lang, Birch, Ode (Quill 60)",
    "Subs: Amos, Hale, Finch, Reed",
    "Cotter: Dunn, Carr, Moss, Pike, Wren (Kite 71)",
)


def test_what_is_counted_below_team_sheets_stands() -> None:
    rows = ("Attendance: 3,204 (611 away)", "Referee: Otto Fenn")
    assert rows_of(FIRST, *SHEETS, *rows)[-2:] == [*rows]
    assert rows_of(FIRST, *rows) == []  # two labels alone are a page's
    assert body(FIRST, SECOND, *SHEETS, *rows) == [FIRST, SECOND, *SHEETS, *rows]


def test_rows_far_from_paragraphs_are_a_rail() -> None:
    assert rows_of(FIRST, "Menu", "Scores", "Watch", "Marlow 12 9", "Cotter 14 11") == []


def test_tags_with_a_number_are_no_rows() -> None:
    assert rows_of(FIRST, "Marlow 9", "Cotter 11") == []
    assert rows_of(FIRST, "Marlow 2024", "Cotter 2025") == []


@pytest.mark.parametrize(
    "text",
    [
        "Marlow beats rivals Cotter 71-69 in overtime",
        "May 6, 2024",
        "12 9 14",
        "Marlow",
        "Where was Marlow at 12:30 or 9?",
        "marlow.example/scores/12/9",
    ],
)
def test_what_is_no_row(text: str) -> None:
    assert not is_row(lines_of(text)[0], 2)


def test_a_result_in_japanese() -> None:
    told = "灯台ズが逆転勝ちで連敗を九で止めた。市内の球場には二百人が集まった。"
    rows = ("【スコア】", "灯台ズ　100　010　000　2", "［勝］杉野3勝4敗")
    assert rows_of(told, *rows) == [*rows]


def test_labels_with_short_values_stand_beside_a_paragraph() -> None:
    rows = ("In short", "Admission: free", "Parking: at the mill", "Doors: noon")
    assert rows_of(FIRST, *rows) == [*rows]
    assert body(FIRST, SECOND, *rows) == [FIRST, SECOND, *rows]


def test_labels_of_pages_are_none() -> None:
    words = {"author": 1.0, "section": 1.0, "tags": 1.0}
    rows = ("Author: Ida Kestrel", "Section: Sports", "Tags: Marlow")
    assert rows_of(FIRST, *rows, known=words) == []
    assert rows_of(FIRST, "Ida: away", "Otto: at home") == []  # two are no row


LETTER = (
    "Dear Wanda,",
    "My brother waters my plants when I am gone, and then he takes them home to look after them.",
    "— Bare Sills",
    "Dear Bare,",
    "Ask him for one plant back for each key of yours that he has, and count the keys first.",
    "Dear Wanda,",
    "The choir next door sings at six in the morning, and it would be fine if it were in tune.",
)


def test_letters_begin_with_their_greeting() -> None:
    assert body(*LETTER) == [*LETTER]


def test_a_greeting_is_no_byline() -> None:
    page = f"Ask Wanda: The plants\n\nBy Wanda Rusk\n\nMay 6, 2024\n\n{LETTER[0]}\n\n{LETTER[1]}\n"
    article = clean(page)
    assert article.text == f"{LETTER[0]}\n\n{LETTER[1]}"
    assert article.authors == ("Wanda Rusk",)


def test_what_greets() -> None:
    assert all(map(is_greeting, ("Dear Wanda,", "Liebe Frau Ohl,", "Chère Anne,", "Dear Ed:")))
    assert not any(map(is_greeting, ("Ida Kestrel,", "Hi!", "Dear Wanda", "Dear God, it rained,")))


THINGS = (
    "HEAR: The Kelp Lines",
    "Three brothers from the ferry dock play everything that they know, which is eleven songs.",
    "WATCH: The Tin Moon",
    "A silent film about a goat is shown in the old mill, with a man at the piano who is not silent.",
    "EAT: Buns by the pound",
    "The firemen bake until the flour is gone, and last year that was at half past nine.",
    "SEE: Otters",
    "They come to the slip at low tide, and leave when the first child has a pail.",
)


def test_headings_in_capitals_stand_among_each_other() -> None:
    page = f"{TITLE}\n\nBy Ida Kestrel\n\n" + "\n\n".join(THINGS) + "\n"
    article = clean(page)
    assert article.text == "\n\n".join(THINGS)
    assert "teaser" not in article.removed


def test_leads_in_capitals_go_where_no_others_stand() -> None:
    page = f"{TITLE}\n\nBy Ida Kestrel\n\n{FIRST}\n\nWATCH: The Tin Moon in full\n\n{SECOND}\n"
    article = clean(page)
    assert article.text == f"{FIRST}\n\n{SECOND}"
    assert article.removed["teaser"] == 1


def test_two_labels_are_no_row_of_headings() -> None:
    page = lines_of("\n".join((TITLE, *THINGS[:4])))
    assert find_subheads(page, 1, frozenset()) == frozenset()


def test_greek_questions_are_spoken() -> None:
    page = read_lines(
        read_text("– Ποιος έσπασε το κουπί;\n– Ο Νίκος, αλλά ήταν ήδη σπασμένο.\n").live.values(),
        phrases_for(()),
    )
    mark_speech(page)
    assert [line.form for line in page.all] == [Form.PROSE, Form.PROSE]


def test_a_last_paragraph_is_signed_behind_its_stop() -> None:
    told = (
        "The harbor master said on Tuesday that the pier would stay shut until the otters had left."
    )
    for sign in (" – tidewater.example", " —APT", " (with APT)"):
        page = lines_of(f"{FIRST}\n\n{SECOND}\n\n{told}{sign}\n\nTerms of use\n")
        assert edge_paragraphs(page, page, [0.1, 0.1, 0.7, 0.9], [True, True, False, False]) == [2]
    page = lines_of(f"{FIRST}\n\n{SECOND}\n\n{told[:-1]} – tidewater.example\n\nTerms of use\n")
    assert edge_paragraphs(page, page, [0.1, 0.1, 0.7, 0.9], [True, True, False, False]) == []


SENIORS = ("Amos, Nessa", "Colling, Mae", "Dorsett, Ines", "Emery, Walt", "Tarn, Hollis")


def test_a_list_of_lines_made_alike_ends_a_story() -> None:
    assert body(FIRST, SECOND, *SENIORS) == [FIRST, SECOND, *SENIORS]
    assert rows_of(FIRST, *SENIORS) == [*SENIORS]
    assert rows_of(FIRST, *SENIORS[:3]) == []  # three are no list
    assert rows_of(FIRST, "Menu", "Help", *SENIORS) == []  # nothing told beside it


@pytest.mark.parametrize("subhead", ["What’s next", "Et maintenant ?", "Wie es weitergeht"])
def test_subheads_that_many_stories_have(subhead: str) -> None:
    page = lines_of("\n".join((TITLE, FIRST, subhead, SECOND, "Menu", subhead)))
    assert common_subheads(page, 1, frozenset()) == {2}
    assert body(FIRST, subhead, SECOND) == [FIRST, subhead, SECOND]
