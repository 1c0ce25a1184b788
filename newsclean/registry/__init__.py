"""Which filters there are, and which of them run. A filter is imported when it is needed.

Ours stand in a table (`newsclean.registry.table`); filters of other packages (`newsclean.plugins`)
take their places in it when they are named.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING

from newsclean.errors import PluginError, UnknownFilter
from newsclean.pipeline import Step
from newsclean.registry.places import merged
from newsclean.registry.table import BUILT_IN, BUILTIN, FilterSpec
from newsclean.settings import Settings

if TYPE_CHECKING:
    from newsclean.plugins import Offer, Plugin

__all__ = [
    "BUILTIN",
    "BUILT_IN",
    "FilterSpec",
    "digest",
    "everything",
    "find",
    "names",
    "packs",
    "page",
    "plan",
    "selected",
    "summary",
    "table",
]

DEFAULT = Settings()


def table() -> tuple[FilterSpec, ...]:
    """The built-in filters in the order in which they run."""
    return BUILTIN


def names(settings: Settings = DEFAULT) -> list[str]:
    """The names of all filters: ours in the order of the run, then those of installed packages."""
    own = [spec.name for spec in BUILTIN]
    return own if settings.isolated else [*own, *(n for n in _offers() if n not in own)]


def find(name: str, settings: Settings = DEFAULT) -> str:
    """The origin of the filter of that name. Nothing of it is loaded.

    Raises:
        UnknownFilter: no such name; the message gives the nearest one.
    """
    if any(spec.name == name for spec in BUILTIN):
        return BUILT_IN
    known = names(settings)
    if name in known:
        return _offers()[name].origin
    if settings.isolated and name in _offers():
        raise UnknownFilter(f"no filter {name!r} among the built-in ones; leave --isolated out")
    near = get_close_matches(name, known, 1, 0.4)
    hint = f"did you mean {near[0]!r}? " if near else ""
    raise UnknownFilter(f"no filter {name!r}; {hint}(`newsclean filters` lists them)")


def page(name: str, settings: Settings = DEFAULT) -> str:
    """The page of a filter: the docstring of its module.

    Raises:
        UnknownFilter: no such name.
        PluginError: it is a filter of another package that cannot be loaded.
    """
    if find(name, settings) != BUILT_IN:
        return _loaded(name).page or "Has no page."
    (spec,) = (spec for spec in BUILTIN if spec.name == name)
    return (import_module(spec.module).__doc__ or "").strip()


def summary(name: str, settings: Settings = DEFAULT) -> str:
    """What a filter does, in one line: the first of its page; ``""`` of one that is not known."""
    try:
        return page(name, settings).partition("\n")[0]
    except (PluginError, UnknownFilter):
        return ""


def everything(settings: Settings = DEFAULT) -> tuple[FilterSpec, ...]:
    """The whole table, filters of installed packages included; those that fail come last."""
    if settings.isolated:
        return BUILTIN
    usable: list[Plugin] = []
    failed: list[FilterSpec] = []
    own = {spec.name for spec in BUILTIN}
    for name, offer in _offers().items():
        try:
            if name in own:
                raise PluginError(
                    f"filter {name!r} of {offer.origin} cannot be used: newsclean has one of that "
                    "name; ask its authors to rename it"
                )
            usable += _chain(name)
        except PluginError as error:
            failed.append(FilterSpec(name, offer.target, origin=offer.origin, fault=str(error)))
    return (*merged(BUILTIN, usable), *failed)


def selected(settings: Settings) -> tuple[FilterSpec, ...]:
    """The filters that run with these settings, in order.

    Raises:
        UnknownFilter: the settings name a filter that nobody registered.
        PluginError: they ask for a filter of another package that cannot be used.
    """
    named = dict.fromkeys((*settings.only, *settings.enable, *settings.disable))
    foreign = [name for name in named if find(name, settings) != BUILT_IN]
    rows: tuple[FilterSpec, ...] = BUILTIN
    if foreign:
        wanted = settings.only or settings.enable
        chains = [_chain(name) for name in foreign if name in wanted]
        rows = merged(BUILTIN, [plugin for chain in chains for plugin in chain])
    return tuple(s for s in rows if _is_on(s, settings))


def _is_on(spec: FilterSpec, settings: Settings) -> bool:
    if spec.name in settings.disable:
        return False
    if settings.only:
        return spec.name in settings.only
    return spec.on or spec.name in settings.enable


@lru_cache(maxsize=32)
def plan(settings: Settings) -> tuple[Step, ...]:
    """The steps that a run with these settings takes.

    Raises:
        UnknownFilter: the settings name a filter that nobody registered.
        PluginError: they ask for a filter of another package that cannot be used.
    """
    return tuple(_steps(selected(settings)))


def _steps(specs: Iterable[FilterSpec]) -> Iterator[Step]:
    for spec in specs:
        module, _, function = spec.target.partition(":")
        if spec.origin == BUILT_IN:
            run = getattr(import_module(module), function)
            yield Step(spec.name, run, spec.repairs, frozenset(spec.needs))
        else:
            from newsclean.plugins import watched

            run = watched(_loaded(spec.name))
            yield Step(spec.name, run, spec.repairs, origin=spec.origin)


@lru_cache(maxsize=32)
def packs(settings: Settings) -> tuple[str, ...]:
    """Paths of the phrase packs in use beside the built-in ones: given, or brought by filters.

    Raises:
        UnknownFilter, PluginError: as :func:`selected`.
    """
    brought = [path for plugin in _running(settings) for path in plugin.packs]
    return (*settings.packs, *brought)


@lru_cache(maxsize=32)
def digest(settings: Settings) -> str:
    """16 hex digits that change when a setting or a filter of another package changes.

    Raises:
        UnknownFilter, PluginError: as :func:`selected`.
    """
    running = _running(settings)
    if not running:
        return settings.digest
    parts = [settings.digest, *(plugin.digest for plugin in running)]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


def _running(settings: Settings) -> list[Plugin]:
    """The filters of other packages that run with these settings, in order."""
    return [_loaded(s.name) for s in selected(settings) if s.origin != BUILT_IN]


def _chain(name: str) -> list[Plugin]:
    """A filter of another package, and those that it runs after, up to one of ours.

    Raises:
        PluginError: one of them cannot be used, or there is no end to it.
    """
    chain = [_loaded(name)]
    own = {spec.name for spec in BUILTIN}
    while (after := chain[-1].after) is not None and after not in own:
        last = chain[-1]
        if after in {plugin.name for plugin in chain}:
            raise PluginError(f"{_said(last)}: it runs after {after!r}, which runs after it")
        if after not in _offers():
            near = get_close_matches(after, [*own, *_offers()], 1, 0.4)
            hint = f"; did they mean {near[0]!r}?" if near else ""
            raise PluginError(f"{_said(last)}: it runs after {after!r}, which is no filter{hint}")
        chain.append(_loaded(after))
    return chain


def _said(plugin: Plugin) -> str:
    return f"filter {plugin.name!r} of {plugin.origin} cannot be used"


def _loaded(name: str) -> Plugin:
    from newsclean.plugins import load

    return load(_offers()[name])


def _offers() -> Mapping[str, Offer]:
    """What installed packages offer. Asked for only when a name is not ours: a look takes 20 ms."""
    from newsclean.plugins import offers

    return offers()
