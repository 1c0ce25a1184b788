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

from newsclean.document import Block, Document, Drop, Finding, Lift
from newsclean.evidence import Evidence, Form
from newsclean.late import regex

__all__ = ["copyright_notice", "notice_text"]

NAME = "copyright"
MORE = regex(r"[.,]?\s*(?:to see more|for more),? (?:information,? )?visit\b.*$", re.I | re.S)


def notice_text(text: str) -> str:
    """A notice without brackets and without the (broken) "To see more, visit"."""
    return MORE.sub("", text.strip("[] ")).strip("[] ") or text


LINK_WORDS = 4
"""Words of a link beside a notice (``Terms of Use``); of a longer one it may be a part."""
BESIDE = " |·•∙-–—/"
"""What parts links from a notice."""
NO_OWNER = regex(r"copyright|\(c\)|all rights(?: reserved)?|[\d_]", re.I)
OWNER = regex(r"[^\W\d_]{2}")
"""What is left of a notice that names its owner, once the rest of its words are gone."""
NAMES = ("by", "By", "©", "of", ",", ":", " and", " &")
"""What a notice ends with before a link that holds its owner's name."""
POWERED = regex(r"\s*[|·•–—-]?\s*\b(?:powered by|proudly created with)\b.*\Z", re.I)


def without_links(block: Block) -> str:
    """A notice of a page less the links behind it, in the same line: ``Back to top``."""
    text, hints = block.text, block.hints
    if hints is None or hints.links >= MOST_LINKED:
        return text
    links = [span for span in hints.spans if span.tag == "a" and span.start > 0]
    for number, span in enumerate(links):
        notice, rest = text[: span.start].rstrip(), text[span.start :]
        for other in links[number:]:
            rest = rest.replace(text[other.start : other.end], "", 1)
        short = text[span.start : span.end].count(" ") < LINK_WORDS
        owned = OWNER.search(NO_OWNER.sub(" ", notice)) is not None
        if (
            short
            and owned
            and not notice.endswith(NAMES)
            and not POWERED.sub("", rest).strip(BESIDE)
        ):
            return notice.rstrip(BESIDE)
    return text


MOST_LINKED = 0.8
"""Share in links from which on the notice itself is one."""


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
                Lift("copyright", notice_text(without_links(line.block))),
                "is a copyright notice",
            )
