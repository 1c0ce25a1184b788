"""Filters of other packages: found, placed, watched, and never in the way of anybody else."""

from __future__ import annotations

import itertools
import sys
from typing import TYPE_CHECKING

import pytest

import newsclean
from newsclean import Settings, clean
from newsclean.errors import FilterError, NewscleanError, PackError, PluginError, UnknownFilter
from newsclean.registry import BUILTIN, digest, everything, find, names, page, plan, selected

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PAGE = (
    "Goats close Route 9\n\nA herd of goats shut the road on Tuesday.\n\nMoo\n\nIt is open now.\n"
)

NUMBERS = itertools.count(1)


class Package:
    """A package as `pip` leaves it, with one module of filters."""

    def __init__(self, home: Path, version: str = "1.0") -> None:
        number = next(NUMBERS)
        self.home = home
        self.module = f"moo_package_{number}"
        self.project = f"moo-package-{number}"
        self.version = version
        self.number = number

    @property
    def origin(self) -> str:
        return f"{self.project} {self.version}"

    def name(self, word: str = "moo") -> str:
        """A name that no other test has."""
        return f"{word}-{self.number}"

    def install(self, code: str, *points: str) -> None:
        """``code`` in its module; ``NAME`` stands for its usual name. Points are ``name=value``."""
        code = code.replace("NAME", repr(self.name()))
        (self.home / f"{self.module}.py").write_text(code, "utf8")
        info = self.home / f"{self.project.replace('-', '_')}-{self.version}.dist-info"
        info.mkdir(exist_ok=True)
        about = f"Metadata-Version: 2.1\nName: {self.project}\nVersion: {self.version}\n"
        (info / "METADATA").write_text(about, "utf8")
        lines = points or (f"{self.name()} = {self.module}:find",)
        text = "\n".join(["[newsclean.filters]", *lines])
        (info / "entry_points.txt").write_text(text, "utf8")


@pytest.fixture
def package(tmp_path, monkeypatch) -> Callable[..., Package]:
    monkeypatch.syspath_prepend(tmp_path)
    sys.dont_write_bytecode, before = True, sys.dont_write_bytecode
    yield lambda code="", *points, version="1.0": installed(tmp_path, code, points, version)
    sys.dont_write_bytecode = before


def installed(home: Path, code: str, points: tuple[str, ...], version: str) -> Package:
    made = Package(home, version)
    made.install(HEAD + (code or MOO), *(p.format(made=made) for p in points))
    return made


HEAD = '''"""Removes the word of a cow.

Sees: lines that say "Moo".
"""
from newsclean.document import *
from newsclean.document import Record
'''

MOO = """
def find(doc, known):
    for block in doc.kept():
        if block.text == "Moo":
            yield Finding(NAME, block.id, Drop(), "is the word of a cow", 0.6, {"cows": 1})
"""


# ------------------------------------------------------------------ off until enabled


def test_it_is_off_until_it_is_enabled(package):
    cow = package()
    assert cow.name() in names()
    assert cow.name() not in [s.name for s in selected(Settings())]
    assert "Moo" in clean(PAGE).text
    article = clean(PAGE, Settings(enable=(cow.name(),)))
    assert article.text == "A herd of goats shut the road on Tuesday.\n\nIt is open now."
    assert dict(article.removed) == {cow.name(): 1}
    (finding,) = [f for f in article.document.ledger if f.filter == cow.name()]
    assert (finding.reason, finding.evidence) == ("is the word of a cow", {"cows": 1})
    assert newsclean.restore(article.to_dict(ledger=True)) == PAGE


def test_only_and_disable_take_its_name_too(package):
    cow = package()
    assert clean(PAGE, Settings(only=(cow.name(),))).removed == {cow.name(): 1}
    assert clean(PAGE, Settings(disable=(cow.name(),))).text == clean(PAGE).text


def test_how_sure_it_is_counts(package):
    cow = package()
    for preset, removed in (("precision", 1), ("balanced", 1), ("recall", 0)):
        article = clean(PAGE, Settings(enable=(cow.name(),), preset=preset))
        assert article.removed.get(cow.name(), 0) == removed


def test_isolated_means_without(package):
    cow = package()
    isolated = Settings(isolated=True)
    assert cow.name() not in names(isolated)
    assert everything(isolated) == BUILTIN
    with pytest.raises(UnknownFilter) as caught:
        plan(Settings(isolated=True, enable=(cow.name(),)))
    assert str(caught.value) == (
        f"no filter '{cow.name()}' among the built-in ones; leave --isolated out"
    )


def test_a_name_near_it_is_told(package):
    cow = package("", "quay-bell-ringer-{made.number} = {made.module}:find")
    name = f"quay-bell-ringer-{cow.number}"
    with pytest.raises(UnknownFilter, match=f"did you mean '{name}'"):
        find(f"quay-bel-ringer-{cow.number}")


def test_its_page_its_origin_and_its_stage(package):
    cow = package(MOO + "\nSTAGE = 'preview'\n")
    row = next(spec for spec in everything() if spec.name == cow.name())
    assert (row.stage, row.origin, row.fault, row.on) == ("preview", cow.origin, "", False)
    assert page(cow.name()) == 'Removes the word of a cow.\n\nSees: lines that say "Moo".'


# ------------------------------------------------------------------ its place


def order(*enabled: str) -> list[str]:
    return [spec.name for spec in selected(Settings(enable=enabled))]


def test_without_a_word_it_runs_last(package):
    cow = package()
    assert order(cow.name())[-1] == cow.name()


def test_it_runs_behind_the_filter_that_it_names(package):
    cow = package(MOO + "\nAFTER = 'share-bar'\n")
    placed = order(cow.name())
    assert placed[placed.index("share-bar") + 1] == cow.name()
    shown = [spec.name for spec in everything()]
    assert shown[shown.index("share-bar") + 1] == cow.name()


def test_behind_a_repair_it_is_one(package):
    cow = package(
        "AFTER = 'spacing'\n"
        "def find(doc, known):\n"
        "    for block in doc.kept():\n"
        "        if block.text == 'Moo':\n"
        "            yield Finding(NAME, block.id, Rewrite('ADVERTISEMENT'), 'cows advertise')\n"
    )
    (row,) = [spec for spec in selected(Settings(enable=(cow.name(),))) if spec.name == cow.name()]
    assert row.repairs
    article = clean(PAGE, Settings(enable=(cow.name(),)))
    assert dict(article.removed) == {"advertisement": 1}


def test_several_behind_one_another(package):
    first = package(MOO + "\nAFTER = 'share-bar'\n")
    second = package(MOO + f"\nAFTER = {first.name()!r}\n")
    placed = order(second.name(), first.name())
    at = placed.index("share-bar")
    assert placed[at : at + 3] == ["share-bar", first.name(), second.name()]
    placed = order(second.name())  # what it runs behind need not run
    assert first.name() not in placed
    assert placed[placed.index("share-bar") + 1] == second.name()


def test_two_behind_the_same_stand_by_name(package):
    both = [package(MOO + "\nAFTER = 'share-bar'\n") for _ in range(2)]
    ordered = sorted(cow.name() for cow in both)
    for enabled in (ordered, ordered[::-1]):
        placed = order(*enabled)
        assert placed[placed.index("share-bar") + 1 :][:2] == ordered


def test_behind_nothing_that_exists(package):
    cow = package(MOO + "\nAFTER = 'share-baar'\n")
    said = (
        f"filter '{cow.name()}' of {cow.origin} cannot be used: it runs after 'share-baar', "
        "which is no filter; did they mean 'share-bar'?"
    )
    with pytest.raises(PluginError) as caught:
        plan(Settings(enable=(cow.name(),)))
    assert str(caught.value) == said
    assert [spec.fault for spec in everything() if spec.name == cow.name()] == [said]


def test_behind_each_other(package):
    second = package(MOO)
    first = package(MOO + f"\nAFTER = {second.name()!r}\n")
    second.install(HEAD + MOO + f"\nAFTER = {first.name()!r}\n")
    with pytest.raises(PluginError, match=r"it runs after '[\w-]+', which runs after it$"):
        plan(Settings(enable=(first.name(),)))
    assert {s.name for s in everything() if s.fault} >= {first.name(), second.name()}


# ------------------------------------------------------------------ what cannot be used

UNUSABLE = {
    "syntax": ("def find(:\n", "it cannot be imported (SyntaxError: "),
    "import": ("import no_such_module_of_cows\n", "it cannot be imported (ModuleNotFoundError: "),
    "crash": ("1 / 0\n", "it cannot be imported (ZeroDivisionError: "),
    "exit": ("raise SystemExit(0)\n", "it cannot be imported (SystemExit: 0)"),
    "no-function": ("find = 7\n", "{made.module}:find is no function; mend its entry point"),
    "missing": ("", "{made.module}:find is no function; mend its entry point"),
    "after": (MOO + "AFTER = 7\n", "AFTER is 7; write the name of one filter"),
    "stage": (MOO + "STAGE = 'old'\n", "STAGE is 'old'; write preview or stable"),
    "packs": (MOO + "PACKS = 'a.toml'\n", "PACKS is 'a.toml'; write (\"FILE.toml\",)"),
}


@pytest.mark.parametrize("case", UNUSABLE)
def test_it_cannot_be_used(package, case):
    code, why = UNUSABLE[case]
    cow = package(code or "pass\n")
    said = f"filter '{cow.name()}' of {cow.origin} cannot be used: {why.format(made=cow)}"
    with pytest.raises(PluginError) as caught:
        clean(PAGE, Settings(enable=(cow.name(),)))
    assert str(caught.value).startswith(said)
    (row,) = [spec for spec in everything() if spec.name == cow.name()]
    assert row.fault == str(caught.value)
    assert clean(PAGE).text  # nobody else is the worse for it


def test_a_name_of_one_of_ours(package):
    cow = package(MOO, "teaser = {made.module}:find")
    assert find("teaser") == "built in"
    (row,) = [spec for spec in everything() if spec.origin == cow.origin]
    assert row.fault == (
        f"filter 'teaser' of {cow.origin} cannot be used: newsclean has one of that name; "
        "ask its authors to rename it"
    )


def test_a_name_of_two_packages(package):
    first = package(MOO)
    second = package(MOO, f"{first.name()} = {{made.module}}:find")
    with pytest.raises(PluginError) as caught:
        plan(Settings(enable=(first.name(),)))
    both = " and ".join(sorted((first.origin, second.origin)))
    assert str(caught.value) == (
        f"filter '{first.name()}' of {both} cannot be used: both bring it; uninstall one"
    )


@pytest.mark.parametrize(
    ("point", "why"),
    [
        ("Big_Cow{made.number} = {made.module}:find", "its name must be small letters and digits"),
        ("cow-x{made.number} = {made.module}", "must have the form package.module:function"),
    ],
)
def test_an_entry_point_of_the_wrong_form(package, point, why):
    cow = package(MOO, point)
    (row,) = [spec for spec in everything() if spec.origin == cow.origin]
    assert why in row.fault


# ------------------------------------------------------------------ what it proposes

BAD = {
    "'a line'": "yields 'a line', which is no Finding",
    "Finding('other', 0, Drop(), 'why')": "signs a finding as 'other'",
    "Finding(NAME, 0, 'drop', 'why')": "proposes 'drop', which is no action",
    "Finding(NAME, doc.kept()[0], Drop(), 'why')": "names the block Block(",
    "Finding(NAME, 0, Drop(), '')": "gives no reason to drop block 0",
    "Finding(NAME, 0, Drop(), 'why', 2)": "is 2 sure; confidence goes from 0 to 1",
    "Finding(NAME, 0, Drop(), 'why', float('nan'))": "is nan sure; confidence goes from 0 to 1",
    "Finding(NAME, 0, Drop(), 'why', 1, {'x': {1}})": "gives evidence that is no mapping",
    "Finding(NAME, 0, Drop(), 'why', 1, {'x': float('nan')})": "gives evidence that is no mapping",
    "Finding(NAME, 0, Drop(), 'why', 1, {'x': [float('inf')]})": "gives evidence that is no mapping",
    "Finding(NAME, 0, Drop(), 'why', 1, {'x': '\\ud800'})": "gives evidence that is no mapping",
    "Finding(NAME, 0, Drop(), 'why', 1, {'\\udfff': 1})": "gives evidence that is no mapping",
    "Finding(NAME, 0, Drop(), '\\ud800')": "gives no reason to drop block 0",
    "Finding(NAME, 0, Rewrite('\\ud800'), 'why')": "which is no text",
    "Finding(NAME, 0, Lift('title', 'a \\udc00'), 'why')": "fills the field 'title' with",
    "Finding(NAME, 1, Join(0, '\\ud800'), 'why')": "joins by Join(",
    "Finding(NAME, 0, Join(1), 'why')": "which does not stand before it in the body",
    "Finding(NAME, 0, Rewrite(None), 'why')": "rewrites a block to None, which is no text",
    "Finding(NAME, 0, Rewrite(' '), 'why')": "rewrites a block to nothing, where it should drop",
    "Finding(NAME, 0, Rewrite('a\\nb'), 'why')": "writes a line break into a block",
    "Finding(NAME, 0, Relabel('song'), 'why')": "makes a block 'song', which is no kind of body",
    "Finding(NAME, 0, Relabel(Kind.CAPTION), 'why')": "which is no kind of body",
    "Finding(NAME, 0, Join('a'), 'why')": "joins by Join(",
    "Finding(NAME, 0, Split(((5, 2),)), 'why')": "splits by Split(",
    "Finding(NAME, 0, Split(((0, 900),)), 'why')": "splits by Split(",
    "Finding(NAME, 0, Lift('colour', 'red'), 'why')": "fills the field 'colour', which the record",
    "Finding(NAME, 0, Lift('title', 7), 'why')": "fills the field 'title' with 7, which the record",
    "Finding(NAME, 0, Record('flags', 'Big Cow'), 'why')": "fills the field 'flags' with 'Big Cow'",
    "Finding(NAME, 0, Record('published', 'May 2'), 'why')": "fills the field 'published' with",
    "Finding(NAME, 0, Record('published', '2024-02-30'), 'why')": "fills the field 'published'",
    "Finding(NAME, 0, Record('language', 'English'), 'why')": "fills the field 'language' with",
    "Finding(NAME, 0, Lift('captions', 'a cow'), 'why')": "fills the field 'captions' with 'a cow'",
    "Finding(NAME, 99, Drop(), 'why')": "proposes Drop for block 99, which does not exist",
}


@pytest.mark.parametrize("finding", BAD)
def test_what_cannot_be_carried_out_is_told(package, finding):
    cow = package(f"def find(doc, known):\n    yield {finding}\n")
    with pytest.raises(FilterError) as caught:
        clean(PAGE, Settings(only=(cow.name(),)))
    said = str(caught.value)
    assert said.startswith(f"filter '{cow.name()}' of {cow.origin} ")
    assert BAD[finding] in said
    cure = "; that is a bug of the filter, do without it or tell its authors"
    assert said.endswith(cure)
    assert said.count(cure) == 1


GOOD = {
    "Finding(NAME, 0, Record('flags', ('big_cow', 'cow')), 'why')": ("flags", ("big_cow", "cow")),
    "Finding(NAME, 0, Lift('title', 'Goats!'), 'why')": ("title", "Goats!"),
    "Finding(NAME, 0, Record('updated', '2024-05-02T18:12:00Z'), 'why')": (
        "updated", "2024-05-02T18:12:00Z",
    ),
    "Finding(NAME, 0, Lift('captions', Caption('A cow.', None)), 'why')": (
        "captions", (("A cow.", None),),
    ),
}  # fmt: skip


@pytest.mark.parametrize("finding", GOOD)
def test_what_can_be_carried_out_is(package, finding):
    cow = package(f"def find(doc, known):\n    yield {finding}\n")
    field, value = GOOD[finding]
    article = clean(PAGE, Settings(only=(cow.name(),)))
    assert getattr(article, field) == value
    assert newsclean.restore(article.to_dict(ledger=True)) == PAGE


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("{}['x']", "crashed (KeyError: 'x'); do without it or tell its authors"),
        ("raise RecursionError('deep')", "crashed (RecursionError: deep); do without it"),
        ("raise SystemExit(3)", "ends the program (3); do without it or tell its authors"),
        ("raise GeneratorExit", "ends the program (GeneratorExit); do without it"),
        ("return 7", "crashed (TypeError: 'int' object is not iterable)"),
    ],
)
def test_a_crash_is_a_named_error(package, code, said):
    cow = package(f"def find(doc, known):\n    {code}\n")
    with pytest.raises(FilterError) as caught:
        clean(PAGE, Settings(enable=(cow.name(),)))
    assert str(caught.value).startswith(f"filter '{cow.name()}' of {cow.origin} {said}")


# ------------------------------------------------------------------ its packs

PACK = """
name = "cows-{made.number}"
filter = "{made.module}"
[[phrase]]
id = "moo"
whole = "Moo"
hit = ["Moo"]
miss = ["Moo, said the cow."]
"""


def with_pack(package, filter: str) -> Package:
    cow = package(
        f"PACKS = ('cows-{filter}.toml',)\n"
        "def find(doc, known):\n"
        "    for line in known.said(NAME):\n"
        "        yield Finding(NAME, line.block.id, Drop(), 'is said by cows')\n"
    )
    text = PACK.format(made=cow).replace(cow.module, filter or cow.name())
    (cow.home / f"cows-{filter}.toml").write_text(text, "utf8")
    return cow


def test_its_pack_is_in_use_when_it_is(package):
    cow = with_pack(package, "")
    assert dict(clean(PAGE, Settings(enable=(cow.name(),))).removed) == {cow.name(): 1}
    assert "Moo" in clean(PAGE).text


def test_a_pack_may_be_for_one_of_ours(package):
    cow = with_pack(package, "share-bar")
    assert dict(clean(PAGE, Settings(enable=(cow.name(),))).removed) == {"share-bar": 1}


def test_a_pack_for_no_filter(package):
    cow = with_pack(package, "share-baar")
    with pytest.raises(PackError, match=r"cows-share-baar\.toml: filter: no filter 'share-baar'"):
        clean(PAGE, Settings(enable=(cow.name(),)))


def test_a_pack_that_is_missing(package):
    cow = package(MOO + "\nPACKS = ('none.toml',)\n")
    with pytest.raises(PackError, match=r"none\.toml: cannot be read"):
        clean(PAGE, Settings(enable=(cow.name(),)))


# ------------------------------------------------------------------ what the record says


def test_the_digest_counts_its_version_and_its_text(tmp_path, monkeypatch):
    found = set()
    made = Package(tmp_path)
    for home, version, code in (("a", "1.0", MOO), ("b", "1.1", MOO), ("c", "1.0", MOO + "\n")):
        made.home, made.version = tmp_path / home, version
        made.home.mkdir()
        made.install(HEAD + code)
        with monkeypatch.context() as patch:
            patch.syspath_prepend(made.home)
            sys.modules.pop(made.module, None)
            for cache in (digest, plan):
                cache.cache_clear()
            from newsclean.plugins import load

            load.cache_clear()
            found.add(digest(Settings(enable=(made.name(),))))
    assert len(found) == 3
    digest.cache_clear()
    plan.cache_clear()


def test_without_plugins_the_digest_is_that_of_the_settings(package):
    package()
    for settings in (Settings(), Settings(preset="recall", disable=("teaser",))):
        assert digest(settings) == settings.digest


def test_errors_are_in_the_tree():
    assert issubclass(PluginError, NewscleanError)
