"""What a line of a whole-page dump looks like by itself."""

from __future__ import annotations

from math import log2

from newsclean.evidence.shape import Form
from newsclean.evidence.story.columns import Columns, Dump

__all__ = ["SERVING", "own_looks"]

SERVING = ("words", "capitals share", "prose", "date", "known wording")
"""What is seen of a line and only serves the columns on its neighbours."""

SHORT_PROSE = range(8, 20)
LONG_PROSE = 50
"""Words. Few lines of a page have 8 to 19 and are a paragraph; hardly any with 50 is none."""


def own_looks(dump: Dump) -> Columns:
    """Columns on what each line looks like, and those of :data:`SERVING`.

    Counts are logarithms to the base 2 of one plus the count, but for commas.
    """
    texts, sizes = dump.texts, dump.sizes
    forms = [line.form for line in dump.lines]

    def formed(form: str) -> list[float]:
        return [1.0 if own is form else 0.0 for own in forms]

    return {
        "words of its sentence": [log2(whole + 1) for whole in dump.sentences],
        "ends a sentence": [text.stops for text in texts],
        "ends with a colon": [text.colon for text in texts],
        "begins small": [text.small for text in texts],
        "small letters share": [text.smalls for text in texts],
        "digit share": [text.numbers for text in texts],
        "commas": [text.commas for text in texts],
        "8 to 19 words": [1.0 if size in SHORT_PROSE else 0.0 for size in sizes],
        "50 words or more": [1.0 if size >= LONG_PROSE else 0.0 for size in sizes],
        "label": formed(Form.LABEL),
        "name": formed(Form.NAME),
        "item": formed(Form.ITEM),
        "mark": formed(Form.MARK),
        "words": [log2(size + 1) for size in sizes],
        "capitals share": [text.capitals for text in texts],
        "prose": formed(Form.PROSE),
        "date": formed(Form.DATE),
        "known wording": [1.0 if line.phrase is not None else 0.0 for line in dump.lines],
    }
