"""A date and, in the same line, a later one behind words that need not be known.

``3 maggio 2024 (rivisto il 4 maggio 2024)``, ``May 3, 2024, 9:10 a.m.; brushed up 11:40 a.m.``:
every site has its own word for a change, and what stands behind it is a date like all others.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.late import regex

__all__ = ["changed"]

FIRST, LAST = 6, 70
"""Characters of the first date, at the least and at the most."""
CUT = regex(r"\s*[;|•·/(\[]\s*|[,.]\s+(?=\D)|\s[–—-]\s")
"""What may stand between two dates."""
WORD = regex(r"[^\W\d_]+[.:]?\s+")
MOST_WORDS = 4
"""Words before the second date, at the most: ``and last touched on``."""
RANGES = frozenset(
    "to until till through thru bis zum au jusqu al a hasta até ao fino tot til till t/m do до по "
    "und and et y e en og och i и ends doors end ende fin fine".split()
)
"""Words that make two dates the begin and the end of something."""
ENDS = " .)]"


def changed(text: str) -> Iterator[tuple[str, str, bool]]:
    """The ways to cut a line in two dates.

    Yields: the first, the second, and whether words stand between them. Linear: cuts, words and
    the reach of both are bounded.
    """
    for cut in CUT.finditer(text, FIRST, LAST):
        first, rest = text[: cut.start()], text[cut.end() :]
        rest = rest.rstrip(ENDS if "(" not in rest else " .")
        yield first, rest, False
        word = WORD.match(rest)
        if word is None or word[0].strip(" .:").lower() in RANGES:
            continue
        for _ in range(MOST_WORDS):
            rest = rest[word.end() :]
            yield first, rest, True
            word = WORD.match(rest)
            if word is None:
                break
