"""Evidence: which tags in a text are HTML that was left over, and which are written about.

A tag counts when its name is one of HTML's and it has the form of a tag: `<p>`, `</a>`, `<br />`,
`<a href=…>`. `<3`, `<grin>`, `<name@example.org>` and `a <b and c> d` have not.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["BREAKING", "PARAGRAPHS", "is_left_over", "tag_pattern"]

_PARAGRAPHS = (
    "p div h1 h2 h3 h4 h5 h6 ul ol dl blockquote section article header footer nav aside main "
    "figure figcaption table pre form address"
)
_LINES = "br li tr dt dd hr thead tbody tfoot option"
_INLINE = (
    "a abbr acronym audio b big body button canvas center cite code col colgroup del dfn em embed "
    "fieldset font frame frameset head html i iframe img input ins kbd label legend link mark meta "
    "noframes noscript object param picture q s samp script select small source span strike strong "
    "style sub sup svg path td textarea th time title track tt u var video wbr amp-img amp-ad o:p"
)

PARAGRAPHS = frozenset(_PARAGRAPHS.split())
"""Elements that stand apart, as after a blank line."""

BREAKING = PARAGRAPHS | frozenset(_LINES.split())
"""Elements that begin a new line."""

NAMES = sorted(BREAKING | set(_INLINE.split()), key=lambda name: (-len(name), name))

REST = (
    r"\s+[A-Za-z_:@][\w:.@-]{0,60}\s*=(?:(?:\"[^\"<]*\"|'[^'<]*'|[^<>\"'])*|[^<>]*)"
    r"|(?:\s+(?:async|defer|hidden|controls|checked|disabled))?\s*/?"
)
"""What may stand behind the name; curly quotes around values are met too."""

LOOK = 20_000
"""So many characters behind a line's first ``<`` are looked at; longer ones are met in hostile
input only."""


@lru_cache(maxsize=1)
def tag_pattern() -> re.Pattern[str]:
    """A well-formed tag; groups: slash, name, attributes with the closing slash."""
    names = "|".join(map(re.escape, NAMES))
    return re.compile(rf"<(/?)({names})({REST})>", re.IGNORECASE)


@lru_cache(maxsize=1)
def comment_pattern() -> re.Pattern[str]:
    """The start of a comment or declaration."""
    return re.compile(r"<!--|<!doctype |<!\[CDATA\[", re.IGNORECASE)


@lru_cache(maxsize=1)
def open_end_pattern() -> re.Pattern[str]:
    """A tag with attributes that the line ends in, so that it is never closed."""
    names = "|".join(map(re.escape, NAMES))
    return re.compile(rf"<(?:{names})\s+[A-Za-z_:@][\w:.@-]{{0,60}}\s*=[^<>]*$", re.IGNORECASE)


def is_left_over(texts: Iterable[str]) -> bool:
    """Are the tags in ``texts`` remains of a page, rather than something the text shows?

    Sure signs: attributes, a comment, a self-closed or line-ending ``<br>``, a pair of tags around
    text in one line, three bare tags that break lines. A lone bare tag is none: "the <b> key".
    """
    bare = 0
    for text in texts:
        at = text.find("<")
        if at < 0:
            continue
        if comment_pattern().search(text, at) or open_end_pattern().search(text, at, at + LOOK):
            return True
        open_names: set[str] = set()
        for match in tag_pattern().finditer(text):
            slash, name, rest = match[1], match[2].lower(), match[3].strip()
            if rest or (slash and name in open_names):
                return True
            if not slash:
                open_names.add(name)
            if name in BREAKING:
                bare += 1
                if match.end() == len(text) or match.start() == 0 or bare >= 3:
                    return True
    return False
