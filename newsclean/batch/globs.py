"""Globs as a walk uses them: ``*`` within a name, ``**`` across folders."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from newsclean.late import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["matches"]

PART = regex(r"\*\*/|\*\*|\*|\?|\[!?\]?[^\]]*\]|.", re.DOTALL)
"""The pieces of a glob, the longest first."""


def matches(name: str, globs: Iterable[str]) -> bool:
    """Does one of ``globs`` fit ``name``, a relative path with ``/``?

    A glob without ``/`` is held against the last part of the name, any other against the whole.
    """
    base = name.rpartition("/")[2]
    return any(
        _pattern(glob.strip("/")).fullmatch(name if "/" in glob.rstrip("/") else base)
        for glob in globs
    )


@lru_cache(maxsize=256)
def _pattern(glob: str) -> re.Pattern[str]:
    return re.compile("".join(map(_piece, PART.findall(glob))), re.DOTALL)


def _piece(piece: str) -> str:
    """The regular expression for one piece of a glob."""
    simple = {"**/": "(?:[^/]+/)*", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    if piece in simple:
        return simple[piece]
    if piece.startswith("[") and len(piece) > 1:
        inverted = piece.startswith("[!")
        inside = piece[2:-1] if inverted else piece[1:-1]
        inside = re.sub(r"([\\\[\]^&~|])", r"\\\1", inside)
        return f"(?!/)[{'^' if inverted else ''}{inside}]"
    return re.escape(piece)
