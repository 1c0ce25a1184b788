"""The library: what the command does, without a command."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache, partial
from typing import Any, Literal, NamedTuple, overload

from newsclean._version import __version__
from newsclean.article import Article, build
from newsclean.document import Document
from newsclean.errors import (
    InputError,
    NewscleanError,
    PackError,
    UnknownFilter,
    UnsupportedInput,
    UsageError,
)
from newsclean.packs import WEIGHED, Pack, Phrases, phrases_for
from newsclean.pipeline import run
from newsclean.readers.sniff import is_page
from newsclean.readers.text import read_text
from newsclean.registry import digest, find, packs, plan
from newsclean.settings import Settings

__all__ = [
    "Origin",
    "check_filter",
    "clean",
    "clean_from",
    "clean_many",
    "phrases_in_force",
    "restore",
]

DEFAULT = Settings()
FORMATS = ("auto", "text", "html", "md")
"""What one source may be read as."""


class Origin(NamedTuple):
    """What is known of an input from outside of its text."""

    url: str | None = None
    id: str | None = None
    charset: str | None = None
    """What came with the bytes says of their encoding, such as a header of HTTP."""
    extra: Mapping[str, Any] | None = None
    """Fields of the input record that mean nothing here; they are passed through."""


def clean(
    source: str | bytes,
    settings: Settings | None = None,
    *,
    format: str = "auto",
    url: str | None = None,
    id: str | None = None,
) -> Article:
    r"""The article in one scraped text or page.

    Args:
        source: the text, or its bytes as they lie on the disk.
        settings: what to do; the defaults are those of the command, no settings file is read.
        format: ``text``, ``html``, ``md`` (Markdown that newsclean wrote), or ``auto``.
        url, id: where the text came from, if known; they go into the record.

    Raises:
        TypeError: the source is neither text nor bytes, such as a path.
        UsageError: the format is not one that is read.
        UnsupportedInput: the bytes are not text; ``format="text"`` reads them all the same.
        UnknownFilter, PluginError, PackError: the settings ask for what cannot be had.
        FilterError: a filter crashed.

    Example:
        >>> article = clean("Play Live Radio\nNext Up:\n0:00\nAvailable On Air Stations\n\n"
        ...                 "Goats close Route 9\n\nA herd of goats shut the road on Tuesday.")
        >>> article.title, article.text
        ('Goats close Route 9', 'A herd of goats shut the road on Tuesday.')
    """
    settings = settings or DEFAULT
    if not isinstance(source, str | bytes):
        raise TypeError(
            f"clean takes text or bytes, and no {type(source).__name__}; "
            "of a file write: clean(Path(name).read_bytes())"
        )
    if format not in FORMATS:
        raise UsageError(f"format: {format!r} is not known; write one of {', '.join(FORMATS)}")
    if isinstance(source, bytes) and format not in ("text", "html"):
        from newsclean.readers.decode import is_text

        if not is_text(source, settings.encoding):
            raise UnsupportedInput(
                "is no text but binary data; format='text' reads it all the same"
            )
    return clean_from(source, settings, format, Origin(url or None, id or None))


def clean_from(source: str | bytes, settings: Settings, format: str, origin: Origin) -> Article:
    """As :func:`clean`, for a source of which more is known; raises the same."""
    raw: bytes | None = None
    encoding: str | None = None
    flags: tuple[str, ...] = ()
    if isinstance(source, bytes):
        from newsclean.readers.decode import decode

        raw = source
        source, encoding, flags = decode(source, settings.encoding, origin.charset)
    doc = _read(source, format)
    doc, known = run(
        doc,
        plan(settings),
        phrases_in_force(settings).within(origin.url, origin.id),
        settings.threshold,
    )
    return build(
        doc,
        version=__version__,
        settings=digest(settings),
        encoding=encoding,
        raw=raw,
        given={"url": origin.url, "id": origin.id, "extra": origin.extra or None},
        flags=flags,
        confidence=known.confidence(doc),
    )


@lru_cache(maxsize=32)
def phrases_in_force(settings: Settings) -> Phrases:
    """All packs in use: ours, those of the settings, those that filters bring.

    Raises:
        PackError: a file is no proper pack, or is for a filter that does not exist.
        UnknownFilter, PluginError: the settings ask for a filter that cannot be had.
    """
    phrases = phrases_for(packs(settings))
    for pack in phrases.packs:
        check_filter(pack, settings)
    return phrases


def check_filter(pack: Pack, settings: Settings) -> None:
    """See that a pack is for something.

    Raises:
        PackError: it is for a filter that does not exist.
    """
    if pack.filter not in WEIGHED:
        try:
            find(pack.filter, settings)
        except UnknownFilter as error:
            raise PackError(f"{pack.origin}: filter: {error}") from None


def _read(source: str, format: str) -> Document:
    """The raw document, by the reader for ``format``."""
    if format == "md" or (format == "auto" and source.startswith(("---\n", "---\r\n"))):
        from newsclean.readers.markdown import is_ours, read_markdown

        if format == "md" or is_ours(source):
            return read_markdown(source)
    if format == "html" or (format == "auto" and is_page(source)):
        from newsclean.readers.html import read_html

        return read_html(source)
    return read_text(source)


@overload
def clean_many(
    sources: Iterable[str | bytes], settings: Settings | None = None, *, jobs: int = 1,
    timeout: float | None = None, errors: Literal["raise"] = "raise",
) -> Iterator[Article]: ...  # fmt: skip


@overload
def clean_many(
    sources: Iterable[str | bytes], settings: Settings | None = None, *, jobs: int = 1,
    timeout: float | None = None, errors: Literal["return"],
) -> Iterator[Article | NewscleanError]: ...  # fmt: skip


def clean_many(
    sources: Iterable[str | bytes],
    settings: Settings | None = None,
    *,
    jobs: int = 1,
    timeout: float | None = None,
    errors: Literal["raise", "return"] = "raise",
) -> Iterator[Article | NewscleanError]:
    r"""The articles in many texts, in order, as they come; takes no more texts than it needs to.

    With ``jobs`` or ``timeout`` other processes do the work; a script that asks for them must stand
    behind ``if __name__ == "__main__":``, as `multiprocessing` wants it.

    Args:
        sources: texts, or their bytes.
        settings: as for :func:`clean`.
        jobs: how many processes; 0 = as many as there are cores.
        timeout: seconds that one text may take; ``None`` = any.
        errors: ``raise`` ends with the first source that fails; ``return`` gives its error in the
            place of an article and goes on.

    Raises:
        NewscleanError: what :func:`clean` raises; an input that hangs or takes its process down is
            an :class:`~newsclean.errors.InputError`.

    Example:
        >>> pages = ["Goats close Route 9\n\nThey shut the road.", b"Goats gone\n\nIt is open."]
        >>> [(article.title, article.text) for article in clean_many(pages)]
        [('Goats close Route 9', 'They shut the road.'), ('Goats gone', 'It is open.')]
    """
    work = partial(_cleaned, settings or DEFAULT)
    for result in _spread(work, sources, jobs, timeout):
        if isinstance(result, NewscleanError) and errors == "raise":
            raise result
        yield result


def _spread(
    work: partial[Article | NewscleanError], sources: Iterable[str | bytes], jobs: int,
    timeout: float | None,
) -> Iterable[Article | NewscleanError]:  # fmt: skip
    if jobs == 1 and timeout is None:
        return map(work, sources)
    from newsclean.pool import Limits, cores, in_order

    return in_order(work, sources, _lost, Limits(jobs or cores(), timeout))


def _cleaned(settings: Settings, source: str | bytes) -> Article | NewscleanError:
    try:
        return clean(source, settings)
    except NewscleanError as error:
        return error


def _lost(_source: str | bytes, why: Exception) -> NewscleanError:
    return InputError(f"a text {why}")


def restore(record: Mapping[str, Any]) -> str:
    r"""The decoded input, exactly, from a record that carries its ledger.

    Args:
        record: what ``to_dict(ledger=True)`` gave, or the JSON that `--ledger` wrote, parsed.

    Raises:
        RestoreError: the record has no ledger, or it is not whole.

    Example:
        >>> record = clean("Goats close Route 9\n\n\tThey shut  the road.").to_dict(ledger=True)
        >>> record["text"], restore(record)
        ('They shut the road.', 'Goats close Route 9\n\n\tThey shut  the road.')
    """
    from newsclean.errors import RestoreError
    from newsclean.writers.ledger import restore as from_spans

    if not isinstance(record.get("ledger"), list):
        raise RestoreError("the record has no ledger; write the JSON again with --ledger")
    text = from_spans(record["ledger"])
    provenance = record.get("provenance")
    whole = provenance.get("characters_in") if isinstance(provenance, Mapping) else None
    if isinstance(whole, int) and whole != len(text):
        raise RestoreError(
            f"the ledger has {len(text)} of {whole} characters; write the JSON again with --ledger"
        )
    return text
