"""Elements meant as empty, comments never closed, words side by side: what a page meant."""

from __future__ import annotations

import time

import pytest

from newsclean.readers.html import read_html
from newsclean.readers.html.unclosed import closed

EMPTY = ["iframe", "video", "audio", "object", "textarea", "select", "style", "script", "title"]


def read(body: str) -> list[str]:
    return [line for line in read_html(f"<body>{body}").source.split("\n") if line]


@pytest.mark.parametrize("tag", EMPTY)
def test_an_element_meant_as_empty_holds_nothing(tag):
    assert read(f'<p>They shut.</p><{tag} class="x"/><p>They opened.</p>') == [
        "They shut.",
        "They opened.",
    ]


def test_an_element_with_its_end_is_left_as_it_is():
    page = '<p>a</p><script src="x"/></script><iframe src="y" /> no </iframe><p>b</p>'
    assert closed(page) == page


def test_what_a_program_writes_is_no_element():
    page = '<script>write(\'<iframe src="x"/><script src="y"/>\')</script><p>b</p>'
    assert closed(page) == page


def test_an_anchor_without_text_links_nothing():
    blocks = read_html('<body><p><a name="top"/>They shut <a href="/r">Route 9</a>.</p>').origin
    assert blocks[0].text == "They shut Route 9."
    assert [span.value for span in blocks[0].hints.spans] == ["", "/r"][1:]


def test_an_unclosed_comment_ends_where_the_next_tag_begins():
    assert read("<p>They shut.</p><!-- ad slot <p>They opened.</p>") == [
        "They shut.",
        "They opened.",
    ]


def test_a_closed_comment_and_one_in_a_program_stay():
    page = "<p>a</p><!-- <p>b</p> --><script><!-- if (a < b) { } </script><p>c</p>"
    assert closed(page) == page


@pytest.mark.parametrize(
    "page",
    ["<a " * 100_000, "<iframe " + "a" * 300_000, "<script/>" * 50_000, "<!--" * 100_000],
)
def test_hostile_pages_take_no_time(page):
    start = time.perf_counter()
    closed(page)
    assert time.perf_counter() - start < 2


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("<p><span>2:22 p.m.</span><span>By Ann Lund</span></p>", "2:22 p.m. By Ann Lund"),
        ("<p><span>Posted in</span><a href=/e>Harbour</a></p>", "Posted in Harbour"),
        ("<p><b>T</b>he <i>i</i>Phone was <span>un</span><span>hurt</span>.</p>", "The iPhone was unhurt."),
        ("<p><span aria-hidden=true>T</span><span class=sr>T</span>he bell</p>", "The bell"),
        ("<p>It rang.<sup><a href=#n1>1</a></sup> Once.</p>", "It rang. Once."),
        ("<p>It rang <a href=/9>9</a> times.</p>", "It rang 9 times."),
        ("<p>He ran.</p><amp-iframe><p placeholder>Play it</p></amp-iframe>", "He ran.\n\nPlay it"),
    ],
)  # fmt: skip
def test_words_side_by_side(body, shown):
    assert read_html(f"<body>{body}").source == shown
