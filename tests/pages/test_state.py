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


def numbered(value: object) -> list[object]:
    """A value as Nuxt 3 writes it: each thing names its parts by their number."""
    flat: list[object] = []

    def put(held: object) -> int:
        at = len(flat)
        flat.append(held)
        if isinstance(held, dict):
            flat[at] = {name: put(part) for name, part in held.items()}
        elif isinstance(held, list):
            flat[at] = [put(part) for part in held]
        return at

    put(value)
    return flat


ARTICLE = {"id": 7, "headline": TITLE, "body": HTML, "live": False, "tags": []}
ROWS = [
    {"paragraphs": [{"__ref": f"Text:{n}"} for n in range(4)]},
    {"body": {"bodyModel": {"paragraphs": [{"__ref": f"Text:{n}"} for n in range(4)]}}},
    {"paragraphs": [{"type": "id", "id": f"Text:{n}", "generated": False} for n in range(4)]},
]
TEXTS = {f"Text:{n}": {"__typename": "Text", "text": part} for n, part in enumerate(TOLD)}


@pytest.mark.parametrize(
    "held",
    [
        numbered({"data": {"article": ARTICLE, "teasers": RELATED}}),
        numbered({"pages": [{"headline": TITLE, "paragraphs": TOLD}], "once": []}),
        [["ShallowReactive", 1], {"a": 2, "b": 2}, {"title": 3, "text": 4, "self": 1}, TITLE, HTML],
        [{"type": 1, "nodes": 2}, "data", [3], {"article": 4, "again": 4}, {"t": 5, "b": 6}, TITLE, HTML],
        *({"ROOT_QUERY": {"post": {"__ref": "Post:1"}}, "Post:1": {"title": TITLE, **row}, **TEXTS} for row in ROWS),
        {**TEXTS, "Post:1": {"title": TITLE, "by": {"__ref": "User:9"}, **ROWS[0]},
         "User:9": {"name": "Ines Corvo", "posts": [{"__ref": "Post:1"}]}},
    ],
)  # fmt: skip
def test_the_story_in_a_state_whose_things_stand_apart(held):
    assert told(page(next_data(held))) == TOLD


def streamed(rows: str, size: int) -> str:
    pieces = [rows[at : at + size] for at in range(0, len(rows), size)]
    return "".join(f"<script>self.__next_f.push({state([1, piece])})</script>" for piece in pieces)


def element(tag: str, held: object) -> list[object]:
    return ["$", tag, None, {"className": "a", "children": held}]


PARTS = [element("p", part) for part in TOLD]
CUT = [element("p", [part[:30], element("b", part[30:40]), part[40:]]) for part in TOLD]
TEXT_ROW = f"1f:T{len(HTML.encode()):x},{HTML}"


@pytest.mark.parametrize("size", [90, 100_000])
@pytest.mark.parametrize(
    "rows",
    [
        f"0:{state(element('article', [element('h1', TITLE), element('div', PARTS)]))}\n",
        f"0:{state(element('article', [element('header', element('h1', TITLE)), element('div', CUT)]))}\n",
        f'0:I[4,["a.js"],"Page"]\n2:{state({"post": {"title": TITLE, "html": HTML, "more": RELATED}})}\n',
        f'0:{state(["$", "$L9", None, {"post": {"title": TITLE, "html": "$1f"}}])}\n{TEXT_ROW}3:null\n',
        f'0:{state({"title": TITLE, "parts": ["$2", "$L3"]})}\n2:{state(element("div", PARTS[:2]))}\n3:{state(element("div", PARTS[2:]))}\n',
    ],
)  # fmt: skip
def test_the_story_in_the_rows_of_a_stream(rows, size):
    lines = [line for line in told(page(streamed(rows, size))) if line != TITLE]
    assert lines == TOLD


@pytest.mark.parametrize(
    "held",
    [
        [{"a": 1}, [1, 1, 1], "x", "y"],
        [[1, 1], [2, 2], [3, 3], [0, 0]],
        [[n + 1] * 9 for n in range(60)] + ["x"],
        {"a": {"__ref": "b"}, "b": {"__ref": "a"}},
        {"a": {"x": {"__ref": "a"}}},
        {str(n): [{"__ref": str(n + 1)}] * 9 for n in range(60)},
        [0] * 5000,
    ],
)
def test_things_that_name_each_other_without_end_do_no_harm(held):
    assert told(page(next_data(held))) == []
    rows = "".join(f'{n:x}:["$","p",null,{{"children":["${n + 1:x}","$0"]}}]\n' for n in range(99))
    assert told(page(streamed(rows + "ff:Tffffff,x\n0:" + "[" * 5000, 700))) == []


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
