"""The language of a page, by what it says."""

from __future__ import annotations

from newsclean.document import PageSays, Said
from newsclean.late import regex

__all__ = ["page_language", "tag_of"]

TAG = regex(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?(?=\Z|[,;.@-])")
"""Language, script and region of a BCP 47 tag, or of a locale such as ``en_US``."""
NONE = frozenset({"und", "mul", "zxx", "xx", "xxx", "x"})
"""Codes that say that nothing is said."""


def page_language(says: PageSays, detected: str | None) -> Said | None:
    """The first language said that the text does not contradict.

    Args:
        says: what the page says.
        detected: the language that the words of the text tell, if they do.
    """
    for said in says.languages:
        tag = tag_of(said.value)
        if tag and (detected is None or base(tag) == base(detected)):
            return Said(tag, said.source)
    return None


def tag_of(value: str) -> str | None:
    """A BCP 47 tag in its usual case; ``None`` if the value is none.

    >>> tag_of("en_us"), tag_of("zh-hant-tw"), tag_of("English")
    ('en-US', 'zh-Hant-TW', None)
    """
    found = TAG.match(value.strip())
    if found is None or found[1].lower() in NONE:
        return None
    parts = [found[1].lower()]
    if found[2]:
        parts.append(found[2].title())
    if found[3]:
        parts.append(found[3].upper())
    return "-".join(parts)


def base(tag: str) -> str:
    code = tag.partition("-")[0]
    return "no" if code in ("nb", "nn") else code
