"""The headline below what pages print above it: notices, menus, mastheads, paths, kickers."""

from __future__ import annotations

import pytest
from ferries import ANA, LEAD, STORY, TITLE, page, who_said

from newsclean import clean
from newsclean.evidence.bylines.trim import trimmed
from newsclean.evidence.headlines.rows import is_row
from newsclean.evidence.headlines.text import is_pressing
from newsclean.evidence.page_shapes import is_day, is_page_shape, is_time

SIGNED = "By Ana Teller\nJune 4, 2024"
TOPIC = "Ice in November: captains tie up the ferries of the north pier"
LIST = "Farms\nPuzzles\nWeather\nMarkets\nTenders\nLetters\nPodcasts"
QUOTE = "«The captain knew the ice; I knew the ferries»"


@pytest.mark.parametrize(
    ("menu", "head", "title"),
    [
        # a notice to readers in a sentence above the headline, below a menu without signature
        (
            f"The Pier & Post\n{LIST}",
            (
                "Your shelf is empty. Keep any article with the ribbon to find it here whenever you like.\n"
                f"\n{TITLE}\n{SIGNED}"
            ),
            TITLE,
        ),
        # a path through the site ends in the headline
        ("The Pier Post\nHome / Harbor / " + TITLE, f"{TITLE}\n{SIGNED}", TITLE),
        ("The Pier Post\nStart › Hafen › " + TITLE, f"Harbor news\n{TITLE}\n{SIGNED}", TITLE),
        # the day of the paper above, an address for letters below the writer
        (
            f"PIERS LAPJA\n{LIST}\nDecember 8., péntek",
            f"{TITLE}\nAna Teller\nana.teller@pierpost.example",
            TITLE,
        ),
        # a label in capitals on a page of entries
        (f"{LIST}\nTARN QUAY MEDIA", f"\nICE WATCH: {TITLE}\n\n{SIGNED}", f"ICE WATCH: {TITLE}"),
        # a kicker above a topic
        (LIST, f"Harbor & short takes\n{TOPIC}\n{SIGNED}", TOPIC),
        # a kicker, a quotation, its dek
        (
            LIST,
            (
                f"Ines Corvo, last of the captains\n{QUOTE}\n"
                f"At 61 she remembers the winters when nobody on the river had to wait\n{SIGNED}"
            ),
            QUOTE,
        ),
        # a menu in one row
        (
            "Posts since 1854",
            f"News Farms Ferries Goats Puzzles Public Notices\n\n{TITLE}\n{SIGNED}",
            TITLE,
        ),
        # the section of the menu again, right above a short headline over its dek
        (
            "Menu\nNews\nIce & Water\nSports",
            (
                "\nIce & Water\n\nReading a river like rope\n\n"
                f"Captains of the north pier count ferries, one winter at a time\n\n{SIGNED}"
            ),
            "Reading a river like rope",
        ),
    ],
)
def test_the_headline_below(menu, head, title):
    article = page(head, menu=menu)
    assert article.title == title
    assert who_said(article, "title") == ["headline"]
    assert list(article.authors) == ANA
    assert (article.text or "").endswith(STORY)


@pytest.mark.parametrize(
    "head",
    [
        # deks below a headline that has no signature right below it
        f"{TITLE}\nFarmers on the south bank ask the harbor office for a bridge of ropes\n{SIGNED}",
        f"{TITLE}\n“Nobody asked the north pier”\n{SIGNED}",
        # a path that ends in a section
        f"Home / Harbor / Ferries and Boats\n{TITLE}\n{SIGNED}",
    ],
)
def test_the_headline_above_its_dek_stays(head):
    article = page(head)
    assert article.title == TITLE
    assert who_said(article, "title") == ["headline"]
    assert STORY in (article.text or "")


def test_another_story_below_is_no_headline():
    tail = f"\nGoats close Route 9 for the second week\nBy Dova Renn\nJune 3, 2024\n{LEAD}"
    assert page(f"{TITLE}\n", tail=tail).title == TITLE


@pytest.mark.parametrize(
    "text", ["TIMELINE: How the ice came", "MAP: Where ferries stop", "FULL LIST: Open piers"]
)
def test_labels_that_press_a_headline(text):
    assert is_pressing(text)
    article = page(f"{text}\n{SIGNED}")
    assert (article.title, who_said(article, "title")) == (text, ["headline"])


@pytest.mark.parametrize(
    "text", ["TELLER: They closed it.", "Map: Where ferries stop", "LISTS: of ferries"]
)
def test_labels_that_do_not(text):
    assert not is_pressing(text)


def test_via_behind_a_name():
    assert trimmed("Ana Teller via") == "Ana Teller"
    assert trimmed("Ana Olivia") == "Ana Olivia"
    article = page(f"{TITLE}\nBy Ana Teller via\nJune 4, 2024")
    assert (list(article.authors), who_said(article, "byline")) == (ANA, ["byline"])


def test_days_and_times_and_rows():
    assert [is_day(x) for x in ("December 8., péntek", "Friday, 8 December")] == [True, True]
    assert [is_day(x) for x in ("Goats on Friday 8", "Friday", "8 December")] == [False] * 3
    assert [is_time(x) for x in ("14:15 Uhr", "14:15", "14:15 Uhr am Pier")] == [True, True, False]
    assert [is_row(x) for x in ("A B C D E F", "Ice stops the ferries at Tarn")] == [True, False]


FILTERS = {"byline", "date-line"}


@pytest.mark.parametrize(
    "line",
    [
        "June 4, 2024 By Ana Teller Filed Under: Ferries, Ice, News",
        "June 4, 2024 By Ana Teller 2 Comments",
        "Par Ana Le Teller Publié le 4 juin 2024 à 6h00 ; mis à jour le 5 juin 2024 à 7h00",
    ],
)
def test_the_day_and_the_writer_in_a_line_with_more(line):
    article = page(f"{TITLE}\n{line}")
    assert [name.replace("Le ", "") for name in article.authors] == ANA
    assert (article.published or "")[:10] == "2024-06-04"
    assert set(who_said(article, "authors") + who_said(article, "byline")) <= FILTERS
    assert article.dateline is None
    assert article.text == STORY


def test_a_sentence_with_comments_stays():
    told = "On June 4, 2024 the harbor office had filed under ice what others call 2 Comments"
    assert told in (page(f"{TITLE}\n{SIGNED}", story=f"{STORY}\n\n{told}.").text or "")


@pytest.mark.parametrize(
    ("above", "title", "signed"),
    [
        ("Tarn Quay Dispatch\nHarbor\nTides+\nSign in Become a member", TITLE, "Nov. 22, 2023"),
        ("The Pier\nNews for Tarn Quay\nHome About Archive Join now", TITLE, "By Ana Teller"),
        (
            "Port & Sea Weekly\nBoats & Ports Cargo Ice & Weather Rules & Law Jobs",
            TITLE,
            "22/11/23",
        ),
        ("Harbor and River Office > Media & Notices > Ice", TITLE, "November 22, 2023"),
        ("Home Harbor\nThis article first appeared on The Pier", TITLE, "By Ana Teller"),
        (
            "Tarn Quay Dispatch\nHome\nTides\nPiers",
            TITLE,
            "12 Comments\nby:\nAna Teller\nNov. 22, 2023",
        ),
        (
            "Menu\nSe TV\nTides\nFind your pier",
            'Ines Corvo: "The north pier is all ice"',
            "Nov. 22, 2023",
        ),
        (
            "Study at Tarn Quay\nPiers of Tarn Quay\nFor staff\nFor boats\nSport",
            TITLE,
            "Nov. 22, 2023",
        ),
    ],
)
def test_rows_of_a_menu_are_no_headline(above, title, signed):
    article = clean(f"{above}\n{title}\n{signed}\n{STORY}")
    assert (article.title, who_said(article, "title")) == (title, ["headline"])


@pytest.mark.parametrize("name", ["The Ice Pier", "Salted Pier Cake"])
def test_a_story_opens_with_the_work_that_is_its_headline(name):
    told = f"“{name}” opens with the ferries of Tarn Quay, and the ice stops them all at once."
    head = f"Reviews\nGreat Piers\nContributors\n{name}\nTwo hours, no captain."
    article = clean(f"{head}\nAna Teller\nNov. 22, 2023\n{told}\n\n{STORY}")
    assert (article.title, who_said(article, "title")) == (name, ["headline"])


@pytest.mark.parametrize("name", ["Ana Teller, Tarn Quay College", "Tarn Quay"])
def test_a_name_that_a_story_opens_with_is_no_headline(name):
    told = f"{name} said that the ferries stop at the north pier of the bay for all of the ice."
    assert clean(f"{TITLE}\n{name}\nNov. 22, 2023\n{told}\n\n{STORY}").title == TITLE


@pytest.mark.parametrize(
    ("text", "shaped"),
    [
        ("首頁 報導 評論 社區 文化", True),
        ("上一篇 下一篇 放大 縮小 默認", True),
        ("来源：山海网 作者：安山 2023-11-22 08:42", True),
        ("北码头结冰 渡轮停航 居民绕行", False),
        ("船长：北码头 全是冰 2023", False),
        ("Home | Archive | Log in", True),
        ("Published in Boats, Harbor Design, Ice", True),
        ("Published in Tarn Quay, Read in Salt Bay", False),
        ("Home news is old news", False),
        ("Sign in the harbor stops boats", False),
        ("Harbor and River Office > Media & Notices > Ice", True),
        ("Ice & Fire Over Tarn Quay", False),
        ("A Town Hall Made of Ice", False),
    ],
)
def test_rows_and_fields_of_pages(text, shaped):
    assert is_page_shape(text) is shaped


def test_the_headline_below_the_day_of_the_paper():
    above = "潮声日报电子版\n2023年11月22日 星期三\n新闻搜索 往日新闻"
    told = "北码头的渡轮从周一起停航，港务局昨日说，因为海湾里结了厚厚的冰，船只无法靠岸，居民只好绕着海湾走。"
    more = "船长说，去年整个冬天渡轮都在航行，办公室里没有人记得十一月的海湾结过冰，大家都在等天气转暖。"
    article = clean(f"{above}\n北码头结冰渡轮停航\n{told}\n{more}")
    assert (article.title, article.text) == ("北码头结冰渡轮停航", f"{told}\n\n{more}")


def test_a_paragraph_that_begins_with_the_headline_stands_where_no_space_parts_words():
    title = "北の桟橋の渡し船が氷のため月曜から全便の運航を休止"
    first = f"{title}すると港の事務所が発表した。湾には厚さ二十センチの氷が張り、船が岸に着けないという。"
    second = "船長によると、去年の冬は毎日船が出ていた。十一月に氷が張ったことを覚えている人は事務所にいない。"
    article = clean(f"{title}\n2023年11月22日 6:00\n{first}\n{second}")
    assert (article.title, article.text) == (title, f"{first}\n\n{second}")


@pytest.mark.parametrize(
    "title",
    ["Ferries stop for ice", "Who stopped the ferries of Tarn Quay this early in the winter?"],
)
def test_a_headline_in_the_stanza_of_the_name_of_its_paper(title):
    head = f"Quay Weekly Post\nHarbor\n{title}\nShare this story"
    story = STORY.replace("The boats ran", "A winter of boats\n\nThe boats ran")
    article = page(head, story, menu="")
    assert article.title == title
    assert LEAD in article.text
    assert who_said(article, "title") == ["headline"]
    assert not [f for f in article.document.ledger if f.filter == "player-block"]
