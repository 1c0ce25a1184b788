r"""Text that was decoded with the wrong encoding.

Sees: UTF-8 read as windows-1252 or Latin-1 (``itâ€™s``, ``cafÃ©``), in the whole text or in single
lines, twice over, with bytes lost on the way (``â€`` for a closing quotation mark, ``â€"`` for a
dash, ``Â `` for a no-break space); the same through MacRoman, windows-1251, 1253 and 437;
windows-1252 read as Latin-1. A line that is nothing but GBK read as Latin-1 is dropped.

Why: One wrong guess on the way from the page to the text spoils every quotation mark.

Leaves alone: Text that is right: curly quotes, ``AÇÃO``, ``SÃO PAULO``, ``AMANHÃ”``; a story about
such damage, which shows ``Ã©`` and ``Â£`` apart from words. Nothing else of ftfy's repairs is
done: no quotes are straightened, no ligatures or widths changed. Weak cases are decided by what is
surely damaged elsewhere in the text.

Example: ``â€œI never closed it,â€\x9d Ã‰lodie said.`` → ``“I never closed it,” Élodie said.``
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclean.document import Block, Document, Drop, Finding, Record, Rewrite
from newsclean.evidence.damage.encoding import Damage, gate
from newsclean.late import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsclean.evidence import Evidence

__all__ = ["mojibake"]

NAME = "mojibake"

GARBAGE = regex(r"[\xa1-\xff]{4,}(?:[\s\d.,:()-]{1,4}[\xa1-\xff]{2,})*")
"""A line without a single ASCII letter, in Latin-1 letters and signs."""


def mojibake(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Rewrite damaged lines, drop those that no one can read."""
    if not doc.ledger and (doc.source.isascii() or not gate(doc.source)):
        return
    blocks = [b for b in doc.blocks if not b.text.isascii()]
    if doc.ledger and not gate("\n".join(b.text for b in blocks)):
        return
    damage = Damage(doc, blocks)
    first: Block | None = None
    for block in blocks:
        if _is_gbk(block.text):
            reason = "GBK read as Latin-1, nothing but garbage"
            yield Finding(NAME, block.id, Drop(), reason)
            continue
        text = damage.repaired(block.text)
        if text != block.text:
            first = first or block
            yield Finding(NAME, block.id, Rewrite(text), damage.reason)
    if first is not None:
        record = Record("flags", "mojibake_repaired")
        yield Finding(NAME, first.id, record, "the text was decoded with the wrong encoding")


def _is_gbk(text: str) -> bool:
    """Is the whole line Chinese read as Latin-1?"""
    if not GARBAGE.fullmatch(text):
        return False
    try:
        read = text.encode("latin-1").decode("gbk")
    except UnicodeError:
        return False
    high = [c for c in read if not c.isascii()]
    return all("\u4e00" <= c <= "\u9fff" or "\u3000" <= c <= "\u301f" for c in high)
