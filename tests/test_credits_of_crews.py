"""What ends as captions do and is none: questions with their asker, rows of who worked on a story."""

from __future__ import annotations

import pytest

from newsclean import clean
from newsclean.evidence.credits import Credit, trailing_credit

HEAD = "Mill bridge closes for a year\n\nMarch 5, 2026"
STORY = (
    "The council of Corran voted on Monday to close the mill bridge for a year of repairs.",
    "The mayor said that the work would cost four million, and that a bus would run instead.",
    "Those who live beyond the river will have to leave ten minutes earlier, the council added.",
)


@pytest.mark.parametrize("at", [1, 2])
@pytest.mark.parametrize(
    "line",
    [
        "Will ticket prices rise? (Ana, Corran)",
        "Wie teuer wird das alles? (Ana Teller, Kaldorf)",
        "Editing: R. Pelling. Data: Hal Lin. Illustration: Dee Marchand.",
        "Reporting: Corran bureau. Photos: Ana Teller.",
        "Regie: Ana Teller. Kamera: Jan Pelski. Montage: Can Peli",
    ],
)
def test_they_stand_in_a_story(line, at):
    article = clean("\n\n".join([HEAD, *STORY[:at], line, *STORY[at:]]))
    assert article.captions == ()
    assert article.text == "\n\n".join([*STORY[:at], line, *STORY[at:]])


@pytest.mark.parametrize(
    ("line", "caption"),
    [
        (
            "From left: Ana Teller, Jan Pelski. Photo: Dee Marchand",
            ("From left: Ana Teller, Jan Pelski.", "Dee Marchand"),
        ),
        (
            "Left: Ana Teller. Right: Jan Pelski. Photo: Dee Marchand",
            ("Left: Ana Teller. Right: Jan Pelski.", "Dee Marchand"),
        ),
        ("The mill: closed. Photo: Dee Marchand", ("The mill: closed.", "Dee Marchand")),
    ],
)
def test_who_is_in_a_picture_is_its_caption(line, caption):
    article = clean("\n\n".join([HEAD, STORY[0], line, *STORY[1:]]))
    assert [(c.text, c.credit) for c in article.captions] == [caption]
    assert article.text == "\n\n".join(STORY)
    assert {s.filter for s in article.ledger or () if s.field == "captions"} == {"caption"}


@pytest.mark.parametrize(
    "line",
    ["Wer zahlt das alles? (Ana Teller)", "¿Quién paga? (Ana Teller)", "من يدفع؟ (آنا، كوران)"],
)
def test_who_asks_took_no_picture(line):
    assert trailing_credit(line, loose=True) is None


@pytest.mark.parametrize("owner", ["Reuters", "WQRV", "Alamy", "The Mill Daily", "Ana Teller/AP"])
def test_a_house_behind_a_question_did(owner):
    assert trailing_credit(f"Who is next? ({owner})", loose=True) == Credit("Who is next?", owner)
