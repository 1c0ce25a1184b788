"""Removes paragraphs that a paywall has enciphered, and flags the article as a stub.

Sees: lines between `kAm` and `k^Am`, which is `<p>` and `</p>` in ROT47, the cipher that a content
system of many local papers puts on all but the first paragraphs.

Why: without a subscription they are no text, and decoding them is not ours to do.

Leaves alone: everything else.

Example: `kAm%96 >:==k^Am` → nothing; flag paywall_stub.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding, Record
from newsclean.evidence import Evidence

__all__ = ["paywall_cipher"]

NAME = "paywall-cipher"


def paywall_cipher(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops the enciphered paragraphs."""
    if "^" not in doc.source or "kAm" not in doc.source or "k^Am" not in doc.source:
        return
    for block in doc.blocks:
        if block.text.startswith("kAm") and block.text.endswith("k^Am"):
            yield Finding(NAME, block.id, Drop(), "is enciphered by a paywall")
            yield Finding(
                NAME, block.id, Record("flags", "paywall_stub"), "part of it is behind a paywall"
            )
