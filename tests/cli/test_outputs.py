"""What ``-o`` and ``-t`` mean: a file, a directory, a stream, or a mistake."""

from __future__ import annotations

import json
import os

import pytest

PLAIN = ("--only", "spacing")


def test_the_ending_of_the_output_chooses_the_format(newsclean, story):
    newsclean.write("page.txt")
    for name in ("o.txt", "o.TEXT", "o.json", "o.jsonl", "o.md", "o.other"):
        done = newsclean("page.txt", *PLAIN, "-o", name)
        assert (done.code, done.out, done.err) == (0, "", "")
    read = {p.name: p.read_text() for p in newsclean.home.iterdir()}
    assert read["o.txt"] == read["o.TEXT"] == story
    assert read["o.other"] == read["o.md"] == newsclean("page.txt", *PLAIN).out
    assert json.loads(read["o.json"]) == json.loads(read["o.jsonl"])
    assert read["o.jsonl"].count("\n") == 1


def test_a_named_file_is_overwritten_and_keeps_its_mode(newsclean, story):
    newsclean.write("page.txt")
    out = newsclean.write("o.txt", "old")
    out.chmod(0o640)
    assert newsclean("page.txt", *PLAIN, "-o", "o.txt").code == 0
    assert out.read_text() == story
    if os.name == "posix":
        assert out.stat().st_mode & 0o777 == 0o640
    assert sorted(p.name for p in newsclean.home.iterdir()) == ["o.txt", "page.txt"]


@pytest.mark.skipif(os.name != "posix", reason="needs symbolic links")
def test_a_link_is_written_through(newsclean, story):
    newsclean.write("page.txt")
    real = newsclean.write("real/o.txt", "old")
    (newsclean.home / "link.txt").symlink_to("real/o.txt")
    assert newsclean("page.txt", *PLAIN, "-o", "link.txt").code == 0
    assert (newsclean.home / "link.txt").is_symlink()
    assert real.read_text() == story


def test_a_dash_is_standard_output(newsclean, story):
    newsclean.write("page.txt")
    assert newsclean("page.txt", *PLAIN, "-o", "-", "-t", "txt").out == story


def test_one_stream_for_all(newsclean):
    newsclean.write("in/b/y.txt")
    newsclean.write("in/x.txt")
    done = newsclean("in", "-o", "all.jsonl")
    assert (done.code, done.out, done.err) == (0, "", "")
    lines = (newsclean.home / "all.jsonl").read_text().splitlines()
    assert [json.loads(text)["id"] for text in lines] == ["x.txt", "b/y.txt"]


def test_one_stream_holds_the_good_ones(newsclean):
    newsclean.write("x.txt")
    done = newsclean("x.txt", "nosuch.txt", "-o", "all.jsonl")
    lines = (newsclean.home / "all.jsonl").read_text().splitlines()
    assert (done.code, [json.loads(text)["id"] for text in lines]) == (3, ["x.txt"])


MANY = "several outputs cannot all go to standard output as"


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (
            ("a.txt", "b.txt"),
            (
                f"{MANY} md; write: newsclean a.txt b.txt -o clean/, "
                "or: newsclean a.txt b.txt -t jsonl"
            ),
        ),
        (
            ("in", "-t", "json", "-o", "-"),
            f"{MANY} json; write: newsclean in -o clean/, or: newsclean in -t jsonl",
        ),
        (
            ("a.txt", "b.txt", "-o", "all.md"),
            (
                "-o all.md is one file, but there may be several outputs; "
                "write: newsclean a.txt b.txt -o all/"
            ),
        ),
        (
            ("in", "-o", "a b.json"),
            (
                "-o 'a b.json' is one file, but there may be several outputs; "
                "write: newsclean in -o 'a b/'"
            ),
        ),
        (
            ("in", "-o", "a.txt"),
            "-o a.txt is one file, but there may be several outputs; write: newsclean in -o a/",
        ),
        (
            ("a.txt", "b.txt", "in", "in", "-o", "x.md"),
            (
                "-o x.md is one file, but there may be several outputs; "
                "write: newsclean INPUT... -o x/"
            ),
        ),
        (
            ("a.txt", "-t", "json", "-o", "x.md"),
            "-t json contradicts the ending of x.md; write: newsclean a.txt -o x.json",
        ),
        (
            ("in", "-t", "txt", "-o", "x.jsonl"),
            "-t txt contradicts the ending of x.jsonl; write: newsclean in -o x.txt",
        ),
        (
            ("a.txt", "-o", "x.html"),
            "-o x.html: .html is not written here; write: newsclean a.txt -o x.md",
        ),
        (
            ("a.txt", "-t", "json", "-o", "x.json.gz"),
            (
                "-o x.json.gz: only streams (.jsonl.gz, .jsonl.zst) are compressed; "
                "write: newsclean a.txt -o x.json"
            ),
        ),
        (
            ("a.txt", "b.txt", "-f", "html", "-t", "json", "-o", "all.json"),
            (
                "-o all.json is one file, but there may be several outputs; "
                "write: newsclean a.txt b.txt -f html -t json -o all/"
            ),
        ),
        (
            ("-f", "text", "--", "-a.txt", "b.txt"),
            (
                f"{MANY} md; write: newsclean -f text -o clean/ -- -a.txt b.txt, "
                "or: newsclean -f text -t jsonl -- -a.txt b.txt"
            ),
        ),
        (
            ("-", "-f", "html", "-t", "json", "-o", "x.md"),
            "-t json contradicts the ending of x.md; write: newsclean - -f html -o x.json",
        ),
        (
            ("-", "-f", "html", "-t", "txt", "-o", "out/"),
            (
                "standard input has no name for a file in a directory; "
                "write: newsclean - -f html -o out/NAME.txt"
            ),
        ),
        (("a.txt", "-o", ""), "-o: the path is empty; name a file or a directory"),
        (
            ("-", "-o", "out/"),
            (
                "standard input has no name for a file in a directory; "
                "write: newsclean - -o out/NAME.md"
            ),
        ),
        (
            ("a.txt", "-o", "a.txt"),
            "a.txt is the input and a.txt would overwrite it; name another output with -o",
        ),
        (
            ("in", "-o", "in", "-t", "txt"),
            "in/a.txt is the input and in/a.txt would overwrite it; name another output with -o",
        ),
    ],
)
def test_outputs_that_cannot_be_meant(newsclean, story, tree, args, said):
    for name in ("a.txt", "b.txt", "in/a.txt"):
        newsclean.write(name)
    before = tree(newsclean.home)
    done = newsclean(*args)
    assert (done.code, done.out, done.err) == (2, "", f"newsclean: {said}\n")
    assert tree(newsclean.home) == before


@pytest.mark.skipif(os.name != "posix", reason="needs links")
def test_an_input_is_known_under_any_name(newsclean, story):
    page = newsclean.write("page.txt")
    (newsclean.home / "link.txt").symlink_to("page.txt")
    done = newsclean("page.txt", "-o", "link.txt")
    assert (done.code, page.read_text()) == (2, story)
    with open(page, "r+b") as same:
        process = newsclean.start("page.txt", stdout=same)
        assert process.wait(60) == 2
    with open(page, "rb") as same:
        process = newsclean.start("-o", "page.txt", stdin=same)
        assert process.wait(60) == 2
    assert page.read_text() == story


PACK = """[[phrase]]
id = "goat-club"
whole = "Join the goat club"
hit = ["Join the goat club"]
miss = ["Join the goat club, she said."]
"""


@pytest.mark.parametrize(
    ("args", "name"),
    [
        (("page.txt", "--pack", "mine.toml", "-t", "md"), "mine.toml"),
        (("explain", "page.txt", "--pack", "mine.toml"), "mine.toml"),
        (("--files-from", "list.txt"), "list.txt"),
        (("page.txt", "b.txt", "--files-from", "all.jsonl"), "all.jsonl"),
    ],
)
def test_an_output_is_nothing_that_is_read(newsclean, tree, args, name):
    for text in ("page.txt", "b.txt"):
        newsclean.write(text)
    newsclean.write("mine.toml", PACK)
    for text in ("list.txt", "all.jsonl"):
        newsclean.write(text, "page.txt\n")
    before = tree(newsclean.home)
    done = newsclean(*args, "-o", name)
    said = f"{name} is read by this run and {name} would overwrite it; name another output with -o"
    assert (done.code, done.out, done.err) == (2, "", f"newsclean: {said}\n")
    assert tree(newsclean.home) == before


def test_an_output_that_cannot_be_written(newsclean):
    newsclean.write("page.txt")
    done = newsclean("page.txt", "-o", "no/dir/x.md")
    said = "newsclean: no/dir/x.md: its directory does not exist; make it first\n"
    assert (done.code, done.out, done.err) == (3, "", said)


def test_markdown_without_front_matter(newsclean, story):
    newsclean.write("page.txt")
    bare = newsclean("page.txt", "--no-front-matter").out
    full = newsclean("page.txt", "--front-matter").out
    assert full.startswith("---\n")
    assert full.endswith(f"---\n\n{bare}")
    assert bare == "# Goats close Route 9\n\nA herd of goats shut the road on Tuesday.\n"


def test_no_article_leaves_an_older_output_alone(newsclean):
    newsclean.write("page.txt", "")
    old = newsclean.write("x.md", "older")
    assert newsclean("page.txt", "-o", "x.md").code == 3
    assert old.read_text() == "older"
