"""The record: an article as plain data, in the order that the contract gives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsclean.article import Article

__all__ = ["to_dict"]


def to_dict(article: Article, *, ledger: bool = False) -> dict[str, Any]:
    """The record of ``article``; with ``ledger`` also the fate of every character."""
    from newsclean.article import SCHEMA_VERSION
    from newsclean.writers.text import body_text

    blocks = article.blocks
    record: dict[str, Any] = {
        "schema_version": SCHEMA_VERSION,
        "id": article.id,
        "url": article.url,
        "site": article.site,
        "title": article.title,
        "authors": list(article.authors),
        "byline": article.byline,
        "contributors": list(article.contributors),
        "published": article.published,
        "updated": article.updated,
        "dateline": article.dateline,
        "section": article.section,
        "tags": list(article.tags),
        "language": article.language,
        "text": body_text(blocks),
        "blocks": [{"kind": kind.value, "text": text} for kind, text in blocks],
        "captions": [{"text": text, "credit": credit} for text, credit in article.captions],
        "copyright": list(article.copyright),
        "notes": list(article.notes),
        "flags": list(article.flags),
        "confidence": article.confidence,
        "removed": dict(article.removed),
        "provenance": article.provenance._asdict(),
        "extra": dict(article.extra),
    }
    if ledger:
        from newsclean.writers.ledger import span_dict

        record["ledger"] = [span_dict(span) for span in article.ledger]
    return record
