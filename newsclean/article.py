"""The public result: an article with its fields, and how to write it.

An :class:`Article` is a view of a cleaned :class:`~newsclean.document.Document`: the body are the
blocks that are left, the fields are what the ledger lifted and recorded.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from newsclean.document import Caption, Document, Drop, Lift, Record, Settle
from newsclean.flow import BodyBlock, Inline, flow_of, inline_of, starts

__all__ = ["SCHEMA_VERSION", "Article", "BodyBlock", "Inline", "Provenance", "build"]

SCHEMA_VERSION = 1
"""Version of the record; it grows by one when a key changes its meaning or goes away."""

SINGLE = (
    "url",
    "site",
    "title",
    "byline",
    "published",
    "updated",
    "dateline",
    "section",
    "language",
)
"""Fields that hold one value: the first finding wins, later ones are repeats."""

MANY = ("authors", "contributors", "tags", "captions", "copyright", "notes", "flags")
"""Fields that hold a list: each value once, in source order."""

PLAIN_LISTS = tuple(name for name in MANY if name not in ("captions", "flags"))
"""Those of :data:`MANY` that hold only what the ledger says."""


class Provenance(NamedTuple):
    """Where a record came from, enough to make it again."""

    version: str
    settings: str
    """SHA-256 (16 hex digits) of the settings that can change the output."""
    sha256: str
    """SHA-256 of the input as bytes; of a text given as ``str``, of its UTF-8."""
    encoding: str | None
    """The encoding that the bytes were read with; ``None`` for a ``str``."""
    characters_in: int
    characters_out: int


@dataclass(frozen=True, slots=True)
class Article:
    r"""A cleaned article. Absent fields are ``None`` or empty.

    ``flow`` is what Markdown shows: the blocks of the body with each caption where it first stood.
    The other fields are those of the record (:meth:`to_dict`).

    Example:
        >>> import newsclean
        >>> article = newsclean.clean("Goats close Route 9\n\nFacebook\n\nThey shut the road.")
        >>> article.title, article.text, dict(article.removed)
        ('Goats close Route 9', 'They shut the road.', {'share-bar': 1})
        >>> print(article.to_markdown(front_matter=False), end="")
        # Goats close Route 9
        <BLANKLINE>
        They shut the road.
        >>> [(span.fate, span.raw.strip()) for span in article.ledger]
        [('field', 'Goats close Route 9'), ('removed', 'Facebook'), ('kept', 'They shut the road.')]
    """

    flow: tuple[BodyBlock | Caption, ...]
    provenance: Provenance
    document: Document
    id: str | None = None
    url: str | None = None
    site: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    byline: str | None = None
    contributors: tuple[str, ...] = ()
    published: str | None = None
    updated: str | None = None
    dateline: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    language: str | None = None
    captions: tuple[Caption, ...] = ()
    copyright: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    confidence: float = 0.0
    removed: Mapping[str, int] = field(default_factory=dict)
    extra: Mapping[str, Any] = field(default_factory=dict)
    inline: Mapping[int, Inline] = field(default_factory=dict)
    """Place in ``flow`` → marks inside the text there; empty for plain text."""

    @property
    def blocks(self) -> tuple[BodyBlock, ...]:
        """The body, block by block."""
        return tuple(b for b in self.flow if isinstance(b, BodyBlock))

    @property
    def text(self) -> str | None:
        """The body as plain text: paragraphs parted by one blank line; ``None`` without a body."""
        from newsclean.writers.text import body_text

        return body_text(self.blocks)

    @property
    def ledger(self) -> tuple[Any, ...]:
        """The fate of every character of the input, span by span (`newsclean.writers.ledger`)."""
        from newsclean.writers.ledger import spans

        return spans(self.document)

    def to_markdown(
        self, *, front_matter: bool = True, captions: bool = True, links: bool = False
    ) -> str:
        """The article as Markdown, ending in one newline; ``""`` when there is no body.

        Args:
            front_matter: begin with the fields as YAML.
            captions: each caption once, where it first stood.
            links: the links of HTML pages, with whole addresses.
        """
        from newsclean.writers.markdown import to_markdown

        return to_markdown(self, front_matter=front_matter, captions=captions, links=links)

    def to_text(self) -> str:
        """Headline and body as plain text, ending in one newline; ``""`` when there is no body."""
        from newsclean.writers.text import to_text

        return to_text(self)

    def to_dict(self, *, ledger: bool = False) -> dict[str, Any]:
        """The record, as `-t json` has it: plain lists, dicts, strings and numbers in stable order.

        The JSON Schema of it is ``newsclean/writers/schema.json``.

        Args:
            ledger: with the fate of every character, from which `newsclean.restore` gives the input
                back.
        """
        from newsclean.writers.record import to_dict

        return to_dict(self, ledger=ledger)

    def to_schema_org(self) -> dict[str, Any]:
        r"""The article as a NewsArticle of schema.org: JSON-LD, to be written with `json.dumps`.

        What is absent is left out, so that only a text with a headline, an author and a date gives
        all that search engines ask for. An author is an Organization if it is a news agency.

        Example:
            >>> import newsclean
            >>> page = "Goats close Route 9\n\nBy Ana Teller\nMay 2, 2024\n\nA herd came."
            >>> article = newsclean.clean(page).to_schema_org()
            >>> article["@type"], article["headline"], article["datePublished"]
            ('NewsArticle', 'Goats close Route 9', '2024-05-02')
            >>> article["author"]
            [{'@type': 'Person', 'name': 'Ana Teller'}]
        """
        from newsclean.writers.schema_org import to_schema_org

        return to_schema_org(self)


def build(
    doc: Document,
    *,
    version: str,
    settings: str,
    encoding: str | None = None,
    raw: bytes | None = None,
    given: Mapping[str, Any] | None = None,
    flags: tuple[str, ...] = (),
    confidence: float | None = None,
) -> Article:
    """The article that a cleaned document holds.

    Args:
        doc: the document after the pipeline.
        version: version of newsclean, for the provenance.
        settings: hash of the settings, for the provenance.
        encoding: what the bytes were read with; ``None`` for text.
        raw: the input as bytes, for the provenance; made from the source when missing.
        given: fields known from outside (``id``, ``url``, ``site``, ``extra``); they win.
        flags: what the reader noticed (``undecodable_bytes`` …); they stand first.
        confidence: how far to trust the body, 0 to 1.
    """
    fields, captions, removed = _gathered(doc)
    fields.update((k, v) for k, v in (given or {}).items() if v is not None)
    flow = flow_of(doc.live.values(), captions)
    body = [b for b in flow if type(b) is BodyBlock]
    named: dict[str, Any] = {name: fields.get(name) for name in SINGLE}
    named |= {name: tuple(fields.get(name, ())) for name in PLAIN_LISTS}
    data = raw if raw is not None else doc.source.encode("utf8", "surrogatepass")
    return Article(
        flow=flow,
        document=doc,
        provenance=Provenance(
            version,
            settings,
            hashlib.sha256(data).hexdigest(),
            encoding,
            len(doc.source),
            sum([len(b.text) for b in body]),
        ),
        captions=tuple([caption for _, caption in captions]),
        removed=removed,
        flags=(*flags, *fields.get("flags", ()), *(() if body else ("no_body",))),
        confidence=(confidence or 0.0) if body else 0.0,
        id=fields.get("id"),
        extra=fields.get("extra", {}),
        inline=inline_of(doc.live.values(), flow),
        **named,
    )


def _gathered(
    doc: Document,
) -> tuple[dict[str, Any], list[tuple[int, Caption]], dict[str, int]]:
    """What the ledger says: the fields, the captions with their places, the removals by filter."""
    fields: dict[str, Any] = {}
    settled: dict[str, Any] = {}
    found: list[tuple[int, Caption, str]] = []
    removed: dict[str, int] = {}
    for finding in doc.ledger:
        action = finding.action
        kind = type(action)
        if kind is Drop:
            removed[finding.filter] = removed.get(finding.filter, 0) + 1
        elif type(action) is Settle:
            settled[action.field] = action.value
        elif kind is Lift or kind is Record:
            name, value = action.field, action.value  # type: ignore[union-attr]
            if value is None:
                continue
            if name == "captions":
                found.append((finding.block, value, finding.filter))
            elif name in MANY:
                bag = fields.setdefault(name, [])
                for entry in [value] if isinstance(value, str) else value:
                    if entry not in bag:
                        bag.append(entry)
            else:
                fields.setdefault(name, value)
    fields.update(settled)
    if not found:
        return fields, [], removed
    start = starts(doc)
    found = sorted(((start[b], c, name) for b, c, name in found), key=lambda entry: entry[0])
    return fields, _joined(found), removed


def _joined(found: list[tuple[int, Caption, str]]) -> list[tuple[int, Caption]]:
    """The captions without a credit alone that the caption right beside it has taken on.

    Only what two filters found is joined: one filter that reads both, as the reader of newsclean's
    own Markdown does, knows that they are two.
    """
    kept = []
    for i, (start, caption, name) in enumerate(found):
        beside = (*found[max(0, i - 1) : i], *found[i + 1 : i + 2])
        taken = any(
            c.text is not None and c.credit == caption.credit and other != name
            for _, c, other in beside
        )
        if caption.text is not None or not taken:
            kept.append((start, caption))
    return kept
