"""Regular expressions that are compiled when they are first asked.

Six hundred are written in newsclean, and an ordinary page asks a fourth of them: those of other
scripts and of odd lines are never needed. With all of them compiled at import a process takes 1.6
times as long to its first page (``tests/benchmarks/first_page.py``).
"""

from __future__ import annotations

import re
from typing import Any, cast

__all__ = ["regex"]

METHODS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub", "subn")


class Late:
    """A regular expression that is not compiled yet.

    It asks like a `re.Pattern`. The first question puts the methods of the compiled one into this
    instance, where all later questions find them: they cost what they cost anyway.
    """

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        """A method of the compiled pattern; only asked for before there are any."""
        if name not in METHODS:
            raise AttributeError(f"a pattern that is compiled late has no {name!r}")
        compiled = re.compile(self.pattern, self.flags)
        # one by one: another thread may have been faster, and finds what is the same
        for method in METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)

    def __repr__(self) -> str:
        return f"regex({self.pattern!r})"


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, put off until the pattern is first asked; for those of a module.

    A pattern that cannot be compiled says so then; a test compiles all of them.
    """
    return cast("re.Pattern[str]", Late(pattern, flags))
