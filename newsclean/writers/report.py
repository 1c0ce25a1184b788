"""A run as a page to look through: every document by doubt, the most doubtful ones line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from newsclean.writers.columns import visible
from newsclean.writers.page import html_page, packed_json
from newsclean.writers.page_data import Packing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from newsclean.writers.verdicts import Line

__all__ = ["VIEWS", "Head", "Row", "View", "by_doubt", "report_page"]

VIEWS = 200
"""Documents that are shown in full."""
ROOM = 15_000_000
"""Bytes that all of them may take together, so that a page of 10,000 documents stays below 20 MB;
measured, a row takes 150 to 250 bytes."""
ROOM_OF_ONE = 1_500_000
"""Bytes that one of them may take."""

WIDEST = 240
"""Characters of a title or an error that a row shows."""

STATUSES = ("kept", "empty", "failed")


class Row(NamedTuple):
    """A document of the run, by what is on record of it."""

    id: str
    status: str
    """One of ``kept``, ``empty``, ``failed``."""
    title: str | None = None
    confidence: float | None = None
    flags: tuple[str, ...] = ()
    removed: tuple[tuple[str, int], ...] = ()
    """How many blocks each filter removed."""
    before: int | None = None
    """Characters of the input."""
    after: int | None = None
    """Characters of the body."""
    error: str | None = None


class View(NamedTuple):
    """A document in full: its lines, or why there are none; a note may stand above lines, too."""

    lines: tuple[Line, ...] = ()
    note: str | None = None


class Head(NamedTuple):
    """What stands at the head of the page."""

    name: str
    about: tuple[str, ...]
    """Facts of the run, one clause each."""
    notices: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """What a reader must know: a sentence, and the documents that it is about."""


def by_doubt(row: Row) -> tuple[int, float, str]:
    """The order of documents: failed ones, those without an article, then by falling doubt."""
    rank = {"failed": 0, "empty": 1}.get(row.status, 2)
    return rank, row.confidence if row.confidence is not None else -1.0, row.id


def report_page(
    rows: Sequence[Row],
    views: Iterable[tuple[int, View]],
    head: Callable[[], Head],
    summary: Callable[[str], str],
) -> str:
    """The page.

    Args:
        rows: all documents, in order.
        views: some of them in full, each with its place in ``rows``; taken one by one.
        head: what stands above, asked when all views were taken.
        summary: a filter's name → one line on what it sees.
    """
    packing = Packing(summary)
    table = _table(rows, packing)
    shown = ",".join(_views(views, packing))
    top = head()
    notices = [[visible(text), list(map(visible, items))] for text, items in top.notices]
    rest = {"name": visible(top.name), "about": list(map(visible, top.about)), "notices": notices}
    data = [packed_json(table | rest | packing.tables())[:-1], ',"views":{', shown, "}}"]
    return html_page("report", f"{visible(top.name)} – newsclean report", data)


def _table(rows: Sequence[Row], packing: Packing) -> dict[str, Any]:
    """The rows as columns, which is a third of the size."""
    flags: dict[str, int] = {}
    columns = {
        "id": [visible(row.id) for row in rows],
        "status": [STATUSES.index(row.status) for row in rows],
        "title": [_short(row.title) for row in rows],
        "confidence": [row.confidence for row in rows],
        "flags": [[flags.setdefault(visible(f), len(flags)) for f in row.flags] for row in rows],
        "removed": [[x for f, n in row.removed for x in (packing.filter(f), n)] for row in rows],
        "before": [row.before for row in rows],
        "after": [row.after for row in rows],
    }
    errors = {i: _short(row.error) for i, row in enumerate(rows) if row.error}
    return {"rows": columns, "statuses": STATUSES, "flags": list(flags), "errors": errors}


def _short(text: str | None) -> str | None:
    if not text:
        return None
    text = visible(text[: WIDEST + 1])
    return text if len(text) <= WIDEST else f"{text[: WIDEST - 1]}…"


def _views(views: Iterable[tuple[int, View]], packing: Packing) -> Iterable[str]:
    """Each view as a member of a JSON object, while there is room."""
    room = ROOM
    for place, view in views:
        packed: dict[str, Any] = {"note": visible(view.note)} if view.note else {}
        if view.lines:
            packed |= packing.document(view.lines)
        text = packed_json(packed)
        size = len(text.encode("utf-8", "replace"))
        if size > min(room, ROOM_OF_ONE):
            text = packed_json({"note": TOO_LARGE})
            size = 0
        room -= size
        yield f'"{place}":{text}'


TOO_LARGE = (
    "Too large to be shown here in full; `newsclean explain` shows it, with -o page.html as a page "
    "of its own."
)
