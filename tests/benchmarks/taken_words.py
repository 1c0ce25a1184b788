"""What each filter takes from pages, and how much of it is the article's.

    python tests/benchmarks/taken_words.py GOLD TEXT KIND [--show FILTER]

GOLD and TEXT are JSON Lines (also .gz) with the same ``id`` in both: GOLD has the article (``text``),
TEXT the page as a dump in its field KIND. Which lines are the article's is told by
``story_labels.py``. A row for each filter, the most words of articles first: lines and words that
were the page's, lines and words that were the article's. ``--show`` prints the latter lines.

Headlines, captions and bylines go to fields, and some articles of a gold hold them: their rows say
less than those of filters that only remove.
"""

from __future__ import annotations

import argparse
from collections import Counter

from html_fields import records
from story_labels import labels, spoken

from newsclean import clean


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    for name in ("gold", "text", "kind"):
        parser.add_argument(name)
    parser.add_argument("--show", metavar="FILTER", help="print the article's lines that it took")
    options = parser.parse_args()
    articles = {record["id"]: record["text"] or "" for record in records(options.gold)}
    lines: Counter[tuple[str, bool]] = Counter()
    words: Counter[tuple[str, bool]] = Counter()
    for record in records(options.text):
        spans = [span for span in clean(record[options.kind]).ledger if span.filter is not None]
        taken = [span for span in spans if span.fate not in ("kept", "repaired")]
        told = labels(articles[record["id"]], [span.raw for span in taken])
        for span, story in zip(taken, told, strict=True):
            lines[span.filter, story] += 1
            words[span.filter, story] += len(spoken(span.raw))
            if story and span.filter == options.show:
                print(record["id"], span.reason, repr(span.raw.strip()[:100]), sep="\t")
    print(f"{'':22}{'the page’s':>18}{'the article’s':>18}")
    print(f"{'':22}{'lines':>9}{'words':>9}{'lines':>9}{'words':>9}")
    filters = {name for name, _ in lines}
    for name in sorted(filters, key=lambda name: (-words[name, True], name)):
        row = [count[name, story] for story in (False, True) for count in (lines, words)]
        print(f"{name:22}" + "".join(f"{number:9}" for number in row))


if __name__ == "__main__":
    main()
