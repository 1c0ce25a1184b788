"""Which language a text is in: by its function words, or by its script.

The words are data (``data/function_words.txt``). English is tried first and cheaply, because most
pages are English; for the others each word counts for every language that has it, by its share.
``None`` is the answer when the evidence is thin or two languages are close.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from newsclean.late import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["detect", "function_words"]

MOST_WORDS = 80
"""Words looked at; a page that is not decided by then is mixed or no prose."""

MOST_CHARACTERS = 500
"""About 80 words in a language with long words; no more of a text is looked at."""

MORE = 4
"""Further lines of a text whose language those words do not tell: Portuguese shares most of its
small words with Galician, and is as far ahead as it must be in twice as many."""

FEW_WORDS = 8
"""Below this a text is a label or a headline, and one shared word would decide."""

ENGLISH_SHARE = 0.2
"""Share of English function words from which nothing else is asked. Measured: 97 in 100 English
pages of the development set have more (median 0.34); the other Latin-script languages of
tests/test_language.py have 0.09 at most (shared words such as "in", "was", "a")."""

SHARE = 0.13
"""Least share of function words, weighted, for the other languages; those of the test have 0.18
(Spanish) to 0.44 (Indonesian), Basque and Latin, which are not in the data, less than 0.1."""

LEAD = 1.25
"""How far the best language must be ahead of the next, as a factor. The closest in the test are
Norwegian before Danish and Spanish before Catalan, by more than 2."""

THIN, FAR = 0.085, 1.6
"""The share that is enough where the best language is this far ahead of the next. Headlines and
reports have few function words, and Romance languages share most of theirs: news in Spanish,
Portuguese, Turkish and Hindi has 0.09 to 0.13, ahead by 1.6 to 9."""

FEW_HITS = 3.0
"""Weighted function words that there must be."""

FEW_LETTERS = 12
"""Letters of a script from which it decides; shorter is a name or a quotation."""

WORD = regex(r"[^\W\d_]+(?:['’][^\W\d_]+)*")

NOT_LATIN = regex("[\u0370-\u1dff\u1f00-\u1fff\u2e80-\ud7ff]+")
"""Letters of all other scripts (Greek up to Greek extended, and East Asia)."""

SCRIPTS = (
    ("cyrillic", "\u0400-\u04ff"),
    ("arabic", "\u0620-\u064a\u066e-\u06d3\u06fa-\u06fc"),
    ("kana", "\u3041-\u30ff"),
    ("han", "\u3400-\u4dbf\u4e00-\u9fff"),
    ("ko", "\uac00-\ud7a3"),
    ("he", "\u05d0-\u05ea"),
    ("el", "\u0370-\u03ff\u1f00-\u1fff"),
    ("devanagari", "\u0900-\u097f"),
    ("th", "\u0e00-\u0e7f"),
    ("ka", "\u10a0-\u10ff"),
    ("hy", "\u0530-\u058f"),
    ("bn", "\u0980-\u09ff"),
    ("ta", "\u0b80-\u0bff"),
    ("te", "\u0c00-\u0c7f"),
    ("gu", "\u0a80-\u0aff"),
    ("km", "\u1780-\u17ff"),
)
"""Scripts and their letters; one that a single language of news uses bears that language's code."""

CYRILLIC = (
    ("", "ѐѝөүқңғҳҷәһҗ"),  # Central Asia, Mongolia: not told apart here
    ("mk", "ѓќѕ"),
    ("sr", "јљњћђџ"),
    ("be", "ў"),
    ("uk", "іїєґ"),
    ("ru", "ыэё"),
)
"""Letters that only this language of those after it has; Bulgarian has none."""

ARABIC = (("", "ۆێەڵځښړډڼۀ"), ("ur", "ٹڈڑںےہھ"), ("fa", "پچژگکی"), ("ar", "ةيكىأإئؤ"))
"""As :data:`CYRILLIC`; the empty code stands for Kurdish and Pashto."""

LATIN = (("", "ə"), ("tr", "ığ"), ("pl", "łąęż"), ("cs", "řůě"))
"""The same of Latin scripts, for languages whose endings leave few function words: asked last."""
PLAIN_LETTERS = 0.03
"""Share of them that is more than names: Turkish has 0.05 and more of "ı" and "ğ"."""

OWN_LETTERS = 0.005
"""Share of a language's own letters that is more than a name from another one. In the Russian of
tests/test_language.py "ы", "э" and "ё" have 0.07, in the Ukrainian "і", "ї" and "є" 0.05."""


class Lexicon(NamedTuple):
    """The function words, arranged for look-up."""

    english: frozenset[str]
    weights: Mapping[str, tuple[tuple[str, float], ...]]
    """Word → languages that have it, and what it counts for each: 1 / their number."""


def detect(texts: Iterable[str]) -> str | None:
    """The language of ``texts``, read as one.

    Args:
        texts: paragraphs, best ones first; no more is read than needed.

    Returns:
        A BCP 47 code (``en``, ``pt``, ``zh`` …), or ``None`` when unsure.

    Example:
        >>> detect(["The goats were on the road, and nobody could say who had let them out."])
        'en'
    """
    pieces: list[str] = []
    words: list[str] = []
    rest = iter(texts)
    for text in rest:
        piece = text[:MOST_CHARACTERS].lower()
        pieces.append(piece)
        words += piece.split(None, MOST_WORDS - len(words))
        if len(words) >= MOST_WORDS or len(pieces) >= MOST_WORDS:
            break
    del words[MOST_WORDS:]
    if len(words) >= FEW_WORDS:
        hits = sum(map(lexicon().english.__contains__, words))
        if hits >= ENGLISH_SHARE * len(words):
            return "en"
    sample = "\n".join(pieces)[:MOST_CHARACTERS]
    if not sample.isascii():
        script = _script(sample)
        if script is not None:
            return _of_script(script, sample)
    found = _by_words(WORD.findall(sample)[:MOST_WORDS])
    if found is None and len(words) == MOST_WORDS:
        pieces += (text[:MOST_CHARACTERS].lower() for text in islice(rest, MORE))
        found = _by_words(WORD.findall("\n".join(pieces)[: 2 * MOST_CHARACTERS])[: 2 * MOST_WORDS])
    if found is None and len(words) >= FEW_WORDS and not sample.isascii():
        letters = sum(map(str.isalpha, sample))
        for code, own in LATIN:
            if sum(map(sample.count, own)) >= PLAIN_LETTERS * letters:
                return code or None
    return found


@cache
def lexicon() -> Lexicon:
    """The function words, read from the package once (about 0.5 ms)."""
    import pkgutil

    data = (pkgutil.get_data(__name__, "data/function_words.txt") or b"").decode()
    lines = [line.partition(":") for line in data.splitlines() if line and line[0] != "#"]
    found: dict[str, set[str]] = {}
    for code, _, words in lines:
        for word in words.split():
            found.setdefault(word, set()).add(code)
    return Lexicon(
        frozenset(word for word, codes in found.items() if "en" in codes),
        {
            word: tuple((code, 1 / len(codes)) for code in sorted(codes))
            for word, codes in found.items()
        },
    )


@cache
def function_words(language: str | None) -> frozenset[str]:
    """The function words of a language, in small letters; none if they are not in the data.

    Example:
        >>> sorted(function_words("nl"))[:3]
        ['aan', 'al', 'alleen']
    """
    weights = lexicon().weights
    return frozenset(w for w, codes in weights.items() if any(c == language for c, _ in codes))


def _by_words(words: list[str]) -> str | None:
    """The language with clearly the most function words."""
    if len(words) < FEW_WORDS:
        return None
    weights = lexicon().weights
    scores: dict[str, float] = {}
    for word in words:
        for code, weight in weights.get(word.replace("’", "'"), ()):
            scores[code] = scores.get(code, 0.0) + weight
    best = sorted(scores, key=lambda code: (-scores[code], code))[:2]
    if not best:
        return None
    most, next_most = scores[best[0]], scores[best[1]] if len(best) > 1 else 0.0
    share = THIN if most >= FAR * next_most else SHARE
    if most < max(FEW_HITS, share * len(words)) or most < LEAD * next_most:
        return None
    return best[0]


def _script(sample: str) -> str | None:
    """The script of most letters if it is not Latin; ``None`` for Latin or too few letters."""
    if sum(map(len, NOT_LATIN.findall(sample))) < FEW_LETTERS:
        return None
    letters = sum(map(str.isalpha, sample))
    best, most = None, FEW_LETTERS - 1
    kana = 0
    for name, span in SCRIPTS:
        count = sum(map(len, _run(span).findall(sample)))
        kana = count if name == "kana" else kana
        if name == "han" and kana:
            name, count = "kana", count + kana
        if count > most and 2 * count > letters:
            best, most = name, count
    return best


@cache
def _run(span: str) -> re.Pattern[str]:
    return re.compile(f"[{span}]+")


def _of_script(script: str, sample: str) -> str | None:
    """The language of a text in a script."""
    if script == "kana":
        return "ja"
    if script == "han":
        return "zh"
    if script == "cyrillic":
        return _by_letters(CYRILLIC, sample)
    if script == "arabic":
        return _by_letters(ARABIC, sample)
    if script == "devanagari":
        return _by_words(sample.split())  # vowel signs are no letters to a pattern
    return script


def _by_letters(table: tuple[tuple[str, str], ...], sample: str) -> str | None:
    """The first language of a table with some of its own letters in ``sample``, else by words."""
    counts = Counter(sample)
    letters = sum(n for c, n in counts.items() if not c.isascii() and c.isalpha())
    for code, own in table:
        if sum(counts[c] for c in own) >= max(1, OWN_LETTERS * letters):
            return code or None
    return _by_words(sample.split())
