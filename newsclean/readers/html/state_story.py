"""The story in the state of a page's program (`newsclean.readers.html.state`), told by its shape.

It is one long text, or a list of paragraphs, in a thing that bears the page's own title.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from html import unescape
from typing import Any, NamedTuple, TypeAlias

from newsclean.late import regex
from newsclean.readers.html.amount import SENTENCE, STORY, extent
from newsclean.readers.html.rich_text import paragraphs
from newsclean.readers.html.state import reread

__all__ = ["state_story"]

Thing: TypeAlias = Mapping[str, Any]

DEEPEST = 40
"""Levels below which nothing is looked for; rich text nests some eight deep in its page."""
MOST = 50_000
"""Values that are looked at."""
OWNERS = 4
"""Things around a text of which one bears the title: the article, its body, how that is held."""
TITLE, LONGEST = 10, 300
"""Letters of a title that tells one story from others, at the least; characters, at the most."""
PLAIN = 8
"""Entries of a thing that is no more than a title in several forms."""
HALF = 2
"""A page's title has up to as many letters for its site again."""
HEADED = ("title", "headline", "name")
"""Names under which a thing has its own title: it is another story if that is not the page's."""
NEARLY = 0.8
"""Share of the longest text's words that the same text has in another form, at the least."""
PARTS = regex(r"\n|</?(?:p|div|br|h[1-6]|li|ul|ol|tr|blockquote)\b[^<>]{0,500}>", re.I)
TAG = regex(r"<[^<>]{1,500}>")
CODE = frozenset("{};,>=")
"""How a line of a program or a style sheet ends, and no sentence does."""


class Found(NamedTuple):
    """A text that may be the story, as HTML or as plain text."""

    text: str
    words: int
    """Of its sentences."""
    parts: int
    """Its sentences or paragraphs."""
    depth: int


def state_story(values: Iterable[Any], titles: Sequence[str]) -> str:
    """The story, as HTML or as plain text; ``""`` if there is none.

    Args:
        values: the values of the state.
        titles: what the page calls itself. A text counts only in a thing that bears one of these:
            a state holds other stories too, and the words of boxes and banners.
    """
    known = [letters for title in titles if len(letters := _letters(title)) >= TITLE]
    found = [one for value in values for one in _candidates(value, known)] if known else []
    if not found:
        return ""
    most = max(one.words for one in found)
    same = [one for one in found if one.words >= NEARLY * most]
    return max(same, key=lambda one: (one.parts, one.depth, one.words)).text


def _candidates(value: Any, titles: Sequence[str]) -> Iterator[Found]:
    """The texts in things that bear the title, in no order."""
    waiting: list[tuple[Any, tuple[Thing, ...], int]] = [(value, (), 0)]
    known: dict[int, tuple[Thing, bool]] = {}
    seen = 0
    while waiting and seen < MOST:
        held, owners, depth = waiting.pop()
        seen += 1
        if isinstance(held, str):
            if held[:1] in ("{", "["):
                waiting += [(again, owners, depth + 1) for again in reread(held)]
            elif len(held) > STORY and _are_titled(owners, titles, known):
                yield from _sized(held, depth)
        elif depth < DEEPEST and isinstance(held, dict):
            owners = (held, *owners[: OWNERS - 1])
            waiting += [(entry, owners, depth + 1) for entry in held.values()]
        elif depth < DEEPEST and isinstance(held, list):
            waiting += [(entry, owners, depth + 1) for entry in held]
            if len(held) > 1 and _are_titled(owners, titles, known):
                yield from _sized(paragraphs(held), depth)


def _sized(text: str, depth: int) -> Iterator[Found]:
    """A text with its size, if it has that of a story."""
    if "&lt;p" in text:
        text = unescape(text)
    words = parts = 0
    for part in PARTS.split(text):
        told = TAG.sub("", part).strip()
        size = extent(told)
        if size >= SENTENCE and told[-1] not in CODE:
            words += size
            parts += 1
    if words >= STORY:
        yield Found(text, words, parts, depth)


def _are_titled(
    owners: Sequence[Thing], titles: Sequence[str], known: dict[int, tuple[Thing, bool]]
) -> bool:
    """Do the things around a text bear the page's title, and none nearer one of its own?

    ``known`` remembers the answer for a thing, which may hold thousands of texts, and the thing
    itself: the number of one that is gone would be given to another.
    """
    if not owners:
        return False
    nearest = owners[0]
    if id(nearest) not in known:
        bears = next(filter(None, map(partial(_bears, titles=titles), owners)), "")
        known[id(nearest)] = nearest, bears == PAGE
    return known[id(nearest)][1]


PAGE, ANOTHER = "page", "another"


def _bears(owner: Thing, titles: Sequence[str]) -> str:
    """Whose title does a thing bear: that of the page, another, or none?"""
    if any(_is_title(text, titles) for text in _texts(owner)):
        return PAGE
    return ANOTHER if any(_texts({name: owner.get(name) for name in HEADED})) else ""


def _texts(thing: Thing) -> Iterator[str]:
    """The short texts of a thing, and of things in it: ``{"title": {"rendered": "Goats"}}``."""
    for value in thing.values():
        for text in _inner(value):
            if isinstance(text, str) and TITLE <= len(text) <= LONGEST:
                yield text


def _inner(value: Any) -> Iterable[Any]:
    """A value, or those of a small thing that holds nothing further."""
    if not isinstance(value, dict):
        return (value,)
    plain = len(value) <= PLAIN and not any(isinstance(v, dict | list) for v in value.values())
    return value.values() if plain else ()


def _is_title(text: str, titles: Sequence[str]) -> bool:
    letters = _letters(text)
    if len(letters) < TITLE:
        return False
    return any(
        (letters in title and len(title) <= HALF * len(letters))
        or (title in letters and len(letters) <= HALF * len(title))
        for title in titles
    )


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, unescape(TAG.sub("", text)))).lower()
