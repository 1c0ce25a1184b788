"""Looks lines up in the packs: by the whole folded line, its first word, or its last word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import replace
from functools import lru_cache

from newsclean.packs.folding import EDGES, fold, fold_end, fold_start, straight
from newsclean.packs.keys import SPACELESS, first_word, last_word, unglued
from newsclean.packs.loader import Pack, Phrase, languages, load_pack, read_wording
from newsclean.packs.named import Named
from newsclean.packs.placeholders import LONGEST, PLACEHOLDER, found_in
from newsclean.packs.runs import Runs

__all__ = ["MAX_WHOLE", "Phrases", "phrases_for"]

MAX_WHOLE = 130
"""Characters. A longer line is not compared with ``whole`` phrases; packs hold none this long."""

FEW = 3
"""Words up to which a line with a full stop is a sentence where the phrase has none. Chosen: longer
phrases are sentences themselves, which pages print with a stop and without."""

DOTS = "..."
"""No stop: ``Read more...`` is a button as well."""

SHORT = 48
"""Characters. What is found for lines this short is remembered."""

END = 40
"""Characters at the ends of a line in which its first and last word are looked for."""


class Phrases:
    """All phrases in force, indexed for look-up."""

    def __init__(self, packs: Iterable[Pack]) -> None:
        self.packs = tuple(packs)
        self._whole: dict[str, Phrase] = {}
        self._first: dict[str, list[tuple[str, Phrase]]] = {}
        self._last: dict[str, list[tuple[str, Phrase]]] = {}
        self._open: list[Phrase] = []
        self._named = Named()
        self._words: set[str] = set()
        """First words of phrases that are one word, or whose second word may be any."""
        self._pairs: set[str] = set()
        """First two words of the others."""
        # chrome is the same on every page of an archive: short lines are looked up once
        self._short = lru_cache(maxsize=16384)(self._match)
        self._sources = {p.source for pack in self.packs for p in pack.phrases if p.source}
        self._limited = lru_cache(maxsize=64)(self._only_from)
        self.cues: dict[str, Mapping[str, float]] = {}
        self.topics: dict[str, frozenset[str]] = {}
        for pack in self.packs:
            for phrase in pack.phrases:
                self._add(phrase)
            if pack.topics:
                self.topics[pack.filter] = self.topics.get(pack.filter, frozenset()).union(
                    pack.topics
                )
            if pack.cues:
                self.cues[pack.filter] = {**self.cues.get(pack.filter, {}), **pack.cues}
        self._spoken: dict[str, Phrases] = {}
        self._rows = Runs(self.cues.get("share-bar", {}))
        self._words |= self._rows.openings

    def spoken_in(self, language: str | None) -> Phrases:
        """These phrases and those that hold for pages in a language only; unsure is English.

        Most languages have so many words for the same buttons that to look each line up in all of
        them costs more, and says less, than to ask first which one a page is in.
        """
        code = language or "en"
        if code not in self._spoken:
            self._spoken[code] = self._with(read_wording(code)) if code in languages() else self
        return self._spoken[code]

    def _with(self, packs: Iterable[Pack]) -> Phrases:
        """These phrases and those of further packs, without indexing these again."""
        more = copy(self)
        more._whole, more._words, more._pairs = dict(self._whole), {*self._words}, {*self._pairs}
        more._first = {word: list(found) for word, found in self._first.items()}
        more._last = {word: list(found) for word, found in self._last.items()}
        more._named = self._named.copy()
        more._short = lru_cache(maxsize=16384)(more._match)
        more.packs += tuple(packs)
        for pack in more.packs[len(self.packs) :]:
            for phrase in pack.phrases:
                more._add(phrase)
        return more

    def _add(self, phrase: Phrase) -> None:
        literal = PLACEHOLDER.split(phrase.text) if "{" in phrase.text else [phrase.text]
        if phrase.form == "whole" and len(literal) == 1:
            whole = fold(phrase.text) or phrase.text.strip()
            self._whole.setdefault(whole, phrase)
            self._open_with(whole)
            return
        head, tail = fold_start(literal[0]), fold_end(literal[-1])
        if phrase.form != "end" and head:
            self._first.setdefault(first_word(head), []).append((head, phrase))
            self._open_with(head)
        elif phrase.form == "start" and self._named.add(literal[1], phrase):
            return
        elif tail:
            self._last.setdefault(last_word(tail), []).append((tail, phrase))
        else:
            self._open.append(phrase)

    def _open_with(self, folded: str) -> None:
        """Note the first two words of a phrase; of one alone if that is all it fixes."""
        words = folded.split(" ")
        first = unglued(words[0])
        if len(words) > 2 or (
            len(words) == 2 and (words[1][-1].isalnum() or words[1][-1] in EDGES)
        ):
            self._pairs.add(f"{first} {unglued(words[1])}")
        else:
            self._words.add(first)

    def within(self, url: str | None, id: str | None) -> Phrases:
        """The phrases in force for an input: those limited to another site or folder are not.

        Args:
            url: the address of the input; a phrase limited to ``example.org`` holds there and on
                its subdomains.
            id: the input's path below its root; a phrase limited to ``news/local`` holds below it.
        """
        if not self._sources:
            return self
        return self.limited(s for s in self._sources if _is_from(s, url, id))

    def limited(self, sources: Iterable[str]) -> Phrases:
        """The phrases that hold everywhere, and those that are limited to one of ``sources``."""
        return self._limited(frozenset(sources)) if self._sources else self

    def _only_from(self, sources: frozenset[str]) -> Phrases:
        return Phrases(
            replace(
                pack,
                phrases=tuple(
                    phrase._replace(source=None)
                    for phrase in pack.phrases
                    if phrase.source is None or phrase.source in sources
                ),
            )
            for pack in self.packs
        )

    def match(self, text: str) -> Phrase | None:
        """The phrase that a line is (or begins or ends with), if any."""
        if len(text) <= SHORT:
            return self._short(text) if text else None
        return self._match(text)

    def _match(self, text: str) -> Phrase | None:
        if len(text) <= MAX_WHOLE:
            if not self._may_match(text):
                return self._named.match(text)
            line = fold(text) or text  # marks alone ("×") are their own key
            found = self._whole.get(line)
            if (
                found is not None
                and text[-1] == "."
                and text[-3:] != DOTS
                and line.count(" ") < FEW
                and found.text[-1] != "."
            ):
                found = None  # "See more." is a sentence, "See more" a button
            return (
                found
                or self._begins(line, text)
                or self._ends(line, text)
                or self._rows.match(text)
                or self._named.match(text)
            )
        # only the ends of a long line can matter, and first words are cheap to look at
        head = text[:END]
        if not head.isascii():
            head = straight(head)  # "We’re making …"
        if (not head.isascii() or self._opens(head)) and first_word(head.lower()) in self._first:
            found = self._begins(fold(text[:MAX_WHOLE]), text)
            if found is not None:
                return found
        if last_word(text[-24:].rstrip(".!?。！？").lower()) in self._last:
            found = self._ends(fold(text[-MAX_WHOLE:]), text)
            if found is not None:
                return found
        return self._named.match(text)

    def _may_match(self, text: str) -> bool:
        """Can a line be a phrase, by its first and last word?

        Four in five lines of prose end here; to fold a line takes four times as long. Asked of
        lines only whose ends folding does not change but for case.
        """
        head, tail = text[:END], text[-END:]
        if self._open or not (head.isascii() and tail.isascii() and head[:1].isalnum()):
            return True
        last = tail.rstrip(EDGES).rsplit(None, 1)
        return len(last) < 2 or self._opens(head) or last[1].lower() in self._last

    def _opens(self, head: str) -> bool:
        """Do some phrases begin with the first two words of a line, as far as ASCII tells?"""
        first, *rest = head.split(None, 2)
        word = unglued(first.lower())
        if not rest or word in self._words:
            return True
        return f"{word} {unglued(rest[0].lower())}" in self._pairs

    def _begins(self, line: str, text: str) -> Phrase | None:
        for head, phrase in self._first.get(first_word(line), ()):
            if line.startswith(head):
                if _fits(phrase, line, head, text):
                    return phrase
            elif line == head.rstrip(EDGES) and "{" not in phrase.text:
                return phrase  # a lead that stands alone: "Leia mais:"
        return None

    def _ends(self, line: str, text: str) -> Phrase | None:
        for tail, phrase in self._last.get(last_word(line), ()):
            if line.endswith(tail) and _fits(phrase, line, tail, text):
                return phrase
        for phrase in self._open:
            if _fits(phrase, line, "", text):
                return phrase
        return None


def _is_from(source: str, url: str | None, id: str | None) -> bool:
    """Does an input come from this site, or lie in this folder?"""
    wanted = source.strip("/")
    if id is not None and id.startswith(f"{wanted}/"):
        return True
    host = _host(url) if url else ""
    return host == wanted.lower() or host.endswith(f".{wanted.lower()}")


def _host(url: str) -> str:
    """The host of an address, in small letters; ``""`` = it has none."""
    from urllib.parse import urlsplit

    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _fits(phrase: Phrase, line: str, literal: str, text: str) -> bool:
    """Does the whole phrase fit, and does it end where a word ends?"""
    if phrase.form == "whole" and len(text) > MAX_WHOLE:
        return False
    if (
        phrase.text.isupper()
        and not text.lstrip(EDGES)[: len(literal)].isupper()
        and PLACEHOLDER.sub("", phrase.text).isupper()  # "{N} 則留言" is by its slot alone
    ):
        return False  # "RELATED:" leads to another story, "Related: the two cousins …" does not
    if PLACEHOLDER.search(phrase.text):
        if phrase.form == "start":
            text = text[:LONGEST]
        return found_in(phrase.text, phrase.form, straight(text)) is not None
    if phrase.form == "start":
        return (
            not literal[-1:].isalnum()
            or not line[len(literal) : len(literal) + 1].isalnum()
            or SPACELESS.match(literal[-1]) is not None
            or SPACELESS.match(line, len(literal)) is not None
        )
    at = len(line) - len(literal)
    return (
        at == 0
        or not literal[0].isalnum()
        or not line[at - 1].isalnum()
        or SPACELESS.match(literal) is not None
    )


@lru_cache(maxsize=8)
def phrases_for(paths: tuple[str, ...]) -> Phrases:
    """The built-in packs and those in the given files.

    Raises:
        PackError: a file is not a proper pack.
    """
    return Phrases([*read_wording(), *map(load_pack, paths)])
