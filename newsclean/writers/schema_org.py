"""The article as schema.org's NewsArticle, the vocabulary of search engines and archives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsclean.packs import phrases_for

if TYPE_CHECKING:
    from newsclean.article import Article
    from newsclean.document import Caption

__all__ = ["to_schema_org"]


def to_schema_org(article: Article) -> dict[str, Any]:
    """The JSON-LD of ``article``: plain values, in a stable order, without what is absent."""
    found: dict[str, Any] = {
        "url": article.url,
        "headline": article.title,
        "author": [_named(name) for name in article.authors],
        "contributor": [_named(name) for name in article.contributors],
        "publisher": {"@type": "Organization", "name": article.site} if article.site else None,
        "datePublished": article.published,
        "dateModified": article.updated,
        "dateline": article.dateline,
        "articleSection": article.section,
        "keywords": list(article.tags),
        "inLanguage": article.language,
        "image": [_image(caption) for caption in article.captions],
        "copyrightNotice": "\n".join(article.copyright),
        "articleBody": article.text,
    }
    head = {"@context": "https://schema.org", "@type": "NewsArticle"}
    return {**head, **{name: value for name, value in found.items() if value}}


def _named(name: str) -> dict[str, str]:
    """Who wrote it: an agency that the packs know is an organisation, anybody else a person."""
    phrase = phrases_for(()).match(name)
    is_agency = phrase is not None and phrase.filter == "agency"
    return {"@type": "Organization" if is_agency else "Person", "name": name}


def _image(caption: Caption) -> dict[str, str]:
    """What is known of a picture. Its address is not: the text of a page does not hold it."""
    parts = {"caption": caption.text, "creditText": caption.credit}
    return {"@type": "ImageObject", **{name: text for name, text in parts.items() if text}}
