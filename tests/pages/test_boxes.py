"""The boxes of a page: which names tell, and where a name tells nothing."""

from __future__ import annotations

import pytest

from newsclean import clean
from newsclean.evidence.marks.boxes import called
from newsclean.hints import Element, Inside


@pytest.mark.parametrize(
    ("names", "word"),
    [
        ("c-newsletterSignup wide", "newsletter"),
        ("jp-relatedposts", "relatedposts"),
        ("author-bio", "bio"),
        ("post-author-box", "author"),
        ("ad-slot__inner", "ad"),
        ("author vcard", ""),
        ("newsletter-body", ""),
        ("story-text", ""),
    ],
)
def test_the_word_that_tells(names, word):
    assert called(Element("div", -1, 0, names, 0)) == word


def test_names_of_headings_and_of_the_page_tell_nothing():
    assert called(Element("h2", -1, 0, "related-deaths", 0)) == ""
    assert called(Element("body", -1, 0, "has-newsletter", 0)) == ""


def test_a_footer_in_an_article_may_be_the_storys():
    assert called(Element("div", -1, 0, "entry-footer", Inside.ARTICLE)) == ""
    assert called(Element("div", -1, 0, "entry-footer", 0)) == "footer"


STORY = (
    "The bell of the harbour ferry rang on Thursday for the first time in eleven years.",
    "A diver found it under the coal pier, upside down and full of mussels, in the spring.",
    "The yard gave it back its voice and asked the town for nothing but a round of coffee.",
    "Whoever wants to hear it again must wait until May, when the ferry goes into the water.",
    "The council will pay for the rope, the only part of the bell that nobody could find.",
)


@pytest.mark.parametrize("name", ["comment__body share", "newsletter-post", "related comments"])
def test_a_story_in_a_part_with_such_a_name_stays(name):
    told = "".join(f"<p>{text}</p>" for text in STORY)
    page = (
        f"<title>Ferry bell</title><h1>Ferry bell rings again</h1><div class='{name}'>{told}</div>"
    )
    assert clean(page, format="html").text == "\n\n".join(STORY)


def test_a_thread_longer_than_its_story_goes():
    told = "".join(f"<p>{text}</p>" for text in STORY[:3])
    said = "I was on the pier when it rang, and the dog has hid under the bed since then, all week."
    thread = "".join(f"<div><b>Otis {k}</b><p>{said} That was day {k}.</p></div>" for k in range(9))
    page = (
        "<title>Ferry bell</title><h1>Ferry bell rings again</h1>"
        f"<div>{told}</div><div class='replies'><h3>Replies</h3>{thread}</div>"
    )
    assert clean(page, format="html").text == "\n\n".join(STORY[:3])


CHAPTERS = ["03:12 Why three drivers quit at once", "11:40 What the parents found out"]
LAST = (
    "Superintendent Dale Whitcomb said the district saves money and hopes to start two more routes."
)


def _with_box(items: str, heading: str = "In this episode") -> tuple[list[str], list[str]]:
    told = "".join(f"<p>{part}</p>" for part in STORY)
    source = (
        f"<title>The bus that walks</title><header><a href=/>County Talk</a></header><main><article>"
        f"<h1>The bus that walks</h1><p>By <a href=/ana>Ana Teller</a></p>{told}<h2>{heading}</h2><ul>{items}</ul><p>{LAST}</p>"
        f"</article></main>"
    )
    found = clean(source, format="html").to_dict()
    lines = [line for block in found["blocks"] for line in block["text"].split("\n")]
    assert lines[: len(STORY)] == [*STORY]
    assert lines[-1] == LAST
    return lines[len(STORY) : -1], [*found["removed"]]


def test_a_list_without_links_is_no_box_of_other_stories():
    bare = "".join(f"<li>{chapter}" for chapter in CHAPTERS)
    assert _with_box(bare)[0] == ["In this episode", *CHAPTERS]
    linked = "".join(f"<li><a href=/s>{chapter[6:]}</a>" for chapter in CHAPTERS)
    assert _with_box(linked)[0] == []
