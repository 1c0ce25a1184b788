"""Captions as papers of Japan and Korea print them: with a mark, a sign, or no last stop."""

from __future__ import annotations

from newsclean.evidence.captions.unit import MAX_CAPTION, CaptionUnit
from newsclean.evidence.shape import Line
from newsclean.late import regex

__all__ = ["POINTS", "pointed", "tells_when_taken", "unclosed"]


def pointed(lines: list[Line], i: int) -> CaptionUnit | None:
    """``▲ …있다. 남궁솔``: how Korean papers mark what a picture shows; the name may be missing."""
    text = lines[i].text
    if text[0] not in POINTS or len(text) > MAX_CAPTION or lines[i].phrase is not None:
        return None
    if not 0 < i < len(lines) - 1 or lines[i - 1].text[0] in POINTS:
        return None
    if lines[i + 1].text[0] in POINTS:
        return None  # a list
    found = TAKER.search(text)
    if found is None:
        return None
    said = text[: found.start("taker")].rstrip() if found["taker"] else text
    why = "pointed at as a picture's"
    return CaptionUnit(said.lstrip("◇◆ "), found["taker"], i, (i,), frozenset(), why)


POINTS = frozenset("▲△◇◆")
TAKER = regex(r"다\.(?: (?P<taker>[가-힣]{2,4}))?$")
"""The end of a sentence, and maybe a name."""


def tells_when_taken(text: str) -> bool:
    """Does a line say behind a sign where and when a picture was taken?"""
    return ("＝" in text or "=" in text) and PLACED.search(text) is not None


PLACED = regex(
    r"^[^。＝【]{6,60}[＝=](?:[^。＝]{0,20}?\d{1,2}日(?:[、，午]|$)[^。＝]{0,20}"
    r"|[^。＝]{1,8}[都道府県市区町村](?:[、，で][^。＝]{0,20}|[^\s。＝]{1,8}[区町村])?)$"
)
"""``桟橋に立つ大森花さん＝3日、塩見市港町``, as Japanese papers print captions, with no stop."""


def unclosed(lines: list[Line], i: int) -> CaptionUnit | None:
    """``塩見港の古い桟橋。六月に取り壊される``: a Japanese caption has no stop at its end.

    All paragraphs around it have one.
    """
    text = lines[i].text
    if "。" not in text or len(text) > UNCLOSED or KANA.search(text) is None:
        return None
    if not text[-1].isalpha():
        return None
    around = lines[max(0, i - BESIDE) : i] + lines[i + 1 : i + 1 + BESIDE]
    if len(around) < 2 * BESIDE or not all(line.text[-1] in CLOSED for line in around):
        return None
    why = "has no last stop, as the paragraphs around it have"
    return CaptionUnit(text, None, i, (i,), frozenset(), why)


UNCLOSED = 90
"""Characters of such a caption."""
BESIDE = 2
"""Paragraphs above it, and below."""
KANA = regex("[\u3041-\u309f]")
CLOSED = frozenset("。」")
