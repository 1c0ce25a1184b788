"""What a page's tags say as evidence: the same pipeline, with more to go by."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsclean import Settings, clean
from newsclean.document import Caption, Document, Kind
from newsclean.evidence.marks import find_marked, weights
from newsclean.evidence.marks.first import ask_first, first_look
from newsclean.evidence.marks.page import read_page
from newsclean.packs import phrases_for
from newsclean.pipeline import run
from newsclean.readers.html import read_html
from newsclean.registry import plan

PAGE = (Path(__file__).parents[2] / "examples/web-page.html").read_text("utf8")
STORY = "".join(
    f"<p>The bell of the harbour ferry rang on day {day} for the first time in years, and all came.</p>"
    for day in range(6)
)


def lines(page: str):
    steps = [step for step in plan(Settings()) if step.repairs]
    return run(read_html(page), steps, phrases_for(()), 0.5)[1].lines


def without_hints(doc: Document) -> Document:
    blocks = tuple(b._replace(hints=None, kind=Kind.PARAGRAPH) for b in doc.origin)
    return Document.of(doc.source, blocks)


def test_with_hints_taken_away_the_result_is_that_of_the_text():
    doc, _ = run(without_hints(read_html(PAGE)), plan(Settings()), phrases_for(()), 0.5)
    text = clean(read_html(PAGE).source, format="text")
    assert [b.text for b in doc.live.values()] == [b.text for b in text.document.live.values()]
    assert {f.filter for f in doc.ledger}.isdisjoint({"page-part"})


def test_what_is_weighed_is_what_is_learned():
    page, look = read_page(lines(PAGE)), weights().first
    asked, elements, containers = ask_first(page)
    for i, odds in enumerate(first_look(page, look).odds):
        own = [(name, column[i if len(column) > 1 else 0]) for name, column in asked.items()]
        named, among = elements[page.hints[i].at], containers[page.container[i]]
        assert odds == pytest.approx(look.base + look.sum([*own, *named, *among]))


def test_a_text_and_a_piece_of_a_page_have_no_marks():
    assert find_marked(lines("<p>One.</p><p>Two.</p>")) is None
    text = clean("One.\n\nTwo.", format="text")
    assert [f.filter for f in text.document.ledger if f.filter in ("page-part", "page-line")] == []


@pytest.mark.parametrize(
    ("figure", "caption"),
    [
        ("<figcaption>The pier at noon.</figcaption>", ("The pier at noon.", None)),
        ("<figcaption>The pier. <span class='photo-credit'>Orr Tell</span></figcaption>", ("The pier.", "Orr Tell")),
        ("<figcaption><p>The pier.</p><div class='credit'>Orr Tell</div></figcaption>", ("The pier.", "Orr Tell")),
        ("<figcaption>The pier at noon. (Dova Renn/AP)</figcaption>", ("The pier at noon.", "Dova Renn/AP")),
        ("<figcaption class='credit'>Photo: Orr Tell</figcaption>", (None, "Orr Tell")),
    ],
)  # fmt: skip
def test_a_caption_in_a_figure(figure, caption):
    page = f"<title>Bell</title><h1>Ferry bell rings again today</h1>{STORY}<figure><img>{figure}</figure>{STORY}"
    article = clean(page, format="html")
    assert article.captions == (Caption(*caption),)
    assert "pier" not in (article.text or "")
    assert (article.text or "").count("harbour ferry") == 12


TWICE = "A bell for all the islands of the bay, made in Farrow."


@pytest.mark.parametrize(
    "page",
    [
        f"<title>What is a ferry bell? | Harbour Cloud</title><h1>What is a ferry bell?</h1>{STORY}",
        f"<title>Bell</title><h1>Ferry bell rings again</h1>{STORY}<h2>Photo: Orr Tell</h2>{STORY}",
        f"<h1>Ferry bell rings again</h1>{STORY}<div>{TWICE}</div><div>Orr Tell</div><div>{TWICE}</div>{STORY}",
    ],
    ids=["title", "heading", "cards"],
)
def test_what_the_page_says_is_no_pictures_is_no_caption(page):
    assert clean(page, format="html").captions == ()


def test_what_a_text_says_twice_is_an_alt_text_and_its_caption():
    text = "\n".join(["Ferry bell rings again", TWICE, "Orr Tell", TWICE, "", "It rang."])
    assert clean(text).captions == (Caption(TWICE, "Orr Tell"),)


def test_a_story_that_a_page_holds_twice_stands_once():
    story = "".join(f"<p>{word} bells rang over the harbour on Monday, and all the islands came to hear them.</p>"
                    for word in ("Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"))  # fmt: skip
    page = f"<h1>Ferry bell rings again</h1><div class='lg'>{story}</div><p>Or all of it here.</p><div class='sm'>{story}</div>"
    article = clean(page, format="html")
    assert (article.text or "").count("rang over the harbour") == 8
    again = [f for f in article.document.ledger if f.reason == "says again what stands above"]
    assert [f.filter for f in again] == ["page-line"] * 8


def test_every_removal_of_a_page_has_its_reason():
    reasons = {
        span.raw.strip(): span.reason
        for span in clean(PAGE, format="html").ledger
        if span.filter in ("page-part", "page-line")
    }
    assert reasons["Tides"] == "stands in the page's header"
    assert reasons["All right"] == "stands in a dialog of the page"
    assert reasons["Terms"] == "stands in the page's footer"
    assert reasons["Pier repairs to go on until May"] == "is a link in an aside"
    assert "" not in reasons.values()


def test_a_program_and_its_table_stay_as_they_are():
    code = "if a &lt; b:\n    print('x  &amp;amp; y')"
    table = "<table><tr><td>a  b<td>c<td><tr><td>1<td>2<td>3</table>"
    page = (
        f"<h1>Ferry bell rings again today</h1>{STORY}<pre><code>{code}</code></pre>{table}{STORY}"
    )
    blocks = [b for b in clean(page, format="html").blocks if b.kind in (Kind.CODE, Kind.TABLE)]
    assert blocks == [
        (Kind.CODE, "if a < b:\n    print('x  &amp; y')"),
        (Kind.TABLE, "a b\tc\t"),
        (Kind.TABLE, "1\t2\t3"),
    ]
