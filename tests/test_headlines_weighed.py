"""Of the lines above a story one is its headline: what weights change of what the rules chose."""

from __future__ import annotations

import pytest

from newsclean import clean
from newsclean.evidence.headlines import found
from newsclean.evidence.headlines import reconsidered as module
from newsclean.evidence.headlines.reconsidered import reconsidered
from newsclean.evidence.headlines.weighed import Head, traits
from newsclean.evidence.shape import read_lines
from newsclean.packs import phrases_for
from newsclean.readers.text import read_text

STORY = (
    "The bell of the harbor ferry rang on Thursday for the first time in eleven years.\n\n"
    "A diver found it under the coal pier, upside down and full of mussels.\n\n"
    "The ferry lost it in a storm in 2013, on the last crossing before the new boat came.\n\n"
    "The harbor board paid $340 to have the bell cleaned and hung on a new oak beam.\n\n"
    "It weighs 96 pounds, and the crew has been asked not to ring it before seven in the morning.\n\n"
    "Share\nPrint\n"
)
HEADLINE = "Ferry bell found under the coal pier"
SLOGAN = "The voice of the coast and its harbors since 1921"
OFFER = "Submit a Story Idea for the Gazette"


def lines_of(text: str):
    return read_lines(read_text(text).live.values(), phrases_for(())).all


@pytest.mark.parametrize(
    ("head", "chosen"),
    [
        (f"{SLOGAN}\n\n{HEADLINE}\n\n", SLOGAN),
        (f"Menu\n{OFFER}\n{HEADLINE}\nTove Marrin\nMay 2, 2024\n", OFFER),
        (
            f"On air\nNow on air: The Sunday Harbor Show\n{HEADLINE}\n\nBy Tove Marrin\n\n",
            "Now on air: The Sunday Harbor Show",
        ),
    ],
)
def test_another_line_has_clearly_more(head, chosen, monkeypatch):
    assert clean(head + STORY).title == HEADLINE
    monkeypatch.setattr(found, "reconsidered", lambda lines, chosen, *others: chosen)
    assert clean(head + STORY).title == chosen


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (f"{HEADLINE}\n\n", "A diver came up with more than mussels\n\nBY TOVE MARRIN\n\n"),
        (
            "Bell rings again\n\n",
            "May 2, 2024\n\nFerry bell that was found under the coal pier\n\n",
        ),
    ],
    ids=["a dek", "below the date"],
)
def test_the_line_that_rules_chose_stands(above, below):
    title = above.strip().rpartition("\n")[2]
    assert clean(above + below + STORY).title == title


def test_a_line_that_is_alone_or_not_asked_stands_as_it_was_chosen():
    assert reconsidered(lines_of(f"{HEADLINE}\n\n{STORY}"), 0, 0) == 0
    assert reconsidered(lines_of(f"Gazette\n\n{HEADLINE}\n\n{STORY}"), 0, 0) == 0


def test_a_path_that_ends_with_the_headline_is_none():
    lines = lines_of(f"Ferry » {HEADLINE}\n\n{HEADLINE}\n\nMay 2, 2024\n\n{STORY}")
    assert reconsidered(lines, 1, 0) == 1


def test_what_is_asked_and_what_is_seen_of_it():
    head = Head(lines_of(f"Gazette\n\n{SLOGAN}\n\n{HEADLINE}\n\nMay 2, 2024\n\n{STORY}"), 0)
    assert [head.lines[k].text for k in head.asked[:2]] == [SLOGAN, HEADLINE]
    assert (head.told[0], head.signature) == (4, 3)
    row = traits(head, 2, 1.5)
    assert row["worded like a headline"] == 1.5
    assert row["to the byline or date"] == 1.0
    assert row["to the story"] == 2.0
    assert row["date below"] == 1.0
    assert row["words of the story"] > traits(head, 1, 0.0)["words of the story"]


def test_nothing_above_the_first_line_is_looked_at():
    text = f"{HEADLINE}\n\n{SLOGAN}\n\n{STORY}"
    assert Head(lines_of(text), 1).lines[0].text == SLOGAN


def test_a_label_before_a_headline_is_asked_and_a_speaker_is_not():
    kicked = f"HARBOR NEWS: {HEADLINE}"
    text = f"Menu\n{kicked}\nRENN: It rang and rang\nRENN: Then it stopped again\n\n{STORY}"
    head = Head(lines_of(text), 0)
    asked = [head.lines[k].text for k in head.asked]
    assert kicked in asked
    assert not any(said.startswith("RENN:") for said in asked)
    k = asked.index(kicked)
    assert traits(head, head.asked[k], 0.0)["label before it"] == 1.0
    assert traits(head, head.asked[-1], 0.0)["label before it"] == 0.0


def weighed_as(monkeypatch, **odds: float) -> None:
    """Gives lines odds by their first word, in place of the trees."""
    monkeypatch.setattr(
        module, "_odds", lambda head, k: odds.get(head.lines[k].text.split()[0].lower(), -9.0)
    )


def chosen_of(text: str, chosen: int = 0) -> str:
    lines = lines_of(text + "\n\n" + STORY)
    return lines[reconsidered(lines, chosen, 0)].text


def test_a_caption_with_its_credit_is_no_other_headline(monkeypatch):
    weighed_as(monkeypatch, ferry=-4.0, divers=3.0)
    caption = "Divers raise the bell under the pier. Tove Marrin/Gazette"
    assert chosen_of(f"{HEADLINE}\n{caption}") == HEADLINE
    assert chosen_of(f"{HEADLINE}\nDivers raise the bell") == "Divers raise the bell"
    two = "Divers Raise the Bell. Now It Wakes Their Children"
    assert chosen_of(f"{HEADLINE}\n{two}") == two


def test_a_line_of_which_nothing_says_that_it_is_a_headline_is_none(monkeypatch):
    weighed_as(monkeypatch, ferry=-9.0, divers=-1.6)
    assert chosen_of(f"{HEADLINE}\nDivers raise the bell") == HEADLINE
    weighed_as(monkeypatch, ferry=-9.0, divers=-1.4)
    assert chosen_of(f"{HEADLINE}\nDivers raise the bell") == "Divers raise the bell"


def test_a_dek_needs_more_below_what_looks_like_a_headline_and_the_more_the_longer(monkeypatch):
    dek = "Divers raise the bell that the ferry lost"
    long = f"{dek} in the storm of 2013 on its last crossing to the coal pier"
    weighed_as(monkeypatch, ferry=-1.5, divers=2.0)  # 3.5 more: 1.5, and 2.05 for a dek
    assert chosen_of(f"{HEADLINE}\n{dek}") == HEADLINE
    assert chosen_of(f"{HEADLINE}\nShare\nPrint\n{dek}") == HEADLINE  # past buttons
    weighed_as(monkeypatch, ferry=-1.5, divers=2.1)
    assert chosen_of(f"{HEADLINE}\n{dek}") == dek
    weighed_as(monkeypatch, ferry=-2.5, divers=-0.4)  # 2.1 more: 1.5, and 0.5 for a slogan's
    assert chosen_of(f"{HEADLINE}\n{dek}") == dek
    assert chosen_of(f"{HEADLINE}\n{long}") == HEADLINE
