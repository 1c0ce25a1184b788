"""Pages as scrapers leave them with their gold, for what learns from them.

A page is one JSON record a line: ``raw``, and what the body is made of (``paragraphs``, and
``optional`` lines that may stand or go; of the record or of its ``gold``).
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

__all__ = ["shape_of", "station_pages"]


def station_pages(path: Path) -> Iterator[dict[str, Any]]:
    """The pages of text of a file, also of one that is packed (``.gz``)."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf8") as lines:
        for line in lines:
            record = json.loads(line)
            if record.get("kind") != "html":
                yield {**record, **record.get("gold", {})}


def shape_of(page: dict[str, Any]) -> str:
    """What pages of one make share: they are held out together."""
    return str(page.get("template") or page["id"])
