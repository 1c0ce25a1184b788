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
        ("<div><span>By</span><span>Ana</span><span>Ruiz</span><span>and</span><span>Hal</span><span>Oz</span></div>", "By Ana Ruiz and Hal Oz"),
        ("<div><span>Von</span><span>Ute Lind</span><span>und</span><a>Jan Ott</a></div>", "Von Ute Lind und Jan Ott"),
        ("<div><a>Marta Lago</a><span>Villaleda</span><time>18 abr 2023</time></div>", "Marta Lago Villaleda 18 abr 2023"),
        ("<div><span>Updated:</span><span>two hours ago</span></div>", "Updated: two hours ago"),
        ("<div><span class=a>9:15</span><span class=b>(changed 10:40)</span></div>", "9:15 (changed 10:40)"),
        ("<p><span>Mc</span><span>and</span><span>rew</span> rang.</p>", "Mcandrew rang."),
        ("<p><span>sec</span><span>ond</span><span>Hand</span></p>", "second Hand"),
        ("<p><span>f</span><span>(x)</span></p>", "f(x)"),
        ("<p><span>10:</span><span>30</span></p>", "10:30"),
    ],
)  # fmt: skip
def test_words_side_by_side(body, shown):
    assert read_html(f"<body>{body}").source == shown


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("“We rang.”<cite>Ann Lund</cite>", ["“We rang.”", "Ann Lund"]),
        ("« Il sonne »<cite>Odile March, maire</cite>", ["« Il sonne »", "Odile March, maire"]),
        ("„Es läutet.“<cite><b>Ute Lind</b></cite>", ["„Es läutet.“", "Ute Lind"]),
        ("“We rang.”<span>— Ann Lund, diver</span>", ["“We rang.”", "— Ann Lund, diver"]),
        ("We rang.<small>– Ann Lund</small>", ["We rang.", "– Ann Lund"]),
        ("So says “The Bell.” <cite>Ann Lund</cite>", ["So says “The Bell.” Ann Lund"]),
        ("They read <cite>The Bell</cite> at sea.", ["They read The Bell at sea."]),
        ("“Go!”<span>—Ann said</span>, and left.", ["“Go!”—Ann said, and left."]),
        ("“Go!”<span>he said</span>", ["“Go!”he said"]),
    ],
)
def test_the_speaker_of_a_quotation_has_a_line_of_his_own(body, shown):
    assert read(f"<blockquote>{body}</blockquote>") == shown
