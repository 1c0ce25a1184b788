"""One caption and one credit: in one line, side by side, or a credit alone."""

from __future__ import annotations

import re

from newsclean.evidence.bylines.forms import read_signature
from newsclean.evidence.captions.again import is_named_again
from newsclean.evidence.captions.agencies import ends_in_station
from newsclean.evidence.captions.crew import is_crew
from newsclean.evidence.captions.eastern import tells_when_taken
from newsclean.evidence.captions.looks import (
    GLUED_WORDS,
    MOST_SENTENCES,
    is_scene,
    may_be_caption,
    sentences,
    stands_alone,
)
from newsclean.evidence.captions.marked import BARE_LEAD, IMAGE_SOURCE
from newsclean.evidence.captions.paired import paired
from newsclean.evidence.captions.sure import COUNTED, COUNTER, is_counted, is_sure_credit
from newsclean.evidence.captions.unit import (
    CREDITS,
    MAX_CAPTION,
    MAX_SINGLE,
    NEVER,
    CaptionUnit,
    assemble,
    caption_like,
    similar,
)
from newsclean.evidence.captions.unmarked import unmarked
from newsclean.evidence.captions.unpictured import is_dek, writes_from
from newsclean.evidence.credits import TAKERS, Credit, clean_credit, is_slashed, trailing_credit
from newsclean.evidence.credits.words import LEAD
from newsclean.evidence.names.looks import ROLE, is_person
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.voice import OF_PAGES, voices
from newsclean.late import regex
from newsclean.packs import fold

__all__ = ["BESIDE", "beside", "in_one_line"]

BESIDE = "a credit line beside it"
MARKED = frozenset("）＝=")
"""What stands in captions of East Asia that are one word to us."""
TAKEN = (*TAKERS, *(f"{taker}{close}" for taker in TAKERS for close in "）)"))
"""How a line ends that says who took the picture, in scripts that part no words."""


def beside(lines: list[Line], i: int, head_end: int) -> CaptionUnit | None:
    """A caption with its credit in the same line, or a credit line beside it or alone."""
    line = lines[i]
    shown = line.form in (Form.PROSE, Form.TITLE) or line.text.endswith(TAKEN)
    shown = shown or (line.form is Form.LABEL and not MARKED.isdisjoint(line.text))
    shown = shown or (line.text[-1] == ")" and ": " in line.text and line.form is Form.NAME)
    if shown and line.phrase is None:
        unit = in_one_line(lines, i, head_end)
        if unit:
            return _with_owner_below(lines, unit)
    if i < head_end and (
        is_dek(lines, i) or any(writes_from(lines, k) for k in range(i, min(i + 2, len(lines))))
    ):
        return None
    unit = paired(lines, i, head_end)
    if unit:
        return unit
    if i < head_end and i + 1 < len(lines) and lines[i + 1].gap == 0 and not _is_signed(lines, i):
        unit = _head_stanza(lines, _stanza(lines, i))
        if unit:
            return unit
    if line.form is Form.CREDIT and line.text[-1] == ")":
        turned = _led_by_caption(line)
        if turned is not None:
            return turned
    signs = i < head_end and line.form is Form.NOTICE and is_person(line.text.lstrip("© "))
    if line.form is Form.CREDIT or line.said_by(CREDITS) or is_counted(line.text) or signs:
        if line.phrase is not None and not line.said_by(CREDITS):
            return None
        return CaptionUnit(
            None,
            clean_credit(COUNTED.sub("", line.text)) or None,
            i,
            (i,),
            frozenset(),
            "a photo credit without a caption",
        )
    return unmarked(lines, i) if i < head_end else None


def _with_owner_below(lines: list[Line], unit: CaptionUnit) -> CaptionUnit:
    """The unit, with the line right below it that says its credit again."""
    k = unit.lines[-1] + 1
    if k >= len(lines) or lines[k].gap or not unit.credit or not is_sure_credit(lines[k]):
        return unit
    if fold(clean_credit(lines[k].text)) != fold(unit.credit):
        return unit
    return unit._replace(lines=(*unit.lines, k), copies=unit.copies | {k})


def _led_by_caption(line: Line) -> CaptionUnit | None:
    """``Foto: The goat at dusk (Ana Teller/saltnews)``: the credit's word before the caption."""
    if BARE_LEAD.match(line.text) is None:
        return None
    said, _, inside = line.text[:-1].rpartition(" (")
    said = BARE_LEAD.sub("", said, count=1)
    owner, slash, site = inside.partition("/")
    if said.count(" ") < LED_WORDS - 1 or not slash or not (is_person(owner) and site.isalnum()):
        return None
    why = "ends in a photo credit"
    return CaptionUnit(said, inside, line.i, (line.i,), frozenset(), why)


LED_WORDS = 3
"""Words of a caption behind the word of its credit, at the least."""


def _is_page_title(lines: list[Line], i: int, found: Credit) -> bool:
    """``Goats close Route 9 | Marlow Courier``: a page's title and its site, above the story.

    Below a headline a site in capitals took the picture.
    """
    text = lines[i].text
    bare = text.endswith(f" | {found.credit}") and "/" not in found.credit
    if not bare or found.text[-1] in '.!?”"’»' or found.credit == found.credit.lower():
        return False
    above = lines[max(0, i - ABOVE) : i]
    return not found.credit.isupper() or all(other.words < HEADLINE for other in above)


def _is_brief(lines: list[Line], i: int, found: Credit) -> bool:
    """Is a line of the story that ends in a credit as short as a caption, and no signed report?

    The last paragraph of a dispatch ends in the name of its agency.
    """
    if sentences(found.text) > MOST_SENTENCES or lines[i].words > MAX_SINGLE:
        return False
    behind = lines[i].text[len(found.text) :]
    if not found.credit.isupper() or not behind.strip(" ()[].").isalnum():
        return True  # more than an agency
    return is_scene(lines[i], GLUED_WORDS) and any(
        line.words >= PARAGRAPH for line in lines[i + 1 : i + 1 + SOON]
    )


HEADLINE, ABOVE = 5, 12
"""Words of a headline, and lines above a caption among which it stands."""
PARAGRAPH = 12
"""Words of a paragraph, and …"""
SOON = 3
"""… lines below a caption within which the story goes on."""


def in_one_line(lines: list[Line], i: int, head_end: int) -> CaptionUnit | None:
    """A caption that ends in its credit. Between paragraphs it must look like one."""
    text = lines[i].text
    if len(text) > MAX_CAPTION or text[0] in ">|":
        return None  # too long, a link, or a row of a table
    if text[0].isdigit() or text[0] == "[":
        text = NUMBERED.sub("", text, count=1)
        if text is not lines[i].text:
            return _numbered(text, i)
    rights = RIGHTS.search(text) if i < head_end and text[-1].isalpha() else None
    if rights is not None and lines[i].words <= MAX_SINGLE:
        why = "ends in the rights to a picture"
        return CaptionUnit(text[: rights.start()], None, i, (i,), frozenset(), why)
    found = trailing_credit(text, loose=i < head_end)
    bare = found is None and text[-2:] not in (").", "].")  # "… in a [name]." is no credit
    apart = (bare or text[-1] == ")") and stands_alone(lines, i)
    if i >= head_end and (apart or ends_in_station(lines, i)):
        wide = trailing_credit(text, loose=True)
        if wide is not None and (sentences(wide.text) == 1 or is_named_again(lines, i)):
            found = wide
    if found is None and tells_when_taken(text):
        why = "says behind a sign where and when a picture was taken"
        return CaptionUnit(text, None, i, (i,), frozenset(), why)
    if not found or not found.credit:
        return None
    if i < head_end and _is_page_title(lines, i, found):
        return None
    if i >= head_end and not _is_brief(lines, i, found):
        return None
    said = BARE_LEAD.sub("", found.text, count=1) or None
    if said is not None and (LEAD.fullmatch(said + " ") or is_crew(said, below=i >= head_end)):
        return None  # a source of the story, or who worked for it
    if said is not None and COUNTER.fullmatch(said.rstrip(" |—–-")):
        return None
    if said is not None and DRAWN.match(said):
        said = None  # two credits, and no caption
    return CaptionUnit(said, found.credit, i, (i,), frozenset(), "ends in a photo credit")


DRAWN = regex(
    r"(?i:(?:photo )?(?:illustrations?|graphics?|collages?|montages?|composite)) (?:by )?"
    r"[^\W\d_a-z][\w'’&-]*(?: [^\W\d_a-z][\w'’&-]*){0,3}\.?$"
)
"""``Photo illustration by The Ledger.``"""
NUMBERED = regex(r"^(?:\d{1,2} ?/ ?\d{1,2} |\[\d{1,2} ?/ ?\d{1,2}\] ?)(?=[^\W\d_])")
"""``1/5 A goat on Route 9.``, ``[1/5]A goat …``: the counter of a gallery in front of a caption."""


def _numbered(text: str, i: int) -> CaptionUnit | None:
    """A caption behind the counter of its gallery; whatever has a slash behind it is the owner."""
    found = trailing_credit(text, loose=True)
    if found is None:
        said, stop, owner = text.rpartition(". ")
        if not stop or "/" not in owner or owner.count(" ") > OWNER_WORDS or owner[-1] in ".!?":
            return None
        found = Credit(f"{said}.", clean_credit(owner))
    return CaptionUnit(found.text, found.credit, i, (i,), frozenset(), "ends in a photo credit")


OWNER_WORDS = 4
"""Words of an owner with a slash in it, less one."""
RIGHTS = regex(
    r"(?<=\w)\s*[|–—-]\s*(?:riproduzione riservata|all rights reserved|alle rechte vorbehalten|"
    r"tous droits réservés|todos los derechos reservados|todos os direitos reservados)$",
    re.I,
)
"""``The harbour at dawn - RIPRODUZIONE RISERVATA``, as agencies print it below a picture."""


def _is_signed(lines: list[Line], i: int) -> bool:
    """Is this the name of a writer: right below the date, or over a role?"""
    line = lines[i]
    if line.form is Form.NAME and i and lines[i - 1].form is Form.DATE and line.gap == 0:
        return is_person(line.text)
    return ROLE.search(lines[i + 1].text) is not None and read_signature(line.text) is not None


OWN_STANZA = 4
"""Lines of a picture's own stanza: alt text, credit, caption, and a line to spare."""


def _stanza(lines: list[Line], i: int) -> list[Line]:
    """The lines from ``i`` on that follow without a blank line."""
    end = i + 1
    while end < len(lines) and lines[end].gap == 0 and end - i < 6:
        end += 1
    return lines[i:end]


def _head_stanza(lines: list[Line], stanza: list[Line]) -> CaptionUnit | None:
    """``[alt or short caption]`` · ``CREDIT`` · ``[caption]`` above the story."""
    if stanza[-1].i + 1 == len(lines):
        return None  # what goes on to the end of the page is the story
    for at, line in enumerate(stanza[:2]):
        above = lines[line.i - 1] if line.i else None
        if not _sure_credit(line, at, stanza, above) or IMAGE_SOURCE.match(line.text):
            continue
        behind = stanza[at + 1] if at + 1 < len(stanza) else None
        before = stanza[:at]
        if any(b.form in NEVER or b.phrase or voices(b.text) >= OF_PAGES for b in before):
            return None
        if before and behind is not None and _differ(before[0], behind):
            return None
        if behind is not None and not (len(stanza) <= OWN_STANZA and _is_told(behind)):
            behind = None
        if not before and behind is None:
            return None
        used = [b.i for b in stanza[: at + 1]]
        credit = clean_credit(line.text)
        unit = assemble(before, behind, credit, used, BESIDE)
        named = line.form is Form.NAME and not line.said_by(CREDITS)
        return None if unit.text is None and (named or before) else unit
    return None


def _is_told(line: Line) -> bool:
    return line.form is Form.PROSE and may_be_caption(line)


def _differ(one: Line, other: Line) -> bool:
    """Are two lines different sentences?"""
    return one.form is other.form is Form.PROSE and not similar(one.text, other.text)


def _sure_credit(line: Line, at: int, stanza: list[Line], above: Line | None) -> bool:
    if line.form is Form.CREDIT or line.said_by(CREDITS):
        return True
    # a name above a sentence: only in a stanza of its own, elsewhere it is a subhead; right below
    # the date it is the writer's
    alone = len(stanza) <= OWN_STANZA and "," not in line.text
    if line.gap == 0 and above is not None and above.form in (Form.DATE, Form.BYLINE):
        return False
    return (
        alone
        and line.form is Form.NAME
        and "|" not in line.text
        and line.phrase is None
        and at + 1 < len(stanza)
        and caption_like(stanza[at + 1])
        and trailing_credit(stanza[at + 1].text, loose=True) is None
        and not any(name in fold(stanza[at + 1].text) for name in fold(line.text).split())
        and not (
            at + 2 < len(stanza) and is_slashed(stanza[at + 2].text)
        )  # the caption has its own
    )
