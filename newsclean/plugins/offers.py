"""Which filters the installed packages offer, and what their modules say of them."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from newsclean.errors import PluginError
from newsclean.late import regex

__all__ = ["GROUP", "STAGES", "Offer", "Plugin", "load", "offers"]

GROUP = "newsclean.filters"
"""The group of entry points."""

STAGES = ("preview", "stable")
"""The life of a filter: in preview it may still change much and is off until enabled."""

NAME = regex(r"[a-z0-9]+(?:-[a-z0-9]+)*")
TARGET = regex(r"[\w.]+:\w+")


class Offer(NamedTuple):
    """A filter that an installed package offers; nothing of the package is loaded yet."""

    name: str
    target: str
    """``module:function``."""
    origin: str
    """The package and its version, such as ``newsclean-quay 1.2.0``."""
    fault: str = ""
    """Why it cannot be used, as a clause."""


class Plugin(NamedTuple):
    """A filter of a package, loaded."""

    name: str
    target: str
    origin: str
    function: Callable[..., Iterable[Any]]
    page: str
    after: str | None
    packs: tuple[str, ...]
    """Paths of its phrase packs."""
    stage: str
    digest: str
    """Changes with the version of the package and with the text of the module and its packs."""


def offers() -> Mapping[str, Offer]:
    """The filters of installed packages by their names, in alphabetical order."""
    return _offers(tuple(sys.path))


@lru_cache(maxsize=4)
def _offers(_path: tuple[str, ...]) -> Mapping[str, Offer]:
    from importlib.metadata import entry_points

    found: dict[str, Offer] = {}
    for point in sorted(entry_points(group=GROUP), key=lambda p: (p.name, _origin(p))):
        offer = Offer(point.name, point.value, _origin(point), _fault(point.name, point.value))
        if offer.name in found and found[offer.name] != offer:
            both = f"{found[offer.name].origin} and {offer.origin}"
            offer = offer._replace(origin=both, fault="both bring it; uninstall one")
        found[offer.name] = offer
    return found


def _origin(point: Any) -> str:
    dist = point.dist
    return f"{dist.name} {dist.version}" if dist is not None else "unknown package"


def _fault(name: str, target: str) -> str:
    if not NAME.fullmatch(name):
        return "its name must be small letters and digits, joined by hyphens"
    if not TARGET.fullmatch(target):
        return f"its entry point {target!r} must have the form package.module:function"
    return ""


@lru_cache(maxsize=64)
def load(offer: Offer) -> Plugin:
    """The filter behind an offer; its module is imported now.

    Raises:
        PluginError: it cannot be imported, or says something of itself that cannot be meant.
    """
    if offer.fault:
        raise _unusable(offer, offer.fault)
    module = _imported(offer)
    function = getattr(module, offer.target.partition(":")[2], None)
    if not callable(function):
        raise _unusable(offer, f"{offer.target} is no function; mend its entry point")
    after = getattr(module, "AFTER", None)
    if after is not None and not isinstance(after, str):
        raise _unusable(offer, f"AFTER is {after!r}; write the name of one filter")
    stage = getattr(module, "STAGE", "stable")
    if stage not in STAGES:
        raise _unusable(offer, f"STAGE is {stage!r}; write preview or stable")
    packs = _packs(offer, module)
    page = (module.__doc__ or function.__doc__ or "").strip()
    digest = _digest(offer, (str(module.__file__), *packs))
    return Plugin(*offer[:3], function, page, after, packs, stage, digest)


def _imported(offer: Offer) -> ModuleType:
    try:
        return import_module(offer.target.partition(":")[0])
    except (Exception, SystemExit) as error:  # foreign code: whatever it raises is no bug of ours
        raise _unusable(
            offer, f"it cannot be imported ({type(error).__name__}: {error})"
        ) from error


def _packs(offer: Offer, module: ModuleType) -> tuple[str, ...]:
    names = getattr(module, "PACKS", ())
    if not isinstance(names, tuple | list) or not all(isinstance(name, str) for name in names):
        raise _unusable(offer, f'PACKS is {names!r}; write ("FILE.toml",)')
    home = Path(str(module.__file__)).parent
    return tuple(str(home / name) for name in names)


def _digest(offer: Offer, files: Iterable[str]) -> str:
    """Whoever writes a filter changes it without a new version, and wants its inputs done again."""
    parts = [offer.name, offer.origin]
    for file in files:
        try:
            parts.append(hashlib.sha256(Path(file).read_bytes()).hexdigest())
        except OSError:
            parts.append("unreadable")
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _unusable(offer: Offer, why: str) -> PluginError:
    return PluginError(f"filter {offer.name!r} of {offer.origin} cannot be used: {why}")
