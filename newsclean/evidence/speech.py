"""Speech that begins with a dash, as papers from Sweden to Romania print it, told from lists.

Both begin alike: ``– Först trodde jag att det var en skämt, säger hon.`` and ``– Highway 9: one
lane``. Speech stands alone between paragraphs, or names who says it, or asks and answers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclean.evidence.saying import SAID
from newsclean.evidence.shape import Form, Line, Lines
from newsclean.evidence.story.texts import QUESTIONS
from newsclean.late import regex

__all__ = ["mark_speech"]

DASHES = frozenset("-–")
DASH = "–"
"""The dash of print; lists are typed with hyphens."""
FEWEST = 3
"""Words of a line with its dash that may be speech without a word for saying."""
ONE_IN = 3
"""One line in so many names who says it, where several stand together."""
STOPS = frozenset('.!?…"”»')
GREEK = regex(r"[Ͱ-Ͽἀ-῿];$")
"""The Greek mark of a question, which elsewhere parts the items of a list."""
PART = regex(r"[,.!?…–—”»\"] ?[–—]? ?([^\W\d_]+)")
"""A word right behind what is said."""


def mark_speech(page: Lines) -> None:
    """Gives lines that begin with the dash of speech the form of prose."""
    items = page.formed.get(Form.ITEM)
    if not items:
        return
    found = {line.i for run in _runs(page.all, items) if _is_speech(page.all, run) for line in run}
    if not found:
        return
    for i in found:
        page.all[i].form = Form.PROSE
    for form in (Form.ITEM, Form.PROSE):
        page.formed[form] = [line for line in page.all if line.form is form]
    if not page.formed[Form.ITEM]:
        del page.formed[Form.ITEM]


def _runs(lines: Sequence[Line], items: Sequence[Line]) -> Iterator[list[Line]]:
    """The dashed lines, those together that stand one below the other."""
    run: list[Line] = []
    for line in items:
        if line.phrase is not None or line.text[0] not in DASHES:
            continue
        if run and any(other.phrase is None for other in lines[run[-1].i + 1 : line.i]):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _is_speech(lines: Sequence[Line], run: Sequence[Line]) -> bool:
    """Are these lines spoken?"""
    if not all(line.text[-1] in STOPS or GREEK.search(line.text) for line in run):
        return False
    saying = sum(map(names_speaker, run))
    if saying and saying * ONE_IN >= len(run):
        return True
    if not all(line.text[0] == DASH for line in run):
        return False
    if len(run) == 1:
        above = lines[run[0].i - 1] if run[0].i else None
        heads_list = above is not None and above.text[-1] == ":"
        return run[0].words >= FEWEST and not heads_list
    return any(line.text[-1] in QUESTIONS or GREEK.search(line.text) for line in run[:-1])


def names_speaker(line: Line) -> bool:
    """Does a word for saying stand right behind what is said?"""
    return any(word.lower() in SAID for word in PART.findall(line.text, 2))
