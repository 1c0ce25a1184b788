"""Notices of copyright and of rights, in the languages that pages print them in."""

from __future__ import annotations

import re

from newsclean.late import regex

__all__ = ["is_notice", "is_rights_line"]

NOTICE = regex(r"\W*(?:copyright\b|©|&copy;|\(c\)\s*(?:copyright|\d{4}))(?P<rest>.*)", re.I | re.S)
NOTICE_PROOF = regex(r"\b(?:19|20)\d\d\b|©|\(c\)|all rights reserved", re.I)
"""What makes a line that begins with "copyright" a notice."""
MAX_BARE_NOTICE = 6
"""Words of a notice that has neither a year nor a sign ("Copyright NPR")."""
LINK = regex(r"^(?:&|and\b|policy|notice|info|permissions|infringement|terms|claims?\b)", re.I)
"""What stands behind the word in a link of a footer ("Copyright & permissions")."""
PICTURE = regex(r"\b(?:fotos?|photos?|images?|bild(?:er)?|pictures?|getty)\b[^.]*[|/]", re.I)
"""``© Salt Foto Services | Ana Teller``: who took a picture."""

SMALL = regex(r"[a-z]{2,6}(?:$|[-,/]\w|[-,/] \w)")
"""An agency that writes itself in small letters: ``© dpa-infocom, dpa:…``."""

RIGHTS = (
    "all rights reserved|alle rechte vorbehalten|(?:todos los )?derechos reservados|"
    "(?:queda )?prohibida (?:la |su )?reproducción|tous droits (?:de reproduction )?réservés|"
    "reproduction interdite|riproduzione riservata|tutti i diritti riservati|"
    "todos os direitos reservados|(?:é )?proibida a reprodução|toate drepturile rezervate|"
    "wszelkie prawa zastrzeżone|všechna práva vyhrazena|alle rechten voorbehouden|"
    "alla rättigheter|tüm hakları saklıdır|hak cipta dilindungi|все права защищены|"
    "всі права захищені|με επιφύλαξη παντός δικαιώματος|جميع الحقوق محفوظة|تمامی حقوق|"
    "کلیه حقوق|כל הזכויות שמורות|सर्वाधिकार सुरक्षित|สงวนลิขสิทธิ์|版权所有|版權所有|"
    "未经授权|未經授權|无断转载|無断転載|無断複写|무단\\s?전재"
)
IN_CHINESE = regex(r"[未非][經经][^。]{0,8}[權权可意][^。]{0,6}不得[^。]{0,8}[轉转][載载]")
"""``非經授權，不得轉載``: in the middle of a sentence."""
STARTS = regex(rf"\W{{0,3}}(?:{RIGHTS})", re.I)
"""A line that begins with the rights is a notice if it is short, or has the sign, or goes on as
notices do."""
SIGNED = regex(rf"(?:{RIGHTS})[^.]{{0,20}}©|©[^.]{{0,60}}(?:{RIGHTS})", re.I)
GOES_ON = regex(
    r"\.\s*(?:this material|reproduction|no part|queda|se prohíbe|toute|vietata|نقل|本|すべて)",
    re.I,
)
IN_JAPANESE = regex(r"無断(?:転載|複写|複製)[^。]{0,12}(?:禁じ|禁止)|무단\s?전재[^.]{0,20}금지")
"""These stand at the end of a sentence."""
OF_TEXT = regex(
    r"this (?:article|content|document|material|story|text|work) is "
    r"(?:subject to|protected by) copyright[.,]",
    re.I,
)
SHORT = 100
"""Characters of a line that begins with the rights and says no more."""


def is_notice(text: str) -> bool:
    """Is this line, which begins with the word or the sign of copyright, a notice?"""
    found = NOTICE.match(text)
    if found is None:
        return False
    rest = found["rest"].strip(" ]©:")
    if LINK.match(rest) or (PICTURE.search(text) and not NOTICE_PROOF.search(text.strip("© "))):
        return False
    bare = not NOTICE_PROOF.search(text[:60]) and text.count(" ") >= MAX_BARE_NOTICE
    if bare and any(map(str.islower, rest)):
        return False  # "Copyright WZLQ 98.1 FM · 1340 AM" names a station and no more
    # "Copyright 1987, the sleeve said": prose that opens with the word
    after = rest.lstrip("0123456789-–, ©(c)|")
    if text[0] == "©" and SMALL.match(after):
        return True
    return not after[:1].islower() or after.lower().startswith(("all rights", "by ", "a division"))


def is_rights_line(text: str) -> bool:
    """Does a line that begins with neither say that rights are reserved, and nothing else?"""
    if "©" in text:
        return SIGNED.search(text) is not None
    if "不得" in text and IN_CHINESE.search(text):
        return True
    if ("無断" in text or "무단" in text) and IN_JAPANESE.search(text):
        return True
    if text[0].isascii() and text[:3].lower() not in FIRST:
        return False
    found = STARTS.match(text)
    if found is None:
        return OF_TEXT.match(text) is not None
    rest = text[found.end() :]
    if rest[:2].strip()[:1].islower():
        return False  # "All rights reserved to the duke fell to the town."
    return len(text) <= SHORT or GOES_ON.match(rest) is not None


FIRST = frozenset("all thi tod tou toa der que pro rep rip tut hak wsz vše tüm".split())
"""First letters of the wordings above in Latin script: most lines are told by them."""
