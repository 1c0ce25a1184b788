"""The style defends itself: who may know whom, what a filter's page holds, how big a module gets."""

from __future__ import annotations

import ast
import re
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

import newsclean
from newsclean.registry import BUILTIN, page

ROOT = Path(newsclean.__file__).parent
FILES = sorted(ROOT.rglob("*.py"))

ROOMS = {
    "_version": set(),
    "errors": set(),
    "late": set(),
    "hints": set(),
    "inline": {"hints"},
    "document": {"hints"},
    "settings": {"errors"},
    "settings_sources": {"settings", "errors"},
    "packs": {"errors"},
    "evidence": {"document", "hints", "packs"},
    "readers": {"document", "errors", "hints", "inline"},
    "filters": {"document", "evidence", "hints", "packs"},
    "pipeline": {"document", "errors", "evidence", "inline", "packs"},
    "plugins": {"article", "document", "errors"},
    "registry": {"errors", "pipeline", "plugins", "settings"},
    "writers": {"document", "errors", "hints", "inline"},
    "flow": {"document", "hints", "writers"},
    "article": {"document", "flow", "writers"},
    "pool": set(),
    "api": {
        "_version", "article", "document", "errors", "packs", "pipeline", "pool", "readers",
        "registry", "settings", "writers",
    },
    "batch": {
        "_version", "api", "article", "document", "errors", "pipeline", "pool", "readers",
        "registry", "settings", "writers",
    },
}  # fmt: skip
"""Room → the rooms that it may know, besides itself. `cli` and the two top modules may know all."""

ALL_KNOWING = {"cli", "__init__", "__main__"}

KNOWN_BY_ALL = {"late"}
"""What stands in for `re`, which every room may know."""

EXCEPTIONS = {
    ("writers", "article"): "a writer is handed an article: a type, and the version of its record",
    ("writers", "packs"): "schema.org tells persons from organisations; agencies are in the packs",
    ("writers", "pipeline"): "the ledger of a split document is replayed to find its pieces",
}
"""Arrows against the table that were found right, each with its reason."""

UNDER = 400
"""Lines of a module at the very most."""
FORBIDDEN = re.compile(r"util|helper|common|misc|^core$")


class Import(NamedTuple):
    """One import of a room of ours, wherever it stands in the module."""

    path: str
    line: int
    source: str
    target: str


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def room(path: Path) -> str:
    first = path.relative_to(ROOT).parts[0]
    return first.removesuffix(".py")


def trees() -> list[tuple[Path, ast.Module]]:
    return [(path, ast.parse(path.read_text("utf8"))) for path in FILES]


TREES = trees()


def imported(node: ast.AST) -> list[str]:
    """The modules of ours that an import statement names, those in TYPE_CHECKING blocks too."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names if alias.name.split(".")[0] == "newsclean"]
    if isinstance(node, ast.ImportFrom):
        assert node.level == 0, "no relative imports: a reader must see which room is meant"
        if node.module == "newsclean":
            return [f"newsclean.{alias.name}" for alias in node.names]
        if (node.module or "").startswith("newsclean."):
            return [node.module]
    return []


IMPORTS = [
    Import(name(path), node.lineno, room(path), module.split(".")[1])
    for path, tree in TREES
    for node in ast.walk(tree)
    for module in imported(node)
]


def test_every_room_is_in_the_table():
    assert {room(path) for path in FILES} - ALL_KNOWING == set(ROOMS)


@pytest.mark.parametrize("source", sorted(ROOMS))
def test_the_arrows_between_rooms(source):
    allowed = {source, *KNOWN_BY_ALL, *ROOMS[source], *(b for a, b in EXCEPTIONS if a == source)}
    assert [i for i in IMPORTS if i.source == source and i.target not in allowed] == []


def test_every_exception_is_needed():
    assert set(EXCEPTIONS) <= {(i.source, i.target) for i in IMPORTS}
    assert not [1 for a, b in EXCEPTIONS if b in ROOMS[a]]


def test_nothing_below_knows_the_command():
    assert [i for i in IMPORTS if i.target == "cli" and i.source not in ALL_KNOWING] == []


@pytest.mark.parametrize("library", ["click", "rich"])
def test_only_the_command_knows_the_terminal(library):
    users = {
        room(path)
        for path, tree in TREES
        for node in ast.walk(tree)
        if (
            isinstance(node, ast.Import)
            and any(a.name.split(".")[0] == library for a in node.names)
        )
        or (isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == library)
    }
    assert users <= ALL_KNOWING


# ------------------------------------------------------------------ filters


NO_FILTER = {"__init__", "phrases"}
"""Files in `filters/` that are none: `phrases` is what the filters of fixed wording share."""


def test_each_filter_has_a_row_and_each_row_a_filter():
    files = {path.stem for path in (ROOT / "filters").glob("*.py")} - NO_FILTER
    rows = [spec.module.rpartition(".")[2] for spec in BUILTIN]
    assert sorted(rows) == sorted(files)
    assert all(spec.module.startswith("newsclean.filters.") for spec in BUILTIN)


def test_names_of_filters():
    names = [spec.name for spec in BUILTIN]
    assert len(set(names)) == len(names)
    assert [n for n in names if not re.fullmatch(r"[a-z]+(-[a-z]+)*", n)] == []


def test_repairs_come_first():
    assert [(a.name, b.name) for a, b in pairwise(BUILTIN) if b.repairs and not a.repairs] == []


PART = re.compile(r"(?:([A-Z][a-z ]+): ?|\*([A-Z][a-z ]+)\*\n)\s*\S")
"""``Sees: …`` on one line, or ``*Sees*`` over an indented paragraph; something must follow."""


@pytest.mark.parametrize("spec", BUILTIN, ids=lambda s: s.name)
def test_the_page_of_a_filter(spec):
    first, *rest = page(spec.name).split("\n\n")
    assert first.endswith(".")
    assert "\n" not in first
    parts = [found[1] or found[2] for part in rest if (found := PART.match(part))]
    assert parts == ["Sees", "Why", "Leaves alone", "Example"]


@pytest.mark.parametrize("spec", BUILTIN, ids=lambda s: s.name)
def test_a_filter_is_one_public_function(spec):
    """The function of the row is public in its module, and speaks under the row's name."""
    path = ROOT.parent / (spec.module.replace(".", "/") + ".py")
    tree = next(tree for known, tree in TREES if known == path)
    function = spec.target.partition(":")[2]
    public = {n.name for n in tree.body if isinstance(n, ast.FunctionDef) and n.name[0] != "_"}
    assert function in public
    literals = {n.value for n in ast.walk(tree) if isinstance(n, ast.Constant)}
    assert spec.name in literals, f"{path} never says {spec.name!r}"


# ------------------------------------------------------------------ modules


@pytest.mark.parametrize("path", FILES, ids=name)
def test_every_module_has_a_docstring(path):
    tree = next(tree for known, tree in TREES if known == path)
    if tree.body:  # an empty __init__ has nothing to tell
        assert ast.get_docstring(tree)


def test_no_module_is_too_long():
    lengths = {name(path): len(path.read_text("utf8").splitlines()) for path in FILES}
    assert {n: length for n, length in lengths.items() if length > UNDER} == {}


def test_no_junk_drawers():
    parts = {part.removesuffix(".py") for path in FILES for part in path.relative_to(ROOT).parts}
    assert [part for part in sorted(parts) if FORBIDDEN.search(part)] == []


CATCHERS = {
    "plugins/offers.py": "what a stranger's module raises at import becomes a named error",
    "pipeline.py": "the crash of a filter becomes a named error",
    "batch/files.py": "tidies up after whatever it was, and raises it again",
    "batch/work.py": "a bug of ours costs one input and not the run",
    "pool/serve.py": "what is raised in a worker is raised again by the master",
    "cli/main.py": "one line on stderr, a traceback only with -vv",
}
"""Modules that catch everything, once each, and why they may."""


def test_only_these_catch_everything():
    catchers = [
        name(path)
        for path, tree in TREES
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or {"Exception", "BaseException"} & names_in(node.type))
    ]
    assert sorted(catchers) == sorted(CATCHERS)


@pytest.mark.parametrize("source", ["filters", "evidence", "packs", "readers", "writers"])
def test_the_rooms_of_the_work_catch_nothing_blindly(source):
    assert [path for path in CATCHERS if path.startswith(source)] == []


def names_in(node: ast.AST) -> set[str]:
    return {n.id for n in ast.walk(node) if isinstance(n, ast.Name)}


MOST_PARAMETERS = 5
MANY = {("writers/ledger.py", "_span"): 7}
"""Functions that take more, and how many: a debt that may only shrink."""


def positional(node: ast.FunctionDef) -> list[str]:
    names = [argument.arg for argument in (*node.args.posonlyargs, *node.args.args)]
    return [argument for argument in names if argument not in ("self", "cls")]


def test_functions_take_few_parameters():
    many = {
        (name(path), node.name): count
        for path, tree in TREES
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        and (count := len(positional(node))) > MOST_PARAMETERS
        and room(path) != "cli"
    }
    assert many == MANY


def test_nothing_is_passed_along_blindly():
    assert [
        (name(path), node.name)
        for path, tree in TREES
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and node.args.kwarg and room(path) != "cli"
    ] == []


@pytest.mark.parametrize("path", FILES, ids=name)
def test_public_names_of_a_module_exist_once(path):
    tree = next(tree for known, tree in TREES if known == path)
    for node in tree.body:
        if isinstance(node, ast.Assign) and names_in(node.targets[0]) == {"__all__"}:
            names = ast.literal_eval(node.value)
            assert len(set(names)) == len(names)


def test_the_public_names():
    assert newsclean.__all__ == [
        "Article", "Block", "Caption", "Document", "Finding", "NewscleanError", "Settings",
        "__version__", "clean", "clean_many", "restore",
    ]  # fmt: skip
    assert len(newsclean.__all__) <= 12
    assert all(getattr(newsclean, public) is not None for public in newsclean.__all__)


def test_what_is_not_public_is_an_attribute_error():
    with pytest.raises(AttributeError, match=r"^module 'newsclean' has no attribute 'cleaner'$"):
        newsclean.cleaner  # noqa: B018
