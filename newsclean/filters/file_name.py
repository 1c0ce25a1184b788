"""Removes file names and addresses that stand alone on a line.

Sees: a line that is nothing but the name of an image or sound file, or the address of one; outside
the story also any other bare address.

Why: scrapers print the name of a picture where its caption is empty, and the address of a player.

Leaves alone: an address inside a sentence, and a page's address on a line of its own in the story.

Example: `IMG_6471_2.JPG` → nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding
from newsclean.evidence import Evidence, Form
from newsclean.late import regex

__all__ = ["file_name"]

MEDIA = regex(r"\.(?:jpe?g|png|gif|webp|svg|mp3|mp4|m4a|m3u8)\b|[-_]\d+$", re.I)


def file_name(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops file names everywhere, addresses outside the story."""
    zones = known.zones
    for line in known.formed(Form.FILE):
        outside = not zones.body <= line.i < zones.tail
        if outside or MEDIA.search(line.text):
            yield Finding("file-name", line.block.id, Drop(), "is the name or address of a file")
