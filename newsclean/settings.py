"""The settings of a run: frozen objects that the library, the command and a batch share.

:class:`Settings` is what can change an article; :class:`CommandSettings` is how the command reads
and writes. Where their values come from is `newsclean.settings_sources`.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from newsclean.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "COLOURS",
    "FORMATS_IN",
    "FORMATS_OUT",
    "PRESETS",
    "CommandSettings",
    "Preset",
    "Settings",
]


class Preset(NamedTuple):
    """A name for how sure filters must be."""

    threshold: float
    """How sure (0 to 1) a filter must be before its finding is applied."""
    about: str


PRESETS = {
    "precision": Preset(0.3, "removes more, so that the output is purer"),
    "balanced": Preset(0.5, "removes what is more likely chrome than not"),
    "recall": Preset(0.8, "removes only what is certain, so that nothing of a story goes"),
}
"""The presets by their names."""

FORMATS_IN = ("auto", "text", "md", "html", "jsonl", "warc", "wet", "parquet")
FORMATS_OUT = ("md", "json", "jsonl", "txt")
COLOURS = ("auto", "always", "never")
"""When colour is used; progress is shown by the same words."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can change an output. The defaults are those of the command.

    Frozen and hashable; no file and no variable is read (`newsclean.settings_sources` does that).

    Args:
        preset: a name in :data:`PRESETS`.
        enable, disable: filters to switch on or off, by name.
        only: run these filters and no others; empty = all that are on.
        packs: paths of further phrase packs.
        isolated: no settings files and no plug-ins.
        encoding: how to read bytes; ``None`` = as the contract says (BOM, UTF-8, windows-1252).
        front_matter, captions, links: what Markdown shows.
        ledger: the record carries the whole ledger.

    Raises:
        SettingsError: a value that the setting cannot take.

    Example:
        >>> Settings(preset="recall", disable=["teaser"]).disable
        ('teaser',)
        >>> Settings(preset="recal")
        Traceback (most recent call last):
        newsclean.errors.SettingsError: preset: 'recal' is not known; did you mean 'recall'?
    """

    preset: str = "balanced"
    enable: tuple[str, ...] = ()
    disable: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    packs: tuple[str, ...] = ()
    isolated: bool = False
    encoding: str | None = None
    front_matter: bool = True
    captions: bool = True
    links: bool = False
    ledger: bool = False

    def __post_init__(self) -> None:
        _one_of("preset", self.preset, PRESETS)
        for name in ("enable", "disable", "only", "packs"):
            _list(self, name)
        both = sorted(set(self.disable).intersection((*self.enable, *self.only)))
        if both:
            raise SettingsError(f"disable: {both[0]!r} is also to be run; name it in one place")
        if self.encoding is not None:
            _canonical(self.encoding)

    @property
    def threshold(self) -> float:
        """How sure a finding must be to be applied, 0 to 1."""
        return PRESETS[self.preset].threshold

    @property
    def digest(self) -> str:
        """16 hex digits that change when a setting changes that can change the output."""
        return _digest(self)


@dataclass(frozen=True, slots=True)
class CommandSettings:
    """How the command reads and writes; nothing here changes what an article is.

    Args:
        to: a name in :data:`FORMATS_OUT`; ``None`` = by the ending of the output, else Markdown.
        source: a name in :data:`FORMATS_IN`; the key and the option are called ``from``.
        include, exclude: globs that say what a walk through a directory takes.
        keep_suffix: ``x.txt.md`` instead of ``x.md``.
        allow_empty: an input without an article is no failure.
        fail_fast: stop at the first input that fails.
        resume: skip inputs that are finished and unchanged.
        max_size: the largest input to read, in bytes; ``None`` = any.
        timeout: seconds that one input may take; ``None`` = any.
        jobs: how many processes do the work; 0 = as many as there are cores.
        text_field, id_field, url_field: the names of these fields in records.
        progress: a name in :data:`COLOURS`.
        color: a name in :data:`COLOURS`.

    Raises:
        SettingsError: a value that the setting cannot take.
    """

    to: str | None = None
    source: str = "auto"
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    keep_suffix: bool = False
    allow_empty: bool = False
    fail_fast: bool = False
    resume: bool = True
    max_size: int | None = None
    timeout: float | None = None
    jobs: int = 1
    text_field: str = "text"
    id_field: str = "id"
    url_field: str = "url"
    color: str = "auto"
    progress: str = "auto"

    def __post_init__(self) -> None:
        if self.to is not None:
            _one_of("to", self.to, FORMATS_OUT)
        _one_of("from", self.source, FORMATS_IN)
        _one_of("color", self.color, COLOURS)
        _one_of("progress", self.progress, COLOURS)
        for name in ("include", "exclude"):
            _list(self, name)
        if self.max_size is not None and self.max_size < 0:
            raise SettingsError(f"max-size: {self.max_size} is less than nothing; write 10M or so")
        if self.timeout is not None and not self.timeout > 0:
            raise SettingsError(f"timeout: {self.timeout:g} is no time; write 30 or so")
        if self.jobs < 0:
            raise SettingsError(f"jobs: {self.jobs} is less than nothing; write 0 for all cores")


def _one_of(key: str, value: str, choices: Iterable[str]) -> None:
    """Complain when ``value`` is not one of ``choices``."""
    if value in choices:
        return
    from difflib import get_close_matches

    near = get_close_matches(str(value), list(choices), 1)
    hint = f"did you mean {near[0]!r}?" if near else f"write one of {', '.join(choices)}"
    raise SettingsError(f"{key}: {value!r} is not known; {hint}")


def _list(settings: Settings | CommandSettings, key: str) -> None:
    """Make a list a tuple, so that the settings stay hashable; a lone string is a mistake."""
    value = getattr(settings, key)
    if isinstance(value, str):
        raise SettingsError(f"{key}: a list is wanted, not the string {value!r}; write [{value!r}]")
    if not isinstance(value, tuple):
        object.__setattr__(settings, key, tuple(value))


def _canonical(encoding: str) -> str:
    """The one name of an encoding that has several, such as ``utf8`` and ``UTF-8``."""
    import codecs

    try:
        "a".encode(encoding)  # complains of rot13, base64 … too, which give no text
        return codecs.lookup(encoding).name
    except (LookupError, ValueError):
        pass
    raise SettingsError(
        f"encoding: {encoding!r} is not known; write a name such as utf-8 or windows-1252"
    )


@lru_cache(maxsize=64)
def _digest(settings: Settings) -> str:
    values = {name: getattr(settings, name) for name in Settings.__slots__ if name != "isolated"}
    # the order in which filters are named is not the order in which they run
    for name in ("enable", "disable", "only"):
        values[name] = sorted(set(values[name]))
    if settings.encoding is not None:
        values["encoding"] = _canonical(settings.encoding)
    values["packs"] = [_pack_digest(path) for path in settings.packs]
    text = json.dumps(values, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _pack_digest(path: str) -> str:
    """A pack counts by what it says, not by where it lies: no path of the machine in an output."""
    try:
        with open(path, "rb") as pack:
            return hashlib.sha256(pack.read()).hexdigest()
    except OSError:
        return "unreadable"
