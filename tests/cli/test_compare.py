"""``--check`` and ``--diff`` write nothing and say by their exit code what differs."""

from __future__ import annotations

import json

PLAIN = ("-t", "txt", "--only", "spacing")
MESSY = "Goats close   Route 9\n\nA herd of goats shut the road.\n"
DIFF = """\
--- page.txt
+++ page.txt (cleaned)
@@ -1,3 +1,3 @@
-Goats close   Route 9
+Goats close Route 9
 
 A herd of goats shut the road.
"""  # noqa: W293


def test_clean_input_is_no_difference(newsclean, story):
    newsclean.write("page.txt")
    for flag in ("--check", "--diff"):
        done = newsclean("page.txt", *PLAIN, flag)
        assert (done.code, done.out, done.err) == (0, "", "")


def test_check_names_what_would_change(newsclean, tree):
    newsclean.write("in/page.txt", MESSY)
    newsclean.write("in/tidy.txt")
    before = tree(newsclean.home)
    done = newsclean("in", *PLAIN, "--check")
    assert (done.code, done.out) == (1, "")
    assert done.err == "newsclean: in/page.txt: would change\n"
    assert newsclean("in", *PLAIN, "--check", "-q").err == ""
    assert tree(newsclean.home) == before


def test_diff_prints_the_differences(newsclean):
    newsclean.write("page.txt", MESSY)
    done = newsclean("page.txt", *PLAIN, "--diff")
    assert (done.code, done.out, done.err) == (1, DIFF, "")


def test_diff_of_standard_input(newsclean):
    done = newsclean(*PLAIN, "--diff", input=MESSY)
    assert done.out == DIFF.replace("page.txt", "standard input")


def test_a_missing_final_newline_is_marked(newsclean):
    done = newsclean(*PLAIN, "--diff", input="Goats\n\nA herd.")
    assert done.code == 1
    assert done.out.endswith("-A herd.\n\\ No newline at end of file\n+A herd.\n")


def test_the_same_text_in_other_bytes_is_a_difference(newsclean, story):
    newsclean.write("page.txt", story.encode("utf-8-sig"))
    done = newsclean("page.txt", *PLAIN, "--diff")
    said = "page.txt: same text, other bytes (encoding, byte order mark or line ends)\n"
    assert (done.code, done.out) == (1, said)


def test_an_existing_output_is_compared(newsclean):
    newsclean.write("page.txt", MESSY)
    newsclean("page.txt", *PLAIN, "-o", "o.txt")
    assert newsclean("page.txt", *PLAIN, "-o", "o.txt", "--check").code == 0
    out = newsclean.write("o.txt", "old\n")
    done = newsclean("page.txt", *PLAIN, "-o", "o.txt", "--diff")
    assert done.code == 1
    assert done.out.startswith("--- o.txt\n+++ o.txt (cleaned)\n")
    assert out.read_text() == "old\n"


def test_a_missing_output_is_a_difference(newsclean):
    newsclean.write("in/page.txt")
    done = newsclean("in", *PLAIN, "-o", "out", "--diff")
    assert done.code == 1
    assert done.out.startswith("--- /dev/null\n+++ out/page.txt (cleaned)\n")
    assert not (newsclean.home / "out").exists()


def test_a_tree_is_compared_file_by_file(newsclean):
    newsclean.write("in/a.txt")
    newsclean.write("in/b.txt")
    newsclean("in", *PLAIN, "-o", "out")
    assert newsclean("in", *PLAIN, "-o", "out", "--check").code == 0
    newsclean.write("out/b.txt", "edited")
    done = newsclean("in", *PLAIN, "-o", "out", "--check")
    assert (done.code, done.err) == (1, "newsclean: in/b.txt: would change -> b.txt\n")


def test_a_stream_is_compared_record_by_record(newsclean):
    newsclean.write("in/a.txt")
    newsclean.write("in/b.txt")
    newsclean("in", "-o", "all.jsonl")
    args = ("in", "-o", "all.jsonl", "--check")
    assert newsclean(*args).code == 0
    whole = (newsclean.home / "all.jsonl").read_text()
    newsclean.write("all.jsonl", whole.replace('"b.txt"', '"c.txt"'))
    done = newsclean(*args)
    assert (done.code, done.err) == (1, "newsclean: in/b.txt: would change\n")
    newsclean.write("all.jsonl", whole + json.dumps({}) + "\n")
    done = newsclean(*args)
    said = "newsclean: the output holds more records than there are inputs\n"
    assert (done.code, done.err) == (1, said)


def test_a_failure_weighs_more_than_a_difference(newsclean):
    newsclean.write("in/a.txt", MESSY)
    newsclean.write("in/b.txt", b"\0")
    assert newsclean("in", *PLAIN, "--check").code == 3


def test_of_a_record_the_text_is_compared(newsclean, story):
    rows = [{"text": story}, {"text": story.rstrip(), "n": 2}, {"text": MESSY}]
    newsclean.write("r.jsonl", "".join(f"{json.dumps(row)}\n" for row in rows))
    done = newsclean("r.jsonl", *PLAIN, "--check", "-j", "2")
    assert (done.code, done.out) == (1, "")
    assert done.err == "newsclean: r.jsonl:3: would change\n"
    assert newsclean("r.jsonl", *PLAIN, "--diff").out == DIFF.replace("page.txt", "r.jsonl:3")


def test_records_in_a_tree_are_compared_file_by_file(newsclean, story):
    newsclean.write("in/r.jsonl", f"{json.dumps({'text': story})}\n" * 3)
    args = ("in", *PLAIN, "-o", "out", "-j", "2")
    assert newsclean(*args).code == 0
    assert newsclean(*args, "--check").code == 0
    newsclean.write("out/r.jsonl/00000002.txt", "edited\n")
    done = newsclean(*args, "--diff")
    assert (done.code, done.err) == (1, "")
    assert done.out.splitlines()[0] == "--- out/r.jsonl/00000002.txt"
    assert done.out.splitlines()[3:5] == ["-edited", "+Goats close Route 9"]
