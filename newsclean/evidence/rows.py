"""Rows of results: names and numbers right beside the story, of what the story tells.

``Marlow 2-14`` ``Cotter's 1-16`` stand above a report, the score by innings below it. No weight
and no word tells such lines from a page's, for menus and rails are as short; but a page prints no
numbers of those of whom its story tells right beside a paragraph.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence, Set

from newsclean.evidence.boxes.lines import is_dense, is_paragraph
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.stray.runs import label_of
from newsclean.late import regex

__all__ = ["find_rows", "is_row"]

LONGEST = 90
"""Characters of a row, at the most."""
NUMBERS = 2
"""Numbers of a row, at the least: one alone is a counter or the number of a part."""
NUMBER = regex(r"\d+(?:[.,]\d+)*")
DIGIT = regex(r"\d")
OTHER = regex(r"\b(?:19|20)\d\d\b|\d{5}|(?<!\d)[0-5]?\d:[0-5]\d$")
"""A year, the number of a place or a licence, the length of a film."""
OUTLINE = regex(r"^\d{1,2}(?:\.\d{1,2})*[.)]? (?=\D|\d+\. )")
"""The number of a part."""
WORD = regex(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
LOW = 4
"""Letters of a small word from which on a line is no row, but a headline …"""
PLAIN = 1
"""… if it has more than one of them (``Marlow 2-14 after extra time``)."""
NAMED = 0.5
"""Share of the rows in a run with a name that the story has, at the least."""
SENTENCE = 4
"""Words of a short sentence: ``Herons: Hale 30, Amos 4.``"""
LABEL = 24
"""Characters of a label over rows."""
NOT_ROWS = frozenset(
    {
        Form.BYLINE,
        Form.CLOCK,
        Form.CREDIT,
        Form.DATE,
        Form.FILE,
        Form.MARK,
        Form.NOTICE,
        Form.PROSE,
    }
)
LABELLED = 3
"""Rows with labels, at the least, …"""
VALUE = 3
"""… and words behind the label of each, if it has no number."""
HALF = 0.5
"""How surely a word of a label is one of pages."""
LABELS = frozenset({Form.LABEL, Form.TITLE, Form.NAME, Form.CUE})


def is_row(line: Line, least: int = 1) -> bool:
    """Is a line made of names and so many numbers that are no years?"""
    text = line.text
    if len(text) > LONGEST or line.phrase is not None or line.form in NOT_ROWS:
        return False
    if text[-1] in "?!:。" or not DIGIT.search(text):
        return False
    if OTHER.search(text) or len(NUMBER.findall(OUTLINE.sub("", text))) < least:
        return False
    words = WORD.findall(text)
    low = sum(word[0].islower() and len(word) >= LOW for word in words)
    return bool(words) and low <= PLAIN and "@" not in text and "/" not in text


def find_rows(
    lines: Sequence[Line], first: int, taken: Set[int], known: Callable[[], Mapping[str, float]]
) -> frozenset[int]:
    """Indices of the rows, and of the labels over them, that touch a paragraph.

    Args:
        lines: all lines of the page.
        first: the first line below the headline.
        taken: the lines of captions.
        known: gives word → how surely it is one of pages.
    """
    rows = [line for line in lines[first:] if line.i not in taken and is_row(line)]
    found = _labelled_rows(lines, first, taken, known)
    found |= _of_one_make(lines, first, taken)
    if not rows:
        return frozenset(found)
    told = [line for line in lines[first:] if _is_told(line) or line.i in taken]
    words = {word for line in (lines[first - 1], *told) for word in WORD.findall(line.text)}
    for run in _adjacent(rows):
        if _touches(lines, run, taken, found) and _is_told_of(lines, run, words):
            _add(found, lines, run, first, taken)
            words.update(word for i in run for word in WORD.findall(lines[i].text))
    return frozenset(found)


def _labelled_rows(
    lines: Sequence[Line], first: int, taken: Set[int], known: Callable[[], Mapping[str, float]]
) -> set[int]:
    """Rows of labels and short values, most of the labels none of pages, with their heading.

    ``Admission: free`` ``Parking: at the mill`` ``When: Friday`` end many a story; what a page
    prints so speaks of authors, tags and addresses.
    """
    found: set[int] = set()
    labelled = [line for line in lines[first:] if line.i not in taken and _is_labelled(line)]
    for run in _adjacent(labelled):
        listed = _listed_above(lines, run.start)
        whole = range(run.start - listed, run.stop)
        if len(whole) < LABELLED or not _touches(lines, whole, taken, found):
            continue
        labels = [str(label_of(lines[i].text)).lower() for i in run]
        own = sum(any(known().get(word, 0) > HALF for word in WORD.findall(s)) for s in labels)
        if 2 * own < len(run):
            _add(found, lines, run, first, taken)
    return found


def _listed_above(lines: Sequence[Line], start: int) -> int:
    """How many lines right above are a label and many names: ``Marlow: Tell, Ode, Lang, Birch``."""
    count = 0
    while start - count > 0 and count < LABELLED:
        text = lines[start - count - 1].text
        if not LISTED.match(text) or text.count(", ") < NAMES:
            break
        count += 1
    return count


LISTED = regex(r"[^\W\d_][^:.]{1,23}: [^\W_]")
NAMES = 3
"""Commas between the names of such a line, at the least."""


def _of_one_make(lines: Sequence[Line], first: int, taken: Set[int]) -> set[int]:
    """Lists of lines that are made alike, as ``Tell, Ana`` and ``Lang, Otto``, with their label."""
    found: set[int] = set()
    run: list[Line] = []
    made = ""
    for line in (*lines[first:], None):
        make = "" if line is None or line.i in taken else _make(line)
        if line is not None and make and make == made and line.i == run[-1].i + 1:
            run.append(line)
            continue
        if len(run) >= ALIKE:
            whole = range(run[0].i, run[-1].i + 1)
            if _touches(lines, whole, taken, found):
                _add(found, lines, whole, first, taken)
        run, made = ([line], make) if line is not None and make else ([], "")
    return found


def _add(found: set[int], lines: Sequence[Line], run: range, first: int, taken: Set[int]) -> None:
    """Adds a run, and the label between it and what is told."""
    above = run.start - 1
    if above > first and _is_label(lines[above]) and _tells(lines, above - 1, taken, found):
        found.add(above)
    found.update(run)


def _make(line: Line) -> str:
    """How a short line with a mark in it is made: ``Tell, Ana`` is ``A, A``; empty = no list's."""
    text = line.text
    if len(text) > ALIKE_LENGTH or MARKS.isdisjoint(text) or line.phrase is not None:
        return ""
    if line.form not in MADE:
        return ""
    made = NUMBER.sub("0", text)
    return WORD.sub(lambda found: "A" if found[0][0].isupper() else "a", made)


ALIKE = 4
"""Lines of such a list, at the least, …"""
ALIKE_LENGTH = 60
"""… and characters of each, at the most."""
MARKS = frozenset(",;()")
MADE = frozenset({Form.LABEL, Form.NAME, Form.TITLE, Form.BYLINE})


def _is_labelled(line: Line) -> bool:
    """Is a line a label and a few words or numbers?"""
    text = line.text
    if ": " not in text or line.phrase is not None or "@" in text:
        return False
    if line.form not in LABELS and not (line.form is Form.PROSE and text[-1] == ")"):
        return False
    label = label_of(text)
    if label is None:
        return False
    value = text[len(label) :]
    if OTHER.search(value):
        return False
    return value.count(" ") < VALUE or DIGIT.search(value) is not None


def _adjacent(lines: Sequence[Line]) -> Iterator[range]:
    """The runs of lines that stand one right behind the other."""
    start = 0
    for k in range(1, len(lines) + 1):
        if k == len(lines) or lines[k].i != lines[k - 1].i + 1:
            yield range(lines[start].i, lines[k - 1].i + 1)
            start = k


def _is_told(line: Line) -> bool:
    if line.phrase is not None:
        return False
    return is_paragraph(line) or is_dense(line) or ("。" in line.text and len(line.text) > LABEL)


def _is_label(line: Line) -> bool:
    """May a line head rows?"""
    return line.form in LABELS and line.phrase is None and len(line.text) <= LABEL


def _touches(lines: Sequence[Line], run: range, taken: Set[int], found: Set[int]) -> bool:
    """Does a paragraph or a row of the story stand right beside a run, or over its label?"""
    above, below = run.start - 1, run.stop
    if below < len(lines) and _is_told(lines[below]):
        return True
    if above > 0 and _is_label(lines[above]) and above not in taken:
        above -= 1
    return above > 0 and _tells(lines, above, taken, found)


def _tells(lines: Sequence[Line], i: int, taken: Set[int], found: Set[int]) -> bool:
    """Is a line a paragraph, a short sentence, or a row of the story?"""
    if i in found:
        return True
    line = lines[i]
    short = line.form is Form.PROSE and line.phrase is None and line.words >= SENTENCE
    return i not in taken and (short or _is_told(line))


def _is_told_of(lines: Sequence[Line], run: range, words: Set[str]) -> bool:
    """Has the story the names of most rows; of one row alone two of them?

    Tags have numbers, too (``Route 9``): rows of one number each stand over a paragraph.
    """
    rows = [lines[i] for i in run]
    names = [_names(line.text, words) for line in rows]
    told = sum(count > 0 for count in names) >= NAMED * len(run)
    if not any(is_row(line, NUMBERS) for line in rows):
        below = run.stop < len(lines) and _is_told(lines[run.stop])
        return below and len(run) > 1 and all(names)
    if len(run) == 1:
        return names[0] > 1 and SCORE.search(rows[0].text) is not None
    return told or all(is_row(line, NUMBERS) and _are_two(line.text) for line in rows)


SCORE = regex(r"(?<![A-Za-z\d])\d{1,3} ?[-–—－:：] ?\d{1,3}(?![A-Za-z\d])")
BETWEEN = regex(r"\d[^\d]{0,3}[^\W\d_a-z][^\d]* \d")


def _are_two(text: str) -> bool:
    """Are two named, each with a number: ``Marlow 60, Cotter 41``?"""
    return text[0].isupper() and BETWEEN.search(text) is not None


def _names(text: str, words: Set[str]) -> int:
    """How many names of a line the story has."""
    return sum(
        not word[0].islower() and len(word) > 1 and _has(word, words)
        for word in set(WORD.findall(text))
    )


def _has(word: str, words: Set[str]) -> bool:
    """Is a word one of the story's? Scripts that part no words have it within longer ones."""
    if word in words or word.title() in words:
        return True
    return not word.isascii() and word.lower() == word.upper() and any(word in w for w in words)
