"""Captions without a credit that stand alone among the lines of a page above its story.

Between the row of share buttons, the date or the clock of the player, and the story, stands what
the picture shows; a dek stands under the headline, above the byline.
"""

from __future__ import annotations

from newsclean.evidence.captions.looks import ARTICLES, OPENERS, SPEECH, shows_in_small
from newsclean.evidence.captions.sure import ends_in_counter
from newsclean.evidence.captions.unit import CaptionUnit
from newsclean.evidence.names.looks import is_person
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.stops import COMMAS
from newsclean.late import regex

__all__ = ["lone_picture", "mug_shots"]

LEAST, MOST = 4, 24
"""Words of such a caption."""
LEAST_STORY = 10
"""Words of the first paragraph of the story, …"""
LEAST_OVER = 5
"""… and of a caption that stands right above it: subheads are shorter."""
ASKS = frozenset(
    "what why how who where when which was wie warum wer wo wann weshalb qué por cómo quién dónde "
    "cuándo pourquoi comment qui où quand quoi quel quelle que come perché chi dove quando cosa "
    "hoe waarom wie wat waar jak dlaczego gdzie kiedy kto jaki ce cum cine unde hvorfor hvordan "
    "hva varför hur vad mitä miksi more read see watch listen also related top key "
    "share email send print tweet save copy comment follow download subscribe donate".split()
)
"""Words with which subheads and offers of the page begin."""
PLANNED = frozenset("will may could would must wird werden soll sera va será vai sarà zal".split())
"""Words of what is yet to come: no picture shows it, and deks tell of it."""
PLAN = regex(r" to (?!(?:the|a|an|his|her|their|its|this|that)\b)[a-z]")
"""``… to begin``, as headlines say what is planned."""
ABOVE = frozenset({"share-bar", "listen-line", "page-furniture"})
"""Filters of whose phrases a picture stands below."""


def lone_picture(lines: list[Line], first: int, reach: int) -> list[CaptionUnit]:
    """The one line between ``first`` and ``reach`` that is a picture's by its place."""
    if first < reach < len(lines) - 1 and lines[reach].form is Form.TITLE:
        apart = lines[reach].gap and lines[reach + 1].gap and _is_label(lines[reach - 1])
        reach += 1 if apart else 0  # what seemed to open the story may be its picture's
    found = [line for line in lines[first + 1 : reach] if _is_picture(lines, line, first, reach)]
    if first < reach < len(lines) - 1 and lines[reach].form is Form.TURN:
        found += [line for line in lines[reach : reach + 1] if _is_shout(lines, line, first)]
    if len(found) != 1 or any(found[0].text == line.text for line in lines[: found[0].i]):
        return []  # the headline, which some pages print three times
    line = found[0]
    why = "stands alone among lines of the page above the story"
    return [CaptionUnit(line.text, None, line.i, (line.i,), frozenset(), why)]


def _is_picture(lines: list[Line], line: Line, first: int, reach: int) -> bool:
    above, below = lines[line.i - 1], lines[line.i + 1] if line.i + 1 < len(lines) else None
    if below is None or line.phrase is not None or line.text[-1] in COMMAS:
        return False  # the salutation of a letter
    if line.text in above.text:
        return False  # "Click to play video: '…'" says the title of a recording
    if line.form is Form.TURN and _is_shout(lines, line, first):
        return True
    may_name = line.form in (Form.NAME, Form.TITLE) and above.said_by("share-bar")
    if may_name and _is_portrait(lines, line, reach):
        return True
    if line.form is not Form.TITLE:
        return False
    if not LEAST <= line.words <= MOST or not _says(line) or ends_in_counter(line.text):
        return False
    if above.text.isdigit() and line.i - 1 > first:
        above = lines[line.i - 2]  # how many comments there are
    if _is_label(above) and line.words > LEAST and line.i - 1 > first:
        above = lines[line.i - 2]  # the sizes of letters, a channel to join
        if _is_label(above):
            above = lines[line.i - 3]
    stamped = above.form in (Form.DATE, Form.CLOCK) or above.said_by(*ABOVE)
    if not stamped or not any(_is_stamp(other) for other in lines[first : line.i]):
        return False
    if below.form is Form.CLOCK:
        return False  # the name of a recording
    if _is_stamp(below) or below.phrase is not None or below.form in (Form.NAME, Form.LABEL):
        return True
    if below.form is Form.PROSE and below.text[-1] == ":":
        return True
    return (
        below.form is Form.PROSE
        and below.words >= LEAST_STORY
        and line.words >= LEAST_OVER
        and below.i == reach
    )


def _is_label(line: Line) -> bool:
    """A few words that say nothing: ``Font size: A A A``, ``A A``, ``JOIN OUR CHANNEL``."""
    if line.phrase is not None or line.form not in (Form.TITLE, Form.NAME, Form.LABEL):
        return False
    words = line.text.split()
    if len(words) > LABEL or line.text[-1] in ".?!:":
        return False
    return words[-2:] == ["A", "A"] or any(word.isupper() and len(word) > 1 for word in words)


LABEL = 6
"""Words of such a line, at the most."""


def _is_shout(lines: list[Line], line: Line, first: int) -> bool:
    """``HAPPY: The winner with Ana Teller`` below the buttons: a picture's, in British papers."""
    label, _, said = line.text.partition(": ")
    above, below = lines[line.i - 1], lines[line.i + 1]
    if not label.isupper() or line.text[-1] in ".?!" or said.count(" ") < LEAST - 1:
        return False
    if not above.said_by(*ABOVE) or not any(_is_stamp(other) for other in lines[first : line.i]):
        return False
    if sum(other.text.startswith(f"{label}:") for other in lines) > 1:
        return False  # somebody who speaks
    return below.form is Form.PROSE and said[0].isupper() and SPEECH.isdisjoint(said)


def _is_portrait(lines: list[Line], line: Line, reach: int) -> bool:
    """A name and an office, as the story says it in a sentence: who is on the picture."""
    if line.words < PORTRAYED or not line.text[-1].isalpha():
        return False
    return any(
        line.text in other.text and other.form is Form.PROSE and other.words > 2 * line.words
        for other in lines[reach : reach + STORY]
    )


PORTRAYED = 3
"""Words of an office and a name, at the least: a name by itself may be the writer's."""
STORY = 60
"""Lines of the story in which a name is looked for."""


def mug_shots(lines: list[Line], body: int, stop: int) -> list[CaptionUnit]:
    """``Teller``: the surname below a portrait, behind the paragraph that names her in full.

    Two lines of one word between paragraphs are subheads.
    """
    single = [
        line
        for line in lines[body + 1 : stop - 1]
        if line.words == 1
        and line.form is Form.LABEL
        and line.block.hints is None
        and lines[line.i - 1].form is Form.PROSE
        and lines[line.i + 1].form is Form.PROSE
    ]
    if len(single) != 1:
        return []
    line, above = single[0], lines[single[0].i - 1]
    name = line.text
    if not (name.isalpha() and name.istitle() and len(name) >= SURNAME) or line.phrase is not None:
        return []
    if above.words < LEAST_STORY or f" {name}" not in above.text:
        return []
    before = above.text.partition(f" {name}")[0]
    first = before[before.rfind(" ") + 1 :]
    if not is_person(f"{first} {name}"):
        return []
    below = [other.text for other in lines[line.i + 1 : line.i + 1 + SOON]]
    told = sum(name in text and f"{first} {name}" not in text for text in below)
    if not told or not any(_is_stamp(other) for other in lines[:body]):
        return []
    why = "the surname below a portrait"
    return [CaptionUnit(name, None, line.i, (line.i,), frozenset(), why)]


SURNAME = 3
"""Letters of a surname."""
SOON = 12
"""Lines below a portrait in which the story goes on to speak of who is on it."""


def _is_stamp(line: Line) -> bool:
    return line.form in (Form.DATE, Form.BYLINE, Form.CLOCK) or line.said_by("share-bar")


def _says(line: Line) -> bool:
    """Words without a stop, most of them small, that name somebody, some place or some day."""
    text = line.text
    words = text.split()
    if text[-1] in "?!:.…" or not SPEECH.isdisjoint(text) or "|" in text or ": " in text:
        return False
    if not text[0].isupper() or words[0].lower() in ASKS | (OPENERS - ARTICLES):
        return False
    if not PLANNED.isdisjoint(words) or PLAN.search(text):
        return False
    return shows_in_small(text)
