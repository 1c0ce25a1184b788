"""What a text speaks of: its words that say something, whatever language it is in."""

from __future__ import annotations

from collections.abc import Iterable
from string import ascii_lowercase

from newsclean.evidence.language import lexicon
from newsclean.late import regex

__all__ = [
    "DENSE",
    "STEM",
    "UNPARTED",
    "WORD",
    "extent",
    "pieces",
    "pieces_of",
    "stems",
    "stems_of",
    "telling",
    "telling_small",
]

WORD = regex(r"[^\W\d_]{2,}(?:['-][^\W\d_]+)*")
PARTED = {code: " " for code in range(128) if chr(code) not in ascii_lowercase}
"""All of ASCII but small letters → a space: what :data:`WORD` parts words at, in a third of the
time."""
STEM = 6
"""Letters of a word by which it is looked for elsewhere: endings change."""


def telling(text: str) -> list[str]:
    """The words of a text that say something, in small letters.

    Example:
        >>> telling("The goats' owner is not at the fair.")
        ['goats', 'owner', 'fair']
    """
    functional = lexicon().weights
    folded = text.lower().replace("’", "'").replace("'s", "")
    if folded.isascii() and "'" not in folded and "-" not in folded:
        words = [word for word in folded.translate(PARTED).split() if len(word) > 1]
    else:
        words = WORD.findall(folded)
    return [word for word in words if word not in functional]


TELLS = 3
"""Letters of a word that shows what is spoken of, at the least."""


def telling_small(text: str) -> list[str]:
    """Those behind the first word that begin small: sites and towns bear the same names.

    Example:
        >>> telling_small("Ask Salt News about the goats of the fair.")
        ['goats', 'fair']
    """
    small = " ".join([word for word in text.split()[1:] if word[0].islower()])
    return [word for word in telling(small) if len(word) >= TELLS]


def stems(text: str) -> frozenset[str]:
    """The same without their endings, each once.

    Example:
        >>> sorted(stems("The owner owned an owl."))
        ['owl', 'owned', 'owner']
    """
    return frozenset([word[:STEM] for word in telling(text)])


def stems_of(texts: Iterable[str]) -> frozenset[str]:
    """:func:`stems` of several texts together."""
    return frozenset[str]().union(*map(stems, texts))


DENSE = "\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff"
SPACELESS = regex(f"[{DENSE}\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\uac00-\ud7a3]+")
"""Runs of scripts that write words without spaces between, or with endings glued to them."""
MARKED = regex("[\u0900-\u0dff]+")
"""Words of scripts whose vowels are marks and no letters."""
UNPARTED = regex(f"{SPACELESS.pattern.removesuffix('+')}|{MARKED.pattern.removesuffix('+')}")
"""Any character of either."""
KANA = regex("[\u3040-\u309f]+")
"""What Japanese writes endings and function words with."""
IDEOGRAM = regex(f"[{DENSE}]")
LETTER = regex("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
PER_WORD = 2
"""Ideograms of a word, about; of other scripts without spaces twice as many letters."""


def extent(text: str) -> int:
    """How many words a text has, about, where not all words are parted by spaces.

    Example:
        >>> extent("Goats close Route 9"), extent("山羊阻断九号公路")
        (4, 4)
    """
    words = text.count(" ") + 1
    if text.isascii():
        return words
    dense, letters = len(IDEOGRAM.findall(text)), len(LETTER.findall(text))
    return max(words, dense // PER_WORD + letters // (2 * PER_WORD))


def pieces(text: str) -> frozenset[str]:
    """:func:`stems`, and pairs of characters where words are not parted by spaces.

    Example:
        >>> sorted(pieces("九号公路")), sorted(pieces("Goats close it"))
        (['九号', '公路', '号公'], ['close', 'goats'])
    """
    if text.isascii() or UNPARTED.search(text) is None:
        return stems(text)  # most pages in Latin script are not ASCII for their quotation marks
    found = set(stems(MARKED.sub(" ", SPACELESS.sub(" ", text))))
    found.update(word[:STEM] for word in MARKED.findall(text) if len(word) > PER_WORD)
    for run in SPACELESS.findall(text):
        size = 2 * PER_WORD if LETTER.match(run) else PER_WORD
        pairs = {run[k : k + size] for k in range(len(run) - size + 1)}
        found.update(pair for pair in pairs if not KANA.fullmatch(pair))
    return frozenset(found)


def pieces_of(texts: Iterable[str]) -> frozenset[str]:
    """:func:`pieces` of several texts together."""
    return frozenset[str]().union(*map(pieces, texts))
