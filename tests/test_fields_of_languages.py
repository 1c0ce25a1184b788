"""Dates, bylines, credits and datelines in the forms of many languages; all texts are invented."""

from __future__ import annotations

import pytest

from newsclean.evidence.bylines.forms import read_byline, read_signature
from newsclean.evidence.credits import Credit, trailing_credit
from newsclean.evidence.datelines.forms import Dateline, find_dateline
from newsclean.evidence.datelines.told import told_dateline
from newsclean.evidence.dates.printed import date_line


@pytest.mark.parametrize(
    ("line", "language", "published"),
    [
        ("3 май 2024, 09:40 1 257 прочитания 8 коментара", "bg", "2024-05-03T09:40:00"),
        ("3 mai 2024 | 0 commentaire | Vues : 1 284", "fr", "2024-05-03"),
        ("Salbai | 03·05·24 | 19:03", "ca", "2024-05-03T19:03:00"),
        ("| 03/05/2024 | 11:20 | Redacción |", "es", "2024-05-03T11:20:00"),
        ("saltnews.com, 3 Mei 2024, 16:21 WIB", "id", "2024-05-03T16:21:00+07:00"),
        ("Ijumaa, Mei 3, 2024", "sw", "2024-05-03"),
        ("3.5. 15:50 | Päivitetty 4.5.2024 18:22", "fi", "2024-05-03T15:50:00"),
        ("03/05/2024 - 06:48 h COT", "es", "2024-05-03T06:48:00-05:00"),
        ("来源：盐湾网 2024-05-03 08:42:15", "zh", "2024-05-03T08:42:15"),
        ("03/05/2024 di Ines Corvo", "it", "2024-05-03"),
        ("3 May 2024 By Courier contributors", "en", "2024-05-03"),
        ("2024-05-03|Ana Peck3 min read", "en", "2024-05-03"),
        ("May 3, 2024 5 mins", "en", "2024-05-03"),
        ("3 May 2024 — See all updates", "en", "2024-05-03"),
        ("on 3 May 2024", "en", "2024-05-03"),
        ("NEWS RELEASE 3-MAY-2024", "en", "2024-05-03"),
        ("Vol. 12 No. 9 · 3 May 2024", "en", "2024-05-03"),
        ("May 3, 2024 - Tarn Quay, New Salt", "en", "2024-05-03"),
        ("প্রকাশ: ০৩ মে ২০২৪, ০৯: ১৫", "bn", "2024-05-03T09:15:00"),
        ("3 مئی 2024", "ur", "2024-05-03"),
        ("Data utworzenia: 3 maja 2024, 13:05", "pl", "2024-05-03T13:05:00"),
        (
            "Salt Nieuws•vrijdag 3 mei 2024, 16:20•Aangepast 4 mei 2024, 18:45",
            "nl",
            "2024-05-03T16:20:00",
        ),
    ],
)
def test_dates(line, language, published):
    assert date_line(line, language).published == published


def test_today_and_a_day_tell_when_but_no_date():
    assert date_line("Dzisiaj, 3 maja (06:30)", "pl").parts == (("bare", None, "relative"),)


@pytest.mark.parametrize(
    "line",
    [
        "May 3, 2024 12 dead",
        "In 2024 3 people died",
        "Published and updated May 3, 2024",
        "On 3 May 2024 the ferry sank",
        "May 3, 2024 - the ferry sank, and nobody saw it",
        "Release 3 May 2024 is out",
    ],
)
def test_numbers_behind_a_day_are_no_counts(line):
    assert date_line(line) is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Piše: Ante Solis", ("Ante Solis",)),
        ("Skrevet af Louise Peck", ("Louise Peck",)),
        ("Scritto da Ines Corvo il 3 maggio 2024", ("Ines Corvo",)),
        ("كتب سامي نور - تصوير هاني بدر", ("سامي نور",)),
        ("مصنف, سعد قریشی", ("سعد قریشی",)),
        ("文：森 悠", ("森 悠",)),
        ("この記事の執筆者：森田 悠", ("森田 悠",)),
        ("文｜盐湾新闻记者 李一明", ("李一明",)),
        ("来源：盐湾网 作者：李明 王小同 编辑：陈一 2024-05-03 08:42:15", ("李明", "王小同")),
        ("作者：李一明 来源：盐湾报 发布时间：2024/5/3 10:21:33", ("李一明",)),
        ("Submitted by ณัฐ พงไพร on Mon, 2024-05-06 16:32", ("ณัฐ พงไพร",)),
        ("文/李明 王伟", ("李明", "王伟")),
        ("By Ana Peck Retail correspondent", ("Ana Peck",)),
    ],
)
def test_bylines(line, names):
    assert read_byline(line).names == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Na Rehema Solis", ("Rehema Solis",)),
        ("Oriol Peck i Rius", ("Oriol Peck i Rius",)),
        ("Ana Peck y Luis Corvo", ("Ana Peck", "Luis Corvo")),
        ("Per Johansson", ("Per Johansson",)),
    ],
)
def test_signatures(line, names):
    assert read_signature(line).names == names


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (
            "Le moulin au soir. Photo Ana Peck pour Le Sel",
            Credit("Le moulin au soir.", "Ana Peck pour Le Sel"),
        ),
        (
            "Le moulin (illustration). — G. Peck / 20 Sels",
            Credit("Le moulin (illustration).", "G. Peck / 20 Sels"),
        ),
        (
            "El molí vell del port de Sal | BOMBERS",
            Credit("El molí vell del port de Sal", "BOMBERS"),
        ),
        (
            "Ο παλιός μύλος του νησιού / Φωτογραφία: ALASFOTO",
            Credit("Ο παλιός μύλος του νησιού", "ALASFOTO"),
        ),
        ("Boti bandarini Kigosi. Picha na Ana Peck", Credit("Boti bandarini Kigosi.", "Ana Peck")),
        ("港の古い水車（撮影・森花子）", Credit("港の古い水車", "森花子")),
        ("港の古い水車（塩浜日報）", Credit("港の古い水車", "塩浜日報")),
        (
            "Stary młyn stoi nad rzeką /Ana Peck /Sól",
            Credit("Stary młyn stoi nad rzeką", "Ana Peck /Sól"),
        ),
        (
            "The mill on Monday. Ana Peck | Salt County News",
            Credit("The mill on Monday.", "Ana Peck | Salt County News"),
        ),
    ],
)
def test_credits(line, found):
    assert trailing_credit(line, loose=True) == found


@pytest.mark.parametrize("line", ["The mill stands by the river / ", "The mill of the old port /"])
def test_a_slash_at_the_end_is_no_credit(line):
    assert trailing_credit(line, loose=True) is None


def test_a_site_behind_a_place_is_no_part_of_it():
    found = find_dateline("SALBAI, SALTNEWS.com - Gunung itu meletus pada hari Selasa pagi.")
    assert found == Dateline("SALBAI", sure=True)


@pytest.mark.parametrize(
    ("lead", "language", "told", "place"),
    [
        ("SALVANEC. Mráz zničil úrodu.", "sk", "Vinári zo Salvanca žiadajú pomoc", "SALVANEC"),
        ("Калиново. Берачите излязоха рано.", "bg", "Розоберът край Калиново", "Калиново"),
        ("Regen. Seit Tagen fällt er.", "de", "Der Regen hört nicht auf", None),
        ("Endelig. Nå kommer sommeren.", "no", "Sommeren er her", None),
        ("Harat, Salzland – Ustad misst Papier.", "de", "Drachen in Harat", "Harat, Salzland"),
    ],
)
def test_datelines(lead, language, told, place):
    assert told_dateline(lead, language, [told, lead]) == place
