"""Pages whose story stands in the state of a program alone: found by its shape and its title."""

from __future__ import annotations

import json
from html import escape

import pytest

from newsclean.hints import Inside
from newsclean.readers.html import read_html

TITLE = "Diver finds bell of lost ferry under pier"
TOLD = [
    "Harbour workers found a bell under the old coal pier on Tuesday, upside down and full of mud.",
    "The bell weighs 41 kilos and bears the name of a ferry that sank in the spring of 1923.",
    "“We thought it was a bucket,” said diver Ines Corvo, who used two ropes & a crane.",
    "The harbour board will decide in June whether it is to hang in the terminal or the museum.",
]
HTML = "".join(f"<p>{escape(part, quote=False)}</p>" for part in TOLD)
OTHER = (
    "Other words about a bridge that will be closed for a year from the first week of April. " * 9
)
RELATED = [{"title": "Bridge to close for a year", "url": "/b", "body": OTHER}] * 3


def state(value: object) -> str:
    return json.dumps(value, ensure_ascii=False).replace("</", "<\\/")


def page(script: str, title: str = f"{TITLE} | Port Gazette", body: str = "") -> str:
    return f"<title>{title}</title><body>{body}{script}"


def next_data(value: object) -> str:
    return f'<script id="__NEXT_DATA__" type="application/json">{state(value)}</script>'


def told(source: str) -> list[str]:
    """The lines that were read from data."""
    return [b.text for b in read_html(source).origin if b.hints.inside & Inside.SAID]


def rich(text: str) -> dict[str, object]:
    pieces = [{"type": "text", "text": text[:20]}, {"type": "text", "text": text[20:], "marks": []}]
    return {"type": "paragraph", "content": pieces}


@pytest.mark.parametrize(
    "held",
    [
        {"title": TITLE, "body": HTML},
        {"title": {"rendered": TITLE}, "content": {"rendered": HTML}},
        {"headline": TITLE, "text": "\n\n".join(TOLD)},
        {"headline": TITLE, "paragraphs": TOLD},
        {"headline": TITLE, "body": json.dumps([{"type": "p", "text": part} for part in TOLD])},
        {"headlines": {"basic": TITLE}, "elements": [{"type": "text", "content": p} for p in TOLD]},
        {"title": TITLE, "doc": {"type": "doc", "content": [rich(part) for part in TOLD]}},
        {
            "title": TITLE,
            "body": [
                {
                    "_type": "block",
                    "style": "normal",
                    "children": [{"text": p[:9]}, {"text": p[9:]}],
                }
                for p in TOLD
            ],
        },
        {"title": TITLE, "body": HTML, "plain": " ".join(TOLD), "related": RELATED},
    ],
)
def test_the_story_in_a_state(held):
    assert told(page(next_data({"props": {"pageProps": {"article": held}}}))) == TOLD


STATE = {"a": {"title": TITLE, "b": HTML, "c": "none"}}
UNDEFINED = state(STATE).replace('"none"', "undefined")
QUOTED = state(STATE).replace("\\", "\\\\").replace("'", "\\'")


@pytest.mark.parametrize(
    "script",
    [
        f"<script>window.__STATE__ = {state(STATE)};window.b={{}};</script>",
        f"<script>A.s={{a:1}};A.c={UNDEFINED}</script>",
        f"<script>S=JSON.parse({state(state(STATE))})</script>",
        f"<script>S=JSON.parse('{QUOTED}')</script>",
        f'<div data-page="{escape(state(STATE))}"></div>',
    ],
)
def test_where_a_state_stands(script):
    assert told(page(script)) == TOLD


def test_headings_and_items_of_rich_text_are_such_and_pictures_are_left():
    items = {"type": "list", "items": [{"type": "text", "content": t} for t in ("One", "Two")]}
    held = [
        *({"type": "text", "content": part} for part in TOLD[:2]),
        {"type": "image", "url": "https://x.example/a.jpg", "content": "The bell in its tub."},
        {"type": "header", "level": 2, "content": "What comes next"},
        *({"type": "text", "content": part} for part in TOLD[2:]),
        items,
    ]
    doc = read_html(page(next_data({"headline": TITLE, "content": held})))
    said = [(b.kind.value, b.text) for b in doc.origin if b.hints.inside & Inside.SAID]
    assert said == [
        ("paragraph", TOLD[0]), ("paragraph", TOLD[1]), ("heading", "What comes next"),
        ("paragraph", TOLD[2]), ("paragraph", TOLD[3]), ("list_item", "One"), ("list_item", "Two"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("held", "title"),
    [
        (
            {"stories": RELATED, "consent": {"title": "We value privacy", "text": OTHER}},
            "Port Gazette",
        ),
        ({"title": "Port Gazette news", "stories": RELATED}, "Port Gazette news"),
        ({"title": TITLE, "related": RELATED}, TITLE),
        ({"consent": {"text": OTHER}, "article": {"title": TITLE, "video": {"id": 4}}}, TITLE),
        (
            {"title": TITLE, "css": "body { color: red; margin: 0 auto 0 auto; top: 1 } " * 20},
            TITLE,
        ),
        ({"title": "", "body": OTHER}, ""),
    ],
)
def test_other_texts_of_a_state_are_no_story(held, title):
    assert told(page(next_data(held), title)) == []


def test_a_state_is_not_read_where_the_page_tells_its_story():
    data = next_data({"title": TITLE, "body": f"<p>{OTHER}</p>"})
    assert told(page(data, body=f"<h1>{TITLE}</h1>{HTML}")) == []


@pytest.mark.parametrize(
    "held", ["{" * 3000, "[" * 9000 + '"a"', '"' * 999, '{"a":' * 9000, "= {" * 3000]
)
def test_a_state_that_is_none_does_no_harm(held):
    assert (
        told(page(f'<script type="application/json">{held}</script><script>{held}</script>')) == []
    )


DENSE = [
    "港の作業員たちは火曜日、古い石炭桟橋の下で鐘を見つけた。逆さまで、貝が詰まっていたという。",
    "鐘の重さは四十一キロで、一九二三年の春に沈んだ連絡船の名前が刻まれていた。",
    "「最初はバケツだと思った」と、ロープ二本とクレーンで引き揚げた潜水士の田中さんは話した。",
]
SHORT = TOLD[:2]


@pytest.mark.parametrize("parts", [DENSE, SHORT])
def test_a_text_that_the_page_shows_is_not_read_again(parts):
    body = "".join(f"<p>{part}</p>" for part in parts)
    data = json.dumps({"@type": "NewsArticle", "articleBody": "\n".join(parts)})
    script = f'<script type="application/ld+json">{data}</script>'
    assert told(page(script, "桟橋の下で鐘見つかる", body)) == []


def test_the_whole_text_is_read_where_the_page_shows_its_beginning():
    data = json.dumps({"@type": "NewsArticle", "articleBody": "\n".join(TOLD)})
    script = f'<script type="application/ld+json">{data}</script>'
    assert told(page(script, body=f"<p>{TOLD[0]}</p>")) == TOLD
