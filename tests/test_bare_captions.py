"""Captions that print no credit: which lines are asked, what tells them, what their credit is."""

from __future__ import annotations

import pytest

from newsclean import Caption, Settings, clean
from newsclean.document import Lift
from newsclean.evidence.captions.bare import LEAST, STOPPED, Bare, asked, find_bare
from newsclean.evidence.captions.bare.credit import is_rank, parted
from newsclean.evidence.captions.bare.reasons import SAID
from newsclean.evidence.captions.bare.traits import Page, traits
from newsclean.evidence.leftover import Fate, Known, Left
from newsclean.evidence.shape import read_lines
from newsclean.packs import phrases_for
from newsclean.readers.text import read_text

HEAD = "Home\nNews\nWeather\n\nFerry bell rings again after eleven years\n\nBy Tove Marrin\n\nMay 2, 2024"
CAPTION = "Dova Renn lifts the bell of the harbor ferry at the coal pier in Port Ellery"
STORY = (
    "The bell of the harbor ferry rang on Thursday for the first time in eleven years.",
    "A diver found it under the coal pier, upside down and full of mussels.",
    "The ferry lost it in a storm in 2013, on the last crossing before the new boat came.",
    "Since then a car horn has told the town that the boat was leaving, and the town has hated it.",
    "The harbor board paid $340 to have the bell cleaned and hung on a new oak beam.",
    "It weighs 96 pounds, and the crew has been asked not to ring it before seven in the morning.",
    "The captain rang it at six.",
)


def page(*lines: str) -> str:
    return "\n\n".join([HEAD, *lines, "Share\nPrint"]) + "\n"


def left_of(text: str, *, gone: tuple[int, ...] = (), lifted: tuple[int, ...] = ()) -> Left:
    lines = read_lines(read_text(text).live.values(), phrases_for(())).all
    fates = [
        Fate.GONE if i in gone else Fate.LIFTED if i in lifted else Fate.STANDS
        for i in range(len(lines))
    ]
    return Left(lines, fates, Known(0, frozenset(), {}))


@pytest.mark.parametrize("at", [0, 1, 3])
def test_a_caption_goes_to_its_field_wherever_it_stands(at):
    article = clean(page(*STORY[:at], CAPTION, *STORY[at:]))
    assert article.captions == (Caption(CAPTION, None),)
    assert article.text == "\n\n".join(STORY)
    (finding,) = [f for f in article.document.ledger if f.filter == "bare-caption"]
    assert finding.action == Lift("captions", Caption(CAPTION, None))
    assert finding.confidence >= 0.5
    assert "is worded like a caption" in finding.reason


def test_without_the_filter_it_is_no_caption():
    article = clean(page(STORY[0], CAPTION, *STORY[1:]), Settings(disable=("bare-caption",)))
    assert article.captions == ()


@pytest.mark.parametrize(
    "line",
    [
        CAPTION + ".",  # ends like a sentence of the story
        "- " + CAPTION,
        "DOVA RENN: " + CAPTION,
        "What the bell weighs and who may ring it",
        "The bell by the numbers",
        "“I thought it was a bucket, and the crew did, too, and so did",
    ],
)
def test_what_ends_like_a_sentence_or_has_a_form_of_its_own_is_none(line):
    article = clean(page(*STORY[:3], line, *STORY[3:]))
    assert article.captions == ()
    assert "bare-caption" not in {finding.filter for finding in article.document.ledger}


def test_lines_of_any_length_but_a_paragraphs_are_asked_and_no_headline():
    text = (
        "Ferry bell rings again\n\nA diver with the bell\n\nThe bell rang.\n\n- An item of a list\n\n"
        "RENN: They said so\n\nToo short\n\nA crew member on the pier"
    )
    assert list(asked(left_of(text))) == [1, 2, 6]
    assert list(asked(left_of(text, gone=(1,), lifted=(6,)))) == [2]


def test_longer_sentences_and_what_is_printed_twice_are_not_asked():
    text = "Ferry bell rings again\n\n{}\n\nThe bell rang.\n\nThe bell rang.\n\nA diver rose."
    told = " ".join(["The bell rang"] * 12)
    assert list(asked(left_of(text.format(told + ".")))) == [4]
    assert list(asked(left_of(text.format(told)))) == [1, 4]


def test_a_caption_with_a_stop_must_be_surer():
    assert Bare(0, STOPPED, {}, stopped=True).sure == 0.5
    assert Bare(0, LEAST, {}, stopped=True).sure < 0.5


def test_a_stop_may_stand_before_a_bracket():
    told = "A diver lifts the bell of the harbor ferry at the coal pier{} (Port Gazette)"
    found = [
        find_bare(left_of(f"Ferry bell rings again\n\n{told.format(end)}\n\n{STORY[0]}"))
        for end in (".", "")
    ]
    assert [[bare.stopped for bare in some if bare.line == 1] for some in found] == [
        [True],
        [False],
    ]


def test_a_sentence_that_goes_on_in_the_next_line_is_not_asked():
    text = "Ferry bell rings again\n\nA diver with the bell\n{}of the coal pier rose at noon."
    assert list(asked(left_of(text.format("")))) == [2]
    assert list(asked(left_of(text.format("\n")))) == [1, 2]


def test_a_field_stands_nowhere():
    text = "Ferry bell rings again\n\nBy Tove Marrin\n\nA diver with the bell\n\nThe bell rang."
    beside = Page(left_of(text, lifted=(1,)))
    assert [beside.beside(2, by) for by in (-2, -1, 1, 2)] == [None, 0, 3, None]
    row = traits(beside, 2, 1.5)
    assert row["worded like a caption"] == 1.5
    assert (row["above touches"], row["below touches"]) == (0.0, 1.0)
    assert (row["stop above"], row["stop below"]) == (0.0, 1.0)
    assert set(row) == set(SAID)


def test_what_is_as_likely_as_the_bound_is_on_the_edge():
    assert Bare(0, LEAST, {}).sure == 0.5
    assert Bare(0, 0.99, {}).sure > 0.9
    assert Bare(0, 0.6, {}).sure < 0.3


@pytest.mark.parametrize(
    ("text", "caption", "credit"),
    [
        ("A diver with the bell", "A diver with the bell", None),
        ("A diver with the bell (Port Museum)", "A diver with the bell", "Port Museum"),
        ("A diver with the bell, in 1958 (left)", "A diver with the bell, in 1958 (left)", None),
        ("El buzo con la campana | FOTO: Ana Telleria", "El buzo con la campana", "Ana Telleria"),
        ("El buzo con la campana FOTO: Ana Telleria", "El buzo con la campana", "Ana Telleria"),
        ("El buzo con la campana | Foto:", "El buzo con la campana", None),
        ("A diver rises. / Otis Hale (PMSC)", "A diver rises.", "Otis Hale (PMSC)"),
        ("Taucher und Glocke 1979 / Familienarchiv Renn", "Taucher und Glocke 1979", "Familienarchiv Renn"),
        ("Le plongeur (Archives La Voix de l'Estuaire)", "Le plongeur", "Archives La Voix de l'Estuaire"),
        ("A diver rises. Otis Hale/Bell Post/2023", "A diver rises.", "Otis Hale/Bell Post/2023"),
        ("A diver rises. Nobody was there to see", "A diver rises. Nobody was there to see", None),
        ("घंटी के साथ गोताखोर। जनजागरण", "घंटी के साथ गोताखोर।", "जनजागरण"),
        ("The ferry - now a museum", "The ferry - now a museum", None),
    ],
)  # fmt: skip
def test_the_credit_of_what_is_known_to_be_a_caption(text, caption, credit):
    assert parted(text) == (caption, credit)


@pytest.mark.parametrize(
    ("text", "caption", "credit"),
    [
        ("A diver rises. Salt County Sheriff's Office", "A diver rises.", "Salt County Sheriff's Office"),
        ("A diver rises. – SALTNEWS pic", "A diver rises.", "SALTNEWS pic"),
        ("A diver with the bell • Port Museum Archive", "A diver with the bell", "Port Museum Archive"),
        ("Il sub con la campana - Foto Ufficio stampa Sale", "Il sub con la campana", "Ufficio stampa Sale"),
        ("A diver rises. Reader photo.", "A diver rises. Reader photo.", None),
        ("A diver rises. Salt Boat Co.", "A diver rises.", "Salt Boat Co."),
        ("A diver rises. Image courtesy of Port Museum.", "A diver rises.", "Port Museum"),
        ("A diver rises. Drawing by hand.", "A diver rises. Drawing by hand.", None),
        ("A diver rises. Photo courtesy of the artist.", "A diver rises.", "courtesy of the artist"),
        ("A diver rises. PMSC file.", "A diver rises.", "PMSC file"),
        ("A diver rises (Otis Hale | ohale@port.example)", "A diver rises",
         "Otis Hale | ohale@port.example"),
        ("A letter of 1796 (ref. GD/SALT/3/12)", "A letter of 1796 (ref. GD/SALT/3/12)", None),
        ("A diver leaves on Sunday, Aug. 20, 2020.", "A diver leaves on Sunday, Aug. 20, 2020.", None),
        ("鐘を引き上げる人（塩浜市で）", "鐘を引き上げる人（塩浜市で）", None),
        ("古い鐘。春には取り壊される見通しだ", "古い鐘。春には取り壊される見通しだ", None),
    ],
)  # fmt: skip
def test_what_may_be_a_credit_at_the_end(text, caption, credit):
    assert parted(text) == (caption, credit)


def beside(below: str, above: str = "", signed: str = "By Tove Marrin") -> tuple[Caption, ...]:
    """The captions of a page with one in the middle of its story, and lines right beside it."""
    shown = "\n".join(filter(None, [above, CAPTION, below]))
    text = page(*STORY[:3], shown, *STORY[3:]).replace("By Tove Marrin", signed)
    article = clean(text)
    assert article.text == "\n\n".join(STORY)
    return article.captions


@pytest.mark.parametrize(
    ("below", "credit"),
    [
        ("Otis Hale", "Otis Hale"),
        ("Port Ellery file", "Port Ellery file"),
        ("Otis Hale for The Port Ledger", "Otis Hale for The Port Ledger"),
        ("© Port Museum", "Port Museum"),
        ("Foto: Otis Hale / Port Museum", "Otis Hale / Port Museum"),
    ],
)
def test_the_credit_stands_right_below(below, credit):
    assert beside(below) == (Caption(CAPTION, credit),)


def test_the_credit_stands_right_above_in_capitals():
    assert beside("", "OTIS HALE") == (Caption(CAPTION, "OTIS HALE"),)


def test_a_name_apart_in_the_head_may_be_the_writer_s():
    head = HEAD.partition("By Tove")[0]
    article = clean("\n\n".join([f"{head}{CAPTION}", "Tove Marrin", *STORY, "Share\nPrint"]))
    assert article.captions == (Caption(CAPTION, None),)


def test_a_credit_of_another_picture_stands_by_itself():
    lines = [*STORY[:2], f"{CAPTION}\nOtis Hale", STORY[2], "Photo: Ana Teller/AP", *STORY[3:]]
    article = clean(page(*lines))
    assert article.captions == (Caption(CAPTION, "Otis Hale"), Caption(None, "Ana Teller/AP"))
    assert article.text == "\n\n".join(STORY)


def test_links_that_begin_alike_are_not_asked():
    text = "Ferry bell rings again\n\nWinter storm - A diver\n\nThe bell rang.\n\n{} - A crew"
    assert list(asked(left_of(text.format("Winter storm")))) == [2]
    assert list(asked(left_of(text.format("Winter ice")))) == [1, 2, 3]


def test_the_writer_is_no_photographer_in_the_story_either():
    article = clean(page(*STORY[:3], f"{CAPTION}\nTove Marrin", *STORY[3:]))
    assert article.authors == ("Tove Marrin",)
    assert article.captions == (Caption(CAPTION, None),)


@pytest.mark.parametrize("marked", ["© Port Museum", "Foto: Otis Hale / Port Museum"])
def test_a_credit_that_another_filter_found_alone_is_the_captions(marked):
    shown = "The bell at the coal pier"
    head = f"Home\nNews\nWeather\n\nFerry bell rings again after eleven years\nAnzeige\n{shown}"
    article = clean("\n".join([head, marked, *STORY, "Share", "Print"]))
    credit = marked.removeprefix("© ").removeprefix("Foto: ")
    assert article.captions == (Caption(shown, credit),)
    assert article.text == "\n\n".join(STORY)


@pytest.mark.parametrize(
    ("said", "is_one"),
    [("Dr.", True), ("Prof. Dr.", True), ("د.", True), ("Closed for good.", False), ("Dr", False)],
)
def test_short_forms_in_front_of_a_name_are_a_rank(said, is_one):
    assert is_rank(said) is is_one


@pytest.mark.parametrize("name", ["Dr. Dova Renn", "Prof. Dr. Dova Renn"])
def test_a_name_with_a_rank_is_no_caption_of_hers(name, monkeypatch):
    def surely(left: Left) -> list[Bare]:
        return [Bare(line.i, 0.99, {}) for line in left.lines if line.text == name]

    text = page(*STORY[:3], name, *STORY[3:])
    monkeypatch.setattr("newsclean.evidence.find_bare", surely)
    article = clean(text)
    assert article.captions == ()
    assert article.text == "\n\n".join([*STORY[:3], name, *STORY[3:]])
