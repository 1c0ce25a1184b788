"""A directory in, its mirror out: names, what may be replaced, what is skipped."""

from __future__ import annotations

import json
import os
import re

import pytest

from newsclean.batch.inputs import Input
from newsclean.batch.task import Outcome, Status, Task
from newsclean.cli import progress

ENDINGS = ".txt, .text, .md, .html, .htm, .xhtml, .jsonl, .ndjson, .warc, .wet or .parquet"
TXT = ("-t", "txt", "--only", "spacing")


def manifest(home, out="out"):
    lines = (home / out / ".newsclean/manifest.jsonl").read_text().splitlines()
    return [entry for entry in map(json.loads, lines) if "output" in entry]


def manifest_lines(lines):
    """The entries among lines of which one may be torn."""
    return [
        json.loads(line) for line in lines if line.startswith(b'{"output"') and line[-1:] == b"}"
    ]


def failed(home, out="out"):
    lines = (home / out / ".newsclean/failed.jsonl").read_text().splitlines()
    return [(entry["path"], entry["id"]) for entry in map(json.loads, lines)]


def test_the_tree_is_mirrored_and_the_ending_replaced(newsclean, tree, story):
    for name in ("x.txt", "a/y.text", "a/b/z.md", "a/UPPER.TXT", "pic.jpg", ".hidden.txt"):
        newsclean.write(f"in/{name}")
    newsclean.write("in/.git/x.txt")
    done = newsclean("in", "-o", "out", *TXT)
    assert (done.code, done.out) == (0, "")
    assert done.err == f"newsclean: skipped 1 file that is not {ENDINGS}: .jpg (1)\n"
    names = ["a/UPPER.txt", "a/b/z.txt", "a/y.txt", "x.txt"]
    assert tree(newsclean.home / "out") == dict.fromkeys(names, story)


def test_the_id_is_the_path_below_the_root(newsclean):
    newsclean.write("in/a/y.txt")
    newsclean("./in/", "-o", "out", "-t", "json")
    assert json.loads((newsclean.home / "out/a/y.json").read_text())["id"] == "a/y.txt"


def test_with_several_inputs_the_name_of_each_directory_leads(newsclean, tree):
    for name in ("in/x.txt", "deep/other/x.txt", "single.txt"):
        newsclean.write(name)
    assert newsclean("in", "deep/other", "single.txt", "-o", "out", *TXT).code == 0
    names = ["in/x.txt", "other/x.txt", "single.txt"]
    assert list(tree(newsclean.home / "out")) == names
    assert [entry["id"] for entry in manifest(newsclean.home)] == names


def test_dot_has_a_name_too(newsclean, tree):
    newsclean.write("x.txt")
    other = newsclean.write("other/y.txt").parent
    assert newsclean("..", ".", "-o", "../out", *TXT, cwd=other).code == 0
    assert list(tree(newsclean.home / "out")) == [
        "home/other/y.txt", "home/x.txt", "other/y.txt",
    ]  # fmt: skip


def test_keep_suffix(newsclean, tree):
    newsclean.write("in/x.txt")
    newsclean.write("in/x.md")
    assert newsclean("in", "-o", "out", *TXT, "--keep-suffix").code == 0
    assert list(tree(newsclean.home / "out")) == ["x.md.txt", "x.txt.txt"]


def test_one_file_into_a_directory(newsclean, tree):
    newsclean.write("a/x.txt")
    (newsclean.home / "there").mkdir()
    assert newsclean("a/x.txt", "-o", "new/", *TXT).code == 0
    assert newsclean("a/x.txt", "-o", "there", *TXT).code == 0
    assert list(tree(newsclean.home / "new")) == list(tree(newsclean.home / "there")) == ["x.txt"]


@pytest.mark.parametrize(
    ("names", "args", "said"),
    [
        (["in/x.txt", "in/x.md"], ["in"], "in/x.md and in/x.txt would both become x.json"),
        (["in/é.txt", "in/e\u0301.md"], ["in"], None),
        (["a/x.txt", "b/x.txt"], ["a/x.txt", "b/x.txt"],
         "a/x.txt and b/x.txt would both become x.json"),
        (["in/x.txt", "in/x.json/y.txt"], ["in"],
         "in/x.txt and in/x.json/y.txt would both become x.json"),
    ],
)  # fmt: skip
def test_two_inputs_for_one_output(newsclean, names, args, said):
    for name in names:
        newsclean.write(name)
    done = newsclean(*args, "-o", "out", "-t", "json")
    assert (done.code, done.out) == (2, "")
    assert done.err.count("\n") == 1
    if said:
        advice = "rename one, use --keep-suffix, or clean them into two directories"
        assert done.err == f"newsclean: {said}; {advice}\n"
    assert not (newsclean.home / "out").exists()


def test_names_that_differ_by_case_alone_clash(newsclean):
    newsclean.write("in/Straße.txt")
    newsclean.write("in/STRASSE.md")
    done = newsclean("in", "-o", "out")
    assert done.code == 2
    assert "in/STRASSE.md and in/Straße.txt would both become STRASSE.md" in done.err


@pytest.mark.skipif(os.name != "posix", reason="needs symbolic links")
def test_a_walk_follows_no_links_but_a_named_link_is_read(newsclean, tree):
    newsclean.write("real/x.txt")
    newsclean.write("in/y.txt")
    (newsclean.home / "in/link.txt").symlink_to("../real/x.txt")
    (newsclean.home / "in/folder").symlink_to("../real")
    assert newsclean("in", "-o", "out", *TXT).code == 0
    assert list(tree(newsclean.home / "out")) == ["y.txt"]
    assert newsclean("in/link.txt", "-o", "two/", *TXT).code == 0
    assert list(tree(newsclean.home / "two")) == ["link.txt"]


def test_the_output_may_lie_inside_the_input(newsclean, tree):
    newsclean.write("in/x.txt")
    for _ in range(2):
        done = newsclean("in", "-o", "in/out", *TXT)
        assert (done.code, done.err) == (0, "")
    assert list(tree(newsclean.home / "in")) == ["out/x.txt", "x.txt"]


def test_outputs_beside_the_inputs_are_no_inputs(newsclean, tree):
    newsclean.write("in/x.txt")
    for _ in range(2):
        done = newsclean("in", "-o", "in")
        assert (done.code, done.err) == (0, "")
    assert list(tree(newsclean.home / "in")) == ["x.md", "x.txt"]


def test_include_and_exclude(newsclean, tree):
    for name in ("x.txt", "x.log", "a/y.log", "a/skip/z.log", "a/b/skip/z.log", "old-1.log"):
        newsclean.write(f"in/{name}")
    args = ("--include", "*.log", "--exclude", "a/**/skip", "--exclude", "old-[0-9].*")
    assert newsclean("in", "-o", "out", *TXT, *args).code == 0
    assert list(tree(newsclean.home / "out")) == ["a/y.txt", "x.txt"]


@pytest.mark.parametrize("options", [(), ("--no-captions",)])
def test_what_is_skipped_is_counted_and_named_once(newsclean, options):
    for name in ("x.txt", "a/page.log", "b/page.log", "b/.hidden.txt", "b/.hidden/y.log"):
        newsclean.write(f"in/{name}")
    said = f"newsclean: skipped 2 files that are not {ENDINGS}: .log (2)\n"
    assert newsclean("in", "-o", "out", *TXT, *options).err == said


def test_what_is_skipped_is_no_matter_of_quiet_runs(newsclean):
    for name in ("x.txt", "page.log"):
        newsclean.write(f"in/{name}")
    done = newsclean("in", "-o", "out", *TXT, "-q")
    assert (done.code, done.err) == (0, "")


@pytest.mark.skipif(os.name != "posix", reason="needs symbolic links")
def test_links_that_are_not_followed_are_counted(newsclean, tree):
    newsclean.write("in/x.txt")
    for name, to in (("round", "."), ("y.txt", "x.txt"), ("gone.txt", "nowhere")):
        (newsclean.home / "in" / name).symlink_to(to)
    done = newsclean("in", "-o", "out", *TXT)
    said = "newsclean: skipped 3 symbolic links; name what they lead to as an input\n"
    assert (done.code, done.err) == (0, said)
    assert list(tree(newsclean.home / "out")) == ["x.txt"]


def test_what_is_skipped_is_said_with_v(newsclean):
    newsclean.write("in/x.txt")
    newsclean.write("in/page.log")
    done = newsclean("in", "-o", "out", *TXT, "-v")
    assert done.err.splitlines() == [
        f"newsclean: skipped 1 file that is not {ENDINGS}: .log (1)",
        "newsclean: in/x.txt: kept -> x.txt",
        "newsclean: 1 kept, 0 empty, 0 failed, 5% of the text removed or moved to fields",
    ]


def test_what_include_passes_over_is_said_so(newsclean):
    for name in ("a.txt", "b.md", "c.txt"):
        newsclean.write(f"in/{name}")
    done = newsclean("in", "-o", "out", *TXT, "-v", "--include", "a*")
    assert done.err.splitlines()[0] == (
        "newsclean: skipped 2 files that --include does not take: .md (1), .txt (1)"
    )


def test_progress_without_a_terminal_is_no_blank_line(newsclean):
    newsclean.write("in/x.txt")
    done = newsclean("in", "-o", "out", *TXT, "--progress", "always")
    assert (done.code, done.out, done.err) == (0, "", "")


def test_progress_without_a_terminal_is_a_line_now_and_then(tmp_path, monkeypatch):
    page = tmp_path / "page.txt"
    page.write_text("A herd of goats shut the road.")
    said = []
    monkeypatch.setattr(progress, "say", said.append)
    monkeypatch.setattr(progress, "is_terminal", lambda _: False)
    task = Task(Input(str(page), None))
    for seconds, lines in ((3600.0, 0), (0.0, 2)):
        monkeypatch.setattr(progress, "LINE_SECONDS", seconds)
        with progress.Bar([task, task]) as bar:
            bar.add(Outcome(task, Status.KEPT))
            bar.add(Outcome(task, Status.FAILED))
        assert len(said) == lines
    assert re.fullmatch(r"1 done, 50%, [\d,]+/s, 0 failed", said[0])
    assert re.fullmatch(r"2 done, 100%, [\d,]+/s, 1 failed", said[1])


def test_q_says_nothing_but_errors(newsclean):
    newsclean.write("in/x.txt")
    newsclean.write("in/y.txt", "")
    done = newsclean("in", "-o", "out", *TXT, "-v", "-q")
    assert done.code == 3
    assert done.err.splitlines() == [
        (
            "newsclean: in/y.txt: holds no article; "
            "`newsclean explain` shows why, --allow-empty accepts it"
        )
    ]


def test_what_is_finished_is_skipped(newsclean, story):
    newsclean.write("in/x.txt")
    args = ("in", "-o", "out", *TXT)
    newsclean(*args)
    out = newsclean.home / "out/x.txt"
    os.utime(out, (1, 1))
    last = "1 kept, 0 empty, 0 failed"
    anew = f"{last}, 5% of the text removed or moved to fields\n"
    for extra, unchanged in (((), True), (("--no-resume",), False), (("--force",), False)):
        done = newsclean(*args, *extra, "-v")
        assert done.code == 0
        ending = f"{last}, 1 of these unchanged\n" if unchanged else anew
        assert done.err.endswith(ending)
        assert out.stat().st_mtime == 1  # the same bytes are not written again
    assert newsclean(*args, "--disable", "mojibake", "-v").err.endswith(anew)
    newsclean.write("in/x.txt", story + "\nMore of it.\n")
    assert f"{last}, " in newsclean(*args, "-v").err
    assert out.read_text() == story + "\nMore of it.\n"


def test_a_lost_output_is_written_again(newsclean, story):
    newsclean.write("in/x.txt")
    newsclean("in", "-o", "out", *TXT)
    out = newsclean.home / "out/x.txt"
    out.unlink()
    assert newsclean("in", "-o", "out", *TXT).code == 0
    assert out.read_text() == story


def test_an_empty_input_is_reported_again_though_it_is_unchanged(newsclean):
    newsclean.write("in/x.txt", "")
    first = newsclean("in", "-o", "out", *TXT)
    again = newsclean("in", "-o", "out", *TXT)
    assert (first.code, first.err) == (again.code, again.err)
    assert first.code == 3
    lenient = newsclean("in", "-o", "out", *TXT, "--allow-empty")
    assert (lenient.code, lenient.err) == (0, "")
    assert failed(newsclean.home) == []


def test_a_strange_file_is_not_replaced(newsclean, story):
    newsclean.write("in/x.txt")
    strange = newsclean.write("out/x.txt", "mine")
    done = newsclean("in", "-o", "out", *TXT)
    said = "out/x.txt: is there already and not from newsclean; --force overwrites it"
    assert (done.code, done.out, done.err) == (3, "", f"newsclean: {said}\n")
    assert strange.read_text() == "mine"
    assert failed(newsclean.home) == [("in/x.txt", "x.txt")]
    assert newsclean("in", "-o", "out", *TXT, "--force").code == 0
    assert strange.read_text() == story
    assert failed(newsclean.home) == []


def test_a_file_that_holds_the_same_is_taken_over(newsclean, story):
    newsclean.write("in/x.txt")
    newsclean.write("out/x.txt", story)
    done = newsclean("in", "-o", "out", *TXT)
    assert (done.code, done.err) == (0, "")
    assert [entry["output"] for entry in manifest(newsclean.home)] == ["x.txt"]


@pytest.mark.parametrize("input_changes", [False, True])
def test_an_edited_output_is_reported_and_left(newsclean, story, input_changes):
    newsclean.write("in/x.txt")
    newsclean.write("in/y.txt")
    newsclean("in", "-o", "out", *TXT)
    edited = newsclean.write("out/x.txt", "edited by hand")
    if input_changes:
        newsclean.write("in/x.txt", story + "\nMore of it.\n")
    done = newsclean("in", "-o", "out", *TXT)
    said = "out/x.txt: was edited since newsclean wrote it; --force overwrites it"
    assert (done.code, done.out, done.err) == (3, "", f"newsclean: {said}\n")
    assert edited.read_text() == "edited by hand"


def test_an_output_whose_article_is_gone_goes_too(newsclean, tree):
    newsclean.write("in/x.txt")
    newsclean("in", "-o", "out", *TXT)
    newsclean.write("in/x.txt", "")
    assert newsclean("in", "-o", "out", *TXT).code == 3
    assert tree(newsclean.home / "out") == {}


def test_a_directory_in_the_way(newsclean):
    newsclean.write("in/x.txt")
    (newsclean.home / "out/x.txt").mkdir(parents=True)
    newsclean.write("in/a/y.txt")
    newsclean.write("out/a", "a file")
    for extra in ((), ("--force",)):
        done = newsclean("in", "-o", "out", *TXT, *extra)
        assert done.code == 3
        assert done.err.splitlines() == [
            "newsclean: out/x.txt: is a directory; move it away or name another output",
            "newsclean: out/a: a file stands where a directory is needed; move it away",
        ]


def test_failures_can_be_tried_again_from_their_list(newsclean, story, tree):
    newsclean.write("in/a/x.txt", b"\0")
    newsclean.write("in/a/y.txt")
    newsclean.write("in/z.txt", "")
    assert newsclean("in", "-o", "out", *TXT).code == 3
    assert failed(newsclean.home) == [("in/z.txt", "z.txt"), ("in/a/x.txt", "a/x.txt")]
    newsclean.write("in/a/x.txt")
    newsclean.write("in/z.txt")
    again = ("--files-from", "out/.newsclean/failed.jsonl", "-o", "out", *TXT)
    done = newsclean(*again)
    assert (done.code, done.err) == (0, "")
    assert tree(newsclean.home / "out") == dict.fromkeys(["a/x.txt", "a/y.txt", "z.txt"], story)
    assert failed(newsclean.home) == []
    done = newsclean(*again)
    assert (done.code, done.out, done.err) == (0, "", "")


def test_a_run_that_is_cut_short_keeps_the_failures_it_did_not_come_to(newsclean):
    for name in ("a", "b", "c"):
        newsclean.write(f"in/{name}.txt", b"\0")
    assert newsclean("in", "-o", "out", *TXT).code == 3
    assert newsclean("in", "-o", "out", *TXT, "--fail-fast").code == 3
    assert [name for _, name in failed(newsclean.home)] == ["a.txt", "b.txt", "c.txt"]


@pytest.mark.parametrize("source", ["list", "-"])
def test_files_from(newsclean, tree, source):
    for name in ("a/x.txt", "b c/y.txt", "in/z.txt"):
        newsclean.write(name)
    text = "a/x.txt\nb c/y.txt\r\n\nin\n"
    newsclean.write("list", text)
    done = newsclean("--files-from", source, "-o", "out", *TXT, input=text if source == "-" else "")
    assert (done.code, done.err) == (0, "")
    assert list(tree(newsclean.home / "out")) == ["in/z.txt", "x.txt", "y.txt"]


def test_a_glob_that_no_shell_expanded(newsclean, tree):
    for name in ("in/b.txt", "in/a.txt", "in/deep/er/c.txt", "in/d.log", "in/[x].txt", "in/.h.txt"):
        newsclean.write(name)
    done = newsclean("in/*.txt", "-o", "one", *TXT, "-v")
    order = [line.split(": ")[1] for line in done.err.splitlines()[:-1]]
    assert order == [f"in{os.sep}{name}" for name in ("[x].txt", "a.txt", "b.txt")]
    assert newsclean("in/**/[bc].txt", "-o", "two", *TXT).code == 0
    assert list(tree(newsclean.home / "two")) == ["b.txt", "c.txt"]
    assert newsclean("in/[x].txt", "-o", "three/", *TXT).code == 0  # a file of that very name
    assert list(tree(newsclean.home / "three")) == ["[x].txt"]
    done = newsclean("in/*.rtf", "-o", "four/")
    said = "newsclean: in/*.rtf: no such file or directory; check the spelling\n"
    assert (done.code, done.err) == (3, said)


def test_a_list_that_is_missing(newsclean):
    done = newsclean("--files-from", "list")
    said = "newsclean: list: no such file or directory; check the spelling\n"
    assert (done.code, done.out, done.err) == (3, "", said)


def test_dry_run_writes_nothing(newsclean, tree):
    newsclean.write("in/x.txt")
    newsclean.write("in/y.txt", b"\0")
    done = newsclean("in", "-o", "out", "-n")
    assert (done.code, done.out) == (3, "in/x.txt -> out/x.md\n")
    assert done.err.startswith("newsclean: in/y.txt: is no text")
    assert list(tree(newsclean.home)) == ["in/x.txt", "in/y.txt"]
    newsclean("in", "-o", "out")
    done = newsclean("in", "-o", "out", "-n")
    assert done.out == "in/x.txt -> out/x.md (unchanged)\n"


def test_a_dry_run_says_what_would_be_refused(newsclean, story, tree):
    for name in ("edited", "mine", "same", "fresh"):
        newsclean.write(f"in/{name}.txt")
    newsclean("in/edited.txt", "-o", "out/", *TXT)
    newsclean.write("out/edited.txt", "edited by hand")
    newsclean.write("out/mine.txt", "mine")
    newsclean.write("out/same.txt", story)
    before = tree(newsclean.home)
    done = newsclean("in", "-o", "out", *TXT, "-n")
    assert done.out.splitlines() == ["in/fresh.txt -> out/fresh.txt", "in/same.txt -> out/same.txt"]
    refused = done.err.splitlines()
    assert refused == [
        "newsclean: out/edited.txt: was edited since newsclean wrote it; --force overwrites it",
        "newsclean: out/mine.txt: is there already and not from newsclean; --force overwrites it",
    ]
    assert tree(newsclean.home) == before
    real = newsclean("in", "-o", "out", *TXT)
    assert (done.code, real.code, real.err.splitlines()) == (3, 3, refused)
    assert newsclean("in", "-o", "out", *TXT, "-n", "--force").code == 0


def test_a_dry_run_says_that_a_file_stands_where_the_outputs_would(newsclean):
    newsclean.write("in/a.txt")
    newsclean.write("out", "mine")
    said = "newsclean: out: a file stands where a directory is needed; move it away\n"
    for options in ((), ("-n",)):
        done = newsclean("in", "-o", "out/", *options)
        assert (done.code, done.out, done.err) == (3, "", said)


def test_a_torn_manifest_is_mended(newsclean, story):
    newsclean.write("in/x.txt")
    newsclean("in", "-o", "out", *TXT)
    path = newsclean.home / "out/.newsclean/manifest.jsonl"
    whole = path.read_bytes()
    path.write_bytes(whole + b'{"output": "y.txt", "id')
    newsclean.write("in/y.txt")
    assert newsclean("in", "-o", "out", *TXT).code == 0
    lines = path.read_bytes().split(b"\n")
    assert b"\n".join(lines).startswith(whole)
    assert [entry["output"] for entry in manifest_lines(lines)] == ["x.txt", "y.txt"]


def test_nothing_of_this_machine_or_hour_is_in_the_outputs(newsclean, tree):
    for home in ("one", "two"):
        newsclean.write(f"{home}/in/a/x.txt")
        newsclean("in", "-o", "out", "-t", "json", cwd=newsclean.home / home)
    one, two = ((newsclean.home / home / "out") for home in ("one", "two"))
    assert tree(one) == tree(two)
    assert str(newsclean.home) not in "".join(tree(one).values())
    assert manifest(newsclean.home / "one") == manifest(newsclean.home / "two")
