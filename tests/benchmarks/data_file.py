"""Writes what is learned into the package, with a note on where it comes from."""

from __future__ import annotations

from pathlib import Path
from textwrap import wrap

__all__ = ["write"]

WIDTH = 98


def write(file: Path, about: str, text: str) -> None:
    """Writes ``text`` (TOML) below the comment ``about``."""
    notes = "".join(f"# {line}\n" for line in wrap(about, WIDTH))
    file.write_text(f"{notes}\n{text}", "utf8")
