"""What is asked of the lines above a story, each of which may be its headline (`reconsidered`).

How they are worded, what they share with the story and what stands beside them. Trees weigh the
answers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from newsclean.evidence.asked import once
from newsclean.evidence.headlines.like import MAX_LENGTH, MAX_WORDS, SEARCH, TITLES, title_like
from newsclean.evidence.names.looks import is_outlet, is_person
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.story.prose import STOPS, size
from newsclean.evidence.story.texts import remembered
from newsclean.evidence.transcript import speaker

__all__ = ["SIGNED", "Head", "traits"]

WINDOW = 100
"""Lines that are looked at: the story begins in them."""
BELOW = 2
"""Paragraphs of the story that may stand above a headline."""
FEWEST = 2
"""Words of a headline."""
PARAGRAPH, OPEN = 12, 30
"""Words of a paragraph that ends with a stop, and of any."""
STORY = 25
"""Paragraphs of the story in whose words those of a headline are looked up."""
FAR = 40
"""Lines or words, more than which change nothing; so it is with the next ones."""
COPIES, ABOVE = 4, 4
"""Printings of a line, and paragraphs above it."""
BACK, TO_STORY, TO_SIGNATURE = -5, 20, 15
"""Lines back and on to where the story begins, and to the byline or date."""
NO_SIGNATURE = -9.0
UNKNOWN = 0.5
"""Share of the words that the story has, of a line without long words."""
TITLE_WORDS = 5
"""Words of a line that is a title among others."""
SIGNED = frozenset({Form.BYLINE, Form.DATE})


class Head:
    """The lines of a page down to where its story begins, with what all of them share.

    Args:
        lines: the page.
        start: the first line that may be the headline.
    """

    def __init__(self, lines: Sequence[Line], start: int) -> None:
        self.lines = lines[start : start + WINDOW]

    def at(self, k: int) -> Line | None:
        """A line; ``None`` below the last."""
        return self.lines[k] if k < len(self.lines) else None

    @once
    def sizes(self) -> list[int]:
        """Words of each line, also in a script without spaces."""
        return list(map(size, self.lines))

    @once
    def told(self) -> list[int]:
        """The paragraphs."""
        return [
            k
            for k, (line, words) in enumerate(zip(self.lines, self.sizes, strict=True))
            if words >= OPEN or (words >= PARAGRAPH and line.text[-1] in STOPS)
        ]

    @once
    def story(self) -> str:
        """What they say, in small letters."""
        return " ".join([self.lines[k].text.lower() for k in self.told[:STORY]])

    @once
    def asked(self) -> list[int]:
        """The lines that may be the headline."""
        end = self.told[BELOW - 1] + BELOW if len(self.told) >= BELOW else len(self.lines)
        return [
            k
            for k, line in enumerate(self.lines[: min(end, SEARCH)])
            if (line.form in TITLES or self._is_kicked(line))
            and line.phrase is None
            and FEWEST <= self.sizes[k] <= MAX_WORDS
            and len(line.text) <= MAX_LENGTH
        ]

    @once
    def speakers(self) -> Counter[str]:
        """How often each label stands before a colon, as a speaker's does."""
        return Counter([speaker(line.text) for line in self.lines if line.form is Form.TURN])

    def _is_kicked(self, line: Line) -> bool:
        """``BOYS HOCKEY: Late goal lets Salt Bay exhale``: a label before what may be a headline?

        A speaker says more than one thing.
        """
        return line.form is Form.TURN and self.speakers[speaker(line.text)] == 1

    @once
    def signature(self) -> int | None:
        """The first byline or date."""
        signed = (k for k, line in enumerate(self.lines[:SEARCH]) if line.form in SIGNED)
        return next(signed, None)

    @once
    def copies(self) -> Counter[str]:
        """How often lines are printed near the top."""
        return Counter([line.text for line in self.lines])

    @once
    def small(self) -> list[str]:
        """The lines that are no sentences, in small letters."""
        return [line.text.lower() for line in self.lines if line.form is not Form.PROSE]

    @once
    def titles(self) -> list[int]:
        """The longer titles."""
        lines = self.lines
        return [
            k for k in self.asked if lines[k].form is Form.TITLE and self.sizes[k] >= TITLE_WORDS
        ]

    @once
    def most_words(self) -> int:
        """Words of the longest line that is asked."""
        return max(self.sizes[k] for k in self.asked)

    @once
    def said(self) -> dict[int, int]:
        """How many of the long words of each line that is asked the story has."""
        return {
            k: sum([word in self.story for word in remembered(self.lines[k].text).terms])
            for k in self.asked
        }

    @once
    def most_said(self) -> list[int]:
        """The two highest of these numbers; 0 where there is none."""
        return sorted([0, 0, *self.said.values()])[-2:]


def traits(head: Head, k: int, worded: float) -> dict[str, float]:
    """All that is asked of a line, by name; ``worded`` = odds by its words that it is one."""
    line, words = head.lines[k], head.sizes[k]
    text, said = line.text, head.said[k]
    shown = text.split()
    terms = len(remembered(text).terms)
    second, first = head.most_said
    found = {
        "worded like a headline": worded,
        "shape of a headline": 1.0 if title_like(line) else 0.0,
        "words": float(words),
        "characters a word": len(text) / len(shown),
        "capitals share": sum([word[0].isupper() for word in shown]) / len(shown),
        "colon": 1.0 if ":" in text else 0.0,
        "title": 1.0 if line.form is Form.TITLE else 0.0,
        "label before it": 1.0 if line.form is Form.TURN else 0.0,
        "sentence": 1.0 if line.form is Form.PROSE else 0.0,
        "printed": float(min(COPIES, head.copies[text])),
        "words of the story": float(said),
        "words of the story share": said / terms if terms else UNKNOWN,
        "words of the story before others": float(said - (second if said == first else first)),
        "lines with more of them": float(sum([other > said for other in head.said.values()])),
    }
    return found | _marks(head, k) | dict(_place(head, k)) | dict(_beside(head, k))


MARKS = frozenset("|•·»›>/")
"""What parts the links of a menu, or the steps of a path."""


def _marks(head: Head, k: int) -> dict[str, float]:
    """What of a line headlines seldom have, and how it stands among the others."""
    text = head.lines[k].text
    small = text.lower()
    return {
        "marks of menus": float(sum(map(MARKS.__contains__, text))),
        "digits share": sum(map(str.isdigit, text)) / len(text),
        "question": 1.0 if text[-1] in "?？" else 0.0,
        "capitals only": 1.0 if text.isupper() else 0.0,
        "outlet": 1.0 if is_outlet(text) else 0.0,
        "in longer lines": float(sum(len(o) > len(text) and small in o for o in head.small)),
        "longest": 1.0 if head.sizes[k] == head.most_words else 0.0,
    }


def _beside(head: Head, k: int) -> Iterator[tuple[str, float]]:
    """What the two lines above and below are, and how many titles part it from what follows."""
    for name, at in (("above", k - 1), ("below", k + 1), ("2 above", k - 2), ("2 below", k + 2)):
        line = head.at(at) if at >= 0 else None
        yield f"shape of a headline {name}", 0.0 if line is None else float(title_like(line))
        yield f"words of pages {name}", 0.0 if line is None else float(line.phrase is not None)
        yield f"person {name}", 0.0 if line is None else float(is_person(line.text))
        yield f"stop {name}", 0.0 if line is None else float(line.text[-1] in STOPS)
    below = head.at(k + 1)
    blank = float(NOTHING if below is None else below.gap)
    yield "blank line below", blank
    yield "blank lines above to those below", head.lines[k].gap - blank
    signature, first = head.signature, head.told[0] if head.told else len(head.lines)
    far = NONE if signature is None else sum([k < at < signature for at in head.titles])
    yield "titles to the byline or date", float(far)
    yield "titles to the story", float(sum([k < at < first for at in head.titles]))


NOTHING, NONE = 3, -1
"""Blank lines where the page ends, and titles to a byline that is not there."""


def _place(head: Head, k: int) -> Iterator[tuple[str, float]]:
    """Where a line stands, and what stands beside it."""
    told, signature = head.told, head.signature
    first = told[0] if told else len(head.lines)
    yield "from the top", float(min(FAR, k))
    yield "to the story", float(max(BACK, min(TO_STORY, first - k)))
    yield "paragraphs above", float(min(ABOVE, sum([at < k for at in told])))
    yield "titles above", float(sum([at < k for at in head.titles]))
    far = NO_SIGNATURE if signature is None else max(BACK, min(TO_SIGNATURE, signature - k))
    yield "to the byline or date", float(far)
    yield "blank line above", float(head.lines[k].gap)
    yield "words of the story above", float(head.said.get(k - 1, -1))
    above, below, second = head.lines[k - 1] if k else None, head.at(k + 1), head.at(k + 2)
    yield "words above", 0.0 if above is None else float(min(FAR, head.sizes[k - 1]))
    yield "words 2 above", float(min(FAR, head.sizes[k - 2])) if k > 1 else 0.0
    yield "blank line over the line above", 0.0 if above is None else float(above.gap)
    yield "longer above", 0.0 if above is None else float(head.sizes[k - 1] - head.sizes[k])
    for form, name in ((Form.PROSE, "sentence"), (Form.BYLINE, "byline"), (Form.DATE, "date")):
        yield f"{name} below", 1.0 if below is not None and below.form is form else 0.0
    yield "title below", 1.0 if below is not None and below.form is Form.TITLE else 0.0
    yield "words 2 below", 0.0 if second is None else float(min(FAR, head.sizes[k + 2]))
    yield "blank line 2 below", 0.0 if second is None else float(second.gap)
