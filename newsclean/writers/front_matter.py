"""The YAML front matter of our Markdown.

PyYAML writes it, in pure Python and not by libyaml, so that it comes out the same everywhere. Three
things PyYAML does differently from what the contract asks are put right here: dates are plain
scalars, ``y`` and ``n`` are quoted (booleans in YAML 1.1), and a text with a line break or a
control character stays on one line with no other character escaped.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from newsclean.late import regex
from newsclean.writers.escape import SURROGATE

if TYPE_CHECKING:
    import yaml

    from newsclean.article import Article

__all__ = ["KEYS", "front_matter"]

KEYS = (
    "title", "authors", "published", "updated", "dateline", "site", "url", "section", "tags",
    "copyright", "language",
)  # fmt: skip
"""The keys in the order in which they are written (`newsclean.readers.front_matter` reads them)."""

DATE = regex(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
    r"(?:T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?(?:Z|[-+][0-9]{2}:[0-9]{2})?)?"
)
"""What YAML 1.1 reads as a timestamp, in ISO 8601 with a ``T``."""

BREAK = regex("[\n\r\x85\u2028\u2029]")

PRINTABLE = regex("[ -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


class _Date(str):
    """A date that YAML may read as a date."""

    __slots__ = ()


def front_matter(article: Article) -> str:
    """The block with its two lines of dashes; ``""`` when the article has none of the fields."""
    fields: dict[str, Any] = {}
    for key in KEYS:
        value = getattr(article, key)
        if not value:
            continue
        if isinstance(value, str):
            text = _clean(value)
            dated = key in ("published", "updated") and DATE.fullmatch(text)
            fields[key] = _Date(text) if dated else text
        elif entries := list(dict.fromkeys(_clean(entry) for entry in value if entry)):
            fields[key] = entries
    if not fields:
        return ""
    import yaml

    body = yaml.dump(
        fields,
        Dumper=_dumper(),
        default_flow_style=False,
        allow_unicode=True,
        sort_keys=False,
        width=float("inf"),
    )
    return f"---\n{body}---\n"


def _clean(value: str) -> str:
    return SURROGATE.sub("\ufffd", value)


@lru_cache(maxsize=1)
def _dumper() -> type[yaml.SafeDumper]:
    """The dumper; a class inside a function, because yaml is imported late."""
    import yaml

    class Dumper(yaml.SafeDumper):
        def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
            return True

        def write_double_quoted(self, text: str, split: bool = True) -> None:  # noqa: ARG002
            known = self.ESCAPE_REPLACEMENTS
            self.write_indicator('"' + "".join(_quoted(c, known) for c in text) + '"', True)

    def plain_date(dumper: yaml.SafeDumper, value: _Date) -> yaml.ScalarNode:
        return dumper.represent_scalar("tag:yaml.org,2002:timestamp", value)

    def text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
        style = '"' if BREAK.search(value) else None
        return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)

    Dumper.add_representer(_Date, plain_date)
    Dumper.add_representer(str, text)
    Dumper.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("[yYnN]$"), list("yYnN"))
    return Dumper


def _quoted(char: str, known: dict[str, str]) -> str:
    """A character as it stands between double quotes."""
    if char in '"\\':
        return "\\" + char
    if PRINTABLE.match(char):
        return char
    if char in known:
        return "\\" + known[char]
    code = ord(char)
    return f"\\x{code:02X}" if code <= 0xFF else f"\\u{code:04X}"
