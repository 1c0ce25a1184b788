"""Captions between headline and story on pages whose own lines stand among them."""

from __future__ import annotations

import pytest

from newsclean import Article, clean

HEADLINE = "Town to lay new rails for the tram to Quarry Hill"
HEAD = [HEADLINE, "By Renata Colby", "March 3, 2026", "Facebook", "Twitter"]
STORY = [
    "The council of Dunmore voted on Tuesday to lay new rails for the tram, which has stood still for nine years.",
    "The work is to begin in June, when school is out, and will cost about four million dollars in all.",
    '"We have walked up that hill long enough," said Councilor Ida Brock, who lives on top of it.',
    "The cars were sold to a museum, which has offered to give two of them back for nothing.",
]
BODY = "\n\n".join(STORY)
SHOWN = "The last tram climbs Quarry Hill in May 2017."
WORDED = "The last tram climbed to Quarry Hill nine years ago"


def captions(article: Article) -> list[tuple[str | None, str | None]]:
    return [(c.text, c.credit) for c in article.captions]


def fired(article: Article, text: str) -> list[str]:
    """Which filters did something with the line that reads ``text``."""
    blocks = {block.id for block in article.document.origin if block.text == text}
    return [f.filter for f in article.document.ledger if f.block in blocks]


def flat(*lines: str) -> Article:
    return clean("\n".join(["Home", "News", *lines]))


OFFERS = [
    "Already a member of the Dunmore Bee? Sign in to listen to this story.",
    "Share",
]


@pytest.mark.parametrize(
    ("unit", "caption"),
    [
        ([f"{SHOWN} (Alamy)"], (SHOWN, "Alamy")),
        ([f"{SHOWN} Photo: Ana Teller, The Bee."], (SHOWN, "Ana Teller, The Bee")),
        ([f"TRAM. {SHOWN}", "Dunmore City PIO"], (f"TRAM. {SHOWN}", "Dunmore City PIO")),
        ([f"RUSTY: {SHOWN}", "Foto: Ana Teller / NRX"], (f"RUSTY: {SHOWN}", "Ana Teller / NRX")),
        (["Getty Images", WORDED], (WORDED, "Getty Images")),
        ([WORDED, "Source: Channel 27"], (WORDED, "Channel 27")),
        ([WORDED, "© Ana Teller / dpa"], (WORDED, "Ana Teller / dpa")),
        ([WORDED, "Ana Teller"], (WORDED, "Ana Teller")),
        (["Foto", WORDED, "Ana Teller"], (WORDED, "Ana Teller")),
        (["Image: " + SHOWN + " Pic: PA"], (SHOWN, "PA")),
        ([f"{SHOWN} Photo: Bee/Ana Teller", "Image: Bee/Ana Teller"], (SHOWN, "Bee/Ana Teller")),
        (["Photo illustration by The Bee. Photo by Ana Teller/iStock."], (None, "Ana Teller/iStock")),
    ],
)  # fmt: skip
@pytest.mark.parametrize("offers", [[], OFFERS])
def test_the_picture_below_the_offers_of_a_page(unit, caption, offers):
    article = flat(*HEAD, *offers, *unit, *STORY)
    assert (article.text, captions(article)) == (BODY, [caption])
    assert fired(article, unit[0])[-1] in ("caption", "repeated-caption")


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("The tracks on Quarry Hill as they lie today", True),
        ("What the new rails mean for Quarry Hill", False),
        ("Council will seek a grant for Quarry Hill", False),
        ("Council to meet again in June", False),
        ("Members to meet on Quarry Hill in June", False),
        ("The cars of the old tram 2 of 9", False),
    ],
)
def test_words_alone_between_the_buttons_and_the_story(line, is_one):
    article = flat(*HEAD, line, "Listen", *STORY)
    assert captions(article) == ([(line, None)] if is_one else [])
    assert ("caption" in fired(article, line)) is is_one


def test_a_portrait_is_captioned_by_an_office_and_a_name_that_the_story_repeats():
    office = "Commissioner for Roads, Mrs Ida Brock"
    said = f"The {office}, asked people to be patient until the rails are laid."
    article = flat(*HEAD, office, *STORY, said)
    assert (article.text, captions(article)) == (f"{BODY}\n\n{said}", [(office, None)])
    article = flat(*HEAD, office, *STORY)
    assert captions(article) == []


def test_a_photographer_whom_the_byline_names():
    signed = [HEADLINE, "Renata Colby (text) and Ana Teller (photos)", "March 3, 2026"]
    article = flat(*signed, "Rails in the grass below the hill Ana Teller", *STORY)
    wanted = [("Rails in the grass below the hill", "Ana Teller")]
    assert (article.text, captions(article)) == (BODY, wanted)


def test_a_surname_between_paragraphs_stands_below_a_portrait():
    named = (
        "Most of the neighbors had given up hope by then, said Otto Siemer, who drove the last car."
    )
    again = '"I still have the bell," Siemer said.'
    article = flat(*HEAD, *STORY, named, "Siemer", again)
    assert article.text == "\n\n".join([*STORY, named, again])
    assert captions(article) == [("Siemer", None)]
    assert fired(article, "Siemer") == ["caption"]


def test_two_surnames_between_paragraphs_are_subheads():
    one = "The first to speak was Otto Siemer, who drove the last car up the hill in 2017."
    two = "Siemer wants the old bell back. After him spoke Vera Lindt, who has mended it twice."
    three = "Lindt said that a bell is not the worst thing to begin with."
    article = flat(*HEAD, *STORY, one, "Siemer", two, "Lindt", three)
    assert article.text == "\n\n".join([*STORY, one, "Siemer", two, "Lindt", three])
    assert captions(article) == []


def test_a_dek_above_the_byline_is_no_caption_for_a_word():
    dek = "More than 600 neighbors held their ground to keep the sign of the Tram Inn."
    article = flat(HEADLINE, dek, *HEAD[1:], *STORY)
    assert captions(article) == []


def test_a_caption_over_its_credit_is_no_headline():
    article = flat(
        "Regio", SHOWN, "foto Ana Teller", HEADLINE, "Renata Colby", "March 3, 2026", *STORY
    )
    assert (article.title, article.text) == (HEADLINE, BODY)
    article = flat(
        "Regio", HEADLINE, "By Renata Colby", f"{SHOWN[:-1]}.ANA TELLER/BEE STAFF", "", *STORY
    )
    assert article.title == HEADLINE
    assert captions(article) == [(SHOWN, "ANA TELLER/BEE STAFF")]


def test_a_name_above_what_its_bearer_does_is_no_photographer():
    note = "Renata has worked as a driver, a mason and a clerk, and writes of roads."
    article = clean("\n".join([*HEAD, "Share", "Renata Colby", note, "", *STORY]))
    assert captions(article) == []


def test_the_owner_stands_in_front_of_a_bar_if_the_page_speaks_of_what_stands_behind():
    article = flat("©City Hall/Handout | Tram museum", *HEAD, *STORY)
    assert captions(article) == [("Tram museum", "City Hall/Handout")]
    article = flat(*HEAD, SHOWN, "© Ana Teller | Salt", *STORY)
    assert captions(article) == [(SHOWN, "Ana Teller | Salt")]


def test_the_credit_of_the_main_picture_behind_the_story():
    foot = ["Autor: Jan Pelka", "Źródło zdjęcia głównego: PSP Korran", "Udostępnij"]
    article = clean("\n\n".join([*HEAD[:3], *STORY]) + "\n\n" + "\n".join(foot))
    assert captions(article) == [(None, "PSP Korran")]


@pytest.mark.parametrize(
    "credit",
    [
        "Picture credit, Ana Teller",
        "Photo credit - Ana Teller",
        "Crédit photo, Ana Teller",
        "Crédito da foto, Ana Teller",
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_credit_behind_two_words_and_a_comma(credit, gap):
    first, second = (f"{WORDED}{gap}{credit}", f"Ida Brock may keep the bell{gap}{credit}")
    head = f"{HEADLINE}\n\nMarch 3, 2026\n\nRenata Colby"
    article = clean("\n\n".join([head, first, STORY[0], second, *STORY[1:]]))
    assert captions(article) == [
        (WORDED, "Ana Teller"),
        ("Ida Brock may keep the bell", "Ana Teller"),
    ]
    assert article.text == BODY
    assert "caption" in fired(article, WORDED)
