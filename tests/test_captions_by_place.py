"""Captions above a story that their place, or the owner at their end, gives away."""

from __future__ import annotations

from time import perf_counter

import pytest

from newsclean import clean
from newsclean.evidence.captions.looks import opens_with_place

HEADLINE = "Council keeps the ferry for one more year"
CAPTION = "The ferry Corran lies at its upper pier on Tuesday."
FILED = "CORRAN, Maine (AP) — "
STORY = [
    "The ferry may cross the river until next spring, the council of Corran said on Tuesday.",
    "The boat of 1998 calls at four piers, and most of those who wait there are on their way to school.",
    "“We had hoped for two more years,” said Lou Hanrahan, who has run it since he was nineteen.",
    "The council will talk about the pier on March 17, and about the road that leads to it as well.",
]
BODY = "\n\n".join(STORY)
SIGNED = ["By Renata Colby", "March 3, 2026"]


def read(lines: list[str], gap: str) -> tuple[str | None, str | None, list[tuple[object, object]]]:
    article = clean(gap.join(lines))
    return article.title, article.text, [(c.text, c.credit) for c in article.captions]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    ("unit", "said", "credit"),
    [
        ((CAPTION, "Ana Teller, Corran Sentinel"), CAPTION, "Ana Teller, Corran Sentinel"),
        ((CAPTION, "ANA TELLER, The Corran Sun"), CAPTION, "ANA TELLER, The Corran Sun"),
        ((f"{CAPTION} © Quelle: dpa",), CAPTION, "dpa"),
        ((f"{CAPTION} ANA TELLER (efe)",), CAPTION, "ANA TELLER (efe)"),
        ((f"{CAPTION[:-1]}, photo by Ana Teller",), CAPTION[:-1], "Ana Teller"),
        ((f"{CAPTION[:-1]}, foto Ana Teller",), CAPTION[:-1], "Ana Teller"),
        (("The boat lies in its dock Ana Teller/Archive",), "The boat lies in its dock",
         "Ana Teller/Archive"),
        (("The boat lies in its dock LUSA/Ana Teller",), "The boat lies in its dock",
         "LUSA/Ana Teller"),
        (("The boat lies in its dock in Corran PierPhoto.ie",), "The boat lies in its dock in Corran",
         "PierPhoto.ie"),
        (("Illustration by Ana Teller",), None, "Ana Teller"),
    ],
)  # fmt: skip
def test_a_caption_ends_in_its_owner(unit, said, credit, gap):
    wanted = (HEADLINE, BODY, [(said, credit)])
    assert read([HEADLINE, *SIGNED, *unit, *STORY], gap) == wanted


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_caption_of_a_stock_is_no_headline(gap):
    above = ["File photo of a ferry at its pier Alamy Stock Photo", HEADLINE, *SIGNED]
    wanted = ("File photo of a ferry at its pier", "Alamy Stock Photo")
    assert read([*above, *STORY], gap) == (HEADLINE, BODY, [wanted])


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("between", [[], ["News"]])
def test_a_sentence_between_the_byline_and_the_place_of_the_story_is_a_caption(between, gap):
    told = "A ferry that carries half of the town is back at its pier."
    lines = [HEADLINE, *SIGNED, *between, told, FILED + STORY[0], *STORY[1:]]
    assert read(lines, gap) == (HEADLINE, FILED + BODY, [(told, None)])


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "told",
    [
        "“It is a boat and no bridge,” he said.",  # speech
        "But the ferry is back at its pier.",
        "The ferry is back. Its pier is not.",
    ],
)
def test_sentences_of_a_story_are_none(told, gap):
    lines = [HEADLINE, *SIGNED, told, FILED + STORY[0], *STORY[1:]]
    assert read(lines, gap) == (HEADLINE, f"{told}\n\n{FILED}{BODY}", [])


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("writer", ["Ana TELLER / CORRAN, (AFP)", "Ana TELLER/CORRAN"])
def test_who_wrote_it_from_where_owns_no_picture(writer, gap):
    lines = [HEADLINE, "March 3, 2026", writer, *STORY]
    assert read(lines, gap)[2] == []


def test_a_headline_about_a_site_stays():
    title = "Council of Corran sues Piers.com for the fees of its ferry"
    assert read([title, *SIGNED, *STORY], "\n\n") == (title, BODY, [])


def test_the_photographer_stands_above_the_writer_below_a_dek_without_a_stop():
    lines = ["El barco se queda un año más en el pueblo", "El ayuntamiento busca dinero para el muelle",
             "El barco Corran en su muelle, este martes.", "ANA TELLER", "Renata Colby",
             "Corran - 03 mar 2026 - 05:30 CET", *STORY]  # fmt: skip
    wanted = [("El barco Corran en su muelle, este martes.", "ANA TELLER")]
    assert read(lines, "\n")[1:] == (BODY, wanted)


def test_an_agency_below_a_caption_above_who_wrote_it():
    head = f"{HEADLINE}\n\nMarch 3, 2026\n\nThe ferry Corran at its upper pier\nANP\n\nRenata Colby\n\n"
    assert read([head + "\n\n".join(STORY)], "")[2] == [
        ("The ferry Corran at its upper pier", "ANP")
    ]


@pytest.mark.parametrize("word", ["A" * 50_000, "А" * 50_000, "A-" * 25_000, "A, " * 15_000])
def test_one_long_word_in_capitals_takes_no_time(word):
    started = perf_counter()
    assert not opens_with_place(word)
    read([HEADLINE, *SIGNED, f"{word} photo", *STORY], "\n\n")
    assert perf_counter() - started < 5


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("LIMA, Peru — The ferry is back.", True),
        ("Marbach an der Donau – Die Fähre ist zurück.", True),
        ("LIMA, 21 mar — El barco volvió.", True),
        ("SAN JUAN DEL SUR (Mill News) -- The ferry is back.", True),
        ("Dova Renn-Moss stands on the pier.", False),
        ("A A A A A A A — seven words", False),
    ],
)
def test_a_line_opens_with_a_place(text, is_one):
    assert opens_with_place(text) is is_one
