"""The options that several commands share, and the settings that they add up to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from newsclean.cli.command import Section
from newsclean.errors import PackError, UnknownFilter
from newsclean.settings import COLOURS, FORMATS_IN, PRESETS
from newsclean.settings_sources import COMMAND_LINE, InForce, in_force, keys, parse_size

if TYPE_CHECKING:
    from collections.abc import Mapping

    from click.shell_completion import CompletionItem

__all__ = [
    "ENCODING",
    "FIELDS",
    "FILTERS",
    "ISOLATED",
    "MAX_SIZE",
    "MESSAGES",
    "PATH",
    "PROGRESS",
    "SOURCE",
    "TEXT_OR_JSON",
    "filter_names",
    "path_argument",
    "settings_of",
]


PATH = click.Path(readable=False)
"""A path. What may not be read is the trouble of that one input, met when it is opened: click's own
look would end the run before the others are done, and refuse outputs that may only be written."""


def settings_of(values: Mapping[str, Any]) -> InForce:
    """The settings in force for a command that was called with these option values.

    Raises:
        SettingsError: a settings file or a variable holds what is no setting.
        UnknownFilter: a filter is named that nobody registered.
        PluginError: a filter is asked for that cannot be used.
        PackError: a phrase pack is at fault.
    """
    fields = {key.field for key in keys().values()}
    flags = {k: v for k, v in values.items() if k in fields and v is not None and v != ()}
    found = in_force(flags)
    if found.settings.enable or found.settings.disable or found.settings.only:
        _check_filters(found)
    if found.settings.packs or found.settings.enable or found.settings.only:
        from newsclean.api import phrases_in_force

        try:  # a pack or a plug-in at fault is no fault of the first input
            phrases_in_force(found.settings)
        except PackError as error:
            raise _placed(error, found) from None
    return found


def _placed(error: PackError, found: InForce) -> PackError:
    """The error, with the place that names the pack, where that is not the command line."""
    origin = found.origins["packs"]
    ours = any(str(error).startswith(f"{path}:") for path in found.settings.packs)
    return PackError(f"{origin}: packs: {error}") if ours and origin != COMMAND_LINE else error


def _check_filters(found: InForce) -> None:
    """Complain of a filter that does not exist, with the place that names it."""
    from newsclean.registry import find

    for field in ("only", "enable", "disable"):
        for name in getattr(found.settings, field):
            try:
                find(name, found.settings)
            except UnknownFilter as error:
                origin = found.origins[field]
                place = f"--{field}" if origin == COMMAND_LINE else f"{origin}: {field}"
                raise UnknownFilter(f"{place}: {error}") from None


def path_argument(name: str, *, many: bool = False) -> click.Argument:
    """An argument that names files, completed by the shell; the files are looked at later."""
    return click.Argument(
        [name.lower()],
        nargs=-1 if many else 1,
        required=False,
        type=PATH,
        metavar=f"[{name}]..." if many else f"[{name}]",
    )


def filter_names(
    _ctx: click.Context, _param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """The filters whose names begin like that, for the shell."""
    from click.shell_completion import CompletionItem

    from newsclean.registry import names

    return [CompletionItem(name) for name in names() if name.startswith(incomplete)]


def filter_option(name: str, help: str) -> click.Option:
    """An option that takes the name of a filter, several times."""
    return click.Option(
        [name], multiple=True, metavar="NAME", shell_complete=filter_names, help=help
    )


def _size(_ctx: click.Context, _param: click.Parameter, value: str | None) -> int | None:
    try:
        return None if value is None else parse_size(value)
    except (ValueError, OverflowError):
        raise click.BadParameter(f"{value!r} is not a size; write 500k, 10M or 2G") from None


SOURCE = click.Option(
    ["-f", "--from", "source"],
    type=click.Choice(FORMATS_IN),
    help="auto, text, md (as written by newsclean), html, jsonl, warc, wet or parquet.",
    metavar="KIND",
)
ENCODING = click.Option(
    ["--encoding"], metavar="NAME", help="Encoding of the inputs; else found out."
)
FIELDS = tuple(
    click.Option([f"--{what}-field"], metavar="NAME", help=about)
    for what, about in (
        ("text", "Where records (jsonl, parquet) have their text; text."),
        ("id", "Where records have their id; id."),
        ("url", "Where records have their address; url."),
    )
)
"""What the fields of records are called."""
MAX_SIZE = click.Option(
    ["--max-size"], metavar="SIZE", callback=_size, help="Refuse larger inputs: 500k, 10M, 2G."
)

PRESET = click.Option(
    ["--preset"],
    type=click.Choice(tuple(PRESETS)),
    metavar="NAME",
    help="precision (removes more), balanced or recall.",
)
ISOLATED = click.Option(
    ["--isolated"], is_flag=True, default=None, help="No settings files, no plug-ins."
)
FILTERS = Section(
    "What is removed (`newsclean filters` lists the filters)",
    (
        PRESET,
        filter_option("--enable", "Run this filter too (repeatable)."),
        filter_option("--disable", "Do not run this filter (repeatable)."),
        filter_option("--only", "Run this filter and no other (repeatable)."),
        click.Option(
            ["--pack", "packs"],
            multiple=True,
            type=PATH,
            metavar="FILE",
            help="Use this phrase pack too (repeatable).",
        ),
        ISOLATED,
    ),
)

TEXT_OR_JSON = click.Option(
    ["-t", "--to", "shape"],
    type=click.Choice(("text", "json")),
    default="text",
    metavar="FORMAT",
    help="text (usual) or json.",
)

QUIET = click.Option(["-q", "--quiet"], is_flag=True, help="Say nothing but errors.")
VERBOSE = click.Option(
    ["-v", "--verbose"], count=True, help="Say what is done; -vv shows where errors arise."
)
COLOR = click.Option(
    ["--color"],
    type=click.Choice(COLOURS),
    metavar="WHEN",
    help="auto, always or never.",
)
PROGRESS = click.Option(
    ["--progress"],
    type=click.Choice(COLOURS),
    metavar="WHEN",
    help="Show how far a batch is: auto, always or never.",
)
MESSAGES = Section("Messages", (QUIET, VERBOSE, COLOR))
