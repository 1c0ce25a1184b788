"""Names: what looks like a person or an organisation.

Nothing here knows a name. A name is told by its form: a few capitalised words, particles between
them, no verb, no stop at the end.
"""

from __future__ import annotations

import re

from newsclean.late import regex

__all__ = [
    "CALL_SIGN",
    "CASELESS",
    "DIGIT",
    "FIRST_OF_PLACES",
    "OUTLET_WORDS",
    "PARTICLES",
    "ROLE",
    "is_caseless_person",
    "is_led_caseless",
    "is_name",
    "is_outlet",
    "is_person",
    "is_site",
    "is_somebody",
    "name_case",
]

CALL_SIGN = r"[KW][A-Z]{2,3}"
"""A station's call sign, as the United States give them out (47 CFR 73.3550: K or W, three or four
letters)."""
PARTICLES = frozenset(
    "de del della der den des di da das do dos du la las le les el al bin ibn ben van von zu zur "
    "te ter ten 't op den af av y e i und and et of for the via".split()
)
"""Lower-case words that stand inside names of people and organisations."""

FIRST_OF_PLACES = frozenset(
    "new san los las santa saint st port fort mount lake north south east west cape hong kuala tel "
    "abu sri rio são buenos addis".split()
)
"""First words of places that have several, in small letters."""
PERSON_PARTICLES = PARTICLES - {"and", "des", "of", "for", "the", "und", "et", "via"}

DIGIT = regex(r"\d")
"""Most lines have none; cheap to ask before anything that needs one."""
MAX_NAME = 6
"""Words. "Maria del Carmen Vega Ortiz Luna" has six."""


def is_name(text: str, most: int = MAX_NAME) -> bool:
    """Could this whole line be the name of a person or an organisation?"""
    if not text or len(text) > 70 or text[-1] in "!?:;,…" or not text[0].isalpha():
        return False
    words = text.split()
    if len(words) > most:
        return False
    if text[-1] == "." and len(words[-1]) > 4:  # "Jr." and initials end names, words do not
        return False
    capitals = 0
    for word in words:
        first = word[0]
        if first.isupper():
            capitals += 1
        elif (
            word not in PARTICLES
            and not (first in "(‘'“\"" and word[1:2].isupper())
            and not _is_elided(word)
        ):
            return False
    return capitals > 0 and DIGIT.search(text) is None


def _is_elided(word: str) -> bool:
    """``d'Amunt``, ``l’Hospital``: a particle that lost its vowel, and a name."""
    return word[1:2] in ("'", "’") and word[2:3].isupper()


def is_person(text: str) -> bool:
    """A name of two to five words that could be a person's."""
    words = text.split()
    return (
        2 <= len(words) <= 5
        and len(text) >= 2 * len(words)
        and text[-1] not in "+-"
        and "|" not in text
        and is_name(text)
        and all(w[0].isupper() or w in PERSON_PARTICLES or _is_elided(w) for w in words)
        and (words[0][1:] == "." or words[0].rstrip(".").lower() not in NOT_FIRST)
        and NOT_NAMES.isdisjoint([word.lower() for word in words])
        and not (text[-1] == "." and STATED.search(text))
    )


STATED = regex(r", (?!Esq)[A-Z][a-z]{2}\.$")
"""The state behind a place: ``Tarn Quay, Ore.``"""


CASELESS = regex("[\u3000 、・]+")
"""Between the names of scripts without capitals."""
LETTERS = regex(
    "(?:[\u0590-\u06ff]{2,12}'?(?:[ -][\u0590-\u06ff]{2,12}'?){1,3}"
    "|[\u0900-\u097f]{2,12}(?: [\u0900-\u097f]{2,12}){1,2}"
    "|[\u0980-\u09ff]{2,12}(?: [\u0980-\u09ff]{2,12}){1,2}"
    "|[\u3400-\u9fff\u3040-\u30ff々]{3,6}(?:[\u3000、・][\u3400-\u9fff\u3040-\u30ff々]{3,6}){0,3})"
)


def is_caseless_person(text: str) -> bool:
    """Could these be names in a script without capitals? To be asked only beside a date."""
    return LETTERS.fullmatch(text) is not None and NOBODY.search(text) is None


def is_somebody(text: str) -> bool:
    """A person's name in any script."""
    return is_person(text) or is_caseless_person(text)


STAFF = "প্রতিবেদক|প্রতিনিধি|ডেস্ক|संवाददाता|प्रतिनिधि|डेस्क|ब्यूरो|टीम"
"""Words of newsrooms that name nobody, in Bengali and Hindi."""
ASKING = (
    "ें|हमसे|करिए|कीजिए|करो|করুন|পড়ুন|দেখুন|শুনুন|আমাদের|যোগ দিন|تابعنا|تابعونا|اشترك|شاركنا|شارك|"
    "انضم|اقرأ|شاهد|استمع|עקבו|אחרינו|שתפו|הצטרפו|הירשמו|האזינו|کنید|کریں|پڑھیں|دیکھیں|سنیں|ہمیں"
)
"""How buttons ask in Hindi, Bengali, Arabic, Hebrew, Persian and Urdu: ``हमें फ़ॉलो करें``."""
NOBODY = regex(
    "^[\u30a0-\u30ff]+$|[を扫掃]|[\u3400-\u9fff][\u3041-\u309f]+[\u3400-\u9fff]|"
    f"{STAFF}|(?:^|[ \u0900-\u097f])(?:{ASKING})(?: |$)"
)
"""What Japanese writes the names of teams, firms and foreigners with; and a particle between words:
``記事を印刷``; a button with a code to scan; newsrooms."""
INDIC = regex(r"[\u0900-\u0e7f]{2,16}(?: [\u0900-\u0e7f]{1,16}){0,3}")


def is_led_caseless(text: str) -> bool:
    """The same behind a lead word, where Bengali, Tamil, Thai and others need no date beside."""
    return is_caseless_person(text) or INDIC.fullmatch(text) is not None


SITE = regex(r"[\w-]{2,30}(?:\.[\w-]{2,15}){1,2}")


def is_site(text: str) -> bool:
    """Is this the address of a site: ``clarion.com``, ``wxyz9.com``?"""
    return SITE.fullmatch(text) is not None and not text[0].isdigit()


OUTLET_WORDS = frozenset(
    "star sun leader dispatch record register review observer examiner sentinel independent "
    "standard republic democrat beacon mirror globe enterprise bulletin argus citizen advocate "
    "gazette courier herald tribune chronicle journal ledger telegraph guardian express mail "
    "statesman banner voice reporter telegram inquirer patriot monitor digest weekly daily "
    "wire afp ap reuters dpa efe ansa lusa belga taz tnn bbc cnn npr "
    "nieuws krant courant dagblad weekblad omroep nyheter tidningen tidende avisen bladet posten "
    "dagbladet zeitung anzeiger nachrichten rundschau tageblatt tagblatt morgenpost abendblatt "
    "wochenblatt rundfunk gazzetta corriere giornale notizie quotidiano diario periódico noticias "
    "gaceta heraldo jornal notícias gazeta correio dziennik wiadomości nouvelles actualités haber "
    "haberleri gazetesi новости известия газета вести новини".split()
)
"""Last words of the names of papers and agencies, behind a person's name and a comma."""


def is_outlet(text: str) -> bool:
    """Do these words behind a name say whom, or as what, its bearer works?"""
    if not text or len(text) > 60 or text[-1] in "!?:;":
        return False
    words = text.split()
    if len(words) > 7:
        return False
    if ROLE.search(text) or is_site(text) or words[-1].lower() in OUTLET_WORDS:
        return True
    if words[0].lower() in ("the", "for", "special"):
        return True
    if len(words) == 1 and (INNER_CAPITAL.search(text) or LETTERS_AND_NUMBER.fullmatch(text)):
        return True
    return any(map(str.isdigit, text)) and any(map(str.isupper, text))


INNER_CAPITAL = regex(r"^[a-z]+[A-Z]")
"""``saltNews``: some sites write themselves so."""
LETTERS_AND_NUMBER = regex(r"[a-z]{1,4}\d{1,3}")
"""``s7``: others so."""


NOT_FIRST = frozenset("the a an my our your dear this that all more why how what when for".split())
"""Words that begin titles and labels in title case, never a person's name."""


NOT_NAMES = frozenset(
    "article articles episode podcast edition today watched viewed read save share more listen "
    "live video videos photo photos gallery subscribe comments comment newsletter newsletters menu "
    "home sports weather local latest breaking log report reports calendar briefs brief update "
    "updates obituaries obituary opinion column letters letter headlines stories story page search "
    "login sign follow advertisement sponsored trending popular links copy print email alert "
    "alerts summary transcript schedule guide election elections county city council police "
    "release immediate "
    "school paper papers epaper images pictures archive archiv adobe shutterstock istock "
    "day night year week notebook artikel kommentare teilen merken foto fotos abone google "
    "facebook whatsapp telegram instagram youtube twitter tiktok women's women’s men's men’s girls "
    "boys basketball football volleyball soccer baseball softball".split()
)
"""Words of labels, menus and headlines that are no part of a person's name."""


def name_case(name: str) -> str:
    """``DARIA McPELLING`` → ``Daria McPelling``; names that are not all capitals stay."""
    letters = [c for c in name if c.isalpha()]
    if len(letters) < 4 or not all(c.isupper() for c in letters if c.lower() != c.upper()):
        return name
    if len(name.split()) < 2:
        return name
    return re.sub(r"[^\W\d_]+", lambda m: m[0].capitalize(), name)


ROLE = regex(
    r"\b(?:editor|reporter|correspondent|writer|staff|news|desk|bureau|producer|host|anchor|press|radio|"
    r"media|times|post|journal|courier|ledger|herald|gazette|tribune|chronicle|magazine|network|agency|service|team|contributor|intern|fellow|"
    r"meteorologist|redakteur|redakteurin|redaktion|redacción|journalist|journaliste|jornalista|"
    r"giornalista|periodista|redactor|redactora|rédaction|redação|redazione|repórter|reportera|"
    r"reportero|reporterin|lokalredakteur|korrespondent|korrespondentin|corresponsal|"
    r"correspondente|corrispondente|inviato|inviata|columnist|télévisions?|television|lecturer|professor|"
    r"[^\W\d_]{2,12}(?:redaktør|redaktör|redakteur|redakteurin|journalist|reporter|korrespondent)|"
    r"dziennikarka?|dziennikarz|redaktorka?|novinářka?|toimittaja|újságíró|muhabir|verslaggever|"
    r"redaksi|redaksjonen|redaktionen|redakcja|redakce|redakcia|szerkesztőség|toimitus|редакция|редакція|"
    r"agencia|agência|agence|agenzia|agentur|newsroom|newsdesk|tv|ntb|ritzau|čtk|agerpres)\b",
    re.I,
)
"""Words of roles and of organisations, which stand beside the names of people."""
