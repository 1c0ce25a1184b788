r"""newsclean: the article in scraped news text, with every removal explained.

>>> import newsclean
>>> newsclean.clean("A headline here\n\nA story that is told in one sentence.").title
'A headline here'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsclean._version import __version__

if TYPE_CHECKING:
    from newsclean.api import clean, clean_many, restore
    from newsclean.article import Article
    from newsclean.document import Block, Caption, Document, Finding
    from newsclean.errors import NewscleanError
    from newsclean.settings import Settings

__all__ = [
    "Article",
    "Block",
    "Caption",
    "Document",
    "Finding",
    "NewscleanError",
    "Settings",
    "__version__",
    "clean",
    "clean_many",
    "restore",
]

_HOMES = {
    "Article": "article",
    "Block": "document",
    "Caption": "document",
    "Document": "document",
    "Finding": "document",
    "NewscleanError": "errors",
    "Settings": "settings",
    "clean": "api",
    "clean_many": "api",
    "restore": "api",
}


def __getattr__(name: str) -> Any:
    """Public names are imported when they are first asked for, so that `--help` stays quick."""
    if name not in _HOMES:
        raise AttributeError(f"module 'newsclean' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"newsclean.{_HOMES[name]}"), name)
