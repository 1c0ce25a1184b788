"""The reader of HTML pages: what their text is, how it is parted, what is said of each line."""

from __future__ import annotations

import pytest

from newsclean.document import Kind
from newsclean.hints import Inside, Span
from newsclean.readers.html import read_html
from newsclean.readers.sniff import is_page

STORY = "<p>" + "A herd of goats shut the road near Farrow on Tuesday. " * 8


def text(page: str) -> str:
    return read_html(page).source


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("", ""),
        ("Goats", "Goats"),
        ("<p>One<p>Two", "One\n\nTwo"),
        ("<div>One</div><div>Two</div>", "One\nTwo"),
        ("<div>One<div>Two</div>Three</div>", "One\nTwo\nThree"),
        ("One<br>two<br><br>three", "One\ntwo\n\nthree"),
        ("<p>Go<b>at</b>s <i>shut </i><a>Route</a> 9", "Goats shut Route 9"),
        ("<p><span>G</span>oats", "Goats"),
        ("<a>Home</a><a>News</a> <a>Sport</a>", "Home News Sport"),
        ("<p>Route<br>9", "Route\n9"),
        ("<p>a&nbsp;b\n \tc\u2028d", "a b c d"),
        ("<p>山\u3000田  路", "山\u3000田 路"),
        ("<p>Goats<!-- not --> shut<!-- --- -->", "Goats shut"),
        ("<p>a<script>b()</script>c<style>d{}</style><svg><title>e</title></svg>f", "acf"),
        ("<p>a<select><option>b</select><textarea>c</textarea><iframe>d</iframe>", "a"),
        ("<title>T</title><p>a", "T\n\na"),
        ("<x-card>One</x-card><x-card>Two</x-card>", "One\nTwo"),
        ("<p>a <x-term>goat</x-term>s", "a goats"),
        ("<button>Share</button><button>Print</button>", "Share\nPrint"),
        ("<p>a<p></p><p> </p><p>b", "a\n\nb"),
        ("<b><p>One</b>Two</p>Three", "One\nTwo\n\nThree".replace("One\nTwo", "OneTwo")),
        ("<p>One<table><td>Two", "One\n\nTwo"),
        ("<ul><li>One<li>Two<ol><li>Three<li>Four</ol></ul>", "One\nTwo\n\n1. Three\n2. Four"),
        ("<ol start=4><li>a<li value=9>b<li>c</ol>", "4. a\n9. b\n10. c"),
        ("<ol reversed><li>a<li>b</ol>", "2. a\n1. b"),
        ("<pre>One\n\n  two\nthree</pre>", "One\n\ntwo\nthree"),
        ("<pre><code>if a:\n    b\n</code></pre><p>c", "if a:\n    b\n\nc"),
        ("<frameset><frame src=a></frameset>", ""),
        ("<p>One\0two", "Onetwo"),
        ("<!-- <p>One", "One"),
        ("<p>One <!- two -> <p>Three</x></p></p>", "One\n\nThree"),
    ],
)
def test_the_text_of_a_page(page, expected):
    assert text(page) == expected


def test_a_table_of_data_has_a_line_for_each_row():
    page = "<table><caption>Votes</caption><tr><th>Name<th>Yes<tr><td><b>Farrow</b> East<td>31<tr><td>Orr<td></table>"
    doc = read_html(page)
    assert doc.source == "Votes\nName\tYes\nFarrow East\t31\nOrr\t"
    assert [block.kind for block in doc.origin] == [Kind.PARAGRAPH, *[Kind.TABLE] * 3]
    assert doc.origin[2].hints.spans == (Span(0, 6, "b"),)


@pytest.mark.parametrize(
    "page",
    [
        "<table><tr><td>Menu<td>News</table>",
        f"<table><tr><td>Menu<td>News<tr><td>x<td>{'goats ' * 40}</table>",
        "<table><tr><td>Menu<td><table><tr><td>a<td>b<tr><td>c<td>d</table><tr><td>e<td>f</table>",
    ],
)
def test_a_table_that_is_a_layout_is_none(page):
    outer = [b.text for b in read_html(page).origin if b.kind is not Kind.TABLE]
    assert outer[:2] == ["Menu", "News"] or outer == ["Menu", "e", "f"]


def test_kinds_and_levels():
    page = (
        "<h3>Head</h3><ul><li>One<p>more<ul><li>Two</ul></ul><blockquote><p>Said</blockquote>"
        "<div role=heading>H</div><p>Text"
    )
    found = [(b.text, b.kind.value, b.hints.tag, b.hints.level) for b in read_html(page).origin]
    assert found == [
        ("Head", "heading", "h3", 3),
        ("One", "list_item", "li", 1),
        ("more", "paragraph", "p", 0),
        ("Two", "list_item", "li", 2),
        ("Said", "quote", "p", 0),
        ("H", "heading", "div", 2),
        ("Text", "paragraph", "p", 0),
    ]


@pytest.mark.parametrize(
    ("page", "inside"),
    [
        ("<nav><ul><li>a", Inside.NAV),
        ("<ul><li>a", Inside.LIST),
        ("<div role=navigation>a", Inside.NAV),
        ("<main><article><header>a", Inside.MAIN | Inside.ARTICLE | Inside.HEADER),
        ("<aside><form>a", Inside.ASIDE | Inside.FORM),
        ("<div hidden>a", Inside.HIDDEN),
        ('<div aria-hidden="true"><p>a', Inside.HIDDEN),
        ('<div style="color:red; DISPLAY: none">a', Inside.HIDDEN),
        ("<p></p><noscript>a</noscript>", Inside.HIDDEN),
        ("<figure><figcaption>a", Inside.FIGURE | Inside.CAPTION),
        ('<div style="border:none">a', 0),
    ],
)
def test_what_a_line_stands_in(page, inside):
    (block,) = read_html(page).origin
    assert (block.text, block.hints.inside) == ("a", inside)


def test_the_elements_around_a_line():
    (block,) = read_html('<div id="story-Body" class="c-main x1"><p itemprop="text">a').origin
    around = [(element.tag, element.words) for element in block.hints.around()]
    assert around == [("p", ("text",)), ("div", ("main", "story", "body")), ("body", ())]


def test_links_and_spans():
    page = '<li><a href="/x">One</a> <em>two</em> t<b><a href=y>hr</a></b>ee'
    (block,) = read_html(f"<ol>{page}</ol>").origin
    assert block.text == "1. One two three"
    assert block.hints.links == pytest.approx(5 / 16)
    cut = [(block.text[s.start : s.end], s.tag, s.value) for s in block.hints.spans]
    assert cut == [("One", "a", "/x"), ("two", "em", ""), ("hr", "a", "y"), ("hr", "b", "")]


@pytest.mark.parametrize(
    "page",
    [
        '<p>Menu<script type="application/ld+json">{"@graph":[{"articleBody":"%s"}]}</script>',
        '<p>Menu<iframe srcdoc="%s"></iframe>',
        "<p>Menu<template><div>%s</div></template>",
    ],
)
def test_a_story_that_is_there_as_data_only(page):
    told = "A herd of goats shut the road near Farrow on Tuesday. " * 8
    doc = read_html(page % told)
    assert doc.source == f"Menu\n\n{told.strip()}"
    assert [bool(b.hints.inside & Inside.SAID) for b in doc.origin] == [False, True]


def test_data_is_not_read_where_the_page_tells_its_story():
    data = '<script type="application/ld+json">{"articleBody":"Other words."}</script>'
    assert text(data + STORY) == STORY.removeprefix("<p>").strip()


@pytest.mark.parametrize("data", ["{", "[" * 100_000, '{"articleBody":3}', '"articleBody"', ""])
def test_data_that_is_none_does_no_harm(data):
    page = f'<script type="application/ld+json">{data}articleBody</script><p>Menu'
    assert text(page) == "Menu"


def test_offsets_and_line_numbers():
    doc = read_html("<title>T</title><p>One<br>two<p>three<pre><code>a\nb</code></pre><p>c")
    lines = doc.source.split("\n")
    for block in doc.origin:
        assert doc.source[block.start : block.end] == block.text
        assert "\n".join(lines[block.line - 1 :][: block.size]) == block.text


@pytest.mark.parametrize(
    ("source", "page"),
    [
        ("<!DOCTYPE html>", True), ("\ufeff\n <!-- a --><HTML lang=en>", True), ("<body class=x>", True),
        ("<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'>", True), ("<head><title>", True),
        ("<p>One</p>", False), ("One <html>", False), ("<header>", False), ("", False), ("<", False),
        ("<!-- a ", False), ("<?xml version='1.0'?><rss>", False), ("<!--" * 5000, False),
    ],
)  # fmt: skip
def test_what_begins_as_a_page(source, page):
    assert is_page(source) is page


def test_a_span_of_the_white_space_that_ends_a_program_is_none():
    doc = read_html("<pre><code>print(1)<b> </b></code></pre>")
    assert [(block.text, block.hints.spans) for block in doc.origin if block.hints] == [
        ("print(1)", (Span(0, 8, "code", ""),))
    ]


@pytest.mark.parametrize(
    ("page", "read"),
    [
        ('<p>Read it <a href=x>here<span class="visually-hidden"> (opens in new tab)</span></a>.', "Read it here."),
        ('<p>Read it <a href=x>here<span class="b sr-only">, new tab</span></a> or there.', "Read it here or there."),
        ('<p>The yard<span class="screen-reader-text"> in Farrow</span> is open.', "The yard is open."),
        ('<p>The yard<span class="usa-sr-only"> in Farrow</span> is open.', "The yard is open."),
        ('<p>The yard<span style="color: red; Display: none"> in Farrow</span> is open.', "The yard is open."),
        ("<p>The yard <span hidden>in Farrow</span> is open.", "The yard is open."),
        # a line of its own, the beginning of a line, and the rest of a paragraph are text
        ('<div><span class="sr-only">Published</span></div>', "Published"),
        ('<p><span class="sr-only">Note: </span>the yard is open.', "Note: the yard is open."),
        (f"<p>The yard <span hidden>{'is open and ' * 9}</span>", "The yard " + ("is open and " * 9).strip()),
        ('<p>The yard <span class="sr-only-not">is open.</span>', "The yard is open."),
    ],
)  # fmt: skip
def test_text_that_is_hidden_in_a_line_is_none(page, read):
    assert text(page) == read


def test_a_hidden_word_in_a_caption_still_names_the_photographer():
    caption = 'The bell rings. <span class="visually-hidden">Image source, </span>Ana Teller'
    assert text(f"<figure><img src=a><figcaption>{caption}</figcaption></figure>") == (
        "The bell rings. Image source, Ana Teller"
    )


@pytest.mark.parametrize(
    ("heading", "read"),
    [
        ('What comes next <a class="anchor" href="#a">#</a>', "What comes next"),
        ('What comes next<a class="headerlink" href="#a">¶</a>', "What comes next"),
        ('What comes next <a href="/a">#</a>', "What comes next #"),
        ('The letter <a href="#a">A</a>', "The letter A"),
        ('The sign <a href="#a">#</a> is old', "The sign # is old"),
        ('<a href="#a">#</a>', "#"),
    ],
)
def test_the_sign_of_a_heading_that_links_to_itself_is_no_text(heading, read):
    assert text(f"<h2>{heading}</h2>") == read
    assert text(f"<p>{heading}</p>") != "What comes next"


@pytest.mark.parametrize(
    ("page", "read"),
    [
        ("<span class=by>محمود سالم</span><span class=day>الأحد</span>", "محمود سالم الأحد"),
        ("<span class=by>محمود سالم</span><time>الأحد</time>", "محمود سالم الأحد"),
        ("<span class=by>김종수 기자</span><span class=day>2024.05.02</span>", "김종수 기자 2024.05.02"),
        ("<span class=day>5月2日</span><span class=by>山田花子</span>", "5月2日 山田花子"),
        ("<span class=day>2024-05-02 08:30</span><span class=by>作者：何文静</span>", "2024-05-02 08:30 作者：何文静"),
        ("<span>كتب:</span><span>محمود سالم</span><span>الأحد 5 مايو</span>", "كتب: محمود سالم الأحد 5 مايو"),
        ("<span>लेखक:</span><span>रमेश चौहान</span><span>रविवार</span>", "लेखक: रमेश चौहान रविवार"),
        ("<span>ال</span><span>جسر</span> مغلق", "الجسر مغلق"),
        ("<span>ו</span><span>הגשר</span>", "והגשר"),
        ("<span class=n>5</span><span class=unit>月</span>", "5月"),
        ("<span class=a>港の</span><span class=a>鐘</span>", "港の鐘"),
        ("<span>港の</span><span>鐘</span>", "港の鐘"),
        ("<span class=a>港の</span><span class=b>「鐘」</span>", "港の「鐘」"),
    ],
)  # fmt: skip
def test_words_of_scripts_without_great_letters_are_parted_by_class(page, read):
    assert text(f"<div>{page}</div>") == read


PROGRAM = "for x in bells:\n    ring(x)\n# later"


@pytest.mark.parametrize(
    "page",
    [
        f"<pre>{PROGRAM}</pre>",
        f"<pre><span id=a class=ab>{PROGRAM}</span></pre>".replace("\n", "<br>"),
        f'<pre class="brush: python">{PROGRAM}</pre>',
        f'<pre class="shiki nord"><span>{PROGRAM}</span></pre>',
        f'<pre class="hljs">{PROGRAM}</pre>',
        f'<pre class="wp-block-code">{PROGRAM}</pre>',
        f"<pre><samp>{PROGRAM}</samp></pre>",
        f"<pre><kbd>{PROGRAM}</kbd></pre>",
    ],
)
def test_a_program_keeps_its_lines(page):
    assert [(b.kind, b.text) for b in read_html(page).origin] == [(Kind.CODE, PROGRAM)]


@pytest.mark.parametrize(
    "told",
    [
        "O bell below the pier; (we hear you)\n    once a year,\nand when the tide is low;\nring!",
        "FARROW (AP) - The bell rang on Tuesday;\nnobody heard it - or so they say.\n31-12, 4:3, $5",
        "The bell rang: https://a.example/?bell=1 " + " ".join(["and all came"] * 16),
    ],
)
def test_verse_and_stories_in_preformatted_text_are_no_programs(told):
    read = [(b.kind, b.text) for b in read_html(f"<pre>{told}</pre>").origin]
    assert read == [(Kind.PARAGRAPH, line.strip()) for line in told.split("\n")]
