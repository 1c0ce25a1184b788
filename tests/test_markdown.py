"""Markdown out and in: what is written, that it reads back, and that nothing is escaped in vain."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from newsclean.api import clean
from newsclean.article import Article, BodyBlock, Inline, Provenance, build
from newsclean.document import Caption, Document, Drop, Kind, Lift, Record
from newsclean.hints import Span
from newsclean.readers import front_matter as reader_keys
from newsclean.readers.markdown import is_ours, read_markdown
from newsclean.writers.escape import TRIMMED
from newsclean.writers.front_matter import KEYS
from newsclean.writers.ledger import spans

NOWHERE = Provenance("0", "0", "0", None, 0, 0)
COMMONMARK = MarkdownIt("commonmark").enable("table")


def article(*flow: BodyBlock | Caption, title: str | None = None) -> Article:
    """An article with this flow, as no pipeline would build it."""
    captions = tuple(entry for entry in flow if isinstance(entry, Caption))
    return Article(flow, NOWHERE, Document.of("", ()), title=title, captions=captions)


def read(source: str) -> Article:
    """The article in a Markdown text."""
    return build(read_markdown(source), version="0", settings="0")


def block(text: str, kind: Kind = Kind.PARAGRAPH) -> BodyBlock:
    return BodyBlock(kind, text)


def written(text: str, kind: Kind = Kind.PARAGRAPH) -> str:
    """One block as Markdown, without the final newline."""
    shown = article(block(text, kind)).to_markdown()
    assert shown.endswith("\n")
    return shown[:-1]


# ------------------------------------------------------------------ examples

FULL = replace(
    article(
        block("LIMA, Peru — The first paragraph."),
        Caption("A bridge.", "Jane Doe"),
        block("What happened next", Kind.HEADING),
        block("one", Kind.LIST_ITEM),
        block("2. two", Kind.LIST_ITEM),
        block("We shall see.", Kind.QUOTE),
        Caption("A road.", None),
        Caption(None, "AP"),
        block("JANE DOE, HOST: Good morning.", Kind.TURN),
        block("DOE:", Kind.TURN),
        block("(Soundbite of music)", Kind.CUE),
        block("Roses are red,\nviolets are blue", Kind.VERSE),
        block("Name\tAge", Kind.TABLE),
        block("A|B\t", Kind.TABLE),
        block("C", Kind.TABLE),
        block("if x:\n    y()", Kind.CODE),
        title="No: it is *not* over",
    ),
    authors=("Jane Doe", "no"),
    published="2023-12-06",
    updated="2023-12-06T20:53:00-05:00",
    dateline="LIMA, Peru",
    site="Example",
    url="https://example.org/a?b=c#d",
    section="World",
    tags=("peru", "12"),
    copyright=("© 2023 Example 🐐",),
    language="en",
)

FULL_MARKDOWN = """\
---
title: 'No: it is *not* over'
authors:
- Jane Doe
- 'no'
published: 2023-12-06
updated: 2023-12-06T20:53:00-05:00
dateline: LIMA, Peru
site: Example
url: https://example.org/a?b=c#d
section: World
tags:
- peru
- '12'
copyright:
- © 2023 Example 🐐
language: en
---

# No: it is \\*not* over

LIMA, Peru — The first paragraph.

*A bridge. (Jane Doe)*

## What happened next

- one
2. two

> We shall see.

*A road.*

*(AP)*

**JANE DOE, HOST:** Good morning.

**DOE:**

(Soundbite of music)

Roses are red,\\
violets are blue

| Name | Age |
| --- | --- |
| A\\|B |  |
| C |

```
if x:
    y()
```
"""


def test_everything_at_once() -> None:
    assert FULL.to_markdown() == FULL_MARKDOWN


def test_everything_reads_back() -> None:
    again = read(FULL_MARKDOWN)
    cue = FULL.flow.index(block("(Soundbite of music)", Kind.CUE))
    flow = list(FULL.flow)
    flow[cue] = block("(Soundbite of music)")  # Markdown has no form for a cue of its own
    assert again.flow == tuple(flow)
    for key in (*KEYS, "captions"):
        assert getattr(again, key) == getattr(FULL, key)


def test_a_credit_alone_beside_a_caption_with_the_same_credit_stays() -> None:
    captions = (Caption(None, "Jane Doe"), Caption("A bridge.", "Jane Doe"), Caption(None, "Jo Ek"))
    shown = article(block("Said."), *captions).to_markdown()
    assert shown == "Said.\n\n*(Jane Doe)*\n\n*A bridge. (Jane Doe)*\n\n*(Jo Ek)*\n"
    assert read(shown).captions == captions


def test_without_front_matter_and_captions() -> None:
    body = FULL_MARKDOWN.partition("---\n\n")[2]
    assert FULL.to_markdown(front_matter=False) == body
    bare = re.sub(r"(?m)^\*[^*\n]+\*\n\n", "", body)
    assert FULL.to_markdown(front_matter=False, captions=False) == bare


def test_no_body_no_markdown() -> None:
    assert article(Caption("A bridge.", None), title="Headline").to_markdown() == ""
    assert article(block("")).to_markdown() == ""


def test_no_field_no_front_matter() -> None:
    assert article(block("Goats.")).to_markdown() == "Goats.\n"


PLAIN = (
    "She paid 5 * 3 dollars, or 2*3, or so.",
    "The file snake_case_name is #1 on the list & costs $5 [sic], he said (twice).",
    "[Editor's note] The mayor [John Doe] spoke.",
    "[Editor's note]: this is no link.",
    "1990 was a good year.",
    "1.5 million people",
    "1.",
    "-5 degrees",
    "+49 30 1234",
    "#goats closed Route 9",
    "5 < 6 and 7 > 6, AT&T; R&D & co.",
    "x <y, then z> w",
    "... If the court",
    "— Jane Doe",
    "• one item",
    "C:\\Windows\\System32",
    "It ended with a backslash \\",
    "What the f*ck!",
    "_underscore and *star",
    "one ` backtick",
    "He said [sic] (emphasis added).",
    "[sic](emphasis added by us)",
    "The score: 3-2 --- and 2==2.",
    "~~struck~~ and ~50 per cent",
    "a | b | c",
    "| not a table |",
    "==== not a line",
    "&nosuchentity; stays",
    "e-mail jane@example.org or see https://example.org/a_b_c?d=*",
    "“Quote,” ‘she’ said… 10 % – 20 %",
    "(1) first; 2) second",
    "####### seven",
    "::: note",
    "\U0001f410 goats \ufffd",
    "the end!",
    "a\nsecond line",
    "a\n2. not a list",
    "a\n+",
)


@pytest.mark.parametrize("text", PLAIN)
def test_nothing_is_escaped_in_vain(text: str) -> None:
    assert written(text) == (text if text != "1." else "1\\.")


NEEDED = {
    "*all of it*": "\\*all of it*",
    "some *words* here": "some \\*words* here",
    "a **bold** word": "a \\*\\*bold** word",
    "**HOST:** words": "\\*\\*HOST:** words",
    "_emphasis_": "\\_emphasis_",
    "f***ing s**t": "f**\\*ing s**t",
    "f*ck and sh*t": "f\\*ck and sh*t",
    "1. at the start": "1\\. at the start",
    "1986) and so": "1986\\) and so",
    "- dash": "\\- dash",
    "+ plus": "\\+ plus",
    "* star": "\\* star",
    "> angle": "\\> angle",
    "# hash": "\\# hash",
    "---": "\\---",
    "* * *": "\\* * *",
    "___": "\\___",
    "===": "===",
    "a\n===": "a\n\\===",
    "a\n---": "a\n\\---",
    "a\n1. b": "a\n1\\. b",
    "a|b\n-|-": "a|b\n\\-|-",
    "```": "\\```",
    "~~~": "\\~~~",
    "`code`": "\\`code`",
    "a ``b` c`` d": "a \\`\\`b` c`` d",
    "C:\\*": "C:\\\\*",
    "\\\\server": "\\\\\\server",
    "&amp; &#38; &copy;": "\\&amp; \\&#38; \\&copy;",
    "<b>bold</b>": "\\<b>bold\\</b>",
    "<div": "\\<div",
    "<http://example.org> and <a@b.org>": "\\<http://example.org> and \\<a@b.org>",
    "<!-- x -->": "\\<!-- x -->",
    "[a](b) and ![c](d)": "\\[a](b) and !\\[c](d)",
    "[1]: http://example.org": "\\[1]: http://example.org",
    " leading": "&#32;leading",
    "trailing ": "trailing&#32;",
    "\ttab": "&#9;tab",
    "a \n b": "a&#32;\n&#32;b",
    "a\\\nb": "a\\\\\nb",
    "a\n\nb": "a\n&#10;b",
    "a\rb": "a&#13;b",
    "\u3000indented": "&#12288;indented",
    "nul \0 here": "nul \ufffd here",
    "\ufeffmark": "&#65279;mark",
}


@pytest.mark.parametrize("text", NEEDED)
def test_what_needs_it_is_escaped(text: str) -> None:
    assert written(text) == NEEDED[text]
    assert read(written(text) + "\n").text == text.replace("\0", "\ufffd")


@pytest.mark.parametrize(
    ("kind", "text", "shown"),
    [
        (Kind.HEADING, "a #", "## a \\#"),
        (Kind.HEADING, "C#", "## C#"),
        (Kind.HEADING, "- a", "## - a"),
        (Kind.HEADING, "a\nb", "## a&#10;b"),
        (Kind.LIST_ITEM, "--", "- \\--"),
        (Kind.LIST_ITEM, "1) a", "- 1\\) a"),
        (Kind.LIST_ITEM, "12. - a", "12. \\- a"),
        (Kind.LIST_ITEM, "1. ", "- 1.&#32;"),
        (Kind.LIST_ITEM, "10. a\nb", "10. a\n    b"),
        (Kind.QUOTE, "a\nb", "> a\n> b"),
        (Kind.QUOTE, "> a", "> \\> a"),
        (Kind.TURN, "no label", "no label"),
        (Kind.TURN, "Q:Why", "Q:Why"),
        (Kind.TURN, "A*B*: c*", "**A*B\\*:** c*"),
        (Kind.TURN, "A: 2 * 3", "**A:** 2 * 3"),
        (Kind.VERSE, "one line", "one line"),
        (Kind.VERSE, "a\n\nb\\\nc", "a\\\n&#10;b\\\\\\\nc"),
        (Kind.TABLE, "a", "| a |\n| --- |"),
        (Kind.TABLE, "\tb\\|", "|  | b\\\\\\| |\n| --- | --- |"),
        (Kind.CODE, "a\n````\nb", "`````\na\n````\nb\n`````"),
    ],
)
def test_kinds(kind: Kind, text: str, shown: str) -> None:
    assert written(text, kind) == shown
    assert read(shown + "\n").text == article(block(text, kind)).text


def test_a_wider_row_begins_a_new_table() -> None:
    rows = ("Men", "Name\tAge", "A\t1")
    shown = article(*(block(row, Kind.TABLE) for row in rows)).to_markdown()
    assert shown == "| Men |\n| --- |\n\n| Name | Age |\n| --- | --- |\n| A | 1 |\n"
    assert tuple(b.text for b in read(shown).blocks) == rows


@pytest.mark.parametrize(
    ("caption", "shown", "again"),
    [
        (Caption("A (b)", "C (d)"), "*A (b) (C (d))*", None),
        (Caption("A *b* c*", None), "*A \\*b\\* c\\**", None),
        (Caption("2*3", None), "*2\\*3*", None),
        (Caption(" A ", None), "*&#32;A&#32;*", None),
        # a remark in brackets at the end of a caption is told from a credit by nobody
        (Caption("A, b (left)", None), "*A, b (left)*", Caption("A, b", "left")),
    ],
)
def test_captions(caption: Caption, shown: str, again: Caption | None) -> None:
    text = article(caption, block("Body.")).to_markdown()
    assert text == f"{shown}\n\nBody.\n"
    assert read(text).captions == (again or caption,)


# ------------------------------------------------------------------ front matter


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ("yes", "title: 'yes'"),
        ("y", "title: 'y'"),
        ("2023-12-06", "title: '2023-12-06'"),
        ("It's", "title: It's"),
        ("a\nb 🐐 \u2028", 'title: "a\\nb 🐐 \\L"'),
        ("\ud800\0", 'title: "\ufffd\\0"'),
        (" a", "title: ' a'"),
        ("x" * 300 + " y" * 300, "title: " + "x" * 300 + " y" * 300),
    ],
)
def test_front_matter_values(value: str, line: str) -> None:
    shown = article(block("Body."), title=value).to_markdown()
    assert shown.split("\n")[1] == line
    assert yaml.safe_load(shown.split("---\n")[1]) == {"title": value.replace("\ud800", "\ufffd")}
    assert read(shown).to_markdown() == shown


def test_a_date_that_is_none_is_a_string() -> None:
    shown = replace(article(block("Body.")), published="on Monday: late").to_markdown()
    assert shown == "---\npublished: 'on Monday: late'\n---\n\nBody.\n"


def test_both_sides_know_the_same_keys() -> None:
    assert frozenset(KEYS) == reader_keys.KEYS


@pytest.mark.parametrize(
    ("source", "ours"),
    [
        ("---\ntitle: a\n---\n", True),
        ("---\r\ntitle: a\r\ntags: [a, b]\r\n---\r\nbody", True),
        ("---\ntitle: a\n---", True),
        ("---\ntitle:\n---\n", True),
        ("---\ntitle: >\n  folded\n  text\n---\n", True),
        ("---\ntitle: a\nlayout: post\n---\n", False),
        ("---\ntitle: a\n", False),
        ("---\n---\n", False),
        ("---\ntitle: a\ntitle: b\n---\n", False),
        ("---\ntitle: [a]\n---\n", False),
        ("---\ntitle: {a: b}\n---\n", False),
        ("---\ntags: [[a]]\n---\n", False),
        ("---\ntitle: 'a\n---\n", False),
        ("---\ntitle: " + "[" * 5000 + "\n---\n", False),
        ('---\ntitle: "\\UFFFFFFFF"\n---\n', False),
        ("---\nA line of prose: with a colon\n---\n", False),
        ("Text\n---\ntitle: a\n---\n", False),
        ("", False),
    ],
)
def test_whose_front_matter(source: str, ours: bool) -> None:
    assert is_ours(source) is ours
    assert read_markdown(source).settled


def test_broken_front_matter_is_body_text() -> None:
    assert read("---\ntitle: 'a\n---\n\nBody.\n").text == "---\n\ntitle: 'a\n\nBody."


# ------------------------------------------------------------------ reading


def test_findings() -> None:
    source = "---\ntitle: T\nlanguage: en\n---\n\n# T\n\n*C*\n\nBody.\n"
    doc = read_markdown(source)
    assert doc.settled
    assert [(f.filter, f.block, f.action) for f in doc.ledger] == [
        ("markdown-reader", 0, Record("title", "T")),
        ("markdown-reader", 0, Lift("language", "en")),
        ("markdown-reader", 1, Lift("title", "T")),
        ("markdown-reader", 2, Lift("captions", Caption("C", None))),
    ]
    assert [(b.id, b.start, b.end, b.line, b.gap, b.size, b.text) for b in doc.blocks] == [
        (3, 41, 46, 10, 1, 1, "Body.")
    ]
    assert [(s.raw, s.fate, s.field) for s in spans(doc)] == [
        ("---\ntitle: T\nlanguage: en\n---\n\n", "field", "language"),
        ("# T\n\n", "field", "title"),
        ("*C*\n\n", "field", "captions"),
        ("Body.\n", "kept", None),
    ]


def test_empty_front_matter_leaves_the_body() -> None:
    doc = read_markdown("---\ntitle:\n---\nBody.")
    assert [f.action for f in doc.ledger] == [Drop()]
    assert [b.text for b in doc.blocks] == ["Body."]


def test_a_headline_changed_by_hand_is_not_lost() -> None:
    again = read("---\ntitle: Old\n---\n\n# New\n\nBody.\n")
    assert again.title == "Old"
    assert again.blocks == (block("New", Kind.HEADING), block("Body."))


FOREIGN = {
    "# A\n\n# B\n": ((Kind.HEADING, "B"),),
    "Sub\n---\n": ((Kind.HEADING, "Sub"),),
    "- a\n  - b\n    more\n- c\n\n  d\n": (
        (Kind.LIST_ITEM, "a"), (Kind.LIST_ITEM, "b\nmore"), (Kind.LIST_ITEM, "c"),
        (Kind.PARAGRAPH, "d"),
    ),
    "> a\n>\n> b\n": ((Kind.QUOTE, "a"), (Kind.QUOTE, "b")),
    "A [link](x \"t\") and `co\\*de`.\n": ((Kind.PARAGRAPH, "A [link](x \"t\") and `co\\*de`."),),
    "[1]: http://example.org\n": ((Kind.PARAGRAPH, "[1]: http://example.org"),),
    "```python\nx\n\ny\n```\n": (
        (Kind.PARAGRAPH, "```python\nx"), (Kind.PARAGRAPH, "y\n```"),
    ),
    "    indented\n": ((Kind.CODE, "indented"),),
    "<div>\nx\n</div>\n\n***\n": ((Kind.PARAGRAPH, "<div>\nx\n</div>"), (Kind.PARAGRAPH, "***")),
    "**bold** start\n": ((Kind.PARAGRAPH, "bold start"),),
    "__bold__ start\n": ((Kind.PARAGRAPH, "__bold__ start"),),
    "| a |\n|:-:|\n| b | c |\n": ((Kind.TABLE, "a"), (Kind.TABLE, "b\tc")),
    "> " * 30 + "deep\n": ((Kind.PARAGRAPH, "> " * 30 + "deep"),),
    "-\n\ntext\n": ((Kind.PARAGRAPH, "-"), (Kind.PARAGRAPH, "text")),
}  # fmt: skip


@pytest.mark.parametrize("source", FOREIGN)
def test_foreign_markdown(source: str) -> None:
    again = read(source)
    assert again.blocks == tuple(BodyBlock(*entry) for entry in FOREIGN[source])
    once = again.to_markdown()
    assert read(once).to_markdown() == once


# ------------------------------------------------------------------ properties

MARKS = (
    *"\\`*_{}[]()<>#+-.!|~=:&;/\"'", "**", "***", "__", "```", "~~~", "---", "===", "- ", "1. ",
    "2) ", "# ", "> ", "](", "![", "]: ", "<b>", "</a>", "<!--", "-->", "<?", "<http://a.b>",
    "&amp;", "&#10;", "&copy", "|-|", "\n", "\n\n", "\n    ", "  \n", "\\\n", "\t", " ", "  ",
    "\xa0", "\u3000", "\u2028", "\u200b", "\ufeff", "\v", "\f", "\r", "\r\n", "\0", "\x85", "\x1c",
    "\ufffd", "\U0001f410", "a", "b", "B:", "1", "é", "word", "(AP)", "div", "script", "title: x",
)  # fmt: skip

tricky = st.lists(st.sampled_from(MARKS), max_size=12).map("".join)
texts = st.one_of(tricky, tricky, st.text(max_size=20))
fields = st.one_of(st.none(), texts)
many = st.lists(texts, max_size=3).map(tuple)
bodies = st.builds(
    BodyBlock,
    st.sampled_from([k for k in Kind if k is not Kind.CAPTION]),
    st.one_of(texts, st.sampled_from(["1. ", "23. ", "HOST: ", "\t"]).flatmap(
        lambda head: texts.map(lambda text: head + text)
    )),
)  # fmt: skip
flows = st.lists(st.one_of(bodies, bodies, st.builds(Caption, fields, fields)), max_size=6)
articles = st.builds(
    lambda flow, title, published, dateline, authors, tags: replace(
        article(*flow, title=title),
        published=published,
        dateline=dateline,
        authors=authors,
        tags=tags,
    ),
    flows,
    fields,
    st.one_of(fields, st.sampled_from(["2023-01-02", "2023-01-02T03:04:05Z"])),
    fields,
    many,
    many,
)


@settings(max_examples=400, deadline=None)
@given(articles, st.booleans(), st.booleans())
def test_law_2_clean_markdown_stays(made: Article, front: bool, captions: bool) -> None:
    shown = made.to_markdown(front_matter=front, captions=captions)
    again = clean(shown, format="md")
    assert again.to_markdown(front_matter=front, captions=captions) == shown
    if shown:
        assert shown.endswith("\n")
        assert not shown.endswith("\n\n")
        if front and shown.startswith("---\n"):
            assert is_ours(shown)
            assert clean(shown).to_markdown(captions=captions) == shown


@settings(max_examples=400, deadline=None)
@given(flows, fields)
def test_flow_reads_back(flow: list[BodyBlock | Caption], title: str | None) -> None:
    made = article(*flow, title=title)
    again = read(made.to_markdown(front_matter=False))
    if again.blocks:
        assert again.text == article(*filter(None, map(_writable, made.flow))).text
        assert again.title == (_edged(title or "") or None)


def _writable(entry: BodyBlock | Caption) -> BodyBlock | None:
    """What of a block Markdown can hold (see the docstring of `newsclean.writers.escape`)."""
    if isinstance(entry, Caption):
        return None
    kind, text = entry
    text = _edged(text)
    if kind is Kind.CODE:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    elif kind is Kind.TABLE:
        text = "\t".join(map(_edged, text.split("\t")))
    elif kind is Kind.LIST_ITEM and (found := re.match(r"[0-9]{1,4}\. ", text)):
        text = found[0] + _edged(text[found.end() :])
    return BodyBlock(kind, text) if text else None


def _edged(text: str) -> str:
    return re.sub("[\0\ud800-\udfff]", "\ufffd", text).strip("\v")


@settings(max_examples=600, deadline=None)
@given(texts)
@example("<a b='\n'>*_`[x](y)`_*</a>")
@example("*" * 40 + "a" + "*" * 40)
@example("`a` " * 20 + "[b](c) " * 20)
def test_a_parser_reads_the_same_paragraph(text: str) -> None:
    text = _edged(text)
    shown = article(block(text)).to_markdown()
    assert _reads_as(shown, text) if text else shown == ""


def _reads_as(shown: str, text: str) -> bool:
    """Does a CommonMark parser read one paragraph with this text and nothing else?"""
    tokens = COMMONMARK.parse(shown)
    if [t.type for t in tokens] != ["paragraph_open", "inline", "paragraph_close"]:
        return False
    children = tokens[1].children or []
    return {t.type for t in children} <= {"text", "softbreak"} and text == "".join(
        t.content if t.type == "text" else "\n" for t in children
    )


@settings(max_examples=300, deadline=None)
@given(tricky)
def test_every_escape_is_needed(text: str) -> None:
    """Without any one of its backslashes, what was written reads as something else."""
    text = _edged(text)
    shown = article(block(text)).to_markdown()
    if text.count("\n") or len(shown) > 40 or not text:
        return
    for at in _escapes(shown):
        bare = shown[:at] + shown[at + 1 :]
        assert not _reads_as(bare, text), bare


def _escapes(shown: str) -> list[int]:
    """The backslashes that escape something."""
    return [m.start() for m in re.finditer(r"\\[!-/:-@\[-`{-~]", shown)]


@settings(max_examples=300, deadline=None)
@given(st.one_of(texts, st.lists(texts, max_size=4).map("\n".join)))
def test_any_text_reads_as_markdown(source: str) -> None:
    doc = read_markdown(source)
    assert "".join(span.raw for span in spans(doc)) == source
    assert [b.id for b in doc.origin] == sorted(b.id for b in doc.origin)
    assert all(a.end <= b.start for a, b in zip(doc.origin, doc.origin[1:], strict=False))
    once = build(doc, version="0", settings="0").to_markdown()
    assert read(once).to_markdown() == once


words = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=4)
marked = st.lists(st.one_of(words, st.sampled_from(MARKS)), max_size=12).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(marked)
def test_no_word_of_foreign_markdown_is_lost(source: str) -> None:
    doc = read_markdown(source)
    made = build(doc, version="0", settings="0")
    kept = " ".join(
        [made.title or "", *(b.text for b in made.blocks)]
        + [part or "" for caption in made.captions for part in caption]
    )
    source = re.sub(r"&\w+;?|&#\d+;", "", source)
    for word in re.findall(r"[^\W\d_]+", source):
        assert word in kept


def test_white_space_that_is_trimmed() -> None:
    """The table holds what markdown-it trims, of all of Unicode."""
    trimmed = [c for c in map(chr, range(0xD800)) if not COMMONMARK.renderInline(f"{c}")]
    assert trimmed == []
    cut = [c for c in map(chr, range(1, 0xD800)) if COMMONMARK.parse(f"a{c}")[1].content == "a"]
    assert sorted(cut) == sorted(TRIMMED)


# ------------------------------------------------------------------ marks and nested lists


def marked(
    text: str, *spans: tuple[str, str] | Span, kind: Kind = Kind.PARAGRAPH, links: bool = True
) -> str:
    """A block as Markdown; a mark is a span, or the words that it is on and its tag."""
    found = [
        span
        if isinstance(span, Span)
        else Span(text.index(span[0]), text.index(span[0]) + len(span[0]), span[1])
        for span in spans
    ]
    made = replace(article(block(text, kind)), inline={0: Inline(tuple(found), 0)})
    shown = made.to_markdown(front_matter=False, links=links)
    assert read(shown).to_markdown(front_matter=False) == shown
    assert read(shown).blocks == made.blocks
    return shown.removesuffix("\n")


@pytest.mark.parametrize(
    ("text", "words", "tag", "shown"),
    [
        ("A red goat.", "red", "em", "A *red* goat."),
        ("A red goat.", "red", "i", "A *red* goat."),
        ("A red goat.", "red", "strong", "A **red** goat."),
        ("A red goat.", "red", "b", "A **red** goat."),
        ("A red goat.", "red", "code", "A `red` goat."),
        ("A red goat.", " red ", "em", "A *red* goat."),
        ("A red goat.", "A red", "strong", "**A red** goat."),
        ("A re`d goat.", "re`d", "code", "A ``re`d`` goat."),
        ("A `red` goat.", "`red`", "code", "A `` `red` `` goat."),
        ("A red_ goat_.", "red_", "em", "A *red_* goat_."),
        ("A re*d goat.", "re*d", "em", "A *re\\*d* goat."),
        ("Übelgoat", "goat", "em", "Übel*goat*"),
        ("2 * 3 * 4 goats", "goats", "em", "2 * 3 * 4 *goats*"),
        ("NOTE: a goat.", "NOTE:", "strong", "**NOTE**: a goat."),
        ("NOTE:: a goat.", "NOTE::", "strong", "**NOTE**:: a goat."),
        ("- a goat", "goat", "em", "\\- a *goat*"),
        ("a\nred goat", "red", "em", "a\n*red* goat"),
        # what would not read back stays plain
        ("A red goat.", "A red goat.", "em", "A red goat."),
        ("goat(red)s", "(red)", "em", "goat(red)s"),
        ("a\nred goat", "a\nred", "code", "a\nred goat"),
        ("A red goat.", "red", "span", "A red goat."),
        ("A red goat.", "red", "a", "A red goat."),
    ],
)
def test_a_mark(text: str, words: str, tag: str, shown: str) -> None:
    assert marked(text, (words, tag)) == shown


def test_marks_in_one_another_and_beside() -> None:
    assert marked("A very red goat.", ("very red", "em"), ("red", "strong")) == (
        "A *very **red*** goat."
    )
    assert marked("A redgoat.", ("red", "em"), ("goat", "strong")) == "A *red*goat."
    assert marked("A very red goat.", ("very red", "em"), ("red goat", "strong")) == (
        "A *very red* goat."
    )


@pytest.mark.parametrize(
    ("target", "shown"),
    [
        ("https://c.example/a", "A [red](https://c.example/a) goat."),
        ("/news/b c", "A [red](https://example.org/news/b%20c) goat."),
        ("https://c.example/x_(y)?a=1&copy=2", "A [red](https://c.example/x_%28y%29?a=1&copy=2) goat."),
        ("mailto:ana@c.example", "A [red](mailto:ana@c.example) goat."),
        ("javascript:alert(1)", "A red goat."),
        ("#notes", "A red goat."),
        ("http://[", "A red goat."),
    ],
)  # fmt: skip
def test_a_link(target: str, shown: str) -> None:
    made = replace(
        article(block("A red goat.")),
        url="https://example.org/story",
        inline={0: Inline((Span(2, 5, "a", target),), 0)},
    )
    assert made.to_markdown(front_matter=False, links=True) == shown + "\n"
    assert made.to_markdown(front_matter=False) == "A red goat.\n"
    assert read(shown).to_markdown(front_matter=False) == shown + "\n"


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        (Kind.HEADING, "## A *red* goat"),
        (Kind.QUOTE, "> A *red* goat"),
        (Kind.LIST_ITEM, "- A *red* goat"),
        (Kind.TABLE, "| A *red* goat |\n| --- |"),
        (Kind.CODE, "```\nA red goat\n```"),
    ],
)
def test_a_mark_in_another_kind(kind: Kind, shown: str) -> None:
    assert marked("A red goat", ("red", "em"), kind=kind) == shown


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("DOE: A red goat", "red", "**DOE:** A *red* goat"),
        ("DOE: A red goat", "A red goat", "**DOE:** *A red goat*"),
        ("DOE: A red goat", "DOE", "**DOE:** A red goat"),
        ("DOE: A red goat", "DOE: A red", "**DOE:** A red goat"),
        ("D*E*: A red goat", "red", "**D*E\\*:** A *red* goat"),
        ("A red goat", "red", "A *red* goat"),
    ],
)
def test_a_turn_keeps_its_label_and_the_marks_behind_it(text: str, words: str, shown: str) -> None:
    assert marked(text, (words, "em"), kind=Kind.TURN if ":" in text else Kind.PARAGRAPH) == shown


@pytest.mark.parametrize(
    ("row", "words", "tag", "shown"),
    [
        ("A red goat\t12", "red", "em", "| A *red* goat | 12 |"),
        ("A red goat\t12", "12", "strong", "| A red goat | **12** |"),
        ("a|b\tx|y", "x|y", "code", "| a\\|b | `x\\|y` |"),
        ("a\tb", "a\tb", "em", "| a | b |"),
        ("1. a red\tb", "red", "em", "| 1\\. a *red* | b |"),
        ("\tred", "red", "em", "|  | *red* |"),
    ],
)
def test_the_marks_in_a_cell(row: str, words: str, tag: str, shown: str) -> None:
    columns = row.count("\t") + 1
    assert marked(row, (words, tag), kind=Kind.TABLE) == f"{shown}\n|{' --- |' * columns}"


def test_a_link_in_a_cell_and_in_a_turn() -> None:
    link = Span(2, 5, "a", "https://c.example/a|b")
    shown = "| A [red](https://c.example/a%7Cb) goat |\n| --- |"
    assert marked("A red goat", link, kind=Kind.TABLE) == shown
    said = marked("X: red", link._replace(start=3, end=6), kind=Kind.TURN)
    assert said == "**X:** [red](https://c.example/a%7Cb)"


def test_a_caption_has_no_mark_but_its_own() -> None:
    page = (
        f"<h1>Goats</h1>{PROSE}<figure><figcaption>The <em>herd</em> at <a href=/f>Farrow</a>."
        f"</figcaption></figure>{PROSE.replace('goats', 'cows')}"
    )
    assert "\n*The herd at Farrow.*\n" in clean(page, format="html").to_markdown(links=True)


PROSE = (
    "<p>A herd of goats came down from the hill on Tuesday and shut the road near Farrow again.</p>"
)


@pytest.mark.parametrize(
    ("base", "url", "shown"),
    [
        ("https://c.example/x/", None, "https://c.example/x/red"),
        ("/x/", "https://c.example/a/b", "https://c.example/x/red"),
        ("//d.example/", "https://c.example/a/b", "https://d.example/red"),
        ("http://[", "https://c.example/a/b", "https://c.example/a/red"),
        ("/x/", None, ""),
        ("javascript:x", None, ""),
    ],
)
def test_links_of_a_page_with_a_base(base: str, url: str | None, shown: str) -> None:
    page = f'<base href="{base}"><h1>Goats</h1>{PROSE.replace("again", "<a href=red>again</a>")}'
    found = clean(page, format="html", url=url).to_markdown(links=True)
    assert ("again" if not shown else f"[again]({shown})") in found


def listed(*items: tuple[int, str]) -> str:
    made = replace(
        article(*(block(text, Kind.LIST_ITEM) for _, text in items)),
        inline={place: Inline((), level) for place, (level, _) in enumerate(items)},
    )
    shown = made.to_markdown(front_matter=False)
    assert read(shown).to_markdown(front_matter=False) == shown
    assert read(shown).blocks == made.blocks
    assert made.text == "\n".join(t if t[0].isdigit() else f"- {t}" for _, t in items)
    return shown.removesuffix("\n")


@pytest.mark.parametrize(
    ("items", "shown"),
    [
        (((1, "a"), (2, "b"), (1, "c")), "- a\n  - b\n- c"),
        (((1, "1. a"), (2, "b"), (3, "1. c"), (1, "2. d")), "1. a\n   - b\n     1. c\n2. d"),
        (((3, "a"), (5, "b"), (4, "c"), (1, "d")), "- a\n  - b\n  - c\n- d"),
        (((1, "a"), (2, "3. b"), (2, "4. c")), "- a\n\n  3. b\n  4. c"),
        (((0, "a"), (0, "b")), "- a\n- b"),
    ],
)
def test_lists_within_lists(items: tuple[tuple[int, str], ...], shown: str) -> None:
    assert listed(*items) == shown


@st.composite
def marked_blocks(draw: st.DrawFn) -> tuple[BodyBlock, Inline]:
    kind = draw(st.sampled_from([k for k in Kind if k is not Kind.CAPTION]))
    text = draw(st.text("ab .*_`[]()!<&\\\n:-#1é", min_size=1, max_size=30))
    size = len(text)
    spans = draw(
        st.lists(
            st.builds(
                Span,
                st.integers(0, size),
                st.integers(0, size),
                st.sampled_from(["em", "i", "strong", "b", "code", "a", "span"]),
                st.sampled_from(["", "https://c.example/a", "/b_(c)", "#x", "x y&lt;"]),
            ),
            max_size=4,
        )
    )
    return BodyBlock(kind, text), Inline(tuple(spans), draw(st.integers(0, 9)))


@settings(max_examples=400, deadline=None)
@given(st.lists(marked_blocks(), min_size=1, max_size=4), st.booleans())
def test_law_2_with_marks(blocks: list[tuple[BodyBlock, Inline]], links: bool) -> None:
    made = replace(
        article(*(own for own, _ in blocks)),
        url="https://example.org/",
        inline={place: inline for place, (_, inline) in enumerate(blocks)},
    )
    shown = made.to_markdown(front_matter=False, links=links)
    again = read(shown)
    assert again.to_markdown(front_matter=False) == shown
    plain = read(replace(made, inline={}).to_markdown(front_matter=False))
    assert [b.text for b in again.blocks] == [b.text for b in plain.blocks]
