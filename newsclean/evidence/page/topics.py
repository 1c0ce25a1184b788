"""The section and the tags of a page, by what it says."""

from __future__ import annotations

from typing import NamedTuple

from newsclean.document import PageSays, Said
from newsclean.late import regex

__all__ = ["Tags", "page_section", "page_tags"]

COMMA = regex(r"\s*[,;|]\s*")
LONGEST = 60
"""Characters of a section or a tag; what is longer is a sentence."""
MOST = 40
"""Tags of one page; more are a dump of a search engine's words."""
POOR = ("meta keywords",)
"""Sources that are filled for search engines; the last to be asked."""
NO_SECTION = frozenset({"article", "news article", "post", "uncategorized", "blog post", "story"})


class Tags(NamedTuple):
    """The tags, and the source that they are from."""

    values: tuple[str, ...]
    source: str


def page_section(says: PageSays) -> Said | None:
    """The first section that is a name of one."""
    for said in says.sections:
        if len(said.value) <= LONGEST and said.value.lower() not in NO_SECTION:
            return said
    return None


def page_tags(says: PageSays) -> Tags | None:
    """The tags of the best source; a source may give them one by one or all in one."""
    sources = list(dict.fromkeys(said.source for said in says.tags))
    for source in sorted(sources, key=lambda s: s in POOR):
        values = [said.value for said in says.tags if said.source == source]
        tags = [tag for value in values for tag in COMMA.split(value) if tag]
        tags = list(dict.fromkeys(tag for tag in tags if len(tag) <= LONGEST))
        if 0 < len(tags) <= MOST:
            return Tags(tuple(tags), source)
    return None
