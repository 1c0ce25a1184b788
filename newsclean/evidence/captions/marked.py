"""Captions that a lead or a tail word announces: "Image caption,", "hide caption"."""

from __future__ import annotations

import re

from newsclean.evidence.captions.looks import GLUED_WORDS, is_scene
from newsclean.evidence.captions.unit import MAX_CAPTION, NEAR, CaptionUnit
from newsclean.evidence.credits import clean_credit, is_credit, may_be_credit, trailing_credit
from newsclean.evidence.names.looks import is_name, is_person
from newsclean.evidence.shape import Form, Line
from newsclean.late import regex
from newsclean.packs import fold

__all__ = ["BARE_LEAD", "IMAGE_CAPTION", "IMAGE_SOURCE", "TOGGLE", "marked"]

IMAGE_SOURCE = regex(
    r"^(?:image (?:source|copyright)|bildquelle|fuente de la imagen|crédito, |crédit photo, |"
    r"автор фото|джерело зображення|nguồn hình ảnh|sumber gambar|图像来源|圖像來源|م?صدر الصورة)"
    r"(?![^\W_])\s*[,:，،]?\s*",
    re.I,
)
IMAGE_CAPTION = regex(
    r"^(?:(?:image|media) caption|pie de foto|legenda da foto|légende image|подпись к фото|"
    r"підпис до фото|chụp lại hình ảnh|keterangan gambar|图像加注文字|圖像加註文字|"
    r"التعليق على الصورة|(?:banner|header|cover|lead|hero|featured|top|main) "
    r"(?:image|photo|picture)(?=: \S+ \S+ \S+ \S+ .*[.!?)]$)|"
    r"(?:caption|legende|légende|legenda|didascalia|bildunterschrift)(?=:))"
    r"(?![^\W_])\s*[,:，،]?\s*",
    re.I,
)
BARE_LEAD = regex(
    r"^(?:caption|thumbnail|legend[ae]|bildunterschrift|foto|photo|bild|image|légende|didascalia|top|"
    r"above|(?:main|banner|header|cover|lead|hero|top|featured) (?:image|photo|picture))"
    r"\s?:\s+(?=\S)"
    r"|^camera icon\s?(?=\S)",
    re.I,
)
"""What some pages print in front of a caption that ends in its credit."""
TOGGLE = regex(r"\s*(?:hide|toggle) caption\b.*$", re.I)


LEADS = frozenset(
    "imag medi bild fuen pie créd автор джер nguồ sumb lege lége подп підп chụp kete capt bann "
    "head cove lead hero feat main dida авто "
    "图像来源 圖像來源 图像加注 圖像加註 صدر مصدر التع".split()
) | {"pie ", "top ", "صدر "}
"""The first letters of what announces a caption or its source."""


def marked(lines: list[Line], i: int) -> CaptionUnit | None:
    """Captions that a lead or a tail word announces."""
    text = lines[i].text
    if text[:4].lower() in LEADS:
        return _lead_marked(lines, i)
    if text[:5] == "Staff":
        return _opened(lines[i])
    if text in SHOW:
        return _shown(lines, i)
    if "caption" in text and TOGGLE.search(text):
        return _toggled(lines, i)
    return None


OPENED = regex(
    r"Staff (?:file )?photos? by (?P<owner>[A-Z][\w'’.-]+ [A-Z][\w'’-]+) (?=[A-Z])(?P<said>.+\.)$"
)
"""``Staff photo by Ana Teller The goat at dusk.``: the credit and its caption, glued."""
OPENED_WORDS = 5
"""Words of such a caption, at the least."""


def _opened(line: Line) -> CaptionUnit | None:
    found = OPENED.match(line.text)
    if found is None or not is_person(found["owner"]) or len(line.text) > MAX_CAPTION:
        return None
    if found["said"].count(" ") < OPENED_WORDS - 1:
        return None
    why = "opens with a photo credit"
    return CaptionUnit(found["said"], found["owner"], line.i, (line.i,), frozenset(), why)


SHOW = frozenset({"Show Caption", "Show caption"})
HIDE = frozenset({"Hide Caption", "Hide caption"})
OWNER_WORDS = 6
"""Words of the line that says whose the picture is, at the most."""


def _shown(lines: list[Line], i: int) -> CaptionUnit | None:
    """``Show Caption`` · ``Hide Caption`` · maybe a title · the caption · whose it is."""
    stack = lines[i + 1 : i + 5]
    if len(stack) < 4 or stack[0].text not in HIDE:
        return None
    if stack[1].form is not Form.TITLE:
        stack = stack[:-1]  # the title of the recording is left out
    told, owner = stack[-2:]
    if told.form is not Form.PROSE or owner.form is Form.PROSE:
        return None
    if owner.words > OWNER_WORDS or not (
        is_name(owner.text, 7) or may_be_credit(owner.text) or is_credit(owner.text)
    ):
        return None
    return CaptionUnit(
        told.text, clean_credit(owner.text), told.i, tuple(range(i, owner.i + 1)),
        frozenset(range(i, told.i)), "marked with 'hide caption'",
    )  # fmt: skip


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
    main = max(used) if text else i
    copies: set[int] = set()
    if text is not None:
        found = trailing_credit(text, loose=True)
        if found and credit is None:
            text, credit = found
        credit = credit or _below(lines, main, text, copies, used)
    return CaptionUnit(
        text, clean_credit(credit) if credit else None, main,
        tuple(sorted(set(used))), frozenset(copies), "announced as an image's caption or source",
    )  # fmt: skip


BUTTON = 3
"""Words of a button between an announced caption and its copy."""


def _below(
    lines: list[Line], main: int, text: str, copies: set[int], used: list[int]
) -> str | None:
    """The credit glued below an announced caption; maybe a button and a copy stand between."""
    said = fold(text)
    for line in lines[main + 1 : main + 4]:
        if line.gap:
            return None
        if said in (fold(line.text), fold(IMAGE_CAPTION.sub("", line.text, count=1))):
            copies.update(range(main + 1, line.i + 1))
            used.extend(range(main + 1, line.i + 1))
        elif used[-1] == line.i - 1 and (line.form is Form.CREDIT or may_be_credit(line.text)):
            used.append(line.i)
            return line.text
        elif line.words > BUTTON:
            return None
    return None


def _toggled(lines: list[Line], i: int) -> CaptionUnit:
    """``C NAME/AP hide caption`` · ``toggle caption`` · ``NAME/AP`` · maybe ``C`` · ``NAME/AP``."""
    text = TOGGLE.sub("", lines[i].text).strip()
    found = trailing_credit(text, loose=True)
    credit = found.credit if found else None
    caption = found.text if found else text
    main, k = i, i + 1
    while k < len(lines) and k <= i + NEAR:
        other = lines[k].text
        toggle = TOGGLE.fullmatch(other) or other.lower() in ("toggle caption", "hide caption")
        if not (toggle or (credit and fold(other) == fold(credit))):
            if credit is None and _is_its_credit(text, other):
                credit = clean_credit(other)
            elif not caption and credit and is_scene(lines[k], GLUED_WORDS):
                caption, main = other, k
            elif fold(other) != fold(caption):
                break
        k += 1
    above = lines[i - 1] if i else None
    if not text and above is not None and credit and fold(above.text) == fold(credit):
        # the caption above has its credit already
        why = "marked with 'hide caption'"
        return CaptionUnit(None, None, i, tuple(range(i, k)), frozenset(range(i, k)), why)
    if not found and credit and text.endswith(credit):
        caption = text[: -len(credit)].rstrip()
    return CaptionUnit(
        caption or None, credit, main, tuple(range(i, k)), frozenset(range(i, k)) - {main},
        "marked with 'hide caption'",
    )  # fmt: skip


def _is_its_credit(text: str, line: str) -> bool:
    """Is the line below a caption its credit: glued to the caption's end too, or by its form?"""
    glued = text.endswith(line) and is_name(line.split("/")[0], 8)
    return glued or is_credit(line) or is_name(line)
