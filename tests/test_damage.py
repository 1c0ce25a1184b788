"""One page, damaged as scrapers and copies damage pages: the Markdown is that of the whole page.

What is damaged is a member station's page from the examples, as it is (its quotes are straight and a
dash is its only letter beyond ASCII) and set with curly quotes, so that every paragraph has some.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Callable
from html.entities import codepoint2name
from pathlib import Path

import pytest

from newsclean import clean, restore
from newsclean.readers.decode import decode

EXAMPLE = Path(__file__).parents[1] / "examples/member-station"
STRAIGHT = EXAMPLE.with_suffix(".txt").read_bytes().decode()
CURLY = re.sub(r'"([^"\n]+)"', r"“\1”", STRAIGHT).replace("'", "’")
PAGES = {"straight": STRAIGHT, "curly": CURLY}


def named(letter: str) -> str:
    return f"&{codepoint2name[ord(letter)]};" if ord(letter) in codepoint2name else letter


def entities(letter: Callable[[str], str]) -> Callable[[str], str]:
    """All that a careful serializer escapes: markup, quotes, and letters beyond ASCII."""
    return lambda text: re.sub(r"[^\x00-\x7f]|[&<>\"']", lambda found: letter(found[0]), text)


def misread(text: str, codec: str) -> str:
    """UTF-8 read as ``codec``; its bytes without a character become control characters, as in browsers."""
    letters = (bytes([byte]) for byte in text.encode())
    return "".join(b.decode(codec, "ignore") or b.decode("latin-1") for b in letters)


def every_second_line(first: int) -> Callable[[str], str]:
    def damage(text: str) -> str:
        lines = text.split("\n")
        lines[first::2] = [misread(line, "latin-1") for line in lines[first::2]]
        return "\n".join(lines)

    return damage


DAMAGES: dict[str, Callable[[str], str | bytes]] = {
    "bom": lambda text: codecs.BOM_UTF8 + text.encode(),
    "bom-as-text": lambda text: "\ufeff" + text,
    "crlf": lambda text: text.replace("\n", "\r\n"),
    "cr": lambda text: text.replace("\n", "\r"),
    "bom-and-crlf": lambda text: codecs.BOM_UTF8 + text.replace("\n", "\r\n").encode(),
    "utf-16-le": lambda text: codecs.BOM_UTF16_LE + text.encode("utf-16-le"),
    "utf-16-be": lambda text: codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
    "entities-named": entities(named),
    "entities-decimal": entities(lambda letter: f"&#{ord(letter)};"),
    "entities-hexadecimal": entities(lambda letter: f"&#x{ord(letter):X};"),
    "utf-8-as-cp1252": lambda text: misread(text, "cp1252"),
    "utf-8-as-latin-1-on-even-lines": every_second_line(0),
    "utf-8-as-latin-1-on-odd-lines": every_second_line(1),
    "nbsp": lambda text: text.replace(" ", "\xa0"),
    "json": lambda text: json.dumps(text)[1:-1],
    "json-beyond-ascii": lambda text: json.dumps(text, ensure_ascii=False)[1:-1],
    "no-blank-lines": lambda text: re.sub(r"\n+", "\n", text),
}


def cases() -> list:
    return [
        pytest.param(damage, page, id=f"{damage}-{page}") for damage in DAMAGES for page in PAGES
    ]


@pytest.mark.parametrize(("damage", "page"), cases())
def test_a_damaged_page_gives_the_same_markdown(damage, page):
    damaged = DAMAGES[damage](PAGES[page])
    assert clean(damaged).to_markdown() == clean(PAGES[page]).to_markdown()


def test_the_whole_page_gives_the_markdown_of_the_example():
    assert clean(STRAIGHT).to_markdown() == EXAMPLE.with_suffix(".md").read_bytes().decode()


def test_the_page_in_curly_quotes_differs_in_its_quotes_alone():
    straight = clean(CURLY).to_markdown().translate(str.maketrans("“”’", '""\''))
    assert straight == EXAMPLE.with_suffix(".md").read_bytes().decode()


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_page_comes_back(damage, page):
    damaged = DAMAGES[damage](PAGES[page])
    source = decode(damaged)[0] if isinstance(damaged, bytes) else damaged
    assert restore(clean(damaged).to_dict(ledger=True)) == source


def test_every_damage_damages():
    """Each changes the page in curly quotes, and no two do the same."""
    damaged = [damage(CURLY) for damage in DAMAGES.values()]
    assert CURLY not in damaged
    assert len(set(damaged)) == len(damaged)
