"""Text that a page holds as data only: the article in its JSON-LD, a frame, a template."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

__all__ = ["article_body", "frames"]

LARGEST = 4_000_000
"""Characters of a script that is looked at."""
DEEPEST = 12
"""Levels of JSON-LD below which no article is looked for; publishers nest it three deep."""


def article_body(tree: LexborHTMLParser) -> str:
    """The longest ``articleBody`` in the page's JSON-LD; ``""`` if there is none."""
    found = ""
    for node in tree.css('script[type*="ld+json"]'):
        text = node.text()
        if "articleBody" not in text or len(text) > LARGEST:
            continue
        try:
            # strict=False: line breaks within strings are common
            held = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        found = max(found, *_bodies(held), "", key=len)
    return found


def _bodies(held: Any) -> Iterator[str]:
    """The texts under ``articleBody``, at any depth."""
    waiting = [(held, 0)]
    while waiting:
        value, depth = waiting.pop()
        if depth > DEEPEST:
            continue
        if isinstance(value, list):
            waiting += [(item, depth + 1) for item in value]
        elif isinstance(value, dict):
            body = value.get("articleBody")
            if isinstance(body, str):
                yield body
            waiting += [(item, depth + 1) for item in value.values()]


def frames(tree: LexborHTMLParser) -> Iterator[str]:
    """The pages that frames carry in themselves or are replaced by, and what templates hold."""
    for node in tree.css("iframe[srcdoc], template, noframes"):
        if node.tag == "iframe":
            page = node.attributes.get("srcdoc")
            if page:
                yield page
        elif node.tag == "noframes":
            yield node.text()
        elif node.tag == "template":
            held = node.html
            if held:
                yield held.removeprefix("<template").partition(">")[2].removesuffix("</template>")
