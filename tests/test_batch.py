"""The rooms of the batch, one by one: names, globs, walks, whole files, the manifest."""

from __future__ import annotations

import json
import os
from importlib.resources import files
from pathlib import Path

import pytest

from newsclean.batch import build as build_of
from newsclean.batch.entries import Entry
from newsclean.batch.files import Replacement, write
from newsclean.batch.globs import matches
from newsclean.batch.inputs import Given, Input, Walk, find, listed
from newsclean.batch.manifest import FOLDER, Manifest, Rules
from newsclean.batch.names import clash_key, is_reserved, output_name, shown
from newsclean.batch.run import run
from newsclean.batch.sinks import PipeSink, Sink
from newsclean.batch.task import Recipe, Status, Task
from newsclean.batch.tree import TreeSink
from newsclean.batch.work import clean_one
from newsclean.errors import OutputError
from newsclean.settings import Settings


@pytest.mark.parametrize(
    ("name", "output"),
    [
        ("x.txt", "x.md"),
        ("a.b/x.txt", "a.b/x.md"),
        ("x.tar.text", "x.tar.md"),
        ("x", "x.md"),
        ("a.b/x", "a.b/x.md"),
        (".hidden", ".hidden.md"),
        ("2023.12.06", "2023.12.06.md"),
        ("Mr. Smith goes home", "Mr. Smith goes home.md"),
        ("v1.2a", "v1.md"),
        ("x.", "x..md"),
    ],
)
def test_output_names(name, output):
    assert output_name(name, "md") == output
    assert output_name(name, "md", keep_suffix=True) == f"{name}.md"


def test_names_that_a_file_system_may_take_for_one():
    assert clash_key("A/É.md") == clash_key("a/e\u0301.MD")
    assert clash_key("straße") == clash_key("STRASSE")
    assert clash_key("a") != clash_key("b")


@pytest.mark.parametrize(
    ("name", "reserved"),
    [("con.md", True), ("a/NUL", True), ("aux.tar.md", True), ("COM1.md", True), ("a /x", True),
     ("x.", True), ("a:b.md", True), ("what?.md", True), ("console.md", False), ("com.md", False),
     ("a/b c.md", False)],
)  # fmt: skip
def test_names_that_windows_cannot_have(name, reserved):
    assert is_reserved(name) is reserved


def test_shown_escapes_what_steers_a_terminal():
    assert shown("naïve café.txt") == "naïve café.txt"
    assert shown("a\nb\x1b[0m\udce9") == "a\\nb\\x1b[0m\\udce9"


@pytest.mark.parametrize(
    ("glob", "name", "fits"),
    [
        ("*.txt", "x.txt", True),
        ("*.txt", "a/b/x.txt", True),
        ("*.txt", "x.txt.md", False),
        ("a/*.txt", "a/x.txt", True),
        ("a/*.txt", "a/b/x.txt", False),
        ("a/**/x.txt", "a/x.txt", True),
        ("a/**/x.txt", "a/b/c/x.txt", True),
        ("**/x.txt", "x.txt", True),
        ("a/**", "a/b/c", True),
        ("drafts", "a/drafts", True),
        ("drafts/", "a/drafts", True),
        ("/drafts", "a/drafts", False),
        ("x?.txt", "x1.txt", True),
        ("x[0-9].txt", "x7.txt", True),
        ("x[!0-9].txt", "x7.txt", False),
        ("x[]].txt", "x].txt", True),
        ("x[.txt", "x[.txt", True),
        ("a.b", "axb", False),
        ("[[:alpha:]]", "[", False),
    ],
)
def test_globs(glob, name, fits):
    assert matches(name, [glob]) is fits


def test_a_list_of_inputs():
    lines = [
        "a.txt", "", "b c.txt\r", '{"path": "in/x.txt", "id": "x.txt", "error": "…"}',
        '{"path": "y", "id": "../../y"}', '{"path": "z", "id": "/z"}', "{odd name}.txt",
    ]  # fmt: skip
    assert listed("\n".join(lines)) == [
        Given("a.txt"), Given("b c.txt"), Given("in/x.txt", "x.txt"), Given("y"), Given("z"),
        Given("{odd name}.txt"),
    ]  # fmt: skip


def test_a_list_of_inputs_that_end_in_nul():
    assert listed("a.txt\0b\nc.txt\0{odd\0") == [
        Given("a.txt"), Given("b\nc.txt"), Given("{odd"),
    ]  # fmt: skip
    assert listed("\0") == []


def test_an_unreadable_folder_is_a_failed_input(tmp_path, monkeypatch):
    (tmp_path / "in/secret").mkdir(parents=True)
    (tmp_path / "in/x.txt").write_text("x")
    real = os.scandir

    def guarded(path):
        if str(path).endswith("secret"):
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", guarded)
    found = find([Given(str(tmp_path / "in"))], Walk())
    said = "may not be read (permission denied); change its permissions or leave it out"
    assert [*found.inputs] == [
        Input(str(tmp_path / "in/x.txt"), "x.txt"),
        Input(str(tmp_path / "in/secret"), "secret", said),
    ]
    result = clean_one(Recipe(Settings()), Task([*found.inputs][1]))
    assert (result.status, result.error) == (Status.FAILED, f"{tmp_path}/in/secret: {said}")


def test_a_file_is_written_whole_or_not_at_all(tmp_path):
    path = tmp_path / "x"
    path.write_bytes(b"old")
    file = Replacement(path)
    file.write(b"new")
    assert path.read_bytes() == b"old"
    file.abandon()
    assert [p.name for p in tmp_path.iterdir()] == ["x"]
    write(path, b"new")
    assert path.read_bytes() == b"new"
    assert [p.name for p in tmp_path.iterdir()] == ["x"]


def test_a_failed_rename_leaves_the_old_file(tmp_path, monkeypatch):
    path = tmp_path / "x"
    path.write_bytes(b"old")

    def refuse(self, target):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    said = r"x: could not be written \(no space left on device\); mend that and repeat"
    with pytest.raises(OutputError, match=said):
        write(path, b"new")
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["x"]


def entry(output: str, **changes: str) -> Entry:
    return Entry(output, "x.txt", "kept", "1" * 64, "2" * 64, "3")._replace(**changes)


def loaded(folder: Path) -> Manifest:
    book = Manifest(folder)
    book.load()
    return book


def test_the_last_line_on_an_output_counts(tmp_path):
    book = loaded(tmp_path / FOLDER)
    assert book.get("a") is None
    for one in (entry("a"), entry("b\udce9"), entry("a", recipe="4")):
        book.add(one)
    again = loaded(tmp_path / FOLDER)  # as after a kill: nothing was closed
    assert again.get("a") == entry("a", recipe="4")
    assert again.get("b\udce9") == entry("b\udce9")
    assert str(tmp_path / "a") in again.outputs_below(tmp_path)
    assert str(tmp_path / "c") not in again.outputs_below(tmp_path)
    again.close([{"path": "p"}])
    assert (tmp_path / ".newsclean/failed.jsonl").read_text() == '{"path": "p"}\n'


def test_lines_that_say_nothing_are_passed_over(tmp_path):
    loaded(tmp_path / FOLDER).add(entry("a"))
    path = tmp_path / ".newsclean/manifest.jsonl"
    strange = b'[]\n{}\n{"output": 1}\nnull\n\xff\n{"a": ["\n'
    path.write_bytes(strange + path.read_bytes() + strange)
    assert loaded(tmp_path / FOLDER).get("a") == entry("a")
    assert loaded(tmp_path / FOLDER).get("1") is None


def test_a_place_that_cannot_be_written_ends_the_run_before_it_begins(tmp_path):
    (tmp_path / "file").write_text("in the way")
    root = tmp_path / "file/out"
    sink = TreeSink(root, Manifest(root / FOLDER), Rules("recipe"))
    tasks = (pytest.fail("an input was read") for _ in range(1))
    said = f"{root}: a file stands where a directory is needed; move it away"
    with pytest.raises(OutputError) as error:
        list(run(tasks, Recipe(Settings()), sink))
    assert str(error.value) == said


def test_a_crash_of_ours_costs_one_input(tmp_path, monkeypatch):
    for name in ("a", "b"):
        (tmp_path / name).write_text(f"Goats\n\nThe story of {name}.\n")

    import newsclean.batch.work as work

    real = work.article_of

    def crash(raw, task, recipe):
        if task.input.name == "a":
            raise ZeroDivisionError("by zero")
        return real(raw, task, recipe)

    monkeypatch.setattr(work, "article_of", crash)
    sent: list[bytes] = []
    tasks = [Task(Input(str(tmp_path / name), name)) for name in ("a", "b")]
    recipe = Recipe(Settings(only=("spacing",)), "txt")
    outcomes = list(run(tasks, recipe, PipeSink(sent.append)))
    assert [outcome.status for outcome in outcomes] == [Status.FAILED, Status.KEPT]
    said = "newsclean itself failed (ZeroDivisionError: by zero); -vv shows where"
    assert outcomes[0].error == f"{shown(tmp_path / 'a')}: {said}"
    assert "crash" in outcomes[0].trace
    assert sent == [b"Goats\n\nThe story of b.\n"]


def test_the_work_can_be_spread_over_others(tmp_path):
    """The map takes the tasks as they come, so that workers can stand behind it."""
    handed: list[str | None] = []

    def spread(work, tasks):
        for task in tasks:
            handed.append(task.input.name)
            yield work(task)

    (tmp_path / "a").write_text("Goats\n\nA story.\n")
    tasks = (Task(Input(str(tmp_path / "a"), f"{number}")) for number in range(10**9))
    outcomes = run(tasks, Recipe(Settings(), "json"), Sink(), spread=spread)
    assert [next(outcomes).task.input.name for _ in range(3)] == ["0", "1", "2"]
    outcomes.close()
    assert handed == ["0", "1", "2"]


def test_tasks_recipes_and_results_travel_between_processes(tmp_path):
    import pickle

    (tmp_path / "a").write_text("Goats\n\nA story.\n")
    recipe, task = Recipe(Settings(), "json"), Task(Input(str(tmp_path / "a"), "a"))
    recipe, task = pickle.loads(pickle.dumps((recipe, task)))
    result = pickle.loads(pickle.dumps(clean_one(recipe, task)))
    assert result.status is Status.KEPT
    assert json.loads(result.data)["id"] == "a"


def test_what_decides_an_output_is_in_the_build(monkeypatch):
    named = {name for name, _ in build_of._files(files("newsclean"), "")}
    assert {"late.py", "filters/caption.py", "evidence/data/dates.toml"} <= named
    assert not [name for name in named if name.startswith("cli/")]
    before = Recipe(Settings()).digest
    assert before == Recipe(Settings()).digest
    monkeypatch.setattr(build_of, "build", lambda: "00000000")
    assert Recipe(Settings()).digest == f"{before.rpartition('-')[0]}-00000000" != before


def test_the_build_changes_with_a_file_of_the_package(tmp_path, monkeypatch):
    (tmp_path / "packs").mkdir()
    (tmp_path / "packs/en.toml").write_text("a = 1")
    monkeypatch.setattr(build_of, "files", lambda _: tmp_path)
    first = build_of.build.__wrapped__()
    (tmp_path / "notes.txt").write_text("of no account")
    assert build_of.build.__wrapped__() == first
    (tmp_path / "packs/en.toml").write_text("a = 2")
    assert build_of.build.__wrapped__() != first
