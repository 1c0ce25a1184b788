"""How letters begin: ``Dear Orla,`` opens one, and is neither a writer nor a label of the page."""

from __future__ import annotations

__all__ = ["is_greeting"]

CALLS = frozenset(",:!،，")
"""What stands behind the one who is greeted."""
MOST = 5
"""Words of a greeting: ``Sehr geehrte Damen und Herren,``."""
GREETS = frozenset(
    "dear hello hi hey liebe lieber liebes hallo sehr cher chère chers chères bonjour querido "
    "querida queridos queridas estimado estimada hola caro cara cari care gentile egregio "
    "prezado prezada olá beste geachte hej hei kära käre kære kjære drogi droga szanowny szanowna "
    "milý milá vážený vážená dragi dragă stimate stimată kedves tisztelt hyvä rakas sevgili sayın "
    "дорогой дорогая уважаемый уважаемая шановний шановна дорогий αγαπητέ αγαπητή".split()
)


def is_greeting(text: str) -> bool:
    """Does a line greet somebody, and nothing more?

    Example:
        >>> is_greeting("Dear Orla,"), is_greeting("Dear Orla, we met in May."), is_greeting("Hi!")
        (True, False, False)
    """
    if text[-1] not in CALLS or not 0 < text.count(" ") < MOST or not CALLS.isdisjoint(text[:-1]):
        return False
    return text.split(" ", 1)[0].lower() in GREETS
