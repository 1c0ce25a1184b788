"""How fast newsclean is beside ftfy: CPU time of both on the same pages, in one process.

    python tests/benchmarks/speed.py                 # the project's own examples
    python tests/benchmarks/speed.py FILE.jsonl …    # pages of your own (also .jsonl.gz)

A page is the field ``raw`` or ``text`` of a line. ftfy is the yardstick because everybody knows its
speed: ``ftfy.fix_text`` repairs characters, ``clean(page).to_dict()`` repairs them and cleans. Each
is timed three times over all pages, the best counts; times are CPU time of this process, so a busy
machine disturbs them little. What newsclean remembers of short lines is warm, as in a long run.
"""

from __future__ import annotations

import gzip
import json
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import ftfy

from newsclean import clean

EXAMPLES = Path(__file__).parents[2] / "examples"
COPIES = 20
"""How often the examples are repeated: they are few, and a run should take a second or so."""
RUNS = 3


def pages(files: Iterable[str]) -> Iterator[str]:
    """The pages of JSON Lines files."""
    for name in files:
        opener = gzip.open if name.endswith(".gz") else open
        with opener(name, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                record = json.loads(line)
                page = record.get("raw", record.get("text"))
                if not isinstance(page, str):
                    sys.exit(f"{name}:{number}: no field `raw` or `text` with a page in it")
                yield page


def examples() -> list[str]:
    """The project's own pages, several times."""
    return [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt"))] * COPIES


def seconds(work: Callable[[str], object], texts: list[str]) -> float:
    """CPU seconds that ``work`` takes for all texts."""
    start = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - start


def cleaned(page: str) -> object:
    """What is timed for newsclean."""
    return clean(page).to_dict()


def main(files: list[str]) -> None:
    """Prints one line: pages, milliseconds a page of both, and how many times faster we are."""
    texts = list(pages(files)) if files else examples()
    if not texts:
        sys.exit("no pages to time")
    cleaned(texts[0])  # packs are read and modules are imported outside the clock
    ftfy.fix_text(texts[0])
    # in turns, so that a slow moment of the machine meets both
    rounds = [(seconds(cleaned, texts), seconds(ftfy.fix_text, texts)) for _ in range(RUNS)]
    ours, theirs = (min(times) / len(texts) * 1000 for times in zip(*rounds, strict=True))
    print(
        f"{len(texts):6} pages   newsclean {ours:7.3f} ms   ftfy {theirs:7.3f} ms"
        f"   ratio {theirs / ours:5.2f}"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
