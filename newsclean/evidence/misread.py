"""Sentences of a story that only begin like a phrase of a page.

``Listen.`` stands alone between two paragraphs: a button has no stop.
``READ MORE: those were the words on the bag.`` tells of words; a headline behind such a label has a
capital, and seldom a stop. ``More information: Harbour Office, 555-0122.`` ends a notice: no
headline has a number to call. ``— Subscribe, — the director asks.`` is spoken, and so is ``«Give to
the bird», laughs the ferryman.`` ``Contact Dining Services at 555-0134 by Friday`` gives the
address of somebody who did not write the story. ``This story was first published May 9. It was
updated to correct a name.`` is a correction.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclean.evidence.corrected import corrects
from newsclean.evidence.saying import is_quoted
from newsclean.evidence.shape import Form, Line, Lines
from newsclean.evidence.speech import names_speaker
from newsclean.late import regex

__all__ = ["unread_sentences"]

LED = 5
"""Words behind a label that are a sentence, at the least."""
BRIEF = 2
"""Words of a button with a stop that is none."""
DASHES = frozenset("-–—")
BROKEN = regex(r"[,!?….] ?[–—] ?(?P<after>[^\W\d_])")
"""Where a speech with a dash breaks off for its speaker, whose verb begins small."""
TELEPHONE = regex(r"(?<!\d)\d{3}[-. ](?:\d{4}|\d{3}[-. ]\d{3,4}|\d\d[-. ]\d\d)(?!\d)")
"""A number to call; seasons, dates and scores are none."""
CONTACT = regex(r"Contact (?P<name>[^\W\d_a-z][\w'’-]*(?: [^\W\d_a-z][\w'’-]*){1,3}) at ")


def unread_sentences(page: Lines) -> None:
    """Takes their phrases from lines that are sentences of the story."""
    found = [*_led(page), *_spoken(page), *_of_others(page), *_stopped(page), *_corrected(page)]
    for line in found:
        if line.phrase is None:
            continue
        same = page.said[line.phrase.filter]
        same.remove(line)
        if not same:
            del page.said[line.phrase.filter]
        line.phrase = None
        if line.form is Form.TURN:  # a label in capitals looks like a speaker's
            line.form = Form.PROSE
            for form in (Form.TURN, Form.PROSE):
                page.formed[form] = [other for other in page.all if other.form is form]
            if not page.formed[Form.TURN]:
                del page.formed[Form.TURN]


def _led(page: Lines) -> Iterator[Line]:
    """A label of teasers, and behind it a sentence that begins small and ends with a stop, or
    whom to call.
    """
    for line in page.said.get("teaser", ()):
        _, _, rest = line.text.partition(": ")
        tells = rest[:1].islower() and rest[-1] == "." and rest.count(" ") >= LED
        if tells or TELEPHONE.search(rest) is not None:
            yield line


def _spoken(page: Lines) -> Iterator[Line]:
    """Speech in quotation marks, and behind a dash if its speaker is named."""
    for said in page.said.values():
        for line in said:
            dashed = line.text[0] in DASHES and (_breaks_off(line.text) or names_speaker(line))
            if dashed or is_quoted(line.text):
                yield line


def _breaks_off(text: str) -> bool:
    found = BROKEN.search(text, 2)
    return found is not None and found["after"].islower()


def _stopped(page: Lines) -> Iterator[Line]:
    """A button's word or two with a full stop, between two paragraphs."""
    for said in page.said.values():
        for line in said:
            alone = line.words <= BRIEF and line.text[-1] == "." and line.text[-2:-1].isalnum()
            if alone and _is_between(page.all, line.i):
                yield line


def _corrected(page: Lines) -> Iterator[Line]:
    """Where a story was first published, and what was put right in it since."""
    for line in page.said.get("republished", ()):
        if corrects(line.text):
            yield line


def _is_between(lines: Sequence[Line], i: int) -> bool:
    """Stands a line between two paragraphs, or a picture and one?"""
    if not 0 < i < len(lines) - 1:
        return False
    above, below = lines[i - 1], lines[i + 1]
    if below.form is not Form.PROSE or below.phrase is not None:
        return False
    return above.phrase is None or above.said_by("caption-mark", "credit-line")


def _of_others(page: Lines) -> Iterator[Line]:
    """The address of one of whom the story tells, or who is none of those who wrote it."""
    for line in page.said.get("biography", ()):
        found = CONTACT.match(line.text)
        if found is None:
            continue
        name = found["name"]
        bylines = page.formed.get(Form.BYLINE, ())
        if any(name.rsplit(" ", 1)[-1].lower() in other.text.lower() for other in bylines):
            continue
        if any(other.text == name for other in page.formed.get(Form.NAME, ())):
            continue
        if bylines or _tells_of(page.formed.get(Form.PROSE, ()), name, line.i):
            yield line


def _tells_of(prose: Sequence[Line], name: str, i: int) -> bool:
    return any(name in line.text for line in prose if line.i < i)
