"""Credits that only the form of the owner marks off, and lines that look like one."""

from __future__ import annotations

import pytest

from newsclean import clean
from newsclean.evidence.credits import (
    Credit,
    clean_credit,
    is_credit,
    names_photographer,
    trailing_credit,
)

SAID = "The old kiln at the edge of the village"


@pytest.mark.parametrize(
    ("tail", "text", "credit"),
    [
        (" (Alamy)", SAID, "Alamy"),
        (" (The Ledger)", SAID, "The Ledger"),
        (". (privat)", f"{SAID}.", "privat"),
        (" (dpa)", SAID, "dpa"),
        (". (picture alliance / dpa / Ana Teller)", f"{SAID}.", "picture alliance / dpa / Ana Teller"),
        (" Re-kiln Re-kiln", SAID, "Re-kiln"),
        (" Alamy Stock Photo Alamy Stock Photo", SAID, "Alamy Stock Photo"),
        (" Ana Teller, special to KilnNews", SAID, "Ana Teller, special to KilnNews"),
        (" Ana Teller for The Ledger", SAID, "Ana Teller for The Ledger"),
        (" - Ana Teller - 7.ago.14/Kilnpress", SAID, "Ana Teller - 7.ago.14/Kilnpress"),
        (" - Divulgação", SAID, "Divulgação"),
        (" - ANSA", SAID, "ANSA"),
        (" Beeld Ana Teller/ANP", SAID, "Ana Teller/ANP"),
        (" ANA TELLER/THE LEDGER", SAID, "ANA TELLER/THE LEDGER"),
        (". A. T.", f"{SAID}.", "A. T."),
        (". Foto ilustrativ: Profikiln", f"{SAID}.", "Profikiln"),
        (". (Express Photo: Ana Teller)", f"{SAID}.", "Ana Teller"),
        (". Photo illustration by Moss. Photo by Ana Teller.",
         f"{SAID}. Photo illustration by Moss.", "Ana Teller"),
    ],
)  # fmt: skip
def test_a_likely_caption_ends_in_its_owner(tail, text, credit):
    assert trailing_credit(SAID + tail, loose=True) == Credit(text, credit)


@pytest.mark.parametrize(
    "line",
    [
        "Emergency help by telephone Yes Yes Yes",
        "Warranty on the kiln itself Basic Best Best Basic Basic",
        "Show submenu for Services Services",
        "How to Fire a Kiln: Plain Tips for Beginners",
        "A Small Kiln That Was Made for Schools",
        "Is a Gas Kiln Right for You? Next Steps",
        "What is a kiln for the home (The Ultimate Guide)",
        "Sizes of the kiln for men / Women",
        "They went to the kiln with Mr. A. and Mrs. B.",
    ],
)
def test_rows_and_titles_end_in_no_owner(line):
    assert trailing_credit(line, loose=True) is None


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("— Photo by Ana Teller", True),
        ("Screenshot: Kiln News", True),
        ("Ana Teller/dpa", True),
        ("[촬영 김표창]", True),
        ("[사진=산골통신]", True),
        ("사진=산골군", True),
        ("Image: The kiln burned for two days. Pic: PA", False),
        ("Photo: A potter wipes her hands. Credit: Ana Teller", False),
    ],
)
def test_lines_that_are_credits_by_themselves(line, is_one):
    assert is_credit(line) is is_one


@pytest.mark.parametrize(
    ("line", "does"),
    [
        ("foto Ana Teller", True),
        ("Foto di Ana Teller", True),
        ("foto van de week", False),
        ("Foto", False),
    ],
)
def test_a_word_for_pictures_and_a_name(line, does):
    assert names_photographer(line) is does


@pytest.mark.parametrize(
    ("credit", "said"),
    [
        ("File photo: KNA/Ana Teller", "KNA/Ana Teller"),
        ("Express Photo: Ana Teller", "Ana Teller"),
        ("촬영 김표창", "김표창"),
        ("KQRX Photo / Ana Teller", "KQRX Photo / Ana Teller"),
    ],
)
def test_what_a_credit_says(credit, said):
    assert clean_credit(credit) == said


HEAD = ["Village fires its old kiln again", "By Renata Colby", "March 3, 2026"]
STORY = [
    "The potters of Marl lit the old kiln on Saturday, for the first time since the flood of 1997.",
    "It burned for two days and two nights, and half of the village sat up with it.",
    '"My mother would have cried," said Otto Lindt, who carried the first of 900 cups inside.',
    "The cups were sold within an hour, and the money goes to the roof of the school.",
    "Next year the potters mean to do it all over again, with twice as many cups.",
]
SHOWN = "The kiln at Marl in the night to Sunday."
WORDED = "Half of the village of Marl sat up with the kiln"


def read(*unit: str, gap: str = "\n") -> tuple[str | None, list[tuple[str | None, str | None]]]:
    article = clean(gap.join(["Home\nNews", *HEAD, *STORY[:3], "\n".join(unit), *STORY[3:]]))
    return article.text, [(c.text, c.credit) for c in article.captions]


BODY = "\n\n".join(STORY)


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    ("unit", "caption"),
    [
        ((f"{SHOWN} Photo courtesy of Marl Pottery.",), (SHOWN, "Marl Pottery")),
        ((f"{SHOWN} A. T.",), (SHOWN, "A. T.")),
        ((f"{SHOWN} (PTI)",), (SHOWN, "PTI")),
        ((f"{SHOWN} Ana Teller (EFE)",), (SHOWN, "Ana Teller (EFE)")),
        ((f"Image: {SHOWN} Pic: PA",), (SHOWN, "PA")),
        ((SHOWN, "(", "KQR News: Ana Teller", ")"), (SHOWN, "KQR News: Ana Teller")),
        ((SHOWN, "(", "Courtesy City of Marl", ")"), (SHOWN, "Courtesy City of Marl")),
        ((SHOWN, "|", "Photo Credit:", "Ana Teller"), (SHOWN, "Ana Teller")),
        ((SHOWN, "foto Ana Teller"), (SHOWN, "Ana Teller")),
        ((WORDED, "Source:", "a reader of marl.example"), (WORDED, "a reader of marl.example")),
        ((WORDED, "Ana Teller/dpa"), (WORDED, "Ana Teller/dpa")),
        ((WORDED, "© Ana Teller / dpa"), (WORDED, "Ana Teller / dpa")),
        (("Ana Teller/NQC", WORDED), (WORDED, "Ana Teller/NQC")),
        ((f"FIRE: {SHOWN}", "Foto: Ana Teller / NRX"), (f"FIRE: {SHOWN}", "Ana Teller / NRX")),
    ],
)
def test_a_picture_between_paragraphs(unit, caption, gap):
    assert read(*unit, gap=gap) == (BODY, [caption])


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_an_unknown_owner_twice_marks_no_picture_between_paragraphs(gap):
    line = f"{WORDED} MarlPics MarlPics"
    assert read(line, gap=gap) == ("\n\n".join([*STORY[:3], line, *STORY[3:]]), [])


@pytest.mark.parametrize(
    "lines",
    [
        ("Nobody in Marl has counted the cups, Lindt says. (PTI)",),
        ("He carried them in one by one and sang. O. L.",),
        ("Science Fiction/Fantasy",),
        ("What the kiln means for Marl", "Otto Lindt"),
        ("A speaker of the council was not there. (SINGING)",),
    ],
)
def test_what_only_looks_like_a_picture_stays(lines):
    article = clean("\n".join(["Home\nNews", *HEAD, *STORY[:3], *lines, *STORY[3:]]))
    assert article.text == "\n\n".join([*STORY[:3], *lines, *STORY[3:]])
    assert article.captions == ()


@pytest.mark.parametrize("button", ["hide caption", "Enlarge Icon", "Enlarge this image"])
def test_buttons_between_the_copies_of_a_caption_are_no_owners(button):
    unit = (SHOWN, "Ana Teller for NPQ", button, "Ana Teller for NPQ", SHOWN, "Ana Teller for NPQ")
    assert read(*unit) == (BODY, [(SHOWN, "Ana Teller for NPQ")])
    unit = (SHOWN, button, SHOWN, "KPQ Photo / Ana Teller")
    assert read(*unit) == (BODY, [(SHOWN, "KPQ Photo / Ana Teller")])


def test_a_caption_stands_once_wherever_it_is_printed_again():
    line = f"{SHOWN} Ana Teller/Getty Images"
    article = clean("\n".join([*HEAD, line, *STORY[:3], line, *STORY[3:]]))
    assert article.text == BODY
    assert [(c.text, c.credit) for c in article.captions] == [(SHOWN, "Ana Teller/Getty Images")]
    fired = [f.filter for f in article.document.ledger if "says the caption" in f.reason]
    assert fired == ["repeated-caption"]


def test_two_captions_that_differ_in_a_word_are_two():
    lines = [f"{SHOWN} Ana Teller/Getty Images", f"{SHOWN[:-8]}Monday. Ana Teller/Getty Images"]
    article = clean("\n".join([*HEAD, lines[0], *STORY[:3], lines[1], *STORY[3:]]))
    assert len(article.captions) == 2


def test_the_headline_of_another_story_twice_with_its_section_between_is_no_caption():
    other = "These villages pay their potters to stay. Few of them do"
    assert read(other, "National", other) == (BODY, [])
    assert read(other, "Alamy", other) == (BODY, [(other, "Alamy")])


def test_a_sentence_without_capitals_above_a_credit_stays():
    story = [
        "산골군 의회는 월요일 밤 2013년부터 물 위로 드러나 있던 옛 선착장을 다시 짓기로 의결했다.",
        "공사는 강물이 줄어드는 5월에 시작되며 약 20억원이 들 것으로 보인다.",
        "배는 2016년에 엔진만 원하던 회사에 팔렸다.",
    ]
    head = ["오래된 나룻배 11년 만에 다시 다닌다", "입력 2024.03.14. 오전 9:12"]
    article = clean("\n\n".join([*head, *story[:2], "사진=산골군", story[2]]))
    assert article.text == "\n\n".join(story)
    assert [(c.text, c.credit) for c in article.captions] == [(None, "산골군")]


@pytest.mark.parametrize(
    "credit",
    ["盐湾新闻记者 陆明 图", "记者 陆明/图", "本报记者陆小明 图", "記者 陸明 圖", "记者 陆明 摄"],
)
def test_a_reporter_before_the_word_for_a_picture(credit):
    said = "工人在磨坊旁修理水车。"
    assert trailing_credit(said + credit) == Credit(said, credit)


@pytest.mark.parametrize(
    "line",
    [
        "工人在磨坊旁修理水车。本报记者拍下此图",
        "他给记者看了一张图",
        "水车示意图",
        "请看。记者 的 图",
    ],
)
def test_a_picture_of_which_a_story_speaks(line):
    assert trailing_credit(line, loose=True) is None
