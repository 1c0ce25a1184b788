"""``newsclean report``: a run on record, as one page."""

from __future__ import annotations

import hashlib
import json
import re

import pytest

import newsclean as library
from newsclean.batch.again import recipe_of
from newsclean.batch.past import Run

GOATS = """\
Late Tide Classics
Play Live Radio
Next Up:
0:00 0:00
Available On Air Stations

Goats close Route 9

A herd of goats shut the road on Tuesday.
"""


@pytest.fixture
def record(newsclean):
    """Puts a run on record, as `newsclean.batch.manifest` describes it."""

    def put(*entries: dict, folder: str = "clean/.newsclean", **settings: object) -> None:
        recipe = recipe_of(Run(settings=settings, cwd=str(newsclean.home))).digest
        head = {
            "run": 1, "version": library.__version__, "settings": settings, "from": "auto", "to": "md",
            "fields": {"text": "text", "id": "id", "url": "url"}, "max_size": None, "recipe": recipe,
            "inputs": ["pages"], "cwd": str(newsclean.home),
        }  # fmt: skip
        lines = [head, *({**entry, "recipe": recipe} for entry in entries)]
        newsclean.write(f"{folder}/manifest.jsonl", "".join(json.dumps(x) + "\n" for x in lines))

    return put


@pytest.fixture
def entry(newsclean):
    """Writes an input and gives the line on it."""

    def made(name: str, text: str = GOATS, **more: object) -> dict:
        newsclean.write(f"pages/{name}", text)
        article = library.clean(text)
        return {
            "output": name.replace(".txt", ".md"), "id": name, "status": "kept",
            "input": hashlib.sha256(text.encode()).hexdigest(), "sha256": "0" * 64, "size": 9,
            "version": library.__version__, "path": f"pages/{name}", "record": None,
            "title": article.title, "confidence": article.confidence, "flags": list(article.flags),
            "removed": dict(article.removed), "chars_in": len(text),
            "chars_out": article.provenance.characters_out, "error": None, **more,
        }  # fmt: skip

    return made


FAILED = {
    "output": None, "id": "locked.txt", "status": "failed", "input": None, "sha256": None, "size": 0,
    "version": "0", "path": "pages/locked.txt", "record": None, "title": None, "confidence": None,
    "flags": None, "removed": None, "chars_in": None, "chars_out": None,
    "error": "pages/locked.txt: may not be read (permission denied); change its permissions",
}  # fmt: skip


def data_of(html: str) -> dict:
    return json.loads(re.search(r'id="data">(.*?)</script>', html, re.S)[1])


def texts(data: dict, place: int) -> list[str]:
    return [line[2] for line in data["views"][str(place)]["lines"]]


def test_documents_by_doubt_and_in_full(newsclean, record, entry):
    record(entry("sure.txt", confidence=0.99), FAILED, entry("a/unsure.txt", confidence=0.2),
           entry("menu.txt", "Play Live Radio\n", status="empty", confidence=0.0, title=None))  # fmt: skip
    done = newsclean("report", "clean", "-o", "report.html")
    assert (done.code, done.out, done.err) == (0, "", "")
    html = (newsclean.home / "report.html").read_text("utf8")
    data = data_of(html)
    assert data["rows"]["id"] == ["locked.txt", "menu.txt", "a/unsure.txt", "sure.txt"]
    assert [data["statuses"][s] for s in data["rows"]["status"]] == [
        "failed",
        "empty",
        "kept",
        "kept",
    ]
    assert data["errors"] == {"0": FAILED["error"]}
    assert data["rows"]["confidence"] == [None, 0.0, 0.2, 0.99]
    assert list(data["views"]) == ["1", "2", "3"]
    assert texts(data, 2) == [line for line in GOATS.splitlines() if line]
    assert data["notices"] == []
    assert data["name"] == "clean"
    assert str(newsclean.home) not in html
    assert newsclean("report", "clean").out == html


def test_the_last_line_on_a_document_counts_and_torn_ones_do_not(newsclean, record, entry):
    record(entry("a.txt", confidence=0.1), {**entry("a.txt"), "status": "failed", "error": "a.txt: gone"},
           entry("b.txt", confidence=0.3), entry("a.txt", confidence=0.7))  # fmt: skip
    manifest = newsclean.home / "clean/.newsclean/manifest.jsonl"
    manifest.write_bytes(
        manifest.read_bytes()
        + b'null\n[]\n{"output": 3}\n{"end": 1}\n{"output": "c.md", "id": "c.tx'
    )
    data = data_of(newsclean("report", "clean/").out)
    assert data["rows"]["id"] == ["b.txt", "a.txt"]
    assert data["rows"]["confidence"] == [0.3, 0.7]


def test_inputs_that_are_gone_or_changed_are_named(newsclean, record, entry):
    record(entry("gone.txt", confidence=0.1), entry("changed.txt", confidence=0.2), entry("same.txt", confidence=0.9),
           entry("binary.txt", confidence=0.3), {**entry("piped.txt", confidence=0.4), "path": "-", "id": None, "output": None})  # fmt: skip
    (newsclean.home / "pages/gone.txt").unlink()
    newsclean.write("pages/changed.txt", "Ferry bell rings again\n\nThe bell rang.\n")
    newsclean.write("pages/binary.txt", b"\0")
    done = newsclean("report", "clean", "-o", "report.html")
    gone = "its input cannot be had again (no such file or directory)"
    binary = "its input cannot be had again (is no text but binary data)"
    piped = "its input came from a pipe and is gone"
    changed = "its input was changed since the run"
    assert done.code == 0
    end = "; the report says so in its place"
    assert done.err.splitlines() == [
        f"newsclean: gone.txt: {gone}{end}", f"newsclean: changed.txt: {changed}{end}",
        f"newsclean: binary.txt: {binary}{end}", f"newsclean: standard input: {piped}{end}",
    ]  # fmt: skip
    data = data_of((newsclean.home / "report.html").read_text("utf8"))
    assert [items for _, items in data["notices"]] == [
        ["gone.txt"],
        ["changed.txt"],
        ["binary.txt"],
        ["standard input"],
    ]
    assert "lines" not in data["views"]["0"]
    assert texts(data, 1)[0] == "Ferry bell rings again"
    assert "changed since the run" in data["views"]["1"]["note"]
    assert "note" not in data["views"]["4"]
    assert newsclean("report", "clean", "-q", "-o", "report.html").err == ""


def test_the_settings_of_the_run_hold_again(newsclean, record, entry):
    record(entry("a.txt"), disable=["player-block"], preset="recall")
    newsclean.write("newsclean.toml", 'disable = ["headline"]\n')  # of today, and of no account
    data = data_of(newsclean("report", "clean").out)
    labels = [data["labels"][line[1]] for line in data["views"]["0"]["lines"]]
    assert labels.count("field:title") == 1
    assert "player-block" not in [data["filters"][why[0]][0] for why in data["whys"]]
    assert "disable player-block, preset recall" in data["about"]


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"packs": ["gone.toml"]}, "the settings of the run cannot be had again ("),
        (
            {"colour": "red"},
            "the settings of the run cannot be had again (colour: this version has no such setting)",
        ),
    ],
)
def test_settings_that_cannot_be_had_again(newsclean, record, entry, settings, said):
    record(entry("a.txt"))
    path = newsclean.home / "clean/.newsclean/manifest.jsonl"
    path.write_text(
        path.read_text("utf8").replace('"settings": {}', f'"settings": {json.dumps(settings)}'),
        "utf8",
    )
    done = newsclean("report", "clean", "-o", "report.html")
    assert done.code == 0
    assert done.err.startswith(f"newsclean: a.txt: {said}")
    assert done.err.count("\n") == 1


def test_a_stream_has_its_record_beside_it(newsclean, record, entry):
    newsclean.write("all.jsonl", "{}\n")
    record({**entry("a.txt"), "output": None}, folder="all.jsonl.newsclean")
    data = data_of(newsclean("report", "all.jsonl").out)
    assert (data["name"], data["rows"]["id"]) == ("all.jsonl", ["a.txt"])


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        ((), 2, "no run; name the directory or the stream that newsclean wrote with -o"),
        (("nowhere",), 3, "nowhere: no such file or directory; check the spelling"),
        (("pages",), 3, ("pages: holds no record of a run (.newsclean/manifest.jsonl); "
                        "name a directory or a stream that newsclean wrote with -o")),
        (("pages", "-o", ""), 2, "-o: the path is empty; name a file"),
        (("clean", "-o", "pages/a.txt"), 2, ("{home}/pages/a.txt is the input and pages/a.txt would overwrite it; "
                                            "name another output with -o")),
        (("clean", "-o", "clean/.newsclean/manifest.jsonl"), 2,
         ("clean/.newsclean/manifest.jsonl is the input and clean/.newsclean/manifest.jsonl would "
         "overwrite it; name another output with -o")),
        (("clean", "-o", "no/x.html"), 3, "no/x.html: its directory does not exist; make it first"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_in_one_line(newsclean, record, entry, args, code, said):
    record(entry("a.txt"))
    done = newsclean("report", *args)
    assert (done.code, done.out, done.err) == (
        code,
        "",
        f"newsclean: {said.replace('{home}', str(newsclean.home))}\n",
    )


def test_hostile_names_titles_and_errors(newsclean, record, entry):
    bad = "</script><script>x()</script>\x1b[31m\u202e"
    record({**entry("a.txt"), "id": f"{bad}.txt", "title": bad * 99, "flags": [bad], "removed": {bad: 2}},
           {**FAILED, "error": bad})  # fmt: skip
    html = newsclean("report", "clean").out
    assert html.count("<script") == 2
    assert "\x1b" not in html
    assert "\u202e" not in html
    assert max(len(t or "") for t in data_of(html)["rows"]["title"]) == 240


def test_records_of_a_file(newsclean):
    pages = [
        GOATS,
        "Ferry bell rings again\n\nThe bell rang on Thursday.\n",
        GOATS.replace("Goats", "Geese"),
    ]
    newsclean.write(
        "in.jsonl",
        "".join(json.dumps({"id": f"n{i}", "text": t}) + "\n" for i, t in enumerate(pages)),
    )
    assert newsclean("in.jsonl", "-o", "all.jsonl").code == 0
    done = newsclean("report", "all.jsonl", "-o", "report.html")
    assert (done.code, done.err) == (0, "")
    data = data_of((newsclean.home / "report.html").read_text("utf8"))
    by_title = {title: texts(data, i) for i, title in enumerate(data["rows"]["title"])}
    assert by_title == {
        "Goats close Route 9": [line for line in pages[0].splitlines() if line],
        "Ferry bell rings again": [line for line in pages[1].splitlines() if line],
        "Geese close Route 9": [line for line in pages[2].splitlines() if line],
    }
    newsclean.write("in.jsonl", json.dumps({"id": "n0", "text": GOATS}) + "\n")
    done = newsclean("report", "all.jsonl", "-o", "report.html")
    assert done.code == 0
    assert done.err.count("its input cannot be had again (no such record)") == 2


def test_a_run_as_the_command_leaves_it(newsclean):
    """A directory, a failure, an input without an article, another working directory."""
    newsclean.write("pages/a/goats.txt", GOATS)
    newsclean.write(
        "pages/menu.txt", "Play Live Radio\nNext Up:\n0:00 0:00\nAvailable On Air Stations\n"
    )
    newsclean.write("pages/binary.txt", b"\0\1\2")
    assert newsclean("pages", "-o", "clean/", "--disable", "language").code == 3
    elsewhere = newsclean.write("else/where/x.txt").parent
    done = newsclean("report", newsclean.home / "clean", "-o", "report.html", cwd=elsewhere)
    assert (done.code, done.err) == (0, "")
    data = data_of((elsewhere / "report.html").read_text("utf8"))
    assert data["rows"]["id"] == ["binary.txt", "menu.txt", "a/goats.txt"]
    assert [data["statuses"][s] for s in data["rows"]["status"]] == ["failed", "empty", "kept"]
    assert "is no text" in data["errors"]["0"]
    assert texts(data, 2) == [line for line in GOATS.splitlines() if line]
    assert "disable language" in data["about"]


def test_a_run_of_ten_thousand_documents_is_a_page_below_20_mb(newsclean, record, entry):
    """The most doubtful ones are whole pages of 800 lines, in a script of three bytes a character."""
    page = "\n".join(f"メニューの項目がここに並んでいる番号{n}" for n in range(800))
    inside = [entry(f"page-{n:03}.txt", page, confidence=0.01) for n in range(3)]
    twins = [
        {**inside[n % 3], "id": f"twin-{n:05}.txt", "title": "長い見出し" * 9}
        for n in range(10_000)
    ]
    record(*twins)
    done = newsclean("report", "clean", "-o", "report.html")
    assert (done.code, done.err) == (0, "")
    size = (newsclean.home / "report.html").stat().st_size
    assert 10_000_000 < size < 20_000_000
    data = data_of((newsclean.home / "report.html").read_text("utf8"))
    assert len(data["views"]) == 200
    assert len(data["rows"]["id"]) == 10_000
