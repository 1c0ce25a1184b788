"""Caption units: which line beside a credit is the picture's, and what a story keeps."""

from __future__ import annotations

import pytest

from newsclean import clean
from newsclean.evidence.captions.doubled import owner_around
from newsclean.evidence.captions.looks import opens_with_place, sentences

HEADLINE = "Mill at Corran to be mended after eleven years"
STORY = [
    "CORRAN, Vt. — The council voted on Monday night to mend the old mill, which lost its roof in 2013.",
    "The work is to begin in May, when the river is low, and to cost about two million dollars.",
    '"We have waited long enough," said the mayor, who was born a few doors from the mill.',
]


def page(*parts: str) -> tuple[str | None, list[tuple[str | None, str | None]]]:
    article = clean("\n\n".join([HEADLINE, *parts]))
    return article.text, [(c.text, c.credit) for c in article.captions]


BODY = "\n\n".join(STORY)
WHEEL = "The wheel of the mill at Corran in 1962."


@pytest.mark.parametrize(
    ("unit", "caption"),
    [
        (f"{WHEEL}\nAna Teller, Corran Tribune", (WHEEL, "Ana Teller, Corran Tribune")),
        (f"{WHEEL}\nANA TELLER", (WHEEL, "ANA TELLER")),
        (f"{WHEEL}\n© Ana Teller | Salt", (WHEEL, "Ana Teller | Salt")),
        (f"Credit: Corran Mill Trust\n{WHEEL}", (WHEEL, "Corran Mill Trust")),
        (f"1 of 3 | Photo: Ana Teller/AP\n{WHEEL}", (WHEEL, "Ana Teller/AP")),
        (f"{WHEEL}\n(\nAna Teller/KQRX\n)", (WHEEL, "Ana Teller/KQRX")),
        (f"{WHEEL}\n20min/News-Scout\n1 / 4", (WHEEL, "20min/News-Scout")),
        (f"Legende:\n{WHEEL}\nSRF/Ana Teller", (WHEEL, "SRF/Ana Teller")),
        (f"Legende: {WHEEL} KEYSTONE / Ana Teller", (WHEEL, "KEYSTONE / Ana Teller")),
        (f"caption: {WHEEL}\nenlarge Icon\n{WHEEL}\nCredit: Ana Teller", (WHEEL, "Ana Teller")),
        (f"Fuente de la imagen, Ana Teller\nPie de foto, {WHEEL}", (WHEEL, "Ana Teller")),
        (f"Trust A wheel with moss on it.Trust\n{WHEEL}", (WHEEL, "Trust")),
        ("(Corran Police Photo)", (None, "Corran Police Photo")),
        (f"{WHEEL}\n(KQRX)", (WHEEL, "KQRX")),
        (f"{WHEEL}\nFoto:\nAna Teller / dpa", (WHEEL, "Ana Teller / dpa")),
        (f"© Foto: Ana Teller\n{WHEEL} File photo", (f"{WHEEL} File photo", "Ana Teller")),
        (f"Foto: {WHEEL[:-1]} (Ana Teller/corran)", (WHEEL[:-1], "Ana Teller/corran")),
        (f"NEW WHEEL: {WHEEL} FOTO: ANA TELLER / NRX", (f"NEW WHEEL: {WHEEL}", "ANA TELLER / NRX")),
        (f"Bild: {WHEEL} © NordFunk Foto: Ana Teller", (WHEEL, "NordFunk Foto: Ana Teller")),
        (
            f"Show Caption\nHide Caption\nA mill and its wheel\n{WHEEL}\nThe Star",
            (WHEEL, "The Star"),
        ),
        ("© Ana Teller", (None, "Ana Teller")),
    ],
)
def test_a_picture_above_the_story(unit, caption):
    assert page(unit, *STORY) == (BODY, [caption])


@pytest.mark.parametrize(
    ("unit", "caption"),
    [
        (f"{WHEEL}\n\nCredit: Ana Teller", (WHEEL, "Ana Teller")),
        (f"Courtesy of the Teller family\n{WHEEL}", (WHEEL, "Courtesy of the Teller family")),
        (f"{WHEEL} (9News)", (WHEEL, "9News")),
        (f"{WHEEL} Ana Teller", (WHEEL, "Ana Teller")),
        ("Photo: Ana Teller", (None, "Ana Teller")),
    ],
)
def test_a_picture_between_paragraphs(unit, caption):
    assert page(*STORY[:2], unit, STORY[2]) == (BODY, [caption])


@pytest.mark.parametrize(
    "line",
    [
        "The roof is to be mended first, the mayor wrote in her report. For example:",
        'Anne Orr wrote on the wall: "We shall be back." Ana Teller',
        "He was the first to see that the mill had no roof, he says. She was the second. (Teller)",
    ],
)
def test_a_paragraph_is_no_caption(line):
    text, captions = page(*STORY[:2], line, STORY[2])
    assert (text, captions) == ("\n\n".join([*STORY[:2], line, STORY[2]]), [])


def test_a_pitch_above_a_credit_is_no_caption():
    pitch = "Add the Star as your preferred source to see more of our stories."
    _, captions = page(f"{pitch}\nIllustration: Ana Teller/Star", *STORY)
    assert captions == [(None, "Ana Teller/Star")]


def test_the_last_sentence_above_a_credit_stays():
    last = "No one of them can swim."
    text = "\n".join([HEADLINE, *STORY, last, "Foto: Ana Teller", "SHARE"])
    article = clean(text)
    assert article.text == "\n\n".join([*STORY, last])
    assert [(c.text, c.credit) for c in article.captions] == [(None, "Ana Teller")]


def test_a_caption_a_blank_line_above_its_credit_on_three_lines():
    unit = f"May 2, 2024\n\n{WHEEL}\n\nAna Teller\n/\nKQRX"
    assert page(unit, *STORY) == (BODY, [(WHEEL, "Ana Teller / KQRX")])


def test_a_gallery_has_as_many_captions_as_pictures():
    river = "The river below the mill at Corran."
    units = [WHEEL, "20min/News-Scout", "1 / 4", "2 av 4 | Foto: Ana Teller/TT", river, "3 / 4"]
    captions = [(WHEEL, "20min/News-Scout"), (river, "Ana Teller/TT")]
    assert page("\n".join(units), *STORY) == (BODY, captions)


def test_a_credit_that_stands_between_paragraphs_takes_neither():
    text, captions = page(STORY[0], "Foto: Privat", *STORY[1:])
    assert (text, captions) == (BODY, [(None, "Privat")])


def test_a_lead_glued_below_a_credit_stays():
    lead = (
        "Corran. The mill was full by noon. About 430 people came to hear the choir of the school."
    )
    article = clean(
        "\n".join([HEADLINE, "December 15, 2024", "Photo: Ana Teller", lead, *STORY[1:]])
    )
    assert article.text == "\n\n".join([lead, *STORY[1:]])
    assert [(c.text, c.credit) for c in article.captions] == [(None, "Ana Teller")]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Trust A wheel with moss on it.Trust", "Trust"),
        (
            "Corran Mill Trust A wheel with moss on it stands still.Corran Mill Trust",
            "Corran Mill Trust",
        ),
        ("Corran is a village, and we love Corran", None),
        ("A wheel with moss on it.", None),
        ("  A wheel with moss on it.", None),
    ],
)
def test_the_owner_around_an_alt_text(text, owner):
    assert owner_around(text) == owner


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (WHEEL, 1),
        ("Dr. Orr and Sen. Teller on Jan. 7 in St. Ives.", 1),
        ("The wheel stands still. Nobody knows why.", 2),
        ("水车已经停了。没有人知道为什么。", 2),
    ],
)
def test_sentences(text, count):
    assert sentences(text) == count


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("CORRAN, Vt. — The council voted.", True),
        ("Marbach an der Donau – Um vier Uhr ist niemand wach.", True),
        ("VARNAMO. Det blev en lang natt.", True),
        (WHEEL, False),
    ],
)
def test_opens_with_a_place(text, opens):
    assert opens_with_place(text) is opens
