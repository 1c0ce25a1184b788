"""Fields as small papers print them: days, writers and places in forms of their own."""

import pytest

from newsclean import clean
from newsclean.evidence.bylines.forms import is_signed_post, read_byline, read_signature
from newsclean.evidence.datelines.forms import find_dateline
from newsclean.evidence.datelines.script import script_dateline, script_told
from newsclean.evidence.datelines.told import told_dateline
from newsclean.evidence.dates.printed import date_line
from newsclean.evidence.names.looks import is_caseless_person, is_person

REST = "The ferry stopped on Monday, and nobody on the quay could say why it did so."


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        ("Tuesday 04/06/2024", "2024-06-04", None),
        ("Saturday 04/06/2024", "2024-04-06", None),
        ("News Release Date: August 3, 2023", "2023-08-03", None),
        ("Submitted on Tue, 2023-08-15 18:44", "2023-08-15T18:44:00", None),
        ("Submitted by admin on Mon, 11/04/2024 - 2:37pm", "2024-11-04T14:37:00", None),
        ("/ 17.05.2024, 12:36", "2024-05-17T12:36:00", None),
        ("July 9, 2024 BY", "2024-07-09", None),
        ("03 Apr 2021 (3 min)", "2021-04-03", None),
        ("20 червня 2024, 19:18 6 733", "2024-06-20T19:18:00", None),
        ("LANTBRUK Publicerad: 03 maj 2024", "2024-05-03", None),
        (
            "Le mercredi 24 avril 2024 — Modifié à 10 h 15 min",
            "2024-04-24",
            "2024-04-24T10:15:00",
        ),
        (
            "13/07/2024 18:30:00, editado em 14/07/2024 10:15:00",
            "2024-07-13T18:30:00",
            "2024-07-14T10:15:00",
        ),
    ],
)
def test_a_day(line, published, updated):
    read = date_line(line)
    assert read is not None
    assert (read.published, read.updated) == (published, updated)


def test_a_weekday_that_fits_neither_order_leaves_it_to_the_language():
    read = date_line("Monday 04/06/2024", "en-gb")
    assert read is not None
    assert read.published == "2024-06-04"


def test_two_digits_of_the_year_come_first_in_korean():
    korean = date_line("23.05.17 16:55", "ko")
    assert korean is not None
    assert korean.published == "2023-05-17T16:55:00"
    german = date_line("23.05.17 16:55", "de")
    assert german is not None
    assert german.published == "2017-05-23T16:55:00"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ana Teller , October 19th, 2023 09:12", ("Ana Teller",)),
        ("Ana Teller, 29 May 2024, 13:10", ("Ana Teller",)),
        ("By: By Our Reporter", ()),
        ("By Our Staff Correspondent", ()),
        ("By Ana Teller On July 9, 2024 @ 2:03 am", ("Ana Teller",)),
        ("Text de Ana Teller", ("Ana Teller",)),
        ("Reporting: Ana Teller", ("Ana Teller",)),
        ("報道：陳小明", ("陳小明",)),
        ("기자명 한가람", ("한가람",)),
        ("מאת אורית בן-נוי", ("אורית בן-נוי",)),
    ],
)
def test_a_writer(line, names):
    read = read_byline(line)
    assert read is not None
    assert read.names == names


@pytest.mark.parametrize(
    "line", ["Ana Teller, May 2, 2024", "New Salt, May 2, 2024, 5:00 PM", "Women's Basketball"]
)
def test_no_writer(line):
    assert read_byline(line) is None


@pytest.mark.parametrize("line", ["Ana Teller, teksti", "Ana Teller (text)", "Ana Teller, texto"])
def test_what_she_made_stands_behind_a_writer(line):
    assert is_signed_post(line)
    read = read_signature(line)
    assert read is not None
    assert read.names == ("Ana Teller",)


def test_teams_and_buttons_are_no_persons():
    assert not is_person("Girls Basketball")
    assert not is_person("Women’s Soccer")
    assert not is_caseless_person("微信扫一扫")


@pytest.mark.parametrize(
    ("text", "language", "told", "place"),
    [
        ("KALDORF: Et ras gikk mandag.", "no", ["mannen i Kaldorf"], "KALDORF"),
        ("KALDORF: Et ras gikk mandag.", "no", [], None),
        ("KOMMENTAR: Et ras gikk mandag.", "no", [], None),
        ("KALDORF Met een doek over de arm.", "nl", [], "KALDORF"),
        ("KALDORF Marktplein is dicht.", "nl", [], None),
        ("KALDORF The mayor resigned.", "en", ["a man in Kaldorf"], "KALDORF"),
        ("NASAX The mayor resigned.", "en", [], None),
        ("KALDORF-SUR-MER. Les gens du port attendent.", "fr", [], "KALDORF-SUR-MER"),
        ("Kaldorf (dpx). Wenn der Damm bricht, ist es spät.", "de", [], "Kaldorf"),
        ("Kaldorf (siehe Karte unten). Wenn der Damm bricht.", "de", [], None),
        ("KALDORF (Ana Teller, corresponsal). El puente cedió.", "es", [], "KALDORF"),
        ("Kaldorf—For as long as anyone knows.", "en", ["a man in Kaldorf said"], "Kaldorf"),
        ("Kaldorf—For as long as anyone knows.", "en", [], None),
        ("Modranec - Hladina stoupla.", "cs", ["lidé v Modranci"], "Modranec"),
        ("Vale do Sal - O bote parou.", "pt", ["a ponte em Vale do Sal"], "Vale do Sal"),
        ("कालडोर्फ, आना तेलर: नाव बंद हो गई.", "hi", [], "कालडोर्फ"),
    ],
)
def test_a_place_and_its_mark(text, language, told, place):
    assert told_dateline(text, language, [*told, text]) == place


def test_two_sides_and_their_score_are_no_place():
    assert find_dateline("KALDORF – SALZRIED 4:2. Zur Halbzeit stand es anders.") is None
    assert find_dateline("SALT BAY (51) — Teller 4 2-2 11, Renn 3 0-0 7.") is None
    found = find_dateline("BERLIN flut | Der Ofen bullert, und niemand heizt nach.")
    assert found is not None
    assert found.place == "BERLIN"


def test_places_of_scripts():
    assert script_dateline("（鹽灣22日訊）凌晨4時，") == "鹽灣"
    assert script_told("【鹽浜】航海安全を願う", ["鹽浜漁港で祭り", "【鹽浜】航海"]) == "鹽浜"
    assert script_told("【鹽浜】航海安全を願う", ["【鹽浜】航海"]) is None
    assert script_told("[소금] 포근한 겨울", ["소금 다리리 주민들"]) == "소금"


def test_a_common_word_beside_the_date_is_no_place():
    head = "Ferry stops for good\n\nBy Ana Teller\n\nCouncil / 30 January 2024, 5:41pm"
    article = clean(f"{head}\n\n{REST}\n\nThe council sold it. Salt Council has no other boat.")
    assert article.dateline is None
    assert article.published == "2024-01-30T17:41:00"
