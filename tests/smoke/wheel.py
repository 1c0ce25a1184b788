"""Holds an installed newsclean against ``examples/``; needs nothing but newsclean itself.

``python -I tests/smoke/wheel.py EXAMPLES`` runs in the environment into which the built wheel was
installed. It exits with 1 and says what is wrong, or says how much was compared.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

OPTIONS = {"harbour-fm": ("--pack", "custom-pack.toml")}
"""What an example needs on the command line besides its name."""

FORMATS = ("md", "json", "jsonl")

DATA = {
    "": ("py.typed",),
    "packs/data": ("*.toml",),
    "evidence/data": ("dates.toml", "function_words.txt", "mark_weights.toml"),
    "writers": ("schema.json",),
    "writers/pages": ("page.css", "lines.js", "explain.js", "report.js"),
}
"""Files that are no modules and that the wheel must carry."""


class Case(NamedTuple):
    """An input and one output that is expected of it."""

    args: tuple[str, ...]
    expected: Path


def cases(examples: Path) -> Iterator[Case]:
    """Each input with each of its outputs; the Markdown is expected even when it is missing."""
    for source in sorted([*examples.glob("*.txt"), *examples.glob("*.html")]):
        for to in FORMATS:
            expected = source.with_suffix(f".{to}")
            if to == "md" or expected.exists():
                args = (source.name, "-t", to, "--isolated", *OPTIONS.get(source.stem, ()))
                yield Case(args, expected)


def missing_data() -> list[str]:
    """The data files that are not in the installed package."""
    root = files("newsclean")
    gone = []
    for folder, patterns in DATA.items():
        home = root.joinpath(*folder.split("/")) if folder else root
        names = [entry.name for entry in home.iterdir()] if home.is_dir() else []
        gone += [
            f"{folder}/{pattern}".lstrip("/")
            for pattern in patterns
            if not any(Path(name).match(pattern) for name in names)
        ]
    return gone


def main(examples: Path) -> int:
    """Check the installed package; gives the exit code."""
    import newsclean

    home = Path(newsclean.__file__).resolve().parent
    if not home.is_relative_to(Path(sys.prefix).resolve()):
        print(f"smoke: newsclean comes from {home}, not from the wheel")
        return 1
    wrong = [f"{path}: is not in the package" for path in missing_data()]
    command = Path(sys.executable).with_name("newsclean")
    for program in ([str(command)], [sys.executable, "-I", "-m", "newsclean"]):
        done = subprocess.run([*program, "--version"], capture_output=True, text=True, check=False)
        if done.stdout != f"newsclean {version('newsclean')}\n":
            wrong.append(f"{' '.join(program)} --version: {done.stdout}{done.stderr}".rstrip())
    compared = 0
    for case in cases(examples):
        done = subprocess.run(
            [str(command), *case.args], cwd=examples, capture_output=True, check=False
        )
        compared += 1
        if done.returncode or done.stdout != case.expected.read_bytes():
            wrong.append(f"{case.expected.name}: differs: {done.stderr.decode()}".rstrip(": "))
    with tempfile.TemporaryDirectory() as folder:
        missing = Path(folder, "missing.txt")
        done = subprocess.run(
            [str(command), str(missing)], capture_output=True, text=True, check=False
        )
        if done.returncode != 3 or done.stderr.count("\n") != 1:
            wrong.append(f"a missing input: exit code {done.returncode}, {done.stderr!r}")
    for line in wrong:
        print(f"smoke: {line}")
    print(f"smoke: {compared} outputs compared, {len(wrong)} faults ({home})")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
