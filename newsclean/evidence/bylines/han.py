"""Bylines in Chinese, Japanese and Korean, which have a few fixed forms."""

from __future__ import annotations

import re

from newsclean.late import regex

__all__ = ["names_in_script"]

HAN = "\u3400-\u9fff\u3040-\u30ff々"
HAN_OTHERS = regex(
    rf"(?<=[{HAN}])[ \u3000|｜]*(?:通讯员|通訊員|实习生|编辑|編輯|摄影|攝影|校对)[：: \u3000].*$"
)
"""Whom else the line names: ``记者：陈小明 通讯员：王大同``."""
HAN_NAMES = regex(
    rf"^(?:[（(]?(?:文・写真|文と写真|写真・文|文、[圖图]|文[/／][圖图]|[图圖]文|文字|文|作者|报道|報道|报导|報導|撰文|撰稿|记者|記者"
    rf"|采写|採訪|采访|編譯|编译|取材・文|取材・撮影|取材|聞き手|ききて|著者|編集委員|論説委員|責任編集|通讯员"
    rf"|(?:この記事の)?(?:執筆者?|筆者|ライター))"
    rf"\s?[：:／/＝=・｜| \u3000]\s?(?:[{HAN}]{{2,8}}(?:记者|記者)[ \u3000])?)"
    rf"(?P<who>[{HAN}]{{1,4}}[ \u3000][{HAN}]|[{HAN}][ \u3000][{HAN}]{{1,3}}"
    rf"|[{HAN}]{{2,6}}(?:[、，,・ \u3000][{HAN}]{{2,6}}){{0,3}})"
    rf"(?:[／/]\s?[{HAN}A-Za-z]{{2,12}})?[）)]?$"
)
"""``文：陳小明``, ``記者王大同／台北報導``: who wrote it, on Chinese and Japanese pages."""
GLUED_HAN = regex(rf"^(?:记者|記者)(?P<who>[{HAN}]{{2,4}})[／/]\s?[{HAN}]{{2,12}}$")
OF_PAPER = regex(
    rf"^[{HAN}]{{2,8}}?(?:首席|特约|特約|实习|實習|见习|驻外)?(?:记者|記者)[ \u3000：:]{{1,2}}"
    rf"(?P<who>[{HAN}]{{2,4}}(?:[、，,・ \u3000][{HAN}]{{2,4}}){{0,3}})$"
)
"""``盐湾新闻记者 林大明``: the paper in front of its reporter."""
HANGUL_NAME = regex(
    r"^(?:[(\[][^()\[\]]{2,20}[)\]]\s?)?(?:기자명 )?"
    r"(?!이달의|오늘의|올해의|시민|객원|우리)"
    r"(?P<who>[가-힣]{2,4}(?:[,·] ?[가-힣]{2,4}){0,3})\s?"
    r"(?:(?:기자|특파원|선임기자|전문기자|인턴기자|논설위원)"
    r"|(?<=^기자명 .{2})|(?<=^기자명 .{3})|(?<=^기자명 .{4}))"
    r"(?:\s*[=|]?\s*[\w.+-]{1,30}@[\w.-]{3,30})?$"
)
"""``홍길동 기자``."""
HAN_SPLIT = regex(r"[、，,・ \u3000]")
BRACKETS = {"〔": "〕", "【": "】", "[": "]", "（": "）", "(": ")", "［": "］"}
"""What such a line may stand in."""
FILES = "記者|记者|特派員|特派员|特約記者|特约记者|編譯|编译|通訊員|通讯员"
FILED = regex(
    rf"(?:[{HAN}]{{2,8}}?)??(?:{FILES})[ \u3000]?"
    rf"(?P<who>(?:[{HAN}]{{2,3}}、){{0,3}}(?:[{HAN}]{{3}}|[{HAN}]{{2}}))"
    rf"(?:\s?[／/ ]\s?)?(?:[{HAN}]{{2,4}}?(?:\d{{1,2}}日)?)??(?:即時|[綜综]合)?"
    r"(?:報導|报道|報道|报导|\d{1,2}日[電电])"
)
"""``記者王小明／台北報導``, ``大紀元記者王小明報導``: who files it, and where."""
ROOM = regex(
    rf"[{HAN}]{{2,6}}(?:中心|組|组|部)\s?[／/]\s?(?P<who>[{HAN}]{{2,3}})(?:報導|报道|報道)"
    rf"|(?P<name>[{HAN}]{{2,3}})\s?[／/]\s?[{HAN}]{{2,4}}(?:報導|报道|報道)"
)
"""``財經中心／王小明報導``, ``王小明／台北報導``."""
OWN = regex(
    rf"(?:本[报報社台刊网網]|[{HAN}]{{2,6}}[社报報网網台刊])?(?:首席)?(?:记者|記者)"
    rf"(?P<who>[{HAN}]{{2,3}}(?:[、 ][{HAN}]{{2,3}}){{0,3}})"
)
"""``本報記者王小明``, ``新华社记者王小明、李大同``."""
SURNAMES = frozenset(
    "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧"
    "许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白"
    "崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文简簡涂塗游詹莊庄柯洪翁"
)
"""The most common surnames in Chinese, with which a name begins that nothing parts from a word."""
OFFICE = regex(
    rf"[{HAN}ァ-ヶー]{{2,10}}(?:支局|総局|支社|報道部|編集部|取材班|部)"
    rf"[・ \u3000](?P<who>[{HAN}]{{3,6}})"
    rf"|(?:社会部|政治部|経済部|文化部|運動部|生活部|科学部)[・ \u3000](?P<name>[{HAN}]{{3,6}})"
)
"""``塩浜支局 山田花子``: the office of a Japanese paper before its writer."""
TITLED = regex(r"(?P<who>[㐀-鿿々]{3,4}[ぁ-ん]{0,3})(?:記者|（記者）|\(記者\))")
"""``山田花子記者``."""
NO_NAME = regex("[局部社班室課会會]$|撮影|写真|審核|审核")
"""How offices end, which are nobody by name."""
HANGUL_TITLES = "기자|특파원|선임기자|전문기자|인턴기자|객원기자|수습기자|논설위원"
HANGUL_LED = regex(
    r"(?:(?:글·사진|글/사진|사진·글|글|취재)\s?[=:]?\s?|[가-힣A-Za-z0-9]{2,10}\s?[=|]\s?"
    r"|[가-힣]{1,6}(?:신문|뉴스|일보|투데이|경제|타임스|방송|뉴시스|통신)\s?[=|]?\s?|뉴시스\s)?"
    r"(?P<who>[가-힣]{3}(?: [가-힣]{3}){0,3}|[가-힣]{2,4}(?:[,·] ?[가-힣]{2,4}){0,3})\s?"
    rf"(?:{HANGUL_TITLES})(?:\s*[=|(]?\s*[\w.+-]{{1,30}}@[\w.-]{{3,30}}\)?)?"
)
"""``[소금신문=홍길동 기자]``, ``글·사진 홍길동 기자 (hong@salt.example)``."""
HANGUL_LABEL = regex(
    r"(?:글·사진|글/사진|사진·글|글|취재|기자)\s?(?:[=:]\s?| )"
    r"(?P<who>[가-힣]{3}(?:[,·] ?[가-힣]{3}){0,3})"
)
"""``기자 홍길동``, ``글 홍길동``."""
HANGUL_SURNAMES = frozenset(
    "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허남심노하곽성차주우구민유나진지엄채원천방공현함변염여추도소"
    "석선설마길연위표명기반왕금옥육인맹제모탁국어은편용"
)
"""Surnames in Korean."""


def names_in_script(text: str) -> tuple[str, ...]:
    """The names of a byline in Chinese, Japanese or Korean.

    Example:
        >>> names_in_script("本報記者王小明")
        ('王小明',)
    """
    if len(text) > LONGEST or text.isascii():
        return ()
    if BRACKETS.get(text[0]) == text[-1] and len(text) > 1:
        return _in_hangul(text[1:-1]) or _filed(text[1:-1])
    text = HAN_OTHERS.sub("", text)
    names = _filed(text)
    if names:
        return names
    found = HAN_NAMES.match(text) or GLUED_HAN.match(text) or OF_PAPER.match(text)
    if found:
        names = tuple(HAN_SPLIT.split(found["who"]))
        names = names if min(map(len, names)) > 1 else (found["who"],)
        return () if any(map(NO_NAME.search, names)) else names
    for form in (OFFICE, TITLED):
        found = form.fullmatch(text)
        if found is not None:
            who: str = found["who"] or found["name"]
            return () if NO_NAME.search(who) else (who,)
    return _in_hangul(text)


LONGEST = 44
"""Characters of such a line, at the most."""


def _filed(text: str) -> tuple[str, ...]:
    """Whom a Chinese line names right behind or before a word, with nothing between."""
    found = FILED.fullmatch(text) or ROOM.fullmatch(text) or OWN.fullmatch(text)
    if found is None:
        return ()
    names = tuple(HAN_SPLIT.split(found["who"] or found["name"]))
    return names if all(name[0] in SURNAMES for name in names) else ()


def _in_hangul(text: str) -> tuple[str, ...]:
    """The reporters of a Korean line."""
    found = HANGUL_NAME.match(text)
    if found is not None:
        return tuple(re.split("[,·] ?", found["who"]))
    found = HANGUL_LED.fullmatch(text) or HANGUL_LABEL.fullmatch(text)
    if found is None:
        return ()
    names = tuple(re.split("[,·] ?| ", found["who"]))
    return names if all(name[0] in HANGUL_SURNAMES for name in names) else ()
