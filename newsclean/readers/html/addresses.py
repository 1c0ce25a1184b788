"""Addresses that a page gives of itself in part: ``/goats`` → ``https://courier.example/goats``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urljoin

from newsclean.document import Said
from newsclean.late import regex

__all__ = ["resolved"]

WHOLE = regex(r"https?://[^\s/]", re.I)
RELATIVE = regex(r"[/.?]")
"""How an address begins that is a part of one; ``courier.example/goats`` only lost its scheme."""


def resolved(urls: Sequence[Said], base: str) -> tuple[Said, ...]:
    """The addresses, those given in part completed by another one of the page or by its base.

    Args:
        urls: the addresses that the page gives of itself.
        base: what its links are relative to (``<base href>``), or ``""``.
    """
    if all(WHOLE.match(said.value) for said in urls):
        return tuple(urls)
    whole = next((said.value for said in urls if WHOLE.match(said.value)), "")
    whole = _joined(whole, base) or whole
    return tuple(
        said._replace(value=_joined(whole, said.value) or said.value)
        if RELATIVE.match(said.value)
        else said
        for said in urls
    )


def _joined(base: str, value: str) -> str:
    """A whole address; ``""`` if it is none, or not of the web."""
    try:
        joined = urljoin(base, value)
    except ValueError:
        return ""
    return joined if WHOLE.match(joined) else ""
