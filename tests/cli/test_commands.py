"""The commands beside ``clean``, the help and the version."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

import newsclean as library

MESSY = "Goats close   Route 9\n\n\tA herd of goats shut the road.\n"


@pytest.mark.parametrize("flag", ["-V", "--version"])
def test_version(newsclean, flag):
    done = newsclean(flag)
    assert (done.code, done.out, done.err) == (0, f"newsclean {library.__version__}\n", "")
    assert newsclean("explain", flag).out == done.out


def test_the_help_begins_with_examples_and_fits_the_terminal(newsclean):
    done = newsclean("--help", env={"COLUMNS": "80"})
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    assert lines[0] == "Usage: newsclean INPUT... [OPTIONS]"
    assert lines.index("Examples:") < 6
    assert max(map(len, lines)) < 80
    for command in (
        "clean", "explain", "report", "filters", "packs", "restore", "config", "completion",
    ):  # fmt: skip
        assert any(line.startswith(f"  {command} ") for line in lines)
    for later in ("learn", "--engine"):
        assert later not in done.out


@pytest.mark.parametrize(
    "command",
    ["clean", "explain", "report", "filters", "packs", "restore", "config", "completion"],
)
def test_each_command_has_a_page_with_examples(newsclean, command):
    long = newsclean(command, "--help")
    assert (long.code, long.err) == (0, "")
    assert newsclean(command, "-h").out == long.out
    lines = long.out.splitlines()
    assert lines[0].startswith(f"Usage: newsclean {command} ")
    assert lines.index("  Examples:") < 7
    at = {line.find("  ", 8) for line in lines if line.startswith("  -")}
    assert len(at) >= 1


def test_python_m_is_the_command(newsclean, story):
    script = subprocess.run(
        [sys.executable, "-c", "import sys; from newsclean.__main__ import main; sys.exit(main())"],
        input=story.encode(), capture_output=True, env=newsclean.environ, cwd=newsclean.home,
        check=False,
    )  # fmt: skip
    assert script.stdout.decode() == newsclean(input=story).out
    assert script.returncode == 0


def test_explain_has_a_row_for_each_line(newsclean):
    newsclean.write("page.txt", MESSY)
    done = newsclean("explain", "page.txt", "--only", "spacing")
    assert (done.code, done.err) == (0, "")
    assert done.out == (
        "1\tedited\t-\tspacing\twhite space\tGoats close   Route 9\n"
        "3\tkept\t-\t-\t-\tA herd of goats shut the road.\n"
    )


def test_explain_in_json_holds_every_character(newsclean):
    done = newsclean("explain", "-t", "json", input=MESSY)
    spans = json.loads(done.out)
    assert "".join(span["raw"] for span in spans) == MESSY
    assert [span["line"] for span in spans] == [1, 3]
    assert [span["end"] for span in spans] == [spans[1]["start"], len(MESSY)]


def test_what_is_no_record_is_utf8_with_bare_newlines_too(newsclean):
    env = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "latin-1"}
    done = newsclean("explain", "--only", "spacing", input="Žluť — “kůň”\r\n", env=env)
    assert done.out == "1\tkept\t-\t-\t-\tŽluť — “kůň”\n"


@pytest.mark.parametrize(
    ("show", "lines"),
    [(["edited"], [1]), (["kept"], [3]), (["kept", "edited"], [1, 3]), (["removed"], [])],
)
def test_explain_shows_chosen_verdicts(newsclean, show, lines):
    args = [arg for verdict in show for arg in ("--show", verdict)]
    done = newsclean("explain", *args, "--only", "spacing", input=MESSY)
    assert [int(line.split()[0]) for line in done.out.splitlines()] == lines
    done = newsclean("explain", *args, "--only", "spacing", "-t", "json", input=MESSY)
    assert [span["line"] for span in json.loads(done.out)] == lines


def test_explain_says_what_is_wrong_with_an_input(newsclean):
    newsclean.write("in/a.txt", b"\0")
    done = newsclean("explain", "in/a.txt")
    assert (done.code, done.out) == (3, "")
    assert done.err.startswith("newsclean: in/a.txt: is no text")
    done = newsclean("explain", "in")
    said = "newsclean: in: is a directory; explain takes one file or -\n"
    assert (done.code, done.err) == (2, said)


def test_filters_lists_the_table_in_its_order(newsclean):
    from newsclean.registry import table

    done = newsclean("filters")
    lines = done.out.splitlines()
    assert (done.code, done.err) == (0, "")
    assert lines[0].split() == ["filter", "runs", "stage", "origin", "what", "it", "sees"]
    assert [line.split()[0] for line in lines[1:]] == [spec.name for spec in table()]
    spacing = next(line for line in lines if line.startswith("spacing "))
    assert spacing.split()[1:5] == ["on", "stable", "built", "in"]


def test_filters_shows_what_is_switched_off(newsclean):
    rows = json.loads(newsclean("filters", "--disable", "spacing", "-t", "json").out)
    off = [row["name"] for row in rows if not row["on"]]
    assert "spacing" in off
    assert list(rows[0]) == ["name", "on", "stage", "origin", "summary"]


def test_the_page_of_a_filter(newsclean):
    from newsclean.registry import page

    done = newsclean("filters", "spacing")
    assert (done.code, done.out, done.err) == (
        0, page("spacing") + "\n\nStatus: stable, built in, on.\n", "",
    )  # fmt: skip
    done = newsclean("filters", "spacin")
    assert (done.code, done.out) == (2, "")
    assert "did you mean 'spacing'?" in done.err


@pytest.mark.parametrize("text", [MESSY, "", "\r\n\tno newline at the end", "Ünïcode\u2028\n\n"])
def test_restore_gives_the_text_back(newsclean, text):
    record = newsclean("-t", "json", "--ledger", "--allow-empty", input=text).out
    newsclean.write("page.json", record)
    for args, piped in ((("page.json",), ""), (("-",), record), ((), record)):
        done = newsclean("restore", *args, input=piped)
        assert (done.code, done.out, done.err) == (0, text, "")
    assert newsclean("restore", "page.json", "-o", "again.txt").code == 0
    assert (newsclean.home / "again.txt").read_bytes().decode() == text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{}", "the record has no ledger; write the JSON again with --ledger"),
        ("[]", "holds no record; name a file that was written with -t json --ledger"),
        ("no", "is not one JSON record; name a file that was written with -t json --ledger"),
        ('{"id": "a"}\n{"id": "b"}\n',
         ("is not one JSON record; of a stream take one record: "
          "sed -n 1p page.json | newsclean restore")),
        ('{"ledger": [{"start": 5, "end": 6, "raw": "x"}]}',
         "the ledger has a hole at character 0; write the JSON again with --ledger"),
    ],
)  # fmt: skip
def test_restore_of_what_holds_no_ledger(newsclean, text, said):
    newsclean.write("page.json", text)
    done = newsclean("restore", "page.json")
    assert (done.code, done.out, done.err) == (3, "", f"newsclean: page.json: {said}\n")


def test_restore_of_a_missing_file(newsclean):
    done = newsclean("restore", "page.json")
    said = "newsclean: page.json: no such file or directory; check the spelling\n"
    assert (done.code, done.out, done.err) == (3, "", said)


def test_restore_does_not_overwrite_what_it_reads(newsclean):
    record = newsclean("-t", "json", "--ledger", input="Goats close Route 9\n\nIt is shut.\n").out
    page = newsclean.write("page.json", record)
    done = newsclean("restore", "page.json", "-o", "./page.json")
    said = "page.json is the input and ./page.json would overwrite it; name another output with -o"
    assert (done.code, done.out, done.err) == (2, "", f"newsclean: {said}\n")
    done = newsclean("restore", "page.json", "-o", "")
    said = "newsclean: -o: the path is empty; name a file\n"
    assert (done.code, done.out, done.err) == (2, "", said)
    assert page.read_text() == record


def test_config_shows_values_and_origins(newsclean):
    file = newsclean.write("newsclean.toml", 'preset = "recall"\ncaptions = false\n')
    env = {"NEWSCLEAN_CAPTIONS": "1", "NEWSCLEAN_MAX_SIZE": "1k"}
    done = newsclean("config", "-t", "json", env=env)
    table = json.loads(done.out)
    assert (done.code, done.err) == (0, "")
    assert table["preset"] == {"value": "recall", "origin": str(file)}
    assert table["captions"] == {"value": True, "origin": "NEWSCLEAN_CAPTIONS"}
    assert table["max-size"] == {"value": 1024, "origin": "NEWSCLEAN_MAX_SIZE"}
    assert table["ledger"] == {"value": False, "origin": "default"}
    lines = newsclean("config", env=env).out.splitlines()
    assert lines[0].split(maxsplit=2) == ["preset", '"recall"', str(file)]
    assert lines[0].index('"') == lines[1].index("[")


def test_settings_reach_the_output(newsclean, story):
    newsclean.write("newsclean.toml", 'to = "json"\nonly = ["spacing"]\n')
    below = newsclean.write("a/b/page.txt").parent
    assert json.loads(newsclean("page.txt", cwd=below).out)["title"] is None
    assert newsclean("page.txt", "-t", "txt", cwd=below).out == story
    newsclean("page.txt", "-o", "x.txt", cwd=below)  # the ending of -o is nearer than the settings
    assert (below / "x.txt").read_text() == story
    assert newsclean("page.txt", "--isolated", cwd=below).out.startswith("---\n")


def test_a_mistake_in_a_settings_file_names_it(newsclean, story):
    file = newsclean.write("newsclean.toml", 'preste = "recall"\n')
    done = newsclean(input=story)
    said = f"newsclean: {file}: no setting 'preste'; did you mean preset?\n"
    assert (done.code, done.out, done.err) == (2, "", said)
    newsclean.write("newsclean.toml", 'disable = ["spacin"]\n')
    assert newsclean(input=story).err.startswith(f"newsclean: {file}: disable: no filter 'spacin'")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(newsclean, shell):
    done = newsclean("completion", shell)
    assert (done.code, done.err) == (0, "")
    assert "_NEWSCLEAN_COMPLETE" in done.out


@pytest.mark.parametrize(
    ("words", "completion"),
    [
        ("newsclean ex", "plain,explain"),
        ("newsclean --fro", "plain,--from"),
        ("newsclean x.txt --fro", "plain,--from"),
        ("newsclean --only spac", "plain,spacing"),
        ("newsclean explain --show ed", "plain,edited"),
    ],
)
def test_completions(newsclean, words, completion):
    env = {
        "_NEWSCLEAN_COMPLETE": "bash_complete",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split()) - 1),
    }
    done = newsclean(env=env)
    assert completion in done.out.splitlines()
    assert (done.code, done.err) == (0, "")
