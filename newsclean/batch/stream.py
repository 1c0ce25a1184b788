"""One file for all results.

What is known of ``all.jsonl`` lies in ``all.jsonl.newsclean/``: the manifest, ``failed.jsonl``, and
while a run is under way its half of the stream. A plain stream is gone on with
(`newsclean.batch.resumed_stream`); compressed ones and Parquet start anew.
"""

from __future__ import annotations

import hashlib
import stat
from collections import Counter
from pathlib import Path

from newsclean.batch.encoders import Encoder, encoder_for
from newsclean.batch.entries import entry_of, failure_line
from newsclean.batch.files import Replacement, make_folder, mode_of, sweep, unwritable
from newsclean.batch.lock import Lock
from newsclean.batch.manifest import Manifest, Rules
from newsclean.batch.sinks import Sink
from newsclean.batch.spill import SpillList
from newsclean.batch.task import Outcome, Recipe, Result, Status

__all__ = ["StreamSink", "stream_sink"]


def stream_sink(path: Path, recipe: Recipe, rules: Rules) -> StreamSink:
    """The sink for a stream at ``path``, by its ending and by what is there."""
    mode = mode_of(path)
    if mode is not None and not stat.S_ISREG(mode):
        return StreamSink(path, None, rules)  # a pipe or a device has no place for a folder
    real = path.resolve()
    manifest = Manifest(real.with_name(f"{real.name}.newsclean"))
    if encoder_for(path) is not None:
        return StreamSink(path, manifest, rules)
    from newsclean.batch.resumed_stream import ResumedStreamSink

    return ResumedStreamSink(path, manifest, rules, recipe)


class StreamSink(Sink):
    """A stream that is written in one go. It takes its place at the end, when all are done."""

    shared = True

    def __init__(self, path: Path, manifest: Manifest | None, rules: Rules) -> None:
        self._path = path
        self._manifest = manifest
        self._rules = rules
        self._file: Replacement | None = None
        self._encoder: Encoder | None = None
        self._failures = SpillList()
        self._lock: Lock | None = None
        self._count: Counter[str] = Counter()

    def open(self) -> None:
        """Begin the stream."""
        kind = encoder_for(self._path)
        if self._manifest is not None:
            self._lock = _locked(self._manifest.folder)
        self._begin()
        if kind is not None and self._file is not None:
            self._encoder = kind(self._file.write)

    def _begin(self) -> None:
        folder = self._manifest.folder if self._manifest else None
        self._file = Replacement(self._path, folder)
        if self._manifest is not None:
            self._manifest.cut(0)
            self._manifest.append(self._rules.header())

    def put(self, result: Result) -> Outcome:
        """Append the result."""
        if result.data is not None:
            self._write(result.data)
        self._record(result, result.data, "")
        return super().put(result)

    def _write(self, data: bytes) -> None:
        if self._encoder is not None:
            self._encoder.write(data)
        elif self._file is not None:
            self._file.write(data)

    def _record(self, result: Result, data: bytes | None, error: str) -> None:
        """Put one input on record."""
        status = result.status
        self._count[status] += 1
        if self._manifest is None:
            return
        entry = entry_of(result.task, status, self._rules.recipe, result.facts)
        digest = None if data is None else hashlib.sha256(data).hexdigest()
        self._manifest.add(
            entry._replace(
                input=result.sha256, sha256=digest, size=len(data or b""), error=error or None
            )
        )

    def failed(self, outcome: Outcome, result: Result) -> None:
        """Remember the failure for ``failed.jsonl``, and put it on record."""
        if outcome.status is Status.FAILED:
            self._record(result, None, outcome.error)
        if outcome.status is Status.FAILED or not self._rules.allow_empty:
            self._failures.append(failure_line(outcome.task, outcome.error))

    def close(self, *, whole: bool) -> None:
        """Let the stream take its place, or leave no trace of half of it."""
        try:
            if whole and self._file is not None:
                if self._encoder is not None:
                    self._encoder.close()
                self._file.sync()
                self._file.commit()
            if self._manifest is not None and self._lock is not None:
                if whole:
                    self._manifest.end(self._count)
                self._manifest.close(self._failures)
        finally:
            if self._encoder is not None:
                self._encoder.abandon()
            if self._file is not None:
                self._file.abandon()
            if self._lock is not None:
                self._lock.release()


def _locked(folder: Path) -> Lock:
    """The lock of a folder that is made if it is missing, and swept."""
    # the folder beside the stream comes into being only if the one around it is there
    if not folder.parent.is_dir():
        raise unwritable(folder.with_suffix(""), FileNotFoundError())
    make_folder(folder)
    lock = Lock(folder)
    sweep(folder)
    return lock
