"""Fields of heads as many outlets print them: glued dates, names in rows, places on their own."""

from __future__ import annotations

import pytest
from ferries import ANA, STORY, TITLE, TWO, page, who_said

from newsclean import clean
from newsclean.evidence.bylines.forms import read_byline, read_signature
from newsclean.evidence.bylines.leads import asks
from newsclean.evidence.datelines.script import script_writers
from newsclean.evidence.datelines.told import told_dateline
from newsclean.evidence.dates.printed import date_line
from newsclean.evidence.head_rest import names_source
from newsclean.evidence.headlines.text import key, title_text


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        ("June 14, 2023June 15, 2023", "2023-06-14", "2023-06-15"),
        ("04/06/2024June 4, 2024", "2024-06-04", None),
        ("June 4, 2024June 4, 2024 8:00 am", "2024-06-04T08:00:00", None),
        (
            "June 4, 2024June 4, 2024 8:00 am and last updated June 4, 2024 8:14 am",
            "2024-06-04T08:00:00",
            "2024-06-04T08:14:00",
        ),
        ("Jun 4, 2024 - News", "2024-06-04", None),
        ("4 mai 2024 - Culture & Loisirs", "2024-05-04", None),
        ("4 Jun, 2024 05:00 PM3 mins to read", "2024-06-04T17:00:00", None),
        ("June 4, 2024 | 10:00 AM | 4 min listen", "2024-06-04T10:00:00", None),
        ("June 4, 20246 a.m. ET", "2024-06-04T06:00:00-04:00", None),
        (
            "Updated June 5, 2024 — 7.00amfirst published June 4, 2024 — 6.00am",
            "2024-06-04T06:00:00",
            "2024-06-05T07:00:00",
        ),
        ("Published May 3, 2024, updated May 4 at 5 pm", "2024-05-03", "2024-05-04T17:00:00"),
        ("Posted: May 3, 2024 4:00 AM | Last Updated: May 3", "2024-05-03T04:00:00", "2024-05-03"),
        (
            "2024/6/4 14:20（6/4 15:05 更新）",
            "2024-06-04T14:20:00",
            "2024-06-04T15:05:00",
        ),
        ("4 يونيو/حزيران 2024", "2024-06-04", None),
        (
            "4. Juni 2024 06:00 Akt.: 5. Juni 2024 07:00",
            "2024-06-04T06:00:00",
            "2024-06-05T07:00:00",
        ),
        ("Opprettet: 4. juni 2024", "2024-06-04", None),
        ("Air Date: Week of June 4, 2024", "2024-06-04", None),
        ("4.6.2024, 14:37 Uhr | dpa/lsw", "2024-06-04T14:37:00", None),
        ("4.6.2024, 14:37 Uhr • aus DER LOTSE 24/2024", "2024-06-04T14:37:00", None),
        ("TARN QUAY, Ore. June 4, 2024 6 a.m.", "2024-06-04T06:00:00", None),
    ],
)
def test_date_lines(line, published, updated):
    read = date_line(line)
    assert read is not None
    assert (read.published, read.updated) == (published, updated)


@pytest.mark.parametrize(
    "line",
    [
        "June 15, 2023June 14, 2023",  # a later day first
        "March 3, 2024 - The mayor resigns",
        "5 May 2024 - Ana Teller",
        "June 4, 2024 - KQRX",
        "Ana Teller 2024 Harbor Photo Contest",
        "May 3 at 5 pm in the old mill",
    ],
)
def test_other_lines(line):
    assert date_line(line) is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ana Teller Courier Staff,Updated June 4, 2024, 2:18 p.m.", ANA),
        ("By Ana Teller and Dova Renn Courier Staff", TWO),
        ("By Mary Ana Teller Courier Correspondent", ["Mary Ana Teller"]),
        ("By Ana Teller and KQRX 6 News Staff", ["Ana Teller", "KQRX 6 News Staff"]),
        ("By KQRX Digital Media Staff", ["KQRX Digital Media Staff"]),
        ("By Ana Teller Sports", ANA),
        ("Advice by Ana Teller", ANA),
        ("Hosted by Ana Teller", ANA),
        ("Dova Renn im Gespräch mit Ana Teller", ANA),
        ("Aus Kaldorf berichtet Ana Teller", ANA),
        ("Par Ana Teller, envoyée spéciale à Kerzan", ANA),
        ("Par Le Littoral avec DPX", []),
        ("Por Ana Teller, s7", ANA),
        ("by Ana Teller June 14, 2023June 15, 2023", ANA),
        ("By Ana Teller•June 14, 2023", ANA),
        ("Autorka/Autor: Ana Teller", ANA),
    ],
)
def test_bylines(line, names):
    read = read_byline(line)
    assert read is not None
    assert list(read.names) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ana Teller, Dova Renn /gp", TWO),
        ("Ana Teller / Dova Renn", TWO),
        ("Ana Teller / El Faro", ANA),
        ("Ana TellerReporting from Tarn Quay", ANA),
        ("Ana TellerSenior Reporter", ANA),
        ("Sud-Marée Ana TELLER", ["Ana TELLER"]),
        ("Ana Teller La Marée", ANA),
        ("PERIODISTA DE MAREAS", None),
        ("Dear Ana", None),
        ("Le Littoral avec DPX", None),
    ],
)
def test_signatures(line, names):
    read = read_signature(line)
    assert (None if read is None else list(read.names)) == names


def test_what_leads_no_byline():
    assert asks("The mayor in conversation with the harbor") == ()
    assert read_byline("Feature films shown by Ana Teller and others in May") is None
    assert read_byline("Profile: Ana Teller") is None


@pytest.mark.parametrize(
    ("head", "authors", "published", "updated"),
    [
        (f"{TITLE}\nBy\nAna Teller, KQRX - Tarn Quay\n-\nJune 4, 2024", ANA, "2024-06-04", None),
        (f"{TITLE}\nJune 4, 2024\nBy\nAna Teller\n,\nDova Renn", TWO, "2024-06-04", None),
        (f"{TITLE}\nBy\nAna Teller\nand\nDova Renn\nJune 4, 2024", TWO, "2024-06-04", None),
        (
            f"{TITLE}\nAna Teller, Reporter\nDova Renn, Senior Digital Producer\nJune 4, 2024",
            TWO,
            "2024-06-04",
            None,
        ),
        (
            f"{TITLE}\nAna Teller\nDova Renn\nThe Salt Courier\nJune 4, 2024",
            TWO,
            "2024-06-04",
            None,
        ),
        (f"Jun 4, 2024 - News\n{TITLE}\nAna Teller\nDova Renn\n", TWO, "2024-06-04", None),
        (f"{TITLE}\nJune 4, 2024\n5 min read\nAna Teller\nSALT COURIER", ANA, "2024-06-04", None),
        (f"Ana Teller\nJune 4, 2024\n\n{TITLE}\n", ANA, "2024-06-04", None),
        (f"June 4, 2024\nAna Teller\nNews Ice stops the...\n{TITLE}", ANA, "2024-06-04", None),
        (f"Salt Radio\n{TITLE}\nAna Teller - ana@salt.example", ANA, None, None),
        (f"{TITLE}\nBy Ana Teller, Tarn Quay\nJune 4, 2024", ANA, "2024-06-04", None),
        (f"{TITLE}\nReuters\nJune 4, 2024\nBy Ana Teller", ANA, "2024-06-04", None),
        (
            f"Friday, June 7, 2024\nTV\nShop\nWeather\n{TITLE}\nBy Ana Teller\nTuesday, June 4, 2024",
            ANA,
            "2024-06-04",
            None,
        ),
        (
            f"Friday, June 7, 2024\nTV\nShop\nWeather\n{TITLE}\nBy Ana Teller\nUpdated: June 5, 2024",
            ANA,
            None,
            "2024-06-05",
        ),
        (
            f"{TITLE}\nAna Teller\nwo 4 jun 2024\n15:44\nUpdate:\n16:30",
            ANA,
            "2024-06-04T15:44:00",
            "2024-06-04T16:30:00",
        ),
    ],
)
def test_heads(head, authors, published, updated):
    article = page(head)
    assert article.title == TITLE
    assert list(article.authors) == authors
    assert (article.published, article.updated) == (published, updated)
    assert article.text == STORY
    assert set(who_said(article, "authors")) == {"byline"}


def test_the_writer_below_a_lead_word_behind_the_story():
    article = page(TITLE, tail="\nAutor:\nAna Teller, Dova Renn /gp\nRelated\nMan finds a ring")
    assert list(article.authors) == TWO
    assert article.text == STORY


def test_a_place_below_a_name_is_no_second_writer():
    article = page(f"{TITLE}\nJune 4, 2024\nAna Teller\nTarn Quay\n")
    assert list(article.authors) == ANA


@pytest.mark.parametrize(
    ("head", "dateline"),
    [
        (f"{TITLE}\nBy Ana Teller\nJune 4, 2024\nTARN QUAY, Maine —", "TARN QUAY, Maine"),
        (f"{TITLE}\nBy Ana Teller\nJune 4, 2024\nTARN QUAY", "TARN QUAY"),
        (f"{TITLE}\nBy Ana Teller\nJune 4, 2024\nPenrose:", "Penrose"),
        (f"{TITLE}\nBy Ana Teller\nTarn Quay\nJune 4, 2024", "Tarn Quay"),
        (f"{TITLE}\nBy Ana Teller\nTarn Quay - 4 Jun 2024 - 05:30 CEST", "Tarn Quay"),
        # what the story does not name, or no place
        (f"{TITLE}\nBy Ana Teller\nPenrose\nJune 4, 2024", None),
        (f"{TITLE}\nBy Ana Teller\nJune 4, 2024\nBREAKING NEWS", None),
        (f"{TITLE}\nBy Ana Teller\nJune 4, 2024\nBackground:", None),
        (f"{TITLE}\nBy Ana Teller\nJune 4, 2024\nWhat is known:", None),
        (f"{TITLE}\nBy Ana Teller\nJune 4, 2024\nOffice:", None),
    ],
)
def test_datelines_on_their_own(head, dateline):
    article = page(head)
    assert article.dateline == dateline
    assert who_said(article, "dateline") == (["dateline"] if dateline else [])
    assert STORY in (article.text or "")


def test_subheads_in_capitals_are_no_datelines():
    parts = STORY.split("\n\n")
    story = "\n".join([*parts[:2], "THE OFFICE", *parts[2:]])
    assert page(f"{TITLE}\nBy Ana Teller\nJune 4, 2024\nTARN QUAY", story).dateline is None


@pytest.mark.parametrize(
    ("text", "told", "place"),
    [
        ("KALDORF'un Salzried ilçesinde gemi durdu.", "Kaldorf'ta gemiler durdu", "KALDORF"),
        ("İZNİK'te gemi durdu.", "Gemiler İznik'te durdu", "İZNİK"),
        ("DPX'in gemisi durdu.", "Gemiler Kaldorf'ta durdu", None),
    ],
)
def test_turkish_datelines(text, told, place):
    assert told_dateline(text, "tr", [told]) == place


@pytest.mark.parametrize(
    ("text", "place", "names"),
    [
        ("（盐湾社記者林大明海口4日電）渡輪停航。", "海口", ("林大明",)),
        ("（盐湾社記者林大明、王小同海口4日電）渡輪停航。", "海口", ("林大明", "王小同")),
        ("〔記者林大明／海口報導〕渡輪停航。", "海口", ("林大明",)),
        ("盐湾通讯社海口5月3日电（记者李大明、王小同）渡轮停航。", "海口", ("李大明", "王小同")),
        ("(소금=한들뉴스) 이가람 기자 = 배가 멈춘다.", "소금", ("이가람",)),
        ("（記者會明日舉行）渡輪停航。", None, ()),
    ],
)
def test_who_filed_a_report(text, place, names):
    assert told_dateline(text, "zh", [""]) == place
    assert script_writers(text) == names


CAPTION = "STENGT: Kaia ved Salt har ligget under is i to dager, og ingen vet når båten går igjen."


def test_a_caption_in_norwegian_has_no_dateline():
    rest = "Fergen til Salt har ikke gått siden mandag, sier kapteinen, som ikke har sett maken.\n"
    assert (
        clean(f"Isen stopper fergen\n4. juni 2024 kl. 06:00\n{CAPTION}\n{rest * 3}").dateline
        is None
    )


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (f"{TITLE} National\nNational\n\n{TITLE}\nJune 4, 2024", TITLE),
        (
            (
                "Local Initiatives\nThe Ferry Trade\nThe Ferries Stopped. The Ice Did Not.\n"
                "The harbor office knew of the ice for weeks. It told nobody on the north pier.\n"
                "by Ana Teller\nJune 4, 2024"
            ),
            "The Ferries Stopped. The Ice Did Not.",
        ),
        (
            (
                "Who needs a ferry? A captain tied her boat up to find out.\n"
                "By Ana Teller Courier Staff,Updated June 4, 2024, 2:18 p.m."
            ),
            "Who needs a ferry? A captain tied her boat up to find out.",
        ),
        (
            (
                "This article was published more than 2 years ago. Some information may no longer be current.\n"
                f"{TITLE}\nAna Teller\nPublished June 4, 2024"
            ),
            TITLE,
        ),
        (
            (
                "“Nobody asked the north pier”\n"
                "Captain Ines Corvo on the ice, the ferries and the winter that came to the harbor\n"
                "Ana Teller\nJune 4, 2024"
            ),
            "“Nobody asked the north pier”",
        ),
        # a headline that begins another line stays whole
        (f"{TITLE} of Tarn Quay\n{TITLE}\nBy Ana Teller\nJune 4, 2024", f"{TITLE} of Tarn Quay"),
    ],
)
def test_titles(head, title):
    article = page(head)
    assert article.title == title
    assert STORY in (article.text or "")


def test_the_title_of_a_column():
    text = f"4 June 2024\n\nAna Teller\n\nBorrowed ladder\n\n{STORY}"
    article = clean(text)
    assert (article.title, list(article.authors)) == ("Borrowed ladder", ANA)
    assert article.text == STORY


def test_a_recording_below_the_signature_is_no_player_of_the_page():
    head = f"{TITLE} for the first time since 1998\nBy Ana Teller\nJune 4, 2024\nListen to it\n0:00\n-7:12"
    article = page(head + "\n")
    assert article.title == f"{TITLE} for the first time since 1998"
    assert article.published == "2024-06-04"


def test_the_text_of_a_headline():
    assert title_text("# LIVE: Goats close Route 9") == "Goats close Route 9"
    assert key("# Goats close Route 9") == key("Goats close Route 9 | The Salt Courier")


def test_whom_a_report_is_from():
    article = page(f"{TITLE}\nQuelle: DPX, Salzrieder Bote\n4. Juni 2024, 6:00 Uhr")
    assert article.text == STORY
    assert names_source("Quelle: DPX")
    assert not names_source("Quelle des Salzes")


@pytest.mark.parametrize(
    ("head", "published"),
    [
        # a masthead far above, and the story's own day right above the headline
        (f"Monday, June 17, 2024\nTV\nShop\nAna Teller\nJune 4, 2024\n\n{TITLE}", "2024-06-04"),
        (f"Monday, June 17, 2024\nTV\nShop\nWeather\n{TITLE}\nPublished 3 hours ago", None),
        (f"Monday, June 17, 2024\nTV\nShop\nWeather\n{TITLE}\nBy Ana Teller", "2024-06-17"),
    ],
)
def test_the_day_of_a_masthead(head, published):
    article = page(head)
    assert article.title == TITLE
    assert article.published == published


AGAIN = "Posted 4 Jun 2024\nTuesday 4 June 2024\n, updated 5 Jun 2024\nWednesday 5 June 2024"


def test_the_dates_said_again_below_the_story():
    article = page(f"{TITLE}\nTuesday 4 June 2024\nUpdated Wednesday 5 June 2024", tail=AGAIN)
    assert (article.published, article.updated) == ("2024-06-04", "2024-06-05")
    assert article.text == STORY


def test_a_day_that_heads_a_part_of_the_story_stays():
    parts = STORY.split("\n\n")
    story = "\n\n".join([*parts[:3], "June 4, 2024", *parts[3:]])
    article = page(f"{TITLE}\nBy Ana Teller\nPublished June 4, 2024", story)
    assert "\n\nJune 4, 2024\n\n" in (article.text or "")


def test_where_the_writers_were():
    article = page(f"{TITLE}\nBy Ana Teller\nJune 4, 2024", tail="\nTeller reported from Penrose.")
    assert article.text == STORY
    assert article.removed["contributors"] == 1
    others = page(f"{TITLE}\nBy Ana Teller\nJune 4, 2024", tail="\nMoss reported from Penrose.")
    assert (others.text or "").endswith("Moss reported from Penrose.")


def test_a_button_below_a_label_is_no_writer():
    article = page(f"{TITLE}\nJune 4, 2024\nAna Teller\nAuthor\nShare")
    assert list(article.authors) == ANA


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ana Teller SL", ANA),
        ("Ana Teller II", ["Ana Teller II"]),
        ("De Ana Teller,", ANA),
        ("Aus Kaldorf Ana Teller", ANA),
    ],
)
def test_more_signatures(line, names):
    read = read_signature(line)
    assert (None if read is None else list(read.names)) == names


def test_a_reporter_behind_a_date():
    read = date_line("2024-06-04 06:00 鹽灣日報／ 記者林大明／鹽灣報導")
    assert read is not None
    assert (read.published, read.beside) == ("2024-06-04T06:00:00", "記者林大明／鹽灣報導")
