#!/usr/bin/env python3
"""Writes the corpus of the quality gate: whole pages in the kinds of dump in which pages arrive.

    python tests/quality/make_corpus.py                 prints the corpus
    python tests/quality/make_corpus.py -o corpus.jsonl writes it

The wording is in `texts/*.toml`, one file a language: a newspaper (menu, cookie banner, teasers,
comments, footer) and its stories. A page is built around each story, with boxes at places that the
seed decides; the same page is then printed in every kind of dump, with the same gold. The gold is
the body of the first story as newsclean's `text` is to have it; `below = true` prints another
story whole below it.

Same in, same out, on every Python: of `random` only `random()` is used, whose sequence is promised.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from dumps import DUMPS, Part

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TEXTS = Path(__file__).with_name("texts")
SEED = 20240314
LANGUAGES = ("en", "de", "es", "fr", "pt", "ja")


class Dice(NamedTuple):
    """What the seed decides on one page."""

    generator: random.Random

    def one(self, items: Sequence[str]) -> str:
        return items[int(self.generator.random() * len(items))]

    def some(self, items: Sequence[str], count: int) -> list[str]:
        """``count`` of them, in an order of chance."""
        keyed = sorted((self.generator.random(), n) for n in range(len(items)))
        return [items[n] for _, n in keyed[:count]]

    def falls(self, probability: float) -> bool:
        return self.generator.random() < probability


def body(text: str) -> Iterator[Part]:
    """The story's blocks: parted by blank lines, told by how their lines begin."""
    kinds = {
        "- ": "bullets",
        "1.": "numbers",
        "| ": "table",
        "> ": "verse",
        "##": "heading",
        "@ ": "time",
    }
    for block in text.strip().split("\n\n"):
        kind = kinds.get(block[:2], "paragraph")
        if kind == "paragraph":
            yield Part(kind, (block,), story=True)
        else:
            lines = tuple(line.split(" ", 1)[1] for line in block.split("\n"))
            yield Part(kind, lines, story=True)


def before(site: dict, story: dict, dice: Dice) -> Iterator[Part]:
    """What stands above the story."""
    menu = Part("links", tuple(site["menu"]))
    cookies = [
        Part("line", (site["cookies"][0],)),
        Part("paragraph", (site["cookies"][1],)),
        Part("links", tuple(site["cookies"][2:])),
    ]
    yield from [*cookies, menu] if dice.falls(0.5) else [menu, *cookies]
    yield Part("line", (site["name"],))
    if dice.falls(0.6):
        yield Part("cards", tuple(dice.some(site["teasers"], 3)))
    yield Part("line", (story["section"],))
    yield Part("title", (story["title"],), survives=True)
    yield Part("line", (site["by"].format(name=f"{{{story['author']}}}"),), survives=True)
    yield Part("line", (dice.one(site["dates"]),), survives=True)
    yield Part("links", tuple(site["share"]))
    yield Part("line", (story["caption"],), survives=True)
    yield Part("line", (site["photo"],))


def boxes(site: dict, dice: Dice) -> list[list[Part]]:
    """What a page pushes between the paragraphs of its story."""
    teaser = dice.one(site["teasers"])
    return [
        [Part("line", (site["advertisement"],))],
        [
            Part("line", (site["related_label"],), survives=True),
            Part("line", (f"{{{teaser}}}",), survives=True),
        ],
        newsletter(site),
    ]


def newsletter(site: dict) -> list[Part]:
    head, invitation, *form = site["newsletter"]
    return [
        Part("heading", (head,)),
        Part("paragraph", (invitation,), survives=True),
        Part("links", tuple(form)),
    ]


def inside(site: dict, story: dict, dice: Dice) -> Iterator[Part]:
    """The story with a box or none after a paragraph, each box once."""
    parts = list(body(story["body"]))
    left = boxes(site, dice)
    for n, part in enumerate(parts):
        yield part
        last = n == len(parts) - 1
        if part.kind == "paragraph" and n and not last and left and dice.falls(0.4):
            yield from left.pop(int(dice.generator.random() * len(left)))


def comments(site: dict, dice: Dice) -> Iterator[Part]:
    """A thread with replies, and replies to replies."""
    yield Part("heading", (site["comments_label"],))
    names = dice.some(site["nicks"], len(site["nicks"]))
    said = dice.some(site["comments"], min(6, len(names)))
    for n, (nick, text) in enumerate(zip(names, said, strict=False)):
        to = f"@{names[n - 1]} " if n and dice.falls(0.5) else ""
        yield Part("line", (nick,))
        yield Part("line", (dice.one(site["ago"]),))
        yield Part("paragraph", (to + text,), survives=dice.falls(0.4))
        yield Part("links", (site["like"], site["reply"], site["report"]))


def second(site: dict, found: dict, dice: Dice) -> Iterator[Part]:
    """Another story, printed whole below the first."""
    yield Part("title", (found["title"],), survives=True)
    yield Part("line", (dice.one(site["dates"]),))
    for text in found["paragraphs"]:
        yield Part("paragraph", (text,), survives=True)


def after(found: dict, story: dict, dice: Dice) -> Iterator[Part]:
    """What stands below the story."""
    site = found["site"]
    author = next(box for box in site["authors"] if box.startswith(story["author"]))
    yield Part("heading", (site["author_label"],))
    yield Part("paragraph", (author,), survives=True)
    yield Part("links", tuple(site["share"]))
    if dice.falls(0.4):
        yield from newsletter(site)
    if dice.falls(0.7):
        yield from comments(site, dice)
    yield Part("heading", (site["more_label"],), survives=True)
    for teaser in dice.some(site["teasers"], 4):
        yield Part("line", (f"{{{teaser}}}",), survives=dice.falls(0.5))
        if dice.falls(0.5):
            yield Part("paragraph", (dice.one(site["summaries"]),))
    if story.get("below"):
        yield from second(site, found["second"], dice)
    yield Part("heading", (site["popular_label"],))
    yield Part("ranking", tuple(dice.some(site["teasers"], 4)))
    yield Part("links", tuple(site["footer"]))


def corpus() -> Iterator[dict[str, str]]:
    """The records: ``id``, ``kind`` of dump, ``language``, ``raw``, gold ``text``."""
    for language in LANGUAGES:
        found = tomllib.loads((TEXTS / f"{language}.toml").read_text("utf-8"))
        site = found["site"]
        for story in found["story"]:
            dice = Dice(random.Random(f"{SEED} {story['id']}"))
            parts = [
                *before(site, story, dice),
                *inside(site, story, dice),
                *after(found, story, dice),
            ]
            gold = DUMPS["gold"]([part for part in parts if part.story], 0)
            width = 72 + int(29 * dice.generator.random())
            for kind, dump in DUMPS.items():
                if kind != "gold":
                    name = f"{story['id']}.{kind}"
                    raw = dump(parts, width)
                    yield {"id": name, "kind": kind, "language": language, "raw": raw, "text": gold}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("-o", "--output", type=Path)
    output = parser.parse_args().output
    text = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in corpus())
    if output is None:
        sys.stdout.buffer.write(text.encode())
    else:
        output.write_bytes(text.encode())


if __name__ == "__main__":
    main()
