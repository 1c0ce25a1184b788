"""A made-up story of ferries for tests of heads and fields: what stands around it is theirs."""

from __future__ import annotations

from newsclean import Article, clean
from newsclean.document import Lift, Record

__all__ = ["ANA", "LEAD", "MENU", "STORY", "TITLE", "TWO", "page", "who_said"]

TITLE = "Ice stops the ferries at the north pier"
LEAD = (
    "Ferries will stop at the north pier of Tarn Quay from Monday, the harbor office said, for ice."
)
STORY = f"""{LEAD}

“We walk around the bay now,” said Ida Moss, who keeps the store on the south bank of the river.

The boats ran all of last winter. Nobody at the office could remember ice in November.

Captain Ines Corvo, 61, has run the line since 1998, and she has never seen the like."""
MENU = "Skip to content\nHome\nNews\nSports"
ANA, TWO = ["Ana Teller"], ["Ana Teller", "Dova Renn"]


def page(head: str, story: str = STORY, tail: str = "", menu: str = MENU) -> Article:
    """The article of a page with a menu, a head, a story and a tail."""
    return clean(f"{menu}\n{head}\n\n{story}\n{tail}".strip())


def who_said(article: Article, field: str) -> list[str]:
    """The filters that recorded a field or moved a line to it, in their order."""
    return [
        f.filter
        for f in article.document.ledger
        if isinstance(f.action, Record | Lift) and f.action.field == field
    ]
