"""Time, peak memory and the gain by workers of a batch, on a corpus made of our own examples.

    python tests/benchmarks/batch_scale.py files 100000
    python tests/benchmarks/batch_scale.py records 2G

``files N`` makes a tree of N small pages and mirrors it; ``records SIZE`` makes one JSON Lines file
of SIZE bytes and writes one stream. Each runs at a quarter, half and the whole of that size with
one worker and with two, so that the table shows whether time is linear and memory flat. *Peak* is
the most that all processes of the run held together, in MB of proportional set size where Linux
tells it, sampled every 0.2 s. The corpus lies in a temporary directory (``TMPDIR``), and is gone at
the end.
"""

from __future__ import annotations

import json
import platform
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from newsclean.settings_sources import parse_size

EXAMPLES = Path(__file__).parents[2] / "examples"
COMMAND = [sys.executable, "-m", "newsclean", "--isolated", "-q"]


class Measured(NamedTuple):
    seconds: float
    peak: float
    """MB."""


def pages(seed: int = 1) -> list[str]:
    """Our own examples, shuffled; every one ends in a line that makes it another text."""
    texts = [path.read_text("utf8") for path in sorted(EXAMPLES.glob("*.txt"))]
    random.Random(seed).shuffle(texts)
    return texts


def page(texts: list[str], number: int) -> str:
    return f"{texts[number % len(texts)]}\n\nThe harbour counts story {number} among its own.\n"


def make_files(root: Path, count: int) -> None:
    texts = pages()
    for number in range(count):
        folder = root / f"{number // 1000:04}"
        if number % 1000 == 0:
            folder.mkdir(parents=True)
        (folder / f"{number:08}.txt").write_text(page(texts, number), "utf8")


def make_records(path: Path, size: int) -> None:
    texts = pages()
    number = 0
    with path.open("w", encoding="utf8") as file:
        while file.tell() < size:
            for _ in range(1000):
                record = {"id": str(number), "text": page(texts, number), "n": number}
                file.write(json.dumps(record) + "\n")
                number += 1


def family(pid: int) -> list[int]:
    """A process and its children, theirs too."""
    try:
        text = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    except OSError:
        return [pid]
    return [pid, *(member for child in text.split() for member in family(int(child)))]


def memory(pid: int) -> float:
    """MB that one process holds; what it shares counts in part."""
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0.0
    return int(text.partition("\nPss:")[2].split()[0]) / 1024


def measured(*args: str | Path) -> Measured:
    begin = time.perf_counter()
    process = subprocess.Popen([*COMMAND, *map(str, args)])
    peak = 0.0
    while process.poll() is None:
        peak = max(peak, sum(map(memory, family(process.pid))))
        time.sleep(0.2)
    if process.returncode not in (0, 3):
        raise SystemExit(f"newsclean ended with {process.returncode}")
    return Measured(time.perf_counter() - begin, peak)


def main() -> None:
    if len(sys.argv) != 3 or sys.argv[1] not in ("files", "records"):
        raise SystemExit(__doc__)
    kind, whole = sys.argv[1], parse_size(sys.argv[2])
    print(platform.platform(), platform.machine(), f"Python {platform.python_version()}")
    print(f"{kind:>12} {'jobs 1 s':>9} {'peak MB':>8} {'jobs 2 s':>9} {'peak MB':>8} {'gain':>5}")
    for size in (whole // 4, whole // 2, whole):
        with tempfile.TemporaryDirectory() as name:
            root = Path(name)
            if kind == "files":
                make_files(root / "in", size)
                runs = [
                    (root / "in", "-o", root / f"out{jobs}", "-j", str(jobs)) for jobs in (1, 2)
                ]
            else:
                make_records(root / "in.jsonl", size)
                runs = [
                    (root / "in.jsonl", "-o", root / f"out{jobs}.jsonl", "-j", str(jobs))
                    for jobs in (1, 2)
                ]
            one, two = (measured(*run) for run in runs)
            print(
                f"{size:>12} {one.seconds:>9.1f} {one.peak:>8.0f} {two.seconds:>9.1f} "
                f"{two.peak:>8.0f} {one.seconds / two.seconds:>5.2f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
