"""Names in Chinese or Japanese, right before the date of their story."""

from __future__ import annotations

import re

from newsclean.evidence.dates.printed import DateLine, date_line
from newsclean.late import regex

__all__ = ["dated_in_script", "fielded_in_script"]

IN_SCRIPT = regex(
    "(?P<who>[\u3400-\u9fff々]{2,4}[\u3040-\u309f]{0,4}"
    "|[\u3400-\u9fff々]{2,3} [\u3400-\u9fff々]{1,3})"
    r"[ \u3000|｜・]{0,3}(?=20\d\d\s?[年./-])"
)
"""``山田花子2024年5月2日 10時30分``: a name right before its date."""
OF_PAGES = regex(
    "新|更|公開|配信|掲載|投稿|最終|記事|社会|经济|経|發|发|日期|时间|時間|朝刊|夕刊|版|面$|部$|局$"
)
"""What sections and lead words before a date are written with."""
NAMED = 3
"""Characters of such a name, at the least: sections have two."""


FIELD = regex(
    r"\s*(来源|來源|稿源|作者|撰文|记者|記者|通讯员|通訊員|编辑|編輯|责任编辑|責任編輯|责编|发布时间|發布時間|"
    r"发表时间|更新时间|时间|時間|日期|浏览|阅读|点击|字号)\s?[：:]\s?"
)
"""The labels of a line of fields: ``来源：盐湾网 作者：林大明 编辑：王小同 2024-05-02 08:42``."""
WRITES = frozenset({"作者", "撰文", "记者", "記者"})
NAMES = regex("[㐀-鿿々]{2,4}(?:[、，,/ 　][㐀-鿿々]{2,4}){0,4}")
LAST_DATE = regex(r"\s*(?=20\d\d[-/.年]\d)")


def fielded_in_script(text: str) -> tuple[tuple[str, ...], DateLine | None] | None:
    """The writers of a line of two fields or more in Chinese, and the date among them.

    Example:
        >>> fielded_in_script("来源：盐湾网 作者：林大明 王小同 编辑：陈一")[0]
        ('林大明', '王小同')
    """
    if text[:1].isascii() or ("：" not in text and ":" not in text):
        return None
    first, *fields = FIELD.split(text)
    names: tuple[str, ...] = ()
    when = date_line(first) if first.strip() else None
    if (first.strip() and when is None) or len(fields) < FIELDS:
        return None
    for label, said in zip(fields[::2], fields[1::2], strict=True):
        value, *rest = LAST_DATE.split(said, maxsplit=1)
        when = when or (date_line(rest[0]) if rest else None)
        if label in WRITES and not names and NAMES.fullmatch(value.strip()):
            names = tuple(re.split("[、，,/ 　]", value.strip()))
    return (names, when) if names and (when is not None or len(fields) > FIELDS) else None


FIELDS = 2
"""Fields of such a line, at the least; without a date one more."""


def dated_in_script(text: str) -> tuple[tuple[str], DateLine] | None:
    """A name in Chinese or Japanese, right before a whole date with its time, and that date."""
    found = IN_SCRIPT.match(text) if not text[:1].isascii() else None
    if found is None or len(found["who"]) < NAMED or OF_PAGES.search(found["who"]):
        return None
    when = date_line(text[found.end() :])
    if when is None or all(part.form != "datetime" for part in when.parts):
        return None
    return (found["who"],), when
