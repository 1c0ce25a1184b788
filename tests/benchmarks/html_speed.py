"""How fast newsclean is on HTML beside trafilatura: CPU time of both on the same pages, in one run.

    pip install trafilatura lxml_html_clean
    python tests/benchmarks/html_speed.py                       # the project's own examples
    python tests/benchmarks/html_speed.py PAGES.jsonl.gz [N]    # every Nth page of a file of yours

A page is the field ``html`` of a line. Both read the page and hand out the text of the article:
``clean(page, format="html").text`` and ``trafilatura.extract(page)``. Each is timed twice over all
pages, in turns, and the better time counts; times are CPU time of this process, so a busy machine
disturbs them little. Printed is also what `selectolax` takes to parse the pages, and no more.
"""

from __future__ import annotations

import gzip
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

import trafilatura
from selectolax.lexbor import LexborHTMLParser

from newsclean import clean

EXAMPLES = Path(__file__).parents[2] / "examples"
COPIES = 20
"""How often the examples are repeated: they are few, and a run should take a second or so."""
RUNS = 2


def pages(name: str, every: int) -> list[str]:
    """Every so many pages of a file."""
    opener = gzip.open if name.endswith(".gz") else open
    with opener(name, "rt", encoding="utf-8") as lines:
        return [json.loads(line)["html"] for n, line in enumerate(lines) if n % every == 0]


def examples() -> list[str]:
    """The project's own pages, several times."""
    return [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.html"))] * COPIES


def seconds(work: Callable[[str], object], found: list[str]) -> float:
    """CPU seconds that ``work`` takes for all pages."""
    start = time.process_time()
    for page in found:
        work(page)
    return time.process_time() - start


def cleaned(page: str) -> object:
    """What is timed for newsclean."""
    return clean(page, format="html").text


def main(arguments: list[str]) -> None:
    """Prints one line: pages, milliseconds a page of each, and how many times faster we are."""
    every = int(arguments[1]) if len(arguments) > 1 else 1
    found = pages(arguments[0], every) if arguments else examples()
    if not found:
        sys.exit("no pages to time")
    peers = (cleaned, trafilatura.extract, LexborHTMLParser)
    for work in peers:  # packs are read and modules are imported outside the clock
        work(found[0])
    rounds = [[seconds(work, found) for work in peers] for _ in range(RUNS)]
    ours, theirs, parsing = (min(times) / len(found) * 1000 for times in zip(*rounds, strict=True))
    print(
        f"{len(found):6} pages   newsclean {ours:7.2f} ms   trafilatura {theirs:7.2f} ms"
        f"   parsing alone {parsing:5.2f} ms   ratio {theirs / ours:5.2f}"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
