"""Marks inside a text: carried along by edits, never onto other words; pages to Markdown."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsclean import Settings, clean
from newsclean.document import Block, Document, Finding, Join, Rewrite, Split
from newsclean.hints import Element, Hints, Span
from newsclean.inline import carried, nested
from newsclean.pipeline import apply

PAGE = (Element("p", -1, 0, "", 0),)


def hints(text: str, *words: str) -> Hints:
    """Hints that emphasise these words, each where it first stands."""
    spans = tuple(Span(text.index(w), text.index(w) + len(w), "em") for w in words)
    return Hints(PAGE, 0, "p", spans=spans)


def shown(text: str, own: Hints | None) -> list[str]:
    return [text[s.start : s.end] for s in own.spans] if own else []


@pytest.mark.parametrize(
    ("old", "new", "words", "left"),
    [
        ("a red goat", "a red goat", ["red"], ["red"]),
        ("By: a red goat", "a red goat", ["red"], ["red"]),
        ("a red goat | Share", "a red goat", ["red"], ["red"]),
        ("a  red  and  old goat", "a red and old goat", ["red", "old"], ["red", "old"]),
        ("a redd goat", "a red goat", ["redd"], []),
        ("red and red goats", "red goats", ["red and"], []),
        ("a red goat", "", ["red"], []),
    ],
)
def test_a_mark_stays_on_its_words_or_goes(old, new, words, left):
    assert shown(new, carried(hints(old, *words), old, new)) == left


@settings(deadline=None)
@given(st.text("ab ", max_size=12), st.text("ab ", max_size=12), st.data())
def test_a_carried_mark_is_on_the_same_words(old, new, data):
    start = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(start, len(old)))
    own = Hints(PAGE, 0, "p", spans=(Span(start, end, "em"),))
    for span in carried(own, old, new).spans:
        assert new[span.start : span.end] == old[start:end]


def block(id: int, text: str, *words: str) -> Block:
    at = id * 20
    return Block(id, at, at + len(text), text, id + 1, 0, hints=hints(text, *words))


def edited(findings: list[Finding], *blocks: Block) -> list[list[str]]:
    source = "".join(b.text.ljust(20) for b in blocks)
    doc = apply(Document.of(source, blocks), findings)
    return [shown(b.text, b.hints) for b in doc.blocks]


def test_a_rewrite_carries_the_marks():
    found = [Finding("f", 0, Rewrite("red goat"), "why")]
    assert edited(found, block(0, "Ad: red goat", "red")) == [["red"]]


def test_a_join_puts_both_together():
    found = [Finding("f", 1, Join(0, "", 1), "why")]
    blocks = block(0, "a red go-", "red"), block(1, "at ran", "ran")
    assert edited(found, *blocks) == [["red", "ran"]]


def test_a_join_cuts_the_mark_that_it_cuts():
    found = [Finding("f", 1, Join(0, "", 1), "why")]
    assert edited(found, block(0, "a go-", "go-"), block(1, "at ran")) == [[]]


def test_a_split_gives_each_piece_its_own():
    found = [Finding("f", 0, Split(((0, 5), (6, 13))), "why")]
    assert edited(found, block(0, "a red old goat", "red", "goat")) == [["red"], []]


def test_marks_that_cannot_be_told_apart_are_one():
    text = "red goats"
    spans = [Span(0, 3, "em"), Span(0, 3, "i"), Span(2, 6, "b"), Span(4, 4, "b")]
    assert nested(text, spans, links=False) == (Span(0, 3, "em"),)


# ------------------------------------------------------------------ pages

PAGE_HTML = """<html><head><title>Ferry bell rings again</title>
<link rel="canonical" href="https://quaylantern.example/news/bell"></head><body><article>
<h1>Ferry bell rings again</h1>
<p>The bell of the harbour ferry rang on <strong>Thursday</strong> for the <em>first</em> time in
eleven years, as the <a href="/news/council">council had promised</a> when it voted last spring.</p>
<p>Whoever wants to hear it can type <code>ring bell</code> at the terminal on the quay, and half of
the town has done so since the yard gave the bell back its voice.</p>
<p>What the carpenters still have to do before she can carry anyone across the sound again:</p>
<ol><li>The keel, which is <b>rotten</b>:<ul><li>fore</li><li>aft</li></ul></li>
<li>The mast.</li></ol>
<p>She will need another winter in the shed, the foreman said, and the town will have to wait.</p>
</article></body></html>"""

PAGE_MARKDOWN = """\
# Ferry bell rings again

The bell of the harbour ferry rang on **Thursday** for the *first* time in eleven years, as the \
council had promised when it voted last spring.

Whoever wants to hear it can type `ring bell` at the terminal on the quay, and half of the town has \
done so since the yard gave the bell back its voice.

What the carpenters still have to do before she can carry anyone across the sound again:

1. The keel, which is **rotten**:
   - fore
   - aft
2. The mast.

She will need another winter in the shed, the foreman said, and the town will have to wait.
"""


def test_a_page_with_marks_and_lists():
    article = clean(PAGE_HTML, format="html")
    assert article.to_markdown(front_matter=False) == PAGE_MARKDOWN
    assert "**" not in (article.text or "")
    assert "1. The keel, which is rotten:\n- fore\n- aft\n2. The mast." in (article.text or "")


def test_links_are_shown_when_asked_for_and_stay_in_markdown():
    linked = clean(PAGE_HTML, format="html").to_markdown(links=True)
    target = "https://quaylantern.example/news/council"
    assert f"[council had promised]({target})" in linked
    assert clean(linked, format="md").to_markdown() == linked
    assert clean(linked, format="md").to_markdown(links=True) == linked


def test_the_setting_changes_the_hash_of_the_settings():
    assert Settings(links=True).digest != Settings().digest
