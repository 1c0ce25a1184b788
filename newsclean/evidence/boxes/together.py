"""Lines that go with one of the page right beside them, by what both say.

The title of a newsletter stands over its offer and has words of it, a pitch stands below its title
and says it again at length, a label heads a film with its programme and date, and a sentence that
leads to a player leads nowhere when the player went.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.evidence.boxes.lines import ASKS, QUOTES, is_headline, is_short
from newsclean.evidence.boxes.surface import PLAYERS, Found, Surface
from newsclean.evidence.dates.printed import date_line
from newsclean.evidence.saying import told_of_speech
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.subject import pieces, pieces_of
from newsclean.late import regex

__all__ = ["together"]

TITLE = 5
"""Words of the title of a newsletter, or of the label over a pitch, …"""
HEADING = 12
"""… and of a heading that its pitch says again."""
PITCH = 80
"""Words of a pitch, at the most."""
SAME = 2
"""Telling words that two lines which say the same have in common, at the least, …"""
SOME = 0.5
"""… and their share of the shorter one's. Set by hand."""
STORY = 1
"""Telling words of a pitch that the story has as well, at the most."""
LINK = 8
"""Words of the sentence that ends a pitch and leads on: ``Read more about how we work.``"""
FILM = 2
"""Words of the label of a film."""
STAMP = 8
"""Words of a programme and its date."""
LEAD = 14
"""Words of a line that leads to a player."""
COUNTED = regex(r"[^\W\d_].{2,}[^\d\W] (\d{1,2}) (?:di|de|of|von|sur|van|av|af|z|из) (\d{1,3})")
"""A picture's title and its place in a gallery: ``The hall 4 of 11``."""
SENTENCE = regex(r"[.!?…] +(?=[^\W\d_])")
OPEN = frozenset({Form.LABEL, Form.TITLE, Form.NAME})


def together(page: Surface) -> Iterator[Found]:
    """What goes with the line of the page above or below it."""
    for line in page.standing:
        i = line.i
        if not page.stands(i):
            continue
        if line.text[-1] == ":":
            if _leads_to_player(page, line):
                yield Found(line, "leads to a player that went", 0.6)
        elif line.form in OPEN:
            if page.went_for_page(i + 1) and _is_title(page, line):
                yield Found(line, "is the title of the offer below it", 0.6)
            elif page.went_for_page(i - 1):
                yield from _shown(page, line)
        elif line.form is Form.PROSE and page.went_for_page(i - 1):
            if page.taken_by(i - 1) in PLAYERS:
                yield from _shown(page, line)  # a title that quotes somebody
            elif _is_pitch(page, line):
                yield Found(line, "says what the line of the page above it says", 0.6)


def _is_title(page: Surface, line: Line) -> bool:
    """Is a short line made of words of the offer right below it?"""
    below = line.i + 1
    if line.words > TITLE or line.text[-1] in ASKS:
        return False
    if page.taken_by(below) and not page.went_surely(below):
        return False
    own = pieces(line.text)
    same = len(own & pieces(page.lines[below].text))
    return same >= SAME and same >= SOME * len(own)


def _is_pitch(page: Surface, line: Line) -> bool:
    """Does a sentence say again, at length, what the heading above it says?"""
    title = page.lines[line.i - 1]
    if title.words > HEADING or not is_short(title) or line.words > PITCH:
        return False
    if line.text[0] in QUOTES or told_of_speech(line.text) is not None:
        return False
    said, own = pieces(title.text), pieces(line.text)
    same = len(said & own)
    again = page.offers(title.i) and same >= SAME and same >= SOME * len(said)
    if not again and not (title.words <= TITLE and _links(page, line.text, said)):
        return False
    others = (other for other in page.standing if other.i != line.i and other.form is Form.PROSE)
    told = pieces_of(other.text for other in others)
    return len((own - said) & told) <= (STORY if again else STORY + SAME)


def _links(page: Surface, text: str, said: frozenset[str]) -> bool:
    """Does a paragraph end with a bid to read on, about what the heading above it names?"""
    last = SENTENCE.split(text)[-1]
    if last == text or last.count(" ") >= LINK or not page.opens(last):
        return False
    return not said.isdisjoint(pieces(last))


def _shown(page: Surface, line: Line) -> Iterator[Found]:
    """The title of a film with its programme, or of a picture with its place, below a label."""
    label = page.lines[line.i - 1]
    if label.words > TITLE:
        return
    place = COUNTED.fullmatch(line.text) if line.text[-1].isdigit() else None
    if place is not None and int(place[1]) <= int(place[2]):
        yield Found(line, "is a picture's title and place in a gallery", 0.6)
        return
    below = line.i + 1
    if page.taken_by(label.i) not in PLAYERS or label.words > FILM or not page.stands(below):
        return
    stamp = page.lines[below]
    if is_headline(line) and stamp.words <= STAMP and _is_stamp(stamp.text):
        yield Found(line, "is the title of a film", 0.6)
        yield Found(stamp, "names a film's programme and its date", 0.6)


def _is_stamp(text: str) -> bool:
    """Are a few names and a date all that a line has?"""
    parts = text.split(", ")
    return text[-1] not in ".!?" and any(
        date_line(", ".join(parts[k:])) is not None for k in range(1, len(parts))
    )


def _leads_to_player(page: Surface, line: Line) -> bool:
    """Does a bid to look or listen stand over a player that went, and no words of somebody?"""
    below = line.i + 1
    if line.words > LEAD or page.taken_by(below) not in PLAYERS or line.text[0] in QUOTES:
        return False
    if not page.opens(line.text) or told_of_speech(line.text) is not None:
        return False
    after = next((other for other in page.lines[below:] if page.stands(other.i)), None)
    if after is None:
        return True
    return after.text[0] not in QUOTES and after.form not in (Form.ITEM, Form.TURN)
