"""The words that pages print before the name of a writer, in many languages."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsclean.evidence.bylines.genres import told_writer
from newsclean.evidence.dates.words import LETTER
from newsclean.evidence.names.looks import ROLE, is_person, name_case
from newsclean.late import regex

__all__ = ["Led", "asks", "in_roles", "in_slug", "is_lead_alone", "led"]

WORDS = (
    "by|von|por|par|di|door|av|af|oleh|a cura di|texto de|"
    "(?:written|story|stories|reported|report|reporting|words|posted|text|analysis|opinion|review|"
    "interview|column|article|contributed|authored|curated|published|created|penned) by|"
    "(?:story|text|words) and (?:photos|pictures|photographs|video) by|"
    "(?:photos|pictures|photographs|video) and (?:story|text|words) by|"
    "(?:updated|compiled|submitted) by|reporting by|news by|guide by|explainer by|contribution by|"
    "(?:article )?rédigé par|(?:propos )?recueillis par|escrito por|redacción|"
    "(?:ein (?:artikel|bericht|beitrag|text|kommentar|interview|essay)|"
    "eine (?:analyse|reportage|kolumne|recherche)) von|"
    "(?:articolo|servizio|intervista|testo) di|"
    "(?:reportagem|texto|crónica|reportaje|entrevista) de|"
    "(?:un reportage|une enquête|un texte|un article) de|"
    r"oprac\.|opracowała|opracował|author|autor|autora|autore|"
    "text von|texte? de|(?:article )?(?:écrit|publié) par|publicado por|pubblicato da|"
    "scris de|teksti|kirjoittaja|penulis|írta|deur|γράφει (?:ο|η)|από (?:τον|την)|"
    "skrevet a[fv]|skrive[tn] av|te[kx]st a[fv]|(?:scritto|scritta|redatto|realizzato) da|"
    "(?:geschreven|opgetekend|een artikel) door|(?:geschrieben|verfasst|aufgezeichnet) von|"
    "(?:escrita|texto|reportagem|entrevista) por|escrit per|(?:redactado|entrevista) por|"
    "pisze|napisała?|piše|píše|napsala?|napísala?|připravila?|pripravila?|"
    "пише|написала?|подготовила?|беседовала?|интервью взяла?|"
    "كتبت?|كتبها|بقلم|إعداد|تقرير|حوار|گزارش|نویسنده|تحریر|viết bởi|ditulis oleh|dilaporkan oleh|"
    "imeandikwa na|โดย|מאת"
)
"""Lead words that a name may follow right away."""
MORE = (
    "(?:advice|essay|guest essay|guest column|guest post|commentary|perspective|editorial|"
    "criticism|dispatch|appreciation|profile|feature|special report|investigation|hosted) by|"
    "aus [^\\W\\d_]{3,20} (?:berichte[nt]|von)|"
    "(?:interview|protokoll|gespräch|porträt|kommentar) von|"
    "(?:une enquête|un entretien|une interview|une chronique|un récit|une analyse) (?:de|par)|"
    "(?:un artículo|una crónica|una entrevista|un análisis) de|escriben?|"
    "(?:un'intervista|un articolo|un commento) di|"
    "dal (?:nostro|nostri) (?:inviat[oi]|corrispondent[ei])|dalla nostra (?:inviata|corrispondente)"
)
"""The same whose first words open headlines as well."""
MADE_BOTH = (
    "(?:words|text|story|report|reporting|texte|texto|testo|te[kx]st|текст) "
    r"(?:and|&|\+|et|y|e|und|og|och|en|i|и|та) "
    "(?:photos?|photographs|photography|pictures|images?|sound|audio|video|fotos?|fotografías?|"
    "fotografie|bild|bilder|beeld|ton|son|vidéo|sonido|som|suono|zdjęcia|фото)"
)
"""Text and something else, which one person made: ``Words and sound: Ana Teller``."""
AUTHOR_OF = (
    "(?:author|writer)s? of (?:the |this )?(?:story|article|report|piece)|"
    "auteure?s? de l['’]article|autora? del artículo|autora? d(?:o artigo|a matéria)|"
    "autor(?:in)? des (?:artikels|beitrags|textes)|autor[ei] dell['’]articolo|"
    "автор(?:ка)? (?:статті|статьи|тексту|текста|материала|матеріалу|публикации|публікації)|"
    "autork?a? (?:článku|textu|artykułu|tekstu|članka|teksta)"
)
SINGLE = (
    "byline|writers?|staff writer|correspondent|"
    "text|texte|textes|texto|testo|tekst|teksti|authors?|autor|autora|autores|autorin|"
    "autoren|auteur|auteure|auteurs|autore|autori|reporter|opracowanie|oprac|redaktor|szerző|"
    "words|report|reporting|haber|muhabir|yazan|автор|авторы|автори|текст|συντάκτης|συντάκτρια|κείμενο|מאת|כתב|כתבת|"
    "بقلم|كتب|كتبت|إعداد|تحرير|लेखक|kirjoittaja|toimittaja|írta|γράφει|"
    "redakcja|redakce|zpracovala?|penulis|pewarta|wartawan|laporan|tác giả|ผู้เขียน|โดย|"
    "autork[ay]|autoři|autorzy|autoři textu|авторка|автори|dziennikarka?|piše|pišu|píše|pisze|"
    "autorka/autor|autor/autorka|autor(?:in)?/autor(?:in)?|"
    "napsali|napsala?|napísala?|připravila?|pripravila?|spracovala?|пише|пишува|написала?|"
    "подготовила?|"
    "беседовала?|записала?|журналист(?:ка)?|журналіст(?:ка)?|кореспондент(?:ка)?|"
    "journalist|skribent|tekijä|автор текста|автор материала|"
    "bericht|berichte|reportage|interview|recherche|gestaltung|protokoll|verfasser(?:in)?|autor:in|"
    "autor/in|autrice|entretien|récit|enquête|reportaje|entrevista|autoria|reportagem|servizio|"
    "intervista|inchiesta|verslag|författare|forfatter|intervju|intervjuer|szöveg|készítette|riport|"
    "autorica|novinarka?|razgovarala?|razgovarao|napisala?|napisao|priredila?|аутор|ауторка|"
    "новинар(?:ка)?|разговарала?|разговарао|приредила?|корреспондент(?:ка)?|репортер|интервью|"
    "інтерв['’]ю|беседа|розмовляла|розмовляв|підготувала|підготував|rozmawiała?|przygotowała?|relacja|"
    "rozhovor|yazar|röportaj|söyleşi|hazırlayan|haber-foto|ρεπορτάζ|συνέντευξη|επιμέλεια|"
    "jurnalis|kontributor|story|per|حاوره|حاورته|الكاتب|المحرر|متابعة|تحقيق|"
    "خبرنگار|گفت.?وگو|نامہ نگار|כתבה|ผู้สื่อข่าว|รายงาน|"
    "foto (?:en|och|og|e|y|i) te[kx]st[oe]?|"
    "te[kx]st(?:o|e)? (?:en|och|og|e|y|i|und) fotos?|نویسنده|گزارشگر|"
    "تحریر|مصنف|رپورٹ|লেখক|প্রতিবেদক|"
    "লেখা|লেখিকা|লিখেছেন|প্রতিবেদন|लेखिका|लेखन|संवाददाता|"
    "रिपोर्ट|रिपोर्टर|எழுதியவர்|เรื่อง|bài|bài và ảnh|thực hiện|mwandishi|mwanahabari|muallif"
)
"""Lead words that a colon parts from the name, …"""
LABELS = f"{MADE_BOTH}|{AUTHOR_OF}|{SINGLE}"
"""… and those of several words, which begin with one of them."""
BEFORE_COMMA = (
    "autora?|author|auteure?|autore|автор|авторка|مصنف|الكاتب|tác giả|penulis|yazan|"
    "लेखक|লেখক|mwandishi"
)
"""Lead words that a comma parts from the name (``Author, Ana Teller``), as a world service prints
them."""
GLUED_LEAD = r"(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or)(?=[A-ZÀ-Þ][a-zß-ÿ]+ [A-ZÀ-Þ])"
"""``byAna Teller``."""
LEAD = regex(
    rf"^(?:(?P<org>[^|/•·]{{2,60}}?)\s*(?:\||/|•|·|\s-)\s*)?"
    rf"(?:(?:{MADE_BOTH}|{AUTHOR_OF})\s?:\s?|(?:{WORDS}|{MORE})\s*:?\s+"
    rf"|(?:{SINGLE})\s?:\s?|(?:{BEFORE_COMMA}),\s+"
    rf"|(?-i:{GLUED_LEAD}))"
    rf"(?P<who>\S.*)$",
    re.I,
)
GLUED = regex(rf"^{GLUED_LEAD}")
LEADS = f"{WORDS}|{SINGLE}|{BEFORE_COMMA}".lower()
WAYS = (LEADS, re.sub(r"\w\?", "", LEADS), re.sub(r"\(\?:(\w+)\)\?", r"\1", LEADS))
"""The same with and without the letters that may be missing, as in ``беседовала?``."""
FIRST = frozenset(re.findall(rf"{LETTER}+", "|".join(WAYS))) - {"de"}
"""Words that the lead words begin with, and some more."""
MORE_FIRST = frozenset(
    "advice essay guest commentary perspective editorial criticism dispatch appreciation profile "
    "feature special investigation hosted aus interview protokoll gespräch porträt kommentar une "
    "un una un'intervista escribe escriben dal dalla".split()
)
"""The words that :data:`MORE` begin with."""
ORGANISATION = frozenset("|/•·")
"""Marks that may part an organisation from the lead word behind it."""

ROLES = regex(
    r"(?:^|\s*[,;|/•·&]?\s*)\b(?:reported|written|edited|curated|authored|produced|compiled|translated|"
    r"posted|published|reviewed) by:\s*",
    re.I,
)


def in_roles(text: str) -> tuple[str, ...]:
    """The people of ``Reported by: Ana Teller, Edited by: Dova Renn``, where there are two or more.

    Example:
        >>> in_roles("Reported by: Ana Teller | Edited by: Dova Renn")
        ('Ana Teller', 'Dova Renn')
    """
    if " by:" not in text[:FIRST_ROLE].lower():
        return ()
    first, *names = (part.strip(" ,") for part in ROLES.split(text))
    if first or len(names) < SEVERAL:
        return ()
    who = all(is_person(name) or ROLE.search(name) for name in names)
    return tuple(map(name_case, names)) if who else ()


TALKS = regex(
    r"(?P<guest>[^\d,:]{5,60}?) (?:im (?:Gespräch|Interview|Studio) mit|in conversation with|"
    r"interviewed by|befragt von|interrogée? par|interpellée? par|entrevistad[oa] por|"
    r"intervistat[oa] da|geïnterviewd door|intervjuas av|intervjuet av|w rozmowie z) "
    r"(?P<who>[^\d,:]{5,60})"
)
"""Who talked, and to whom: ``Dova Renn im Gespräch mit Ana Teller``."""


def asks(text: str) -> tuple[str, ...]:
    """Who put the questions, in a line that names both.

    Example:
        >>> asks("Dova Renn im Gespräch mit Ana Teller")
        ('Ana Teller',)
    """
    if " " not in text or len(text) > LONGEST_TALK:
        return ()
    found = TALKS.fullmatch(text)
    if found is None or not (is_person(found["guest"]) and is_person(found["who"])):
        return ()
    return (name_case(found["who"]),)


LONGEST_TALK = 90
"""Characters of such a line, at the most."""
FIRST_ROLE = 16
"""Characters among which the first of several roles ends."""
SEVERAL = 2


class Led(NamedTuple):
    """What a lead word announces, and the organisation before it."""

    who: str
    org: str | None


def _may_be_led(text: str) -> bool:
    """Could a lead word stand in this line? Most lines are told by their first word."""
    first = text.partition(" ")[0].rstrip(":,.").lower()
    return (
        first in FIRST
        or first in MORE_FIRST
        or not ORGANISATION.isdisjoint(text)
        or (" - " in text and " - by " in text.lower())
        or (":" in text[:16] and first.partition(":")[0] in FIRST)
        or GLUED.match(text) is not None
    )


ALONE = regex(rf"(?:{WORDS}|{LABELS})\s?:", re.I)
WHOLE_LEADS = regex(
    r"(?:article )?rédigé par|(?:written|reported|words|story|text) by|propos recueillis par|"
    r"(?:автор|авторы|автори) (?:статті|статьи|тексту|текста|материала|матеріалу|публикации)|"
    r"auto[rř]i? (?:článku|textu|artykułu|tekstu|članka|teksta)|autore dell'articolo|"
    r"aut[oe]u?r (?:de l'article|del artículo|do artigo|da matéria|des artikels)|"
    r"(?:escrito|redactado|publicado) por|(?:scritto|pubblicato) da|geschreven door|skrevet av|"
    r"skrivet av|geschrieben von|ein artikel von|una nota de",
    re.I,
)
"""Those of several words, which need no colon; in one line with nothing else."""
LONGEST = 24
"""Characters of a lead word on a line of its own, at the most."""


def is_lead_alone(text: str) -> bool:
    """``Text:``, with the name in the next line."""
    if len(text) > LONGEST:
        return False
    if text[-1] == ":":
        return ALONE.fullmatch(text) is not None
    return " " in text and WHOLE_LEADS.fullmatch(text) is not None


def led(text: str) -> Led | None:
    """What stands behind the lead word of a line, and the organisation before it."""
    who = told_writer(text)
    if who is not None:
        return Led(who, None)
    if not _may_be_led(text):
        return None
    found = LEAD.match(text)
    if found is None or (text[:3] == "AF " and " " not in found["who"]):
        return None  # "AF Club": initials of a site
    if found["who"][:3] == "By ":
        found = LEAD.match(found["who"]) or found  # "By: By Ana Teller"
    return Led(found["who"], found["org"])


SLUG = regex(
    r"[A-ZÀ-Þ]{2,12}\s?/?\s?\((?:[^():]{1,8} [-–] )?(?:autor[ei]?|author|text|redactor|reporter)"
    r":\s?(?P<who>[^():,;]{5,40})(?:[,;] ?[^():,;]{3,24}: ?[^():,;]{5,40}){0,4}\)"
)
"""``SNA/(A - autor: Ana Teller, editor: Dova Renn)``: how agencies sign behind a report."""


def in_slug(text: str) -> tuple[str, ...]:
    """The writer whom an agency's slug names behind its report."""
    found = SLUG.fullmatch(text) if text[-1:] == ")" and ":" in text else None
    return (found["who"].strip(),) if found is not None and is_person(found["who"].strip()) else ()
