"""Which inputs there are: those named, those listed in a file, and those that a walk finds."""

from __future__ import annotations

import json
import os
import shlex
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from newsclean.batch.files import is_folder as has_folder
from newsclean.batch.files import mode_of
from newsclean.batch.globs import matches
from newsclean.batch.names import shown
from newsclean.batch.spill import SpillList
from newsclean.readers.compressed import bare
from newsclean.readers.records import FORMATS
from newsclean.readers.sniff import ENDINGS as HTML_ENDINGS

__all__ = [
    "ENDINGS",
    "STDIN",
    "Found",
    "Given",
    "Input",
    "Inputs",
    "Walk",
    "find",
    "is_folder",
    "listed",
    "why_unreadable",
]

STDIN = "-"

ENDINGS = (".txt", ".text", ".md", *HTML_ENDINGS, *FORMATS)
"""What a walk takes when no ``--include`` says otherwise, compressed or not."""

ADDRESS = ("http://", "https://")

STATE = ".newsclean"
"""How the folders end in which newsclean keeps what it knows of an output."""


class Given(NamedTuple):
    """An input as it was named; ``name`` = what it is called below the output, if that is known."""

    path: str
    name: str | None = None
    records: tuple[int, ...] = ()
    """The records that are meant, by their numbers; none = all."""


class Input(NamedTuple):
    """One input to be cleaned."""

    path: str
    """How to open it from the working directory; :data:`STDIN` for standard input."""
    name: str | None
    """Its path below the input root, with ``/``; ``None`` for standard input."""

    error: str = ""
    """Why it cannot be read, if that is known already (a folder that may not be entered)."""
    record: int | None = None
    """Which record of the file it is; ``None`` = the whole file."""
    records: tuple[int, ...] = ()
    """Of a file of records, the ones that are meant; none = all."""

    @property
    def shown(self) -> str:
        """What messages call it."""
        file = "standard input" if self.path == STDIN else shown(self.path)
        return file if self.record is None else f"{file}:{self.record}"


class Inputs:
    """Inputs in their order, on the disk when they are many."""

    def __init__(self) -> None:
        self._list = SpillList()

    def append(self, one: Input) -> None:
        """Put ``one`` at the end."""
        self._list.append(one)

    def __len__(self) -> int:
        return len(self._list)

    def __iter__(self) -> Iterator[Input]:
        for path, name, error, record, records in self._list:
            yield Input(path, name, error, record, tuple(records))


@dataclass(frozen=True, slots=True)
class Walk:
    """What a walk through a directory takes.

    ``include`` stands in for :data:`ENDINGS` when it is not empty. ``output`` is a directory that
    is not entered or a file that is not taken, ``ours`` are real paths of outputs among the inputs.
    """

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    output: str | None = None
    ours: Container[str] = frozenset()

    def takes(self, name: str) -> bool:
        """Is the file ``name`` (relative to the root) an input?"""
        if self.include:
            return matches(name, self.include)
        return bare(name.lower()).endswith(ENDINGS)


@dataclass(slots=True)
class Found:
    """What was found: inputs in order, and what a walk passed over."""

    inputs: Inputs = field(default_factory=Inputs)
    skipped: Counter[str] = field(default_factory=Counter)
    """Files that a walk did not take, by their ending."""
    links: int = 0
    """Symbolic links that a walk did not follow."""


def listed(text: str) -> list[Given]:
    """The inputs in a list: one path a line, or one JSON object a line as in ``failed.jsonl``.

    Paths that end in NUL, as of ``find -print0``, are taken as they stand: they may hold newlines.
    """
    if "\0" in text:
        return [Given(path) for path in text.split("\0") if path]
    given: list[Given] = []
    places: dict[tuple[str, str | None], int] = {}
    for line in text.split("\n"):
        path = line.removesuffix("\r")
        if not path:
            continue
        one = _from_json(path) or Given(path)
        if not one.records:
            given.append(one)
            continue
        # the records of one file are read in one go
        at = places.setdefault((one.path, one.name), len(given))
        if at == len(given):
            given.append(one)
        else:
            given[at] = one._replace(records=given[at].records + one.records)
    return given


def _from_json(line: str) -> Given | None:
    """The input that a line of ``failed.jsonl`` names; ``None`` = the line is a plain path."""
    if not line.startswith("{"):
        return None
    try:
        entry = json.loads(line)
    except ValueError:
        return None
    path, name = entry.get("path"), entry.get("id")
    if not isinstance(path, str) or "\0" in path:
        return None
    # a name leads below the output; one that leads out of it is not ours
    safe = isinstance(name, str) and not name.startswith("/") and ".." not in name.split("/")
    record = entry.get("record")
    if isinstance(record, int):
        name = name.removesuffix(f":{record}") if isinstance(name, str) else name
        return Given(path, name if safe else None, (record,))
    return Given(path, name if safe else None)


def is_folder(given: Given) -> bool:
    """Is this input a directory, to be walked?"""
    return given.path != STDIN and has_folder(Path(given.path))


def find(given: Sequence[Given], walk: Walk) -> Found:
    """All inputs. With several named, each directory's own name leads in the names below it."""
    found = Found()
    for one in given:
        if one.path == STDIN:
            found.inputs.append(Input(STDIN, None, records=one.records))
        elif is_folder(one):
            lead = one.name
            if lead is None:
                lead = Path(one.path).resolve().name if len(given) > 1 else ""
            _walk(one.path, lead, walk, found)
        else:
            name = one.name or Path(one.path).name
            error = _why_no_file(one.path)
            found.inputs.append(Input(one.path, name, error, records=one.records))
    return found


def _why_no_file(path: str) -> str:
    """What to do about an address in the place of a file; ``""`` = it is none."""
    if not path.lower().startswith(ADDRESS) or mode_of(Path(path)) is not None:
        return ""
    curl = shown(f"curl -s {shlex.quote(path)}")
    return f"is an address, and newsclean downloads nothing; write: {curl} | newsclean -f html"


def _walk(root: str, lead: str, walk: Walk, found: Found) -> None:
    """Add what lies below ``root``: no hidden files, no symbolic links, in the order of names."""
    real_root = Path(root).resolve()
    waiting = [""]
    while waiting:
        at = waiting.pop()
        entry = Input(str(Path(root, at)), "/".join(p for p in (lead, at) if p))
        try:
            inside = sorted(os.scandir(entry.path), key=lambda e: e.name)
        except OSError as error:
            found.inputs.append(entry._replace(error=why_unreadable(error)))
            continue
        folders = []
        for child in _visible(inside):
            name = f"{at}/{child.name}" if at else child.name
            if matches(name, walk.exclude):
                continue
            if child.is_dir(follow_symlinks=False):
                if not child.name.endswith(STATE) and not _is_output(child, walk):
                    folders.append(name)
            elif child.is_symlink():
                found.links += 1
            elif not child.is_file(follow_symlinks=False):
                continue
            elif not walk.takes(name):
                found.skipped[Path(child.name).suffix.lower()] += 1
            elif str(real_root / name) not in walk.ours and not _is_output(child, walk):
                full = f"{lead}/{name}" if lead else name
                found.inputs.append(Input(child.path, full))
        waiting += reversed(folders)


def _is_output(child: os.DirEntry[str], walk: Walk) -> bool:
    return walk.output is not None and str(Path(child.path).resolve()) == walk.output


def why_unreadable(error: OSError) -> str:
    """One clause on what hinders and what to do."""
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return "no such file or directory; check the spelling"
        case PermissionError():
            return "may not be read (permission denied); change its permissions or leave it out"
    reason = error.strerror or str(error)
    return f"could not be read ({reason[:1].lower()}{reason[1:]}); try again or leave it out"


def _visible(entries: Iterable[os.DirEntry[str]]) -> Iterator[os.DirEntry[str]]:
    return (e for e in entries if not e.name.startswith("."))
