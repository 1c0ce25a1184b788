"""Each built-in filter switched off changes what it had a hand in and nothing else.

On every page of its goldens, and with all other filters running: the lines whose fate or text is
another without it are lines on which it acted. Others may take such a line then (a biography that
nobody knows as one is still part of a tail), but no line that it had left alone.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from newsclean import Article, Settings, clean
from newsclean.document import Join
from newsclean.registry import BUILTIN

GOLDEN = Path(__file__).parents[1] / "golden"
PACK = "pack.toml"

SPREADS = {
    "broken-sentence/french.in.txt": ({1}, "a piece of a sentence is taken for the headline"),
    "broken-sentence/german.in.txt": (
        {1, 12},
        "a piece of a sentence is taken for the headline, and no sentence is left to end a story",
    ),
    "headline/over-its-dek.in.txt": ({13}, "the dek is a subhead only below a headline"),
    "story-tail/remarks.in.txt": ({11}, "a head of comments is one above remarks that went"),
    "broken-sentence/links-and-bold.in.txt": ({34, 36}, "no sentence is left to begin a story"),
}
"""Page → lines that the filter did not touch and that are other without it, and why."""


def cleaned(case: Path, *off: str) -> Article:
    pack = case.parent / PACK
    settings = Settings(disable=off, packs=(str(pack),) if pack.exists() else ())
    return clean(
        case.read_bytes().decode("utf8"),
        settings,
        format="html" if case.suffix == ".html" else "text",
    )


def cases(name: str) -> list[Path]:
    """The pages on which the filter acts."""
    found = sorted((GOLDEN / name).glob("*.in.*"))
    acting = [
        case for case in found if any(f.filter == name for f in cleaned(case).document.ledger)
    ]
    assert acting, f"no page in tests/golden/{name} on which it acts"
    return acting


def fates(article: Article, name: str) -> dict[int, set[tuple]]:
    """Source line → what became of it, who decided that, and how it was edited.

    Facts that others noted about a line (`Record`) do not count: the language is noted somewhere.
    """
    found: dict[int, set[tuple]] = {}
    for span in article.ledger:
        edits = tuple(
            (e.filter, e.what) for e in span.edits if e.what != "record" or e.filter == name
        )
        for line in range(span.line, span.line + max(1, span.raw.strip("\n").count("\n") + 1)):
            found.setdefault(line, set()).add((span.fate, span.field, span.filter, edits))
    return found


def touched(article: Article, name: str) -> set[int]:
    """The source lines on which a filter acted."""
    ids = {b.id: b.line for b in article.document.origin}
    joins = (f for f in article.document.ledger if f.filter == name and isinstance(f.action, Join))
    found = {ids[f.action.to] for f in joins if f.action.to in ids}
    for span in article.ledger:
        if name in (span.filter, *(e.filter for e in span.edits)):
            found |= set(range(span.line, span.line + span.raw.strip("\n").count("\n") + 1))
    return found


def changed(case: Path, name: str) -> tuple[set[int], set[int]]:
    """The lines that are other without the filter, and those on which it acted."""
    with_it, without = cleaned(case), cleaned(case, name)
    one, other = fates(with_it, name), fates(without, name)
    lines = {n for n in {*one, *other} if one.get(n) != other.get(n)}
    return lines, touched(with_it, name)


@pytest.mark.parametrize("name", [spec.name for spec in BUILTIN])
def test_switched_off(name):
    for case in cases(name):
        lines, acted = changed(case, name)
        spread, _ = SPREADS.get(f"{name}/{case.name}", (set(), ""))
        assert lines, f"{case.name}: nothing changes without {name}"
        assert lines - acted == spread, case.name


@pytest.mark.parametrize("name", [spec.name for spec in BUILTIN])
def test_its_findings_go_with_it(name):
    for case in cases(name):
        assert not [f for f in cleaned(case, name).document.ledger if f.filter == name]
