"""Which source wins: titles, authors, dates, language, origin and topic of HTML pages."""

from __future__ import annotations

import pytest

from newsclean import Settings, clean
from newsclean.document import Document, PageSays, Said, Settle
from newsclean.evidence.page.date_lines import dates_in
from newsclean.evidence.page.dates import Printed, iso_date, page_dates
from newsclean.evidence.page.day_order import day_order
from newsclean.evidence.page.languages import page_language, tag_of
from newsclean.evidence.page.named_people import names_in
from newsclean.evidence.page.people import page_authors
from newsclean.evidence.page.sites import SiteNames, page_url, site_name
from newsclean.evidence.page.titles import page_title
from newsclean.evidence.page.topics import page_section, page_tags
from newsclean.pipeline import apply

GOATS = "Goats close Route 9"
SITE = PageSays(sites=(Said("The Salt Courier", "meta og:site_name"),))


def page(**fields: list[tuple[str, str]]) -> PageSays:
    """What a page says: field → source and value, in order."""
    said = {f: tuple(Said(value, source) for source, value in rows) for f, rows in fields.items()}
    return SITE._replace(**said)


# ------------------------------------------------------------------ titles


@pytest.mark.parametrize(
    ("titles", "best"),
    [
        ([("title", f"{GOATS} | The Salt Courier")], (GOATS, "title")),
        ([("title", f"{GOATS} - Salt Courier")], (GOATS, "title")),
        ([("title", f"The Salt Courier: {GOATS}")], (GOATS, "title")),
        (
            [("meta og:title", "9 goats you must see"), ("h1", GOATS), ("title", GOATS)],
            (GOATS, "h1"),
        ),
        ([("meta og:title", GOATS), ("h1", "The Salt Courier")], (GOATS, "meta og:title")),
        ([("meta og:title", GOATS), ("h1", "Sign up today")], (GOATS, "meta og:title")),
        ([("h1", "More news"), ("h1", GOATS), ("title", f"{GOATS} | News")], (GOATS, "h1")),
        ([("json-ld headline", GOATS), ("title", "Goats | Local")], (GOATS, "json-ld headline")),
        # what is printed and written for machines outweighs a second wording for the address
        ([("meta og:title", GOATS), ("h1", GOATS), ("title", "Farrow road news")], (GOATS, "h1")),
        # the site's name with a colon is a kicker where the page prints it
        ([("h1", "Salt Courier: how we work"), ("title", "Salt Courier: how we work | The Salt Courier")], ("Salt Courier: how we work", "h1")),
        ([("h1", f"May 2, 2024 {GOATS}"), ("meta og:title", GOATS)], (GOATS, "h1")),
        ([("h1", f"Day 3: {GOATS}"), ("meta og:title", GOATS)], (f"Day 3: {GOATS}", "h1")),
        ([("h1", "herd/goats.md"), ("meta og:title", "Why the goats close Route 9")], ("Why the goats close Route 9", "meta og:title")),
        ([("h1", "goats.example"), ("title", GOATS)], (GOATS, "title")),
        ([("h1", "Salt: a history | Part 2 of 3 of our summer series on salt")], None),
    ],
)  # fmt: skip
def test_the_title(titles, best):
    says = page(titles=titles)
    assert page_title(says, None, SiteNames(says)) == ((best and Said(*best)) or Said(
        titles[0][1], titles[0][0]
    ))  # fmt: skip


def test_the_address_tells_the_headline_from_the_heading_of_a_part():
    says = page(
        titles=[("meta og:title", "Why the herd of Port Ellery came down"), ("h1", "The herd")],
        urls=[("link canonical", "https://c.example/why-the-herd-of-port-ellery-came-down")],
    )
    best = page_title(says, None, SiteNames(says))
    assert best == Said("Why the herd of Port Ellery came down", "meta og:title")


def test_the_address_does_not_outweigh_what_is_printed_and_written_alike():
    says = page(
        titles=[("json-ld headline", GOATS), ("h1", GOATS), ("title", "Farrow traffic news today")],
        urls=[("link canonical", "https://c.example/farrow-traffic-news-today")],
    )
    assert page_title(says, None, SiteNames(says)).value == GOATS


def test_other_words_than_the_machines_are_a_headline_if_the_text_shows_them():
    says = page(
        titles=[("meta og:title", "Farrow traffic news"), ("h1", "They eat what they find")]
    )
    best = page_title(says, "They eat what they find", SiteNames(says))
    assert best == Said("They eat what they find", "h1")
    assert page_title(says, None, SiteNames(says)).source == "meta og:title"


def test_a_page_without_any_title():
    assert page_title(SITE, None, SiteNames(SITE)) is None
    assert page_title(SITE, GOATS, SiteNames(SITE)) == Said(GOATS, "text")


# ------------------------------------------------------------------ authors


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("By Ana Teller and Dova Renn, Reuters", ["Ana Teller", "Dova Renn"]),
        ("By Ana Teller, Harbour Reporter", ["Ana Teller"]),
        ("Ana Teller, By Dova Renn", ["Ana Teller", "Dova Renn"]),
        ("ANA TELLER", ["Ana Teller"]),
        ("Ana Teller, MD, Ph.D.", ["Ana Teller"]),
        ("ByAna TellerUpdated May 2, 2024", ["Ana Teller"]),
        ("Dec 17, 2025 · Ana Teller", ["Ana Teller"]),
        ("Written by: Ana Teller | 5 min read", ["Ana Teller"]),
        ("Ana Teller Senior Reporter", ["Ana Teller"]),
        ("Ana Teller, Senior Analyst", ["Ana Teller"]),
        ("Ana Teller, Chief Marketing Officer, Dova Renn", ["Ana Teller", "Dova Renn"]),
        ("Ana Teller, Home and Garden Expert", ["Ana Teller"]),
        ("Ana Teller, Sr. Director of Operations", ["Ana Teller"]),
        ("Ana Teller Executive Digital Editor and Master Gardener", ["Ana Teller"]),
        ("Updated by Ana Teller", []),
        ("Medically reviewed by Ana Teller", []),
        ("Interview by Ana Teller", ["Ana Teller"]),
        ("Hollis & Tarn", ["Hollis & Tarn"]),
        ("The Associated Press", ["The Associated Press"]),
        ("admin", []),
        ("Email the author", []),
        ("https://courier.example/staff/ana", []),
        ("ana.teller@courier.example", []),
        ("a1b2c3d4-e5f6-7788", []),
        ("Written by", []),
        ("May 2, 2024", []),
        ("View all posts", []),
        ("", []),
    ],
)
def test_the_names_in_a_text(value, names):
    assert names_in(value)[0] == names


@pytest.mark.parametrize(
    ("authors", "names"),
    [
        ([("meta author", "admin"), ("class author", "By Ana Teller")], ("Ana Teller",)),
        ([("json-ld author", "The Salt Courier"), ("rel author", "Ana Teller")], ("Ana Teller",)),
        ([("json-ld author", "The Salt Courier")], ("The Salt Courier",)),
        ([("json-ld author", "Ana Teller"), ("class author", "Dova Renn")], ("Ana Teller",)),
        ([("json-ld author", "Cora Nakano"), ("class author", "By Ana Teller")], ("Ana Teller",)),
        (
            [("meta author", "Ana Teller"), ("json-ld author", "Ana Teller"), ("json-ld author", "Dova Renn")],
            ("Ana Teller", "Dova Renn"),
        ),
        ([("meta citation_author", "Teller, Ana"), ("meta citation_author", "Renn, Dova")], ("Ana Teller", "Dova Renn")),
        ([("meta article:author", "https://facebook.example/courier")], None),
        ([("json-ld author", "Ana Teller, The Salt Courier")], ("Ana Teller",)),
        # microdata also names who wrote other stories, and comments
        ([("json-ld author", "Ana Teller"), ("itemprop author", "Ana Teller"), ("itemprop author", "Dova Renn")], ("Ana Teller",)),
        ([("class author", "By Cora Nakano"), ("meta dc.creator", "Ana Teller"), ("meta citation_authors", "Ana Teller"), ("meta citation_authors", "Dova Renn")], ("Cora Nakano",)),
        ([("class author", "College of Health, Ellery University"), ("meta dc.contributor", "Ana Teller"), ("meta dc.contributor", "Dova Renn")], ("Ana Teller", "Dova Renn")),
    ],
)  # fmt: skip
def test_the_authors(authors, names):
    says = page(authors=authors)
    best = page_authors(says, (), SiteNames(says))
    assert (best and best.names) == names


def test_each_name_stands_once():
    says = page(authors=[("meta author", "Ana Teller, Ana Teller, Ana M. Teller, By Ana Teller")])
    assert page_authors(says, (), SiteNames(says)).names == ("Ana Teller",)
    assert page_authors(says, ("Ana Teller", "Ana Teller"), SiteNames(says)).names == (
        "Ana Teller",
    )


def test_the_byline_of_the_text_is_believed_and_its_longer_twin_completes_it():
    says = page(authors=[("json-ld author", "Ana Teller"), ("json-ld author", "Dova Renn")])
    assert page_authors(says, ("Ana Teller",), SiteNames(says)).names == ("Ana Teller", "Dova Renn")
    assert page_authors(says, ("Cora Nakano",), SiteNames(says)).names == ("Cora Nakano",)


# ------------------------------------------------------------------ dates


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("2024-05-02", "2024-05-02"),
        ("2024-05-02T18:12:00-04:00", "2024-05-02T18:12:00-04:00"),
        ("2024-05-02T18:12:00.123Z", "2024-05-02T18:12:00+00:00"),
        ("2024-05-02 18:12:00 +0000", "2024-05-02T18:12:00+00:00"),
        ("20240502", "2024-05-02"),
        ("20240502T181200Z", "2024-05-02T18:12:00+00:00"),
        ("20240502T1812-0400", "2024-05-02T18:12:00-04:00"),
        ("20240502T251200Z", "2024-05-02"),
        ("2024-05-02T18:12:00 UTC", "2024-05-02T18:12:00+00:00"),
        ("2024-05-02 18:12:00 EDT", "2024-05-02T18:12:00-04:00"),
        ("2024-05-02 18:12:00.0 Europe/Berlin", "2024-05-02T18:12:00+02:00"),
        ("2024-05-02T18:12 America/New_York", "2024-05-02T18:12:00-04:00"),
        ("2024-05-02 18:12:00 Salt/Lake_End", "2024-05-02"),
        ("2024-05-02 18:12 Uhr", "2024-05-02"),
        ("2024-05-02 25:12:00 UTC", "2024-05-02"),
        ("2024/05/02", "2024-05-02"),
        ("1714673520", "2024-05-02T18:12:00+00:00"),
        ("May 2, 2024", "2024-05-02"),
        ("Thu, 02 May 2024 18:12:00 GMT", "2024-05-02T18:12:00+00:00"),
        ("Thu May 02 18:12:00 EDT 2024", "2024-05-02T18:12:00-04:00"),
        ("Published on May 2, 2024", "2024-05-02"),
        ("1970-01-01T00:00:00Z", None),
        ("0", None),
        ("May 2024", None),
        ("2024", None),
        ("2024-02-31", None),
        ("10:15", None),
        ("5 min read", None),
        ("", None),
        ("9" * 5000, None),
    ],
)
def test_a_date_of_any_form(value, iso):
    assert iso_date(value) == iso


def test_a_day_and_a_month_stand_as_the_language_has_them():
    assert iso_date("03/04/2024", "en-US") == "2024-03-04"
    assert iso_date("03/04/2024", "en-GB") == "2024-04-03"


NOTHING = Printed()


def dates(printed: Printed = NOTHING, **fields: list[tuple[str, str]]):
    found = page_dates(page(**fields), printed, None)
    return [said and tuple(said) for said in found]


def test_nothing_is_updated_before_it_is_published():
    assert dates(
        published=[("json-ld datePublished", "2024-05-02T10:00:00Z")],
        updated=[("json-ld dateModified", "2024-05-01")],
    ) == [("2024-05-02T10:00:00+00:00", "json-ld datePublished"), None]


def test_the_same_moment_is_given_in_the_zone_of_the_place():
    assert dates(
        published=[
            ("meta article:published_time", "2024-05-03T01:30:00+00:00"),
            ("time", "2024-05-02T21:30:00-04:00"),
        ]
    ) == [("2024-05-02T21:30:00-04:00", "time"), None]


def test_a_text_that_says_updated_is_no_date_of_publishing():
    assert dates(published=[("time", "Updated May 2, 2024")]) == [None, ("2024-05-02", "time")]


def test_what_is_printed_beside_the_headline_is_not_later_than_publishing():
    assert dates(
        Printed(published="2022-11-02"), published=[("json-ld datePublished", "2025-06-12")]
    ) == [("2022-11-02", "text"), None]


@pytest.mark.parametrize(
    ("fields", "texts", "order"),
    [
        ({"published": [("json-ld datePublished", "13/05/2024 09:21")]}, (), "en-GB"),
        ({"published": [("time", "02-12-2024"), ("time", "2024-12-02")]}, (), "en-GB"),
        ({"published": [("time", "02-12-2024"), ("time", "2024-02-12")]}, (), "en-US"),
        ({}, ("Published 03/10/2023", "12/25/2022"), "en-US"),
        ({"urls": [("meta og:url", "https://c.example/2023/october/03/goats")]}, ("03/10/2023",), "en-GB"),
        ({"urls": [("meta og:url", "https://www.courier.co.uk/goats")]}, (), "en-GB"),
        ({"urls": [("meta og:url", "/goats"), ("link canonical", "http://[x/goats")]}, (), "en"),
        ({}, (), "en"),
    ],
)  # fmt: skip
def test_the_dates_of_a_page_tell_which_number_is_the_day(fields, texts, order):
    assert day_order("en", page(**fields), texts) == order
    assert day_order("fr-CA", page(**fields), texts) == "fr-CA"


def test_the_region_of_a_page_outweighs_its_address_but_not_its_dates():
    home = [("meta og:url", "https://www.courier.co.uk/goats")]
    assert day_order("en-US", page(urls=home), ()) == "en-US"
    assert day_order("en-US", page(urls=home), ("13/05/2024",)) == "en-GB"


def test_elements_that_tell_many_days_list_other_stories():
    others = [("time", f"2023-0{month}-11") for month in range(1, 5)]
    sure = ("json-ld datePublished", "2024-05-02")
    assert dates(published=[sure, others[0]])[0] == ("2023-01-11", "time")
    assert dates(published=[sure, *others])[0] == ("2024-05-02", "json-ld datePublished")


def test_the_address_dates_a_page_that_says_nothing_else():
    assert dates(urls=[("link canonical", "https://c.example/2024/may/02/goats")])[0] == (
        "2024-05-02",
        "address",
    )
    assert dates(urls=[("link canonical", "https://c.example/2024/05/02/goats")]) == [
        ("2024-05-02", "address"),
        None,
    ]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("By Ana Teller | May 2, 2024", [("2024-05-02", False)]),
        ("2 May 2024 · updated 4 May 2024", [("2024-05-02", False), ("2024-05-04", True)]),
        ("Dec 17, 2025Ana Teller", [("2025-12-17", False)]),
        ("2022-11-23T08:10+02:00", [("2022-11-23T08:10:00+02:00", False)]),
        ("Route 9 in 2024", []),
        ("Ana Teller3/4/2024", [("2024-03-04", False)]),
        ("Farm NewsMAY 2, 2024Updated: MAY 4, 2024", [("2024-05-02", False), ("2024-05-04", True)]),
    ],
)
def test_the_dates_in_a_line(text, days):
    assert list(dates_in(text, "en")) == days


# ------------------------------------------------------------------ language, origin, topic


@pytest.mark.parametrize(
    ("value", "tag"),
    [
        ("en", "en"), ("EN-us", "en-US"), ("pt_BR", "pt-BR"), ("zh-hant-tw", "zh-Hant-TW"),
        ("es-419", "es-419"), ("en_US.utf8", "en-US"), ("English", None), ("und", None), ("", None),
    ],
)  # fmt: skip
def test_a_language_tag(value, tag):
    assert tag_of(value) == tag


def test_the_language_that_the_text_does_not_contradict():
    says = page(languages=[("html lang", "en-US"), ("json-ld inLanguage", "de-AT")])
    assert page_language(says, "de") == Said("de-AT", "json-ld inLanguage")
    assert page_language(says, None) == Said("en-US", "html lang")
    assert page_language(says, "fr") is None


def test_the_site_is_a_name_and_the_address_is_whole_and_has_a_path():
    says = page(
        sites=[
            ("meta copyright", "© 2024 All rights reserved"),
            ("meta application-name", "Courier"),
        ],
        urls=[
            ("link canonical", "/goats"),
            ("meta og:url", "https://c.example/"),
            ("json-ld url", "https://c.example/goats"),
        ],
    )
    assert site_name(says) == Said("Courier", "meta application-name")
    assert page_url(says) == Said("https://c.example/goats", "json-ld url")


def test_tags_are_those_of_the_best_source():
    says = page(
        tags=[("meta keywords", "a, b, c"), ("json-ld keywords", "Goats; Roads"), ("json-ld keywords", "Goats")],
        sections=[("json-ld articleSection", "Article"), ("meta article:section", "Local")],
    )  # fmt: skip
    assert page_tags(says) == (("Goats", "Roads"), "json-ld keywords")
    assert page_section(says) == Said("Local", "meta article:section")


# ------------------------------------------------------------------ in the pipeline

STORY = (
    "<p>The bell of the harbour ferry rang on Thursday for the first time in eleven years.</p>"
    "<p>A diver found it under the coal pier, upside down and full of mussels, in the spring.</p>"
    "<p>The yard gave it back its voice and asked the town for nothing but a round of coffee.</p>"
)
PAGE = f"""<html lang="en-CA"><head><title>{GOATS} | Courier</title>
<meta name="author" content="Dova Renn"><meta property="article:published_time" content="2024-05-02">
</head><body><h1>{GOATS}</h1><p class="byline">By Ana Teller</p>{STORY}</body></html>"""


def dated(head: str, below: str) -> tuple[str | None, str | None]:
    html = f"<html lang=en-CA><head>{head}</head><body><h1>{GOATS}</h1>{below}{STORY}</body></html>"
    article = clean(html, format="html")
    return article.published, article.updated


def test_a_line_may_announce_the_date_in_the_next_one():
    assert dated("", "<p>Page updated:<p>May 4, 2024") == (None, "2024-05-04")
    assert dated("", "<p>Last reviewed May 4, 2024") == (None, "2024-05-04")
    assert dated("", "<p>Ostatnia aktualizacja:<p>2024-05-04") == (None, "2024-05-04")
    assert dated("", "<p>Senast uppdaterad 2024-05-04") == (None, "2024-05-04")
    assert dated("", "<p>Published:<p>May 4, 2024") == ("2024-05-04", None)


def test_a_date_far_from_the_headline_that_says_what_it_is():
    change = '<meta property="article:modified_time" content="2024-05-04">'
    below = "<p>They ate.</p>" * 20 + "<p>Post time: {}</p>"
    assert dated(change, below.format("May 2, 2024")) == ("2024-05-02", "2024-05-04")
    assert dated(change, below.replace("Post time: ", "").format("See you by May 2, 2024!")) == (
        None,
        "2024-05-04",
    )


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("<p>By<p>Ana Teller", ["Ana Teller"]),
        ("<p>By<p>Farm News Road News All Our Topics", []),
        ("<p>By<p>The Ferry Team", ["The Ferry Team"]),
        (f"{STORY}{STORY}{STORY}<h3>Author</h3><p>Ana Teller</p><h3>Related Topics</h3>", ["Ana Teller"]),
        (f"{STORY}{STORY}{STORY}<h6>Author(s)</h6><ul><li>Ana Teller<li>Dova Renn</ul>", ["Ana Teller", "Dova Renn"]),
        (f"{STORY}{STORY}{STORY}<h3>Autorin</h3><p>Ana Teller</p>", ["Ana Teller"]),
    ],
)  # fmt: skip
def test_a_line_that_announces_the_names_below(body, names):
    html = f"<html lang=en><head></head><body><h1>{GOATS}</h1>{body}{STORY}</body></html>"
    assert list(clean(html, format="html").authors) == names


def test_the_headline_is_where_the_only_h1_is_though_the_title_is_another():
    head = f"<title>{GOATS} today</title>"
    article = clean(
        f"<html lang=en><head>{head}</head><body><h1>They eat what they find</h1><p>2024-05-02</p>"
        f"{STORY}{STORY}{STORY}{STORY}{STORY}<h2>{GOATS} today</h2>{STORY}</body></html>",
        format="html",
    )
    assert article.published == "2024-05-02"


def test_the_ledger_says_which_source_won():
    article = clean(PAGE, format="html")
    settled = {
        finding.action.field: (finding.action.value, finding.reason)
        for finding in article.document.ledger
        if isinstance(finding.action, Settle)
    }
    assert settled == {
        "title": (GOATS, "h1 says so"),
        "authors": (("Ana Teller",), "byline says so"),
        "published": ("2024-05-02", "meta article:published_time says so"),
        "language": ("en-CA", "html lang says so"),
    }
    assert article.authors == ("Ana Teller",)
    assert article.byline == "By Ana Teller"


def test_without_the_filter_the_text_speaks_for_itself():
    off = Settings(disable=("page-title", "page-author", "page-date", "page-language"))
    article = clean(PAGE, off, format="html")
    assert (article.published, article.language) == (None, "en")


def test_an_address_given_from_outside_wins():
    head = '<link rel="canonical" href="https://c.example/canonical">'
    html = PAGE.replace("<head>", f"<head>{head}")
    assert clean(html, format="html").url == "https://c.example/canonical"
    assert clean(html, format="html", url="https://c.example/x").url == "https://c.example/x"


def test_what_is_settled_stands_alone_whatever_else_is_found():
    article = clean("Goats\n\nBy Ana Teller\n\nThey shut the road, and nobody knew why they came.")
    doc = article.document
    from newsclean.article import build
    from newsclean.document import Finding

    known = build(doc, version="0", settings="").authors
    told = apply(doc, [Finding("page-author", 0, Settle("authors", ("Dova Renn",)), "is settled")])
    assert (known, build(told, version="0", settings="").authors) == (
        ("Ana Teller",),
        ("Dova Renn",),
    )


def test_plain_text_has_no_page():
    doc: Document = clean("Goats\n\nThey shut the road.").document
    assert doc.page is None
    assert not [
        f for f in doc.ledger if f.filter.startswith("page-") and isinstance(f.action, Settle)
    ]


# ------------------------------------------------------------------ as pages print them

TOLD = (
    "<p>A herd of goats shut the road on Tuesday, and nobody in Penrose knew whose they were.</p>"
    "<p>The mayor said it was not the first time, and asked drivers to go round by the mill.</p>"
)


def printed(head: str = "", around: str = "@", lang: str = "en", behind: str = ""):
    """A page with something below its headline, before its story."""
    body = around.replace("@", f"<h1>{GOATS}</h1>{head}{TOLD}{behind}")
    page = f"<html lang={lang}><title>{GOATS}</title><body><main>{body}</main>"
    return clean(page, format="html")


@pytest.mark.parametrize(
    ("title", "best"),
    [
        ("«We shut it» - Salt Courier", "«We shut it»"),
        ("»We shut it« | Salt Courier", "»We shut it«"),
        ("Goats » Salt Courier", "Goats"),
    ],
)
def test_quotation_marks_do_not_part_a_title(title, best):
    says = page(titles=[("title", title)])
    assert page_title(says, None, SiteNames(says)) == Said(best, "title")


def test_a_line_of_the_page_tells_the_headline_from_the_site():
    told = f"<title>The Farrow Mail - {GOATS}</title><td><b>{GOATS}</b><br>By Ana Teller</td>"
    assert clean(f"{told}{TOLD}", format="html").title == GOATS


@pytest.mark.parametrize(
    ("head", "names"),
    [
        ("<p>By ANA TELLER ateller@courier.example</p>", ["Ana Teller"]),
        ("<p>By Ana Teller Staff</p>", ["Ana Teller"]),
        ("<p>Story and photos by Ana Teller</p>", ["Ana Teller"]),
        ("<p>Photos and story by Ana Teller</p>", ["Ana Teller"]),
        ("<p><em>di Ana Teller</em><time>7 settembre 2024</time></p>", ["Ana Teller"]),
        ("<p>14. Mai 2025, 17:32 Uhr Von Ana Teller Lesedauer: 3 Minuten</p>", ["Ana Teller"]),
        ("<div><a>Ana Teller</a></div><div>Farrow - 18 JUN 2025 - 16:45 CEST</div>", ["Ana Teller"]),
        ("<p class=reporter>高橋美咲</p>", ["高橋美咲"]),
        ("<ul><li>Ana Teller</li><li>Feb 11, 2025</li></ul>", ["Ana Teller"]),
        ("<p>Posted by Ana T. at noon</p>", ["Ana T."]),
        ("<ul><li>Privacy Policy</li><li>Contact</li></ul><p>Feb 11, 2025</p>", []),
        ("<p>Contact: Ana Teller</p><p>Feb 11, 2025</p>", []),
        ("<p class=author><a href=/t>Ana Teller</a> <a href=mailto:a>Email the author</a></p>", ["Ana Teller"]),
        ("<p class=author><a href=/t>Ana Teller</a> <a href=/m>More stories by Ana Teller</a></p>", ["Ana Teller"]),
        ("<p class=byline>By <a href=/t>Ana Teller</a><a href=/r>Dova Renn</a></p>", ["Ana Teller", "Dova Renn"]),
        ("<p class=byline>By <a href=/t>Ana Teller</a> and <a href=/r>Dova Renn</a></p>", ["Ana Teller", "Dova Renn"]),
    ],
)  # fmt: skip
def test_who_is_named_below_the_headline(head, names):
    assert list(printed(head).authors) == names


@pytest.mark.parametrize(
    ("head", "lang", "dates"),
    [
        ("<p>04/11/2025</p>", "en-GB", ("2025-11-04", None)),
        ("<p>04/11/2025</p>", "en-US", ("2025-04-11", None)),
        ("<p>Submitted by ana on Thu, 11/02/2023 - 14:15</p>", "en", ("2023-11-02T14:15:00", None)),
        (
            "<p>at <abbr class=published title='2024-05-02T21:14:00-04:00'>9:14 PM</abbr></p>",
            "en",
            ("2024-05-02T21:14:00-04:00", None),
        ),
        (
            (
                "<time datetime=2024-05-02T09:00Z></time><meta property=article:modified_time "
                "content=2024-05-03T08:02:00Z><p>Updated May 3, 2024</p>"
            ),
            "en",
            ("2024-05-02T09:00:00+00:00", "2024-05-03T08:02:00+00:00"),
        ),
    ],
)
def test_when(head, lang, dates):
    article = printed(head, lang=lang)
    assert (article.published, article.updated) == dates


@pytest.mark.parametrize(
    "first",
    [
        "Ana Teller, 84, died on Monday.",
        "Ana Teller, of Port Ellery, died on Monday.",
        "Ana Teller, a reporter for the Post, died on Monday.",
        "Mr Krol, how many bees do you have?",
        "Ana Teller – diver, mother, mayor – has died.",
    ],
)
def test_a_sentence_that_begins_with_a_name_is_no_byline(first):
    story = (
        "Nobody in Penrose knew whose goats they were, and the road was shut until noon.",
        "The mayor asked the drivers to go round by the mill and said it was not the first time.",
    )
    body = "".join(f"<p>{text}</p>" for text in (first, *story))
    page = f"<h1>{GOATS}</h1><p class=date>May 2, 2024</p><div class=body>{body}</div>"
    found = clean(f"<title>{GOATS}</title><article>{page}</article>", format="html")
    assert (found.authors, found.text) == ((), "\n\n".join((first, *story)))


AT = "datetime=2024-05-03T10:00Z"


@pytest.mark.parametrize(
    ("head", "dates"),
    [
        (f"<div><span>Updated:</span> <time {AT}>Friday</time></div>", ("2024-05-03T10:00:00+00:00", None)),
        (
            f"<div>Aktualisiert <time {AT}>3. Mai</time></div><div>Veröffentlicht <time>2024-05-02</time></div>",
            ("2024-05-02", "2024-05-03T10:00:00+00:00"),
        ),
        (f"<p>Published <time {AT}>May 3, 2024</time></p>", ("2024-05-03T10:00:00+00:00", None)),
        ("<p>By Ana Teller <time>May 3, 2024</time></p>", ("2024-05-03", None)),
        (
            f"<p>Updated: <time {AT}>May 3</time> | Published: <time datetime=2024-05-02T10:00Z>May 2</time></p>",
            ("2024-05-02T10:00:00+00:00", "2024-05-03T10:00:00+00:00"),
        ),
    ],
)  # fmt: skip
def test_the_words_right_before_a_time_say_of_what_it_is(head, dates):
    article = printed(head)
    assert (article.published, article.updated) == dates


@pytest.mark.parametrize(
    ("above", "behind"),
    [
        ("", "<p>The board meets on <time datetime=2024-06-04>June 4</time> in the old hall.</p>"),
        ("", "<blockquote>We have goats <time datetime=2024-04-30>April 30</time></blockquote>"),
    ],
)
def test_a_time_elsewhere_does_not_outweigh_the_date_beside_the_headline(above, behind):
    story = "<p>Nobody in Penrose knew whose goats they were, and the road was shut until noon.</p>"
    page = f"{above}<h1>{GOATS}</h1><p>By Ana Teller</p><p>May 2, 2024</p>{story}{behind}"
    found = clean(f"<title>{GOATS}</title><main>{page}</main>", format="html")
    assert (found.published, found.updated) == ("2024-05-02", None)


ANA, DOVA = "<a rel=author href=/t>Ana Teller</a>", "<a rel=author href=/r>Dova Renn</a>"


@pytest.mark.parametrize(
    ("head", "names"),
    [
        (f"<ul class=authors><li>{ANA}</li><li>{DOVA}</li></ul>", ("Ana Teller", "Dova Renn")),
        (f"<ul><li>{ANA}<li>{DOVA}</ul>", ("Ana Teller", "Dova Renn")),
        (f"<div><span>{ANA},</span> <span>und {DOVA}</span></div>", ("Ana Teller", "Dova Renn")),
        (f"<div>{ANA} · {DOVA}</div>", ("Ana Teller", "Dova Renn")),
        (f"<div>{ANA}<a rel=author href=/t>Ana Teller</a></div>", ("Ana Teller",)),
        (f"<div>{ANA}<a rel=author href=/t>Follow</a></div>", ("Ana Teller",)),
        (f"<div>{ANA}<p>Goats eat a hedge</p>{DOVA}</div>", ("Ana Teller",)),
        (f"<div>{ANA}</div><article>{DOVA}</article>", ("Ana Teller",)),
        (f"<div>{ANA}<p>Goats</p></div><div>{DOVA}<p>Hedge</p></div>", ("Ana Teller",)),
    ],
)
def test_authors_side_by_side_are_of_one_byline(head, names):
    assert printed(head).authors == names


CARD = "<a href=/fence><h3>The town buys a fence</h3></a><time datetime=2024-06-04>June 4</time>"


@pytest.mark.parametrize(
    "behind",
    [
        f"<aside><h3>More</h3><div>{CARD}</div></aside>",
        f"<div class=card>{CARD}</div>",
        f"<section><h2>Mehr zum Thema</h2><ul><li>{CARD}</ul></section>",
        f"<footer><div>{CARD}</div></footer>",
        f"</div><div>{CARD}",
    ],
)
@pytest.mark.parametrize("head", ["<p>May 2, 2024</p>", "<div>By Ana Teller<p>2 May 2024</div>"])
def test_a_time_below_the_story_does_not_outweigh_the_date_beside_the_headline(head, behind):
    page = f"<header><h1>{GOATS}</h1>{head}</header><div>{TOLD}</div>{behind}"
    found = clean(f"<title>{GOATS}</title><main><div>{page}</div></main>", format="html")
    assert (found.published, found.updated) == ("2024-05-02", None)


@pytest.mark.parametrize(
    "page",
    [
        f"<h1>{GOATS}</h1>{TOLD}<p>Published <time datetime=2024-05-02T09:00Z>May 2</time></p>",
        (
            f"<h1>{GOATS}</h1><p>May 4, 2024</p>{TOLD}"
            "<div>Published <time datetime=2024-05-02T09:00Z>May 2</time></div>"
        ),
        f"<h1>{GOATS}</h1>{TOLD}<footer><time datetime=2024-05-02T09:00Z>May 2</time></footer>",
        (
            f"<h1>{GOATS}</h1><p>{'They came down in the dark and shut the road. ' * 2}</p>"
            f"<time datetime=2024-05-02T09:00Z>May 2</time>{TOLD}<p>Printed on May 4, 2024</p>"
        ),
    ],
)
def test_a_time_below_the_story_counts_if_labelled_or_alone(page):
    found = clean(f"<title>{GOATS}</title><main>{page}</main>", format="html")
    assert (found.published, found.updated) == ("2024-05-02T09:00:00+00:00", None)


@pytest.mark.parametrize(
    "told",
    [
        "<p>The board meets on <time datetime=2024-06-04>June 4</time> in the old hall of the mill.</p>",
        "<blockquote>We have goats <time datetime=2024-04-30>April 30</time></blockquote>",
    ],
)  # fmt: skip
def test_a_time_that_the_story_or_a_quotation_tells_of_dates_no_page(told):
    page = f"<title>{GOATS}</title><main><h1>{GOATS}</h1><p>By Ana Teller</p>{told}</main>"
    assert clean(page, format="html").published is None


@pytest.mark.parametrize(
    "behind",
    [
        "<div id=comments><p>Well told</p><span class=date>May 2, 2024</span></div>",
        "<div class=replies><p>Well told</p><time datetime=2024-05-02>May 2, 2024</time></div>",
        "<h3>2 comments</h3><p>Well told</p><p>May 2, 2024</p>",
    ],
)
def test_the_date_of_a_comment_is_not_that_of_the_page(behind):
    assert printed(behind=behind).published is None


def test_a_section_that_is_called_comment_has_dates():
    article = printed("<p>May 2, 2024</p>", "<div class=comment><p>Comment</p>@</div>")
    assert article.published == "2024-05-02"


@pytest.mark.parametrize(
    ("footer", "notice"),
    [
        ("© 2025 Farrow Mail. <a>Terms of Use</a> <a>Privacy Policy</a>", "© 2025 Farrow Mail."),
        ("© 2025 Farrow Mail | <a>Terms</a> | Powered by Presswork", "© 2025 Farrow Mail"),
        ("© 2025 <a>Farrow Mail</a>", "© 2025 Farrow Mail"),
        ("© 2025 All rights reserved - <a>Farrow Mail</a>", "© 2025 All rights reserved - Farrow Mail"),
        ("© 2025 Goat Words by <a>Ana Teller</a>", "© 2025 Goat Words by Ana Teller"),
    ],
)  # fmt: skip
def test_links_beside_a_notice_are_none_of_it(footer, notice):
    assert list(printed(behind=f"<footer>{footer}</footer>").copyright) == [notice]


@pytest.mark.parametrize(
    ("lang", "start", "place"),
    [
        ("de", "<strong>Lindau.</strong> ", "Lindau"),
        ("de", "<b>Bad Salz (tel).</b> ", "Bad Salz"),
        ("de", "<strong>Knapp war es</strong> ", None),
        ("en", "<strong>Update.</strong> ", None),
        ("en", "LIMA, Feb 26 (Agency) - ", "LIMA"),
    ],
)
def test_datelines_of_pages(lang, start, place):
    page = f"<html lang={lang}><h1>{GOATS}</h1>{TOLD.replace('<p>', '<p>' + start, 1)}"
    assert clean(page, format="html").dateline == place


def test_the_site_section_and_tags_that_a_page_prints():
    page = (
        f"<title>{GOATS} - Farrow Mail</title><header><a>Farrow Mail</a></header><main>"
        f"<h1>{GOATS}</h1><a rel='category tag'>Local</a>{TOLD}"
        "<p><a rel=tag>goats</a>, <a rel=tag>roads</a></p></main>"
    )
    article = clean(page, format="html")
    assert (article.site, article.section) == ("Farrow Mail", "Local")
    assert list(article.tags) == ["goats", "roads"]


def test_each_link_behind_a_label_is_a_tag():
    behind = "<div>Tags: <a href=/a>Port Ellery</a> <a href=/b>Goats</a></div>"
    assert list(printed(behind=behind).tags) == ["Port Ellery", "Goats"]


def test_the_heading_that_shows_the_pages_title_is_the_headline():
    page = f"<title>{GOATS}</title><h1>Farrow Watch</h1><p>What goes on by the mill</p>"
    article = clean(f"{page}<h3>{GOATS}</h3>{TOLD}", format="html")
    lifted = [s.raw for s in article.ledger if s.filter == "headline"]
    assert (article.title, [raw.strip() for raw in lifted]) == (GOATS, [GOATS])
