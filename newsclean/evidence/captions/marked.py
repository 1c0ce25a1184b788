"""Captions that a lead or a tail word announces: "Image caption,", "hide caption"."""

from __future__ import annotations

import re

from newsclean.evidence.captions.unit import NEAR, CaptionUnit
from newsclean.evidence.credits import clean_credit, is_credit, trailing_credit
from newsclean.evidence.names import is_name
from newsclean.evidence.shape import Line
from newsclean.packs import fold

__all__ = ["IMAGE_CAPTION", "IMAGE_SOURCE", "TOGGLE", "marked"]

IMAGE_SOURCE = re.compile(r"^(?:image (?:source|copyright)|bildquelle)\b\s*[,:]?\s*", re.I)
IMAGE_CAPTION = re.compile(r"^(?:image|media) caption\b\s*[,:]?\s*", re.I)
TOGGLE = re.compile(r"\s*(?:hide|toggle) caption\b.*$", re.I)


def marked(lines: list[Line], i: int) -> CaptionUnit | None:
    """Captions that a lead or a tail word announces."""
    text = lines[i].text
    if text[:5].lower() in ("image", "media", "bildq"):
        return _lead_marked(lines, i)
    if "caption" in text and TOGGLE.search(text):
        return _toggled(lines, i)
    return None


def _lead_marked(lines: list[Line], i: int) -> CaptionUnit | None:
    used, credit, text = [i], None, None
    source = IMAGE_SOURCE.match(lines[i].text)
    at = i
    if source:
        credit = lines[i].text[source.end() :].strip() or None
        at = i + 1
        if credit is None and at < len(lines):
            credit, at = lines[at].text, at + 1
            used.append(at - 1)
    caption = IMAGE_CAPTION.match(lines[at].text) if at < len(lines) else None
    if caption and (lines[at].gap <= 1 or not source):
        used.append(at)
        text = lines[at].text[caption.end() :].strip() or None
        if text is None and at + 1 < len(lines):
            text = lines[at + 1].text
            used.append(at + 1)
    if not source and not caption:
        return None
    return CaptionUnit(
        text, clean_credit(credit) if credit else None, max(used) if text else i,
        tuple(sorted(set(used))), frozenset(), "announced as an image's caption or source",
    )  # fmt: skip


def _toggled(lines: list[Line], i: int) -> CaptionUnit:
    """``C NAME/AP hide caption`` · ``toggle caption`` · ``NAME/AP`` · maybe ``C`` · ``NAME/AP``."""
    text = TOGGLE.sub("", lines[i].text).strip()
    found = trailing_credit(text, loose=True)
    credit = found.credit if found else None
    caption = found.text if found else text
    k = i + 1
    while k < len(lines) and k <= i + NEAR:
        other = lines[k].text
        toggle = TOGGLE.fullmatch(other) or other.lower() in ("toggle caption", "hide caption")
        if not (toggle or (credit and fold(other) == fold(credit))):
            if credit is None and _is_its_credit(text, other):
                credit = clean_credit(other)
            elif fold(other) != fold(caption):
                break
        k += 1
    if not found and credit and text.endswith(credit):
        caption = text[: -len(credit)].rstrip()
    return CaptionUnit(
        caption or None, credit, i, tuple(range(i, k)), frozenset(range(i + 1, k)),
        "marked with 'hide caption'",
    )  # fmt: skip


def _is_its_credit(text: str, line: str) -> bool:
    """Is the line below a caption its credit: glued to the caption's end too, or by its form?"""
    glued = text.endswith(line) and is_name(line.split("/")[0], 8)
    return glued or is_credit(line) or is_name(line)
