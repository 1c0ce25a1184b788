"""Words for saying, and speech that stands without quotation marks.

``Join us, says the sign above it.`` ``Subscribe to nothing, Hanrahan tells the children.`` What is
told there speaks to nobody: a sign does, or a person of whom the story tells.
"""

from __future__ import annotations

from newsclean.late import regex

__all__ = ["SAID", "is_quoted", "told_of_speech"]

SAID = frozenset(
    "says said säger sa sade berättar menar förklarar konstaterar tycker svarar skriver frågar "
    "undrar sier forteller mener forklarer svarer spør siger sagde fortæller lyder spørger "
    "mówi powiedział powiedziała dodaje dodał dodała podkreśla tłumaczy przyznaje zaznacza "
    "wyjaśnia opowiada pyta odpowiada twierdzi spune spus declară declarat adaugă povestește "
    "zice întreabă răspunde explică dit explique raconte affirme assure confie ajoute déclare "
    "lance demande répond dice dijo explica cuenta afirma asegura señala añade pregunta "
    "responde diz disse conta pergunta spiega racconta afferma aggiunge chiede risponde sagt "
    "sagte erzählt meint zegt vertelt sanoo kertoo říká řekl řekla hovorí говорит сказал "
    "сказала рассказал рассказала каже сказав".split()
)
"""Words for saying that follow what was said, in small letters."""

BEHIND = (
    SAID
    | frozenset(
        "reads writes wrote asks asked jokes advises warns steht stand fragt lit lisait indique "
        "rät bittet ruft mahnt empfiehlt conseille prévient pide recomienda aconseja uppmanar "
        "lee reza legge står staat głosi гласит".split()
    )
) - {"conta", "cuenta"}
"""Those, and what signs do, that may stand before who speaks; two of them are words of pages."""
BEFORE = frozenset(
    "says said tells told reads asks asked advises writes wrote jokes warns insists".split()
)
"""What stands behind who speaks, …"""
SPEAKERS = frozenset("he she they it one the a an his her their its".split())
"""… who has a capital, or begins with one of these."""
PARTED = regex(r"[,!?;] (?=[^\W\d_])")
"""Where speech may end for its speaker."""
REACH = 4
"""Words of a speaker and the verb behind it, at the most."""
A_SIGN = regex(r"read (?:an?|one) ")
"""``…, read a banner``: "read" alone bids the reader."""


def told_of_speech(text: str) -> str | None:
    """Who is said to speak, and how; ``None`` = nobody is. What stands behind is speech again.

    Example:
        >>> told_of_speech("Join us, says the sign above it.")
        'says the sign above it.'
        >>> told_of_speech("Buy nothing, she tells us, until you read it.")
        'she tells us'
        >>> told_of_speech("Join us, and get our stories by mail.") is None
        True
    """
    for found in PARTED.finditer(text):
        rest = text[found.end() :]
        words = rest.split(None, REACH)[:REACH]
        if len(words) > 1 and (words[0] in BEHIND or A_SIGN.match(rest)):
            return _clause(rest)
        if not (words[0] in SPEAKERS or words[0][0].isupper()):
            continue
        for word in words[1:]:
            if word.rstrip(".,;:") in BEFORE:
                return _clause(rest)
            if word[-1] in ",;:":
                break
    return None


def _clause(text: str) -> str:
    """A text up to the mark where speech may go on."""
    found = PARTED.search(text)
    return text[: found.start()] if found else text


MARKS = {
    '"': '"',
    "“": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    "”": "”",
    "‘": "’",
    "「": "」",
    "『": "』",
}
"""What opens a quotation, and what closes it; Danish ones are turned, Swedish ones are alike."""
SPEECH = 6
"""Words of what somebody says, at the least: fewer may be a title or a name."""
BEHIND_IT = regex(r" ?[,–—-]? ?[^\W\d_A-ZÀ-ÖØ-ÞА-Я]|$")
"""What stands behind speech: nothing, or who said it, in small letters."""


def is_quoted(text: str) -> bool:
    """Is a line what somebody says, in quotation marks from its first letter on?

    Example:
        >>> is_quoted("«Give to the cormorant», laughs Bepi. «I have done so for years.»")
        True
        >>> is_quoted('"Sign up for our newsletter" and other stories by Ana Teller')
        False
    """
    closing = MARKS.get(text[:1])
    end = min((k for k in map(text[1:].find, closing) if k >= 0), default=-1) if closing else -1
    if end < 0 or not (text[end] in ENDS or text[end + 2 : end + 3] == ","):
        return False
    return len(text.split(None, SPEECH)) > SPEECH - 1 and BEHIND_IT.match(text, end + 2) is not None


ENDS = frozenset(",.!?…。")
"""What speech ends in, inside the marks."""
