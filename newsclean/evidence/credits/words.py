"""The words of photo credits, in the languages of the packs and a few more.

They are few, and each stands beside a name: none says anything by itself.
"""

from __future__ import annotations

import re

from newsclean.evidence.credits.tongues import PICTURES, PIECES, SOURCES
from newsclean.late import regex

__all__ = [
    "AGENCIES",
    "AGENCY",
    "ARCHIVES",
    "BY",
    "CAPITALS",
    "EDGE",
    "FETCHED",
    "LEAD",
    "LEGAL",
    "NOTED",
    "OWNER",
    "PAPER",
    "PICTURED",
    "SOURCED",
    "SOURCE_WORDS",
    "STAGED",
    "SUPPLIED",
    "TAKEN",
    "TAKEN_FIRST",
    "may_hold_lead",
]

COVER = (
    r"(?:foto|photo|image|imagen|imagem|immagine|fotografia|zdjęcie)s? (?:di copertina|in evidenza|"
    r"de portada|de capa|de couverture|principale?|destacada|główne|d['’]illustration|"
    r"d['’]archives?|d['’]archivio|de archivo|de arquivo|ilustrativ[ăae]?|ilustrační|ilustracyjne|"
    r"di repertorio)"
)
"""The picture at the top of a page."""
ARCHIVES = r"archives?|archivo|arquivo|archivio|archiv|arxiu|arkiv"
"""Where old pictures are kept."""
CAPITALS = r"[A-Z]{3,}(?:[ -][A-Z]{3,}){1,3}"
PAPER = rf"(?:[A-Z]{{2,6}}|{CAPITALS})"
"""A paper in capitals, in front of ``PHOTO``: ``ST``, ``SALT TIMES``."""
PICTURED = (
    rf"{COVER}|{PICTURES}|"
    r"photographs?|photograph[iy]e?|photos?|fotos?|fotografía|fotografi[ae]|fot\.|fotograf|"
    r"images?|imagen|imagem|immagine|pictures?(?! alliance)|pics?|bilder|"
    r"bild(?:quelle|rechte|nachweis)?|kuva|"
    r"illustrations?|grafik|ảnh|фото|світлина|φωτ(?:\.|ο|ογραφία)|צילום|फोटो|عکس|تصوير|"
    r"zdjęcie|zdj\.|fotó|снимка|الصورة|صورة|تصویر|"
    r"写真|사진|źródło zdjęcia(?: głównego)?|sursa foto|photography|beeld|fotoğraf|"
    r"(?:archiv|symbol|file|agentur|titel)?(?:foto|bild)s?|graphic|"
    r"picha|ছবি|ภาพ(?:จาก)?|hình(?: ảnh)?|gambar|billeder?|bilder?|ljósmynd|"
    r"nuotr(?:\.|auka)|imatge|"
    r"снимак|снимки|фотография|छायाचित्र|படம்|تصاویر|(?:beitrags|aufmacher|vorschau)bild|"
    r"visuali[sz]ierung|visuali[sz]ation|rendering|infografi[ck]a?|karte"
)
"""What a picture is called in front of its maker's name."""
SOURCE_WORDS = (
    "quelle|source|fuente|fonte|źródło|sursa|kilde|källa|bron|zdroj|kaynak|источник|джерело"
)
"""What a source is called."""
SOURCED = rf"{SOURCES}|{SOURCE_WORDS}|المصدر"
"""Words for a source: pictures have one, and figures of a story, too."""
CREDITED = r"credits?|crédits?|créditos?|crediti|courtesy|cortesía|gentileza|gracieuseté|copyright"
STAGED = (
    r"ap|afp|staff|file|express|submitted|contributed|courtesy|pool|handout|archive|top|stock|"
    r"library|mandatory"
)
"""What stands in front of "photo"."""
GIVEN = r"staff|file|submitted|contributed|courtesy|pool|handout|top"
"""Of these, what says nothing of who took the picture."""
NOTED = rf"(?:(?:{STAGED}) )?(?:{PICTURED}|{CREDITED})"
"""The word of a credit, with what stands in front of it."""
BY = (
    r"(?:credits?|by|courtesy of(?: the)?|courtesy|via|provided by|supplied by|source|copyright|"
    r"von|par|por|de|di|av|af|door)"
)
"""What stands between a picture's word and the name."""
EDGE = r"(?![^\W_])"
"""The end of a word; vowel signs of Indic scripts are no letters to `re`."""

LEAD = regex(
    rf"^(?:\W*(?:(?:{COVER}|{PICTURES})\s?[:：]\s*|(?:(?:{GIVEN}) (?=photos? (?:by|courtesy)))?"
    rf"(?:photographs?|photos?(?! news)|fotos?|image|"
    r"images|pictures?(?! alliance)|(?:mandatory )?credits?|créditos?|crédits?(?: photo)?|bild|"
    r"grafik|source|quelle|imagen?)\b\s*"
    r"(?:credits?|source|copyright|courtesy of(?: the)?\b)?\s*"
    r"(?:by\b|via\b|von\b|par\b|por\b|di\b|de\b|af\b|av\b|door\b)?"
    r"\s*(?:[:,]|\.{3})?\s*"
    rf"|(?:{PICTURED}|{SOURCED}|courtesy|copyright|kuvaaja){EDGE}(?:\s*[:：]\s*|\s?[|–—-]\s+)"
    r"|(?:gracieuseté|cortesía|cortesia|gentileza)\s?:\s*"
    r"|(?:fot|φωτ|zdj|rys|фот)\. "
    r"|file / (?=supplied by )|snimi(?:o|la) (?-i:(?=[^\W\d_a-z]))"
    r"|picha na |عکس از |(?:provided|supplied|submitted|contributed) by |©\s*|\(c\)\s*))+",
    re.I,
)
"""Lead words in front of a credit, none of them part of it."""

SUPPLIED = regex(
    r"^(?:supplied|submitted|provided|contributed|handout|courtesy|gentileza|cortesía|gracieuseté|"
    r"cortesia|archivo|archivbild|mat\. prasowe|materiały prasowe|zvg|privat|"
    r"retrieved from|permission granted by|authors? (?:provided|supplied)|"
    r"private (?:collection|archive)|(?:personal|family) archive|"
    r"(?:from the )?collections? of(?= [A-Z]))"
    r"(?:$|\s*:|\s+(?:by|of|photo|image)\b|(?=\s+[A-Z]))",
    re.I,
)
"""Pictures that were given: ``Supplied``, ``Courtesy of Leo Arn``; such words are printed."""

FETCHED = regex(r"(?:retrieved from|permission granted by) (?=[A-Z])", re.I)
"""Of these, what is printed with the day on which somebody took the picture from elsewhere."""

AGENCY = (
    "AP|AFP|Reuters|EPA|EFE|dpa|Getty|Getty Images|AP Photo|NPR|PA|Anadolu|Xinhua|Bloomberg|"
    "ANSA|Ansa|LaPresse|Lusa|ANP|Belga|APA|NTB|TT|Ritzau Scanpix|PAP|ČTK|MTI|AA|DHA|İHA|ТАСС|"
    "РИА Новости|ΑΠΕ|ΑΠΕ-ΜΠΕ|Antara|Europa Press|Yonhap|Kyodo|ANI|PTI"
)
"""Agencies that print pictures. They are few, and the same in all languages."""
AGENCIES = regex(rf"(?:^|[/ ])(?:{AGENCY})$")
"""Those that end a credit."""

LEGAL = regex(
    r"\b(?:19|20)\d\d\b|\brights?\b|\brechte|droits|derechos|direitos|diritti|reserv|vorbehalten|"
    r"\b(?:inc|llc|ltd|gmbh|limited|company|copyright|trust)\b|права|حقوق|זכויות|無断|禁止|版权|版權",
    re.I,
)
"""A year or legal words: what a copyright notice has and a credit has not."""

OWNER = regex(
    r"\b(?:news|times|post|journal|courier|ledger|herald|gazette|tribune|chronicle|magazine|press|"
    r"media|radio|star|sun|record|observer|review|register|daily|zeitung|photo|images)\b",
    re.I,
)
"""Words in the names of papers and stations; roles of people are none of them."""

LEAD_PIECES = (
    "oto mage pic: ICTURE 촬영 redit rédit Bild Grafik REDIT icture Pic ourtesy Video Fot. Quelle "
    "ource icha ছবি ภาพ ình ambar illed ilde matge uotr ảnh Ảnh фото Фото φωτ Φωτ צילום फोटो عکس "
    "写真 사진 Źródło Fuente Sursa ... djęci нимк صور точник жерело ηγή aynak raphic ymbolb "
    "rchivb eeld oğraf"
).split() + PIECES


def may_hold_lead(text: str) -> bool:
    """Does a piece of some lead word stand in a text? Cheap, before the patterns are asked."""
    return any(map(text.__contains__, LEAD_PIECES))


TAKEN = regex(r"^(?!.*(?:记者|記者))(.*\S)\s?(?:撮影|[摄攝])$")
"""``大森花撮影``: "taken by", behind the name; with a reporter's role in it all is printed."""
TAKEN_FIRST = regex(
    r"^(?:(?:照片|[圖图]片|写真)?提供|撮影|写真|摄影|攝影|圖|图|사진)\s?[・：:=＝/／|]\s?(?=\S)"
    r"|^촬영 (?=\S)"
)
"""``撮影・大森花``: "taken by", in front of the name."""
