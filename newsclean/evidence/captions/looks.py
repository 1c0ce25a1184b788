"""What a caption looks like by itself, as against a paragraph of the story.

A caption says in a sentence or two what a picture shows. A paragraph that stands beside a credit by
chance may be short, too: the closer the lines, the less a line must look like a caption.
"""

from __future__ import annotations

from newsclean.evidence.captions.unit import MAX_SINGLE, caption_like, shows
from newsclean.evidence.credits.line import LATIN
from newsclean.evidence.credits.words import LEAD
from newsclean.evidence.names.looks import ROLE, is_person
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.stops import SCRIPT_ENDS, SCRIPT_STOPS
from newsclean.evidence.subject import extent
from newsclean.late import regex

__all__ = [
    "ARTICLES",
    "BRIEF",
    "DATED",
    "GLUED_WORDS",
    "MOST_SENTENCES",
    "OPENERS",
    "SCENE_WORDS",
    "SPEECH",
    "STOPS",
    "goes_on",
    "is_scene",
    "is_single",
    "is_worded",
    "may_be_caption",
    "opens_with_place",
    "sentences",
    "shows_in_small",
    "stands_alone",
]

SENTENCE_END = regex(
    rf"[.!?…。{SCRIPT_STOPS}](?:(?<=。)(?=.)"
    rf"|(?:(?<=[a-zß-öø-ÿа-яα-ω\d]{{4}}[.!?…{SCRIPT_STOPS}])"
    rf"|(?<=[^\W\d_a-zA-Z]{{2}}[.!?…{SCRIPT_STOPS}]))"
    r"[\"”’»)]* (?=[^\W\d_a-z]|[\"“„«‘]))"
)
"""A stop behind a word that is no abbreviation, and a capital behind it. The stop comes first, for
a set of characters is looked for fastest."""
MOST_SENTENCES = 2
"""Sentences of a caption. Longer ones are printed twice, or marked."""

PLACE = regex(
    r"[^\W\d_a-z][\w.'’-]*(?:(?:, ?| )(?:(?:de|del|la|am|an|der|bei|of|the|y|do|da) )*"
    r"[^\W\d_a-z][\w.'’-]*){0,5},? ?(?:(?:de|del|la|am|an|der|bei|of|the|y|do|da) )*"
    r"(?:\d{1,2}(?:\.? [^\W\d_]{3,9}\.?)?,? (?:[^\W\d_a-z]{2,6} )?)?"
    r"(?:\([^()]{2,40}\) ?)?(?:--|(?<![^\s.)])-|-(?= )|[—–]) ?\S"
)
"""``LIMA, Peru —``, ``Marbach an der Donau –``, ``LIMA, 21 mar —``: a dateline with its dash.
The hyphen of ``Dova Renn-Moss`` is none."""
FILED = regex("[\u0600-\u06ff\u200c]{2,12}/ ?[\u0600-\u06ff\u200c]{2}")
"""An agency and a place with a slash between, as Persian dispatches open."""
TOWN = regex(r"(?:[^\W\d_a-z]{3,}(?: [^\W\d_a-z]{3,})?[.:]|[^\W\d_a-z][\w-]{4,}\.) [^\W\d_a-z]")
"""``VARNAMO. Det …``, ``SKARDU: For …``. Captions of some papers begin like that, too."""

WORD = regex(r"[a-zß-öø-ÿ]{4}|[^\W\d_\x00-\u024f]{2}")
"""A word in small letters, or of another script: times and buttons have none."""

DATED = regex(
    r"\b[^\W\d_]{3,9}\.? \d{1,2}(?:, \d{4})?\.?$|\b\d{1,2}\.? [^\W\d_]{3,9}\.?(?: \d{4})?\.?$"
)
"""A day at the end: ``… on Nov. 12.``, ``… le 20 avril.``"""
CLOCK = regex(r"\b\d{1,2}:\d\d\b")
SCENE_WORDS = 14
"""Words of a line that tells what a picture shows, and is told by nothing else."""
GLUED_WORDS = 22
"""The same, if it is glued to a credit."""
BRIEF = 8
"""Words without a stop that are a caption above the story; a dek has more."""
ALONE_WORDS = 26
"""Words of a caption between paragraphs that a bare name in its credit gives away."""
STOPS = frozenset('.!?…。”"’»' + SCRIPT_ENDS)
"""What sentences end with."""
SPEECH = frozenset('"“”„«»「')
"""Quotation marks."""
DASHES = frozenset("–—")
"""What opens speech in many languages."""
NICKNAME = regex("[\"“][^\\W\\d_a-z][\\w.'’-]*(?: [^\\W\\d_a-z][\\w.'’-]*)?[\"”](?= )")
"""``Ana "Little Bear" Teller``."""
VERBS = frozenset(
    "is are was were be been has have had will would could should did said says told asked added "
    "ist sind war waren wird wurde wurden hat haben hatte sagte sagt soll kann est sont était ont "
    "avait sera son era fue fueron han será dijo é são foi foram tem disse è sono stato het was "
    "werd heeft is är var har säger som".split()
)
"""Small words with which stories are told: forms of *be* and *have*, and "said"."""
ARTICLES = frozenset({"il"})
"""Pronouns that are articles elsewhere."""
OPENERS = frozenset(
    "he she they it we i you but and so yet er sie es wir aber und doch il elle ils nous mais él "
    "ella ellos pero y ele ela mas e ma".split()
)
"""Pronouns and conjunctions with which the sentences of a story begin."""


def sentences(text: str) -> int:
    """How many sentences a line holds."""
    return 1 + len(SENTENCE_END.findall(text))


def is_single(text: str) -> bool:
    """One sentence; a word on the picture's kind may follow: ``The goat. File photo``."""
    said = sentences(text)
    return said == 1 or (said == 2 and text.rpartition(". ")[2].count(" ") < KIND)


KIND = 2
"""Words behind a caption that say what kind of picture it is, at the most."""


def opens_with_place(text: str) -> bool:
    """Does a line open with a place, as the first paragraph of a report does?"""
    if PLACE.match(text[:110]) is not None:
        return True
    found = TOWN.match(text)
    if found is None or text[found.end() - 1].islower():
        return False  # "Джерело: пресслужба …"
    return ":" not in found[0] or found[0].isupper()


def may_be_caption(line: Line) -> bool:
    """Could a line that is glued to a credit be its caption? Not if it opens with a dateline."""
    text = line.text
    return (
        line.form in (Form.PROSE, Form.TITLE)
        and (caption_like(line) or (line.phrase is None and _is_told(line)))
        and not text[0].islower()
        and (WORD.search(text) is not None)
        and line.words <= MAX_SINGLE
        and text[-1] not in ":;"
        and LEAD.match(text) is None
        and not (":" in text and CLOCK.search(text) and not _tells_when(line))
        and not (" › " in text or " > " in text)  # a path of sections
        and not _is_who(text)
        and OPENED.match(text) is None
        and PLACE.match(text[:110]) is None
        and FILED.match(text) is None
        and sentences(text) <= MOST_SENTENCES
    )


def _tells_when(line: Line) -> bool:
    """A sentence with a time in it: ``The pumps stopped at 2:40 a.m.``; plans begin with it."""
    return line.form is Form.PROSE and not line.text[0].isdigit()


def _is_who(text: str) -> bool:
    """``Ana Teller , Senior Reporter Salt Bay Radio``: one of those who wrote it."""
    name, comma, role = text.partition(",")
    return bool(comma) and is_person(name.strip()) and ROLE.search(role) is not None


OPENED = regex(r"\([^()]{2,40}\) ?(?:--|[–—-]) ")
"""``(SALT) -- ``, ``(Salt Bay, from our desk) - ``: how dispatches open."""


def _is_told(line: Line) -> bool:
    """A sentence; or a few words of a script that writes whole phrases as one word."""
    return line.form is Form.PROSE or (line.text > LATIN and line.words > 1)


def is_worded(line: Line) -> bool:
    """Words without a stop, most of them small, that name somebody, some place or some day?

    Subheads are shorter, or ask, or name nobody.
    """
    text = line.text
    if line.form is not Form.TITLE or text[-1] in "?!:" or line.phrase is not None:
        return False
    return len(text.split()) > SUBHEAD and shows_in_small(text)


SUBHEAD = 5
"""Words of a subhead, at the most."""


def shows_in_small(text: str) -> bool:
    """Are most words small, and do they name somebody, some place or some day?"""
    words = text.split()
    small = sum(word[0].islower() for word in words)
    return 2 * small >= len(words) and shows(text)


def is_scene(line: Line, most: int = SCENE_WORDS) -> bool:
    """Does a short line tell what a picture shows: a name or a place, and no verb of a story?"""
    text = line.text
    if not may_be_caption(line) or line.words > most:
        return False
    if text > LATIN and text[-1] in ".。":
        return False  # no capitals and no small words tell such sentences from a story's
    if not SPEECH.isdisjoint(text) and not SPEECH.isdisjoint(NICKNAME.sub("", text)):
        return False
    words = [w.strip(".,;()’'").lower() for w in text.split()]
    if (
        words[0] in OPENERS
        or text[0] in DASHES
        or not VERBS.isdisjoint(words)
        or sentences(text) > 1
    ):
        return False
    return any(w[0].isupper() or w[0].isdigit() for w in text.split()[1:])


BELOW_IT = 8
"""Lines below a credit of which one is told where the story goes on."""
TOLD = 5
"""Words of such a line."""


def goes_on(lines: list[Line], start: int) -> bool:
    """Is something told below a credit? The last paragraph of a story is no picture's."""
    return any(
        line.form in (Form.PROSE, Form.TURN) and line.phrase is None and extent(line.text) >= TOLD
        for line in lines[start : start + BELOW_IT]
    )


def stands_alone(lines: list[Line], i: int) -> bool:
    """Does a line between paragraphs look like a caption: brief, one sentence, no speech?"""
    line = lines[i]
    text = line.text
    if line.words > ALONE_WORDS or not SPEECH.isdisjoint(text) or text[0].islower():
        return False
    if line.form not in (Form.PROSE, Form.TITLE) or sentences(text) > MOST_SENTENCES:
        return False
    if text.split(" ", 1)[0].lower() in OPENERS - ARTICLES:
        return False
    if not 0 < i < len(lines) - 1:
        return False
    # lines in a row that end in brackets are a list
    return not (text[-1] == ")" and (lines[i - 1].text[-1] == ")" or lines[i + 1].text[-1] == ")"))
