"""The headline by its words, and the lines that are none by their form."""

from __future__ import annotations

import time

import pytest

from newsclean import clean
from newsclean.evidence.page_shapes import is_page_shape, is_time, signs
from newsclean.evidence.subject import extent, pieces
from newsclean.evidence.told import ends_told

LEAD = "The last lamp maker of Tarn Quay closed her shop on Friday, after fifty years of brass."
SECOND = "Wilma Hoyt, 81, sold the final lamp to a ferry pilot who had bought his first from her."
THIRD = "The quay will keep the sign above the door, the harbor office said on Friday evening."
STORY = [LEAD, SECOND, THIRD]
HEADLINE = "Lamp maker of Tarn Quay closes shop"
SIGNED = ["By Ida Brandt", "May 2, 2024"]


@pytest.mark.parametrize(
    "text",
    [
        "Home / Sports / Prep",
        "Start » Quay » Lamp maker of Tarn Quay closes shop",
        "首頁 > 地方",
        "EPAPER | May 02, 2024",
        "Nation May 2, 2024 3:04 PM EDT",
        "Quay Nieuws • donderdag 2 mei, 17:42 • Aangepast donderdag 2 mei, 20:15",
        "Read Time: 2 mins",
        "Listen to this article · 7:04 min Learn more",
        "Lesezeit: 3 Minuten",
        "3 minuti di lettura",
        "quay.de - Das Schönste am Hafen",
        "Ida Brandt, Features Editor",
        "Por Ida Brandt e Rádio do Cais, g1",
        "Salt Bay 212 & 188-8 (61 overs), Quill 240 & 201",
        "A lamp in the window of the shop.Credit...Otis Fray",
    ],
)
def test_lines_of_a_page(text):
    assert is_page_shape(text)


@pytest.mark.parametrize(
    "text",
    [
        HEADLINE,
        "Dinner in 30 minutes",
        "Council wins $5 min wage fight",
        "Von der Leyen visits Tarn Quay",
        "By land, sea and air: how the lamp came home",
        "Ida Brandt, who made lamps, dies at 81",
        "Quay 3, Harbor 2: a night of lamps",
        "Lamp maker at 81: 50 years, 9,000 lamps and one cat",
        "What opened in 1969 and what closed at 5 p.m. on the last Friday of the year in the old harbor",
        "14:32 – “I stood on it,” says the inspector",
        "Banks, credit: who lends to a lamp maker",
    ],
)
def test_headlines_are_no_lines_of_a_page(text):
    assert not is_page_shape(text)


def test_signatures():
    assert [signs(t) for t in ("Nation May 2, 2024 3:04 PM EDT", HEADLINE)] == [True, False]
    assert [is_time(t) for t in ("8:05 p.m.", "11 a.m.", "May 2, 2024")] == [True, True, False]


@pytest.mark.parametrize("piece", ["/ ", "1 ", "a | ", "12:30 ", "a.", '" ', "of "])
def test_hostile_lines(piece):
    began = time.perf_counter()
    is_page_shape(piece * 50_000)
    assert time.perf_counter() - began < 1


def test_words_of_scripts_without_spaces():
    assert [extent(t) for t in ("Goats close Route 9", "山羊阻斷九號公路", "ปิดถนนสายเก้า")] == [
        4,
        4,
        3,
    ]
    assert pieces("九號公路") == {"九號", "號公", "公路"}
    assert pieces("बस में पुस्तकालय") == {"पुस्तक", "में"}


def test_the_end_of_a_sentence():
    told = ["He left.", "“He left.”", "「走了。」", "他走了！", "वह गया।", "Why (or not)?"]
    assert [ends_told(t) for t in (*told, HEADLINE, "(Ida Brandt)")] == [True] * 6 + [False] * 2


def title(*lines: str, glue: str = "\n\n") -> tuple[str | None, list[str]]:
    article = clean(glue.join([*lines, *STORY]))
    return article.title, [block.text for block in article.blocks]


@pytest.mark.parametrize("glue", ["\n\n", "\n"], ids=["apart", "close"])
@pytest.mark.parametrize(
    "above",
    [
        ["Home / Quay / Trades"],
        ["Harbor Nation May 1, 2024 3:04 PM EDT"],
        ["Read Time: 2 mins"],
        ["Storm fells the old oak on Chapel Hill", "Mayor drops his plan for paid parking"],
        ["Fund our independent reporters with $15 per month"],
    ],
    ids=["path", "stamp", "minutes", "menu", "appeal"],
)
def test_what_stands_above_the_headline(above, glue):
    assert title(*above, HEADLINE, *SIGNED, glue=glue) == (HEADLINE, STORY)


@pytest.mark.parametrize("glue", ["\n\n", "\n"], ids=["apart", "close"])
def test_a_headline_over_its_dek(glue):
    head = "Wilma Hoyt, lamp maker of Tarn Quay, closes shop"
    dek = "Fifty years of brass and lamp glass"
    assert title(head, dek, *SIGNED, glue=glue) == (head, [dek, *STORY])


@pytest.mark.parametrize("glue", ["\n\n", "\n"], ids=["apart", "close"])
def test_a_kicker_over_its_headline(glue):
    found, _ = title("Lamp of the week", f"Lamp of the week: {HEADLINE}", *SIGNED, glue=glue)
    assert found == f"Lamp of the week: {HEADLINE}"


def test_a_headline_behind_a_label_in_capitals():
    head = "QUAY ROUNDUP: Lamp maker sells her final lamp"
    assert title(head, *SIGNED) == (head, STORY)


@pytest.mark.parametrize("glue", ["\n\n", "\n"], ids=["apart", "close"])
def test_a_story_without_a_headline(glue):
    quote = '"People think brass is dead," says the 81-year-old from the bench in her shop.'
    article = clean(glue.join([LEAD, SECOND, quote, THIRD]))
    assert (article.title, [b.text for b in article.blocks]) == (
        None,
        [LEAD, SECOND, quote, THIRD],
    )


@pytest.mark.parametrize("glue", ["\n\n", "\n"], ids=["apart", "close"])
def test_a_headline_below_a_name_and_a_date(glue):
    assert title("Ida Brandt", "May 2, 2024", HEADLINE, glue=glue) == (HEADLINE, STORY)


def test_a_path_through_the_menu_is_no_headline():
    path = f"Home Trades {HEADLINE}"
    assert title("Home", "Trades", "Sports", path, HEADLINE, *SIGNED) == (HEADLINE, STORY)


@pytest.mark.parametrize("glue", ["\n\n", "\n"], ids=["apart", "close"])
def test_a_short_line_over_a_date_is_no_headline(glue):
    lines = ["Quay Regional", "May 2, 2024, 6:12 PM ET", HEADLINE, "By Ida Brandt"]
    assert title(*lines, glue=glue) == (HEADLINE, STORY)


def test_a_brief_headline_over_its_date_and_dek():
    assert title("Lights go out", "May 2, 2024, 6:12 PM ET", HEADLINE)[0] == "Lights go out"


def test_a_station_with_a_number_is_no_headline():
    lines = ["Radio Quay 91.3", "Now: The Lamp Hour", HEADLINE, *SIGNED]
    assert title(*lines, glue="\n") == (HEADLINE, STORY)


def test_a_headline_in_sentences_that_the_first_short_one_says():
    said, dek = "The shop is closed. Here's what I know.", "Plus: a raccoon, and a correction"
    lines = [said, dek, *SIGNED, "Good morning. The shop is closed."]
    assert title(*lines, glue="\n")[0] == said


@pytest.mark.parametrize(
    "above",
    [
        "Serving Tarn Quay since 1889",
        "The harbor news of Tarn Quay",
        "Lamp makers of Friday",
    ],
)
@pytest.mark.parametrize("glue", ["\n", "\n\n"])
def test_a_headline_over_its_byline_below_a_slogan_with_words_of_the_story(above, glue):
    assert title(above, HEADLINE, *SIGNED, glue=glue) == (HEADLINE, STORY)


@pytest.mark.parametrize("glue", ["\n", "\n\n"])
def test_a_dek_over_the_byline_is_longer_than_a_headline(glue):
    dek = "After fifty years of brass, Wilma Hoyt sold the final lamp on Friday to a ferry pilot"
    short = "Quay lamp shop closes"
    assert title(short, dek, *SIGNED, glue=glue)[0] == short


@pytest.mark.parametrize(
    "caption",
    ["Wilma Hoyt in her lamp shop on Friday. | QUAY-PRESS", "Wilma Hoyt in her lamp shop (ansa)"],
)
def test_a_caption_with_its_credit_is_no_headline(caption):
    head = ["Home", "Quay", "Harbor"]
    quoted = "Lamp maker of Tarn Quay closes: “I sold the last one”"
    text = "\n".join([*head, quoted]) + "\n\n" + "\n\n".join([*SIGNED[1:], caption, *STORY])
    assert clean(text).title == quoted


def test_a_headline_in_two_sentences_that_ends_in_a_quotation():
    quoted = 'The last lamp maker closes. The pilot: "I was the last one"'
    assert title(quoted, *SIGNED)[0] == quoted


def test_a_headline_parted_from_the_name_of_a_site_that_the_story_says():
    head = ["The Harbor News Site of Tarn Quay on Friday", "THE QUAY LAMP"]
    assert title(*head, HEADLINE, *SIGNED)[0] == HEADLINE


def test_a_headline_without_a_word_of_the_story_over_a_long_dek():
    head = "‘It smelled of oil’: why nobody polishes brass on Sundays any more"
    dek = (
        "Fifty years of lamps end in the harbor of Tarn Quay, where Wilma Hoyt sold the final one "
        "to a pilot"
    )
    assert title("Rivers", head, dek, *SIGNED, glue="\n\n")[0] == head


def test_a_headline_in_two_sentences_over_a_dek_in_one():
    head = "The last lamp maker of Tarn Quay sold brass for fifty years. Then a pilot came."
    dek = "Records show that Wilma Hoyt, 81, sold the final lamp to a ferry pilot on Friday."
    assert title(head, dek, *SIGNED) == (head, [dek, *STORY])


def test_a_headline_below_a_slogan_and_the_day_of_the_paper():
    top = ["Quay Courier", "Markets Boats", "All that floats and some that sank", "May 2, 2024"]
    head = "Lamp maker of Tarn Quay closes shop after fifty years"
    assert title(*top, head, "Ida Brandt", "May 2, 2024 5:00 AM")[0] == head


def test_a_headline_of_other_words_over_its_date_and_dek_stands():
    head = "Goodbye to all that"
    dek = "Lamp maker of Tarn Quay closes shop after fifty years"
    assert title("Quay Courier", "Markets Boats", head, "By Ida Brandt", dek)[0] == head


def test_a_headline_below_a_menu_in_one_line():
    menu = "Home Topics Opinion Lamp listings Special reports"
    assert title("Donate", menu, HEADLINE, *SIGNED)[0] == HEADLINE


def test_a_headline_below_its_writer_and_her_address():
    head = "LAMPS: Maker of Tarn Quay closes shop"
    top = ["Ida Brandt", "05 May 2024 10:30 AM", "Email:", "ida.brandt@quay.example"]
    assert title(*top, head)[0] == head


def test_how_long_a_recording_lasts_is_no_headline():
    assert title("Quay Online", "Tarn Quay 4:12", HEADLINE, "Ida Brandt")[0] != "Tarn Quay 4:12"


def test_a_path_without_spaces():
    assert is_page_shape("Home/Quay Reports/Lamp maker closes")
    assert not is_page_shape("Home/away: lamps win twice")


def test_the_name_of_the_site_is_no_part_of_a_headline_below_a_long_menu():
    menu = [f"Lamps of week {n}" for n in range(1, 46)]
    page = [f"{HEADLINE} | The Quay Courier", *menu, HEADLINE, *SIGNED, *STORY]
    article = clean("\n".join(page), format="text")
    assert article.title == HEADLINE
    assert article.text == "\n\n".join(STORY)


LEAD = "The council of Sandhaven voted on Monday to close the bridge for a year."
END = "Buses will run across the old ford until then, the mayor said."


@pytest.mark.parametrize(
    "body",
    [
        (LEAD, "Who pays for the buses?", END),
        (LEAD, "What you need for the crossing", "Two coins of five", "One long coat", END),
        (LEAD, "Mon, Thu: Tullyglass, church car park, 9.30–11.00", END),
        (
            "SANDHAVEN: Storm Ib took hold of a house of 62 square metres on New Year's Eve.",
            "Who owns the house now?",
            END,
        ),
        (
            "市議会は月曜日、作業員が床版を取り替える間、橋を1年間閉鎖することを決めた。",
            "・煮沸した瓶(ここで手を抜くと私のようになります)",
            "市長は、工事には4億円かかり、バスを走らせると述べた。",
        ),
        (
            "We met Nina Orlova at the studio, on the day after her last night on the air there.",
            "— Do you remember your first night?",
            END,
        ),
        (
            (
                "A painter of Sandhaven filed suit on Tuesday against the grocery chain that covered "
                "her wall with a sign reading “Fresh Daily.”"
            ),
            END,
        ),
    ],
)
def test_a_text_that_begins_with_its_story_has_no_headline(body):
    article = clean("\n\n".join(body) + "\n")
    assert article.title is None
    assert [line.removeprefix("- ") for line in article.text.split("\n") if line] == [*body]


@pytest.mark.parametrize(
    "head",
    [
        (LEAD, "Bridge to close for a year", "By Ana Teller"),
        (LEAD, "Bridge to close for a year", "May 2, 2024"),
        ("Bridge to close for a year " + LEAD, "Bridge to close for a year"),
        (LEAD, "Bridge to close for a year", "Bridge to close for a year"),
    ],
)
def test_a_headline_below_a_dek_has_its_byline_or_is_said_again(head):
    article = clean("\n\n".join((*head, END, END.replace("mayor", "bus driver"))) + "\n")
    assert article.title == "Bridge to close for a year"
