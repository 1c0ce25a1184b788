"""Verse: lines that break their sentences at line ends stand, whatever each of them looks like."""

from __future__ import annotations

import pytest

from newsclean import clean, evidence
from newsclean.document import Drop
from newsclean.evidence.shape import Line, read_lines
from newsclean.evidence.stanzas import stanza_lines, stanzas
from newsclean.packs import phrases_for
from newsclean.readers.text import read_text

STANZA = """\
The ferry left without the goat,
the goat had read the tide,
and nobody had told the boat
which of the two to ride."""


def lines_of(text: str) -> list[Line]:
    return read_lines(read_text(text).live.values(), phrases_for(())).all


def texts(text: str) -> list[str]:
    return [line.text for run in stanzas(lines_of(text)) for line in run]


def found(text: str, first: int = 0, captioned: frozenset[int] = frozenset()) -> frozenset[int]:
    return stanza_lines(lines_of(text), first, captioned)


def test_a_stanza_is_short_lines_of_which_one_ends_in_a_comma() -> None:
    assert texts(STANZA) == STANZA.split("\n")
    assert found(STANZA) == {0, 1, 2, 3}


@pytest.mark.parametrize(
    "text",
    [
        STANZA.replace("\n", "\n\n"),
        STANZA.replace(",", ""),
        STANZA.replace(",", ".").replace("boat\n", "boat.\n"),
        STANZA.replace("The ferry", "- The ferry")
        .replace("\nthe", "\n- the")
        .replace("\nand", "\n- and"),
    ],
    ids=["blank lines", "no comma", "sentences", "items"],
)
def test_other_lines_are_no_stanza(text: str) -> None:
    assert texts(text) == []
    assert found(text) == frozenset()


def test_two_lines_are_verse_but_not_surely() -> None:
    two = "\n".join(STANZA.split("\n")[:2])
    assert texts(two) == two.split("\n")
    assert found(two) == frozenset()


def test_what_a_membership_offers_is_parted_by_semicolons() -> None:
    offers = "Goats without advertisements;\nA weekly letter on goats;\nA bell of your own."
    assert texts(offers) == offers.split("\n")
    assert found(offers) == frozenset()


def test_lines_above_the_story_and_captions_are_no_stanza() -> None:
    assert found(STANZA, first=1) == {1, 2, 3}
    assert found(STANZA, captioned=frozenset({0})) == {1, 2, 3}
    assert found(STANZA, captioned=frozenset({1})) == frozenset()


PAGE = """\
Subscribe
Log In
The Tidewater Ledger

Poet laureate reads at the ferry landing

By Ida Kestrel

The poet laureate of Tidewater County read to forty people and a goat at the landing on Sunday.

{}

She then sold eleven books and gave one away.

Share
Sign up for our newsletter
Get the latest headlines in your inbox
"""


POEM = """\
They told us to wait on the landing,
they told us to stay off the boat,
but nobody ever told hunger
and nobody told the goat."""


def test_no_line_of_a_poem_goes_for_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    assert POEM in (clean(PAGE.format(POEM)).text or "").split("\n\n")
    monkeypatch.setattr(evidence, "stanza_lines", lambda *known: frozenset())
    without = clean(PAGE.format(POEM))
    took = {f.block: f.filter for f in without.document.ledger if type(f.action) is Drop}
    gone = [(b.text, took[b.id]) for b in without.document.origin if b.id in took]
    assert ("they told us to stay off the boat,", "stray-line") in gone
