"""Holds what a plug-in proposes to the rules, so that none of its mistakes spoils a record."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from math import isfinite
from typing import Any

from newsclean.article import MANY, SINGLE
from newsclean.document import (
    Block,
    Caption,
    Document,
    Drop,
    Finding,
    Join,
    Kind,
    Lift,
    Record,
    Relabel,
    Rewrite,
    Settle,
    Split,
)
from newsclean.errors import FilterError
from newsclean.late import regex
from newsclean.plugins.offers import Plugin

__all__ = ["watched"]

ACTIONS = (Drop, Rewrite, Relabel, Join, Split, Lift, Record, Settle)

CURE = "do without it or tell its authors"

FLAG = regex(r"[a-z][a-z0-9_]*")
SURROGATE = regex("[\ud800-\udfff]")
LANGUAGE = regex(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


def watched(plugin: Plugin) -> Callable[[Document, Any], list[Finding]]:
    """The function of ``plugin``, its findings held to the rules.

    The function that is given raises:
        FilterError: the filter ends the program, or proposes what cannot be carried out.
    """

    def ask(doc: Document, known: Any) -> list[Finding]:
        try:
            found = list(plugin.function(doc, known))
        except (SystemExit, GeneratorExit) as error:  # would end the run, other inputs undone
            how = str(error) or type(error).__name__
            raise FilterError(f"filter {_name(plugin)} ends the program ({how}); {CURE}") from error
        for finding in found:
            fault = _fault(finding, plugin.name, doc)
            if fault:
                raise FilterError(
                    f"filter {_name(plugin)} {fault}; that is a bug of the filter, {CURE}"
                )
        return found

    return ask


def _name(plugin: Plugin) -> str:
    return f"{plugin.name!r} of {plugin.origin}"


def _fault(finding: object, name: str, doc: Document) -> str:
    """What is wrong with a finding, as the rest of a sentence; ``""`` = nothing."""
    if not isinstance(finding, Finding):
        return f"yields {_shown(finding)}, which is no Finding"
    if finding.filter != name:
        return f"signs a finding as {finding.filter!r}"
    action = finding.action
    if not isinstance(action, ACTIONS):
        return f"proposes {_shown(action)}, which is no action"
    if not isinstance(finding.block, int):
        return f"names the block {_shown(finding.block)}; a block is named by its id"
    if not _is_said(finding.reason):
        return f"gives no reason to {type(action).__name__.lower()} block {finding.block}"
    sure = finding.confidence
    if isinstance(sure, bool) or not isinstance(sure, int | float) or not 0 <= sure <= 1:
        return f"is {_shown(sure)} sure; confidence goes from 0 to 1"
    if not isinstance(finding.evidence, Mapping) or not _is_plain(dict(finding.evidence)):
        return "gives evidence that is no mapping of names to plain values"
    return _fault_of_action(action, doc.live.get(finding.block))


def _fault_of_action(action: object, block: Block | None) -> str:
    if isinstance(action, Rewrite):
        return _fault_of_text(action.text)
    if isinstance(action, Relabel):
        is_body = isinstance(action.kind, Kind) and action.kind is not Kind.CAPTION
        return "" if is_body else f"makes a block {_shown(action.kind)}, which is no kind of body"
    if isinstance(action, Join):
        plain = isinstance(action.to, int) and _is_text(action.glue)
        return "" if plain and action.unhyphen in (0, 1) else f"joins by {_shown(action)}"
    if isinstance(action, Split) and block is not None:
        return "" if _splits(action, len(block.text)) else f"splits by {_shown(action)}"
    if isinstance(action, Lift | Record | Settle):
        return _fault_of_field(action.field, action.value)
    return ""


def _fault_of_text(text: object) -> str:
    if not isinstance(text, str) or not _is_text(text):
        return f"rewrites a block to {_shown(text)}, which is no text"
    if not text.strip():
        return "rewrites a block to nothing, where it should drop it"
    return "writes a line break into a block" if len(text.splitlines()) > 1 else ""


def _splits(split: Split, length: int) -> bool:
    """Are the pieces in order, not empty, and inside the text?"""
    at = 0
    for piece in split.pieces:
        start, end = piece
        if not at <= start < end <= length:
            return False
        at = end
    return len(split.pieces) > 0 and len(split.gaps) in (0, len(split.pieces))


def _fault_of_field(field: object, value: object) -> str:
    if field not in (*SINGLE, *MANY):
        return f"fills the field {_shown(field)}, which the record does not have"
    if value is None or _fits(str(field), value):
        return ""
    return f"fills the field {field!r} with {_shown(value)}, which the record does not take there"


def _fits(field: str, value: object) -> bool:
    """Is this a value that the schema of the record has in this field?"""
    if field == "captions":
        return (
            isinstance(value, Caption)
            and any(value)
            and all(part is None or _is_said(part) for part in value)
        )
    if field in MANY:
        values = value if isinstance(value, tuple | list) else (value,)
        return all(_is_said(v) and (field != "flags" or FLAG.fullmatch(v)) for v in values)
    if not isinstance(value, str) or not _is_said(value):
        return False
    if field == "language":
        return LANGUAGE.fullmatch(value) is not None
    return field not in ("published", "updated") or _is_date(value)


def _is_said(value: object) -> bool:
    return isinstance(value, str) and _is_text(value) and bool(value.strip())


def _is_text(value: object) -> bool:
    """Text that UTF-8 can carry: Python's strings may hold halves of characters, files may not."""
    return isinstance(value, str) and SURROGATE.search(value) is None


def _is_date(value: str) -> bool:
    """A date alone, or a moment with seconds and its distance from UTC."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:[+-]\d\d:\d\d|Z))?", value) is None:
        return False
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def _is_plain(value: object) -> bool:
    """Can JSON carry it?"""
    if isinstance(value, dict):
        return all(_is_text(k) and _is_plain(v) for k, v in value.items())
    if isinstance(value, tuple | list):
        return all(map(_is_plain, value))
    if isinstance(value, float):
        return isfinite(value)  # JSON has no word for the others
    return value is None or isinstance(value, int) or _is_text(value)


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."
