"""The document model: frozen pieces over a source that never changes."""

from __future__ import annotations

import dataclasses

import pytest

from newsclean import Block, Caption, Document, Finding
from newsclean.document import (
    Drop,
    Join,
    Kind,
    Lift,
    Record,
    Relabel,
    Rewrite,
    Split,
)
from newsclean.pipeline import apply
from newsclean.readers.text import read_text

SOURCE = "\n  Goats close Route 9\r\n\n\n\tA herd shut the road. \nIt is open.\u2028Silence."
DOC = read_text(SOURCE)


def test_a_block_is_a_line_without_the_white_space_around_it():
    assert DOC.blocks == (
        Block(0, 3, 22, "Goats close Route 9", 2, 0, 2),
        Block(1, 27, 48, "A herd shut the road.", 5, 2, 8),
        Block(2, 50, 61, "It is open.", 6, 0),
        Block(3, 62, 70, "Silence.", 7, 0),
    )
    assert all(SOURCE[b.start : b.end] == b.text for b in DOC.blocks)


def test_what_a_block_is_by_default():
    block = DOC.blocks[3]
    assert (block.kind, block.hints, block.indent, block.size) == (Kind.PARAGRAPH, None, 0, 1)


def test_a_raw_document():
    assert (DOC.source, DOC.ledger, DOC.settled) == (SOURCE, (), False)
    assert DOC.origin == DOC.blocks
    assert dict(DOC.live) == {block.id: block for block in DOC.blocks}


@pytest.mark.parametrize("source", ["", " \n\t\n", "\r\n", "\u2029"])
def test_a_text_without_lines_has_no_blocks(source):
    doc = read_text(source)
    assert (doc.source, doc.blocks) == (source, ())


def test_nothing_of_a_document_can_be_set():
    for thing, name in (
        (DOC, "source"),
        (DOC.blocks[0], "text"),
        (Drop(), "x"),
        (Lift("a"), "field"),
    ):
        with pytest.raises((dataclasses.FrozenInstanceError, AttributeError, TypeError)):
            setattr(thing, name, "new")


def test_a_document_has_no_room_for_more():
    assert not hasattr(DOC, "__dict__")
    assert not hasattr(DOC.blocks[0], "__dict__")
    assert not hasattr(Rewrite("a"), "__dict__")


def test_kept_by_kind():
    doc = apply(DOC, [Finding("f", 1, Relabel(Kind.QUOTE), ""), Finding("f", 2, Drop(), "")])
    assert [b.id for b in doc.kept()] == [0, 1, 3]
    assert [b.id for b in doc.kept(Kind.QUOTE)] == [1]
    assert doc.kept(Kind.CAPTION) == ()


def test_raw_forgets_the_ledger_and_nothing_else():
    doc = Document.of(SOURCE, DOC.origin, settled=True)
    changed = apply(doc, [Finding("f", 1, Drop(), "")])
    assert len(changed.blocks) == 3
    assert changed.raw() == doc
    assert changed.raw().settled is True


def test_a_finding_is_sure_and_has_no_evidence_by_default():
    finding = Finding("f", 1, Drop(), "why")
    assert finding.confidence == 1.0
    assert dict(finding.evidence) == {}
    with pytest.raises(TypeError):
        finding.evidence["a"] = 1


def test_the_actions():
    assert Drop() == Drop()
    assert Rewrite("a") != Rewrite("b")
    assert (Join(3).to, Join(3).glue, Join(3).unhyphen) == (3, " ", 0)
    assert Split(((0, 1), (1, 2))).gaps == ()
    assert Lift("captions").value is None
    assert (Record("flags", "a").field, Record("flags", "a").value) == ("flags", "a")


def test_a_caption_may_lack_its_text_or_its_credit():
    assert Caption(None, "Ana Teller") == (None, "Ana Teller")
    assert Caption("A goat.", None) == ("A goat.", None)


def test_kinds_are_those_of_the_record():
    assert [kind.value for kind in Kind] == [
        "paragraph", "heading", "list_item", "quote", "turn", "cue", "verse", "table", "code", "caption",
    ]  # fmt: skip
