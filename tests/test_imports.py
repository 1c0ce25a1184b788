"""What is not needed is not loaded: each promise in a process of its own.

What the command loads for `--help` and for small files is held in `tests/cli/test_imports.py`.
"""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = {
    "bs4", "ftfy", "rich", "numpy", "yaml", "markdown_it", "lxml", "click", "platformdirs",
    "soupsieve", "wcwidth", "pandas", "pyarrow", "selectolax",
}  # fmt: skip

PAGE = (
    "Slow Folk until Six\nPlay Live Radio\nNext Up:\n0:00 0:00\nAvailable On Air Stations\n\n"
    "Goats close Route 9 again\n\nA goat on a rail.\nAna Teller\n/\nAP\nA goat on a rail.\n\n"
    "Updated May 14, 2024 at 4:05 PM ET\n\n"
    "FARROW, Iowa (AP) - A herd of goats shut the road on Tuesday, and the police came.\n\n"
    "Nobody was hurt but a fence.\n\nCopyright 2024 NPR. To see more, visit\n"
)


def loaded(code: str, *args: str, input: str = "") -> set[str]:
    """The modules that are loaded after ``code``, in full."""
    report = "\nimport sys\nprint('\\n', *sorted(sys.modules), file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-I", "-c", code + report, *args],
        input=input.encode(),
        capture_output=True,
        check=True,
        timeout=60,
    )
    return set(done.stderr.decode().splitlines()[-1].split())


def tops(modules: set[str]) -> set[str]:
    return {module.partition(".")[0] for module in modules}


@pytest.fixture(scope="module")
def bare() -> set[str]:
    """What an interpreter loads that does nothing."""
    return loaded("")


def test_the_package_alone_is_light(bare):
    ours = {
        module for module in loaded("import newsclean") - bare if module.startswith("newsclean")
    }
    assert ours == {"newsclean", "newsclean._version"}


def test_the_package_alone_loads_no_heavy_part_of_the_library(bare):
    extra = tops(loaded("import newsclean") - bare)
    assert (
        extra & {*HEAVY, "json", "tomllib", "difflib", "dataclasses", "importlib.metadata"} == set()
    )


def test_help_loads_no_library_but_click():
    modules = tops(loaded("from newsclean.__main__ import main; main()", "--help"))
    assert "click" in modules
    assert modules & (HEAVY - {"click"}) == set()


def test_an_undamaged_text_through_the_library():
    code = (
        "import sys, json, newsclean\n"
        "article = newsclean.clean(sys.stdin.read())\n"
        "record = json.dumps(article.to_dict(ledger=True))\n"
        "assert article.title == 'Goats close Route 9 again', article.title\n"
        "assert article.captions and article.updated and article.dateline == 'FARROW, Iowa'\n"
        "assert newsclean.restore(article.to_dict(ledger=True)) == article.document.source"
    )
    assert tops(loaded(code, input=PAGE)) & HEAVY == set()


def test_a_text_without_dates_loads_no_reader_of_dates():
    code = "import sys, newsclean; newsclean.clean(sys.stdin.read()).to_dict(ledger=True)"
    page = PAGE.replace("Updated May 14, 2024 at 4:05 PM ET\n\n", "")
    assert tops(loaded(code, input=page)) & {*HEAVY, "dateutil", "zoneinfo"} == set()


def test_an_undamaged_text_through_the_command_to_json():
    code = "from newsclean.__main__ import main; assert main() == 0"
    assert (
        tops(loaded(code, "-t", "json", "--isolated", "-", input=PAGE)) & (HEAVY - {"click"})
        == set()
    )


def test_markdown_needs_yaml_and_no_parser():
    code = "import sys, newsclean; newsclean.clean(sys.stdin.read()).to_markdown()"
    modules = tops(loaded(code, input=PAGE))
    assert "yaml" in modules
    assert modules & (HEAVY - {"yaml"}) == set()


def test_no_pack_and_no_filter_is_read_at_import():
    modules = loaded("import newsclean.api, newsclean.registry, newsclean.pipeline")
    assert {m for m in modules if m.startswith("newsclean.filters.")} == set()


def test_only_named_filters_are_loaded():
    code = (
        "import newsclean\n"
        "newsclean.clean('Goats.\\n\\nADVERTISEMENT', newsclean.Settings(only=('advertisement',)))"
    )
    filters = {m for m in loaded(code) if m.startswith("newsclean.filters.")}
    assert filters == {"newsclean.filters.advertisement", "newsclean.filters.phrases"}
