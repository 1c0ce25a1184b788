"""Time, peak memory and the gain by workers of a batch, on a corpus made of our own examples.

    python tests/benchmarks/batch_scale.py files 100000
    python tests/benchmarks/batch_scale.py records 2G
    python tests/benchmarks/batch_scale.py records 2G --jobs 2 --parts 1 --only player-block

``files N`` makes a tree of N small pages and mirrors it; ``records SIZE`` makes one JSON Lines file
of SIZE bytes and writes one stream. Each runs at a quarter, half and the whole of that size
(``--parts``) with one worker and with two (``--jobs``), so that the table shows whether time is
linear and memory flat. Other options go to newsclean.

*wall* and *CPU* are seconds, *CPU* of all processes together, *master* that of the first one alone.
*peak* is the most that all processes held together, in MB of proportional set size where Linux
tells it, sampled every 0.2 s. *gain* is the wall time of one worker by that of two; on a machine
that is busy with other things it says little, *free* more: what the CPU times would give on two
cores that nobody else uses (the CPU time of one worker by half the CPU time of two). The corpus lies
in a temporary directory (``TMPDIR``), and is gone at the end.
"""

from __future__ import annotations

import argparse
import json
import os
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
    wall: float
    cpu: float
    """Seconds, of all processes."""
    master: float
    """Seconds of CPU, of the first process alone."""
    peak: float
    """MB."""

    def __str__(self) -> str:
        return f"{self.wall:>8.1f} {self.cpu:>8.1f} {self.master:>7.1f} {self.peak:>5.0f}"


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


def own_cpu(pid: int) -> float:
    """Seconds of CPU that one process has used, its children left out."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measured(*args: str | Path) -> Measured:
    begin = time.perf_counter()
    process = subprocess.Popen([*COMMAND, *map(str, args)])
    peak = master = 0.0
    while True:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            break
        peak = max(peak, sum(map(memory, family(process.pid))))
        master = max(master, own_cpu(process.pid))
        time.sleep(0.2)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 3):
        raise SystemExit(f"newsclean ended with {process.returncode}")
    cpu = usage.ru_utime + usage.ru_stime
    return Measured(time.perf_counter() - begin, cpu, master, peak)


def corpus(kind: str, root: Path, size: int) -> Path:
    """The inputs, as one path."""
    if kind == "files":
        make_files(root / "in", size)
        return root / "in"
    make_records(root / "in.jsonl", size)
    return root / "in.jsonl"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("kind", choices=("files", "records"))
    parser.add_argument("size", type=parse_size)
    parser.add_argument("--jobs", type=int, nargs="+", default=(1, 2))
    parser.add_argument("--parts", type=int, nargs="+", default=(4, 2, 1))
    asked, options = parser.parse_known_args()
    print(platform.platform(), platform.machine(), f"Python {platform.python_version()}")
    print(f"{asked.kind:>11} jobs {'wall':>8} {'CPU':>8} {'master':>7} {'peak':>5}  gain  free")
    for size in (asked.size // part for part in asked.parts):
        with tempfile.TemporaryDirectory() as name:
            root = Path(name)
            source = corpus(asked.kind, root, size)
            first: Measured | None = None
            for jobs in asked.jobs:
                to = root / f"out{jobs}{'' if asked.kind == 'files' else '.jsonl'}"
                now = measured(source, "-o", to, "-j", str(jobs), *options)
                first = first or now
                gain = f"{first.wall / now.wall:>5.2f} {first.cpu / now.cpu * jobs:>5.2f}"
                print(f"{size:>11} {jobs:>4} {now} {gain}", flush=True)


if __name__ == "__main__":
    main()
