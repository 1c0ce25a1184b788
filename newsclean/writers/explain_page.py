"""The explanation of one input as a page to look at and to share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from newsclean.writers.columns import visible
from newsclean.writers.page import html_page, packed_json
from newsclean.writers.page_data import Packing
from newsclean.writers.screen import View, screen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsclean.article import Article
    from newsclean.writers.verdicts import Line

__all__ = ["Shown", "explain_page"]

WITHOUT_SCRIPT = 120
"""Columns of the text for readers who let no script run."""


class Shown(NamedTuple):
    """What is to be seen of the input."""

    lines: Sequence[Line]
    full: bool = False
    """No run is folded at first."""


def explain_page(article: Article, shown: Shown, name: str, summary: Callable[[str], str]) -> str:
    """The page.

    Args:
        article: what came of the input.
        shown: what of it is to be seen.
        name: what the input is called.
        summary: a filter's name → one line on what it sees.
    """
    packing = Packing(summary)
    document = packing.document(shown.lines)
    data: dict[str, Any] = {
        "name": visible(name),
        "title": visible(article.title or ""),
        "version": article.provenance.version,
        "confidence": article.confidence,
        "flags": list(article.flags),
        "characters": [article.provenance.characters_in, article.provenance.characters_out],
        "document": document,
        "full": shown.full,
    }
    data |= packing.tables()
    without = screen(shown.lines, View(WITHOUT_SCRIPT, full=True))
    return html_page("explain", f"{data['name']} – newsclean", [packed_json(data)], without)
