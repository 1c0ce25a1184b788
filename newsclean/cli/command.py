"""How commands are declared: options as data under headings, one function that takes the values."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

import click

from newsclean.cli.console import send_text

__all__ = ["HELP", "VERSION", "Action", "Command", "Section", "write_sections"]

Action: TypeAlias = Callable[[Mapping[str, Any]], int]
"""What a command does with the values of its options; gives the exit code."""


class Section(NamedTuple):
    """Options that stand under one heading of the help."""

    heading: str
    options: Sequence[click.Option]


class Command(click.Command):
    """A command whose help has headings and whose function takes all values as one mapping."""

    def __init__(
        self, name: str, action: Action, help: str, sections: Sequence[Section],
        arguments: Sequence[click.Argument] = (),
    ) -> None:  # fmt: skip
        self.sections = (*sections, Section("Help", [HELP, VERSION]))
        params = [*arguments, *(o for s in self.sections for o in s.options)]
        super().__init__(name, params=params, help=help, add_help_option=False)
        self._action = action

    def invoke(self, ctx: click.Context) -> int:
        """Do what the command does."""
        return self._action(ctx.params)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options under their headings."""
        write_sections(ctx, formatter, self.sections)


def write_sections(
    ctx: click.Context, formatter: click.HelpFormatter, sections: Sequence[Section]
) -> None:
    """Write options under their headings, all descriptions in one column."""
    rows = {s.heading: [_row(ctx, option) for option in s.options] for s in sections}
    widest = max(len(names) for section in rows.values() for names, _ in section)
    for heading, section in rows.items():
        with formatter.section(heading):
            formatter.write_dl([(names.ljust(widest), text) for names, text in section])


def _row(ctx: click.Context, option: click.Option) -> tuple[str, str]:
    names, text = option.get_help_record(ctx) or ("", "")
    names = re.sub(r"--([a-z-]+) / --no-\1", r"--[no-]\1", names)
    # options without a short form stand under the long form of the others
    return names if re.match(r"-\w\b", names) else f"    {names}", text


def _show_version(ctx: click.Context, _param: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        from newsclean._version import __version__

        send_text(f"newsclean {__version__}\n")
        ctx.exit()


def _show_help(ctx: click.Context, _param: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        send_text(ctx.get_help() + "\n")
        ctx.exit()


HELP = click.Option(
    ["-h", "--help"],
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_help,
    help="Show this page.",
)
VERSION = click.Option(
    ["-V", "--version"],
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    help="Show the version.",
)
