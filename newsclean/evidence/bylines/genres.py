"""What pages call a story, or what its writer did, before her name: ``A report by Ana Teller``.

The noun, with an article or another noun beside it, and the word that joins a name to it; a verb
(``Das Gespräch führte Ana Teller``); whose correspondent she is (``De notre envoyée à Salins``).
"""

from __future__ import annotations

import re

from newsclean.evidence.bylines.pieces import pieces
from newsclean.evidence.names.looks import is_person
from newsclean.late import regex

__all__ = ["told_writer"]

ARTICLES = "an?|the|eine?|une?|una|uno|uma|la|le|el|il|l['’]|en|ett?|een"
NOUNS = (
    "report|reporting|essay|column|story|stories|interview|analysis|comment|commentary|review|"
    "dispatch|feature|recipe|perspective|words|text|exclusive|investigation|"
    "artikel|bericht|beitrag|gastbeitrag|gastkommentar|kommentar|glosse|kolumne|reportage|analyse|"
    "recherche|kritik|rezension|porträt|protokoll|gespräch|"
    "texte|enquête|entretien|chronique|récit|tribune|article|billet|portrait|critique|dossier|"
    "texto|crónica|reportaje|entrevista|análisis|artículo|columna|opinión|nota|investigación|"
    "perfil|informe|reseña|articolo|servizio|intervista|testi|testo|commento|analisi|inchiesta|"
    "racconto|recensione|editoriale|firma|reportagem|crônica|análise|artigo|opinião|coluna|"
    "investigação|articol|reportaj|interviu|analiză|anchetă|tekst|krönika|intervju|analys|"
    "kronikk|klumme|reportasje|anmeldelse|recension|verhaal|verslag|opinie|recensie"
)
"""What a story is called; no name of a person begins with one of them."""
MADE = (
    f"{NOUNS}|photos?|photographs|pictures|images?|video|fotos?|fotografías?|foto['’]s|photographies|"
    "beeld|bilder"
)
JOINS = "by|von|de|di|da|par|por|door|van|av|af|per"
DONE = "réalisée?s?|recueillis?|geführt|verfasst|escrit[oa]|realizad[oa]|scritt[oa]|geschreven"
AND = "and|&|\\+|und|et|y|e|og|och|en|și|i"
GENRE = regex(
    rf"(?:(?:{ARTICLES})(?:(?<=['’])|\s))?"
    rf"(?:(?:{MADE})\s?(?:{AND})\s?(?:{NOUNS})|(?:{NOUNS})(?:\s?(?:{AND})\s?(?:{MADE}))?)"
    rf"\s(?:(?:(?:{DONE})\s)?(?:{JOINS})\s|d['’])(?=\S)",
    re.I,
)
"""``A story by``, ``Story and photos by``. ``Photo by`` alone stands at a picture."""
GENRE_FIRST = frozenset(
    "a an the ein eine un une una uno uma la le el il l en ett et een photo photos foto fotos "
    "fotografía fotografías".split()
) | frozenset(MADE.split("|"))
"""First words of those."""
VERBS = (
    "das (?:interview|gespräch) führten?|die fragen stellten?|es berichte[nt]|"
    "(?:protokolliert|übersetzt|moderiert|zusammengestellt) von|"
    "as told to|(?:moderated|tested|checked|produced|compiled|prepared|rounded up|recorded) by|"
    "(?:propos )?recueillis? par|suivi assuré par|a firma di|a cura di|"
    "rozmawiała?|rozmawia|wysłuchała?|przygotowała?|zapisała?|rozhovor (?:vedla?|pripravila?)|"
    "zpracovala?|zapsala?|spracovala?|razgovara(?:la|o)|napisa(?:la|o)|objavi(?:la|o)|"
    "priredi(?:la|o)|беседовала?|записала?|материал подготовила?|подготовила?|"
    "розмовля(?:ла|в)|спілкува(?:лася|вся)|підготува(?:ла|в)|записа(?:ла|в)|розповідає|"
    "разговара(?:ла|о)|приреди(?:ла|о)|публикувано от|kirjoittanut|julkaissut|laporan|ditulis|"
    "skriven av|publicerad av|publisert av|udgivet af|publicat de|hazırlayan|"
    "συνέντευξη (?:στον|στην)|phóng viên"
)
"""What a writer did, before her name."""
VERB = regex(rf"(?:{VERBS}):?\s(?=\S)", re.I)
POSTS = (
    r"correspondent(?:e|s)?|correspondante?|corresponsal|corrispondente|korrespondent(?:in|en)?|"
    r"reporter(?:in|s)?|reporter[oa]|redakteur(?:in)?|redactor[a]?|rédact(?:eur|rice)|"
    r"redaktor(?:in|en)?|verslag(?:gever|geefster)|inviat[oa]|enviad[oa](?: especial)?|"
    r"envoyée? spéciale?|journaliste?(?:in|en)?|periodista|jornalista|giornalista|repórter|"
    r"kolumnist(?:in|en)?|columnist|mitarbeiter(?:in)?|medarbejder|medarbetare"
)
OUR = regex(
    r"(?:(?:from|by|de|d['’]|von|van|da|do|dal|dalla|del|par|por|door|di|av|af|fra|från)\s)?"
    r"(?:our|notre|unsere[mrn]|unsere|unser|nuestr[oa]|noss[oa]|nostr[oa]|onze|vår|vores)\s"
    rf"(?:own |special |staff )?(?:{POSTS})"
    r"(?: (?:à|au|aux|in|en|em|a|i|aus) (?-i:[^\W\da-z_])[\w'’-]{1,20})?\s?[,:]?\s(?=\S)",
    re.I,
)
OURS = frozenset(
    "our notre unserem unserer unseren unsere unser nuestro nuestra nosso nossa nostro nostra onze "
    "vår vores".split()
)


def told_writer(text: str) -> str | None:
    """What stands behind such words, if it begins like a person's name of two words.

    Example:
        >>> told_writer("Ein Gastbeitrag von Ana Teller")
        'Ana Teller'
    """
    first, _, rest = text.partition(" ")
    first = first.lower().rstrip(":,")
    second = rest.partition(" ")[0].lower()
    found = None
    if first in OURS or second in OURS:
        found = OUR.match(text)
    if found is None and first.partition("'")[0].partition("’")[0] in GENRE_FIRST:
        found = GENRE.match(text)
    if found is None:
        found = VERB.match(text)
    who = text[found.end() :] if found is not None else ""
    return who if who and _begins_with_person(who) else None


def _begins_with_person(who: str) -> bool:
    """Does a list of names begin with a person: ``Ana Teller und Dova Renn``?"""
    first = pieces(FIRST_NAME.split(who, maxsplit=1)[0].rstrip("."))
    return bool(first) and is_person(first[0][0])


FIRST_NAME = regex(r"[(|@/•·;]| [–—-] |\d")
"""What ends the first names of a list."""
