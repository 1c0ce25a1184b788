"""The completion scripts in the shells that they are for."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest

ASK = {
    "bash": """
source ./script
compopt() {{ :; }}  # which works during completion only
COMP_WORDS=({words}); COMP_CWORD=$(( ${{#COMP_WORDS[@]}} - 1 ))
_newsclean_completion newsclean "${{COMP_WORDS[COMP_CWORD]}}" ""
printf '%s\\n' "${{COMPREPLY[@]}}"
""",
    # zsh calls these two with what it would show, as `value:help` or as bare values
    "zsh": """
compdef() {{ :; }}
_describe() {{ local name=${{@[-3]}}; [[ $1 == -V ]] && name=$3; print -rl -- ${{(P)name}}; }}
compadd() {{ local i=${{@[(i)-a]}}; print -rl -- ${{(P)@[i+1]}}; }}
_path_files() {{ print files; }}
words=({words}); CURRENT=${{#words}}
source ./script
_newsclean_completion
""",
    "fish": "source ./script\ncomplete -C '{words}'\n",
}


@pytest.fixture(params=ASK)
def complete(request, newsclean):
    shell = request.param
    if shutil.which(shell) is None:
        pytest.skip(f"no {shell} on this machine")
    script = newsclean("completion", shell)
    (newsclean.home / "script").write_text(script.out)
    command = newsclean.home / "bin" / "newsclean"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m newsclean "$@"\n')
    command.chmod(0o755)
    environ = {**newsclean.environ, "PATH": f"{command.parent}:{newsclean.environ['PATH']}"}

    def ask(words: str) -> set[str]:
        done = subprocess.run(
            [shell, "-c", ASK[shell].format(words=words)], cwd=newsclean.home, env=environ,
            capture_output=True, check=False, timeout=60,
        )  # fmt: skip
        assert done.stderr == b""
        # fish adds the help behind a tab, zsh behind a colon
        lines = done.stdout.decode().splitlines()
        return {line.partition("\t")[0].partition(":")[0].strip() for line in lines}

    return ask


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("newsclean ex", "explain"),
        ("newsclean --front", "--front-matter"),
        ("newsclean page.txt --disab", "--disable"),
        ("newsclean --disable repeated-c", "repeated-caption"),
        ("newsclean filters tea", "teaser"),
        ("newsclean packs teas", "teasers"),
        ("newsclean packs te", "test"),
        ("newsclean packs --filter tea", "teaser"),
        ("newsclean packs --language f", "fil"),
        ("newsclean config --pres", "--preset"),
        ("newsclean clean --preset rec", "recall"),
    ],
)
def test_it_completes(complete, words, wanted):
    assert wanted in complete(words)


def test_it_offers_nothing_strange(complete):
    assert complete("newsclean --disable repeated-") == {"repeated-caption", "repeated-headline"}
