"""What the first page of a process costs, beside the same with all patterns compiled at import.

    python tests/benchmarks/first_page.py [FILE.txt]     # else one of the project's examples

Each is a new Python that imports newsclean and cleans one page; CPU time of the whole process, the
best of seven, in turns. The peer is newsclean itself with `newsclean.late.regex` made `re.compile`:
what the patterns cost that the page does not ask.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

EXAMPLE = Path(__file__).parents[2] / "examples" / "member-station.txt"
RUNS = 7
CLEANS = "from pathlib import Path; from newsclean import clean; clean(Path({!r}).read_bytes())"
AT_IMPORT = "import re, newsclean.late; newsclean.late.regex = re.compile; "


def seconds(code: str) -> float:
    """CPU seconds of a new Python that runs ``code``."""
    before = os.times()
    subprocess.run([sys.executable, "-c", code], check=True)
    after = os.times()
    return (
        after.children_user + after.children_system - before.children_user - before.children_system
    )


def main(files: list[str]) -> None:
    """Prints one line: seconds of both, and how many times faster the first is."""
    page = str(Path(files[0] if files else EXAMPLE))
    codes = CLEANS.format(page), AT_IMPORT + CLEANS.format(page)
    for code in codes:  # byte code is written outside the clock
        seconds(code)
    late, early = (
        min(times) for times in zip(*(map(seconds, codes) for _ in range(RUNS)), strict=True)
    )
    print(f"late {late:5.2f} s   at import {early:5.2f} s   ratio {early / late:5.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
