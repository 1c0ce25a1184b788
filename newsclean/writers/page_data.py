"""Lines and their verdicts as compact data for a page: each filter, reason and label said once.

    {"labels": ["removed", …], "filters": [["page-line", "Removes what …"], …],
     "whys": [[0, "short words"], …]}

A line is a list, its empty end cut off:

    [number, label, text, decided, confidence, [notes], [evidence], [parts]]

``label``, ``decided`` and ``notes`` are places in these tables (-1 = none). ``parts`` of an edited
line alternate between what stayed, what went and what came; ``text`` is empty then. A document is
its lines and its folds, each a first and a last place in the list of lines.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

from newsclean.late import regex
from newsclean.writers.columns import visible
from newsclean.writers.verdicts import Fold, folded

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsclean.writers.verdicts import Line, Note

__all__ = ["Packing"]

TOKENS = regex(r"\w+|\s+|.", re.DOTALL)
COMPARED = 1_000_000
"""Product of the numbers of words up to which two texts are compared word by word (0.2 s)."""


class Packing:
    """Packs lines and keeps the tables that they share.

    Args:
        summary: a filter's name → one line on what it sees; ``""`` when there is none.
    """

    def __init__(self, summary: Callable[[str], str]) -> None:
        self._summary = summary
        self._labels: dict[str, int] = {}
        self._filters: dict[str, int] = {}
        self._whys: dict[tuple[int, str], int] = {}

    def filter(self, name: str) -> int:
        """The place of a filter in the table."""
        return self._filters.setdefault(name, len(self._filters))

    def tables(self) -> dict[str, Any]:
        """What the packed lines point to."""
        return {
            "labels": list(self._labels),
            "filters": [[visible(name), visible(self._summary(name))] for name in self._filters],
            "whys": [list(why) for why in self._whys],
        }

    def document(self, lines: Sequence[Line]) -> dict[str, Any]:
        """The lines of one document and where they fold."""
        folds = []
        at = 0
        for entry in folded(lines):
            size = len(entry.lines) if isinstance(entry, Fold) else 1
            if isinstance(entry, Fold):
                folds.append([at, at + size - 1])
            at += size
        return {"lines": [self._line(line) for line in lines], "folds": folds}

    def _line(self, line: Line) -> list[Any]:
        text, becomes = visible(line.text), line.becomes
        parts = None if becomes is None else compared(text, visible(becomes))
        evidence = [[visible(str(k)), _plain(v)] for k, v in (line.evidence or {}).items()]
        packed: list[Any] = [
            line.number,
            self._labels.setdefault(visible(line.label), len(self._labels)),
            "" if parts else text,
            -1 if line.decided is None else self._why(line.decided),
            line.confidence,
            [self._why(note) for note in line.notes],
            evidence,
            parts,
        ]
        while packed[-1] in (None, -1) or packed[-1] == []:
            packed.pop()
        return packed

    def _why(self, why: Note) -> int:
        key = (self.filter(why.filter), visible(why.reason))
        return self._whys.setdefault(key, len(self._whys))


def compared(old: str, new: str) -> list[str]:
    """Two texts as parts that stayed, went and came, by turns, beginning with one that stayed.

    >>> compared("a lost cat", "a found cat")
    ['a ', 'lost', 'found', ' cat']
    """
    a, b = TOKENS.findall(old), TOKENS.findall(new)
    if len(a) * len(b) > COMPARED:
        return ["", old, new]
    parts: list[str] = []
    at, to = 0, 0
    for i, j, size in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks():
        if i > at or j > to:
            parts += [] if parts else [""]
            parts += ["".join(a[at:i]), "".join(b[to:j])]
        if size:
            parts.append("".join(a[i : i + size]))
        at, to = i + size, j + size
    return parts


def _plain(value: Any) -> str | float:
    return value if isinstance(value, int | float) else visible(_words(value))


def _words(value: Any) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(map(_words, value))
    return str(value)
