"""Datelines of Chinese, Japanese and Korean reports, which have one fixed form."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsclean.late import regex

__all__ = ["script_dateline", "script_signature", "script_told", "script_writers"]

HAN = "\u3400-\u9fff"
HEAD = 60
"""Characters among which such a dateline stands."""
KOREAN_TOLD = regex(r"[【\[](?P<place>[가-힣]{2,4})[】\]]\s?(?=[가-힣\d'‘“\"])")
"""``【소금】가람…``: a place or what kind of report it is; the story names the place again."""
KOREAN = regex(
    r"[(\[](?P<place>[가-힣]{2,8}(?:[·,] ?[가-힣]{2,8}){0,2})\s?=\s?[가-힣A-Za-z0-9 ]{2,14}[)\]]"
)
"""``(소금=한들뉴스) 이가람 기자 = …``: the place and the agency."""
JAPANESE_TOLD = regex(rf"【(?P<place>[{HAN}々ヶ]{{2,5}})】(?=[{HAN}ぁ-んァ-ヶ\d])")
"""``【塩浜】航海安全を…``: a place, which the story names again, or a label."""
OWN = 1
"""The paragraph itself names its place."""
CHINESE = regex(
    rf"(?:[{HAN}]{{1,7}}?(?:[社网網报報台]|通[讯訊](?!社)))(?P<place>[{HAN}]{{2,10}}?)"
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日"
    r"(?:综合)?[电電讯訊](?![影视視話话力脑腦台子])"
)
"""``盐湾通讯社盐湾5月3日电``: the agency, the place and the day."""
FILED = regex(
    rf"[（(〔【\[](?:[{HAN}]{{2,6}}?[社網网報报台聞闻])?(?:記者|记者)\s?"
    rf"(?P<who>(?:[{HAN}]{{2,3}}、){{0,3}}(?:[{HAN}]{{3}}|[{HAN}]{{2}}))"
    rf"(?:(?P<place>[{HAN}]{{2,4}}?)(?:\d{{1,2}}月)?(?:\d{{1,2}}|[一二三四五六七八九十]{{1,3}})日"
    rf"(?:[综綜]合|[专專])?[电電讯訊]|\s?[／/]\s?(?P<town>[{HAN}]{{2,4}}?)(?:即時|[综綜]合)?[报報][导導])"
    r"[）)〕】\]]"
)
"""``（盐湾社記者林大明台南18日電）``, ``〔記者林大明／台南報導〕``: who filed it, and where."""
DATED = regex(rf"[（(](?P<place>[{HAN}]{{2,5}})\d{{1,2}}日[讯訊电電][）)]")
"""``（盐湾22日讯）``, as papers in Malaysia print it."""
REPORTED = regex(
    rf"[（(〔【\[](?:本[報报刊])?(?P<place>(?![本快简簡最独獨即综綜资資视視音通记記专專特短])[{HAN}]{{2,4}})"
    r"(?:\d{1,2}日)?[訊讯][）)〕】\]]"
)
"""``〔台南訊〕``, ``【本报海口讯】``: where it comes from; ``最新`` and the like are no places."""
WIRED = regex(rf"【(?P<place>[{HAN}ァ-ヶー・]{{2,12}}?)(?P<who>[{HAN}]{{2}})】")
"""``【ロンドン潮信】``: the place and the short name of an agency, which the page names in full."""
BEHIND = regex(
    rf"\s?[（(](?:记者|記者)\s?(?P<who>[{HAN}]{{2,4}}(?:[、 ][{HAN}]{{2,4}}){{0,4}})[）)]"
)
"""Who wrote it, behind the dateline: ``…电（记者林大明、王小同）``."""
WRITER = regex(
    r"\s?(?P<who>[가-힣]{2,4}(?:[·, ]{1,2}[가-힣]{2,4}){0,3}) (?:선임|전문|인턴)?기자 ?="
)
"""``… 이가람 기자 = ``."""
JAPANESE = regex(
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
    filed = FILED.match(head)
    if filed is not None:
        return filed["place"] or filed["town"]
    dated = DATED.match(head) or REPORTED.match(head)
    if dated is not None:
        return dated["place"]
    if head[0] in "([":
        found = KOREAN.match(head)
    elif head[0] == "【":
        found = JAPANESE.match(head)
    else:
        found = CHINESE.match(head) if "日" in head else None
    return found["place"] if found else None


def script_told(text: str, told: Iterable[str]) -> str | None:
    """The place in brackets at the start of a Korean report, if other lines name it.

    Example:
        >>> script_told("【소금】다리가 끊겼다.", ["소금군은 다리를 고친다."])
        '소금'
    """
    wired = WIRED.match(text) if text[:1] == "【" else None
    if wired is not None:
        told = [*told]
        agency = re.compile(rf"^(?:一般社団法人|株式会社)?{wired['who']}(?:通信|新聞)")
        if any(map(agency.search, told)):
            return wired["place"]
    plain = JAPANESE_TOLD.match(text) if text[:1] == "【" else None
    if plain is not None:
        return plain["place"] if sum(plain["place"] in other for other in told) > OWN else None
    found = KOREAN_TOLD.match(text) if text[:1] in "【[" else None
    if found is None:
        return None
    area = re.compile(
        found["place"] + "(?:(?:특별|광역)?[시군구읍면]| [가-힣]{1,5}[군읍면동리](?![가-힣]))"
    )
    return found["place"] if any(map(area.search, told)) else None


SIGNED = regex(
    rf"[。」][（(【](?:[{HAN}]{{2,6}}[・　 ])?"
    rf"(?P<who>[{HAN}々]{{2,4}}[{HAN}々ぁ-ん]{{1,3}}(?:[、・][{HAN}々]{{2,4}}[{HAN}々ぁ-ん]{{1,3}}){{0,3}})"
    r"(?:記者)?[）)】]$"
)
"""``…という。（林明子）``: who wrote it, behind the last sentence of a Japanese report."""
KANA = regex("[ぁ-んァ-ヶ]")
OF_NOTES = regex(
    "[略載供版社部課局紙面歳円税込金別称]|写真|参照|通信|新聞|当時|以下|続|随時|現在|時点|前回|同上|敬称|"
    "[一二三四五六七八九十]回|[上中下完終]$"
)
"""What notes in brackets are written with."""


def script_signature(text: str) -> tuple[str, ...]:
    """Who wrote a report in Japanese, as the brackets behind its last sentence tell.

    Example:
        >>> script_signature("店は31日に閉まるという。（林明子）")
        ('林明子',)
    """
    found = SIGNED.search(text, max(0, len(text) - HEAD)) if text[-1] in "）)】" else None
    if found is None or OF_NOTES.search(found["who"]) or not KANA.search(text):
        return ()
    return tuple(re.split("[、・]", found["who"]))


def script_writers(text: str) -> tuple[str, ...]:
    """Who filed a report in one of these scripts, as its first words tell.

    Example:
        >>> script_writers("（盐湾社記者林大明台南18日電）…")
        ('林大明',)
    """
    head = text[:HEAD]
    found = FILED.match(head)
    if found is None:
        for place, writer in ((KOREAN, WRITER), (CHINESE, BEHIND)):
            placed = place.match(head)
            if placed is not None:
                found = writer.match(head, placed.end())
                break
    return tuple(re.split(r"[、·, ]+", found["who"])) if found is not None else ()
