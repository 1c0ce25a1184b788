"""What a photo credit looks like: as a line of its own, and at the end of a caption."""

from __future__ import annotations

import pytest

from newsclean.evidence.credits import (
    Credit,
    clean_credit,
    is_credit,
    is_sign_credit,
    may_be_credit,
    trailing_credit,
)


@pytest.mark.parametrize(
    "line",
    [
        "Photo by Cal Dorn",
        "Staff photo by Cal Dorn",
        "File photo by Cal Dorn",
        "AP Photo/Cal Dorn",
        "Photo provided by Orrin County",
        "Photo courtesy Orrin County Sheriff's Office",
        "Courtesy of Cal Dorn",
        "Cal Dorn / Special to Vermilion Public Radio",
        "Cal Dorn / Special to The Ledger",
        "Cal Dorn / For The Ledger",
        "Cal Dorn / Courtesy",
        "Cal Dorn / AFP via Getty Images",
        "Cal Dorn via Flickr",
        "Foto: Cal Dorn/dpa",
        "Crédit photo : Cal Dorn",
        "Crédito: Cal Dorn",
        "CAL DORN, THE MARLOW LEDGER",
    ],
)
def test_is_a_credit(line):
    assert is_credit(line)


@pytest.mark.parametrize(
    "line",
    [
        "Photo Sources",
        "Staff photos",
        "AP history and more",
        "Special to the occasion",
        "Either / Or",
        "Cal Dorn for mayor",
        "Win / loss record",
        "Photo by photo, Cal Dorn went through the album.",
        "Crédit agricole",
        "Cal Dorn, The Marlow Ledger",
        "RAIN, SNOW AND NEWS",
        "Courtesy costs nothing, and Cal Dorn knows it.",
    ],
)
def test_is_none(line):
    assert not is_credit(line)


DOG = "A dog runs on Monday."


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        (f"{DOG} (Cal Dorn/KQRX)", "Cal Dorn/KQRX"),
        (f"{DOG} (Cal Dorn | The Marlow Courier)", "Cal Dorn | The Marlow Courier"),
        (f"{DOG} (Photo by Cal Dorn)", "Cal Dorn"),
        (f"{DOG} (Courtesy of Cal Dorn)", "Courtesy of Cal Dorn"),
        (f"{DOG} Photo: Cal Dorn", "Cal Dorn"),
        (f"{DOG} Cal Dorn / Special to KQRX", "Cal Dorn / Special to KQRX"),
        (f"{DOG} CAL DORN PHOTO", "CAL DORN"),
        (f"{DOG} PHOTO BY CAL DORN", "CAL DORN"),
        (f"{DOG} © Cal Dorn/AFP", "Cal Dorn/AFP"),
        (f"{DOG} [Cal Dorn | KQRX]", "Cal Dorn | KQRX"),
        (f"{DOG} (Cal Dorn/KQRX)Show MoreShow Less", "Cal Dorn/KQRX"),
        (f"{DOG} (Cal Dorn/KQRX) Buy a print of this photo", "Cal Dorn/KQRX"),
        (f"{DOG} (Rendering courtesy Marlow Design)", "Rendering courtesy Marlow Design"),
    ],
)
def test_ends_in_a_credit(line, credit):
    assert trailing_credit(line) == Credit(DOG, credit)


@pytest.mark.parametrize(
    "line",
    [
        f"{DOG} (He ran on Tuesday too.)",
        f"{DOG} It had a PHOTO",
        "The vote was 5 to 4 (Dorn | Amery dissenting)",
        f"{DOG} The score was 3/4",
        f"{DOG} (The Dorns of Marlow) Buy a print",
        f"{DOG} (Cal Dorn/KQRX) but nobody saw it",
        DOG,
    ],
)
def test_ends_in_none(line):
    assert trailing_credit(line) is None


@pytest.mark.parametrize(
    "line", ["Senior dogs, 400 yards: 3. Cal Dorn", "Loudest dog: 1. Cal Dorn; 2. Cal Dorn"]
)
def test_a_rank_is_before_no_photographer(line):
    assert trailing_credit(line, loose=True) is None


def test_ends_in_a_name_where_it_is_known_to_be_a_caption():
    line = f"{DOG} | Cal Dorn, The Marlow Ledger"
    assert trailing_credit(line, loose=True) == Credit(DOG, "Cal Dorn, The Marlow Ledger")
    assert trailing_credit(line) is None
    assert trailing_credit(f"{DOG} | He ran on Tuesday too", loose=True) is None


MILL = "The old mill at Corran stands empty."


@pytest.mark.parametrize(
    ("tail", "credit"),
    [
        (" Photo by Ana Teller.", "Ana Teller"),
        (" Photo courtesy of the Corran Mill Trust", "Corran Mill Trust"),
        (" Picture: Alamy", "Alamy"),
        (" Photo credit Ana Teller/Getty Images", "Ana Teller/Getty Images"),
        (" Courtesy: Ana Teller", "Ana Teller"),
        (" CREDIT: ANA TELLER", "ANA TELLER"),
        ("Credit...Ana Teller for The Post", "Ana Teller for The Post"),
        (" — Photo by Ana Teller", "Ana Teller"),
        (" — AFP/File", "AFP/File"),
        (" REUTERS/Ana Teller", "REUTERS/Ana Teller"),
        (" KEYSTONE / Ana Teller", "KEYSTONE / Ana Teller"),
        (" Ana Teller for The Tribune", "Ana Teller for The Tribune"),
        (" File photo", "File photo"),
        (" Submitted photo", "Submitted photo"),
        (" Special to the Post", "Special to the Post"),
        (" | picture alliance/dpa", "picture alliance/dpa"),
        (" | Bildquelle: Ana Teller", "Ana Teller"),
        (" Quelle: Imago", "Imago"),
        (" Fot. Ana Teller", "Ana Teller"),
        (" Ảnh: Ana Teller", "Ana Teller"),
        (" - फोटो : अमन ज्योति", "अमन ज्योति"),
        (" (צילום: דורון מלכה)", "דורון מלכה"),
        (" (Φωτ.: Αρχείο)", "Αρχείο"),
        ("（写真：森花）", "森花"),
        ("（記者森花攝）", "記者森花攝"),
        (" [森花 제공. 재판매 및 DB 금지]", "森花 제공"),
        (" (Supplied: Teller family)", "Supplied: Teller family"),
        (" (Submitted by Ana Teller)", "Ana Teller"),
        (" (Ana Teller/Post archive)", "Ana Teller/Post archive"),
        (" (Pic: Corran.ie)", "Corran.ie"),
    ],
)
def test_ends_in_a_credit_of_many_pages(tail, credit):
    assert trailing_credit(MILL + tail, loose=True) == Credit(MILL, credit)


@pytest.mark.parametrize(
    ("tail", "credit"),
    [
        (" (Ana Teller)", "Ana Teller"),
        (" (FOX 34)", "FOX 34"),
        (" (9News)", "9News"),
        (" (ABC News: Ana Teller)", "ABC News: Ana Teller"),
        (" Ana Teller, Corran Post", "Ana Teller, Corran Post"),
        (" —ANA TELLER", "ANA TELLER"),
        (" iStock", "iStock"),
        (" Ana Teller | Corran News", "Ana Teller | Corran News"),
    ],
)
def test_a_bare_name_is_a_credit_only_where_a_caption_is_known(tail, credit):
    assert trailing_credit(MILL + tail, loose=True) == Credit(MILL, credit)
    assert trailing_credit(MILL + tail) is None


@pytest.mark.parametrize(
    "line",
    [
        f"{MILL} For example:",
        f"{MILL} Source: the labour office",
        "A talk on mills with Sen. Ana Teller",
        "“The old mill at Corran stands empty.” — Ana Teller",
        "The Mill That Would Not Fall (And Why)",
        "All rights of the mill © 2024 Corran Media",
        "1,419 Free Illustrations by Ana Teller",
    ],
)
def test_what_no_caption_ends_in(line):
    assert trailing_credit(line, loose=True) is None


@pytest.mark.parametrize(
    "line",
    [
        "Photo by Ana Teller on Unsplash",
        "Image via Ana Teller",
        "Credit...Ana Teller for The Post",
        "Фото: администрация Орла",
        "عکس: مریم رستگار",
        "(Corran Police Photo)",
        "(Photo: Ana Teller)",
        "[森花 제공. 재판매 및 DB 금지]",
    ],
)
def test_is_a_credit_in_brackets_or_other_scripts(line):
    assert is_credit(line)


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("© Ana Teller | Salt", True),
        ("© Ana Teller / dpa", True),
        ("© Corran Foto Services", True),
        ("© Фото : Анна Теллер", True),
        ("© 2024 Ana Teller", False),
        ("© alle rechte", False),
        ("© Corran Media Ltd", False),
        ("© Corran. All rights reserved", False),
    ],
)
def test_a_sign_without_year_or_legal_words_is_a_credit(line, is_one):
    assert is_sign_credit(line) is is_one


@pytest.mark.parametrize(
    ("line", "may"),
    [
        ("Ana Teller, Corran Tribune", True),
        ("Ana Teller | Corran News", True),
        ("APA/Ana Teller", True),
        ("20min/News-Scout", True),
        ("Courtesy of the Teller family", True),
        ("Ana Teller, Features Editor", False),
        ("Subscribe: Apple Podcasts | RSS", False),
        ("Sept. 15, 2023", False),
    ],
)
def test_what_may_be_a_credit_below_a_caption(line, may):
    assert may_be_credit(line) is may


@pytest.mark.parametrize(
    ("printed", "credit"),
    [
        ("Photo: picture alliance/dpa", "picture alliance/dpa"),
        ("picture alliance/dpa", "picture alliance/dpa"),
        ("Provided by Corran County", "Corran County"),
        ("File / Supplied by Corran County", "Corran County"),
        ("Top photos by Ana Teller", "Ana Teller"),
        ("Courtesy of Ana Teller", "Courtesy of Ana Teller"),
        ("Źródło zdjęcia: Ana Teller", "Ana Teller"),
        ("Bildquelle: Ana Teller", "Ana Teller"),
        ("Illustration: Ana Teller", "Ana Teller"),
        ("Visualisierung: Ana Teller", "Ana Teller"),
        ("Ana Teller/Photographer", "Ana Teller"),
        ("Foto di Ana Teller", "Ana Teller"),
    ],
)
def test_a_credit_without_its_lead_words(printed, credit):
    assert clean_credit(printed) == credit


@pytest.mark.parametrize(
    "mark",
    [
        "(",
        "Photo by ",
        "图/",
        "记者 陆明 图",
        "。记者",
        "a. ",
        "— ",
        "| ",
        "CC BY (",
        "A (B) ",
        "<",
    ],
)
def test_a_hostile_line_takes_no_time(mark):
    assert trailing_credit(mark * 20_000 + "x", loose=True) is None


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("The mill at Corran - Ana Teller / AFP", Credit("The mill at Corran", "Ana Teller / AFP")),
        ("The mill at Corran / ANA TELLER", Credit("The mill at Corran", "ANA TELLER")),
        ("Il mulino di Corran (ansa)", Credit("Il mulino di Corran", "ansa")),
        ("الطاحونة القديمة في كوران (رويترز)", Credit("الطاحونة القديمة في كوران", "رويترز")),
        ("The mill at Corran - a house of stone", None),
        ("The mill at Corran (closed)", None),
    ],
)
def test_a_credit_behind_no_stop_where_it_is_known_to_be_a_caption(line, credit):
    assert trailing_credit(line, loose=True) == credit
    assert trailing_credit(line) is None


@pytest.mark.parametrize(
    ("line", "is_one"),
    [("Ana Teller/Photographer", True), ("Ana Teller/Ledger Writer", False)],
)
def test_photographers_and_writers_behind_a_slash(line, is_one):
    assert is_credit(line) is is_one
