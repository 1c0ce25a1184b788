"""Dates of scripts with their own ways, brought into the form that all others have.

They are written with a sign behind each number (``2024年11月3日 17時05分``, ``2024년 11월 3일 오후
5:05``), the half of the day before the hour, and the weekday in brackets. Brought into the form
``2024-11-3 17:05``, they are read like all others. Thai pages count the years of the Buddha and
put a stop inside the short names of months; Arabic ones have months of two words and the half of
the day behind the time.
"""

from __future__ import annotations

import re

from newsclean.evidence.dates.jalali import JALALI, in_our_count
from newsclean.late import regex

__all__ = ["in_digits"]

SIGNS = regex("[年년时時시点點오午]")
"""A text without one of these signs stays as it is."""
DAY = regex(r"(\d{4})\s?[年년]\s?(\d\d?)\s?[月월]\s?(\d\d?)\s?[日일号號]")
TIME = regex(r"(\d\d?)\s?[时時시点點](?![間间간])\s?(?:(\d\d?)\s?[分분])?(?:\s?\d\d?\s?[秒초])?")
CHANGED = regex(r"\s?\((?P<when>[\d/:年月日時时分 .-]{4,24}?)\s?(?P<lead>更新|修正|수정)\)$")
"""``(3/18 15:05 更新)``: the lead word behind the date."""
LED_BEHIND = regex(
    r"(?P<when>\d{4}\s?[년年/.-][\d/:년월일시분年月日時时分 .-]{4,28}?)\s?"
    r"(?P<lead>송고|입력|등록|게재|승인|발행|수정|업데이트|更新|公開|配信|掲載|发布|發布|发表|發表|發佈)"
    r"(?:\s?[|/·]\s?|\s?$|\s(?=\d{4}))"
)
"""``2024/05/02 15:07 송고``: the same in no brackets."""
HALF = regex(r"(上午|午前|오전|下午|午後|오후)\s?(\d\d?:\d\d)")
AFTERNOON = frozenset({"下午", "午後", "오후"})
WEEKDAY = regex(
    r"\s?[((](?:[月火水木金土日一二三四五六]|[월화수목금토일])(?:曜日?|요일)?[))]"
    r"|\s?(?:星期|周|週)[一二三四五六日天]|\s?[月火水木金土日]曜日?|\s?[월화수목금토일]요일"
)


GREEK_HALF = regex(r"(?<=\d) ?([πμ])\. ?μ\.?")
"""The halves of the day: ``10:30 π.μ.``"""
FORENOON = "π"
VIETNAMESE = regex(r"(?<!\d)(\d\d?) tháng (\d\d?)(?:,| năm) (?=\d{4}\b)", re.I)
"""``5 tháng 3 năm 2024``: months are numbers."""
VIETNAMESE_TIME = regex(r"(?<!\d)(\d\d?) giờ (\d\d)\b", re.I)
"""``08 giờ 15``."""
THAI = regex("[\u0e01-\u0e4e]")
INNER_STOP = regex(r"(?<=[\u0e01-\u0e4e])\.(?=[\u0e01-\u0e4e])")
"""The stop inside a short name of a month: ``มี.ค.``"""
BUDDHA = regex(r"(?<!\d)2[4-6]\d\d(?!\d)|(?<=[\u0e01-\u0e4e][ .])[4-9]\d(?=[\s,|]|$)")
"""A year of the Buddha, of which pages often print the last two digits."""
BEFORE_CHRIST = 543
"""Years between the two counts."""
CENTURY = 2500
TWO_WORDS = {
    "كانون الثاني": "يناير",
    "تشرين الأول": "أكتوبر",
    "تشرين الثاني": "نوفمبر",
    "كانون الأول": "ديسمبر",
}
"""Months of two words, as Syrian, Iraqi and Lebanese pages write them."""


ARABIC = regex("[\u0621-\u064a]")
TWO_NAMES = regex(r"(?<=[\u0621-\u064a])/ ?[\u0621-\u064a]{3,9}(?= \d{4})")
"""The second name of a month: ``10 يونيو/حزيران 2024``."""
HIJRI = regex(r"\s*م\s*[ـ/-]\s*\d.{5,40}هـ$")
"""The same day by the other calendar, behind it."""
HALF_BEHIND = regex(r"(?<=:\d\d)\s?(م|مساء|ص|صباح)[\u064b-\u0652ا]{0,2}(?![\u0621-\u064a])")
"""The half of the day behind the time: ``03:15 م``."""
EVENING = "م"


def _in_arabic(text: str) -> str:
    """An Arabic date with months of one word, and the halves of the day as all others have."""
    for words, word in TWO_WORDS.items():
        text = text.replace(words, word)
    text = TWO_NAMES.sub("", HIJRI.sub("", text.replace("،", ",")))
    return HALF_BEHIND.sub(lambda m: " pm" if m[1][0] == EVENING else " am", text)


def _in_thai(text: str) -> str:
    """A Thai date with the years of our count."""
    text = INNER_STOP.sub("", text).replace("น.", "น")
    return BUDDHA.sub(_our_year, text)


def _our_year(found: re.Match[str]) -> str:
    year = int(found[0])
    return str(year - BEFORE_CHRIST + (CENTURY if len(found[0]) < 4 else 0))


def in_digits(text: str) -> str:
    """``text`` with its dates and times in digits; linear, each part is bounded.

    Example:
        >>> in_digits("更新:2024年11月3日(日) 午後5時05分")
        '更新:2024-11-3 5:05 pm'
    """
    text = text.replace("：", ":").replace("（", "(").replace("）", ")")
    if text[-1:] == ")":
        text = CHANGED.sub(r" \g<lead>: \g<when>", text)
    elif text[-1:] > "\u4e00":
        text = LED_BEHIND.sub(r"\g<lead>: \g<when> ", text) if text[:1].isdigit() else text
    if JALALI.search(text):
        text = in_our_count(text)
    if "μ" in text:
        text = GREEK_HALF.sub(lambda m: " am" if m[1] == FORENOON else " pm", text)
    if "giờ" in text:
        text = VIETNAMESE_TIME.sub(r"\1:\2", text)
    if "tháng" in text:
        text = VIETNAMESE.sub(r"\1.\2.", text)
    if THAI.search(text):
        return _in_thai(text)
    if ARABIC.search(text):
        text = _in_arabic(text)
    if not SIGNS.search(text):
        return text
    text = DAY.sub(r"\1-\2-\3 ", text)
    text = WEEKDAY.sub("", text)
    text = TIME.sub(lambda m: f"{m[1]}:{int(m[2] or 0):02} ", text)
    text = HALF.sub(lambda m: f"{m[2]} {'pm' if m[1] in AFTERNOON else 'am'}", text)
    return " ".join(text.split())
