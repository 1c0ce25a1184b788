"""Each filter's page is true: what its example shows happens, on a page around that example."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from newsclean import Article, Settings, clean
from newsclean.registry import BUILTIN, page

GOLDEN = Path(__file__).parents[1] / "golden"

HEAD = "Goats close Route 9 for a third day\n\nBy Dova Renn\n\nMay 2, 2024\n\n"
FIRST = (
    "A herd of goats shut the road on Tuesday, and nobody in Penrose knew whose goats they were."
)
SECOND = "The mayor said it was not the first time, and asked the drivers to go round by the mill."
THIRD = "Nobody was hurt but a fence, which the farmer says he will put up again before Sunday."
STORY = f"{FIRST}\n\n{SECOND}\n\n{THIRD}"
PLAYER = "Play Live Radio\nNext Up:\n0:00 0:00\nAvailable On Air Stations\n"

MIDDLE = f"{HEAD}{FIRST}\n\n@\n\n{SECOND}\n\n{THIRD}\n"
BELOW_THE_HEADLINE = f"{HEAD}@\n\n{STORY}\n"
END = f"{HEAD}{STORY}\n\n@\n"
TOP = f"@\n\n{HEAD}{STORY}\n"

AROUND = {
    "escaped-newlines": "@",
    "section-label": f"{PLAYER.removesuffix('Available On Air Stations' + chr(10))}@\n\n{HEAD}{STORY}\n",
    "drop-cap": f"{HEAD}@\n\n{STORY}\n",
    "hard-wrap": (
        "Mill race ran backward\n\n@\n\nNobody in Penrose had ever seen the water run the\nother way, and "
        "forty people came to look at it before\nthe gate was freed.\n\nThe miller said that he would charge "
        "them all next\ntime, that the flour was fine, and that the goats had\nnothing to do with it.\n"
    ),
    "leftover-markdown": f"{HEAD}{FIRST}\n\n@\n\n{SECOND}\n\n{THIRD}\n",
    "broken-sentence": "@",
    "player-block": TOP,
    "headline": f"@\n\n{STORY}\n",
    "caption": BELOW_THE_HEADLINE,
    "bare-caption": (GOLDEN / "bare-caption/in-the-head.in.txt").read_text("utf8"),
    "repeated-caption": BELOW_THE_HEADLINE,
    "byline": f"Beavers reopen a lost creek\n\n@\n\n{STORY}\n",
    "date-line": f"Beavers reopen a lost creek\n\n@\n\n{STORY}\n",
    "page-furniture": TOP,
    "tags": END,
    "biography": END,
    "story-tail": END,
    "truncation": f"{HEAD}{STORY}\n\n@",
    "one-line-player": f"@\n\n{STORY}\n",
    "head-matter": f"Beavers reopen a lost creek\n\n@\n\nMay 2, 2024\n\n{STORY}\n",
    "repeated-headline": f"@\n\n@\n\nBy Dova Renn\n\n{STORY}\n",
    "dateline": f"{HEAD}@ rolled in, the goats of the town went up the hill again, and stayed.\n\n{STORY}\n",
    "pull-quote": f"{HEAD}{FIRST}\n\n@\n\nThe mayor was angry. They asked for no permit.\n\n{THIRD}\n",
    "leftover-line": f"Home\nNews\nWeather\n\n{HEAD}@\n\n{STORY}\n\nShare\nPrint\n",
    "live-blog": f"{HEAD}{STORY}\n\n@\n\n{SECOND}\n\n@\n\n{THIRD}\n\n@\n\n{FIRST}\n",
    "cut-label": (
        "Ferry guide\nThe ferry is run by\nMara Lind\n, who lives in\nPort Ellery\n, and by her son.\n@\n"
        "The pier is closed on Sundays.\n"
    ),
    "turn": (
        "Why the goats came back\n\nDOVA RENN, HOST:\n\nThe goats are back. Otis Fenn counts them.\n\n"
        "OTIS FENN, BYLINE: There are forty of them.\n\nRENN: Forty?\n\n@\n\nRENN: And in March?\n\n"
        "FENN: I lost count in March.\n"
    ),
    "list-item": f"{HEAD}{FIRST}\n\n@\n  • Mill Fire - 40%\n\n{SECOND}\n\n{THIRD}\n",
    "remarks": f"{HEAD}{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n@\n",
    "page-line": (GOLDEN / "page-line/whole-page.in.txt").read_text("utf8"),
    "language": "@",
}
"""Filter → the page around its example (at the @), where that is not the middle of a story."""

SAID_IN_WORDS = {
    "custom-phrase": ["Harbor FM, the voice of the coast"],
    "head-matter": ["For the Courier"],
    "language": [FIRST, SECOND, THIRD],
    "leftover-line": ["Carry Pelham's daily with you on your tablet"],
    "page-line": ["About us\nContact\nAdvertise\nJobs"],
    "verse": [
        "Oh, roll the river down,\nAnd if the river will not roll,\nThen roll the river down."
    ],
    "truncation": ["The council will look at the books in June and say whether the road may"],
}
"""Filter → the lines of its example, where the page tells of them in words."""


def example(name: str) -> tuple[list[str], str]:
    """The lines of the example of a filter's page, and what is said to become of them."""
    said = re.search(r"Example: (.*?)(?:\n\n|\Z)", page(name), re.S)[1].replace("\n", " ")
    left, _, right = said.partition("→")
    lines = [a or b for a, b in re.findall(r"``(.+?)``|`([^`]+)`", left)]
    lines = [re.sub(r"\{U\+(\w{4})\}", lambda m: chr(int(m[1], 16)), line) for line in lines]
    if name == "player-block":
        lines = lines[0].split(" · ")
    return SAID_IN_WORDS.get(name, lines), right.strip()


def cleaned(name: str, lines: list[str], folder: Path) -> Article:
    text = AROUND.get(name, MIDDLE).replace("@", "\n".join(lines))
    packs: tuple[str, ...] = ()
    if name == "custom-phrase":
        pack = folder / "pack.toml"
        said = f'whole = "{lines[0]}"\nhit = ["{lines[0]}"]\nmiss = ["{lines[0]}, is sold."]\n'
        pack.write_text(f'[[phrase]]\nid = "voice"\n{said}')
        packs = (str(pack),)
    return clean(text, Settings(enable=(name,), packs=packs), format="text")


TAGS = [spec.name for spec in BUILTIN if "`<" in page(spec.name) and spec.name.startswith("page-")]
"""Filters whose example is of tags."""


@pytest.mark.parametrize("name", [spec.name for spec in BUILTIN if spec.name not in TAGS])
def test_the_example_holds(name, tmp_path):
    lines, result = example(name)
    article = cleaned(name, lines, tmp_path)
    shown = "\n".join(lines).split("\n")
    spans = [
        span
        for span in article.ledger
        if any(line.strip() in span.raw or span.raw.strip() in line for line in shown)
    ]
    acted = [s for s in spans if name in (s.filter, *(edit.filter for edit in s.edits))]
    assert acted, f"{name} leaves its own example alone"
    if result.startswith("nothing"):
        assert {span.fate for span in acted} == {"removed"}
    for flag in re.findall(r"flag (\w+)", result):
        assert flag in article.flags


WITHIN = {"page-box": 1, "page-link": 1, "page-writer": 3}
"""Filters whose example stands among the paragraphs: below how many of them."""


@pytest.mark.parametrize("name", TAGS)
def test_the_example_of_tags_holds(name):
    lines, result = example(name)
    tags = "".join(line for line in lines if line.startswith("<")).replace("…", "")
    said = "".join(f"<p>{line}</p>" for line in lines if not line.startswith("<"))
    paragraphs = [f"<p>{line}</p>" for line in (FIRST, SECOND, THIRD)]
    if name in WITHIN:
        paragraphs.insert(WITHIN[name], tags)
        tags = '<meta name="author" content="Lena Ordway">'
    told = "".join(paragraphs)
    article = clean(
        f"{tags}<body><article><h1>Goats close Route 9</h1>{said}{told}</article>", format="html"
    )
    acted = [finding for finding in article.document.ledger if finding.filter == name]
    assert acted
    if result.startswith("nothing"):
        assert article.removed[name] == len(acted)
    else:
        field, _, value = result.removesuffix(".").partition(" ")
        value = value or re.search(r'href="(.+?)"', lines[0])[1]
        found = getattr(article, field)
        assert (list(found) if isinstance(found, tuple) else found) == (
            json.loads(value) if value[0] in '"[' else value
        )
