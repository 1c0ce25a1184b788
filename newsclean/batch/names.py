"""Names of files: how messages show them, what an output is called, which names clash."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from newsclean.late import regex
from newsclean.readers.compressed import bare

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["clash_key", "is_reserved", "output_name", "shown"]

ENDING = regex(r"\.(?=[0-9]{0,7}[A-Za-z])[0-9A-Za-z]{1,8}")
"""What counts as an ending: a dot and up to eight letters or digits, not digits alone."""

RESERVED = regex(r"(?i)(con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³])(\..*)?|.*[. ]")
"""Names that Windows keeps for devices, with any ending, or cannot store."""

FORBIDDEN = regex(r'[\x00-\x1f<>:"|?*\\]')
"""Characters that no file name on Windows may hold."""


def shown(path: str | Path) -> str:
    """``path`` fit for one line of a terminal: control characters and stray bytes escaped."""
    path = str(path)
    if path.isprintable():
        return path
    return "".join(
        c if c.isprintable() else c.encode("unicode_escape", "surrogatepass").decode() for c in path
    )


def output_name(name: str, to: str, *, keep_suffix: bool = False) -> str:
    """What the output for the input ``name`` is called: the ending replaced, or kept and followed.

    >>> output_name("a/x.txt", "md"), output_name("a/x.txt", "md", keep_suffix=True)
    ('a/x.md', 'a/x.txt.md')
    """
    folder, slash, base = name.rpartition("/")
    if not keep_suffix:
        base = bare(base)
    stem, dot, ending = base.rpartition(".")
    if stem and not keep_suffix and ENDING.fullmatch(dot + ending):
        base = stem
    return f"{folder}{slash}{base}.{to}"


def clash_key(name: str) -> str:
    """Equal for names that some file system takes for one: by case or by Unicode form."""
    if name.isascii():
        return name.lower()
    folded = unicodedata.normalize("NFC", name).casefold()
    return unicodedata.normalize("NFC", folded)


def is_reserved(name: str) -> bool:
    """Can Windows not have a file at this relative path?"""
    return any(RESERVED.fullmatch(part) or FORBIDDEN.search(part) for part in name.split("/"))
