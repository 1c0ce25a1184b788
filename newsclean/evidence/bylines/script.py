"""Names in Chinese or Japanese, right before the date of their story."""

from __future__ import annotations

import re

from newsclean.evidence.dates.printed import DateLine, date_line

__all__ = ["dated_in_script"]

IN_SCRIPT = re.compile(
    "(?P<who>[\u3400-\u9fff々]{2,4}[\u3040-\u309f]{0,4}"
    "|[\u3400-\u9fff々]{2,3} [\u3400-\u9fff々]{1,3})"
    r"[ \u3000|｜・]{0,3}(?=20\d\d\s?[年./-])"
)
"""``山田花子2024年5月2日 10時30分``: a name right before its date."""
OF_PAGES = re.compile(
    "新|更|公開|配信|掲載|投稿|最終|記事|社会|经济|経|發|发|日期|时间|時間|朝刊|夕刊|版|面$|部$|局$"
)
"""What sections and lead words before a date are written with."""
NAMED = 3
"""Characters of such a name, at the least: sections have two."""


def dated_in_script(text: str) -> tuple[str, DateLine] | None:
    """A name in Chinese or Japanese, right before a whole date with its time, and that date."""
    found = IN_SCRIPT.match(text) if not text[:1].isascii() else None
    if found is None or len(found["who"]) < NAMED or OF_PAGES.search(found["who"]):
        return None
    when = date_line(text[found.end() :])
    if when is None or all(part.form != "datetime" for part in when.parts):
        return None
    return found["who"], when
