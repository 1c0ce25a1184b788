"""The keys under which beginnings and ends of phrases are filed: a word, or characters of one."""

from __future__ import annotations

from newsclean.late import regex
from newsclean.packs.folding import EDGES

__all__ = ["SPACELESS", "first_word", "last_word", "unglued"]

SPACELESS = regex(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60\uff66-\uff9f]"
)
"""Letters of languages that are written without spaces: Thai, Lao, Burmese, Khmer, Chinese and
Japanese. Korean has spaces."""

SPACELESS_KEY = 2
"""Characters under which beginnings and ends of such lines are filed; packs hold none that is
shorter."""


def first_word(line: str) -> str:
    """The key of a folded line in the index of beginnings.

    Where no spaces are written it is the first two characters (``関連記事：…``), or
    those up to the first of such a script (``AIによる要約``).
    """
    word = line.split(" ", 1)[0]
    if not word.isascii():
        bare = word.lstrip(EDGES)
        first = SPACELESS.search(bare)
        if first is not None:  # （责任编辑 … or (责任编辑 …
            return bare[: max(SPACELESS_KEY, first.end())]
    return unglued(word)


def last_word(line: str) -> str:
    """The key of a folded line in the index of ends: of ``4則留言`` the last two characters."""
    word = line.rsplit(" ", 1)[-1]
    return word[-SPACELESS_KEY:] if SPACELESS.match(word[-1:]) else word


def unglued(word: str) -> str:
    """A word with bare ends, without what is glued to its colon: ``more:why`` → ``more``."""
    word = word.strip(EDGES)
    return word.partition(":")[0] if ":" in word else word
