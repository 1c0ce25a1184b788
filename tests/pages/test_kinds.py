"""Kinds of pages: where their stories hide, what stands beside them, what must stay."""

from __future__ import annotations

import pytest

from newsclean import Article, clean

NAV = (
    "<header><nav><ul><li><a href=/>Home</a><li><a href=/n>News</a><li><a href=/s>Sport</a>"
    "<li><a href=/w>Weather</a></ul></nav></header>"
)
FOOT = (
    "<footer><p>© 2024 The Salt Courier</p><ul><li><a href=/t>Terms of use</a>"
    "<li><a href=/c>Contact</a></ul></footer>"
)
TITLE = "Ferry bell rings again"
STORY = (
    "The bell of the harbour ferry rang on Thursday for the first time in eleven years.",
    "A diver found it under the coal pier, upside down and full of mussels, in the spring.",
    "The yard gave it back its voice and asked the town for nothing but a round of coffee.",
    "Whoever wants to hear it again must wait until May, when the ferry goes into the water.",
    "The council will pay for the rope, the only part of the bell that nobody could find.",
)
TICKER_DE = (
    "Die Glocke der Hafenfähre läutete am Donnerstag zum ersten Mal seit elf Jahren.",
    "Ein Taucher fand sie unter dem Kohlenpier, kopfüber und voller Muscheln, im Frühjahr.",
    "Die Werft gab ihr die Stimme zurück und verlangte nichts als eine Runde Kaffee dafür.",
    "Wer sie wieder hören will, muss bis Mai warten, bis die Fähre ins Wasser kommt.",
)


def told(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts or STORY)


def page(body: str, head: str = "", title: str = TITLE, lang: str = "en") -> str:
    return (
        f"<!doctype html><html lang={lang}><head><title>{title} | The Salt Courier</title>{head}"
        f"</head><body>{NAV}{body}{FOOT}</body></html>"
    )


def read(html: str) -> Article:
    return clean(html, format="html")


def body(html: str) -> list[str]:
    return [block.text for block in read(html).blocks]


# ------------------------------------------------------------------ where the story hides


@pytest.mark.parametrize(
    "html",
    [
        page(f"<main><article><h1>{TITLE}</h1>{told()}</article></main>"),
        page(f"<noscript><h1>{TITLE}</h1>{told()}</noscript><div id=app></div>"),
        page(f"<main><template shadowrootmode=open><h1>{TITLE}</h1>{told()}</template></main>"),
        (
            f"<title>{TITLE}</title><frameset><frame src=a><noframes><body><h1>{TITLE}</h1>{told()}"
            "</body></noframes></frameset>"
        ),
        page(
            f"<h1>{TITLE}</h1><p>Loading",
            '<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"'
            + r"\n\n".join(STORY)
            + '"}</script>',
        ),
        page(
            f"<h1>{TITLE}</h1><p>Loading",
            '<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"'
            + told().replace("<", "&lt;").replace(">", "&gt;")
            + '"}</script>',
        ),
        page(
            f"<amp-sidebar><ul><li><a href=/>Home</a></ul></amp-sidebar><article><h1>{TITLE}</h1>"
            f"<amp-social-share></amp-social-share>{told(*STORY[:2])}<amp-ad>Advertisement</amp-ad>"
            f"{told(*STORY[2:])}<amp-list><template type=amp-mustache><p>{{{{teaser}}}}</template>"
            "</amp-list></article>",
            "<style amp-boilerplate>x</style>",
        ),
        page(
            f"<article><h1>Ferry bell <b>rings<i> again</h1></b><p><b>{STORY[0]}<p>{STORY[1]}</i>"
            f"<div><p>{STORY[2]}</span></article><p>{STORY[3]}<table><tr><p>{STORY[4]}</table>"
        ),
        "<title>The Morning Tide</title><table><tr><td><table><tr><td><a href=x>View in browser</a>"
        f"<tr><td><h1>{TITLE}</h1>"
        + "".join(f"<tr><td><font face=Arial>{text}</font>" for text in STORY)
        + "</table></table>",
    ],
    ids="plain noscript template frames data escaped-data amp broken letter".split(),
)
def test_the_story_of(html):
    article = read(html)
    assert (article.title, article.text) == (TITLE, "\n\n".join(STORY))


# ------------------------------------------------------------------ several headlines


def test_of_several_headlines_that_of_the_page_and_not_of_the_site():
    html = page(
        f"<h1>The Salt Courier</h1><main><h1>{TITLE}</h1>{told(*STORY[:2])}"
        f"<h1>What comes next</h1>{told(*STORY[2:])}</main>"
    )
    assert read(html).title == TITLE
    assert body(html) == [*STORY[:2], "What comes next", *STORY[2:]]


TOPICS = (
    "Politics World Business Culture Opinion Travel Food Garden Science Health Books Film Music Art "
    "Letters Obituaries Jobs Houses Cars Games Crossword Podcasts Video Archive Newsletters About"
).split()


@pytest.mark.parametrize("title", [TITLE, "The ferry bell, found"])
def test_the_headline_is_no_part_of_the_text_however_far_down_it_stands(title):
    menu = "".join(f"<li><a href=/{topic}>{topic}</a>" for topic in TOPICS)
    head = f'<meta property="og:title" content="{TITLE}">'
    html = page(f"<ul>{menu}</ul><div><h1>{TITLE}</h1>{told()}</div>", head, title)
    assert (read(html).title, body(html)) == (TITLE, list(STORY))


# ------------------------------------------------------------------ tickers


@pytest.mark.parametrize(
    ("entry", "texts", "lang", "stamp"),
    [
        ("<article><time datetime=2024-05-02T1{n}:05>1{n}:05</time><h2>Entry {n}</h2>{p}</article>", STORY, "en", "1{n}:05"),
        ("<div class=entry><span class=stamp>{n}:05 p.m.</span>{p}</div>", STORY, "en", "{n}:05 p.m."),
        ("<div><span>1{n}:05 Uhr</span>{p}</div>", TICKER_DE, "de", "1{n}:05 Uhr"),
        ("<section><p>May 2, 2024 at 1{n}:05</p>{p}</section>", STORY, "en", "May 2, 2024 at 1{n}:05"),
    ],
)  # fmt: skip
def test_the_stamps_of_a_ticker_stay(entry, texts, lang, stamp):
    entries = "".join(entry.format(n=n, p=told(text)) for n, text in enumerate(texts))
    html = page(f"<main><h1>{TITLE}</h1>{entries}</main>", lang=lang)
    found = body(html)
    assert [text for text in found if not text.startswith("Entry")] == [
        text for n, told in enumerate(texts) for text in (stamp.format(n=n), told)
    ]
    assert "live_blog" in read(html).flags


def test_a_clock_by_itself_is_no_ticker():
    html = page(f"<main><h1>{TITLE}</h1><div>3:05</div>{told()}</main>")
    assert body(html) == list(STORY)


# ------------------------------------------------------------------ beside the story


@pytest.mark.parametrize(
    "head", ["More on this", "Lesen Sie auch", "À lire aussi", "Te puede interesar"]
)
def test_the_heading_of_a_box_goes_with_the_box(head):
    box = (
        f"<h3>{head}</h3><ul><li><a href=1>Goats close Route 9</a><li><a href=2>Library opens its"
        " roof</a><li><a href=3>Rents rise for the sixth year</a></ul>"
    )
    html = page(f"<main><article><h1>{TITLE}</h1>{told()}{box}</article></main>")
    assert body(html) == list(STORY)


def test_a_heading_over_a_picture_or_a_subhead_stays():
    html = page(
        f"<main><article><h1>{TITLE}</h1>{told()}<h2>The yard</h2><h3>The bell</h3>{told(STORY[0][4:])}"
        "<h2>In pictures</h2><figure><img src=a><figcaption>Divers lift the bell at dawn."
        "</figcaption></figure></article></main>"
    )
    article = read(html)
    assert [b.text for b in article.blocks][-4:] == [
        "The yard",
        "The bell",
        STORY[0][4:],
        "In pictures",
    ]
    assert article.captions[0].text == "Divers lift the bell at dawn."
