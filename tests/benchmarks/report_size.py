"""How large a report gets, how long it takes and how much memory.

    python tests/benchmarks/report_size.py 10000 100000

For each number a run of so many generated documents (whole pages of 800 lines among them) is put
on record in a temporary directory, and ``newsclean report`` runs on it in a process of its own.
Prints size of the page in MB, seconds, and peak memory in MB.
"""

from __future__ import annotations

import hashlib
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import newsclean
from newsclean.batch.again import recipe_of
from newsclean.batch.past import Run

WORDS = (
    "harbour ferry goats bell diver pier coal tide council ninety bridge letter market winter "
    "lamp rope teacher orchard signal engine morning ticket valley choir"
).split()
FILTERS = ("page-line", "player-block", "share-bar", "caption", "story-tail", "teaser")
READ = 250
"""Inputs that exist; the most doubtful ones, which are cleaned again."""


def sentence(chance: random.Random, least: int, most: int) -> str:
    words = chance.choices(WORDS, k=chance.randint(least, most))
    return " ".join(words).capitalize()


def page(chance: random.Random) -> str:
    """A whole page: a menu, a story, a footer."""
    menu = [sentence(chance, 1, 4) for _ in range(chance.randint(80, 380))]
    story = [f"{sentence(chance, 20, 60)}." for _ in range(chance.randint(10, 60))]
    foot = [sentence(chance, 1, 6) for _ in range(chance.randint(80, 380))]
    return "\n\n".join([*menu, sentence(chance, 5, 9), *story, *foot]) + "\n"


def put_on_record(root: Path, count: int, seed: int = 7) -> Path:
    """A run of ``count`` documents below ``root``; gives its output directory."""
    chance = random.Random(seed)
    run = Run(newsclean.__version__, cwd=str(root), inputs=("pages",))
    recipe = recipe_of(run).digest
    (root / "pages").mkdir()
    folder = root / "clean" / ".newsclean"
    folder.mkdir(parents=True)
    head = {"run": 1, "version": run.version, "settings": {}, "from": "auto", "recipe": recipe}
    with (folder / "manifest.jsonl").open("w", encoding="utf8") as manifest:
        manifest.write(json.dumps({**head, "inputs": ["pages"], "cwd": run.cwd}) + "\n")
        for number in range(count):
            name = f"{number % 97:02}/{number:06}-{'-'.join(chance.choices(WORDS, k=3))}.txt"
            sha256 = None
            if number < READ:
                path = root / "pages" / name
                path.parent.mkdir(exist_ok=True)
                path.write_text(page(chance), "utf8")
                sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
            size = chance.randint(800, 40_000)
            entry = {
                "output": name.replace(".txt", ".md"), "id": name, "status": "kept",
                "input": sha256, "sha256": "0" * 64, "size": size, "recipe": recipe,
                "version": run.version, "path": f"pages/{name}", "record": None,
                "title": sentence(chance, 5, 12),
                "confidence": 0.1 if number < READ else round(chance.uniform(0.3, 0.99), 2),
                "flags": chance.choice(([], [], [], ["transcript"], ["paywall_stub", "truncated"])),
                "removed": {f: chance.randint(1, 90) for f in chance.sample(FILTERS, 3)},
                "chars_in": size, "chars_out": size // 2, "error": None,
            }  # fmt: skip
            manifest.write(json.dumps(entry) + "\n")
    return root / "clean"


def main(counts: list[int]) -> None:
    """Measure and print."""
    for count in counts:
        with tempfile.TemporaryDirectory() as home:
            clean = put_on_record(Path(home), count)
            output = Path(home, "report.html")
            before = time.perf_counter()
            command = [sys.executable, "-m", "newsclean", "report", str(clean), "-o", str(output)]
            subprocess.run(command, check=True)
            seconds = time.perf_counter() - before
            peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
            size = output.stat().st_size / 1e6
            print(f"{count:7} documents: {size:5.1f} MB, {seconds:4.1f} s, peak {peak:4.0f} MB")


if __name__ == "__main__":
    main([int(count) for count in sys.argv[1:]] or [10_000])
