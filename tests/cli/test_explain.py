"""``newsclean explain``: on a terminal, in a pipe, into a file."""

from __future__ import annotations

import gzip
import json
import os
import re
import subprocess
import sys

import pytest

from newsclean.api import clean
from newsclean.writers.screen import View, screen
from newsclean.writers.verdicts import lines_of

MODULE = (sys.executable, "-m", "newsclean")

PAGE = """\
Late Tide Classics
Play Live Radio
Next Up:
0:00 0:00
Available On Air Stations

Goats close Route 9

A herd of goats shut the road on Tuesday, and nobody knew whose goats they were.

Les chèvres de la vallée – 山羊が道をふさいだ – e\u0301te\u0301 \x1b[31mred\x07 stay here.
"""


def on_a_terminal(newsclean, columns: int, *args: str, env: dict[str, str] | None = None) -> str:
    """What the command writes to a terminal of that width."""
    pty = pytest.importorskip("pty", reason="no terminals on this system")
    ours, theirs = pty.openpty()
    environ = {**newsclean.environ, "TERM": "xterm", "COLUMNS": str(columns), **(env or {})}
    try:
        process = subprocess.Popen(
            [*MODULE, "explain", *args], cwd=newsclean.home, env=environ,
            stdin=subprocess.DEVNULL, stdout=theirs, stderr=subprocess.PIPE,
        )  # fmt: skip
        os.close(theirs)
        out = b""
        while True:
            try:
                piece = os.read(ours, 65536)
            except OSError:  # Linux reports the end of a terminal so
                break
            if not piece:
                break
            out += piece
        assert process.communicate(timeout=60)[1] == b""
    finally:
        os.close(ours)
    return out.decode().replace("\r\n", "\n")


@pytest.mark.parametrize("columns", [40, 80, 120, 200])
def test_a_terminal_shows_it_folded_and_in_colour(newsclean, columns):
    newsclean.write("page.txt", PAGE)
    lines = lines_of(clean(PAGE.encode()).ledger)
    out = on_a_terminal(newsclean, columns, "page.txt")
    assert out == screen(lines, View(columns, coloured=True))
    assert "… 3 more lines removed by" in out
    full = on_a_terminal(newsclean, columns, "page.txt", "--full", env={"NO_COLOR": "1"})
    assert full == screen(lines, View(columns, full=True))
    assert "more lines" not in full
    assert "Next Up:" in full


def test_nothing_in_a_text_steers_the_terminal(newsclean):
    newsclean.write("page.txt", PAGE)
    out = on_a_terminal(newsclean, 100, "page.txt", "--only", "headline", env={"NO_COLOR": "1"})
    assert "\\x1b[31mred\\x07" in out
    assert "\x1b" not in out
    assert "\x07" not in out


def test_a_pipe_gets_every_line_whole(newsclean):
    newsclean.write("page.txt", PAGE)
    done = newsclean("explain", "page.txt", env={"COLUMNS": "40"})
    assert [row.split("\t") for row in done.out.splitlines()] == [
        ["1", "removed", "1.00", "player-block", "stands above the radio player", "Late Tide Classics"],
        ["2", "removed", "1.00", "player-block", "is part of the radio player", "Play Live Radio"],
        ["3", "removed", "1.00", "player-block", "is part of the radio player", "Next Up:"],
        ["4", "removed", "1.00", "player-block", "is part of the radio player", "0:00 0:00"],
        ["5", "removed", "1.00", "player-block", "is part of the radio player", "Available On Air Stations"],
        ["7", "field:title", "1.00", "headline", "is the headline", "Goats close Route 9"],
        ["9", "kept", "-", "language", "told by its function words (language)", "A herd of goats shut the road on Tuesday, and nobody knew whose goats they were."],
        ["11", "edited", "-", "invisible-characters", "invisible characters", "Les chèvres de la vallée – 山羊が道をふさいだ – e\u0301te\u0301 \\x1b[31mred\\x07 stay here."],
    ]  # fmt: skip
    assert newsclean("explain", "page.txt", "--full").out == done.out
    assert newsclean("explain", "page.txt", "-t", "tsv", env={"FORCE_COLOR": "1"}).out == done.out
    assert newsclean("explain", "page.txt", "-o", "x.tsv").out == ""
    assert (newsclean.home / "x.tsv").read_bytes().decode() == done.out


@pytest.mark.parametrize(
    ("args", "env", "coloured"),
    [
        ((), {"FORCE_COLOR": "1"}, True), (("--color", "always"), {}, True),
        (("--color", "always"), {"NO_COLOR": "1", "TERM": "dumb"}, True),
        ((), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False), (("--color", "never"), {"FORCE_COLOR": "1"}, False),
        ((), {"FORCE_COLOR": "0"}, False),
    ],
)  # fmt: skip
def test_colours_in_a_pipe_change_no_column(newsclean, args, env, coloured):
    newsclean.write("page.txt", PAGE)
    plain = newsclean("explain", "page.txt").out
    out = newsclean("explain", "page.txt", *args, env=env).out
    assert ("\x1b[31mremoved\x1b[0m\t" in out) is coloured
    assert re.sub(r"\x1b\[\d+m", "", out) == plain


@pytest.mark.parametrize(("env", "columns"), [({}, 80), ({"COLUMNS": "132"}, 132)])
def test_drawn_for_a_pager(newsclean, env, columns):
    newsclean.write("page.txt", PAGE)
    lines = lines_of(clean(PAGE.encode()).ledger)
    drawn = newsclean("explain", "page.txt", "-t", "text", env=env).out
    assert drawn == screen(lines, View(columns))
    coloured = newsclean("explain", "page.txt", "-t", "text", "--color", "always", env=env).out
    assert coloured == screen(lines, View(columns, coloured=True))


@pytest.mark.parametrize("env", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_a_terminal_without_colours(newsclean, env):
    newsclean.write("page.txt", PAGE)
    lines = lines_of(clean(PAGE.encode()).ledger)
    assert on_a_terminal(newsclean, 80, "page.txt", env=env) == screen(lines, View(80))


@pytest.mark.parametrize(
    ("args", "shape"),
    [
        (("-o", "x.html"), "html"), (("-o", "X.HTM"), "html"), (("-o", "x.json"), "json"),
        (("-o", "x"), "tsv"), (("-o", "x.tsv"), "tsv"), (("-o", "x", "-t", "html"), "html"),
        (("-t", "html"), "html"), (("-o", "-", "-t", "json"), "json"), (("-o", "-"), "tsv"), ((), "tsv"),
    ],
)  # fmt: skip
def test_the_form_and_the_place(newsclean, args, shape):
    newsclean.write("page.txt", PAGE)
    expected = newsclean("explain", "page.txt", "-t", shape).out
    done = newsclean("explain", "page.txt", *args)
    assert (done.code, done.err) == (0, "")
    named = args[1] if args[:1] == ("-o",) and args[1] != "-" else None
    assert done.out == ("" if named else expected)
    if named:
        assert (newsclean.home / named).read_bytes().decode() == expected
    starts = {"html": "<!doctype html>\n", "json": "[\n", "tsv": "1\tremoved\t"}
    assert expected.startswith(starts[shape])


@pytest.mark.parametrize(
    "args", [("-o", "x.txt"), ("-o", "x.txt", "-t", "text"), ("-o", "x", "-t", "text")]
)
def test_drawn_into_a_file(newsclean, args):
    newsclean.write("page.txt", PAGE)
    assert newsclean("explain", "page.txt", *args, "--color", "always").out == ""
    drawn = screen(lines_of(clean(PAGE.encode()).ledger), View(100))
    assert (newsclean.home / args[1]).read_bytes().decode() == drawn


def test_the_page_holds_what_json_holds(newsclean):
    newsclean.write("page.txt", PAGE)
    html = newsclean("explain", "page.txt", "-t", "html").out
    data = json.loads(
        re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.S)[1]
    )
    spans = json.loads(newsclean("explain", "page.txt", "-t", "json").out)
    assert [line[0] for line in data["document"]["lines"]] == [span["line"] for span in spans]
    assert (data["name"], data["title"]) == ("page.txt", "Goats close Route 9")
    assert data["full"] is False
    assert '"full":true' in newsclean("explain", "page.txt", "-t", "html", "--full").out
    shown = newsclean("explain", "page.txt", "-t", "html", "--show", "kept").out
    assert "Late Tide" not in shown
    assert "whose goats" in shown


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("page.txt", "-o", "x.json", "-t", "html"),
         "-t html contradicts the ending of x.json; write: newsclean explain page.txt -o x.html"),
        (("page.txt", "-o", "page.txt"),
         "page.txt is the input and page.txt would overwrite it; name another output with -o"),
        (("page.txt", "-o", ""), "-o: the path is empty; name a file"),
    ],
)  # fmt: skip
def test_what_cannot_be_meant(newsclean, args, said):
    newsclean.write("page.txt", PAGE)
    done = newsclean("explain", *args)
    assert (done.code, done.out, done.err) == (2, "", f"newsclean: {said}\n")
    assert (newsclean.home / "page.txt").read_bytes().decode() == PAGE


def test_an_output_that_cannot_be_written(newsclean):
    newsclean.write("page.txt", PAGE)
    done = newsclean("explain", "page.txt", "-o", "no/x.html")
    said = "newsclean: no/x.html: its directory does not exist; make it first\n"
    assert (done.code, done.out, done.err) == (3, "", said)


def test_a_record_with_fields_of_its_own(newsclean):
    record = json.dumps({"body": "Goats close Route 9\n\nThey shut the road."})
    rows = "1\tfield:title\t1.00\theadline\tis the headline\tGoats close Route 9\n3\tkept\t-\t-\t-\tThey shut the road.\n"
    for args, env in ((("--text-field", "body"), {}), ((), {"NEWSCLEAN_TEXT_FIELD": "body"})):
        done = newsclean("explain", "-f", "jsonl", *args, input=record, env=env)
        assert (done.code, done.out, done.err) == (0, rows, "")


def test_several_records_are_told_how_to_be_one(newsclean):
    newsclean.write("two goats.jsonl", '{"text": "Moo."}\n' * 2)
    done = newsclean("explain", "two goats.jsonl")
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        "newsclean: two goats.jsonl: holds several records, and explain takes one; "
        "write: newsclean explain 'two goats.jsonl:1'\n"
    )
    done = newsclean("explain", "-f", "jsonl", input='\n{"text": "Moo."}\n' + '{"text": "Moo."}\n')
    said = "standard input: holds several records, and explain takes one; "
    assert (done.code, done.out) == (2, "")
    assert done.err == f"newsclean: {said}write: newsclean explain -f jsonl -:2\n"


GOATS = """\
{"text": "Goats close Route 9\\n\\nThey shut the road."}

{"body": 1}
{"text": "Sheep open Route 7\\n\\nThey went home."}
"""
SHEEP = """\
1\tfield:title\t1.00\theadline\tis the headline\tSheep open Route 7
3\tkept\t-\t-\t-\tThey went home.
"""


def test_one_record_of_a_file(newsclean):
    newsclean.write("a b/goats.jsonl", GOATS)
    newsclean.write("goats.jsonl.gz", gzip.compress(GOATS.encode()))
    newsclean.write("goats", GOATS)
    for args, given in (
        (("a b/goats.jsonl:4",), ""), (("goats.jsonl.gz:4",), ""), (("goats:4", "-f", "jsonl"), ""),
        (("-:4", "-f", "jsonl"), GOATS), (("--", "./goats.jsonl.gz:4"), ""),
    ):  # fmt: skip
        done = newsclean("explain", *args, input=given)
        assert (done.code, done.out, done.err) == (0, SHEEP, "")
    page = newsclean("explain", "a b/goats.jsonl:4", "-t", "html").out
    assert "<title>goats.jsonl:4 – newsclean</title>" in page


def test_one_record_of_an_archive_and_of_a_table(newsclean):
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    texts = ["Goats close Route 9\n\nMoo.", "Sheep open Route 7\n\nThey went home."]
    parquet.write_table(pyarrow.table({"text": texts}), newsclean.home / "t.parquet")
    records = [
        f"WARC/1.0\r\nWARC-Type: conversion\r\nContent-Type: text/plain\r\n"
        f"Content-Length: {len(text)}\r\n\r\n{text}\r\n\r\n"
        for text in texts
    ]
    newsclean.write("w.warc.wet", "".join(records))
    for file in ("t.parquet", "w.warc.wet"):
        several = newsclean("explain", file)
        said = f"{file}: holds several records, and explain takes one; write: newsclean explain "
        assert (several.code, several.err) == (2, f"newsclean: {said}{file}:1\n")
        done = newsclean("explain", f"{file}:2")
        assert (done.code, done.out, done.err) == (0, SHEEP, "")


@pytest.mark.parametrize(
    ("word", "code", "said"),
    [
        ("goats.jsonl:2", 3, "goats.jsonl:2: holds no such record; the last one is :4"),
        ("goats.jsonl:0", 3, "goats.jsonl:0: holds no such record; the last one is :4"),
        ("goats.jsonl:99", 3, "goats.jsonl:99: holds no such record; the last one is :4"),
        ("goats.jsonl:3", 3, "goats.jsonl:3: "),
        ("none.jsonl:1", 3, "none.jsonl:1: holds no records at all"),
        ("page.txt:2", 2, "page.txt:2: {}leave :2 out, or say with -f what the records are"),
        ("-:1", 2, "standard input:1: {}leave :1 out, or say with -f what the records are"),
        ("nowhere.jsonl:1", 3, "nowhere.jsonl:1: no such file or directory; check the spelling"),
        ("goats.jsonl:", 3, "goats.jsonl:: no such file or directory; check the spelling"),
        ("goats.jsonl:-1", 3, "goats.jsonl:-1: no such file or directory; check the spelling"),
        ("goats.jsonl:²", 3, "goats.jsonl:²: no such file or directory; check the spelling"),
        ("folder:1", 3, "folder:1: no such file or directory; check the spelling"),
        ("-:x", 2, "invalid value for '-:': 'x' is no{}"),
        (":1", 3, ":1: no such file or directory; check the spelling"),
        ("", 2, "an input has no name; look for an empty variable in the call"),
    ],
)  # fmt: skip
def test_a_record_that_is_not_there(newsclean, word, code, said):
    newsclean.write("goats.jsonl", GOATS)
    newsclean.write("none.jsonl", "\n\n")
    newsclean.write("page.txt", PAGE)
    newsclean.write("folder/page.txt", PAGE)
    done = newsclean("explain", word)
    assert (done.code, done.out, done.err.count("\n")) == (code, "", 1)
    if word in ("goats.jsonl:3", "-:x"):
        assert done.err.startswith(f"newsclean: {said.format('')}")
        return
    said = said.format("is read as one text, without records; ")
    assert done.err == f"newsclean: {said}\n"


def test_a_file_that_is_called_like_a_record_comes_first(newsclean):
    newsclean.write("goats.jsonl:4", "Moo.\n")
    newsclean.write("goats.jsonl", GOATS)
    done = newsclean("explain", "goats.jsonl:4")
    assert (done.code, done.out, done.err) == (0, "1\tkept\t-\t-\t-\tMoo.\n", "")


def test_what_stands_behind_the_record_is_not_read(newsclean):
    newsclean.write("goats.jsonl.gz", gzip.compress(GOATS.encode()) + b"torn")
    done = newsclean("explain", "goats.jsonl.gz:1", "--show", "kept")
    assert (done.code, done.out, done.err) == (0, "3\tkept\t-\t-\t-\tThey shut the road.\n", "")


def test_an_output_beside_a_record(newsclean):
    newsclean.write("goats.jsonl", GOATS)
    done = newsclean("explain", "goats.jsonl:4", "-o", "x.json", "-t", "html")
    said = (
        "-t html contradicts the ending of x.json; write: newsclean explain goats.jsonl:4 -o x.html"
    )
    assert (done.code, done.out, done.err) == (2, "", f"newsclean: {said}\n")
    done = newsclean("explain", "goats.jsonl:4", "-o", "goats.jsonl")
    assert (done.code, done.out) == (2, "")
    assert (newsclean.home / "goats.jsonl").read_bytes().decode() == GOATS


def test_a_page_from_a_pipe_has_a_name(newsclean):
    done = newsclean("explain", "-t", "html", input=PAGE)
    assert "<title>standard input – newsclean</title>" in done.out
