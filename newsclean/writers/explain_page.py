"""The explanation of one input as a page to look at and to share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsclean.writers.columns import visible
from newsclean.writers.explain import plain
from newsclean.writers.page import html_page, packed_json
from newsclean.writers.page_data import Packing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsclean.article import Article
    from newsclean.writers.verdicts import Line

__all__ = ["explain_page"]


def explain_page(
    article: Article, lines: Sequence[Line], name: str, summary: Callable[[str], str]
) -> str:
    """The page.

    Args:
        article: what came of the input.
        lines: the lines to be shown, with their verdicts.
        name: what the input is called.
        summary: a filter's name → one line on what it sees.
    """
    packing = Packing(summary)
    document = packing.document(lines)
    data: dict[str, Any] = {
        "name": visible(name),
        "title": visible(article.title or ""),
        "version": article.provenance.version,
        "confidence": article.confidence,
        "flags": list(article.flags),
        "characters": [article.provenance.characters_in, article.provenance.characters_out],
        "document": document,
    }
    data |= packing.tables()
    return html_page("explain", f"{data['name']} – newsclean", [packed_json(data)], plain(lines))
