"""A caption of two or three words, above its credit in a stanza of their own."""

from __future__ import annotations

from newsclean.evidence.captions.sure import is_sure_credit
from newsclean.evidence.captions.unit import COPY_WORDS
from newsclean.evidence.shape import Form, Line

__all__ = ["is_brief_stanza"]


BRIEF = (Form.TITLE, Form.LABEL, Form.NAME)


def is_brief_stanza(lines: list[Line], i: int) -> bool:
    """``The old kiln`` above its credit, the two in a stanza of their own in the story."""
    line, credit = lines[i], lines[i + 1]
    if not line.gap or line.form not in BRIEF or not 1 < line.words < COPY_WORDS:
        return False
    parted = i + 2 < len(lines) and lines[i + 2].gap > 0
    return parted and line.phrase is None and line.text[-1] not in ":?!" and is_sure_credit(credit)
