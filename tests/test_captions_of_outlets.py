"""Captions and credits in forms that single groups of papers and stations print."""

from __future__ import annotations

import pytest

from newsclean import clean
from newsclean.evidence.captions.looks import opens_with_place
from newsclean.evidence.credits import Credit, clean_credit, is_credit, trailing_credit

HEADLINE = "Council keeps the ferry for one more year"
CAPTION = "The ferry Corran lies at its upper pier on Tuesday."
SAID = "The ferry that lies at its upper pier"
STORY = [
    "The ferry may cross the river until next spring, the council of Corran said on Tuesday.",
    "The boat of 1998 calls at four piers, and most who wait there are on their way to school.",
    "“We had hoped for two more years,” said Lou Hanrahan, who has run it since he was nineteen.",
    "The council will talk about the pier on March 17, and about the road that leads to it.",
]
BODY = "\n\n".join(STORY)
SIGNED = ["By Renata Colby", "March 3, 2026"]


def read(lines: list[str]) -> tuple[str | None, str | None, list[tuple[object, object]]]:
    article = clean("\n".join(lines))
    return article.title, article.text, [(c.text, c.credit) for c in article.captions]


def filters_of(lines: list[str]) -> set[str]:
    """The filters that did something on a page."""
    return {found.filter for found in clean("\n".join(lines)).document.ledger}


@pytest.mark.parametrize(
    ("tail", "text", "credit"),
    [
        (". (Copyright 2026 by KXCO - All rights reserved.)", f"{SAID}.",
         "Copyright 2026 by KXCO - All rights reserved."),
        (". (Archives La Rive, Ana Teller)", f"{SAID}.", "Archives La Rive, Ana Teller"),
        (". (Ana Teller for Reed & Pier)", f"{SAID}.", "Ana Teller for Reed & Pier"),
        (" Ana Teller with permission for The Pier", SAID, "Ana Teller with permission for The Pier"),
        (" ANA TELLER FOR THE PIER", SAID, "ANA TELLER FOR THE PIER"),
        (" Ana Teller/PierPhoto Ana Teller/PierPhoto / PierPhoto", SAID, "Ana Teller/PierPhoto"),
        (". Photo credit: Ana Teller | Pier Media", f"{SAID}.", "Ana Teller | Pier Media"),
        (" / Foto ANA TELLER/PIER", SAID, "ANA TELLER/PIER"),
        (" / Arxiu/Ana Teller", SAID, "Arxiu/Ana Teller"),
        (". – Gracieuseté: Ana Teller", f"{SAID}.", "Ana Teller"),
    ],
)  # fmt: skip
def test_a_caption_ends_in_such_a_credit(tail, text, credit):
    assert trailing_credit(SAID + tail, loose=True) == Credit(text, credit)


@pytest.mark.parametrize(
    "line",
    [
        "The ferry may cross the river (the council, Ana Teller said)",
        "The old songs of the ferry (Copyright law keeps them)",
        "The ferry and the bus and the train / what they cost",
        "He asked for permission for The Pier",
    ],
)
def test_such_a_line_ends_in_none(line):
    assert trailing_credit(line, loose=True) is None


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("Ana Teller-Imagn Images", True),
        ("Contexto | Archivo Corran", True),
        ("Photos: Ana Teller", True),
        ("Photos: Fog on the upper pier", False),
        ("Contexto | lo que dijo el consejo", False),
        ("PierPay Logo Donate via PierPay", False),
        ("About Us / Advertise / Tips / Support the Pier", False),
    ],
)
def test_a_line_is_a_credit_by_its_kind(line, is_one):
    assert is_credit(line) is is_one


def test_where_and_when_is_no_part_of_a_credit():
    assert clean_credit("Bild: Ana Teller (Corran, 3. März 2026)") == "Ana Teller"
    assert clean_credit("Ana Teller (EFE)") == "Ana Teller (EFE)"


LONG = (
    "In this undated photo provided by the Pier Trust, the ferry lies near Corran, Maine. "
    "Its boilers are to be mended."
)


@pytest.mark.parametrize(
    ("unit", "said", "credit"),
    [
        ((f"Ledger photo by Ana Teller / {CAPTION}",), CAPTION, "Ana Teller"),
        ((CAPTION, "Collection of the Pier House"), CAPTION, "Collection of the Pier House"),
        (("People wait in a long row.", "Ana Teller", "/", "KXCO", CAPTION), CAPTION,
         "Ana Teller / KXCO"),
        ((f"caption: {CAPTION}", "Enlarge Icon", f"caption: {CAPTION}", "KXCO Photo/Ana Teller"),
         CAPTION, "KXCO Photo/Ana Teller"),
    ],
)  # fmt: skip
def test_a_picture_of_the_head(unit, said, credit):
    lines = [HEADLINE, *SIGNED, *unit, *STORY]
    assert read(lines) == (HEADLINE, BODY, [(said, credit)])
    assert "caption" in filters_of(lines)


def test_a_photo_is_told_of_below_the_dek():
    dek = "The council says the boat is safe. Those who cross on it each morning say it is not."
    lines = [HEADLINE, *SIGNED, dek, LONG, "Courtesy of Pier Trust", *STORY]
    title, text, captions = read(lines)
    assert (title, captions) == (HEADLINE, [(LONG, "Courtesy of Pier Trust")])
    assert str(text).endswith(BODY)
    assert "caption" in filters_of(lines)


def test_a_story_tells_of_a_photo():
    told = "In this photo, he says, one sees what is wrong with the boat, and with the pier, too."
    lines = [HEADLINE, *SIGNED, *STORY, told, *STORY[::-1]]
    text = "\n\n".join([*STORY, told, *STORY[::-1]])
    assert read(lines) == (HEADLINE, text, [])


def test_the_picture_on_top_is_told_of_below_the_story():
    lines = [HEADLINE, *SIGNED, *STORY, f"Banner image: {CAPTION}"]
    assert read(lines) == (HEADLINE, BODY, [(CAPTION, None)])
    assert "caption" in filters_of(lines)


@pytest.mark.parametrize(
    "line",
    ["Lead pictures: nobody took any of the ferry.", "Cover photo by hand, he said, and wait."],
)
def test_a_story_says_such_words(line):
    lines = [HEADLINE, *SIGNED, *STORY, line, *STORY[::-1]]
    assert read(lines) == (HEADLINE, "\n\n".join([*STORY, line, *STORY[::-1]]), [])


def test_a_hyphenated_name_is_no_place_with_its_dash():
    told = "Dova Renn-Moss in front of the upper pier."
    lines = [HEADLINE, *SIGNED, told, "© Ana Teller", *STORY]
    assert read(lines) == (HEADLINE, BODY, [(told, "Ana Teller")])
    assert opens_with_place("CORRAN -The ferry may cross")
    assert opens_with_place("CORRAN- The ferry may cross")
    assert not opens_with_place("Dova Renn-Moss may cross")


def test_a_credit_stands_over_its_caption_above_a_heading():
    told = "A deckhand of the Corran at the upper pier."
    lines = [HEADLINE, *SIGNED, "5 min read", "Photo: Ana Teller | Pier & Reed", told]
    lines += ["What the council wants", *STORY]
    title, text, captions = read(lines)
    assert (title, captions) == (HEADLINE, [(told, "Ana Teller | Pier & Reed")])
    assert str(text).endswith(BODY)


def test_a_button_between_two_copies_is_no_credit():
    told = f"{CAPTION} (KXCO Chopper 4)"
    lines = [HEADLINE, *SIGNED, told, "3", "VIEW ALL PHOTOS", told, *STORY]
    assert read(lines) == (HEADLINE, BODY, [(CAPTION, "KXCO Chopper 4")])


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("Foto vigili del fuoco", True),
        ("foto dei carabinieri", True),
        ("Foto vigili del fuoco al porto", False),
    ],
)
def test_services_are_written_small(line, is_one):
    assert is_credit(line) is is_one


def test_buttons_and_paths_are_no_captions():
    top = ["Pier weather by Open-Sky", "News / Upper Pier / Via Corran"]
    lines = [*top, HEADLINE, *SIGNED, "Share this on Facebook", "Email This Link", *STORY]
    assert clean("\n".join(lines)).captions == ()


def test_a_button_says_what_it_opens():
    lines = [
        HEADLINE,
        *SIGNED,
        "VIEW SUMMARY",
        "Summary made by a machine, read by a writer.",
        *STORY,
    ]
    assert clean("\n".join(lines)).captions == ()


@pytest.mark.parametrize("for_whom", ["(Men’s / Women’s)", "(Men's/Women's)"])
def test_possessives_in_brackets_are_no_credits(for_whom):
    assert trailing_credit(f"Best value: Quay Runner 7 {for_whom}", loose=True) is None
