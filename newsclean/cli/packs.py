"""``newsclean packs``: the phrase packs in use, what one holds, whether they prove themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from newsclean.batch.names import shown
from newsclean.cli.command import Command, Section
from newsclean.cli.console import Exit, send_text
from newsclean.cli.listing import aligned, send_json
from newsclean.cli.narrowing import NARROWING, chosen, narrows
from newsclean.cli.options import FILTERS, TEXT_OR_JSON, settings_of
from newsclean.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from click.shell_completion import CompletionItem

    from newsclean.packs import Pack, Phrase

__all__ = ["COMMAND"]

TEST = "test"


def packs(values: Mapping[str, Any]) -> int:
    """Print the list, or one pack, or test packs; gives the exit code."""
    name, *more = values["what"] or [None]
    if narrows(values) and (more or name not in (None, TEST)):
        what = "files are tested" if name == TEST else f"{shown(name)} is one pack"
        raise UsageError(f"--filter, --language: {what}; leave the name or the options out")
    if name == TEST:
        return _test(_given(more, values), values["shape"])
    if more:
        raise UsageError(f"{name} {more[0]}: packs takes one NAME; to test, packs test FILE...")
    found = _in_use(values)
    if name is not None:
        return _show(_named(name, found), values["shape"])
    rows = [_row(pack) for pack in chosen(found, values)]
    if values["shape"] == "json":
        send_json(rows)
        return Exit.DONE
    cells: list[tuple[str, ...]] = [("pack", "filter", "language", "phrases", "origin", "about")]
    cells += [(*(str(v) for v in row.values()),) for row in rows]
    send_text(aligned(cells))
    return Exit.DONE


def _in_use(values: Mapping[str, Any]) -> Sequence[Pack]:
    """The packs in use, the built-in ones first, all with their examples.

    Those of single languages are in use, too: for pages in these languages.
    """
    from newsclean.api import phrases_in_force
    from newsclean.packs import read_builtin

    proven = {(pack.origin, pack.name): pack for pack in read_builtin()}
    in_force = phrases_in_force(settings_of(values).settings).packs
    return [*proven.values(), *(p for p in in_force if (p.origin, p.name) not in proven)]


def _given(paths: Iterable[str], values: Mapping[str, Any]) -> Sequence[Pack]:
    """The packs in the files that are named, else all in use.

    Raises:
        PackError: a file is no proper pack, or is for a filter that does not exist.
    """
    from newsclean.api import check_filter
    from newsclean.packs import load_pack

    found = [load_pack(path) for path in paths]
    if not found:
        return chosen(_in_use(values), values)
    settings = settings_of(values).settings
    for pack in found:
        check_filter(pack, settings)
    return found


def _named(name: str, found: Iterable[Pack]) -> Pack:
    """The pack of that name.

    Raises:
        UsageError: there is none in use; the message gives the nearest name.
    """
    from difflib import get_close_matches

    by_name = {pack.name: pack for pack in found}
    if name in by_name:
        return by_name[name]
    near = get_close_matches(name, list(by_name), 1)
    cure = "`newsclean packs` lists them; --pack adds a file"
    raise UsageError(
        f"no pack {name!r}; " + (f"did you mean {near[0]!r}? ({cure})" if near else cure)
    )


def _row(pack: Pack) -> dict[str, Any]:
    return {
        "name": pack.name,
        "filter": pack.filter,
        "language": pack.language,
        "phrases": len(pack.phrases),
        "origin": shown(pack.origin),
        "about": pack.about,
    }


def _show(pack: Pack, shape: str) -> int:
    """Print everything that a pack holds."""
    if shape == "json":
        phrases = [_entry(phrase) for phrase in pack.phrases]
        cues = {"cues": dict(pack.cues), "topics": list(pack.topics)}
        send_json({**_row(pack), "phrases": phrases, **cues})
        return Exit.DONE
    about = f"{pack.about}\n\n" if pack.about else ""
    lines = [
        f"{about}Filter: {pack.filter}. Language: {pack.language}. From: {shown(pack.origin)}."
    ]
    for phrase in pack.phrases:
        lines.append(f"\n{phrase.id}\n  {phrase.form.ljust(6)} {phrase.text}")
        lines += [f"  hit    {line}" for line in phrase.hit]
        lines += [f"  miss   {line}" for line in phrase.miss]
        lines += [f"  source {phrase.source}"] * bool(phrase.source)
        lines += ["  learned; nobody has reviewed it"] * phrase.learned
    if pack.cues:
        lines.append("\ncues")
        lines += [f"  {weight:<6g} {word}" for word, weight in pack.cues.items()]
    if pack.topics:
        lines.append(f"\ntopics\n  {', '.join(pack.topics)}")
    send_text("\n".join(lines) + "\n")
    return Exit.DONE


def _entry(phrase: Phrase) -> dict[str, Any]:
    entry = {"id": phrase.id, phrase.form: phrase.text}
    return {
        **entry,
        "hit": phrase.hit,
        "miss": phrase.miss,
        "source": phrase.source,
        "learned": phrase.learned,
    }


def _test(found: Iterable[Pack], shape: str) -> int:
    """Hold packs against their examples; 1 when one fails."""
    from newsclean.packs import faults

    wrong: list[dict[str, str]] = []
    count = lines = 0
    for pack in found:
        count += 1
        lines += sum(len(phrase.hit) + len(phrase.miss) for phrase in pack.phrases)
        place = pack.name if pack.origin == "built in" else shown(pack.origin)
        wrong += [{"pack": place, "phrase": f.phrase.id, "what": f.what} for f in faults(pack)]
    if shape == "json":
        send_json({"packs": count, "examples": lines, "faults": wrong})
    else:
        for fault in wrong:
            send_text(f"{fault['pack']}: phrase {fault['phrase']!r} {fault['what']}\n")
        said = (_counted(count, "pack"), _counted(lines, "example"), _counted(len(wrong), "fault"))
        send_text(f"{', '.join(said)}\n")
    return Exit.DIFFERS if wrong else Exit.DONE


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _names(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Names of built-in packs, and ``test`` with its files, for the shell."""
    from click.shell_completion import CompletionItem

    from newsclean.packs import read_builtin

    if ctx.params.get("what"):
        return [CompletionItem(incomplete, type="file")]
    names = [TEST, *(pack.name for pack in read_builtin())]
    return [CompletionItem(name) for name in names if name.startswith(incomplete)]


COMMAND = Command(
    "packs",
    packs,
    "The phrase packs in use; with NAME all that one holds; with `test` whether each phrase "
    "matches its hits and none of its misses.\n\n"
    """\b
Examples:
  newsclean packs                         name, filter, language, origin
  newsclean packs --language de           in German ('*': of no one language)
  newsclean packs --filter teaser         that one filter goes by
  newsclean packs teasers                 the phrases of one pack
  newsclean packs --pack mine.toml        the same with a pack of one's own
  newsclean packs test mine.toml          exit code 1 when a phrase fails
  newsclean packs test                    all packs in use
  newsclean packs test --language de      those of them in German
""",
    (
        NARROWING,
        Section("Output", (TEXT_OR_JSON,)),
        FILTERS,
    ),
    (
        click.Argument(
            ["what"],
            nargs=-1,
            required=False,
            metavar="[NAME | test [FILE]...]",
            shell_complete=_names,
        ),
    ),
)
