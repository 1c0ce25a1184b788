"""Every record that the suite makes is held against the JSON Schema, whoever asks for it.

(And the options of the quality gate, which pytest reads only from here.)

In the library :meth:`Article.to_dict` is watched; of processes, what `subprocess.run` captured on
standard output and the JSON files below its working directory. What is no record passes.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import pkgutil
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import newsclean.writers.record as home

SCHEMA = json.loads(pkgutil.get_data("newsclean.writers", "schema.json") or b"")
RECORDS = ("*.json", "*.jsonl", "*.jsonl.gz")

MOST_BYTES = 1 << 26
"""Of a file; the outputs of tests are smaller."""


class Held:
    """Holds records against the schema, each text once."""

    def __init__(self) -> None:
        self.validator = Draft202012Validator(SCHEMA)
        self.problems: list[str] = []
        self.count = 0
        self._seen: set[bytes] = set()
        self._files: set[str] = set()

    def hold(self, record: object, place: str) -> None:
        """Note what is wrong with ``record``, if it is one."""
        if not isinstance(record, dict) or "schema_version" not in record:
            return
        self.count += 1
        for error in self.validator.iter_errors(record):
            self.problems.append(f"{place}: {error.json_path}: {error.message}"[:300])

    def hold_text(self, text: bytes, place: str) -> None:
        """The records in a JSON text or in JSON Lines; a torn line is none."""
        for part in self._unseen([text] if text.startswith(b"{\n") else text.splitlines()):
            with suppress(ValueError, RecursionError):
                self.hold(json.loads(part), place)

    def hold_files(self, folder: Path) -> None:
        """The records in the files below ``folder``."""
        for path in (path for pattern in RECORDS for path in folder.rglob(pattern)):
            with suppress(OSError, EOFError):  # gone, cut short, or made to fail by a test
                state = path.stat()
                mark = f"{path} {state.st_mtime_ns} {state.st_size}"
                if mark not in self._files:
                    self._files.add(mark)
                    self.hold_text(content(path), path.name)

    def _unseen(self, parts: Iterable[bytes]) -> Iterator[bytes]:
        for part in parts:
            key = hashlib.blake2b(part, digest_size=16).digest()
            if part[:1] == b"{" and b'"schema_version"' in part and key not in self._seen:
                self._seen.add(key)
                yield part


def content(path: Path) -> bytes:
    """What a file holds; ``b""`` of a large one, which is an input made to try limits."""
    with path.open("rb") as raw, gzip.GzipFile(fileobj=raw) as unpacked:
        text = (unpacked if path.suffix == ".gz" else raw).read(MOST_BYTES + 1)
    return text if len(text) <= MOST_BYTES else b""


HELD = Held()


@pytest.fixture(scope="session", autouse=True)
def _records_are_watched() -> Iterator[None]:
    to_dict, run = home.to_dict, subprocess.run

    def watched_to_dict(article: Any, *, ledger: bool = False) -> dict[str, Any]:
        record = to_dict(article, ledger=ledger)
        HELD.hold(json.loads(json.dumps(record)), "Article.to_dict")
        return record

    def watched_run(*args: Any, **named: Any) -> Any:
        done = run(*args, **named)
        out = done.stdout or b""
        place = "standard output"
        HELD.hold_text(out.encode("utf8", "surrogatepass") if isinstance(out, str) else out, place)
        folder = named.get("cwd")
        if folder is not None and "pytest-of-" in str(folder):
            HELD.hold_files(Path(folder))
        return done

    home.to_dict, subprocess.run = watched_to_dict, watched_run
    yield
    home.to_dict, subprocess.run = to_dict, run


@pytest.fixture(autouse=True)
def held() -> Iterator[Held]:
    """The watch; the test fails when it made a record that the schema does not allow."""
    HELD.problems.clear()
    yield HELD
    assert HELD.problems == []


def pytest_addoption(parser):
    group = parser.getgroup("quality", "floors of tests/quality/floors.toml")
    group.addoption(
        "--lower-floors",
        action="store_true",
        help="lower the floors that today's figures fall under; say why in the commit",
    )
    group.addoption(
        "--raise-floors",
        action="store_true",
        help="raise the floors that today's figures clear",
    )
