"""Boxes told by their structure alone: contents, counted lists, buttons, kickers, addresses."""

from __future__ import annotations

import pytest

from newsclean import clean
from newsclean.evidence.notices import is_notice, is_rights_line
from newsclean.evidence.voice import only_begins_formally, voices

TITLE = "Council buys the old ropewalk for a library"
HEAD = f"{TITLE}\n\nBy Orla Pennick\n\n"
FIRST = "The council of Sandhaven voted on Monday to buy the ropewalk and to fill it with books."
SECOND = "It is a quarter of a mile long, so that readers of thick novels will get some exercise."
THIRD = "The seller, a maker of nets, said that he would have taken less and had not been asked."


def told(*between: str, gap: str = "\n\n") -> list[str]:
    """What is left of a story with these lines in its middle."""
    return left(gap.join((FIRST, SECOND, *between, THIRD)))


def left(story: str) -> list[str]:
    return [line for line in (clean(HEAD + story + "\n").text or "").split("\n") if line]


def takers(story: str) -> dict[str, int]:
    return dict(clean(HEAD + story + "\n").removed)


CONTENTS = ("In these lines", "What it costs", "Who gains by it", "When it opens")
PARTS = (CONTENTS[1], SECOND, CONTENTS[2], THIRD, CONTENTS[3], "Nobody knows, the mayor said.")


@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_contents_go_and_subheads_stand(gap: str) -> None:
    story = gap.join((FIRST, *CONTENTS, *PARTS))
    assert left(story) == [FIRST, *PARTS]
    assert takers(story)["half-box"] == len(CONTENTS)


def test_contents_right_over_the_first_subhead() -> None:
    story = "\n".join((FIRST, "- What it costs", "- Who gains by it", "- When it opens", *PARTS))
    assert left(story) == [FIRST, *PARTS]


def test_a_list_that_is_not_told_again_is_no_contents() -> None:
    points = ("What it costs", "Who gains by it", "Why now")
    story = "\n\n".join((FIRST, "Three things were asked:", *points, *PARTS))
    assert left(story) == [FIRST, "Three things were asked:", *points, *PARTS]


def test_a_refrain_is_no_contents() -> None:
    song = ("Row the long boat", "Row the short boat", "Row no boat")
    story = "\n\n".join((FIRST, *song, SECOND, *song, THIRD))
    assert left(story) == [FIRST, *song, SECOND, *song, THIRD]


def test_headlines_that_a_list_counts() -> None:
    box = (
        "list of 2 items",
        "list 1 of 2",
        "Who pays for rope?",
        "list 2 of 2",
        "Mule wins",
        "end of list",
    )
    assert told(*box, gap="\n") == [FIRST, SECOND, THIRD]


BLOCK = "Harbor works\nEvery third pier is unsafe\nThe county mends too few.\nmore"


@pytest.mark.parametrize("button", ["more", "mehr", "plus", "więcej", "далее"])
def test_a_teaser_with_its_button(button: str) -> None:
    assert told(BLOCK.replace("more", button)) == [FIRST, SECOND, THIRD]


def test_a_teaser_that_ends_in_its_button() -> None:
    assert told("Every third pier is unsafe\nThe county mends too few. mehr") == [
        FIRST,
        SECOND,
        THIRD,
    ]


def test_more_behind_a_paragraph_is_told() -> None:
    assert told("He asked for soup. There was no more") == [
        FIRST,
        SECOND,
        "He asked for soup. There was no more",
        THIRD,
    ]
    assert told(f"{SECOND}\nmehr") == [FIRST, SECOND, SECOND, "mehr", THIRD]


AGAIN = "Council buys old ropewalk for new library"


def test_a_title_that_says_the_headline_again() -> None:
    lead = "Watch the whole report:"
    assert told(lead, AGAIN) == [FIRST, SECOND, lead, THIRD]
    assert takers("\n\n".join((FIRST, SECOND, lead, AGAIN, THIRD))) == {"half-box": 1}


def test_a_subhead_that_says_the_headline_again_stands() -> None:
    assert told(AGAIN) == [FIRST, SECOND, AGAIN, THIRD]


@pytest.mark.parametrize("line", ["Why the council buys a ropewalk", "Rope in the library"])
def test_a_subhead_with_words_of_the_headline_stands(line: str) -> None:
    assert told(line) == [FIRST, SECOND, line, THIRD]


def test_the_button_of_a_gallery() -> None:
    page = f"{FIRST}\n\nThe ropewalk in June. (Photo: Ana Tell)\n\nPictures\n14\n\n{SECOND}"
    assert left(page) == [FIRST, SECOND]


def test_numbers_of_a_story_are_no_counts() -> None:
    votes = ("Ayes\n7", "Noes\n2")
    assert told(*votes) == [FIRST, SECOND, "Ayes", "7", "Noes", "2", THIRD]


AD = ("Advertisement", "Sell more with the Post.")


def test_lines_below_each_mark_of_an_advertisement() -> None:
    story = "\n".join(
        (FIRST, *AD, SECOND, *AD, THIRD),
    )
    assert left(story) == [FIRST, SECOND, THIRD]
    once = "\n".join((FIRST, "Advertisement", "Nobody laughed.", SECOND, "Advertisement", THIRD))
    assert left(once) == [FIRST, "Nobody laughed.", SECOND, THIRD]


def test_a_mark_of_an_advertisement_with_words_of_pages() -> None:
    assert told("Advertisement - Scroll to continue reading") == [FIRST, SECOND, THIRD]
    assert told("Anzeige - Nachbar klagt") == [FIRST, SECOND, "Anzeige - Nachbar klagt", THIRD]


def test_the_way_to_the_page() -> None:
    page = f"{TITLE}\n\nHome » News » {TITLE}\n\n{FIRST}\n\n{SECOND}\n"
    article = clean(page)
    assert article.text == f"{FIRST}\n\n{SECOND}"
    assert article.removed == {"repeated-headline": 1}
    cut = page.replace(f"News » {TITLE}", f"{TITLE[:30]}…")
    assert clean(cut).text == f"{FIRST}\n\n{SECOND}"


def test_a_lead_in_brackets() -> None:
    assert told("(RELATED: Mule wins the fair).") == [FIRST, SECOND, THIRD]
    assert takers("\n\n".join((FIRST, "[Read more: Mule wins the fair]", THIRD))) == {"teaser": 1}
    aside = "(He had asked for a bench, and got a chair.)"
    assert told(aside) == [FIRST, SECOND, aside, THIRD]


def test_headlines_with_one_kicker_end_in_a_question() -> None:
    box = (
        "Related Articles",
        "Harbor and Piers | Crane falls asleep",
        "Harbor and Piers | Who moved the buoy?",
    )
    assert told(*box) == [FIRST, SECOND, THIRD]


def test_a_question_below_a_box_is_a_subhead() -> None:
    box = ("Related Articles", "Crane falls asleep on the long pier at noon", "Who moved the buoy?")
    assert told(*box) == [FIRST, SECOND, "Who moved the buoy?", THIRD]


OTHERS = ("OTHER NEWS", "Judge stops sale of lighthouse", "Eleven swans block the airport road")


def test_a_label_of_pages_over_headlines() -> None:
    assert told(*OTHERS) == [FIRST, SECOND, THIRD]


def test_a_label_of_the_story_over_its_list() -> None:
    rows = ("THE BIDS", "Sandhaven offered a barn full of rope", "Pelham offered to think about it")
    assert told(*rows) == [FIRST, SECOND, *rows, THIRD]


@pytest.mark.parametrize(
    "line",
    [
        "If you know more about the ropewalk, write to Orla Pennick at o.pennick@post.example.",
        "Got a tip on rope? The reporter is at orla.pennick@post.example day and night.",
        "Pennick reported from Pelham.",
    ],
)
def test_what_only_a_page_says_of_its_writer(line: str) -> None:
    story = "\n\n".join((FIRST, SECOND, THIRD, line))
    assert left(story) == [FIRST, SECOND, THIRD]


def test_addresses_of_others_and_reports_of_others_stand() -> None:
    lines = (
        "Offers of books go to the clerk, Walt Emery, at w.emery@sandhaven.example by noon.",
        "Emery reported from the cellar that the rope was still there.",
    )
    assert told(*lines) == [FIRST, SECOND, *lines, THIRD]


def test_a_box_that_asks_its_reader() -> None:
    box = "Seen an otter?\nSend us your pictures, and we will print the best.\nSubmit a photo"
    story = "\n\n".join((FIRST, SECOND, f"Read more\n{box}", THIRD, SECOND))
    assert left(story) == [FIRST, SECOND, THIRD, SECOND]


def test_questions_of_an_interview_stand() -> None:
    talk = ("Seen an otter?", "We see them, and you will too.", "Are they well?", "They are fat.")
    assert told(*talk) == [FIRST, SECOND, *talk, THIRD]


def test_voices_of_further_languages() -> None:
    assert voices("Send oss gjerne en e-post.") == {"us"}
    assert voices("Ontdek onze gids voor het weekend.") == {"us"}
    assert voices("Le détour ajoute onze kilomètres, mais la terrasse est pleine.") == frozenset()
    assert voices("Мы ждем ваши письма.") == {"us", "the reader"}
    assert voices("Czekamy na wasze listy do naszej redakcji.") == {"us", "the reader"}
    assert voices("Koza zamknęła drogę.") == frozenset()


def test_she_begins_a_sentence_and_you_stands_within() -> None:
    assert only_begins_formally("Es war spät. Sie ging.")
    assert not only_begins_formally("Es war spät, und Sie gingen.")
    assert not only_begins_formally("Es war spät.")


def test_notices_of_stations_and_in_chinese() -> None:
    assert is_notice("Copyright WZLQ 98.1 FM · 1340 AM")
    assert not is_notice("Copyright on the long song of the sea ran out in May")
    assert is_rights_line("本站之文字及影音，非經授權，不得轉載。")
    assert not is_rights_line("市長說，未經討論不得出售碼頭。")


def test_a_question_and_a_bid_in_a_block_of_their_own() -> None:
    box = "Want more rope?\nEvery Friday, members of the club get bonus answers in their inbox. Join today."
    assert told(box) == [FIRST, SECOND, THIRD]
    talk = "Why rope?\nIt was there, and nobody wanted it. Ask the mayor."
    assert told(talk) == [FIRST, SECOND, *talk.split("\n"), THIRD]


def test_a_button_below_a_question_goes_with_it() -> None:
    box = ("Seen an otter?", "Send us a picture and we will print yours.", "Submit your photo")
    story = "\n".join((FIRST, SECOND, *box, THIRD, SECOND))
    assert left(story) == [FIRST, SECOND, THIRD, SECOND]


def test_headlines_of_two_sentences_below_a_lead() -> None:
    box = ("Read also:", "Goats close Route 9. The mayor laughs")
    assert told(*box, gap="\n") == [FIRST, SECOND, THIRD]


PAGE = """\
Menu
Subscribe
Log In
The Tidewater Ledger
News
Crime
Politics
Business
Sports
Opinion
Letters
Obituaries
E-Edition
Weather
{title}
By Ida Kestrel | The Tidewater Ledger
PUBLISHED: May 6, 2024 at 9:12 p.m.
Share
Facebook
X
{story}
Related Articles
Tide tables to be printed again
{among}
Most Popular
Harbor seal elected treasurer
Baker retires twice
About Us
Contact Us
Advertise
Careers
Terms of Use
Privacy Policy
Copyright 2024 Tidewater Media. All rights reserved.
"""


def test_lines_among_the_furniture_below_a_whole_page() -> None:
    page = PAGE.format(
        title=TITLE,
        story="\n".join((FIRST, SECOND, THIRD, "Editor: A.T.")),
        among="Share\nropewalk\nlibraries\nComments",
    )
    assert clean(page).text == "\n\n".join((FIRST, SECOND, THIRD))


def test_the_list_that_ends_the_story_of_a_whole_page_stands() -> None:
    rows = ("The bids", "Barn: $4,000", "Ropewalk: $9,000", "Mill: nothing")
    page = PAGE.format(title=TITLE, story="\n".join((FIRST, SECOND, THIRD, *rows)), among="Share")
    assert (clean(page).text or "").split("\n\n") == [FIRST, SECOND, THIRD, *rows]


def test_the_last_headline_of_a_box_has_a_label_as_one_above() -> None:
    box = ("Related Articles", "Recap: Otters lose a long game in the rain", "Police log: May 1-3")
    assert told(*box) == [FIRST, SECOND, THIRD]
    box = ("Related Articles", "Crane falls asleep on the long pier at noon", "Tides: high")
    assert told(*box) == [FIRST, SECOND, "Tides: high", THIRD]


def test_nothing_but_the_end_of_a_story_stands_below_a_whole_page() -> None:
    page = PAGE.format(
        title=TITLE, story="\n".join((FIRST, SECOND, THIRD, "Editor : A.T.")), among="Share"
    )
    assert clean(page).text == "\n\n".join((FIRST, SECOND, THIRD))


def test_the_title_of_a_box_of_which_the_rest_went() -> None:
    box = "Go Deeper.\nSign up for our newsletter\nLog in to save stories"
    assert told(box) == [FIRST, SECOND, THIRD]
    box = "He laughed.\nSign up for our newsletter\nLog in to save stories"
    assert told(box) == [FIRST, SECOND, "He laughed.", THIRD]
