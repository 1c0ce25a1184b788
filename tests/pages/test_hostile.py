"""Hostile HTML: bounded in time and in memory, with a clear outcome.

Time is no number of seconds but a ratio: what is ten times as long takes not much more than ten
times as long.
"""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from newsclean import clean
from newsclean.readers.html import read_html

STORY = "<p>A herd of goats shut the road near Farrow on Tuesday, and the police came.</p>" * 12
SIZES = (2_000, 20_000)
MUCH = 4.0
"""How much more than ten times as long; a square would be ten times more."""

GROWING = {
    "divs": lambda n: "<div>" * n + "x",
    "divs with names": lambda n: "<div class='a b'>" * n + "x",
    "spans": lambda n: "<span>" * n + "x" + "</span>" * n,
    "links": lambda n: "<a href=x>" * n + "x",
    "bold, never closed": lambda n: "<b>" * n + "<p>x" * 50,
    "lists": lambda n: "<ul><li>" * n + "x",
    "tables": lambda n: "<table><tr><td>" * (n // 10) + "x",
    "menus": lambda n: "<nav>" * n + "x",
    "menus with a story": lambda n: "<nav>" * n + STORY,
    "headings": lambda n: "<h1>" * n + "x",
    "quotes": lambda n: "<blockquote>" * n + "x",
    "figures": lambda n: "<figure><figcaption>" * n + "x",
    "preformatted": lambda n: "<pre>" * n + "x",
    "lines": lambda n: "<p>x y" * n,
    "breaks": lambda n: "x<br>" * n,
    "pieces of one line": lambda n: "<p>" + "x <b>y</b> " * n,
    "cells": lambda n: "<table>" + "<tr><td>a<td>b" * n,
    "entities": lambda n: "&amp;&lt;" * n,
    "names": lambda n: f"<p class='{'a-' * n}'>x",
    "attributes": lambda n: f"<p {' '.join(f'a{k}=b' for k in range(n))}>x",
    "comments, never closed": lambda n: "<p>x<!--" * n,
    "frames": lambda n: "<iframe srcdoc='&lt;p&gt;x'></iframe>" * n,
    "templates": lambda n: "<template>" * n + "x",
}


def seconds(page: str) -> float:
    start = time.process_time()
    read_html(page)
    return time.process_time() - start


@pytest.mark.parametrize("kind", GROWING)
def test_reading_takes_linear_time(kind):
    seconds(GROWING[kind](100))
    small, large = (min(seconds(GROWING[kind](n)) for _ in range(2)) for n in SIZES)
    assert large <= MUCH * 10 * small + 0.2


@pytest.mark.parametrize("kind", sorted(GROWING))
def test_cleaning_has_a_clear_outcome(kind):
    page = GROWING[kind](3_000)
    article = clean(page + "</nav></pre></table>" + STORY, format="html")
    assert (
        "".join(span.raw for span in article.ledger)
        == read_html(page + "</nav></pre></table>" + STORY).source
    )


def test_a_hundred_thousand_tags_around_a_story():
    article = clean("<div>" * 100_000 + STORY, format="html")
    assert article.text is not None
    assert article.text.count("A herd of goats") == 12


DEEP = """
import resource, sys
from newsclean import clean
page = sys.stdin.read()
page = page * int(sys.argv[1])
resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[2]), int(sys.argv[2])))
article = clean(page, format="html")
print(len(article.document.origin), article.text is not None)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limits there")
def test_fifty_megabytes_in_bounded_memory():
    """Fifty megabytes of script and markup around a story, in 1.5 GB (a tree takes its room)."""
    script = "<script>var a = '<p>not text</p>';" + "x" * 10_000 + "</script><div class=ad></div>\n"
    page = STORY + script * 1000
    done = subprocess.run(
        [sys.executable, "-c", DEEP, "5", str(3 << 29)],
        input=page.encode(), capture_output=True, check=False, timeout=300,
    )  # fmt: skip
    assert (done.stdout.decode().split(), done.stderr) == (["60", "True"], b"")


@pytest.mark.parametrize(
    ("page", "text"),
    [
        (f"{STORY}<script><p>no text</p></script>", True),
        (f"<script>document.write('<p>x</p>')</script>{STORY}", True),
        (f"<!-- {STORY}", True),
        ("<script>" + STORY, False),
        ("<textarea>" + STORY, False),
        ("\0" * 1000 + STORY.replace("o", "o\0"), True),
        ("<style>" + "a{}" * 10_000 + "</style>" + STORY, True),
        ("<plaintext>" + STORY, True),
        (STORY.encode("utf-16-le").decode("latin-1"), True),
    ],
)
def test_what_is_text_and_what_is_none(page, text):
    article = clean(page, format="html")
    assert (article.text is not None) is text
    assert ("no_body" in article.flags) is not text
    assert "no text</p>" not in (article.text or "")
