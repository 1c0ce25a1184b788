"""The way in and the way out: which command is meant, and what an exception means to a shell."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import redirect_stdout
from importlib import import_module
from typing import TYPE_CHECKING, NoReturn

import click

from newsclean.batch.names import shown
from newsclean.cli.command import HELP, VERSION, Command, write_sections
from newsclean.cli.console import Exit, say
from newsclean.cli.inputs import NoInputError
from newsclean.errors import NewscleanError, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import FrameType

    from click.shell_completion import CompletionItem

__all__ = ["COMMANDS", "GROUP", "main"]

COMMANDS = {
    "clean": "clean text (the default: may be left out)",
    "explain": "what became of each line of an input, and why",
    "report": "a run as one page to look through",
    "filters": "the filters in their order; the page of one filter",
    "packs": "the phrase packs in use; what one holds; whether they prove themselves",
    "restore": "the exact input, from a JSON written with --ledger",
    "config": "the settings in force, and where each came from",
    "completion": "completion of commands and options for a shell",
}
"""Each command has the module of its name; one line for the help, so that it need not be loaded."""

COMPLETING = "_NEWSCLEAN_COMPLETE"
"""Set by the shell when it asks for completions."""


NEAR = 0.8
"""Likeness of a slip to its command: one letter too many or wrong, or two exchanged, in five."""

SHORT_HELP = """\
usage: newsclean INPUT... [OPTIONS]
  newsclean page.txt               clean Markdown on standard output
  newsclean pages/ -o clean/       a directory, mirrored
  cat page.txt | newsclean -t txt  from a pipe
`newsclean --help` shows everything."""


class Terminated(BaseException):
    """A signal asked for the end. No ``Exception``, so that only cleaning up comes between."""

    def __init__(self, number: int) -> None:
        self.code = 128 + number


class Group(click.Group):
    """The command itself: a first argument that is no command belongs to ``clean``."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put ``clean`` before arguments that begin otherwise."""
        own = {*COMMANDS, *HELP.opts, *VERSION.opts}
        if args and args[0] not in own and not ctx.resilient_parsing:
            _refuse_slip(args[0])
        if (args and args[0] not in own) or not (args or ctx.resilient_parsing):
            args = ["clean", *args]
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The commands in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> Command | None:  # noqa: ARG002
        """The command of that name, loaded now."""
        if cmd_name not in COMMANDS:
            return None
        command: Command = import_module(f"newsclean.cli.{cmd_name}").COMMAND
        return command

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The page that shows everything: examples, commands, the options of ``clean``."""
        from newsclean.cli.clean import COMMAND as CLEAN
        from newsclean.cli.clean import EXAMPLES

        formatter.write("Usage: newsclean INPUT... [OPTIONS]\n")
        formatter.write("       newsclean COMMAND [OPTIONS]\n\n")
        formatter.write("The article in scraped news text, as clean Markdown, JSON or text.\n\n")
        formatter.write(EXAMPLES.removeprefix("\b\n"))
        with formatter.section("Commands (`newsclean COMMAND --help` says more)"):
            formatter.write_dl(list(COMMANDS.items()))
        write_sections(ctx, formatter, CLEAN.sections)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Commands, the options of ``clean``, and files."""
        from click.shell_completion import CompletionItem

        clean = self.get_command(ctx, "clean")
        options = clean.shell_complete(ctx, incomplete) if clean and incomplete[:1] == "-" else []
        # files first: click's script for bash forgets at them what it had before
        files = [CompletionItem(incomplete, type="file")]
        return [*files, *super().shell_complete(ctx, incomplete), *options]


def _refuse_slip(word: str) -> None:
    """Complain of a word that is no file and nearly the name of a command.

    Raises:
        UsageError: it is; behind ``--`` or as ``./word`` it is an input all the same.
    """
    if not word.isalpha() or os.path.lexists(word):
        return
    from difflib import get_close_matches

    if near := get_close_matches(word, COMMANDS, 1, NEAR):
        raise UsageError(f"{word}: no such file or directory; did you mean `newsclean {near[0]}`?")


GROUP = Group("newsclean", params=[HELP, VERSION], add_help_option=False)


def main(args: Sequence[str]) -> int:
    """Run the command with ``args``; gives the exit code."""
    try:
        _listen()
        if COMPLETING in os.environ:
            from click.shell_completion import shell_complete

            return shell_complete(GROUP, {}, "newsclean", COMPLETING, os.environ[COMPLETING])
        with redirect_stdout(sys.stderr), GROUP.make_context("newsclean", list(args)) as ctx:
            return int(GROUP.invoke(ctx) or 0)
    except click.exceptions.Exit as end:
        return end.exit_code
    except KeyboardInterrupt:
        return 128 + signal.SIGINT
    except Terminated as end:
        return end.code
    except BrokenPipeError:
        return Exit.CLOSED_PIPE
    except Exception as error:
        return _explained(error, args)


def _explained(error: Exception, args: Sequence[str]) -> int:
    """One line on ``error``, its traceback only if that was asked for; gives the exit code."""
    if isinstance(error, NoInputError):
        say(f"{error}\n{SHORT_HELP}")
        return Exit.USAGE
    known = isinstance(error, NewscleanError | click.ClickException)
    if args.count("-v") > 1 or "-vv" in args:
        import traceback

        traceback.print_exception(error)
    if isinstance(error, click.ClickException):
        say(_one_line(error))
    elif known:
        say(shown(str(error)))
    else:
        what = shown(f"{type(error).__name__}: {error}")
        say(f"newsclean itself failed ({what}); -vv shows where")
    return Exit.USAGE if isinstance(error, UsageError | click.UsageError) else Exit.FAILED


def _one_line(error: click.ClickException) -> str:
    """What click says, in the form of our own messages."""
    if isinstance(error, click.NoSuchOption):
        near = f"; did you mean {error.possibilities[0]}?" if error.possibilities else ""
        message = f"no option {error.option_name}{near}"
    else:
        message = " ".join(error.format_message().split()).rstrip(".")
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "newsclean"
    return f"{message[:1].lower()}{message[1:]}; `{command} --help` lists the options"


def _listen() -> None:
    """Let the signals that end a program do so in good order, unless somebody ignores them."""
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _terminate)


def _terminate(number: int, _frame: FrameType | None) -> NoReturn:
    raise Terminated(number)
