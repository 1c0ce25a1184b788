"""The laws for HTML: nothing is lost, the text as read comes back, our Markdown reads back the same."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsclean import clean, restore
from newsclean.document import Kind
from newsclean.readers.html import read_html

WORDS = (
    "A herd of goats shut the road near Farrow on Tuesday, and the police came.",
    "Officer Dell Monk, 44, used a bag of chips and a siren, and the goats followed him.",
    "Goats close Route 9 for the second time this week", "By Hollis Tarn", "May 14, 2024", "Home", "News",
    "Ana Teller / AP", "A goat on a rail. (Ana Teller/AP)", "Share", "Advertisement", "*a* _b_ # c", "1. d",
    "- e", "> f", "|g|h|", "&lt;b&gt;", "&amp;amp;", "&nbsp;", " ", "\n", "\t", "x\u3000y", "\x85", "\\", "`",
    "Copyright 2024 NPR. To see more, visit", "LENA ORDWAY, HOST:", "12:30", "[i](j)", "\0", "\u2028",
)  # fmt: skip
TAGS = (
    "p div span a b i em strong code h1 h2 h4 ul ol li blockquote table tr td th thead caption pre figure "
    "figcaption article main nav aside header footer form section button noscript template title "
    "x-card br hr img script style svg select"
).split()
NAMES = (
    "",
    "",
    ' class="story-body"',
    ' class="related" id="menu"',
    " hidden",
    ' href="/a"',
    ' role="main"',
)

OPEN = st.tuples(st.sampled_from(TAGS), st.sampled_from(NAMES)).map(
    lambda pair: f"<{pair[0]}{pair[1]}>"
)
CLOSE = st.sampled_from(TAGS).map(lambda tag: f"</{tag}>")
PIECES = st.one_of(OPEN, OPEN, CLOSE, st.sampled_from(WORDS), st.sampled_from(WORDS))
GARBAGE = st.text(max_size=20) | st.sampled_from(
    ["<!--", "-->", "<![CDATA[", "]]>", "<", "&#0;", "&#xD800;", "<p/"]
)
PAGES = st.lists(PIECES | GARBAGE, max_size=40).map("".join)

law = settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))


@given(PAGES)
@law
def test_nothing_is_lost(page):
    article = clean(page, format="html")
    assert restore(article.to_dict(ledger=True)) == read_html(page).source
    assert "".join(span.raw for span in article.ledger) == article.document.source


@given(PAGES)
@law
def test_blocks_are_the_lines_of_the_source(page):
    doc = read_html(page)
    lines = doc.source.split("\n")
    at = number = 0
    for block in doc.origin:
        assert doc.source[block.start : block.end] == block.text
        assert doc.source[at : block.start].strip() == ""
        assert "\n".join(lines[block.line - 1 :][: block.size]) == block.text
        assert block.gap == (block.line - number - 1 if number else 0)
        bare = block.text.rstrip(" \n")
        assert block.text == (bare if block.kind is Kind.CODE else bare.lstrip(" \n"))
        for span in block.hints.spans:
            assert 0 <= span.start < span.end <= len(block.text)
        assert 0 <= block.hints.links <= 1
        at, number = block.end, block.line + block.size - 1
    assert at == len(doc.source)


@given(PAGES)
@law
def test_the_markdown_read_back_is_the_same(page):
    markdown = clean(page, format="html").to_markdown()
    assert clean(markdown, format="md").to_markdown() == markdown


@given(PAGES)
@law
def test_the_same_page_gives_the_same_record(page):
    assert clean(page, format="html").to_dict(ledger=True) == clean(page, format="html").to_dict(
        ledger=True
    )
