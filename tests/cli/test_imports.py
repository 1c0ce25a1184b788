"""What is quick stays quick: heavy libraries are loaded by those who need them."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = {"bs4", "ftfy", "rich", "numpy", "markdown_it", "dateutil", "lxml", "selectolax"}

LOADED = """
import sys
sys.argv = ["newsclean", *sys.argv[1:]]
from newsclean.__main__ import main
code = main()
print(code, *sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
"""


def loaded(newsclean, *args: str) -> tuple[str, set[str]]:
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *args], capture_output=True, cwd=newsclean.home,
        env=newsclean.environ, check=False, timeout=60,
    )  # fmt: skip
    code, *names = done.stderr.decode().split()
    return code, set(names)


@pytest.mark.parametrize(
    "args", [("--help",), ("explain", "--help"), ("report", "--help"), ("-V",), ("config",)]
)
def test_help_loads_nothing_heavy(newsclean, args):
    code, names = loaded(newsclean, *args)
    assert (code, names & {*HEAVY, "yaml"}) == ("0", set())


@pytest.mark.parametrize("to", ["md", "json", "jsonl", "txt"])
def test_cleaning_a_small_file_loads_nothing_heavy(newsclean, to):
    newsclean.write("page.txt")
    code, names = loaded(newsclean, "page.txt", "-t", to)
    assert (code, names & HEAVY) == ("0", set())
    if to != "md":
        assert "yaml" not in names


def test_help_does_not_load_the_pipeline(newsclean):
    script = LOADED.replace('.partition(".")[0]', "")
    done = subprocess.run(
        [sys.executable, "-c", script, "--help"], capture_output=True, cwd=newsclean.home,
        env=newsclean.environ, check=False, timeout=60,
    )  # fmt: skip
    names = set(done.stderr.decode().split())
    assert not names & {"newsclean.api", "newsclean.pipeline", "newsclean.document"}
    assert "newsclean.cli.main" in names
