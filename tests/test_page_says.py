"""What a page says of itself: every place where it may, in every form, and broken."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from newsclean.document import PageSays, Said
from newsclean.readers.html.json_ld import read_json_ld
from newsclean.readers.html.meta_names import field_of
from newsclean.readers.html.says import page_says


def says(head: str = "", body: str = "", lang: str = "") -> PageSays:
    html = f"<html{lang}><head>{head}</head><body>{body}</body></html>"
    return page_says(LexborHTMLParser(html))


def pairs(said: tuple[Said, ...]) -> list[tuple[str, str]]:
    return [(value, source) for value, source in said]


# ------------------------------------------------------------------ JSON-LD


def ld(*values: object) -> str:
    return "".join(
        f'<script type="application/ld+json">{json.dumps(value)}</script>' for value in values
    )


STORY = {
    "@type": "NewsArticle",
    "headline": "Goats close Route 9",
    "author": {"name": "Ana Teller"},
}


@pytest.mark.parametrize(
    "held",
    [
        STORY,
        [STORY],
        [[STORY]],
        {"@graph": [{"@type": "WebSite", "name": "The Salt Courier"}, STORY]},
        {"@type": "WebPage", "mainEntity": STORY},
        {**STORY, "@type": ["Article", "NewsArticle"]},
        {**STORY, "@type": "https://schema.org/NewsArticle"},
        {**STORY, "author": [{"@type": "Person", "name": ["Ana Teller"]}]},
        {**STORY, "author": {"givenName": "Ana ", "familyName": "Teller", "url": "/people/ana"}},
        {**STORY, "author": {"name": "Ana Teller", "givenName": "Anna", "familyName": "Teller"}},
        {**STORY, "author": "Ana Teller"},
        {**STORY, "author": {"@value": "Ana Teller"}},
        {**STORY, "headline": "Goats close Route&nbsp;9"},
        {**STORY, "headline": "Goats close <em>Route</em> 9"},
        {"@graph": [{**STORY, "author": {"@id": "#a"}}, {"@id": "#a", "@type": "Person", "name": "Ana Teller"}]},
    ],
    ids=str,
)  # fmt: skip
def test_an_article_in_json_ld(held):
    said = says(ld(held))
    assert pairs(said.titles)[0] == ("Goats close Route 9", "json-ld headline")
    assert pairs(said.authors) == [("Ana Teller", "json-ld author")]


@pytest.mark.parametrize(
    "script",
    [
        '<!-- {"@type": "Article", "headline": "Goats"} -->',
        '//<![CDATA[\n{"@type": "Article", "headline": "Goats"}\n//]]>',
        '{"@type": "Article", "headline": "Goats"};',
        '{"@type": "Article", "headline": "Goats",}',
        '{"@type": "Article", "text": "raw\nline", "headline": "Goats"}',
        '{"@type": "WebSite"} {"@type": "Article", "headline": "Goats"}',
        '{"@type": "Article", "headline": "Goats", "text": "an "inner" quote"}',
    ],
)
def test_json_that_is_not_quite_json(script):
    assert read_json_ld([script])["titles"] == [Said("Goats", "json-ld headline")]


@pytest.mark.parametrize("script", ["", "{", "[[[", "null", '"text"', "[" * 100_000, "{]", "3"])
def test_json_that_says_nothing(script):
    assert read_json_ld([script]) == {}


def test_of_several_articles_the_one_that_tells_most():
    card = {"@type": "Article", "headline": "Another story"}
    assert read_json_ld([json.dumps([card, STORY])])["titles"] == [
        Said("Goats close Route 9", "json-ld headline")
    ]


def test_what_the_article_lacks_the_page_tells():
    page = {"@type": "WebPage", "name": "Goats | Courier", "datePublished": "2024-05-02"}
    said = says(ld(page, STORY))
    assert pairs(said.published) == [("2024-05-02", "json-ld page datePublished")]
    assert [source for _, source in said.titles] == ["json-ld headline", "json-ld page name"]


@settings(max_examples=60)
@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(max_size=12),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(
                st.sampled_from(
                    ["@type", "@id", "@graph", "author", "name", "headline", "url", "x"]
                ),
                inner,
                max_size=5,
            )
        ),
        max_leaves=25,
    )
)
def test_any_json_is_read(held):
    found = read_json_ld([json.dumps(held)])
    assert all(isinstance(said.value, str) for entries in found.values() for said in entries)


# ------------------------------------------------------------------ meta, links, elements


@pytest.mark.parametrize(
    ("head", "field", "value"),
    [
        ('<meta property="og:title" content="Goats &amp;amp; sheep">', "titles", "Goats & sheep"),
        ('<meta name="DC.title" content=" Goats \n close ">', "titles", "Goats close"),
        ('<meta name="parsely-author" content="Ana Teller">', "authors", "Ana Teller"),
        ('<meta name="citation_author" content="Teller, Ana">', "authors", "Teller, Ana"),
        (
            '<meta property="article:published_time" content="2024-05-02">',
            "published",
            "2024-05-02",
        ),
        ('<meta itemprop="dateModified" content="2024-05-03">', "updated", "2024-05-03"),
        ('<meta property="og:site_name" content="The Salt Courier">', "sites", "The Salt Courier"),
        ('<meta property="article:section" content="Local">', "sections", "Local"),
        ('<meta name="sailthru.tags" content="goats, roads">', "tags", "goats, roads"),
        ('<meta http-equiv="Content-Language" content="en-CA">', "languages", "en-CA"),
        ('<link rel="canonical" href="https://c.example/a">', "urls", "https://c.example/a"),
    ],
)
def test_a_meta_element(head, field, value):
    assert [said.value for said in getattr(says(head), field)] == [value]


def test_the_surest_name_comes_first_whatever_the_order_of_the_page():
    head = '<meta name="twitter:title" content="For sharing"><meta property="og:title" content="Goats">'
    assert [said.source for said in says(head).titles] == ["meta og:title", "meta twitter:title"]


def test_the_author_on_a_card_of_twitter():
    head = (
        '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ana '
        'Teller"><meta name="twitter:label2" content="Est. reading time">'
        '<meta name="twitter:data2" content="4 minutes">'
    )
    assert pairs(says(head).authors) == [("Ana Teller", "meta twitter:data1")]


def test_microdata_of_a_list_is_not_of_the_page():
    cards = "".join(
        f'<meta itemprop="datePublished" content="2024-05-0{day}">' for day in (1, 2, 3)
    )
    assert says(cards).published == ()


def test_the_language_of_the_page():
    assert pairs(says(lang=' lang="de-AT"').languages) == [("de-AT", "html lang")]


def test_a_time_near_the_headline_comes_before_those_of_other_stories():
    cards = '<div class="card"><time datetime="2024-01-01">x</time></div>' * 12
    body = f'{cards}<h1>Goats</h1><time datetime="2024-05-02">May 2</time>{cards}'
    assert says(body=body).published[0] == Said("2024-05-02", "time")


@pytest.mark.parametrize("box", ["aside", "nav", "footer"])
def test_a_time_in_a_box_without_a_headline_near_says_nothing(box):
    assert says(body=f'<{box}><time datetime="2024-05-02">x</time></{box}>').published == ()


def test_comments_say_nothing_of_the_page():
    body = (
        '<h1>Goats</h1><ol class="comment-list"><li><time datetime="2024-05-02">x</time></li></ol>'
    )
    assert says(body=body).published == ()


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("w-published-date", "published"), ("acme:publishdate", "published"),
        ("x-publisher", None), ("acme:published_by", None), ("published-date", "published"),
    ],
)  # fmt: skip
def test_a_publishers_own_prefix(name, field):
    told = field_of(name)
    assert (told and told[0]) == field


def test_a_script_that_became_a_meta_element():
    held = json.dumps({"@context": "https://schema.org", **STORY}).replace('"', "&quot;")
    assert says(f'<meta name="script:ld+json" content="{held}">').titles == says(ld(STORY)).titles


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ('<link rel=canonical href="/goats"><meta property="og:url" content="https://c.example/">', "https://c.example/goats"),
        ('<link rel=canonical href="/goats"><base href="https://c.example/news/">', "https://c.example/goats"),
        ('<link rel=canonical href="./goats"><base href="https://c.example/news/">', "https://c.example/news/goats"),
        ('<link rel=canonical href="//c.example/goats"><meta property="og:url" content="https://d.example/">', "https://c.example/goats"),
        ('<meta property="og:url" content="c.example/goats"><base href="https://d.example">', "c.example/goats"),
        ('<link rel=canonical href="/goats">', "/goats"),
        ('<link rel=canonical href="/goats"><base href="javascript:x">', "/goats"),
        ('<link rel=canonical href="/goats"><base href="https://[x">', "/goats"),
    ],
)  # fmt: skip
def test_an_address_given_in_part(head, url):
    assert url in [said.value for said in says(head).urls]


def test_letters_marked_up_singly_stay_one_word():
    assert pairs(says(body="<h1>G<b>o</b>ats close</h1>").titles) == [("Goats close", "h1")]


def test_a_line_break_in_a_headline_parts_words():
    two = "<h1><span>Goats close Route 9</span><span>They eat the hedge</span></h1>"
    assert pairs(says(body=two).titles) == [("Goats close Route 9 They eat the hedge", "h1")]
    assert pairs(says(body="<h1>Goats close<br>Route 9</h1>").titles) == [
        ("Goats close Route 9", "h1")
    ]


@pytest.mark.parametrize(
    "href", ["/", "./", "https://goats.example", "//goats.example/", "index.html"]
)
def test_a_heading_that_leads_to_the_first_page_is_the_sites_name(href):
    body = f"<h1 class=title><a href='{href}'>Goat Notes</a></h1>"
    assert says("<title>Goat Notes: Goats close</title>", body).titles == (
        Said("Goat Notes: Goats close", "title"),
    )


@pytest.mark.parametrize(
    "heading",
    [
        "<a href=/goats>Goats close</a>",
        "<a href=#>Goats close</a>",
        "<a>Goats close</a>",
        "<a href=/>Home</a> Goats close",
    ],
)
def test_a_heading_that_leads_to_the_story_is_the_headline(heading):
    assert pairs(says(body=f"<h1>{heading}</h1>").titles)[0][1] == "h1"


@pytest.mark.parametrize(
    "html", ["", "text", "<html>", "<meta>", "<meta content=x>", "<time>", "\0"]
)
def test_a_page_that_says_nothing(html):
    said = page_says(LexborHTMLParser(html))
    assert said._replace(published=()) == PageSays()


def test_a_page_of_a_hundred_thousand_metas_is_read_in_bounded_size():
    said = says('<meta property="og:title" content="Goats %d">' * 3 + "".join(
        f'<meta property="article:tag" content="tag {n}">' for n in range(20_000)
    ))  # fmt: skip
    assert len(said.tags) == 64


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("<span class=k>Farrow</span><span>Goats close Route 9</span>", "Goats close Route 9"),
        ("<span>Goats close Route 9</span><small>They eat</small>", "Goats close Route 9"),
        (
            "Goats close Route 9<small>They eat the hedge of the mayor and half of his car</small>",
            "Goats close Route 9",
        ),
        ("Goats close Route 9<em>: a diary</em>", "Goats close Route 9: a diary"),
        ("<span>Goats close Route 9</span> <span>and eat</span>", "Goats close Route 9 and eat"),
    ],
)
def test_the_part_of_a_heading_that_the_title_holds(heading, title):
    said = says("<title>Goats close Route 9 | Salt Courier</title>", f"<h1>{heading}</h1>")
    assert pairs(said.titles)[0] == (title, "h1")


def test_breadcrumbs_name_the_section():
    trail = [{"name": "Home"}, {"item": {"name": "Local"}}, {"name": "Goats close Route 9 again"}]
    held = {"@type": "BreadcrumbList", "itemListElement": trail}
    assert pairs(says(ld(held)).sections) == [("Local", "json-ld breadcrumb")]
