"""Which packs are meant: ``--filter`` and ``--language`` of ``newsclean packs``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from newsclean.batch.names import shown
from newsclean.cli.command import Section
from newsclean.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from click.shell_completion import CompletionItem

    from newsclean.packs import Pack

__all__ = ["NARROWING", "chosen", "narrows"]


def narrows(values: Mapping[str, Any]) -> bool:
    """Are only some of the packs in use asked for?"""
    return bool(values["of_filter"] or values["language"])


def chosen(found: Sequence[Pack], values: Mapping[str, Any]) -> Sequence[Pack]:
    """The packs in use for the filters and in the languages that were asked for.

    Raises:
        UsageError: none is; the message gives the nearest value, or all that there are.
    """
    filters = _known(values["of_filter"], {pack.filter for pack in found}, "--filter")
    in_filters = [pack for pack in found if not filters or pack.filter in filters]
    languages = _known(values["language"], {pack.language for pack in found}, "--language")
    both = [pack for pack in in_filters if not languages or pack.language in languages]
    if not both and filters and languages:
        there = ", ".join(sorted({pack.language for pack in in_filters}))
        named = ", ".join(sorted(filters))
        raise UsageError(
            f"--language: the packs for {named} are in no such language, but in {there}"
        )
    return both


def _known(asked: Sequence[str], there: set[str], option: str) -> set[str]:
    """Those of the values that were asked for; a language stands for its regions too (pt-BR)."""
    known = set()
    for one in asked:
        low = one.lower()
        named = {v for v in there if v.lower() == low}
        if option == "--language":
            named |= {v for v in there if v.lower().startswith(f"{low}-")}
        if not named:
            raise UsageError(f"{option}: no pack has {shown(one)!r}; {_nearest(low, there)}")
        known |= named
    return known


def _nearest(asked: str, there: set[str]) -> str:
    from difflib import get_close_matches

    if near := get_close_matches(asked, sorted(there), 1):
        return f"did you mean {near[0]!r}?"
    return f"there are {', '.join(sorted(there))}"


def _filters(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Filters that go by built-in packs, for the shell."""
    return _completed("filter", incomplete)


def _languages(
    _ctx: click.Context, _param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Languages of built-in packs, for the shell."""
    return _completed("language", incomplete)


def _completed(field: str, incomplete: str) -> list[CompletionItem]:
    from click.shell_completion import CompletionItem

    from newsclean.packs import read_builtin

    values = sorted({getattr(pack, field) for pack in read_builtin()})
    return [CompletionItem(value) for value in values if value.startswith(incomplete)]


NARROWING = Section(
    "Which packs",
    (
        click.Option(
            ["--filter", "of_filter"],
            multiple=True,
            metavar="NAME",
            shell_complete=_filters,
            help="Only packs that this filter goes by (repeatable).",
        ),
        click.Option(
            ["--language"],
            multiple=True,
            metavar="CODE",
            shell_complete=_languages,
            help="Only packs in this language, such as de; '*' = of no one language (repeatable).",
        ),
    ),
)
