"""Standard input and output, signals, closed pipes, full devices."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX signals, pipes or terminals")
PLAIN = ("--only", "spacing", "-t", "txt")


def test_a_file_goes_to_standard_output(newsclean, story):
    newsclean.write("page.txt")
    done = newsclean("page.txt", *PLAIN)
    assert (done.code, done.out, done.err) == (0, story, "")


def test_clean_may_be_said(newsclean, story):
    newsclean.write("page.txt")
    done = newsclean("clean", "page.txt", *PLAIN)
    assert (done.code, done.out, done.err) == (0, story, "")


@pytest.mark.parametrize("args", [(), ("-",)])
def test_standard_input_is_read(newsclean, story, args):
    done = newsclean(*args, *PLAIN, input=story)
    assert (done.code, done.out, done.err) == (0, story, "")


def test_the_id_of_standard_input_is_null_and_that_of_a_file_its_name(newsclean, story):
    page = newsclean.write("deep/page.txt")
    assert json.loads(newsclean("-t", "json", input=story).out)["id"] is None
    assert json.loads(newsclean(page, "-t", "json").out)["id"] == "page.txt"


def test_newlines_are_bare_and_the_text_is_utf8_whatever_the_locale(newsclean):
    text = "Mañana — “sí”\r\n\r\nLa carretera está cerrada.\r\n"
    env = {
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONIOENCODING": "latin-1",
        "PYTHONCOERCECLOCALE": "0",
    }
    done = newsclean(*PLAIN, input=text, env=env)
    assert done.out == text.replace("\r", "")


def test_a_file_named_like_a_command_is_reached(newsclean, story):
    newsclean.write("explain")
    for args in (("./explain", *PLAIN), ("--", "explain"), (*PLAIN, "--", "explain")):
        done = newsclean(*args)
        assert (done.code, done.err) == (0, "")
        assert "A herd of goats" in done.out


def test_json_is_indented_and_jsonl_is_one_line(newsclean, story):
    indented = newsclean("-t", "json", input=story).out
    line = newsclean("-t", "jsonl", input=story).out
    assert indented.startswith('{\n  "schema_version": 1,\n')
    assert indented.endswith("\n}\n")
    assert line.count("\n") == 1
    assert json.loads(line) == json.loads(indented)


def test_several_inputs_make_one_stream_of_records(newsclean):
    newsclean.write("a.txt")
    newsclean.write("in/b.txt")
    done = newsclean("a.txt", "in", "-t", "jsonl")
    assert [json.loads(line)["id"] for line in done.out.splitlines()] == ["a.txt", "in/b.txt"]
    assert (done.code, done.err) == (0, "")


@posix
@pytest.mark.parametrize("args", [("page.txt",), ("page.txt", "-t", "json"), ("--help",)])
def test_a_closed_pipe_ends_quietly(newsclean, args):
    newsclean.write("page.txt", "A headline\n\n" + "One more line of the story.\n\n" * 9000)
    process = newsclean.start(*args, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(60) == 141


@posix
@pytest.mark.skipif(shutil.which("sh") is None, reason="needs a shell")
def test_head_gets_its_line_without_noise(newsclean):
    newsclean.write("page.txt", "A headline\n\n" + "One more line of the story.\n\n" * 9000)
    command = f"{shlex.quote(sys.executable)} -m newsclean page.txt -t txt --only spacing | head -1"
    done = subprocess.run(
        ["sh", "-c", command], cwd=newsclean.home, env=newsclean.environ, capture_output=True,
        timeout=60, check=False,
    )  # fmt: skip
    assert (done.stdout, done.stderr) == (b"A headline\n", b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_device_is_one_line(newsclean, story):
    newsclean.write("page.txt")
    said = "could not be written (no space left on device); mend that and repeat\n"
    with open("/dev/full", "wb") as full:
        process = newsclean.start("page.txt", stdout=full, stderr=subprocess.PIPE)
        assert process.communicate(timeout=60)[1].decode() == f"newsclean: standard output: {said}"
        assert process.returncode == 3
    done = newsclean("page.txt", "-o", "/dev/full")
    assert (done.code, done.out, done.err) == (3, "", f"newsclean: /dev/full: {said}")


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="needs /dev/null")
def test_a_device_is_written_to_and_not_replaced(newsclean):
    newsclean.write("page.txt")
    done = newsclean("page.txt", "-o", "/dev/null")
    assert (done.code, done.out, done.err) == (0, "", "")
    assert not Path("/dev/null").is_file()


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="needs /dev/stdout")
def test_a_pipe_is_written_to_by_its_name(newsclean, story):
    newsclean.write("page.txt")
    done = newsclean("page.txt", *PLAIN, "-o", "/dev/stdout")
    assert (done.code, done.out, done.err) == (0, story, "")
    done = newsclean("page.txt", "-o", "/dev/stdout", "-t", "jsonl")
    assert (done.code, json.loads(done.out)["id"], done.err) == (0, "page.txt", "")
    done = newsclean("explain", "page.txt", "-o", "/dev/stdout", "-t", "json")
    assert (done.code, "".join(span["raw"] for span in json.loads(done.out))) == (0, story)


@pytest.mark.parametrize("end", ["\0", "\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_list_of_inputs_is_piped_in(newsclean, end, encoding):
    names = ["a.txt", "dört.txt"]
    for name in names:
        newsclean.write(name)
    given = "".join(name + end for name in names).encode(encoding)
    done = newsclean("--files-from", "-", "-t", "jsonl", input=given)
    assert [json.loads(record)["id"] for record in done.out.splitlines()] == names
    assert (done.code, done.err) == (0, "")


@posix
@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["int", "term"]
)
def test_signals_end_with_their_code_and_leave_no_half_output(newsclean, number, code):
    newsclean.write("page.txt")
    process = newsclean.start(
        "page.txt", "-", "-o", "all.jsonl", "-v",
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    # the first input is done, the second is waited for
    assert process.stderr.readline() == b"newsclean: page.txt: kept\n"
    # Python notices a signal that comes in the microseconds before read() begins only when read()
    # ends: about one in 3,000 sent at once
    time.sleep(0.5)
    process.send_signal(number)
    assert process.wait(60) == code
    assert (process.stdout.read(), process.stderr.read()) == (b"", b"")
    assert not (newsclean.home / "all.jsonl").exists()


@posix
def test_nothing_on_a_terminal_is_a_short_help(newsclean):
    import pty

    master, slave = pty.openpty()
    process = newsclean.start(stdin=slave, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out, err = process.communicate(timeout=60)
    os.close(master)
    os.close(slave)
    assert (process.returncode, out) == (2, b"")
    lines = err.decode().splitlines()
    assert lines[0] == "newsclean: no input; name a file or a directory, or pipe a text in"
    assert lines[1] == "usage: newsclean INPUT... [OPTIONS]"


@posix
@pytest.mark.skipif(shutil.which("sh") is None, reason="needs a shell")
def test_closed_streams_are_one_line(newsclean):
    newsclean.write("page.txt")
    base = f"{shlex.quote(sys.executable)} -m newsclean"
    for command, code, said in (
        (f"{base} <&-", 2, "newsclean: no input; name a file or a directory, or pipe a text in"),
        (f"{base} page.txt >&-", 3, "newsclean: standard output: is closed; redirect it or use -o"),
    ):
        done = subprocess.run(
            ["sh", "-c", command], cwd=newsclean.home, env=newsclean.environ, check=False,
            capture_output=True, timeout=60,
        )  # fmt: skip
        assert (done.returncode, done.stdout) == (code, b"")
        assert done.stderr.decode().splitlines()[0] == said


@posix
@pytest.mark.parametrize(
    ("args", "env", "coloured"),
    [
        ((), {"TERM": "xterm"}, True),
        ((), {"TERM": "dumb"}, False),
        ((), {"TERM": "xterm", "NO_COLOR": "1"}, False),
        (("--color", "never"), {"TERM": "xterm"}, False),
        (("--color", "always"), {"TERM": "xterm", "NO_COLOR": "1"}, True),
    ],
)
def test_colour_on_a_terminal(newsclean, story, args, env, coloured):
    import pty

    newsclean.write("page.txt", story.replace("9", "9\t \t9"))
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "newsclean", "page.txt", "--diff", "-t", "txt", *args],
        cwd=newsclean.home, env={**newsclean.environ, **env}, stdout=slave, stderr=slave,
        stdin=subprocess.DEVNULL,
    )  # fmt: skip
    process.wait(60)
    shown = os.read(master, 65536).decode()
    os.close(master)
    os.close(slave)
    assert ("\x1b[3" in shown) is coloured
    assert process.returncode == 1


def test_colour_in_a_pipe_only_when_forced(newsclean):
    newsclean.write("page.txt", "A  headline\n\nA  story.\n")
    args = ("page.txt", "--diff", "-t", "txt", "--only", "spacing")
    assert "\x1b" not in newsclean(*args).out
    assert "\x1b[32m+" in newsclean(*args, env={"FORCE_COLOR": "1"}).out


@posix
def test_a_batch_closes_with_one_line_on_a_terminal(newsclean):
    import pty

    newsclean.write("in/a.txt")
    newsclean.write("in/b.txt", "")
    master, slave = pty.openpty()
    process = newsclean.start("in", "-o", "out", stderr=slave, stdin=subprocess.DEVNULL)
    assert process.wait(60) == 3
    shown = os.read(master, 65536).decode().replace("\r", "")
    os.close(master)
    os.close(slave)
    said = "newsclean: 1 kept, 1 empty, 0 failed, 35% of the text removed or moved to fields"
    assert shown.splitlines()[-1].endswith(said)
