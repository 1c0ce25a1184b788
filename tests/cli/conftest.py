"""The command as a user has it: a process of its own, with pipes, in an empty directory."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

STORY = "Goats close Route 9\n\nA herd of goats shut the road on Tuesday.\n"

MODULE = (sys.executable, "-m", "newsclean")

PATIENCE = 300
"""Seconds for one call: only what hangs takes longer, also where many tests share a machine."""


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Shell:
    """Starts the command in ``home``; nothing of the user's own settings reaches it."""

    home: Path
    environ: Mapping[str, str]

    def __call__(
        self,
        *args: str | Path,
        input: str | bytes = b"",
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
    ) -> Done:
        raw = input.encode() if isinstance(input, str) else input
        done = subprocess.run(
            [*MODULE, *map(str, args)],
            input=raw,
            capture_output=True,
            cwd=cwd or self.home,
            env={**self.environ, **(env or {})},
            timeout=PATIENCE,
            check=False,
        )
        # no universal newlines: a "\r" that the command writes has to show
        return Done(done.returncode, done.stdout.decode(), done.stderr.decode())

    def start(self, *args: str | Path, **streams: int) -> subprocess.Popen[bytes]:
        """The command, still running; it hears SIGINT, also where the tests run behind ``nohup``."""
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        try:
            return subprocess.Popen(
                [*MODULE, *map(str, args)], cwd=self.home, env=dict(self.environ), **streams
            )
        finally:
            signal.signal(signal.SIGINT, before)

    def write(self, name: str, text: str | bytes = STORY) -> Path:
        """A file below ``home``."""
        path = self.home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path


@pytest.fixture
def newsclean(tmp_path: Path) -> Shell:
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("NEWSCLEAN_", "_NEWSCLEAN"))}
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES"):
        kept.pop(name, None)
    home = tmp_path / "home"
    home.mkdir()
    own = tmp_path / "own"
    where = {"HOME": str(own), "XDG_CONFIG_HOME": str(own), "APPDATA": str(own)}
    return Shell(home, {**kept, **where, "PYTHONDONTWRITEBYTECODE": "1"})


@pytest.fixture
def tree() -> Callable[[Path], dict[str, str]]:
    """What a directory holds: path → text, without newsclean's own folder."""

    def read(root: Path) -> dict[str, str]:
        files: Sequence[Path] = sorted(p for p in root.rglob("*") if p.is_file())
        return {
            p.relative_to(root).as_posix(): p.read_bytes().decode()
            for p in files
            if ".newsclean" not in p.relative_to(root).parts
        }

    return read


@pytest.fixture
def story() -> str:
    return STORY
