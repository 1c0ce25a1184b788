"""Lines that name who wrote it and who made the pictures: ``Text Ana Teller, Fotos Dova Renn``."""

from __future__ import annotations

import re

from newsclean.evidence.bylines.pieces import pieces
from newsclean.evidence.names.looks import ROLE, is_person, name_case
from newsclean.late import regex

__all__ = ["text_makers"]

TEXT_WORDS = (
    "text|texte|texto|testo|testi|te[kx]st|teksti|szöveg|words|story|текст|κείμενο|bài|"
    "reportage|reportaje|reportagem|bericht|интервью|รายงาน|เรื่อง"
)
"""What who wrote a story made."""
PICTURE_WORDS = (
    "fotos?|foto['’]s|photos?|photographs|photography|photographie|pictures?|images?|bild|bilder|"
    "bilde|billeder|beeld|kuvat?|zdjęcia|zdjęcie|fot\\.?|fotó|fotografie|fotografía|fotografia|"
    "fotografías|fotografi|infographie|infografik|illustrationen?|illustrations?|ilustración|"
    "ilustraciones|illustrasjon|illustraties|grafik|video|vidéo|фото|снимки|φωτογραφίες|ảnh|ภาพ"
)
"""What somebody else made for it."""
AND = "and|&|\\+|und|et|y|e|og|och|en|i|и|та|і|й|a|és|și|şi|ja|ve|và|/|,"
BOTH = regex(
    rf"(?:(?:{TEXT_WORDS})\s?(?:{AND})\s?(?:{PICTURE_WORDS})"
    rf"|(?:{PICTURE_WORDS})\s?(?:{AND})\s?(?:{TEXT_WORDS}))"
    r"(?:\s?:|\s(?:by|von|de|par|por|di|door|av|af))?\s(?P<who>[^:\d]{4,80})",
    re.I,
)
"""``Tekst i fot. Ana Teller``, ``Text a foto: Ana Teller``: one person made both."""
TWO = regex(
    rf"(?:{TEXT_WORDS})\s?(?::|\b(?:by|von|de|par|por|di|door|av|af)\b)?\s(?P<who>[^:\d]{{4,80}}?)"
    rf"(?:\s*[,;.|/–—-]\s*|\s)(?:{PICTURE_WORDS})\s?"
    r"(?::|\b(?:by|von|de|par|por|di|door|av|af)\b)?\s(?P<other>[^:\d]{4,60})",
    re.I,
)
"""``Text: Ana Teller / Fotos: Dova Renn``."""
BEHIND = regex(
    rf"(?:(?:by|von|par|por|di|door|av|af)\s)?"
    rf"(?P<who>[^:\d(),;]{{4,40}}?),?\s\(?(?:{TEXT_WORDS})\)?(?:\s*[,;|/–—-]\s*|\s)"
    r"(?:(?:and|und|et|y|e|og|och|en|i)\s)?"
    rf"(?P<other>[^:\d(),;]{{4,40}}?),?\s\(?(?:{PICTURE_WORDS})\)?",
    re.I,
)
"""``Ana Teller (texto) e Dova Renn (fotos)``, ``Ana Teller, texte; Dova Renn, infographie``."""
WORDS = frozenset(re.split(r"[ .|\\\[\]?]+", f"{TEXT_WORDS}|{PICTURE_WORDS}")) - {""}
FIRST = frozenset("text texte texto testo testi tekst teksti".split()) | WORDS
"""Words with which such a line begins."""
LONGEST = 120
"""Characters of such a line, at the most."""


def text_makers(text: str) -> tuple[str, ...]:
    """Who wrote the text, in a line that tells who made text and pictures.

    Example:
        >>> text_makers("Text Ana Teller, Fotos Dova Renn")
        ('Ana Teller',)
    """
    if len(text) > LONGEST or " " not in text:
        return ()
    first = text.partition(" ")[0].rstrip(":,.&+/").lower()
    found = None
    if first in FIRST or "/" in first:
        found = BOTH.fullmatch(text) or TWO.fullmatch(text)
    if found is None and MADE.search(text):
        found = BEHIND.fullmatch(text)
    if found is None:
        return ()
    names = tuple(name_case(name) for name, _ in pieces(found["who"]))
    other = found.groupdict().get("other")
    others = tuple(name for name, _ in pieces(other)) if other else ()
    if not all(is_person(name) and not ROLE.search(name) for name in (*names, *others)):
        return ()
    return names


MADE = regex(rf"[ (](?:{PICTURE_WORDS})\)?$", re.I)
"""How the last of those forms ends."""
