"""How features of lines are said in plain words, for whoever asks why a line went."""

from __future__ import annotations

from newsclean.late import regex

__all__ = ["said"]

SAID = {
    "odds at first, smoothed": (
        "weighed as the page's at first",
        "weighed as the story's at first",
    ),
    "words of its sentence": ("a short sentence", "part of a long sentence"),
    "ends a sentence": ("no stop at its end", "ends a sentence"),
    "ends with a colon": ("no colon at its end", "ends with a colon"),
    "begins small": ("begins with a capital", "begins small"),
    "small letters share": ("few small words", "many small words"),
    "digit share": ("few numbers", "many numbers"),
    "commas": ("few commas", "many commas"),
    "label": ("is no label", "is a label"),
    "name": ("is no name", "is a name"),
    "item": ("is no list item", "is a list item"),
    "mark": ("has words", "has no words"),
    "page share above": ("near the top of the page", "far down the page"),
    "prose share above": ("little prose above", "most of the prose above"),
    "in the heart": ("outside the densest prose", "inside the densest prose"),
    "lines behind the heart": ("not far behind the prose", "far behind the last paragraph"),
    "behind the tail": ("before the end of the story", "behind the end of the story"),
    "page prose": ("little prose on the page", "much prose on the page"),
    "page broken sentences share": ("few broken sentences", "many broken sentences"),
    "above the title": ("not above the title", "above the title"),
    "lines below the title": ("above the title or close", "far below the title"),
    "prose in 15 below": ("no prose below it", "prose below it"),
    "words of prose in 5": ("little prose near", "prose near"),
    "lines since prose": ("close below prose", "far below prose"),
    "copies": ("stands here only", "stands here more than once"),
    "dates near": ("no dates near", "dates near"),
    "known wording near": ("no known wording near", "known wording near"),
    "capitals in the line above": ("small words above it", "capitals above it"),
    "capitals in the line below": ("small words below it", "capitals below it"),
    "lines of its group": ("stands alone", "one of many lines together"),
    "words a line of its group": ("among short lines", "among long lines"),
    "buttons near": ("no buttons near", "buttons near"),
    "buttons above": ("no buttons above", "many buttons above"),
    "story share above": ("little of the story above", "most of the story above"),
    "story in 3": ("no story beside it", "story beside it"),
    "story in 10 above": ("no story above it", "story above it"),
    "story in 10 below": ("no story below it", "story below it"),
    "in the main run": ("outside the story", "inside the story"),
    "main run's share": ("the story is scattered", "the story is in one piece"),
    "main run's share, in it": ("outside the story", "inside the story"),
    "main run's share, behind it": ("not behind the story", "behind the story"),
    "words of the story share": ("words that the story has not", "words of the story"),
    "words of the story near": ("other words near", "words of the story near"),
    "8 to 19 words": ("shorter or longer than a short sentence", "as long as a short sentence"),
    "50 words or more": ("is no long paragraph", "is a long paragraph"),
    "short line in the heart": ("not short among prose", "a short line among prose"),
    "page paragraphs": ("few paragraphs on the page", "many paragraphs on the page"),
    "words of the title near": ("no words of the title near", "words of the title near"),
    "words near": ("short lines near", "long lines near"),
    "words of the heart near": ("other words near", "words of the story near"),
    "said above": ("was not said above", "was said above"),
    "words said above": ("was not said above", "was said above"),
    "words said below": ("is not said again below", "is said again below"),
    "said above near": ("nothing near was said above", "lines near were said above"),
    "said below near": ("nothing near is said again", "lines near are said again below"),
    "same shape near": ("lines of many shapes near", "lines of one shape near"),
    "worded like a story": ("worded like what pages print", "worded like a story"),
    "worded like a story, 1 above": (
        "the line above is worded like what pages print",
        "the line above is worded like a story",
    ),
    "worded like a story, 1 below": (
        "the line below is worded like what pages print",
        "the line below is worded like a story",
    ),
    "worded like a story, near": (
        "lines near are worded like what pages print",
        "lines near are worded like a story",
    ),
    "worded like a story, around": (
        "lines around are worded like what pages print",
        "lines around are worded like a story",
    ),
    "words 2 above": ("a short line two above it", "a long line two above it"),
    "words 2 below": ("a short line two below it", "a long line two below it"),
    "prose 1 below": ("no prose right below it", "prose right below it"),
    "since a question": ("close below a question", "far below a question"),
    "questions above": ("no questions above it", "many questions above it"),
    "prose above times prose below": ("little prose on one side", "prose on both sides"),
    "words to those of the longest line": ("much shorter than the longest", "a long line"),
    "words to those of a paragraph": ("shorter than a paragraph", "longer than a paragraph"),
    "lines since a colon": ("close below a colon", "far below a colon"),
    "begins with a call": ("is no call to do something", "tells the reader to do something"),
    "steps in length near": ("lines of one length near", "lines of many lengths near"),
    "first word again near": ("begins unlike its neighbours", "begins as its neighbours do"),
    "ends of sentences near": ("few sentences near", "sentences near"),
    "sentences near": ("few sentences near", "long paragraphs near"),
    "colons inside near": ("no colons near", "colons near"),
    "set quotes near": ("typed quotes near", "set quotes near"),
    "amounts near": ("no amounts near", "amounts near"),
    "numbered lines near": ("no numbered lines near", "numbered lines near"),
    "brackets near": ("no brackets near", "brackets near"),
    "exclamations near": ("no exclamations near", "exclamations near"),
    "ampersands near": ("no ampersands near", "ampersands near"),
    "lines cut off near": ("no lines cut off near", "lines cut off near"),
    "deeper than prose": ("stands further out than prose", "stands further in than prose"),
    "as deep as prose": ("does not stand as deep as prose", "stands as deep as prose"),
    "prose as deep": ("little prose stands as deep", "prose stands as deep"),
    "way out of the heart": ("nothing further out parts it from prose", "parted from the prose"),
    "page has layout": ("the text has no layout", "the text has its page's layout"),
}
"""Feature → how a reason says that there is less of it than usual, and more."""

OPENER = regex(r"(?:(since) an opener|openers) on (.+?)(?: above)?")
ODDS = regex(r"odds(?: (\d) (above|below))?")


def said(feature: str, *, high: bool) -> str:
    """What it means that a line has more (``high``) or less of a feature than usual."""
    if feature in SAID:
        return SAID[feature][high]
    odds = ODDS.fullmatch(feature)
    if odds:
        return _weighed(*odds.groups(), high=high)
    opener = OPENER.fullmatch(feature)
    if opener:
        return _opened(*opener.groups(), high=high)
    where = " near" if feature.endswith(" near") else ""
    group = feature.removeprefix("words on ").removesuffix(" near")
    return f"words on {group}{where}" if high else f"no words on {group}{where}"


def _weighed(lines: str | None, side: str | None, *, high: bool) -> str:
    """As :func:`said`, for what the second look says of a line or of one near it."""
    where = "" if lines is None else f" of the line {lines} {side}"
    return f"the weight{where} is the story's" if high else f"the weight{where} is the page's"


def _opened(since: str | None, group: str, *, high: bool) -> str:
    """As :func:`said`, for the lines that open what is no story."""
    if since:
        return f"{'far' if high else 'close'} below a heading on {group}"
    return f"a heading on {group} above it" if high else f"no heading on {group} above it"
