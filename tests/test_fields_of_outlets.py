"""Writers and dates as many outlets print them: names over posts, lead words behind a date."""

from __future__ import annotations

import pytest
from ferries import ANA, STORY, TITLE, TWO, page, who_said

from newsclean.evidence.bylines.forms import read_byline, read_signature
from newsclean.evidence.bylines.trim import trimmed
from newsclean.evidence.datelines.script import script_signature
from newsclean.evidence.dates.jalali import in_our_count
from newsclean.evidence.dates.printed import date_line
from newsclean.evidence.names.looks import is_caseless_person, is_person
from newsclean.evidence.page_shapes import is_page_shape
from newsclean.evidence.shape import is_turn


@pytest.mark.parametrize(
    ("head", "authors"),
    [
        (f"{TITLE}\nBy\nAna Teller\nSenior Reporter\nDova Renn\nData editor\n4 June 2024", TWO),
        (
            (
                f"{TITLE}\nPublished: June 4, 2024\nAuthors\nAna Teller\n"
                "Associate Professor, Ice Studies, Salt Bay University\nDova Renn\n"
                "PhD Candidate, Harbors, Salt Bay University\nDisclosure statement"
            ),
            TWO,
        ),
        (f"{TITLE}\nAna Teller\nand\nDova Renn\nJune 4, 2024", TWO),
        (f"{TITLE}\nJune 4, 2024\nAna Teller\nand\nDova Renn", TWO),
        (f"{TITLE}\nAna Teller &\nDova Renn\nJune 4, 2024", TWO),
        (f"{TITLE}\nAna Teller,\nDova Renn\nJune 4, 2024", TWO),
        (
            (
                f"{TITLE}\nAna Teller\n·\nFollow\nPublished in\nSmall Harbors\n·\n7 min read\n·\n"
                "June 4, 2024"
            ),
            ANA,
        ),
        (f"{TITLE}\nAna Teller\n/ SNN /\nUpdated: Jun 4, 2024, 20:17 IST\nAA\nText Size", ANA),
        (f"{TITLE}\nAna Teller\nTarn Quay, Minn.\nJune 4, 2024 4:00 PM\nListen\n{TITLE}", ANA),
        (
            (
                f"{TITLE}\n\nJune 4, 2024 11:00 AM ET\n\nAna Teller\n\nDova Renn\n\n{TITLE}\n\n"
                "Listen · 3:48\n3:48\nDownload"
            ),
            TWO,
        ),
        (f"{TITLE}\nWRITER: Ana Teller\nPUBLISHED : 4 Jun 2024 at 04:35", ANA),
        (f"{TITLE}\nAna Teller - ana.teller@salt.example\nPublished: 4 Jun, 2024 CET", ANA),
        (f"{TITLE}\nby SNN\nJune 4, 2024\nin Bay\n\nBy Ana Teller", ANA),
        (f"{TITLE}\nAna Teller\nclock\nJune 4, 2024, 06:27 PM", ANA),
        (f"6/4/2024 6:05:00 PM\nAna Teller\nStory Links\nTide Table\n{TITLE}", ANA),
        (
            (
                f"{TITLE}\nAna Teller\nUniversity of Salt\nDova Renn\nBay College\n"
                "Published on June 4, 2024"
            ),
            TWO,
        ),
    ],
    ids=(
        "posts scholars and below joint comma follow agency copy loose writer address room "
        "sign above schools"
    ).split(),
)
def test_writers(head, authors):
    article = page(head)
    assert article.title == TITLE
    assert list(article.authors) == authors
    assert set(who_said(article, "authors")) == {"byline"}
    assert article.text == STORY


def test_a_writer_who_is_named_only_behind_the_story():
    head = f"{TITLE}\nJune 4, 2024"
    assert list(page(head, tail="By Ana Teller").authors) == ANA
    told = (
        "Ana Teller\nAna Teller is a critic who lives by the bay and has seen all of its ferries."
    )
    article = page(head, tail=told)
    assert (list(article.authors), article.text) == (ANA, STORY)


def test_a_name_between_a_dek_and_the_buttons_of_a_page_with_its_date_on_top():
    dek = "The office would like to wait for a thaw. Nobody knows when it may come."
    head = f"4 Jun 2024\n{TITLE}\n{dek}\n"
    assert list(page(f"{head}Ana Teller\nShare").authors) == ANA
    assert page(f"{head}Ida Moss\nShare").authors == ()  # of whom the story tells


def test_nobody_is_named_by_who_is_no_writer():
    head = f"{TITLE}\nJune 4, 2024"
    shown = (
        "Ana Teller\nAna Teller is a sculptor who lives by the bay and has seen all of its ferries."
    )
    assert page(head, tail=shown).authors == ()
    assert page(f"{TITLE}\nA+ A-\nJune 4, 2024").authors == ()


def test_each_writer_behind_her_own_lead_word():
    tail = "By —\nAna Teller Ana Teller\nAna Teller is a reporter here.\nBy —\nDova Renn Dova Renn"
    article = page(f"{TITLE}\nJun 4, 2024 6:35 PM EST", tail=tail)
    assert list(article.authors) == TWO
    other = tail.replace("Ana Teller is a reporter here.", "Goats close the hill road")
    assert list(page(f"{TITLE}\nJun 4, 2024 6:35 PM EST", tail=other).authors) == ANA


def test_names_of_no_writers_stand_there_too():
    people = "Ida Moss\nand\nInes Corvo"
    head = f"{TITLE}\nJune 4, 2024"
    between = page(head, story=STORY.replace("\n\nThe boats", f"\n\n{people}\n\nThe boats"))
    assert list(between.authors) == []
    published = page(f"{TITLE}\nPublished in\nSmall Harbors\nJune 4, 2024")
    assert list(published.authors) == []


def test_a_headline_is_printed_three_times_and_is_no_caption():
    stamp = "KQRX Updated: 6:31 PM EST Dec 2, 2023\nEditorial Standards"
    article = page(f"{TITLE}\n{stamp}\n{TITLE}\n{stamp}\n{TITLE}\n{stamp}")
    assert article.captions == ()
    assert (article.published, article.updated) == (None, "2023-12-02T18:31:00-05:00")
    assert set(who_said(article, "updated")) == {"date-line"}


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("लेखक: अमित वर्मा", ("अमित वर्मा",)),
        ("লেখক: অনিল সেন", ("অনিল সেন",)),
        ("Par Élodie Marchand (Salins-les-Bains (Tarn), envoyée spéciale)", ("Élodie Marchand",)),
        ("By Ana Teller Ana Teller", ("Ana Teller",)),
        ("By Ana TellerAna Teller", ("Ana Teller",)),
        ("김하늘, 이바다 기자", ("김하늘", "이바다")),
        ("기자명 김하늘 기자", ("김하늘",)),
        ("โดย สมชาย ใจดี", ("สมชาย ใจดี",)),
        ("מאת אנה טלר", ("אנה טלר",)),
        ("Von Anna Teller und dpa", ("Anna Teller",)),
        ("Writers: Ana Teller and Dova Renn", ("Ana Teller", "Dova Renn")),
    ],
)
def test_bylines(line, names):
    read = read_byline(line)
    assert read is not None
    assert read.names == names


def test_initials_are_no_articles():
    read = read_signature("X. M. Teller / A. Renn")
    assert read is not None
    assert read.names == ("X. M. Teller", "A. Renn")
    assert not is_person("A Renn")
    assert trimmed("Duran Duran") == "Duran Duran"
    assert trimmed("Renn Tal Renn Tar") == "Renn Tal Renn Tar"


def test_labels_in_capitals_that_are_no_turns():
    assert not is_turn("WRITER: Ana Teller")
    assert is_turn("WRITER: I never saw such ice.")
    assert is_turn("KELLY: Ana Teller")


def test_words_between_particles_are_no_name():
    assert is_caseless_person("林田明子")
    assert is_caseless_person("林田さくら")
    assert is_caseless_person("林田明子、森本遥子")
    assert not is_caseless_person("船便を印刷")
    assert not is_caseless_person("港湾の船便")
    assert is_caseless_person("অনিল সেন")
    assert not is_caseless_person("নিজস্ব প্রতিবেদক")


def test_a_place_and_a_writer_below_a_picture():
    title = "المرفأ يغلق الرصيف الشمالي بعد أن غطاه الجليد فى نوفمبر"
    story = (
        "أعلنت إدارة المرفأ أن السفن لن تصل إلى الرصيف الشمالي ابتداء من يوم الاثنين المقبل. " * 3
    )
    head = f"{title}\nالإثنين، 07 أغسطس 2023 03:21 ص\nالحارس سليم أمام الرصيف\nالمرفأ – ليلى الخطيب"
    article = page(head, story=f"{story}\n{story}", menu="أخبار\nرياضة")
    assert list(article.authors) == ["ليلى الخطيب"]
    assert article.published == "2023-08-07T03:21:00"


def test_few_words_between_paragraphs_are_a_subhead():
    title = "المرفأ يغلق الرصيف الشمالي بعد أن غطاه الجليد فى نوفمبر"
    told = (
        "أعلنت إدارة المرفأ أن السفن لن تصل إلى الرصيف الشمالي ابتداء من يوم الاثنين المقبل. " * 2
    )
    story = f"{told}\n\nجليد يتراكم وسفن تنتظر\n\n{told}\n\n{told}"
    article = page(f"{title}\n7/8/2023", story=story, menu="أخبار\nرياضة")
    assert list(article.authors) == []
    assert "جليد يتراكم وسفن تنتظر" in article.text


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("船は31日から止まるという。（林田明子）", ("林田明子",)),
        ("「歩いて行くさ」と笑った。【林田明子、森遥】", ()),
        ("「歩いて行くさ」と笑った。【林田明子、森本遥】", ("林田明子", "森本遥")),
        ("船は31日から止まるという。（敬称略）", ()),
        ("船は31日から止まるという。（年齢は当時）", ()),
        ("船は31日から止まるという。（港湾新聞社）", ()),
        ("船長の林田明子（61）は笑った。", ()),
    ],
)
def test_who_signs_behind_the_last_sentence(text, names):
    assert script_signature(text) == names


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        (
            "2024.06.04 14:05 입력 | 2024.06.05 09:00 업데이트",
            "2024-06-04T14:05:00",
            "2024-06-05T09:00:00",
        ),
        ("2024년02월29일 16시33분 수정", None, "2024-02-29T16:33:00"),
        ("2024/02/29 15:07 송고", "2024-02-29T15:07:00", None),
        ("2024年2月29日 5時05分 公開", "2024-02-29T05:05:00", None),
        ("KQRX Updated: 6:31 PM EST Dec 2, 2023", None, "2023-12-02T18:31:00-05:00"),
        (
            "Published: 4 Mar, 2024 CET. Updated: Mon 4 Mar 2024 15:20 CET",
            "2024-03-04",
            "2024-03-04T15:20:00+01:00",
        ),
        (
            "Posted: Apr 17, 2024 4:00 AM ADT | Last Updated: April 17",
            "2024-04-17T04:00:00-03:00",
            "2024-04-17",
        ),
        ("چهارشنبه / ۱۲ دی ۱۴۰۲ / ۰۹:۳۰", "2024-01-02T09:30:00", None),
        ("به‌روزرسانی: ۲ مرداد ۱۴۰۳", None, "2024-07-23"),
        ("سه‌شنبه ۲ مرداد ۱۴۰۳ ساعت ۱۸:۰۵", "2024-07-23T18:05:00", None),
        ("۲۳ مه ۲۰۲۴", "2024-05-23", None),
    ],
)
def test_date_lines(line, published, updated):
    read = date_line(line)
    assert read is not None
    assert (read.published, read.updated) == (published, updated)


@pytest.mark.parametrize(
    "line",
    [
        "4 Mar, 2024 et",
        "GOATS Updated: 6:31 PM EST Dec 2, 2023 and May",
        "2024년02월29일 16시33분 회의",
        "۱۴۰۲ بز در تپه",
    ],
)
def test_no_date_lines(line):
    assert date_line(line) is None


def test_persian_days():
    assert in_our_count("۳۰ اسفند ۱۴۰۳") == "2025-3-20"
    assert in_our_count("۳۰ اسفند ۱۴۰۲") == "۳۰ اسفند ۱۴۰۲"  # no leap year
    assert in_our_count("1300/01/01 - 1379-01-01") == "1921-3-21 - 2000-3-20"
    assert in_our_count("1403/13/01, 1403/07/31") == "1403/13/01, 1403/07/31"


def test_a_section_before_a_date_in_numbers():
    title = "El hielo detiene los barcos en el muelle norte de la ciudad"
    told = (
        "Los barcos no saldrán del muelle norte a partir del lunes, dijo la oficina del puerto. "
        * 2
    )
    head = f"{title}\nPuerto | 05/08/2024 | 19:21\nActualizada | 05/08/2024 | 20:40"
    article = page(head, story=f"{told}\n\n{told}", menu="Inicio\nPuerto\nDeportes")
    assert (article.published, article.updated) == ("2024-08-05T19:21:00", "2024-08-05T20:40:00")
    assert set(who_said(article, "published")) == {"date-line"}


def test_an_update_told_below_the_story():
    head = f"{TITLE}\n4th June 2024\nBy Ana Teller"
    article = page(head, tail="Comments: Our rules\nLast Updated: 4th June 2024 5:00 pm")
    assert (article.published, article.updated) == ("2024-06-04", "2024-06-04T17:00:00")
    assert set(who_said(article, "updated")) == {"date-line"}


def test_when_somebody_commented_is_not_when_it_was_published():
    tail = "2 thoughts on the ferries\nBayman says:\nJune 4, 2024 at 9:12 am\nI saw the ice first."
    article = page(f"{TITLE}\nPosted on June 4, 2024 by Ana Teller", tail=tail)
    assert article.published == "2024-06-04"


def test_the_number_of_a_story_is_no_headline():
    assert is_page_shape("کد خبر: 1403081508")
    assert is_page_shape("Article ID: 1234567")
    assert not is_page_shape("Goats at the gate: 12")
