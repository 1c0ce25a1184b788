"""Captions of HTML pages: which lines are a picture's, and where the credit begins."""

from __future__ import annotations

import pytest

from newsclean import clean
from newsclean.hints import Inside
from newsclean.readers.html import read_html

FIRST = (
    "A herd of goats shut the road on Tuesday, and nobody in Penrose knew whose goats they were."
)
SECOND = "The mayor said it was not the first time, and asked the drivers to go round by the mill."
THIRD = "Nobody was hurt but a fence, which the farmer says he will put up again before Sunday."
TOLD = f"<p>{FIRST}</p><p>{SECOND}</p>"
TEXT = "Goats stand on Route 9 near the mill."


def captions(part: str) -> list[dict[str, str | None]]:
    page = f"<title>Goats close Route 9</title><main><h1>Goats close Route 9</h1>{TOLD}{part}"
    found = clean(f"{page}<p>{THIRD}</p></main>", format="html")
    assert found.text is not None
    assert found.text.startswith(f"{FIRST}\n\n{SECOND}")
    assert found.text.endswith(THIRD)
    return [{"text": c.text, "credit": c.credit} for c in found.captions]


@pytest.mark.parametrize(
    ("part", "credit"),
    [
        (f"<div><img><div>{TEXT}</div></div>", None),
        (f"<div><div><img></div><span>{TEXT}</span><span>Ana Teller</span></div>", "Ana Teller"),
        (f"<figure><img><div><span>{TEXT}</span> <span>Ana Teller, Salt Courier</span></div></figure>", "Ana Teller, Salt Courier"),
        (f"<figure><img><figcaption>{TEXT}<span class=m>Ana Teller</span></figcaption></figure>", "Ana Teller"),
        (f"<figure><img><figcaption>{TEXT} <cite>Ana Teller</cite></figcaption></figure>", "Ana Teller"),
        (f"<figure><img><figcaption>{TEXT} <small>Foto: Ana Teller</small></figcaption></figure>", "Ana Teller"),
        (f"<figure><div><span data-testid='image-source'>Ana Teller</span></div><figcaption>{TEXT}</figcaption></figure>", "Ana Teller"),
        (f"<figure><img><figcaption><p>{TEXT}</p><span class=credit><span class=by>File photo</span></span><ul><li><a href=/b>Buy Now</a></li></ul></figcaption></figure>", "File photo"),
        (f"<div><img><div>{TEXT} REUTERS/Ana Teller/File Photo <a href=/l>Purchase Rights, opens new tab</a></div></div>", "REUTERS/Ana Teller"),
        (f"<div class=didascalia>{TEXT[:-1]} (foto Teller)</div>", "Teller"),
        (f"<div class=field-caption><div>{TEXT}</div></div><div class=field-credit><div>Photo credit</div><div>Ana Teller</div></div>", "Ana Teller"),
        (f"<div><img><span>2/5</span><div class=cap>{TEXT}</div></div>", None),
        (f"<div class=photo><img><div class=media__copyright><span class=m-copyright>© Foto: Ana Teller</span></div><div class=d>{TEXT}</div></div>", "Ana Teller"),
        (f"<video></video><figcaption><span>Media caption, </span>{TEXT}</figcaption>", None),
    ],
)  # fmt: skip
def test_a_caption_and_its_credit(part, credit):
    text = TEXT[:-1] if "didascalia" in part else TEXT
    assert captions(part) == [{"text": text, "credit": credit}]


def test_a_japanese_credit_says_who_took_the_picture():
    part = "<div><img><p class=caption>橋に立つヤギ＝3月11日、北浜県、高橋撮影</p></div>"
    assert captions(part) == [{"text": "橋に立つヤギ＝3月11日、北浜県", "credit": "高橋"}]


@pytest.mark.parametrize(
    "part",
    [
        f"<p class=t><img>{SECOND}</p>",
        "<div><img><h3>The road</h3><p>It is open again.</p></div>",
        "<div class=author-card><img><p>Ana Teller has kept goats since 2009.</p></div>",
        "<div><img><p>It was shut.</p><p>It is open again.</p></div>",
        "<div><img><p>What do the goats want?</p></div>",
        "<div class=thumbnail><div class=caption><h4>Mill</h4><p>Open from nine.</p></div></div>",
        "<table><tr><td><img></td><td>Goats</td></tr><tr><td>Mill</td><td>Nine</td></tr></table>",
    ],
)
def test_what_stands_beside_a_picture_is_not_always_its_caption(part):
    assert captions(part) == []


def test_a_short_story_in_one_container_with_its_picture_stays():
    page = f"<title>Goats</title><div class=nav><a>Home</a></div><div><img><p>{FIRST}</p></div>"
    found = clean(page, format="html")
    assert (found.text, found.captions) == (FIRST, ())


def test_a_notice_in_the_footer_is_no_credit():
    page = f"<main><h1>Goats close Route 9</h1>{TOLD}</main><footer>(c) The Post</footer>"
    assert clean(page, format="html").captions == ()


CALL = "For the plan of the road, visit goats.example or call 555-0134."


@pytest.mark.parametrize("owner", ["© The Post", "© Ana Teller"])
def test_a_line_of_another_part_of_the_page_is_no_credit_of_the_storys_last_line(owner):
    page = f"<main><article><h1>Goats close Route 9</h1>{TOLD}<p>{THIRD}</p><p>{CALL}</p></article>"
    for part in (f"</main><footer>{owner}</footer>", f"<article>{owner}</article></main>"):
        found = clean(page + part, format="html")
        assert found.captions == ()
        assert found.text is not None
        assert found.text.startswith("\n\n".join((FIRST, SECOND, THIRD, CALL)))


@pytest.mark.parametrize(
    "last",
    [
        "Nobody was hurt. (dpa)",
        "Nobody was hurt. (dpa/lni)",
        "Nobody was hurt. (APA/dpa)",
        "Nobody was hurt. (Reuters)",
        "Nobody was hurt. (Xinhua)",
        "Nobody was hurt. — AFP",
        "Nobody was hurt. – Reuters",
        "The mayor will speak on Friday. © AFP",
    ],
)
def test_a_short_last_sentence_that_an_agency_signs_is_no_caption(last):
    page = f"<main><h1>Goats close Route 9</h1>{TOLD}<p>{THIRD}</p><p>{last}</p>"
    found = clean(page, format="html")
    assert found.captions == ()
    assert found.text == "\n\n".join((FIRST, SECOND, THIRD, last))
    pictured = clean(f"{page[: -len(last) - 7]}<div><img><p>{last}</p></div>", format="html")
    assert [c.text for c in pictured.captions] == [last.partition(".")[0] + "."]


def test_in_text_an_agency_alone_signs_a_short_last_sentence():
    head = f"# Goats close Route 9\n\n{FIRST}\n\n{SECOND}\n\n"
    told = clean(f"{head}{THIRD}\n\nNobody was hurt at all there. (Reuters)\n")
    assert told.captions == ()
    assert told.text == f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n\nNobody was hurt at all there. (Reuters)"
    shown = clean(f"{head}Nobody was hurt at all there. (Reuters)\n\n{THIRD}\n")
    assert [(c.text, c.credit) for c in shown.captions] == [
        ("Nobody was hurt at all there.", "Reuters")
    ]


def test_a_small_container_with_a_picture_is_marked():
    doc = read_html(
        f"<div><p>{FIRST}</p><div id=b><img><p>Goats.</p></div><p>{SECOND}</p>"
        f"<p><img>{THIRD}</p></div>"
    )
    pictured = [bool(b.hints and b.hints.inside & Inside.PICTURED) for b in doc.origin]
    assert pictured == [False, True, False, False]


GOATS = "Goats on the road at Penrose on Friday"


@pytest.mark.parametrize(
    ("figure", "text", "credit"),
    [
        (f"<span><i>Image source, </i>Getty Images</span><figcaption>{GOATS}", GOATS, "Getty Images"),
        (f"<p>Image source, Ana Teller</p><figcaption>Image caption, {GOATS}", GOATS, "Ana Teller"),
        (f"<p>Fuente de la imagen, Reuters</p><figcaption>{GOATS}", GOATS, "Reuters"),
        (f"<span>Image source, Ana Teller / The Post</span><figcaption>{GOATS}", GOATS, "Ana Teller / The Post"),
        (f"<figcaption>{GOATS}<small>Ana Teller/Reuters</small>", GOATS, "Ana Teller/Reuters"),
        (f"<figcaption>{GOATS} <small>Ana Teller</small>", GOATS, "Ana Teller"),
        (f"<figcaption>{GOATS} <small>Foto: Ana Teller</small>", GOATS, "Ana Teller"),
        (f"<figcaption>{GOATS} <small>and in the hills</small>", f"{GOATS} and in the hills", None),
        (f"<figcaption>{GOATS} <cite>Hill Goats</cite>", f"{GOATS} Hill Goats", None),
    ],
)  # fmt: skip
def test_the_credit_of_a_figure_is_known_by_its_label_or_small_print(figure, text, credit):
    shown = f"<figure><img src=a>{figure}</figure>"
    page = f"<main><article><h1>Goats close Route 9</h1><p>{FIRST}</p>{shown}<p>{SECOND}</p><p>{THIRD}</p>"
    found = clean(page, format="html")
    assert [(c.text, c.credit) for c in found.captions] == [(text, credit)]
    assert found.text == "\n\n".join((FIRST, SECOND, THIRD))


@pytest.mark.parametrize("credit", ["© Фото : Игнат Белов", "Foto: Ignat Below", "Ignat Below/SC"])
def test_a_picture_with_its_credit_names_what_it_shows_below(credit):
    part = (
        f"<div class=view><img><div class=copyright>{credit}</div>"
        f"<div class=description>Goats on Route 9</div></div>"
    )
    assert [c["text"] for c in captions(part)] == ["Goats on Route 9"]


@pytest.mark.parametrize(
    "name", ["subscription-widget", "newsletter-box", "cta", "signup", "donate-prompt"]
)
def test_the_text_of_a_box_that_asks_for_something_is_no_caption(name):
    asks = "The Salt Courier is a reader-supported publication. Consider becoming a subscriber."
    part = f"<div class={name}><div class=preamble><p class=cta-caption>{asks}</p></div></div>"
    page = (
        f"<title>Goats</title><main><h1>Goats close Route 9</h1>{TOLD}{part}<p>{THIRD}</p></main>"
    )
    assert clean(page, format="html").captions == ()
