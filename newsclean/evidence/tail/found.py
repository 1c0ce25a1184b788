"""Where the story ends: the first line of what stands below it.

Two ways are tried. From the front: the first line that opens a tail (a copyright notice, a heading
such as "Related Content", a biography, tags) with no story behind it; prose there that speaks of
something else is another story. From the back: the run of lines at the end that are tail matter by
form or wording. The end of the story is the earlier one.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.evidence.corrected import corrects
from newsclean.evidence.headlines.glued import is_glued
from newsclean.evidence.names.looks import is_person
from newsclean.evidence.shape import Form, Line, Lines
from newsclean.evidence.subheads import find_subheads
from newsclean.evidence.subject import stems, stems_of
from newsclean.evidence.tail.closing import credits_others
from newsclean.evidence.tail.resumed import continues_list, goes_on_below, said_resumed
from newsclean.evidence.tail.signs import QUOTED, ends_story, surely_ends_story
from newsclean.evidence.voice import OF_PAGES, page_words, voices
from newsclean.evidence.wording import Wording
from newsclean.hints import Inside
from newsclean.late import regex

__all__ = ["find_tail", "tells_of_itself"]

OPENERS = frozenset(
    {"tail-heading", "republished", "contributors", "disclaimer", "tags", "biography"}
)
"""Filters whose phrases open a tail wherever no story follows."""

HARD = frozenset({"tail-heading", "tags"})
"""Filters whose phrases end the story even when prose follows: another story, comments."""

SOFT = frozenset(
    {
        "share-bar",
        "appeal",
        "advertisement",
        "listen-line",
        "newsletter",
        "page-furniture",
        "teaser",
        "programme-credits",
        "contact-line",
        "paywall-line",
    }
)
"""Filters whose phrases may stand in a tail."""

ANY = OPENERS | SOFT

STORY_WORDS = 8
"""Words of a sentence that counts as story when it stands behind an opener."""

NOTICE_SHARE = 0.8
"""A copyright notice inside a story may be quoted, or belong to a table; one that ends it has this
share of the prose above it."""

HARD_SHARE = 0.75
"""A heading that ends the story must have this share of the page's prose above it: boxes of related
stories, comments and newsletters also stand in the middle of stories."""


def find_tail(page: Lines, head: int, body: int, taken: set[int], wording: Wording) -> int:
    """Index of the first line behind the story; ``len(lines)`` if the story ends the page."""
    lines = page.all
    hard = _hard_opener(page, head, body, taken, wording)
    end = len(lines) if hard is None else hard
    tail = body
    for i in range(end - 1, body - 1, -1):
        if i not in taken and _story(lines, i, wording):
            tail = i + 1
            break
    if tail - 1 > body and _goes_with_appeal(lines, tail - 1, end, wording):
        while tail - 1 > body and _goes_with_appeal(lines, tail - 1, end, wording):
            tail -= 1
        return tail
    # what stands between the last paragraph and the end: lists and captions belong to the story
    while tail < end and not _opens(lines, tail, head, wording):
        tail += 1
    return tail


def _goes_with_appeal(lines: list[Line], i: int, end: int, wording: Wording) -> bool:
    """Is the last "story" line only the beginning of the appeal below it?"""
    below = lines[i + 1] if i + 1 < end else None
    return (
        below is not None
        and lines[i].form in (Form.PROSE, Form.TITLE)
        and wording.hints_at_appeal(lines[i])
        and (wording.appeals(below) or wording.hints_at_appeal(below))
        and any(wording.appeals(line) for line in lines[i + 1 : min(end, i + 5)])
    )


def _hard_opener(
    page: Lines, head: int, body: int, taken: set[int], wording: Wording
) -> int | None:
    """The first heading or notice that ends the story even if prose follows."""
    openers = {line.i for line in page.formed.get(Form.NOTICE, ()) if line.i >= body}
    for name in HARD:
        for line in page.said.get(name, ()):
            # a page says of an aside that its story may go on below
            aside = line.stands_in(Inside.ASIDE)
            told = line.form is Form.PROSE and not _counts_remarks(line, page.all[head])
            if line.i >= body and not told and not aside:
                openers.add(line.i)
    openers.update(
        i
        for i in range(body + 1, len(page.all))
        if i not in taken and surely_ends_story(page.all, i, head)
    )
    if not openers:
        return None
    openers -= find_subheads(page.all, body, taken)
    resumed = said_resumed(page, wording.phrases.topics, lambda i: _story(page.all, i, wording))
    openers = {i for i in openers if i > resumed}
    if not openers:
        return None
    first = min(openers)
    spoken = [line for line in page.all[body:] if line.form in SPOKEN and line.i not in taken]
    above_all = [line for line in spoken if line.i < first]
    below = [line for line in spoken if line.i >= first and not is_glued(line.text)]
    prose = [*above_all, *below]
    total = sum(line.words for line in prose)
    for opener in sorted(openers):
        if not wording.is_live and _are_by_page(prose, opener):
            prose = [line for line in prose if line.i < opener]
            total = sum(line.words for line in prose)
        above = [line.words for line in prose if line.i < opener]
        notice = page.all[opener].form is Form.NOTICE
        late = sum(above) >= (NOTICE_SHARE if notice else HARD_SHARE) * total
        if len(above) >= 2 and late and (notice or not _resumes(page.all, prose, opener, wording)):
            return opener
    return None


def _counts_remarks(line: Line, headline: Line) -> bool:
    """``One thought on “Goats close Route 9”``: does a heading end with the headline in quotes?"""
    return line.text[-1] in QUOTED and headline.text in line.text


RULES = 15
"""Words of a rule for comments or a licence, at the least: readers' remarks are shorter."""


def _are_by_page(prose: Sequence[Line], opener: int) -> bool:
    """Do all sentences below an opener speak to the reader, and of something else than the story?

    Rules for comments and licences are as long as paragraphs.
    """
    above: frozenset[str] | None = None
    for line in prose:
        if line.i < opener:
            continue
        if line.phrase is not None and line.phrase.filter in ANY:
            continue
        if line.words < RULES or not voices(line.text) & OF_PAGES:
            return False
        if above is None:
            above = stems_of(other.text for other in prose if other.i < opener)
        own = stems(line.text)
        if len(own & above) >= SOME * len(own):
            return False
    return True


def _resumes(lines: list[Line], prose: list[Line], opener: int, wording: Wording) -> bool:
    """Is a heading that of a box in the story, or a subhead of it?"""
    if _goes_on(lines, prose, opener):
        return True
    told = [line for line in prose if line.i < opener]
    return lines[opener].said_by(*HARD) and goes_on_below(
        lines,
        opener,
        told,
        lambda i: _story(lines, i, wording),
        lambda: page_words(wording.phrases),
    )


SAME, SOME = 0.4, 0.2
"""Share of a paragraph's telling words that the story above has, if it is the story's too: of one
long paragraph, and of several together. Set by hand: appeals, notes on writers and other stories
share less. What `story-tail` takes is counted by ``tests/benchmarks/taken_words.py``."""
TELLING = 8
"""Telling words of a paragraph that is looked at: shorter ones share words by chance."""
LONG = 24
"""Telling words of the paragraphs that have the first share."""
SEVERAL = 2
THREAD = 2
"""Lines from a paragraph within which a date makes it a comment: readers speak of the same."""


def _goes_on(lines: list[Line], prose: list[Line], opener: int) -> bool:
    """Does the story go on below a box, by what its paragraphs speak of?"""
    below = (line for line in prose if line.i > opener and not _is_dated(lines, line.i))
    behind = [words for line in below if len(words := stems(line.text)) >= TELLING]
    if not behind:
        return False
    above = stems_of(line.text for line in prose if line.i < opener)
    same = [(len(words & above), len(words)) for words in behind]
    if sum(total for shared, total in same if shared >= SAME * total) >= LONG:
        return True
    shared, total = map(sum, zip(*same, strict=True))
    return len(same) >= SEVERAL and shared >= SOME * total


def _is_dated(lines: list[Line], i: int) -> bool:
    return any(line.form is Form.DATE for line in lines[max(0, i - THREAD) : i + THREAD + 1])


ITSELF = regex(
    r"(?:(?:A|An earlier|A longer|A shorter) version of )?[Tt]his (?:article|story|report|"
    r"interview|episode|piece|segment|conversation|column|essay|excerpt|investigation|project|broadcast)\b"
    r"[^.!?]{0,60}\b(?:published|appeared|aired|produced|broadcast|reported|republished|supported|"
    r"funded|adapted|distributed|provided|comes)\b[^.!?]{0,30}\b(?:by|on|in|with|from|for|at|to|"
    r"through)\b (?:the |you from )?(?:[A-Z]|https?:)"
)
FROM = regex(
    r"This (?:article|story|report) (?:also )?(?:includes|contains|uses) "
    r"(?:additional )?(?:information|material|reporting)\b[^.!?]{0,30} (?:by|from) "
)
"""The same of what others reported for it."""
MAX_ITSELF = 240
"""Characters of a note below a story that tells where the story itself comes from."""


def tells_of_itself(text: str) -> bool:
    """Does a line below a story tell who published, produced or paid for the story?"""
    if len(text) > MAX_ITSELF or text[:2] not in OPENS:
        return False
    told = ITSELF.match(text) is not None or FROM.match(text) is not None
    return told and not corrects(text)


OPENS = frozenset({"Th", "A ", "An"})

TOLD = frozenset({"note", "tags"})
"""Filters of whose phrases a sentence of the story may be one: "Topics: everyone had his own."."""

SPOKEN = frozenset({Form.PROSE, Form.TURN})


def _story(lines: list[Line], i: int, wording: Wording) -> bool:
    """Is this line told as part of a story, as far as it can be told from the line alone?"""
    line = lines[i]
    if line.phrase is not None and line.phrase.form == "end" and line.said_by("disclaimer"):
        return True  # a disclaimer glued to the end of a line of the story
    if line.form in (Form.TURN, Form.CUE):
        return line.phrase is None
    if line.form is Form.ITEM:
        return continues_list(lines, i)
    if line.form is not Form.PROSE or is_glued(line.text):
        return False
    if line.phrase is not None and line.phrase.filter not in TOLD:
        return False
    if wording.biography(line) is not None:
        return False
    if wording.appeals(line) or tells_of_itself(line.text) or credits_others(line):
        return False
    return not (line.words < STORY_WORDS and i > 0 and wording.biography(lines[i - 1]) is not None)


def _opens(lines: list[Line], i: int, head: int, wording: Wording) -> bool:
    """Does the tail begin with this line?"""
    line = lines[i]
    if line.form in (Form.NOTICE, Form.DATE, Form.BYLINE) or ends_story(lines, i, head):
        return True
    if line.phrase is not None and line.phrase.filter in ANY:
        return True
    if line.form is Form.PROSE:
        return (
            wording.biography(line) is not None
            or wording.appeals(line)
            or tells_of_itself(line.text)
        )
    if line.form == Form.MARK:
        return i + 1 == len(lines) or _opens(lines, i + 1, head, wording)
    if line.form in (Form.NAME, Form.LABEL, Form.TITLE):
        if wording.is_section(line, head):
            return True
        following = lines[i + 1] if i + 1 < len(lines) else None
        return (
            line.form is Form.NAME
            and following is not None
            and following.gap <= 1
            and is_person(line.text)
            and (wording.biography(following) is not None or following.said_by("biography"))
        )
    return False
