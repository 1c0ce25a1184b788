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


# ------------------------------------------------------------------ told twice, told on

OTHER = (
    "A herd of goats shut the road near Farrow on Tuesday, and nobody knew whose goats they were.",
    "The mayor said it was not the first time, and asked the drivers to go round by the mill.",
    "Nobody was hurt but a fence, which the farmer says he will put up again before Sunday.",
)


@pytest.mark.parametrize(
    "beginning",
    [
        told(*STORY[:2]),
        told(STORY[0], f"{STORY[1][:60]} …"),
        f"{told(STORY[0])}<h2>What comes next</h2>{told(STORY[1])}",
        told(f"{STORY[0][:60]}..."),
    ],
)
def test_a_beginning_for_all_before_the_whole_story(beginning):
    wall = "<div class=wall><p>Subscribe to read on.</p><a href=s>Subscribe now</a></div>"
    html = page(
        f"<main><article><h1>{TITLE}</h1><div>{beginning}</div>{wall if beginning.count('<p>') > 1 else ''}"
        f"<div>{told()}</div></article></main>"
    )
    assert body(html) == list(STORY)


def test_a_refrain_and_a_paragraph_said_again_stay():
    texts = (STORY[0], STORY[1], STORY[2], STORY[1], STORY[3])
    assert body(page(f"<main><h1>{TITLE}</h1>{told(*texts)}</main>")) == list(texts)


def test_the_next_story_below_is_another_one():
    html = page(
        f"<div><article><h1>{TITLE}</h1><p>By Ana Teller</p>{told()}</article></div>"
        f"<div><article><h1>Goats close Route 9 again</h1><p>By Dova Renn</p>{told(*OTHER)}</article></div>"
    )
    article = read(html)
    assert ([b.text for b in article.blocks], article.authors) == (list(STORY), ("Ana Teller",))


@pytest.mark.parametrize("title", [TITLE, "Two stories from the coast"])
def test_chapters_that_are_articles_stay(title):
    html = page(
        f"<h1>{title}</h1><article><h2>The bell</h2>{told()}</article>"
        f"<article><h2>The goats</h2>{told(*OTHER)}</article>",
        title=title,
    )
    assert body(html) == ["The bell", *STORY, "The goats", *OTHER]
    both = html.replace("h2>", "h1>")
    assert set(OTHER) <= set(body(both))


# ------------------------------------------------------------------ forms of stories


@pytest.mark.parametrize(
    ("pair", "lang", "talk"),
    [
        ("<dt>{q}</dt><dd>{a}</dd>", "en", [("Where was the bell?", STORY[1]), ("Who paid for it?", STORY[2]), ("When does it ring?", STORY[3])]),
        ("<p><strong>{q}</strong></p><p>{a}</p>", "en", [("Where was the bell?", STORY[1]), ("Who paid for it?", STORY[2])]),
        ("<p><b>{q}</b><br>{a}</p>", "es", [("¿Dónde estaba la campana?", "La encontramos debajo del muelle del carbón, boca abajo y llena de mejillones."), ("¿Quién la pagó?", "El astillero le devolvió la voz y no pidió nada más que una ronda de café.")]),
        ("<h3>{q}</h3><p>{a}</p>", "de", [("Wo lag die Glocke?", TICKER_DE[1]), ("Wer hat sie bezahlt?", TICKER_DE[2])]),
    ],
    ids="dl strong br heading".split(),
)  # fmt: skip
def test_the_questions_of_an_interview_stay(pair, lang, talk):
    asked = "".join(pair.format(q=q, a=a) for q, a in talk)
    asked = f"<dl>{asked}</dl>" if pair[:4] == "<dt>" else asked
    html = page(f"<main><h1>{TITLE}</h1>{asked}</main>", lang=lang)
    assert body(html) == [text for both in talk for text in both]


def test_a_recipe():
    html = page(
        f"<main><article><h1>{TITLE}</h1>{told(*STORY[:2])}<div class=recipe><h2>Ingredients</h2>"
        "<ul><li>250 g barley<li>3 leeks<li>Salt, pepper</ul><h2>Method</h2><ol><li>Boil the barley for"
        " half an hour.<li>Mix and bake for 40 minutes at 200 degrees.</ol></div></article></main>"
    )
    assert read(html).to_markdown(front_matter=False).split("\n\n")[3:] == [
        "## Ingredients",
        "- 250 g barley\n- 3 leeks\n- Salt, pepper",
        "## Method",
        "1. Boil the barley for half an hour.\n2. Mix and bake for 40 minutes at 200 degrees.\n",
    ]


def test_a_table_of_results():
    html = page(
        f"<main><article><h1>{TITLE}</h1>{told(*STORY[:2])}<h2>Results</h2><table><thead><tr><th>Team"
        "<th>Time<th>Points<tbody><tr><td><a href=/f>Farrow</a><td>12:31<td><b>31</b><tr><td>Orr<td>12:40"
        f"<td>20</table>{told(*STORY[2:])}</article></main>"
    )
    assert "| Team | Time | Points |\n| --- | --- | --- |\n| Farrow | 12:31 | **31** |" in (
        read(html).to_markdown()
    )


@pytest.mark.parametrize(
    ("rows", "texts"),
    [
        (
            "<tr><th>Ship<th>Year<th>Lost<tr><td rowspan=2>Queen<td>1923<td>41<tr><td>1924<td>2",
            ["Ship\tYear\tLost", "Queen\t1923\t41", "\t1924\t2"],
        ),
        ("<tr><td rowspan=2>Queen<td>1923<tr><td>1924", ["Queen\t1923", "\t1924"]),
        (
            "<tr><td rowspan=2><h3>What bells weigh</h3><td>As much as a man.<tr><td>It rings in A.",
            ["What bells weigh", "As much as a man.", "It rings in A."],
        ),
        ("<tr><td rowspan=0>Queen<td>1923<tr><td>1924", ["Queen\t1923", "\t1924"]),
        (
            "<tr><th>Ship<th colspan=2>Lost<tr><td>Queen<td>1923<td>41",
            ["Ship\tLost\t", "Queen\t1923\t41"],
        ),
        (
            "<tr><th rowspan=2>Ship<th colspan=2>Lost<tr><th>Men<th>Women<tr><td>Skarn<td>3<td>4",
            ["Ship\tLost\t", "\tMen\tWomen", "Skarn\t3\t4"],
        ),
        (  # a title, and columns in which nothing begins
            "<tr><th colspan=99>Losses<tr><td colspan=2>Queen<td>41<tr><td colspan=2>Skarn<td>4",
            ["Losses", "Queen\t41", "Skarn\t4"],
        ),
        ("<tr><td rowspan=x colspan=''>Queen<td>41<tr><td>Skarn<td>4", ["Queen\t41", "Skarn\t4"]),
    ],
)
def test_cells_that_span_others_keep_the_columns(rows, texts):
    html = page(
        f"<main><article><h1>{TITLE}</h1>{told(*STORY[:2])}<table>{rows}</table>"
        f"{told(*STORY[2:])}</article></main>"
    )
    assert body(html) == [*STORY[:2], *texts, *STORY[2:]]


def test_headings_with_numbers_are_no_list():
    html = page(
        f"<main><article><h1>{TITLE}</h1>{told(STORY[0])}<h2>1. Best of all: Bell 3</h2>"
        f"{told(STORY[1])}<h2>2. Best cheap one: Ding</h2>{told(*STORY[2:])}</article></main>"
    )
    article = read(html)
    assert [(b.kind.value, b.text) for b in article.blocks] == [
        ("paragraph", STORY[0]),
        ("heading", "1. Best of all: Bell 3"),
        ("paragraph", STORY[1]),
        ("heading", "2. Best cheap one: Ding"),
        *(("paragraph", text) for text in STORY[2:]),
    ]
    assert [f for f in article.document.ledger if f.filter == "list-item"] == []


def test_a_number_sign_in_a_paragraph_marks_no_heading():
    marked = "# no heading here, it says on the bell"
    html = page(f"<main><h1>{TITLE}</h1>{told(*STORY[:2], marked, *STORY[2:])}</main>")
    article = read(html)
    assert [(b.kind.value, b.text) for b in article.blocks] == [
        ("paragraph", text) for text in (*STORY[:2], marked, *STORY[2:])
    ]
    assert [f for f in article.document.ledger if f.filter == "subhead"] == []


@pytest.mark.parametrize("stories", [0, 2])
def test_a_gallery(stories):
    shown = [
        "The bell under the coal pier.",
        "Divers lift it at dawn.",
        "The yard with its new voice.",
    ]
    figures = "".join(
        f'<figure><img src={n}.jpg alt="x"><figcaption>{text} <span class=credit>Ana Teller</span>'
        "</figcaption></figure>"
        for n, text in enumerate(shown)
    )
    article = read(
        page(f"<main><h1>{TITLE}</h1>{told(*STORY[:stories]) if stories else ''}{figures}</main>")
    )
    assert [tuple(caption) for caption in article.captions] == [
        (text, "Ana Teller") for text in shown
    ]
    assert [b.text for b in article.blocks] == list(STORY[:stories])


def test_a_story_in_japanese():
    texts = (
        "港の渡し船の鐘が木曜日、十一年ぶりに鳴り、町の半分の人が聞きに集まった。",
        "潜水士が石炭埠頭の下で、逆さになり貝でいっぱいの鐘を見つけたのは、この春のことだった。",
        "造船所は鐘の声を取り戻し、町には一杯のコーヒーしか求めなかった。",
    )
    html = page(
        f"<main><h1>港の鐘、十一年ぶりに鳴る</h1><p>2024年5月2日</p>{told(*texts)}</main>",
        title="港の鐘、十一年ぶりに鳴る",
        lang="ja",
    )
    article = read(html)
    assert (article.title, article.published) == ("港の鐘、十一年ぶりに鳴る", "2024-05-02")
    assert [b.text for b in article.blocks] == list(texts)
