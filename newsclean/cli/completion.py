"""``newsclean completion``: the script that lets a shell complete commands and options."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from newsclean.cli.command import Command
from newsclean.cli.console import Exit, send_text

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["COMMAND"]


def completion(values: Mapping[str, Any]) -> int:
    """Print the script; gives the exit code."""
    from click.shell_completion import ShellComplete, get_completion_class

    from newsclean.cli.main import COMPLETING, GROUP

    kind = get_completion_class(values["shell"])
    if kind is None:
        raise click.UsageError(f"no completion for {values['shell']}")
    # past the classes' own source(), which for bash looks for a bash on this machine first
    send_text(ShellComplete.source(kind(GROUP, {}, "newsclean", COMPLETING)))
    return Exit.DONE


COMMAND = Command(
    "completion",
    completion,
    "The script that lets SHELL (bash, zsh or fish) complete commands and options.\n\n"
    """\b
Examples:
  newsclean completion bash > ~/.local/share/bash-completion/completions/newsclean
  newsclean completion zsh > ~/.zfunc/_newsclean
  newsclean completion fish > ~/.config/fish/completions/newsclean.fish
""",
    (),
    (click.Argument(["shell"], type=click.Choice(("bash", "zsh", "fish")), metavar="SHELL"),),
)
