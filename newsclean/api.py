"""The library: what the command does, without a command."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from newsclean._version import __version__
from newsclean.article import Article, build
from newsclean.document import Document
from newsclean.packs import phrases_for
from newsclean.pipeline import run
from newsclean.readers.text import read_text
from newsclean.registry import plan
from newsclean.settings import Settings

__all__ = ["clean", "clean_many", "restore"]

DEFAULT = Settings()


def clean(
    source: str | bytes,
    settings: Settings | None = None,
    *,
    format: str = "auto",
    url: str | None = None,
    id: str | None = None,
) -> Article:
    r"""The article in one scraped text.

    Args:
        source: the text, or its bytes as they lie on the disk.
        settings: what to do; the defaults are those of the command, no settings file is read.
        format: ``text``, ``md`` (Markdown that newsclean wrote), or ``auto``.
        url, id: where the text came from, if known; they go into the record.

    Raises:
        UnsupportedInput: the bytes are not text, or the format is not one that is read.
        FilterError: a filter crashed.

    Example:
        >>> article = clean("Play Live Radio\nNext Up:\n0:00\nAvailable On Air Stations\n\n"
        ...                 "Goats close Route 9\n\nA herd of goats shut the road on Tuesday.")
        >>> article.title, article.text
        ('Goats close Route 9', 'A herd of goats shut the road on Tuesday.')
    """
    settings = settings or DEFAULT
    raw: bytes | None = None
    encoding: str | None = None
    flags: tuple[str, ...] = ()
    if isinstance(source, bytes):
        from newsclean.readers.decode import decode

        raw = source
        source, encoding, flags = decode(source, settings.encoding)
    doc = _read(source, format)
    doc, known = run(doc, plan(settings), phrases_for(settings.packs), settings.threshold)
    return build(
        doc,
        version=__version__,
        settings=settings.digest,
        encoding=encoding,
        raw=raw,
        given={"url": url, "id": id},
        flags=flags,
        confidence=known.confidence(doc),
    )


def _read(source: str, format: str) -> Document:
    """The raw document, by the reader for ``format``."""
    if format == "md" or (format == "auto" and source.startswith(("---\n", "---\r\n"))):
        from newsclean.readers.markdown import is_ours, read_markdown

        if format == "md" or is_ours(source):
            return read_markdown(source)
    return read_text(source)


def clean_many(
    sources: Iterable[str | bytes], settings: Settings | None = None
) -> Iterator[Article]:
    """The articles in many texts, one after the other, in order."""
    for source in sources:
        yield clean(source, settings)


def restore(record: Mapping[str, Any]) -> str:
    """The decoded input, exactly, from a record that carries its ledger.

    Raises:
        RestoreError: the record has no ledger, or it is not whole.
    """
    from newsclean.errors import RestoreError
    from newsclean.writers.ledger import restore as from_spans

    if not isinstance(record.get("ledger"), list):
        raise RestoreError("the record has no ledger; write the JSON again with --ledger")
    return from_spans(record["ledger"])
