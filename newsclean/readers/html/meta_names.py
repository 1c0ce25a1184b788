"""Which name of a ``<meta>`` element tells which field. One row a field, the surest name first."""

from __future__ import annotations

from functools import lru_cache

from newsclean.late import regex

__all__ = ["field_of"]

NAMES = {
    "titles": (
        "og:title headline citation_title dc.title dcterms.title parsely-title sailthru.title "
        "twitter:title twitter:text:title sailthru.socialtitle cxenseparse:title title hdl"
    ),
    "authors": (
        "citation_author citation_authors parsely-author sailthru.author article:author_name "
        "author dc.creator dcterms.creator dc.creator.personalname article:author "
        "og:article:author article.author cxenseparse:author byl byline bylines dc.contributor"
    ),
    "published": (
        "article:published_time og:article:published_time article:published datepublished "
        "og:published_time og:pubdate parsely-pub-date sailthru.date bt:pubdate dc.date.issued "
        "dcterms.issued dcterms.created dc.date.created originalpublicationdate displaydate "
        "pubdate publishdate publish-date publish_date publishedat published_time published-date "
        "publication_date dc.date dcterms.date cxenseparse:recs:publishtime article_date_original "
        "ptime pdate rnews:datepublished citation_publication_date citation_online_date "
        "citation_date datecreated date timestamp release_date published"
    ),
    "updated": (
        "article:modified_time og:article:modified_time og:updated_time datemodified "
        "dcterms.modified dc.date.modified article:updated last-modified lastmod "
        "last_updated_date lastupdate updateddate utime rnews:datemodified revised modified updated"
    ),
    "sites": (
        "og:site_name application-name citation_journal_title dc.publisher dcterms.publisher "
        "apple-mobile-web-app-title publisher cre copyright"
    ),
    "sections": (
        "article:section og:article:section parsely-section articlesection cxenseparse:section "
        "section dcterms.type category"
    ),
    "tags": (
        "article:tag parsely-tags news_keywords sailthru.tags dc.subject dcterms.subject keywords "
        "citation_keywords tags"
    ),
    "languages": (
        "content-language dc.language dcterms.language inlanguage citation_language og:locale "
        "language"
    ),
    "urls": "og:url twitter:url dc.identifier citation_public_url",
}


OWN_PREFIX = regex(r"\A[a-z]{1,12}[-_:.]")
LAST = 99
"""The rank of a name that is known but for its prefix."""


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[str, int]]:
    return {
        name: (field, rank)
        for field, names in NAMES.items()
        for rank, name in enumerate(names.split())
    }


def field_of(name: str) -> tuple[str, int] | None:
    """The field that a name (in lower case) tells, and its rank there; ``None`` if none.

    A publisher's own name for the day of publishing may have a prefix: ``w-published-date``.
    """
    table = _table()
    told = table.get(name)
    if told is None and "publi" in name:
        bare = table.get(OWN_PREFIX.sub("", name))
        told = (bare[0], LAST) if bare is not None and bare[0] == "published" else None
    return told
