"""Which preformatted text is a program: white space counts in it, and its lines are no paragraphs.

Verse, letters and whole stories of old pages stand in ``pre``, too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclean.late import regex

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

__all__ = ["is_program"]

CODE = "code, samp, kbd"
"""Elements of programs, and of what they print and are told."""
SIGNS = regex(
    r"\w\(|\(\)|\w\[|[{}]| [-+*/]?= |[=!<>:]=|[=-]>|::|</?[a-z]|\w=[\"'\w]| --?[a-z]|\);"
    r"|^\s*(?://|#|[$>] |@)\S?"
)
"""What lines of programs hold and sentences do not."""
SHARE = 0.34
"""Of lines with text that hold such a sign, at the least: a third."""
LINES = 40
"""Lines that are looked at, at the most."""
WIDEST = 200
"""Characters of a line of a program, at the most; longer ones are paragraphs, and the signs in them
addresses of pages."""


def is_program(node: LexborNode) -> bool:
    """Does a ``pre`` hold a program, by its elements or, if it has none that say so, by its lines?

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> page = LexborHTMLParser("<pre>if x:<br>  ring(x)</pre><pre>O bell,<br>  ring; ring</pre>")
    >>> [is_program(pre) for pre in page.css("pre")]
    [True, False]
    """
    if node.css_first(CODE) is not None:
        return True
    text = node.text(separator="\n" if node.css_first("br") is not None else "")
    lines = [line for line in text.split("\n", LINES)[:LINES] if line.strip()]
    signed = sum(len(line) <= WIDEST and SIGNS.search(line) is not None for line in lines)
    return signed > 0 and signed >= SHARE * len(lines)
