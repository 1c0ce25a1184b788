"""Reads phrase packs and holds them to their rules."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, NamedTuple

from newsclean.errors import PackError
from newsclean.late import regex
from newsclean.packs.folding import fold_end, fold_start

__all__ = [
    "CUSTOM_FILTER",
    "WEIGHED",
    "Pack",
    "Phrase",
    "languages",
    "load_pack",
    "read_builtin",
    "read_wording",
]

CUSTOM_FILTER = "custom-phrase"
"""The filter that acts on a pack which names none."""

BUILT_IN = "built in"
"""The origin of our own packs."""

WEIGHED = frozenset(
    {"agency", "button", "byline-lead", "caption-mark", "credit-line", "tail-heading"}
)
"""What packs may be for besides filters: wording that evidence weighs."""

PACK_KEYS = {"name", "filter", "language", "about", "phrase", "cues", "topics"}
PHRASE_KEYS = {"id", "whole", "start", "end", "hit", "miss", "seen", "source", "learned"}
FORMS = ("whole", "start", "end")
FOLDED = {"start": fold_start, "end": fold_end}
"""How the forms are folded that need more than marks; these alone can be a whole line ("×")."""
KEYS = sorted(PACK_KEYS | PHRASE_KEYS)


class Phrase(NamedTuple):
    """One wording: where it must stand in a line, and the lines that prove it.

    A tuple: there are thousands, and a frozen dataclass takes five times as long to make.
    """

    pack: str
    filter: str
    id: str
    form: str
    """``whole``, ``start`` or ``end``."""
    text: str
    hit: tuple[str, ...]
    miss: tuple[str, ...]
    source: str | None = None
    """Limited to inputs from this site (``example.org``) or folder (``news/local``)."""
    learned: bool = False
    """Found by counting, not yet reviewed by anybody; it may have no ``miss``."""

    @property
    def key(self) -> str:
        """``pack/id``, as ``explain`` shows it."""
        return f"{self.pack}/{self.id}"


@dataclass(frozen=True, slots=True)
class Pack:
    """One file of wording."""

    name: str
    filter: str
    language: str
    about: str
    phrases: tuple[Phrase, ...]
    cues: Mapping[str, float] = field(default_factory=dict)
    topics: tuple[str, ...] = ()
    origin: str = BUILT_IN
    """The path of its file, or that it is one of ours."""


def read_builtin() -> Iterator[Pack]:
    """The packs that ship with newsclean: those of all pages, then those of single languages."""
    for name, text in [*_texts(), *(pair for code in languages() for pair in _texts(code))]:
        data = read_plain(text)
        yield _pack(tomllib.loads(text) if data is None else data, name, BUILT_IN)


def read_wording(language: str | None = None) -> Iterator[Pack]:
    """The packs of all pages, or those of one language, without examples, not looked over.

    For cleaning, which asks for no example: a fifth of the time of :func:`read_builtin`. (Tests
    hold that the wording is the same, and that ours are all in the plain form.)
    """
    for name, text in _texts(language):
        said = WORDING.findall(text)
        data = read_plain(WHOLE_PHRASE.sub("", text) if CUES in text else text[: text.find(OPENS)])
        if data is None or len(said) != text.count(OPENS):
            yield _pack(tomllib.loads(text), name, BUILT_IN)
            continue
        pack = _pack(data, name, BUILT_IN)
        acts, own = pack.filter, pack.name
        # tests have said that they break no rule
        phrases = tuple(Phrase(own, acts, key, form, line, (), ()) for key, form, line in said)
        yield replace(pack, phrases=phrases)


@cache
def languages() -> tuple[str, ...]:
    """The languages that have packs of their own, which are read when a page is in one of them."""
    return tuple(sorted(path.name for path in _folder().joinpath(LANGUAGES).iterdir()))


LANGUAGES = "languages"
"""The folder of the packs that hold for pages in one language only, a folder for each."""


def _folder() -> Traversable:
    return files("newsclean.packs").joinpath("data")


def _texts(language: str | None = None) -> Iterator[tuple[str, str]]:
    """Name and text of each file of ours that holds for all pages, or for those in a language."""
    folder = _folder().joinpath(LANGUAGES, language) if language else _folder()
    for path in sorted(folder.iterdir(), key=lambda p: p.name):
        if path.name.endswith(".toml"):
            yield path.name, path.read_text("utf8")


OPENS = "\n[[phrase]]\n"
CUES = "\n[cues]\n"
WORDING = regex(r'\n\[\[phrase\]\]\nid = "([^"\\]*)"\n(whole|start|end) = "([^"\\]*)"\n')
"""The first three lines of a phrase of ours: the rest of it is for its reader and for the tests."""
WHOLE_PHRASE = regex(r"\n\[\[phrase\]\]\n(?:.+\n)+")
CUE = regex(r'^("[^"\\\n]+") = ', re.M)


def read_plain(text: str) -> dict[str, Any] | None:
    """What a pack in the form of ours says; ``None`` when it is not in that form.

    Ours have one key a line, and values that mean the same in JSON. The reader of TOML in the
    standard library takes 0.1 ms a phrase, for all packs longer than fifty pages; the reader of
    JSON takes a twentieth of it. (A test holds that both read the same.)
    """
    text, _, cues = f"\n{text.strip()}".partition(CUES)
    if cues:
        cues, _, rest = cues.partition("\n\n")
        text = f"{text.rstrip()}\n\n{rest}".rstrip()
    for key in KEYS:
        text = text.replace(f"\n{key} = ", f'\n"{key}":')
    text = text.replace("\n\n[[phrase]]\n", "},{").strip().replace("\n", ",")
    try:
        data, *phrases = json.loads(f"[{{{text}}}]")
        if cues:
            data["cues"] = json.loads("{" + CUE.sub(r"\1:", cues).replace("\n", ",") + "}")
    except json.JSONDecodeError:
        return None
    return {**data, "phrase": phrases} if phrases else dict(data)


def load_pack(path: str | Path) -> Pack:
    """The pack in a file.

    Raises:
        PackError: the file cannot be read, or breaks a rule; the message names file and phrase.
    """
    try:
        data = tomllib.loads(Path(path).read_text("utf8"))
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise PackError(f"{path}: cannot be read ({why}); name a phrase pack") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PackError(f"{path}: is not TOML ({error}); mend it there") from error
    return _pack(data, str(path), str(path))


def _pack(data: Mapping[str, Any], where: str, origin: str) -> Pack:
    _known(data, PACK_KEYS, where)
    for key in ("name", "filter", "language", "about"):
        if not isinstance(data.get(key, ""), str):
            raise PackError(f"{where}: {key} must be text, in quotation marks")
    if not all(isinstance(p, dict) for p in _list(data, "phrase", where)):
        raise PackError(f"{where}: phrase must be a table; write [[phrase]] above its keys")
    name = data.get("name") or Path(where).stem
    acts = data.get("filter", CUSTOM_FILTER)
    phrases = tuple(_phrase(p, name, acts, where) for p in data.get("phrase", ()))
    seen: set[str] = set()
    for phrase in phrases:
        if phrase.id in seen:
            raise PackError(f"{where}: two phrases have the id {phrase.id!r}; rename one")
        seen.add(phrase.id)
    cues = _cues(data.get("cues", {}), where)
    return Pack(
        name,
        acts,
        data.get("language", "*"),
        data.get("about", ""),
        phrases,
        cues,
        tuple(data.get("topics", ())),
        origin,
    )


def _phrase(data: Mapping[str, Any], pack: str, filter: str, where: str) -> Phrase:
    name = data.get("id")
    if not isinstance(name, str) or not name:
        raise PackError(f"{where}: a phrase has no id; give each [[phrase]] one")
    here = f"{where}: phrase {name!r}"
    _known(data, PHRASE_KEYS, here)
    forms = [form for form in FORMS if form in data]
    if len(forms) != 1:
        raise PackError(f"{here} needs exactly one of whole, start, end; it has {len(forms)}")
    if not data.get("hit"):
        raise PackError(f"{here} has no hit; give at least one line that it must match")
    if not data.get("miss") and not data.get("learned"):
        raise PackError(f"{here} has no miss; give a line of an article that it must not match")
    text = data[forms[0]]
    if not isinstance(text, str) or not text.strip():
        raise PackError(f"{here}: {forms[0]} must be text that is not empty")
    if not FOLDED.get(forms[0], str)(text):
        raise PackError(
            f"{here}: {forms[0]} holds nothing but marks, with which any line may "
            f"{'begin' if forms[0] == 'start' else 'end'}; add a word, or write whole"
        )
    for key in ("hit", "miss"):
        if not all(isinstance(line, str) for line in _list(data, key, here)):
            raise PackError(f"{here}: {key} must be a list of lines")
    if type(data.get("learned", False)) is not bool:
        raise PackError(f"{here}: learned must be true or false, without quotation marks")
    if not isinstance(data.get("source", ""), str):
        raise PackError(f"{here}: source must be one site or folder, in quotation marks")
    return Phrase(
        pack,
        filter,
        name,
        forms[0],
        text,
        tuple(data["hit"]),
        tuple(data.get("miss", ())),
        data.get("source"),
        data.get("learned", False),
    )


def _list(data: Mapping[str, Any], key: str, where: str) -> list[Any]:
    value = data.get(key, [])
    if not isinstance(value, list):
        raise PackError(f"{where}: {key} must be a list")
    return value


def _cues(data: Any, where: str) -> dict[str, float]:
    if not isinstance(data, dict):
        raise PackError(f"{where}: cues must be a table of words and weights")
    for word, weight in data.items():
        if not isinstance(weight, int | float):
            raise PackError(f"{where}: the weight of the cue {word!r} must be a number")
    return {word: float(weight) for word, weight in data.items()}


def _known(data: Mapping[str, Any], keys: set[str], where: str) -> None:
    for key in data:
        if key not in keys:
            near = get_close_matches(key, keys, 1)
            hint = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(sorted(keys))}"
            raise PackError(f"{where}: unknown key {key!r}; {hint}")
