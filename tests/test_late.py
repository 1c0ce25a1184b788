"""Patterns that are compiled when they are first asked."""

from __future__ import annotations

import importlib
import pkgutil
import re
import subprocess
import sys

import pytest

import newsclean
from newsclean.late import METHODS, Late, regex

MODULES = [m.name for m in pkgutil.walk_packages(newsclean.__path__, "newsclean.")]
WRITTEN = {
    f"{name}.{variable}": value
    for name in MODULES
    if name != "newsclean.__main__"
    for variable, value in vars(importlib.import_module(name)).items()
    if isinstance(value, Late)
}


def test_every_pattern_of_the_package_compiles():
    assert len(WRITTEN) > 600
    for name, late in WRITTEN.items():
        assert re.compile(late.pattern, late.flags), name


def test_nothing_is_compiled_before_it_is_asked():
    late = regex(r"a(b+)", re.I)
    assert vars(late) == {"pattern": "a(b+)", "flags": re.I}
    assert late.match("ABBa")[1] == "BB"
    assert set(vars(late)) == {"pattern", "flags", *METHODS}


@pytest.mark.parametrize("method", METHODS)
def test_each_method_is_that_of_the_compiled_pattern(method):
    late, compiled = regex("a+"), re.compile("a+")
    assert getattr(late, method) == getattr(compiled, method)


def test_a_broken_pattern_says_so_when_it_is_asked():
    late = regex("(a")
    with pytest.raises(re.error, match="unterminated subpattern"):
        late.search("a")


def test_what_no_pattern_has_is_an_error():
    with pytest.raises(AttributeError, match="compiled late has no 'groups'"):
        regex("a").groups  # noqa: B018
    assert repr(regex("a+")) == "regex('a+')"


def test_the_library_is_imported_without_its_patterns():
    code = (
        "import re._compiler as c; n = []; o = c.compile\n"
        "c.compile = lambda p, f=0: n.append(p) or o(p, f)\n"
        "import newsclean.api; print(len(n))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(run.stdout) < 30, "patterns of modules are written with `regex` (newsclean.late)"
