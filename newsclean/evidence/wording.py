"""What a paragraph is about, told by cue words: appeals to give or subscribe, biographies of staff.

The words and their weights are data (``[cues]`` of the packs for ``appeal`` and ``biography``). A
cue alone says nothing; a paragraph counts when the weights of its words, over its length, pass a
bar, and when it speaks to the reader (appeal) or opens with a name (biography).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise
from math import fsum
from typing import NamedTuple

from newsclean.evidence.digest import is_digest
from newsclean.evidence.names.looks import CALL_SIGN, PARTICLES
from newsclean.evidence.shape import Form, Line, Lines
from newsclean.evidence.ticker import posted, stamps, timed
from newsclean.late import regex
from newsclean.packs import Phrases

__all__ = ["Wording", "appeal_score", "opening_name", "speaks_of_trade"]

SPOKEN = frozenset({Form.TURN, Form.CUE, Form.ITEM})

APPEAL_BAR = 2.0
"""Sum of cue weights from which a paragraph is an appeal (see tests/benchmarks/cues.md)."""

END_BAR = 1.2
"""The bar for the last line of a page, if it speaks both of "us" and to "you"."""

MAX_APPEAL = 90
"""Words. Longer paragraphs that mention gifts are stories about giving."""

ADDRESS = frozenset(
    "you your yours you're you'll you've we our ours us we're we'll "
    "sie ihr ihre wir unser unsere vous votre vos nous notre nos usted su sus nuestro nuestra "
    "tu tus você seu sua nosso nossa".split()
)
"""Words with which a page speaks to its reader or of itself."""

OPENING = regex(r"(?:^|[.!?] )(\w+)")
"""The first word of each sentence: an imperative speaks to the reader as well."""

STATIONS = regex(rf"\b{CALL_SIGN}\b")
STATION = 0.6
"""What a call sign adds to the trade words of a biography."""

US = frozenset(
    "we our ours us we're we'll wir unser unsere nous notre nuestro nuestra nosso nossa".split()
)


def is_talk(text: str) -> bool:
    """Does a paragraph speak both of its writers and to its reader?"""
    words = set(_words(text))
    return not US.isdisjoint(words) and not (ADDRESS - US).isdisjoint(words)


WORD = regex(r"[^\W_]+(?:'[^\W_]+)?")


def _words(text: str) -> list[str]:
    """The words of a paragraph in lower case, with straight apostrophes."""
    return WORD.findall(text.lower().replace("’", "'"))


def appeal_score(
    text: str, cues: Mapping[str, float], topics: frozenset[str] = frozenset()
) -> float:
    """How much a paragraph appeals to the reader to give, join, subscribe or sign up.

    Returns:
        The sum of the weights of its cue words, each once; 0 for long paragraphs, quotations, and
        those that do not address the reader. :data:`APPEAL_BAR` and more is an appeal.
    """
    if len(text) > 8 * MAX_APPEAL or text[0] in "\"“'‘«„":
        return 0.0
    words = _words(text)
    seen = set(words)
    found = seen & cues.keys()
    if not found or len(words) > MAX_APPEAL:
        return 0.0
    pairs = {f"{a} {b}" for a, b in pairwise(words)}
    if ADDRESS.isdisjoint(seen) and (
        topics.isdisjoint(seen) or not any(map(cues.__contains__, _bids(text)))
    ):
        return 0.0  # "Donate blood at the armoury": an imperative, but not about the press
    # summed exactly: a set has no order, and a bar must not depend on the hash seed
    return fsum(cues[cue] for cue in found | (pairs & cues.keys()))


def _bids(text: str) -> list[str]:
    """The words with which sentences open, but for plurals: "Subscribers were told first."."""
    return [word for word in OPENING.findall(text.lower()) if word[-1] != "s"]


def opening_name(text: str) -> tuple[str, str] | None:
    """The name with which a sentence opens and the verb of :data:`VERBS` that follows at once.

    Example:
        >>> opening_name("Lena Orr covers schools for WPSU.")
        ('Lena Orr', 'covers')
        >>> opening_name("Lena Orr, who covers schools, fell.") is None
        True
    """
    if not text[:1].isupper():
        return None
    words = text.split(" ", 7)[:7]
    count = 0
    for word in words:
        if not (word[:1].isupper() or (count and word in PARTICLES)) or word[-1] in ",;:!?":
            break
        count += 1
    if not 2 <= count <= 5 or count >= len(words):
        return None
    if any(w.endswith(("'s", "’s")) for w in words[:count]):
        return None
    verb = words[count].strip(",.").lower()
    return (" ".join(words[:count]), verb) if verb in VERBS else None


def speaks_of_trade(text: str, cues: Mapping[str, float]) -> bool:
    """Does a note speak of a journalist's trade? ``cues`` = word → weight."""
    score = fsum(cues.get(w, 0.0) for w in set(_words(text)))
    if STATIONS.search(text):
        score += STATION
    return score >= BIOGRAPHY_BAR


HINT_BAR = 0.5
SHORT_HINT = 8
"""Cue weights asked of such a line, and the words up to which it need not speak of "us"."""
HINT_WORDS = 30
"""Words of a line that goes with the appeal next to it."""
MAX_BIOGRAPHY = 900
"""Characters. A longer paragraph is a story about somebody."""

MAX_PICTURED = 45
"""Words of a caption that nothing but its words give away."""
SECTION_WORDS = 4
"""Words of a section's or a programme's label."""

VERBS = frozenset(
    "is covers reports hosts edits writes joined produces works leads oversees anchors serves "
    "comes contributes has was ist est es é schreibt berichtet arbeitet".split()
)
BIOGRAPHY_BAR = 1.4
"""Sum of the weights of trade words ("reporter", "host", "newsroom" …)."""


PAST = frozenset(
    "was were had died won lost said says told asked came went left took became".split()
)
"""Verbs with which a story goes on behind a name."""


def _goes_on_with(name: str, text: str) -> bool:
    """Does a sentence open with the name above it, or a part of it, and tell of the present?

    No story is told like that; obituaries and reports on people are, in the past.
    """
    if text.startswith(name + " "):
        return text[len(name) + 1 :].partition(" ")[0] not in PAST
    first, verb, *_ = [*text.split(" ", 2), "", ""]
    return (
        verb not in PAST
        and verb in VERBS
        and first in (name.split()[0], name.split()[-1], "He", "She", "They")
    )


LIVE_STAMPS = 5
"""Lines that only say when, from which a page is a live blog: no article has so many dates."""
STRONG = 0.6
"""Weight of a cue without one of which no paragraph is an appeal."""


class Cues(NamedTuple):
    """The cue words of the packs, arranged for look-up."""

    appeal: Mapping[str, float]
    topics: frozenset[str]
    strong: frozenset[str]
    """The words of the strong cues as they may stand in a text, with punctuation behind them."""
    caption: frozenset[str]
    biography: Mapping[str, float]


@lru_cache(maxsize=8)
def _cues(phrases: Phrases) -> Cues:
    """The cues of ``phrases``, which never change; arranged once, not for every page (4 µs)."""
    appeal = phrases.cues.get("appeal", {})
    words = {part for cue, weight in appeal.items() if weight >= STRONG for part in cue.split()[:1]}
    return Cues(
        appeal,
        phrases.topics.get("appeal", frozenset()),
        frozenset(word + mark for word in words for mark in ("", ".", ",", "!", "?", ":", ";")),
        frozenset(phrases.cues.get("caption", ())),
        phrases.cues.get("biography", {}),
    )


ENGLISH = frozenset("a an the of at and his her their".split())
"""Small words one of which a caption in English has: its cues mean other things elsewhere."""


class Wording:
    """Answers about the wording of the lines of one document, each worked out once."""

    def __init__(self, page: Lines, phrases: Phrases, transcript: bool) -> None:
        self._page, self.phrases = page, phrases
        self._appeal, self._topics, self._strong, self._caption, self._biography = _cues(phrases)
        self._appeals: dict[int, float] = {}
        self._opened: dict[int, str | None] = {}
        self.transcript = transcript
        dates = page.formed.get(Form.DATE, ())
        self.posted = posted(dates)
        self.timed = timed(page.all)
        stamped = len(stamps(page.all, dates)) >= LIVE_STAMPS
        self.is_live = stamped or bool(self.posted or self.timed)
        bylines = page.formed.get(Form.BYLINE, ())
        self.is_digest = len(bylines) > 1 and is_digest(page.all, bylines)

    def appeal(self, line: Line) -> float:
        """The appeal score of a line."""
        score = self._appeals.get(line.i)
        if score is None:
            # nearly every paragraph of a story ends at the first question: no strong cue in it
            if line.words > MAX_APPEAL or self._strong.isdisjoint(line.text.lower().split()):
                score = 0.0
            else:
                score = appeal_score(line.text, self._appeal, self._topics)
            self._appeals[line.i] = score
        return score

    def appeals(self, line: Line) -> bool:
        """Does this line appeal to the reader to give, join or subscribe?"""
        if line.said_by("appeal"):
            return True
        score = self.appeal(line)
        if line.i == len(self._page.all) - 1 and score >= END_BAR and is_talk(line.text):
            return True
        return score >= APPEAL_BAR

    def on_the_press(self, line: Line) -> bool:
        """Does a line speak of the press: radio, newsroom, journalism …?"""
        return not self._topics.isdisjoint(_words(line.text))

    def hints_at_appeal(self, line: Line) -> bool:
        """Could this line go with an appeal that stands next to it?"""
        if line.words > HINT_WORDS or line.text[0] in '"“„«':
            return False
        words = set(_words(line.text))
        if ADDRESS.isdisjoint(words):
            return False
        score = fsum(self._appeal[w] for w in words & self._appeal.keys())
        return score >= HINT_BAR and (len(words) <= SHORT_HINT or is_talk(line.text))

    def is_section(self, line: Line, head: int) -> bool:
        """Is this short line also a label above the headline: the page's section or programme?"""
        if line.words > SECTION_WORDS:
            return False
        return any(other.text == line.text for other in self._page.all[:head])

    def pictures(self, line: Line) -> bool:
        """Does a sentence above the story tell what a picture shows?"""
        if line.form != Form.PROSE or not 5 <= line.words <= MAX_PICTURED:
            return False
        words = set(_words(line.text))
        if self._caption.isdisjoint(words) or ENGLISH.isdisjoint(words):
            return False
        return any(w[0].isupper() or w[0].isdigit() for w in line.text.split()[1:])

    def biography(self, line: Line) -> str | None:
        """Whose biography this line opens, if one."""
        i = line.i
        if i not in self._opened:
            self._opened[i] = self._opens(line)
        return self._opened[i]

    def _opens(self, line: Line) -> str | None:
        if line.form in SPOKEN or len(line.text) > MAX_BIOGRAPHY:
            return None
        above = self._page.all[line.i - 1] if line.i else None
        named = above is not None and above.form == Form.NAME and above.gap <= 2
        if named and above is not None and _goes_on_with(above.text, line.text):
            return above.text
        opened = opening_name(line.text)
        if opened is None:
            return None
        name, verb = opened
        signs = verb not in PAST and any(
            name in byline.text for byline in self._page.formed.get(Form.BYLINE, ())
        )
        return name if signs or speaks_of_trade(line.text, self._biography) else None
