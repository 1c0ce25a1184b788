"""Dates of Chinese, Japanese and Korean pages, brought into digits.

They are written with a sign behind each number (``2024年11月3日 17時05分``, ``2024년 11월 3일 오후
5:05``), the half of the day before the hour, and the weekday in brackets. Brought into the form
``2024-11-3 17:05``, they are read like all others.
"""

from __future__ import annotations

import re

__all__ = ["in_digits"]

SIGNS = re.compile("[年년时時시点點]")
"""A text without one of these signs stays as it is."""
DAY = re.compile(r"(\d{4})\s?[年년]\s?(\d\d?)\s?[月월]\s?(\d\d?)\s?[日일号號]")
TIME = re.compile(
    r"(\d\d?)\s?[时時시点點](?![間间간])\s?(?:(\d\d?)\s?[分분])?(?:\s?\d\d?\s?[秒초])?"
)
HALF = re.compile(r"(上午|午前|오전|下午|午後|오후)\s?(\d\d?:\d\d)")
AFTERNOON = frozenset({"下午", "午後", "오후"})
WEEKDAY = re.compile(
    r"\s?[((](?:[月火水木金土日一二三四五六]|[월화수목금토일])(?:曜日?|요일)?[))]"
    r"|\s?(?:星期|周|週)[一二三四五六日天]|\s?[月火水木金土日]曜日?|\s?[월화수목금토일]요일"
)


def in_digits(text: str) -> str:
    """``text`` with its dates and times in digits; linear, each part is bounded.

    Example:
        >>> in_digits("更新:2024年11月3日(日) 午後5時05分")
        '更新:2024-11-3 5:05 pm'
    """
    text = text.replace("：", ":").replace("（", "(").replace("）", ")")
    if not SIGNS.search(text):
        return text
    text = DAY.sub(r"\1-\2-\3 ", text)
    text = WEEKDAY.sub("", text)
    text = TIME.sub(lambda m: f"{m[1]}:{int(m[2] or 0):02} ", text)
    text = HALF.sub(lambda m: f"{m[2]} {'pm' if m[1] in AFTERNOON else 'am'}", text)
    return " ".join(text.split())
