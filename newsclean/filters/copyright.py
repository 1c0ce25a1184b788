"""Moves copyright notices to the copyright field.

Sees: lines that are a notice ("Copyright 2023 NPR. To see more, visit https://www.npr.org.", "©2012
FOX Television Stations", "[Copyright 2024 NPR]"), also when the address behind "visit" was cut off.

Why: a notice is a fact about the article, not a part of it.

Leaves alone: the word "copyright" in a story, the station's own line above the player.

Example: `Copyright 2023 NPR. To see more, visit` → copyright ["Copyright 2023 NPR"].
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding, Lift
from newsclean.evidence import Evidence, Form

__all__ = ["copyright_notice", "notice_text"]

NAME = "copyright"
MORE = re.compile(r"[.,]?\s*(?:to see more|for more),? (?:information,? )?visit\b.*$", re.I | re.S)


def notice_text(text: str) -> str:
    """A notice without brackets and without the (broken) "To see more, visit"."""
    return MORE.sub("", text.strip("[] ")).strip("[] ") or text


def copyright_notice(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Lifts the notices of the article; drops those of the site above it."""
    zones = known.zones
    for line in known.formed(Form.NOTICE):
        if line.i < zones.head or (known.player and line.i < known.player.end):
            yield Finding(NAME, line.block.id, Drop(), "is the site's own notice above the article")
        else:
            yield Finding(
                NAME,
                line.block.id,
                Lift("copyright", notice_text(line.text)),
                "is a copyright notice",
            )
