"""Datelines of Chinese, Japanese and Korean reports, which have one fixed form."""

from __future__ import annotations

import re

__all__ = ["script_dateline"]

HAN = "\u3400-\u9fff"
HEAD = 60
"""Characters among which such a dateline stands."""
KOREAN = re.compile(
    r"[(\[](?P<place>[가-힣]{2,8}(?:[·,] ?[가-힣]{2,8}){0,2})\s?=\s?[가-힣A-Za-z0-9 ]{2,14}[)\]]"
)
"""``(소금=한들뉴스) 이가람 기자 = …``: the place and the agency."""
CHINESE = re.compile(
    rf"(?:[{HAN}]{{1,7}}?[社网網报報台])(?P<place>[{HAN}]{{2,10}}?)"
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日"
    r"(?:综合)?[电電讯訊](?![影视視話话力脑腦台子])"
)
"""``盐湾通讯社盐湾5月3日电``: the agency, the place and the day."""
JAPANESE = re.compile(
    rf"【(?P<place>[{HAN}ァ-ヶー・]{{2,14}}?)"
    rf"(?:\s?[=＝]\s?[{HAN}ぁ-んァ-ヶー・々]{{2,12}}|(?:共同|時事|ロイター|[A-Z]{{2,4}}(?:時事)?))】"
)
"""``【ロンドン＝谷川遥】``, ``【ロンドン共同】``: the place, and a writer or an agency."""


def script_dateline(text: str) -> str | None:
    """The place at the start of a report in one of these scripts.

    Example:
        >>> script_dateline("【ロンドン共同】英国の…")
        'ロンドン'
    """
    head = text[:HEAD]
    if head[0] in "([":
        found = KOREAN.match(head)
    elif head[0] == "【":
        found = JAPANESE.match(head)
    else:
        found = CHINESE.match(head) if "日" in head else None
    return found["place"] if found else None
