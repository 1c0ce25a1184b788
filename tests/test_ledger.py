"""The ledger as spans: one fate for every character, every change told, and the way back."""

from __future__ import annotations

import json

import pytest

from newsclean import Caption, Finding, clean, restore
from newsclean.document import Drop, Join, Kind, Lift, Record, Relabel, Rewrite, Split
from newsclean.errors import RestoreError
from newsclean.pipeline import apply
from newsclean.readers.text import read_text
from newsclean.writers.ledger import Edit, Span, span_dict, spans

SOURCE = "\n One goat. \nTwo goats.\n\nThree.\nFour.\n\n"
DOC = read_text(SOURCE)


def after(*findings):
    return spans(apply(DOC, list(findings)))


def find(block, action, filter="f", confidence=1.0, evidence=None):
    return Finding(filter, block, action, "why", confidence, evidence or {})


def test_spans_tile_the_source():
    assert spans(DOC) == (
        Span(0, 13, 2, "\n One goat. \n", "kept"),
        Span(13, 25, 3, "Two goats.\n\n", "kept"),
        Span(25, 32, 5, "Three.\n", "kept"),
        Span(32, 39, 6, "Four.\n\n", "kept"),
    )


def test_a_removed_span_says_who_and_why():
    span = after(find(1, Drop(), "ad", 0.7, {"phrase": "ads/x"}))[1]
    assert span == Span(
        13, 25, 3, "Two goats.\n\n", "removed", "ad", "why", None, 0.7, {"phrase": "ads/x"}
    )


def test_a_lifted_span_names_its_field():
    span = after(find(1, Lift("captions", Caption("Two goats.", None)), "caption"))[1]
    assert (span.fate, span.field, span.filter) == ("field", "captions", "caption")


def test_edits_are_in_order():
    span = after(
        find(0, Rewrite("A goat."), "spacing"),
        find(0, Relabel(Kind.QUOTE), "quote"),
        find(0, Record("notes", "A goat."), "note"),
    )[0]
    assert (span.fate, span.filter) == ("kept", None)
    assert span.edits == (
        Edit("spacing", "rewrite", "why", "A goat."),
        Edit("quote", "relabel", "why", "quote"),
        Edit("note", "record", "why", {"field": "notes", "value": "A goat."}),
    )


def test_what_was_edited_and_then_removed_tells_both():
    span = after(find(0, Rewrite("A goat."), "spacing"), find(0, Drop(), "ad"))[0]
    assert (span.fate, span.filter, [e.filter for e in span.edits]) == (
        "removed",
        "ad",
        ["spacing"],
    )


def test_a_joined_span_shares_the_fate_of_the_block_it_joined():
    joined = find(1, Join(0), "wrap")
    kept = after(joined)
    assert [s.fate for s in kept] == ["kept"] * 4
    assert kept[1].edits == (Edit("wrap", "join", "why", {"line": 2}),)
    gone = after(joined, find(0, Lift("title", "x"), "headline"))
    assert [(s.fate, s.filter, s.field) for s in gone[:2]] == [("field", "headline", "title")] * 2


def test_a_chain_of_joins_shares_one_fate():
    gone = after(find(2, Join(1)), find(1, Join(0)), find(0, Drop(), "ad"))
    assert [s.fate for s in gone] == ["removed"] * 3 + ["kept"]


def test_a_block_joined_to_a_piece_shares_the_fate_of_the_piece():
    split = find(0, Split(((0, 3), (4, 9))), "dump")
    both = after(split, find(1, Join(5)), find(5, Drop(), "ad"))
    assert [(s.raw, s.fate) for s in both[:3]] == [
        ("\n One ", "kept"),
        ("goat. \n", "removed"),
        ("Two goats.\n\n", "removed"),
    ]


def test_a_split_span_falls_into_its_pieces():
    pieces = after(find(0, Split(((0, 3), (4, 9))), "dump"), find(4, Drop(), "ad"))
    assert [(s.start, s.end, s.raw, s.fate) for s in pieces[:2]] == [
        (0, 6, "\n One ", "removed"),
        (6, 13, "goat. \n", "kept"),
    ]
    assert [[e.what for e in s.edits] for s in pieces[:2]] == [["split"], ["split"]]


def test_a_join_to_a_piece_names_a_line_of_the_source():
    """`result` is the line that was joined to; the id of a piece is none."""
    both = after(find(0, Split(((0, 3), (4, 9)))), find(1, Join(5)))
    assert both[2].edits[-1].result == {"line": 2}


def test_a_join_to_a_block_that_was_split_later():
    both = after(find(1, Join(0)), find(0, Split(((0, 9), (10, 20)))))
    assert "".join(span.raw for span in both) == SOURCE


@pytest.mark.parametrize("source", ["", " \n", "a", "a\n", "\na"])
def test_small_sources(source):
    tiles = spans(read_text(source))
    assert "".join(span.raw for span in tiles) == source
    assert all(span.raw for span in tiles)


def test_white_space_alone_is_removed_by_the_reader():
    assert spans(read_text(" \n")) == (
        Span(0, 2, 1, " \n", "removed", "reader", "only white space"),
    )


def test_a_span_as_json_leaves_out_what_is_not_there():
    assert span_dict(spans(DOC)[2]) == {
        "start": 25, "end": 32, "line": 5, "raw": "Three.\n", "fate": "kept",
    }  # fmt: skip
    span = after(find(2, Rewrite("3"), "fix"), find(2, Drop(), "ad", 0.6, {"n": 1}))[2]
    assert json.loads(json.dumps(span_dict(span))) == {
        "start": 25, "end": 32, "line": 5, "raw": "Three.\n", "fate": "removed",
        "filter": "ad", "reason": "why", "confidence": 0.6, "evidence": {"n": 1},
        "edits": [{"filter": "fix", "what": "rewrite", "reason": "why", "result": "3"}],
    }  # fmt: skip


# ------------------------------------------------------------------ restore


RECORD = {"ledger": [{"start": 0, "end": 2, "raw": "ab"}, {"start": 2, "end": 3, "raw": "\n"}]}


def test_restore():
    assert restore(RECORD) == "ab\n"
    assert restore({"ledger": []}) == ""


def test_a_ledger_that_lost_its_end():
    record = clean("Goats close Route 9\n\nA herd of goats shut the road.").to_dict(ledger=True)
    assert restore(record) == "Goats close Route 9\n\nA herd of goats shut the road."
    record["ledger"].pop()
    with pytest.raises(RestoreError) as caught:
        restore(record)
    said = "the ledger has 21 of 51 characters; write the JSON again with --ledger"
    assert str(caught.value) == said


@pytest.mark.parametrize("record", [{}, {"ledger": None}, {"ledger": "ab"}, {"ledger": {}}])
def test_no_ledger(record):
    with pytest.raises(RestoreError) as caught:
        restore(record)
    assert str(caught.value) == "the record has no ledger; write the JSON again with --ledger"


@pytest.mark.parametrize("span", [{}, {"start": 0, "end": 1}, 7, None, "abc", ["raw"]])
def test_a_span_that_is_none(span):
    with pytest.raises(RestoreError) as caught:
        restore({"ledger": [span]})
    assert str(caught.value) == (
        "the ledger has a span without start, end and raw; write the JSON again with --ledger"
    )


@pytest.mark.parametrize(
    "span",
    [
        {"start": 0, "end": None, "raw": "a"},
        {"start": 0, "end": 1, "raw": 7},
        {"start": 0, "end": 1, "raw": ["a"]},
    ],
)
def test_a_span_of_the_wrong_types(span):
    with pytest.raises(RestoreError):
        restore({"ledger": [span]})


@pytest.mark.parametrize(
    ("ledger", "at"),
    [
        ([{"start": 1, "end": 2, "raw": "a"}], 0),
        ([{"start": 0, "end": 2, "raw": "a"}], 0),
        ([*RECORD["ledger"], {"start": 4, "end": 5, "raw": "c"}], 3),
        (RECORD["ledger"][::-1], 0),
        ([RECORD["ledger"][0]] * 2, 2),
    ],
)
def test_a_hole(ledger, at):
    with pytest.raises(RestoreError) as caught:
        restore({"ledger": ledger})
    assert str(caught.value) == (
        f"the ledger has a hole at character {at}; write the JSON again with --ledger"
    )


# ------------------------------------------------------------------ a whole page


PAGE = """\
Slow Folk until Six
Play Live Radio
Next Up:
0:00 0:00
Available On Air Stations

Goats close Route 9 again

A goat stands on a rail.
Ana Teller
A goat stands on a rail.

By Hollis Tarn

A herd of goats shut the road on Tuesday, and the police came.

ADVERTISEMENT

Nobody was hurt but a  fence.

Copyright 2024 NPR. To see more, visit"""


def test_every_line_of_a_page_has_one_fate():
    article = clean(PAGE)
    assert [(s.raw.strip(), s.fate, s.filter, s.field) for s in article.ledger] == [
        ("Slow Folk until Six", "removed", "player-block", None),
        ("Play Live Radio", "removed", "player-block", None),
        ("Next Up:", "removed", "player-block", None),
        ("0:00 0:00", "removed", "player-block", None),
        ("Available On Air Stations", "removed", "player-block", None),
        ("Goats close Route 9 again", "field", "headline", "title"),
        ("A goat stands on a rail.", "field", "caption", "captions"),
        ("Ana Teller", "field", "caption", "captions"),
        ("A goat stands on a rail.", "removed", "repeated-caption", None),
        ("By Hollis Tarn", "field", "byline", "byline"),
        ("A herd of goats shut the road on Tuesday, and the police came.", "kept", None, None),
        ("ADVERTISEMENT", "removed", "advertisement", None),
        ("Nobody was hurt but a  fence.", "kept", None, None),
        ("Copyright 2024 NPR. To see more, visit", "field", "copyright", "copyright"),
    ]
    assert dict(article.removed) == {"player-block": 5, "repeated-caption": 1, "advertisement": 1}
    assert [(e.filter, e.what) for e in article.ledger[12].edits] == [("spacing", "rewrite")]
    assert restore(article.to_dict(ledger=True)) == PAGE


def test_every_removal_has_a_reason():
    for span in clean(PAGE).ledger:
        if span.fate != "kept":
            assert span.reason
            assert span.reason[0].islower()
            assert span.reason[-1] != "."
            assert 0 < span.confidence <= 1
