"""Where settings come from, strongest first: flags, environment, project file, user file, defaults.

The project file is the nearest upward ``newsclean.toml`` or ``pyproject.toml`` with a
``[tool.newsclean]`` table. Keys are written as the long options are (``front-matter``). A list that
is given in one place replaces the list of a weaker place; a filter that a stronger place names for
running is no longer switched off by a weaker one, and the other way round.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, fields
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from newsclean.errors import SettingsError
from newsclean.settings import CommandSettings, Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

__all__ = ["COMMAND_LINE", "InForce", "Key", "in_force", "keys", "parse_size"]

COMMAND_LINE = "command line"
DEFAULT = "default"
PREFIX = "NEWSCLEAN_"

WORDS = {"1": True, "true": True, "yes": True, "on": True}
WORDS |= {"0": False, "false": False, "no": False, "off": False}

UNITS = {"": 1, "k": 1024, "m": 1024**2, "g": 1024**3}
"""Multiples of a byte, as ``head -c`` and ``dd`` count them."""


class Key(NamedTuple):
    """A setting as it is written outside."""

    name: str
    """``front-matter``; the environment has ``NEWSCLEAN_FRONT_MATTER``."""
    field: str
    default: Any
    of_command: bool
    """It belongs to :class:`CommandSettings`."""

    @property
    def kind(self) -> str:
        """``bool``, ``list``, ``size``, ``seconds``, ``count`` or ``string``."""
        if self.field in ("max_size", "timeout"):
            return "size" if self.field == "max_size" else "seconds"
        return {bool: "bool", tuple: "list", int: "count"}.get(type(self.default), "string")


class Layer(NamedTuple):
    """The settings of one place, as field → value."""

    origin: str
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class InForce:
    """The settings that hold, and the place that each came from (by field)."""

    settings: Settings
    command: CommandSettings
    origins: Mapping[str, str]


@lru_cache(maxsize=1)
def keys() -> Mapping[str, Key]:
    """Every key by its name."""
    found = {}
    for home in (Settings, CommandSettings):
        for field in fields(home):
            name = "from" if field.name == "source" else field.name.replace("_", "-")
            found[name] = Key(name, field.name, field.default, home is CommandSettings)
    return found


def in_force(
    flags: Mapping[str, Any], environ: Mapping[str, str] | None = None, start: Path | None = None
) -> InForce:
    """The settings in force.

    Args:
        flags: field → value, only what was given on the command line.
        environ: the environment; that of the process when missing.
        start: where the search for a project file begins; the working directory when missing.

    Raises:
        SettingsError: a key that is not known or a value that it cannot take; names the place.
    """
    spoken = [
        _checked(Layer(COMMAND_LINE, flags)),
        *_environment(os.environ if environ is None else environ),
    ]
    isolated = next(
        (layer.values["isolated"] for layer in spoken if "isolated" in layer.values), False
    )
    files = [] if isolated else [*_project_file(start or Path.cwd()), *_user_file()]
    values: dict[str, Any] = {}
    origins = {key.field: DEFAULT for key in keys().values()}
    for layer in reversed([*spoken, *files]):
        _give_way(values, layer.values)
        values.update(layer.values)
        origins.update(dict.fromkeys(layer.values, layer.origin))
    own = {k.field for k in keys().values() if k.of_command}
    return InForce(
        Settings(**{name: value for name, value in values.items() if name not in own}),
        CommandSettings(**{name: value for name, value in values.items() if name in own}),
        origins,
    )


def _give_way(weaker: dict[str, Any], stronger: Mapping[str, Any]) -> None:
    """Take out of the weaker lists of filters what the stronger place wants otherwise."""
    wanted = {*stronger.get("enable", ()), *stronger.get("only", ())}
    unwanted = set(stronger.get("disable", ()))
    for name, against in (("disable", wanted), ("enable", unwanted), ("only", unwanted)):
        if name in weaker:
            weaker[name] = tuple(f for f in weaker[name] if f not in against)
    if weaker.get("only"):  # a filter that is enabled runs although others alone were chosen before
        weaker["only"] = tuple(dict.fromkeys((*weaker["only"], *stronger.get("enable", ()))))


def _checked(layer: Layer) -> Layer:
    """``layer``, its values tried out by themselves so that the error can name the place."""
    own = {k.field for k in keys().values() if k.of_command}
    try:
        Settings(**{name: v for name, v in layer.values.items() if name not in own})
        CommandSettings(**{name: v for name, v in layer.values.items() if name in own})
    except SettingsError as error:
        raise SettingsError(f"{layer.origin}: {error}") from None
    return layer


def _environment(environ: Mapping[str, str]) -> Iterator[Layer]:
    """One layer for each variable, so that each is named as the origin of its value."""
    known = {PREFIX + key.field.upper(): key for key in keys().values()}
    known[PREFIX + "FROM"] = known.pop(PREFIX + "SOURCE")
    for variable in sorted(environ):
        text = environ[variable]
        if not variable.startswith(PREFIX) or not text:  # an empty variable counts as not set
            continue
        if variable not in known:
            raise SettingsError(f"{variable}: no such setting; {_nearest(variable, known)}")
        key = known[variable]
        yield _checked(Layer(variable, {key.field: _from_text(text, key, variable)}))


def _from_text(text: str, key: Key, variable: str) -> Any:
    """The value that the text of an environment variable means."""
    if key.kind == "list":
        separator = os.pathsep if key.field == "packs" else ","
        return tuple(part.strip() for part in text.split(separator) if part.strip())
    if key.kind == "size":
        return _size(text, variable)
    if key.kind in ("seconds", "count"):
        return _number(text, key, variable)
    if key.kind == "bool":
        if text.lower() not in WORDS:
            raise SettingsError(f"{variable}: {text!r} is neither true nor false; write 1 or 0")
        return WORDS[text.lower()]
    return text


def _project_file(start: Path) -> Iterator[Layer]:
    """The settings of the nearest directory that has some."""
    for directory in (start, *start.parents):
        own, shared = directory / "newsclean.toml", directory / "pyproject.toml"
        if own.is_file():
            yield _file_layer(own, _read(own))
            return
        table = _shared_table(shared) if shared.is_file() else None
        if table is not None:
            yield _file_layer(shared, table)
            return


def _shared_table(path: Path) -> Mapping[str, Any] | None:
    """What a ``pyproject.toml`` says of us; a stranger's broken file is none of our business."""
    text = path.read_bytes()
    if b"newsclean" not in text:
        return None
    try:
        tools = _read(path).get("tool")
    except SettingsError:
        if b"tool.newsclean" in text:
            raise
        return None
    table = tools.get("newsclean") if isinstance(tools, dict) else None
    if table is None or isinstance(table, dict):
        return table
    raise SettingsError(f"{path}: tool.newsclean must be a table; write [tool.newsclean]")


def _user_file() -> Iterator[Layer]:
    from platformdirs import user_config_dir

    path = Path(user_config_dir("newsclean", appauthor=False)) / "newsclean.toml"
    if path.is_file():
        yield _file_layer(path, _read(path))


def _read(path: Path) -> Mapping[str, Any]:
    import tomllib

    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise SettingsError(
            f"{path}: could not be read ({error.strerror}); use --isolated to go without"
        ) from None
    except ValueError as error:
        raise SettingsError(f"{path}: is not TOML ({error}); mend it or use --isolated") from None


def _file_layer(path: Path, table: Mapping[str, Any]) -> Layer:
    """The layer that a table of a settings file gives."""
    values = {}
    for name, value in table.items():
        key = keys().get(name.replace("_", "-"))
        if key is None:
            table_of_ours = isinstance(value, dict) and path.name != "pyproject.toml"
            cure = "write the settings without it, at the top of the file"
            raise SettingsError(
                f"{path}: no table [{name}]; {cure}"
                if table_of_ours
                else f"{path}: no setting {name!r}; {_nearest(name, keys())}"
            )
        if key.field == "isolated":
            raise SettingsError(f"{path}: isolated means to read no such file; use --isolated")
        values[key.field] = _from_toml(value, key, path)
    return _checked(Layer(str(path), values))


def _from_toml(value: Any, key: Key, path: Path) -> Any:
    """``value`` as the key wants it; packs are relative to the file that names them."""
    place = f"{path}: {key.name}"
    if key.kind == "list":
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise SettingsError(f'{place}: a list of strings is wanted; write ["…"]')
        if key.field == "packs":
            return tuple(str(path.parent / item) for item in value)
        return tuple(value)
    if key.kind == "size" and isinstance(value, int | str) and not isinstance(value, bool):
        return _size(str(value), place)
    if key.kind in ("seconds", "count") and type(value) in (int, float):
        return _number(str(value), key, place)
    wanted = {"bool": bool, "string": str}.get(key.kind)
    if wanted is None or not isinstance(value, wanted):
        kinds = {"bool": "true or false", "string": 'a string ("…")', "size": 'a size ("10M")'}
        kinds |= {"seconds": "a number of seconds", "count": "a whole number"}
        shown = str(value).lower() if isinstance(value, bool) else repr(value)
        raise SettingsError(f"{place}: cannot be {shown}; write {kinds[key.kind]}")
    return value


def parse_size(text: str) -> int:
    """Bytes: ``500``, ``500k``, ``10M``, ``2GB``.

    Raises:
        ValueError: anything else.
    """
    lower = text.strip().lower().removesuffix("b").removesuffix("i")
    unit = lower[-1:] if lower[-1:].isalpha() else ""
    return int(float(lower.removesuffix(unit)) * UNITS[unit]) if unit in UNITS else int(text)


def _size(text: str, place: str) -> int:
    try:
        return parse_size(text)
    except (ValueError, OverflowError):
        raise SettingsError(f"{place}: {text!r} is not a size; write 500k, 10M or 2G") from None


def _number(text: str, key: Key, place: str) -> int | float:
    try:
        return int(text) if key.kind == "count" else float(text)
    except ValueError:
        wanted = "a whole number" if key.kind == "count" else "a number of seconds"
        raise SettingsError(f"{place}: {text!r} is not {wanted}; write 2 or so") from None


def _nearest(name: str, known: Iterable[str]) -> str:
    near = get_close_matches(name, list(known), 1)
    return f"did you mean {near[0]}?" if near else "`newsclean config` lists them"
