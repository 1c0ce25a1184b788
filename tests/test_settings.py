"""Settings: what they accept, where they come from, and what their digest covers."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from newsclean.errors import SettingsError
from newsclean.settings import CommandSettings, Settings
from newsclean.settings_sources import in_force, keys, parse_size

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A directory of its own, with a user's settings file that nobody else has."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("HOME", str(tmp_path / "config"))
    (tmp_path / "project/deep/er").mkdir(parents=True)
    return tmp_path / "project"


def force(project: Path, flags=None, environ=None):
    return in_force(flags or {}, environ or {}, project)


def test_settings_are_hashable_and_comparable():
    assert Settings(enable=["a"]) == Settings(enable=("a",))
    assert hash(Settings(enable=["a"])) == hash(Settings(enable=("a",)))
    assert len({Settings(), Settings(), Settings(preset="recall")}) == 2


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"preset": "recal"}, "preset: 'recal' is not known; did you mean 'recall'?"),
        (
            {"preset": "x"},
            "preset: 'x' is not known; write one of precision, balanced, recall",
        ),
        (
            {"enable": "a"},
            "enable: a list is wanted, not the string 'a'; write ['a']",
        ),
        (
            {"enable": ("a",), "disable": ("a",)},
            "disable: 'a' is also to be run; name it in one place",
        ),
        (
            {"encoding": "rot13"},
            "encoding: 'rot13' is not known; write a name such as utf-8 or windows-1252",
        ),
    ],
)
def test_values_that_settings_cannot_take(values, said):
    with pytest.raises(SettingsError) as error:
        Settings(**values)
    assert str(error.value) == said


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"to": "xml"}, "to: 'xml' is not known; write one of md, json, jsonl, txt"),
        (
            {"source": "pdf"},
            "from: 'pdf' is not known; write one of auto, text, md, html, jsonl, warc, wet, parquet",
        ),
        ({"color": "allways"}, "color: 'allways' is not known; did you mean 'always'?"),
        ({"max_size": -1}, "max-size: -1 is less than nothing; write 10M or so"),
        ({"timeout": 0}, "timeout: 0 is no time; write 30 or so"),
        ({"jobs": -1}, "jobs: -1 is less than nothing; write 0 for all cores"),
    ],
)
def test_values_that_the_command_cannot_take(values, said):
    with pytest.raises(SettingsError) as error:
        CommandSettings(**values)
    assert str(error.value) == said


def test_the_digest_covers_what_can_change_an_output():
    base = Settings().digest
    assert len(base) == 16
    for change in (
        {"preset": "recall"}, {"enable": ("a",)}, {"disable": ("a",)}, {"only": ("a",)},
        {"packs": ("a",)}, {"encoding": "utf-8"}, {"front_matter": False}, {"captions": False},
        {"links": True}, {"ledger": True},
    ):  # fmt: skip
        assert Settings(**change).digest != base


def test_the_digest_covers_nothing_else(tmp_path):
    assert Settings(isolated=True).digest == Settings().digest
    assert Settings(only=("a", "b")).digest == Settings(only=("b", "a", "b")).digest
    assert Settings(encoding="UTF8").digest == Settings(encoding="utf-8").digest
    packs = tmp_path / "one.toml", tmp_path / "two.toml"
    for pack in packs:
        pack.write_text("same")
    assert Settings(packs=(str(packs[0]),)).digest == Settings(packs=(str(packs[1]),)).digest


def test_flags_before_environment_before_project_before_user_before_defaults(project):
    places = ["flags", "environ", "project", "user"]
    user = project.parent / "config/newsclean/newsclean.toml"
    if sys.platform != "linux":
        pytest.skip("the user's settings lie elsewhere")
    user.parent.mkdir(parents=True)
    user.write_text('encoding = "utf-8"\n')
    (project / "newsclean.toml").write_text('encoding = "latin-1"\n')
    environ, flags = {"NEWSCLEAN_ENCODING": "cp1252"}, {"encoding": "ascii"}
    origins, values = [], []
    for place in places:
        found = force(project, flags, environ)
        origins.append(found.origins["encoding"])
        values.append(found.settings.encoding)
        if place == "flags":
            flags = {}
        elif place == "environ":
            environ = {}
        elif place == "project":
            (project / "newsclean.toml").unlink()
        else:
            user.unlink()
    assert values == ["ascii", "cp1252", "latin-1", "utf-8"]
    assert origins == [
        "command line", "NEWSCLEAN_ENCODING", str(project / "newsclean.toml"), str(user),
    ]  # fmt: skip
    found = force(project)
    assert (found.settings, found.command) == (Settings(), CommandSettings())
    assert set(found.origins.values()) == {"default"}


def test_the_nearest_file_upward_counts_and_only_it(project):
    (project / "newsclean.toml").write_text('preset = "recall"\nledger = true\n')
    nearer = project / "deep/pyproject.toml"
    nearer.write_text('[tool.newsclean]\npreset = "precision"\n')
    found = force(project / "deep/er")
    assert (found.settings.preset, found.settings.ledger) == ("precision", False)
    assert found.origins["preset"] == str(nearer)


def test_newsclean_toml_wins_over_pyproject_beside_it(project):
    (project / "pyproject.toml").write_text('[tool.newsclean]\npreset = "precision"\n')
    assert force(project).settings.preset == "precision"
    (project / "newsclean.toml").write_text('preset = "recall"\n')
    assert force(project).settings.preset == "recall"


def test_a_pyproject_of_others_is_passed_over(project):
    (project / "newsclean.toml").write_text('preset = "recall"\n')
    (project / "deep/pyproject.toml").write_text('[tool.other]\nname = "tool.newsclean"\n')
    for text in (
        "this is broken [\n",
        "broken by newsclean's own admirers [\n",
        "tool = 'newsclean'\n",
    ):
        (project / "deep/er/pyproject.toml").write_text(text)
        assert force(project / "deep/er").settings.preset == "recall"


@pytest.mark.parametrize(
    "text",
    [
        '[tool.newsclean]\npreset = "recall"\n', '[ tool . newsclean ]\npreset = "recall"\n',
        '[tool]\nnewsclean.preset = "recall"\n', 'tool = {newsclean = {preset = "recall"}}\n',
        '[tool."newsclean"]\npreset = "recall"\n',
    ],
)  # fmt: skip
def test_a_table_of_pyproject_is_found_however_it_is_written(project, text):
    (project / "pyproject.toml").write_text(text)
    assert force(project).settings.preset == "recall"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[tool]\nnewsclean = 3\n", "tool.newsclean must be a table; write [tool.newsclean]"),
        ("[tool.newsclean]\nprest = 1\n", "no setting 'prest'; did you mean preset?"),
    ],
)
def test_a_mistake_in_pyproject_is_named_with_the_file(project, text, said):
    path = project / "pyproject.toml"
    path.write_text(text)
    with pytest.raises(SettingsError) as error:
        force(project)
    assert str(error.value) == f"{path}: {said}"


def test_a_broken_pyproject_that_holds_settings_is_an_error(project):
    (project / "pyproject.toml").write_text("[tool.newsclean\n")
    with pytest.raises(SettingsError, match="is not TOML"):
        force(project)


def test_isolated_reads_no_files(project):
    (project / "newsclean.toml").write_text("nonsense")
    for flags, environ in (({"isolated": True}, {}), ({}, {"NEWSCLEAN_ISOLATED": "1"})):
        assert force(project, flags, environ).settings == Settings(isolated=True)


def test_every_key_can_be_set_in_a_file(project):
    (project / "newsclean.toml").write_text(
        """\
        preset = "recall"
        enable = ["a"]
        disable = ["b"]
        only = ["a"]
        packs = ["sub/p.toml"]
        encoding = "utf-8"
        front-matter = false
        captions = false
        links = true
        ledger = true
        to = "json"
        from = "text"
        include = ["*.log"]
        exclude = ["old"]
        keep_suffix = true
        allow-empty = true
        fail-fast = true
        resume = false
        max-size = "2k"
        timeout = 2.5
        jobs = 3
        text-field = "body"
        id-field = "key"
        url-field = "link"
        color = "never"
        progress = "always"
        """
    )
    found = force(project)
    assert found.settings == Settings(
        "recall", ("a",), ("b",), ("a",), (str(project / "sub/p.toml"),), False, "utf-8",
        False, False, True, True,
    )  # fmt: skip
    assert found.command == CommandSettings(
        "json", "text", ("*.log",), ("old",), True, True, True, False, 2048, 2.5, 3, "body", "key",
        "link", "never", "always",
    )  # fmt: skip
    assert {k for k, v in found.origins.items() if v == "default"} == {"isolated"}


def test_every_key_can_be_set_in_the_environment(project):
    texts = {
        "PRESET": "recall", "ENABLE": "a, b", "DISABLE": "c", "ONLY": "a,b", "FROM": "text",
        "PACKS": os.pathsep.join(["p", "q"]), "ISOLATED": "yes", "ENCODING": "utf-8",
        "FRONT_MATTER": "off", "CAPTIONS": "0", "LINKS": "1", "LEDGER": "TRUE", "TO": "json",
        "INCLUDE": "*.log", "EXCLUDE": "old", "KEEP_SUFFIX": "1", "ALLOW_EMPTY": "1", "FAIL_FAST": "1", "RESUME": "no",
        "MAX_SIZE": "2k", "TIMEOUT": "2.5", "JOBS": "3", "TEXT_FIELD": "body", "ID_FIELD": "key",
        "URL_FIELD": "link", "COLOR": "never", "PROGRESS": "always",
    }  # fmt: skip
    found = force(project, environ={f"NEWSCLEAN_{k}": v for k, v in texts.items()})
    assert found.settings == Settings(
        "recall", ("a", "b"), ("c",), ("a", "b"), ("p", "q"), True, "utf-8",
        False, False, True, True,
    )  # fmt: skip
    assert found.command == CommandSettings(
        "json", "text", ("*.log",), ("old",), True, True, True, False, 2048, 2.5, 3, "body", "key",
        "link", "never", "always",
    )  # fmt: skip
    assert len(texts) == len(keys())


def test_an_empty_variable_counts_as_not_set(project):
    assert force(project, environ={"NEWSCLEAN_PRESET": ""}).settings == Settings()


@pytest.mark.parametrize(
    ("weak", "strong", "enable", "disable", "only"),
    [
        ('disable = ["a", "b"]', {"enable": ("a",)}, ("a",), ("b",), ()),
        ('disable = ["a", "b"]', {"only": ("a",)}, (), ("b",), ("a",)),
        ('enable = ["a", "b"]', {"disable": ("a",)}, ("b",), ("a",), ()),
        ('only = ["a", "b"]', {"disable": ("a",)}, (), ("a",), ("b",)),
        ('only = ["a"]', {"enable": ("b",)}, ("b",), (), ("a", "b")),
        ('disable = ["a"]', {"disable": ("b",)}, (), ("b",), ()),
    ],
)
def test_a_stronger_place_has_the_last_word_on_a_filter(
    project, weak, strong, enable, disable, only
):
    (project / "newsclean.toml").write_text(weak)
    settings = force(project, strong).settings
    assert (settings.enable, settings.disable, settings.only) == (enable, disable, only)


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ('presett = "recall"', "no setting 'presett'; did you mean preset?"),
        ("zzz = 1", "no setting 'zzz'; `newsclean config` lists them"),
        (
            '[newsclean]\npreset = "recall"',
            "no table [newsclean]; write the settings without it, at the top of the file",
        ),
        (
            '[tool.newsclean]\npreset = "recall"',
            "no table [tool]; write the settings without it, at the top of the file",
        ),
        ('preset = "recal"', "preset: 'recal' is not known; did you mean 'recall'?"),
        ("preset = 3", 'preset: cannot be 3; write a string ("…")'),
        ('ledger = "yes"', "ledger: cannot be 'yes'; write true or false"),
        ("max-size = true", 'max-size: cannot be true; write a size ("10M")'),
        ('max-size = "big"', "max-size: 'big' is not a size; write 500k, 10M or 2G"),
        ('enable = "a"', 'enable: a list of strings is wanted; write ["…"]'),
        ("enable = [1]", 'enable: a list of strings is wanted; write ["…"]'),
        ("isolated = true", "isolated means to read no such file; use --isolated"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_file_is_named_with_the_file(project, toml, said):
    path = project / "newsclean.toml"
    path.write_text(toml)
    with pytest.raises(SettingsError) as error:
        force(project)
    assert str(error.value) == f"{path}: {said}"


def test_a_file_that_is_no_toml(project):
    path = project / "newsclean.toml"
    path.write_bytes(b"preset = \xff")
    with pytest.raises(SettingsError, match="is not TOML") as error:
        force(project)
    assert str(error.value).startswith(f"{path}: ")


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("PRESETT", "x", "NEWSCLEAN_PRESETT: no such setting; did you mean NEWSCLEAN_PRESET?"),
        ("PRESET", "x",
         "NEWSCLEAN_PRESET: preset: 'x' is not known; write one of precision, balanced, recall"),
        ("LEDGER", "maybe", "NEWSCLEAN_LEDGER: 'maybe' is neither true nor false; write 1 or 0"),
        ("MAX_SIZE", "x", "NEWSCLEAN_MAX_SIZE: 'x' is not a size; write 500k, 10M or 2G"),
    ],
)  # fmt: skip
def test_a_mistake_in_the_environment_is_named(project, name, value, said):
    with pytest.raises(SettingsError) as error:
        force(project, environ={f"NEWSCLEAN_{name}": value})
    assert str(error.value) == said


@pytest.mark.parametrize(
    ("text", "size"),
    [("0", 0), ("500", 500), ("1k", 1024), ("1.5K", 1536), ("10M", 10 * 1024**2),
     ("2GB", 2 * 1024**3), ("3 MiB", 3 * 1024**2)],
)  # fmt: skip
def test_sizes(text, size):
    assert parse_size(text) == size


@pytest.mark.parametrize("text", ["", "k", "big", "1T", "1 2", "nan", "inf", "-k"])
def test_no_sizes(text):
    with pytest.raises((ValueError, OverflowError)):
        parse_size(text)
