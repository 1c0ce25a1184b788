"""One line for each mistake, with the right exit code, and never a traceback."""

from __future__ import annotations

import gzip
import json
import os

import pytest

from newsclean.cli.main import main

ENDINGS = ".txt, .text, .md, .html, .htm, .xhtml, .jsonl, .ndjson, .warc, .wet or .parquet"


def line(text: str) -> str:
    return f"newsclean: {text}\n"


def test_a_missing_file(newsclean):
    done = newsclean("nosuch.txt")
    said = line("nosuch.txt: no such file or directory; check the spelling")
    assert (done.code, done.out, done.err) == (3, "", said)


def test_an_address_is_no_file(newsclean):
    newsclean.write("a.txt")
    url = "https://example.org/news?id=1"
    said = (
        f"{url}: is an address, and newsclean downloads nothing; "
        f"write: curl -s '{url}' | newsclean -f html"
    )
    for args in ((url,), ("explain", url), (url, "-o", "x.md"), (url, "-o", "out/")):
        done = newsclean(*args)
        assert (done.code, done.out, done.err) == (3, "", line(said))
    done = newsclean(url, "a.txt", "-t", "jsonl")
    assert (done.code, json.loads(done.out)["id"], done.err) == (3, "a.txt", line(said))


def test_a_slip_in_the_name_of_a_command(newsclean):
    newsclean.write("a.txt")
    for slip, command in (("explian", "explain"), ("filter", "filters"), ("resotre", "restore")):
        done = newsclean(slip, "a.txt")
        said = f"{slip}: no such file or directory; did you mean `newsclean {command}`?"
        assert (done.code, done.out, done.err) == (2, "", line(said))
    missing = line("filter: no such file or directory; check the spelling")
    done = newsclean("--", "filter")
    assert (done.code, done.err) == (3, missing)
    newsclean.write("filter")
    assert newsclean("filter").code == 0


def test_a_bad_input_does_not_stop_the_good_ones(newsclean):
    newsclean.write("a.txt")
    newsclean.write("z.txt")
    done = newsclean("a.txt", "nosuch.txt", "z.txt", "-t", "jsonl")
    assert [json.loads(record)["id"] for record in done.out.splitlines()] == ["a.txt", "z.txt"]
    assert done.code == 3
    assert done.err == line("nosuch.txt: no such file or directory; check the spelling")


def test_fail_fast_stops_at_the_first_failure(newsclean):
    newsclean.write("z.txt")
    done = newsclean("nosuch.txt", "z.txt", "-t", "jsonl", "--fail-fast")
    said = line("nosuch.txt: no such file or directory; check the spelling")
    assert (done.code, done.out, done.err) == (3, "", said)


@pytest.mark.skipif(os.name != "posix", reason="needs symbolic links")
def test_an_unreadable_file(newsclean):
    (newsclean.home / "loop.txt").symlink_to("loop.txt")
    done = newsclean("loop.txt")
    assert (done.code, done.out) == (3, "")
    assert done.err.startswith("newsclean: loop.txt: could not be read (too many levels")
    assert done.err.count("\n") == 1


def test_an_unreadable_directory(newsclean):
    newsclean.write("in/a.txt")
    secret = newsclean.write("in/secret/b.txt").parent
    secret.chmod(0)
    try:
        if os.access(secret, os.R_OK):
            pytest.skip("nothing is unreadable to this user, or on this system")
        done = newsclean("in", "-o", "out", "-t", "txt")
    finally:
        secret.chmod(0o700)
    said = "may not be read (permission denied); change its permissions or leave it out"
    assert (done.code, done.out, done.err) == (3, "", line(f"in/secret: {said}"))
    assert (newsclean.home / "out/a.txt").is_file()


UNREADABLE = "m.txt: may not be read (permission denied); change its permissions or leave it out"


def test_an_unreadable_argument_costs_itself_alone(newsclean):
    newsclean.write("a.txt")
    newsclean.write("z.txt")
    secret = newsclean.write("m.txt")
    secret.chmod(0)
    if os.access(secret, os.R_OK):
        pytest.skip("nothing is unreadable to this user, or on this system")
    done = newsclean("a.txt", "m.txt", "z.txt", "-t", "jsonl")
    assert [json.loads(record)["id"] for record in done.out.splitlines()] == ["a.txt", "z.txt"]
    assert (done.code, done.err) == (3, line(UNREADABLE))
    for args in (("explain", "m.txt"), ("restore", "m.txt"), ("--files-from", "m.txt")):
        done = newsclean(*args)
        assert (done.code, done.out, done.err) == (3, "", line(UNREADABLE))


def test_paths_are_not_looked_at_before_they_are_opened(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text("Goats close Route 9\n\nA herd shut the road.\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(os, "access", lambda *_args, **_more: False)
    for name in ("a.json", "a.json"):  # the second time it is there
        assert main(["a.txt", "--isolated", "--ledger", "-o", name]) == 0
    for _ in range(2):
        assert main(["explain", "a.txt", "--isolated", "-o", "lines.tsv"]) == 0
        assert main(["restore", "a.json", "-o", "again.txt"]) == 0
        assert main(["a.txt", "--isolated", "-o", "out/"]) == 0
        assert main(["report", "out", "-o", "report.html"]) == 0
    assert (tmp_path / "again.txt").read_text() == (tmp_path / "a.txt").read_text()


def test_an_output_directory_without_permission(newsclean):
    newsclean.write("in/a.txt")
    locked = newsclean.home / "locked"
    locked.mkdir(mode=0o500)
    if os.access(locked, os.W_OK):
        pytest.skip("nothing is locked to this user, or on this system")
    done = newsclean("in/a.txt", "-o", "locked/a.md")
    said = "locked/a.md: may not be written (permission denied); name another output"
    assert (done.code, done.out, done.err) == (3, "", line(said))
    done = newsclean("in", "-o", "locked/out")
    said = "locked/out: may not be written (permission denied); name another output"
    assert (done.code, done.out, done.err) == (3, "", line(said))


EMPTY = "holds no article; `newsclean explain` shows why, --allow-empty accepts it"


@pytest.mark.parametrize("to", ["md", "txt"])
@pytest.mark.parametrize("text", ["", " \n\n\t\n"])
def test_no_article_writes_nothing_and_says_so(newsclean, to, text):
    newsclean.write("empty.txt", text)
    done = newsclean("empty.txt", "-t", to, "-o", f"out.{to}")
    assert (done.code, done.out, done.err) == (3, "", line(f"empty.txt: {EMPTY}"))
    assert not (newsclean.home / f"out.{to}").exists()


def test_no_article_is_still_a_record(newsclean):
    done = newsclean("-t", "json", input="")
    record = json.loads(done.out)
    assert (record["text"], record["blocks"], record["flags"]) == (None, [], ["no_body"])
    assert (done.code, done.err) == (3, line(f"standard input: {EMPTY}"))


def test_allow_empty_changes_the_exit_code_and_nothing_else(newsclean):
    strict = newsclean("-t", "json", input="")
    lenient = newsclean("-t", "json", "--allow-empty", input="")
    assert (lenient.code, lenient.out, lenient.err) == (0, strict.out, "")


@pytest.mark.parametrize(
    "raw", [b"\x89PNG\r\n\x1a\n\0\0\0", b"words\0words", gzip.compress(b"x", mtime=0)]
)
def test_a_binary_file(newsclean, raw):
    newsclean.write("pic.txt", raw)
    done = newsclean("pic.txt")
    said = "pic.txt: is no text but binary data; -f text reads it all the same"
    assert (done.code, done.out, done.err) == (3, "", line(said))


RECORDS = b'{"text": "Goats close Route 9"}\n\n{"text": "They shut the road."}\n'


@pytest.mark.parametrize("raw", [RECORDS, RECORDS[:32], b'[\n {"text":\n  "Goats"}\n]\n'])
def test_json_is_no_text_unless_it_is_said_to_be(newsclean, raw):
    newsclean.write("r.json", raw)
    said = "is JSON; -f jsonl reads one record a line, -f text reads it all the same"
    for where, done in (
        ("r.json", newsclean("r.json")),
        ("standard input", newsclean(input=raw)),
        ("standard input", newsclean("explain", input=raw)),
    ):
        assert (done.code, done.out, done.err) == (3, "", line(f"{where}: {said}"))
    assert "is JSON" not in newsclean("r.json", "-f", "text").err


@pytest.mark.parametrize("first", ['{"@type": "NewsArticle"}', "[Goats](/goats)", '["Goats"]'])
def test_a_line_of_json_above_a_story_makes_it_no_json(newsclean, first):
    story = "Goats close Route 9\n\nA herd of goats shut the road on Tuesday.\n"
    done = newsclean(input=f"{first}\n\n{story}")
    assert (done.code, done.err) == (0, "")
    assert done.out.endswith("\n\nA herd of goats shut the road on Tuesday.\n")


def test_a_list_without_a_name(newsclean):
    done = newsclean("--files-from", "")
    said = "--files-from: the path is empty; name a file, or - for standard input"
    assert (done.code, done.out, done.err) == (2, "", line(said))


def test_nothing_counts_as_binary_when_it_is_said_to_be_text(newsclean):
    newsclean.write("odd.txt", b"A line of words\0and more.\n")
    done = newsclean("odd.txt", "-f", "text", "-t", "json")
    assert done.code == 0
    assert json.loads(done.out)["provenance"]["characters_in"] == 26


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-8-sig"])
def test_a_byte_order_mark_is_no_binary_data(newsclean, story, encoding):
    newsclean.write("page.txt", story.encode(encoding))
    done = newsclean("page.txt", "-t", "txt", "--only", "spacing")
    assert (done.code, done.out, done.err) == (0, story, "")


def test_an_encoding_is_believed(newsclean):
    newsclean.write("page.txt", "Żółć\n\nŻółta gęś.\n".encode("utf-16-le"))
    args = ("page.txt", "-t", "txt", "--only", "spacing", "--encoding", "utf-16-le")
    assert newsclean(*args).out == "Żółć\n\nŻółta gęś.\n"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("page.html", "<p>Żółta <b>gęś.</b>"),
        ("page.txt", "  <!DOCTYPE html><p>Żółta gęś."),
        ("p", "\ufeff<HTML lang=en>Żółta gęś."),
    ],
)
def test_a_page_is_read_as_one_by_its_name_or_its_beginning(newsclean, name, text):
    newsclean.write(name, text)
    done = newsclean(name, "-t", "txt")
    assert (done.code, done.out, done.err) == (0, "Żółta gęś.\n", "")
    as_text = newsclean(name, "-f", "text", "-t", "json", "--allow-empty", "--only", "language")
    assert json.loads(as_text.out)["text"] == text.removeprefix("\ufeff").strip()


def test_a_file_that_is_too_large(newsclean, story):
    newsclean.write("page.txt")
    size = len(story)
    assert newsclean("page.txt", "--max-size", size).code == 0
    for done, name in (
        (newsclean("page.txt", "--max-size", size - 1), "page.txt"),
        (newsclean("--max-size", size - 1, input=story), "standard input"),
    ):
        said = f"is larger than --max-size {size - 1} bytes; raise the limit or leave it out"
        assert (done.code, done.out, done.err) == (3, "", line(f"{name}: {said}"))


def test_a_directory_without_text(newsclean):
    newsclean.write("in/a.jpg")
    newsclean.write("in/b.jpg")
    newsclean.write("in/c.pdf")
    done = newsclean("in", "-o", "out")
    assert (done.code, done.out) == (3, "")
    assert done.err == line(f"skipped 3 files that are not {ENDINGS}: .jpg (2), .pdf (1)") + line(
        f"in: holds no {ENDINGS} files; name other files, or choose with --include"
    )
    assert not (newsclean.home / "out").exists()


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (
            ("page.txt", "--disable", "spacin"),
            (
                "--disable: no filter 'spacin'; did you mean 'spacing'? "
                "(`newsclean filters` lists them)"
            ),
        ),
        (
            ("page.txt", "--encoding", "utf-99"),
            (
                "command line: encoding: 'utf-99' is not known; "
                "write a name such as utf-8 or windows-1252"
            ),
        ),
        (
            ("page.txt", "--only", "spacing", "--disable", "spacing"),
            "command line: disable: 'spacing' is also to be run; name it in one place",
        ),
        (
            ("page.txt", "--ledger"),
            "--ledger: md has no place for a ledger; add -t json",
        ),
        (("-", "-", "-t", "jsonl"), "-: standard input can be read only once; leave one - out"),
        (("", "-o", "x.md"), "an input has no name; look for an empty variable in the call"),
    ],
)
def test_options_that_cannot_be_meant(newsclean, args, said):
    newsclean.write("page.txt")
    done = newsclean(*args)
    assert (done.code, done.out, done.err) == (2, "", line(said))


@pytest.mark.parametrize(
    ("args", "part"),
    [
        (("page.txt", "--outptu", "x"), "no option --outptu; did you mean --output?; `"),
        (("page.txt", "--zzz"), "no option --zzz; `"),
        (("page.txt", "-t", "xml"), "'xml'"),
        (("page.txt", "--max-size", "big"), "'big' is not a size; write 500k, 10M or 2G"),
        (("explain", "a.txt", "b.txt"), "b.txt"),
        (("completion", "csh"), "'csh'"),
    ],
)
def test_what_click_refuses_is_one_line_too(newsclean, args, part):
    done = newsclean(*args)
    command = args[0] if args[0] in ("explain", "completion") else "clean"
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("newsclean: ")
    assert done.err.endswith(f"; `newsclean {command} --help` lists the options\n")
    assert part in done.err
    assert done.err.count("\n") == 1


@pytest.mark.skipif(os.name != "posix", reason="names that Windows cannot have")
def test_a_name_cannot_steer_the_terminal(newsclean):
    done = newsclean("evil\n\x1b[31m.txt")
    said = "evil\\n\\x1b[31m.txt: no such file or directory; check the spelling"
    assert done.err == line(said)


@pytest.mark.skipif(os.name != "posix", reason="names that Windows cannot have")
def test_a_name_that_is_no_utf8(newsclean, story):
    name = os.fsdecode(b"caf\xe9.txt")
    try:
        newsclean.write(name)
    except OSError:
        pytest.skip("this file system takes UTF-8 only")
    assert json.loads(newsclean(name, "-t", "json").out)["id"] == "caf\ufffd.txt"
    assert newsclean(".", "-o", "out", "-t", "txt", "--only", "spacing").code == 0
    assert (newsclean.home / "out" / name).read_text() == story


def test_a_traceback_only_with_vv(newsclean):
    assert "Traceback" not in newsclean("nosuch.txt", "-o", "no/dir/x.md", "-v").err
    newsclean.write("page.txt")
    quiet = newsclean("page.txt", "-t", "json", "-o", "x.md")
    loud = newsclean("page.txt", "-t", "json", "-o", "x.md", "-vv")
    assert "Traceback" not in quiet.err
    assert "Traceback" in loud.err
    assert loud.err.endswith(quiet.err)
