"""How features of lines are said in plain words, for whoever asks why a line went."""

from __future__ import annotations

__all__ = ["said"]

SAID = {
    "words": ("is short", "is long"),
    "words of its sentence": ("a short sentence", "part of a long sentence"),
    "word length": ("short words", "long words"),
    "ends a sentence": ("no stop at its end", "ends a sentence"),
    "ends with a colon": ("no colon at its end", "ends with a colon"),
    "ends with a question": ("is no question", "is a question"),
    "begins small": ("begins with a capital", "begins small"),
    "begins with a quote": ("is no quote", "is a quote"),
    "small letters share": ("few small words", "many small words"),
    "capitals share": ("few capitals", "many capitals"),
    "digit share": ("few numbers", "many numbers"),
    "digits": ("few digits", "many digits"),
    "commas": ("few commas", "many commas"),
    "signs": ("no signs of menus", "signs of menus"),
    "prose": ("is no prose", "is prose"),
    "title": ("is not like a title", "is like a title"),
    "label": ("is no label", "is a label"),
    "name": ("is no name", "is a name"),
    "item": ("is no list item", "is a list item"),
    "mark": ("has words", "has no words"),
    "date": ("is no date", "is a date"),
    "known wording": ("is no known wording", "is known wording"),
    "tail heading": ("is no heading of a tail", "is the heading of a tail"),
    "share button": ("is no share button", "is a share button"),
    "furniture": ("is no furniture of a page", "is furniture of a page"),
    "talk of readers": ("does not speak of readers", "speaks of readers or years"),
    "page share above": ("near the top of the page", "far down the page"),
    "prose share above": ("little prose above", "most of the prose above"),
    "in the heart": ("outside the densest prose", "inside the densest prose"),
    "behind the heart": ("not behind the densest prose", "behind the densest prose"),
    "lines behind the heart": ("not far behind the prose", "far behind the last paragraph"),
    "behind the tail": ("before the end of the story", "behind the end of the story"),
    "lines below the headline": ("above the headline or close", "far below the headline"),
    "tail headings above": ("no tail heading above", "a tail heading above"),
    "page prose": ("little prose on the page", "much prose on the page"),
    "page short lines outside the heart": ("a page of few short lines", "a page of menus"),
    "page broken sentences share": ("few broken sentences", "many broken sentences"),
    "title found": ("the page's title is not said again", "the page's title is said again"),
    "above the title": ("not above the title", "above the title"),
    "lines below the title": ("above the title or close", "far below the title"),
    "words of the title share": ("no words of the title", "words of the title"),
    "prose in 15 above": ("no prose above it", "prose above it"),
    "prose in 15 below": ("no prose below it", "prose below it"),
    "prose in 3": ("no prose beside it", "prose beside it"),
    "prose in 10": ("little prose near", "prose near"),
    "words of prose in 5": ("little prose near", "prose near"),
    "lines since prose": ("close below prose", "far below prose"),
    "lines until prose": ("close above prose", "far above prose"),
    "run of short lines": ("few short lines around it", "short lines around it"),
    "words of the heart share": ("words that the story has not", "words of the story"),
    "copies": ("stands here only", "stands here more than once"),
    "talk of readers near": ("no comments or years near", "comments or years near"),
    "dates near": ("no dates near", "dates near"),
    "known wording near": ("no known wording near", "known wording near"),
    "capitals in the line above": ("small words above it", "capitals above it"),
    "capitals in the line below": ("small words below it", "capitals below it"),
    "line below begins small": ("a capital begins the next line", "the next line begins small"),
    "blank line above": ("no blank line above", "a blank line above"),
    "blank line below": ("no blank line below", "a blank line below"),
    "lines of its group": ("stands alone", "one of many lines together"),
    "words a line of its group": ("among short lines", "among long lines"),
    "button": ("is not printed again and again", "is printed again and again"),
    "buttons near": ("no buttons near", "buttons near"),
    "buttons above": ("no buttons above", "many buttons above"),
    "story share above": ("little of the story above", "most of the story above"),
    "page story words": ("a page of little story", "a page of much story"),
    "page story share": ("most of the page is no story", "most of the page is story"),
    "story in 3": ("no story beside it", "story beside it"),
    "story in 10": ("no story near", "story near"),
    "story in 10 above": ("no story above it", "story above it"),
    "story in 10 below": ("no story below it", "story below it"),
    "lines since the story": ("close below the story", "far below the story"),
    "lines until the story": ("close above the story", "far above the story"),
    "in the main run": ("outside the story", "inside the story"),
    "behind the main run": ("not behind the story", "behind the story"),
    "lines behind the main run": ("not far behind the story", "far behind the story"),
    "lines above the main run": ("not far above the story", "far above the story"),
    "main run's share": ("the story is scattered", "the story is in one piece"),
    "main run's share, in it": ("outside the story", "inside the story"),
    "main run's share, behind it": ("not behind the story", "behind the story"),
    "words of the story share": ("words that the story has not", "words of the story"),
    "words of the story near": ("other words near", "words of the story near"),
    "words against a paragraph's": ("shorter than a paragraph", "longer than a paragraph"),
}
"""Feature → how a reason says that there is less of it than usual, and more."""

NEIGHBOURS = {
    "words": ("a short line", "a long line"),
    "prose": ("no prose", "prose"),
    "stop": ("no end of a sentence", "the end of a sentence"),
}
PLACES = {"1": "right", "2": "two"}


def said(feature: str, *, high: bool) -> str:
    """What it means that a line has more (``high``) or less of a feature than usual."""
    if feature in SAID:
        return SAID[feature][high]
    first, _, rest = feature.partition(" ")
    if rest.startswith("on "):
        where = " near" if rest.endswith(" near") else ""
        group = rest.removeprefix("on ").removesuffix(" near")
        return f"words on {group}{where}" if high else f"no words on {group}{where}"
    number, _, place = rest.partition(" ")
    return f"{NEIGHBOURS[first][high]} {PLACES[number]} {place} it"
