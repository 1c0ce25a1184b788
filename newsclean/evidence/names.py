"""Names: what looks like a person or an organisation.

Nothing here knows a name. A name is told by its form: a few capitalised words, particles between
them, no verb, no stop at the end.
"""

from __future__ import annotations

import re

__all__ = ["PARTICLES", "ROLE", "is_name", "is_person", "name_case"]

PARTICLES = frozenset(
    "de del della der den di da das do dos du la las le les el al bin ibn ben van von zu zur "
    "ter ten af av y e i und and et of for the via".split()
)
"""Lower-case words that stand inside names of people and organisations."""

PERSON_PARTICLES = PARTICLES - {"and", "of", "for", "the", "und", "et", "via"}

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
        elif word not in PARTICLES and not (first in "(‘'“\"" and word[1:2].isupper()):
            return False
        if any(c.isdigit() for c in word):
            return False
    return capitals > 0


def is_person(text: str) -> bool:
    """A name of two to five words that could be a person's."""
    words = text.split()
    return (
        2 <= len(words) <= 5
        and is_name(text)
        and all(w[0].isupper() or w in PERSON_PARTICLES for w in words)
        and words[0].rstrip(".").lower() not in NOT_FIRST
    )


NOT_FIRST = frozenset("the a an my our your this that all more why how what when".split())
"""Words that begin titles and labels in title case, never a person's name."""


def name_case(name: str) -> str:
    """``DARIA McPELLING`` → ``Daria McPelling``; names that are not all capitals stay."""
    letters = [c for c in name if c.isalpha()]
    if len(letters) < 4 or not all(c.isupper() for c in letters if c.lower() != c.upper()):
        return name
    if len(name.split()) < 2:
        return name
    return re.sub(r"[^\W\d_]+", lambda m: m[0].capitalize(), name)


ROLE = re.compile(
    r"\b(?:editor|reporter|correspondent|writer|staff|news|desk|bureau|producer|host|anchor|press|radio|"
    r"media|times|post|journal|courier|ledger|herald|gazette|tribune|chronicle|magazine|network|agency|service|team|contributor|intern|fellow|"
    r"meteorologist|redakteur|redaktion|redacción|journalist)\b",
    re.I,
)
"""Words of roles and of organisations, which stand beside the names of people."""
