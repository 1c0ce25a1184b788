"""Boxes in the middle of a story of which packs know a line: what goes with it, and what stands."""

from __future__ import annotations

import pytest

from newsclean import clean
from newsclean.evidence.boxes.rail import headlines
from newsclean.evidence.shape import read_lines
from newsclean.packs import phrases_for
from newsclean.readers.text import read_text

TITLE = "Council orders new boilers for the mill flats\n\nBy Orla Pennick\n\n"
FIRST = "The council of Sandhaven on Monday ordered the owner of the mill flats to put in boilers."
SECOND = "Tenants had come to the meeting in winter coats, and some had brought thermometers along."
THIRD = (
    "The owner said the parts had been on order since spring, and that the mill was cold anyway."
)


def body(*between: str, gap: str = "\n\n") -> list[str]:
    """The paragraphs that are left of a story with these lines in its middle."""
    text = (clean(TITLE + gap.join((FIRST, SECOND, *between, THIRD))).text or "").split("\n")
    return [line for line in text if line]


@pytest.mark.parametrize(
    "line",
    [
        "ALSO READ | Night boat stays for another winter",
        "Trending: Baker pulled from the harbor basin at dawn",
        "(WATCH: Baker pulled from the harbor basin at dawn)",
        "1:47 Baker pulled from the harbor basin at dawn",
        "Baker pulled from the harbor basin at dawn 02:31",
        "[ Baker pulled from the harbor basin at dawn ]",
    ],
)
@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_a_line_that_leads_elsewhere_goes(line: str, gap: str) -> None:
    assert body(line, gap=gap) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "line",
    [
        "Location: the old mill on Basin Street",
        "Assessment: the pipes are older than the mill",
        "What the tenants of the mill want",
        "[The clerk read the order aloud twice.]",
        "19:30 doors open",
    ],
)
def test_a_line_of_the_story_stands(line: str) -> None:
    assert body(line) == [FIRST, SECOND, line, THIRD]


def test_lines_at_an_offer_go_where_no_blank_lines_part_paragraphs() -> None:
    box = ("Sign up for the newsletter", "Free daily newsletter", "Enter your email address", "or")
    assert body(*box, gap="\n") == [FIRST, SECOND, THIRD]


def test_a_subhead_at_an_offer_stands() -> None:
    box = ("Enter your email address", "What the tenants want")
    assert body(*box, gap="\n") == [FIRST, SECOND, "What the tenants want", THIRD]


def test_a_subhead_below_a_box_stands() -> None:
    box = ("Read more", "Baker pulled from the harbor basin at dawn", "What tenants want")
    assert body("Advertisement", "What tenants want") == [FIRST, SECOND, "What tenants want", THIRD]
    assert body(*box)[-2:] == ["What tenants want", THIRD]


def test_a_short_sentence_below_an_offer_stands() -> None:
    box = ("Enter your email address", "It is open now.")
    assert body(*box, gap="\n") == [FIRST, SECOND, "It is open now.", THIRD]
    assert body(*box) == [FIRST, SECOND, "It is open now.", THIRD]


def test_a_question_stands_whose_answer_is_below_a_box() -> None:
    asked = "You start at three. Did you ever get used to it?"
    assert body(asked, "Enter your email address", gap="\n") == [FIRST, SECOND, asked, THIRD]


@pytest.mark.parametrize("gap", ["\n\n", "\n"])
@pytest.mark.parametrize(
    "line",
    [
        "Follow the Courier on Google News",
        "Obserwuj nas w Google News",
        "Join our WhatsApp channel for the latest news",
        "Watch more local news in our YouTube playlist:",
        "Subscribe to our free newsletter.",
        "Andere Newsletter entdecken",
    ],
)
def test_a_line_that_sends_the_reader_to_a_channel_goes(line: str, gap: str) -> None:
    assert body(line, gap=gap) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "line",
    [
        "She had posted a film of it on Instagram in May.",
        "“Subscribe to our newsletter,” the owner told them.",
        "A podcast by the tenants of two other mills tells of the same winter.",
    ],
)
def test_a_sentence_of_the_story_that_names_a_channel_stands(line: str) -> None:
    assert body(line) == [FIRST, SECOND, line, THIRD]


def test_a_channel_that_the_story_tells_of_may_stand_in_a_subhead() -> None:
    told = "The tenants had met in a group on WhatsApp, where they compared how cold it was inside."
    head = "Thermometers on WhatsApp"
    assert body(head, told) == [FIRST, SECOND, head, told, THIRD]


@pytest.mark.parametrize(
    "box",
    [
        "Más información\nLos vecinos del molino llevan tres inviernos sin calor",
        "Related Reads\nNight boat stays\nWhy is the basin so low?",
        "list 1 of 2\nNight boat stays\nlist 2 of 2\nBaker pulled from the basin\nend of list",
    ],
)
def test_headlines_right_below_the_heading_of_a_closed_box_go(box: str) -> None:
    assert body(box) == [FIRST, SECOND, THIRD]


def test_a_subhead_below_a_closed_box_stands() -> None:
    head = "A cold spring"
    assert body("Related Reads\nNight boat stays", head) == [FIRST, SECOND, head, THIRD]


def test_a_lead_that_stands_alone_has_its_headline_below_it() -> None:
    lines = ("READ ALSO", "Night boat stays for another winter after all")
    assert body(*lines, gap="\n") == [FIRST, SECOND, THIRD]


def test_links_in_brackets_may_stand_in_a_row() -> None:
    lines = ("[ Night boat stays for another winter ]", "[ Baker pulled from the harbor basin ]")
    assert body("\n".join(lines)) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize("gap", ["\n\n", "\n"])
@pytest.mark.parametrize(
    "lead", ["Mirá también", "Te puede interesar", "Leer también...", "À lire aussi", "Read More"]
)
def test_a_lead_without_a_mark_takes_the_headline_below_it(lead: str, gap: str) -> None:
    headline = "Baker pulled from the harbor basin at dawn by two nurses"
    assert body(lead, headline, gap=gap) == [FIRST, SECOND, THIRD]


def test_a_lead_right_above_a_short_headline_closes_with_a_blank_line() -> None:
    assert body("Mirá también\nNight boat stays") == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize("subhead", ["Read this", "Read More", "Te puede interesar"])
def test_a_subhead_that_reads_like_a_lead_takes_no_paragraph(subhead: str) -> None:
    assert body(subhead)[-1] == THIRD


def test_a_short_subhead_below_a_lead_stands() -> None:
    assert body("Mirá también", "What tenants want") == [FIRST, SECOND, "What tenants want", THIRD]


def test_boxes_in_scripts_without_spaces() -> None:
    first = "砂浜町の無人駅に猫の駅長が就任してから一年で、乗客が前の年の三倍に増えた。"
    second = "町によると、昨年度の乗客は一万二千人で、過去三十年で最も多かったという。"
    third = "駅前では十三日、観光客およそ八十人が朝から夕方まで列を作った。"
    box = "あわせて読みたい\n鉄橋にカフェ 週末だけ"
    text = "\n\n".join(("無人駅に猫の駅長 乗客三倍に", first, second, box, third))
    assert clean(text).text == "\n\n".join((first, second, third))


def test_the_headline_in_a_box_is_as_long_as_its_letters_say() -> None:
    third = "กัปตันเรือกล่าวว่า ปีที่แล้วเรือวิ่งได้ตลอดหน้าแล้ง และไม่มีใครจำได้ว่าน้ำเคยลดลงเท่านี้มาก่อนเลยสักครั้ง."
    for line, headed in (("แพะสามตัวปิดถนนสายเก้าครึ่งวัน", True), ("แพะ", False)):
        page = read_text(f"ข่าวที่เกี่ยวข้อง\n{line}\n{third}")
        lines = read_lines(page.live.values(), phrases_for(())).all
        assert [found.text for found in headlines(lines, 1)] == [line] * headed


@pytest.mark.parametrize(
    "line",
    [
        "Start your day with us. Get all the news you need in your inbox for free each morning.",
        "Support our newsroom: subscribe today and get unlimited access to our website and app!",
    ],
)
@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_a_pitch_that_shares_nothing_with_the_story_goes(line: str, gap: str) -> None:
    assert body(line, gap=gap) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "line",
    [
        "Subscribe, the old women say when you ask about rain: sign your name and wait.",
        "Accept all cookies, the baker jokes, and leave one for the dog.",
        "You listen to the engine, and read the weather, and then you get your hat.",
    ],
)
def test_a_sentence_of_the_story_with_words_of_pages_stands(line: str) -> None:
    assert body(line) == [FIRST, SECOND, line, THIRD]


def test_a_stack_of_headlines_goes_and_a_list_without_bullets_stands() -> None:
    stack = (
        "Rescued otter steals breakfast from chaplain",
        "Young violinist tops a national contest",
    )
    assert body(*stack) == [FIRST, SECOND, THIRD]
    scores = ("Sandhaven Otters 35, Pruett Bears Club 34", "Quill Harbor Terns 12, Marsh End 7")
    assert body(*scores) == [FIRST, SECOND, *scores, THIRD]


def test_a_headline_alone_goes_unless_the_story_has_its_words() -> None:
    assert body("Family finds century-old letters behind pantry shelf") == [FIRST, SECOND, THIRD]
    own = "How tenants of the mill flats kept warm"
    assert body(own) == [FIRST, SECOND, own, THIRD]


@pytest.mark.parametrize(
    "line",
    [
        "Pie with rhubarb: Fergus Lamp of Saint Orrin Parish",
        'Lin Farrow sang it all over: "Nobody came." Dana Quill listened',
        "We sang until dawn. Nobody else came along",
    ],
)
def test_what_a_list_has_or_a_sentence_ends_in_is_no_headline(line: str) -> None:
    assert body(line) == [FIRST, SECOND, line, THIRD]


def test_a_clock_on_the_last_line_has_no_title_below() -> None:
    assert (clean("Rain fell.\n\nThe sun shone.\n\n0:00").text or "").endswith("0:00")


def test_two_arrows_lead_to_another_story() -> None:
    assert body(">> Baker pulled from the harbor basin at dawn") == [FIRST, SECOND, THIRD]
    turns = tuple(f">> {word} it was cold in the flats" for word in ("Yes", "No", "Well", "Once"))
    assert body(*turns) == [FIRST, SECOND, *turns, THIRD]


def test_labels_over_the_headline_of_a_box_go_with_it() -> None:
    box = ("Related Article", "Exclusive", "Roads", "The suburbs paying the most in tolls")
    assert body(*box) == [FIRST, SECOND, THIRD]


def test_a_list_below_a_lead_goes() -> None:
    box = ("Recommended", "* Baker pulled from the harbor basin", "* Night boat stays for winter")
    assert body(*box) == [FIRST, SECOND, THIRD]


def test_a_lead_without_a_colon_goes() -> None:
    assert body("Read also Night boat stays for another winter") == [FIRST, SECOND, THIRD]
    line = "Read also by the tenants of the flats"
    assert body(line) == [FIRST, SECOND, line, THIRD]


def test_the_length_of_a_film_goes_with_its_title() -> None:
    assert body("1:14", "Tenants carry stoves across the yard") == [FIRST, SECOND, THIRD]
    hours = ("6:30", "The doors of the hall open", "7:15", "The count of the votes begins")
    assert body(*hours) == [FIRST, SECOND, *hours, THIRD]


def test_the_middle_of_a_box_goes() -> None:
    box = (
        "THIS CONTENT IS RESERVED FOR SUBSCRIBERS",
        "Enjoy the latest local, national and international news.",
        "Exclusive articles by Ana Tell and others.",
        "SUBSCRIBE TO UNLOCK MORE ARTICLES",
    )
    assert body(*box, gap="\n") == [FIRST, SECOND, THIRD]


def test_a_lone_line_between_two_boxes_stands() -> None:
    text = TITLE + "\n\n".join(
        (
            FIRST,
            SECOND,
            "Read also: Baker pulled from the harbor basin",
            "Second winter",
            "Read also: Night boat stays for another winter",
            THIRD,
        )
    )
    assert "Second winter" in (clean(text).text or "")


@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_a_subhead_below_a_box_has_words_of_its_paragraph(gap: str) -> None:
    box = ("Also read", "Baker pulled from the harbor basin at dawn")
    subhead = "Owner waited for the parts all spring"
    assert body(*box, subhead, gap=gap) == [FIRST, SECOND, subhead, THIRD]
    other = "Night boat stays for another winter"
    assert body(*box, other, gap=gap) == [FIRST, SECOND, THIRD]


APPEAL = (
    "At the Lantern, we believe that the news should be free for all, and that is thanks to readers "
    "who chip in each month. A grant that paid for two of our desks ends in June, and we do not yet "
    "know how many of them we can keep."
)
PRESS = "speaks for the press, of which the story does not speak"


@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_a_paragraph_that_speaks_for_the_press_goes_with_its_title(gap: str) -> None:
    box = ("A free press for all of us", APPEAL)
    assert body(*box, gap=gap) == [FIRST, SECOND, THIRD]


def test_the_ledger_says_that_a_paragraph_speaks_for_the_press() -> None:
    article = clean(TITLE + "\n\n".join((FIRST, SECOND, APPEAL, THIRD)))
    found = [(f.filter, f.reason) for f in article.document.ledger if f.reason == PRESS]
    assert found == [("half-box", PRESS)]


@pytest.mark.parametrize(
    "line",
    [
        "The Lantern's reporting on the mill won the tenants a lawyer and 40 new members.",
        "“We give our readers the news, and you give us nothing,” the editor told the owner.",
        "You can still find a boiler of ours in the cellar, the owner told a news conference.",
    ],
)
def test_a_paragraph_of_the_story_with_words_of_the_press_stands(line: str) -> None:
    assert body(line) == [FIRST, SECOND, line, THIRD]


def test_a_story_on_the_press_speaks_for_it() -> None:
    told = (
        "The Lantern, a newsroom of nine, told its readers on Monday that it will close in June.",
        "Its subscribers paid for the reporting, its editor wrote, and there are too few of them.",
        "The news came in a newsletter that went to all who had ever donated.",
        APPEAL,
        "A nonprofit in Farrow may take on three of its journalists.",
    )
    page = "Valley paper is to close in June\n\nBy Orla Pennick\n\n" + "\n\n".join(told)
    assert (clean(page).text or "").split("\n\n") == list(told)


@pytest.mark.parametrize("label", ["OTHER NEWS", "Keep reading", "Explore More"])
@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_headlines_below_a_label_that_stories_have_as_well_go(label: str, gap: str) -> None:
    box = (
        label,
        "Ferry captain retires after half a century at sea",
        "Two goats on a bridge close Route 9 for a day",
    )
    assert body(*box, gap=gap) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize("label", ["Other news", "Keep reading", "Explore more"])
def test_such_a_label_over_a_paragraph_is_a_subhead(label: str) -> None:
    assert body(label) == [FIRST, SECOND, label, THIRD]


def test_a_button_on_top_of_an_offer_goes() -> None:
    page = TITLE + f"{FIRST}\n\n{SECOND}\n\nGo Deeper.\nEnter your email address\n\n{THIRD}"
    assert (clean(page).text or "").split("\n\n") == [FIRST, SECOND, THIRD]


def test_a_button_by_itself_is_a_subhead() -> None:
    page = TITLE + f"{FIRST}\n\n{SECOND}\n\nGo deeper\n\n{THIRD}"
    assert (clean(page).text or "").split("\n\n") == [FIRST, SECOND, "Go deeper", THIRD]


def test_an_answer_that_speaks_for_the_paper_stands_below_its_question() -> None:
    answer = (
        "We will mail you a card. If you subscribed through June, your account is credited through "
        "March."
    )
    asked = ("What happens to my subscription?", answer, "Will there still be a website?", "Yes.")
    assert body(*asked) == [FIRST, SECOND, *asked, THIRD]


@pytest.mark.parametrize(
    "line",
    [
        "»Sign up for our newsletter, they say. But my husband is 84 and has no computer.«",
        "«Support us with a donation», laughs the ferryman. «I have done so for years.»",
        "“Subscribe to our newsletter today,” reads the sign on the door of the mill.",
    ],
)
def test_what_somebody_says_in_quotation_marks_is_no_offer_of_the_page(line: str) -> None:
    assert body(line) == [FIRST, SECOND, line, THIRD]
