"""The foot of a page: what stands right below the last paragraph, and what is the story's there."""

from __future__ import annotations

import pytest

from newsclean import clean

TITLE = "Council orders new boilers for the mill flats\n\nBy Orla Pennick\n\n"
FIRST = "The council of Sandhaven on Monday ordered the owner of the mill flats to put in boilers."
SECOND = "Tenants had come to the meeting in winter coats, and some had brought thermometers along."
THIRD = (
    "The owner said the parts had been on order since spring, and that the mill was cold anyway."
)
NOTICE = "Copyright 2025 Sandhaven Courier. All rights reserved."


def body(*below: str, gap: str = "\n\n") -> list[str]:
    """The paragraphs that are left of a story with these lines at its end."""
    text = clean(TITLE + gap.join((FIRST, SECOND, THIRD, *below))).text or ""
    return [line for line in text.split("\n") if line]


@pytest.mark.parametrize("gap", ["\n\n", "\n"])
@pytest.mark.parametrize(
    "below",
    [
        ["opennick@courier.example"],
        ["opennick@courier.example", NOTICE],
        ["@orlapennick"],
        ["Orla Pennick", "Sandhaven Courier", "Orla covers housing and the harbor."],
        ["Pennick is a Sandhaven-based correspondent."],
        ["Housing", "Sandhaven", "Share", "Print"],
        ["Sign up here."],
        ["Leave a comment", "Mill Street", NOTICE],
        ["Orla Pennick, QRN", NOTICE],
        ["Tove Marsh, QRN", NOTICE],
        ["ORLA PENNICK (Intern)", "Leave a comment"],
        ["opk", "Leave a comment"],
        ["Reporter", "Tove Marsh", "t.marsh@courier.example", NOTICE],
        ["Source: QRN, Radio Basin", "Thank you for reading this far.", NOTICE],
        [
            "This story includes reporting from KXQR's Tove Marsh.",
            "Leave a comment",
        ],
        [
            "KXQR's coverage of rural issues is made possible in part by the Quill Foundation.",
            NOTICE,
        ],
        [
            "Subscribe to continue",
            "Buy the e-paper of the Courier and the Basin Star for instant access to local news.",
            "Leave a comment",
        ],
    ],
)
def test_the_foot_goes(below: list[str], gap: str) -> None:
    assert body(*below, gap=gap) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize("gap", ["\n\n", "\n"])
@pytest.mark.parametrize(
    "below",
    [
        ["It was cold."],
        ["“Come and see,” she said."],
        ["Pennick Mills has 40 flats."],
        ["Orla Brandt, who lives there, heats with an oven."],
        ["How they voted:", "Ana Tell", "Ines Corvo"],
        ["To complain, write to this address:", "mill@sandhaven.example"],
        ["Flats: 40", "Boilers: 2"],
        ["Call the council at 555-0142 if your flat is cold."],
        ["To complain, email the clerk before April 12 or sign up at the desk by 6 p.m."],
        ["What happens next?"],
        ["Sign up for the next hearing opens in August."],
        ["“I will not tell.” (with QRN)"],
    ],
)
def test_the_end_of_a_story_stands(below: list[str], gap: str) -> None:
    assert body(*below, gap=gap) == [FIRST, SECOND, THIRD, *below]


@pytest.mark.parametrize(
    "end", ["Then she went home.", "“I will not tell.” (with QRN)", "Snow is expected on Sunday."]
)
def test_the_last_sentence_stands_above_buttons_in_one_block(end: str) -> None:
    assert body(f"{end}\nShare on Facebook\nPrint") == [FIRST, SECOND, THIRD, end]


def test_a_sentence_that_shares_no_word_with_the_story_stands_below_a_teaser() -> None:
    end = "The county will put up a sign and nothing else, its biologist said."
    assert body("Agenda 2030 - Buses Run Until Midnight", end)[-1] == end


def test_rules_for_comments_below_their_heading_are_no_story() -> None:
    rules = (
        "By posting here you agree that we may print your words, your name and your town, that you "
        "wrote them yourself, and that you will not hold us to account for what others make of "
        "them, in print or elsewhere, now or in later years."
    )
    assert body("Comments", rules, rules.replace("here", "below")) == [FIRST, SECOND, THIRD]


def test_a_story_that_goes_on_below_a_heading_stands() -> None:
    more = (
        "Tenants of the mill flats say the owner promised boilers in the spring of last year, and "
        "that the council of Sandhaven had known of it since."
    )
    assert body("Comments", more) == [FIRST, SECOND, THIRD, more]


def test_a_note_on_the_writer_goes_wherever_it_stands() -> None:
    note = "Orla Pennick is a reporter for the Courier who covers housing."
    text = clean("\n\n".join((TITLE.strip(), FIRST, note, SECOND, THIRD))).text
    assert text == "\n\n".join((FIRST, SECOND, THIRD))


def test_a_story_about_its_writer_stands() -> None:
    note = "Orla Pennick is the first tenant to win such an order."
    about = "Orla Pennick, who also writes for this paper, said that she had waited for two years."
    text = clean("\n\n".join((TITLE.strip(), FIRST, note, about, THIRD))).text
    assert text == "\n\n".join((FIRST, note, about, THIRD))


def test_topics_between_the_byline_and_the_story_are_tags() -> None:
    first = f"SANDHAVEN, Ore. (KXQR) — {FIRST}"
    article = clean(f"{TITLE.strip()}\nTOPICS:\nHOUSING\nCITY COUNCIL\n{first}\n{SECOND}\n{THIRD}")
    assert article.text == "\n\n".join((first, SECOND, THIRD))
    assert article.tags == ("HOUSING", "CITY COUNCIL")


def test_a_list_that_opens_a_story_is_no_row_of_tags() -> None:
    text = clean(f"{TITLE.strip()}\nTopics:\n- Who pays for the boilers\n{FIRST}\n{SECOND}").text
    assert text is not None
    assert "Who pays for the boilers" in text
