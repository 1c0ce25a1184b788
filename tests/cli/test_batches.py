"""Batches to be trusted: the same bytes however the work is spread, cut short or gone on with."""

from __future__ import annotations

import ctypes
import gzip
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX signals or limits")
MODULE = (sys.executable, "-m", "newsclean")

PATIENCE = 300
"""Seconds for one call: only what hangs takes longer, also where many tests share a machine."""
FULL = "could not be written (no space left on device); mend that and repeat"


def story(number: int) -> str:
    """A page that is unlike all others, with something to remove."""
    return (
        f"Play Live Radio\nNext Up:\n0:00 0:00\nAvailable On Air Stations\n\nGoats close Route {number}\n\n"
        f"By Ana Teller\n\nHerd {number} shut the road on Tuesday, and the police of Farrow came.\n\n"
        f"Nobody was hurt but fence {number * 7}.\n"
    )


def fill(newsclean, count: int) -> None:
    """A tree of pages, some in folders, some that fail, some without an article."""
    for n in range(count):
        text: str | bytes = b"\0" if n % 23 == 5 else "" if n % 29 == 7 else story(n)
        newsclean.write(f"in/{n % 3}/{n:04}.txt", text)


def records(count: int) -> bytes:
    lines = [json.dumps({"id": f"r{n}", "text": story(n), "n": n}) for n in range(count)]
    for n in range(4, count, 31):
        lines[n] = '{"id": "broken'
    return "".join(f"{line}\n" for line in lines).encode()


def whole(root: Path) -> dict[str, bytes]:
    """Everything below ``root`` but what newsclean knows of it."""
    files = [path for path in root.rglob("*") if path.is_file()]
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in files
        if ".newsclean" not in str(path.relative_to(root))
    }


class TestTheSameBytes:
    def test_however_many_workers(self, newsclean):
        fill(newsclean, 60)
        one = newsclean("in", "-o", "one", "-j", "1")
        two = newsclean("in", "-o", "two", "-j", "2")
        all_cores = newsclean("in", "-o", "three", "-j", "0", "--timeout", "60")
        assert whole(newsclean.home / "one") == whole(newsclean.home / "two")
        assert whole(newsclean.home / "one") == whole(newsclean.home / "three")
        assert one == two == all_cores
        assert one.code == 3

    def test_of_a_stream_too_in_its_order(self, newsclean):
        fill(newsclean, 40)
        newsclean.write("r.jsonl", records(40))
        args = ("in", "r.jsonl")
        plain = newsclean(*args, "-t", "jsonl")
        assert newsclean(*args, "-t", "jsonl", "-j", "2") == plain
        assert newsclean(*args, "-o", "all.jsonl", "-j", "2").err == plain.err
        assert (newsclean.home / "all.jsonl").read_text() == plain.out

    def test_whatever_the_order_of_the_inputs(self, newsclean):
        fill(newsclean, 30)
        names = [p.relative_to(newsclean.home).as_posix() for p in newsclean.home.rglob("*.txt")]
        random.Random(4).shuffle(names)
        newsclean("in", "-o", "one")
        newsclean("--files-from", "-", "-o", "two", "-j", "2", input="\n".join(names))
        one, two = whole(newsclean.home / "one"), whole(newsclean.home / "two")
        assert {Path(name).name: data for name, data in one.items()} == two

    @pytest.mark.parametrize("ending", ["jsonl.gz", "jsonl.zst", "parquet"])
    def test_of_compressed_streams(self, newsclean, ending):
        if ending != "jsonl.gz":
            pytest.importorskip("pyarrow" if ending == "parquet" else "zstandard")
        newsclean.write("r.jsonl", records(30))
        one = newsclean("r.jsonl", "-o", f"one.{ending}")
        newsclean("r.jsonl", "-o", f"two.{ending}", "-j", "2")
        assert one.code == 3
        home = newsclean.home
        assert (home / f"one.{ending}").read_bytes() == (home / f"two.{ending}").read_bytes()


def without_the_powers_of_root() -> None:
    """To be called in a child before it starts: permissions bind it, also if it is root.

    Of root, who may read everything, the two capabilities are dropped that make him so (linux).
    """
    if os.geteuid() == 0:
        libc = ctypes.CDLL(None, use_errno=True)
        for capability in (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH):
            if libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0):
                raise OSError(ctypes.get_errno(), "prctl")


PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH = 24, 1, 2


def bound(newsclean, *args: str) -> tuple[int, str]:
    """Exit code and messages of a run that permissions bind."""
    if not sys.platform.startswith("linux") and os.geteuid() == 0:
        pytest.skip("permissions do not bind root here")
    try:
        done = subprocess.run(
            [*MODULE, *args], cwd=newsclean.home, env=newsclean.environ, capture_output=True,
            timeout=PATIENCE, check=False, preexec_fn=without_the_powers_of_root,
        )  # fmt: skip
    except subprocess.SubprocessError:
        pytest.skip("root may not give up its powers here")
    return done.returncode, done.stderr.decode()


def kill_at_random(newsclean, args: tuple[str, ...], manifest: Path, full: int, seed: int) -> None:
    """Run ``args`` ten times, each killed when its manifest has grown to a random size.

    ``full`` is the size in bytes of the manifest of a run that nobody disturbs.
    """
    chance = random.Random(seed)
    for moment in sorted(chance.uniform(0, 0.95) for _ in range(10)):
        process = newsclean.start(*args, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        while process.poll() is None:
            if manifest.exists() and manifest.stat().st_size >= moment * full:
                time.sleep(chance.uniform(0, 0.02))
                break
        process.kill()
        assert process.wait(PATIENCE) in (-signal.SIGKILL, 3)  # 3 = it came to its end first


@posix
class TestCutShort:
    @pytest.mark.parametrize("jobs", ["1", "2"])
    def test_a_tree_that_was_killed_ten_times_is_the_same_in_the_end(self, newsclean, jobs):
        fill(newsclean, 400)
        args = ("in", "-j", jobs)
        undisturbed = newsclean(*args, "-o", "one")
        home = newsclean.home
        full = (home / "one/.newsclean/manifest.jsonl").stat().st_size
        cut = home / "two/.newsclean/manifest.jsonl"
        kill_at_random(newsclean, (*args, "-o", "two"), cut, full, seed=11)
        last = newsclean(*args, "-o", "two")
        assert (last.code, last.err) == (3, undisturbed.err)
        assert whole(newsclean.home / "one") == whole(newsclean.home / "two")
        folders = [newsclean.home / name / ".newsclean/failed.jsonl" for name in ("one", "two")]
        assert folders[0].read_text() == folders[1].read_text()
        assert not list(newsclean.home.rglob("*.tmp"))

    @pytest.mark.parametrize("out", ["out", "in"])
    def test_inputs_that_change_between_kills_are_cleaned_anew(self, newsclean, out):
        """What a killed run wrote and did not come to put on record is known for ours."""
        fill(newsclean, 120)
        args = ("in", "-o", out, "-j", "2")
        chance = random.Random(13)
        manifest = newsclean.home / out / ".newsclean/manifest.jsonl"
        for _ in range(10):
            size = manifest.stat().st_size if manifest.exists() else 0
            process = newsclean.start(*args, stderr=subprocess.DEVNULL)
            while process.poll() is None and not (
                manifest.exists() and manifest.stat().st_size > size + chance.randrange(9000)
            ):
                pass
            process.kill()
            process.wait(PATIENCE)
            for n in chance.sample(range(120), 40):
                if n % 23 != 5 and n % 29 != 7:
                    newsclean.write(f"in/{n % 3}/{n:04}.txt", story(chance.randrange(1000)))
        last = newsclean(*args)
        assert not list((newsclean.home / out / ".newsclean").glob("begun*"))
        undisturbed = newsclean("in", "-o", "one", "--include", "*.txt", "-j", "2")
        assert (last.code, last.err) == (undisturbed.code, undisturbed.err)
        there = whole(newsclean.home / out)
        written = {name: data for name, data in there.items() if name.endswith(".md")}
        assert written == whole(newsclean.home / "one")

    @pytest.mark.parametrize("jobs", ["1", "2"])
    def test_a_stream_that_was_killed_ten_times_is_the_same_in_the_end(self, newsclean, jobs):
        fill(newsclean, 100)
        newsclean.write("r.jsonl", records(300))
        args = ("in", "r.jsonl", "-j", jobs)
        undisturbed = newsclean(*args, "-o", "one.jsonl")
        home = newsclean.home
        full = (home / "one.jsonl.newsclean/manifest.jsonl").stat().st_size
        cut = home / "two.jsonl.newsclean/manifest.jsonl"
        kill_at_random(newsclean, (*args, "-o", "two.jsonl"), cut, full, seed=12)
        last = newsclean(*args, "-o", "two.jsonl")
        assert (last.code, last.err) == (3, undisturbed.err)
        assert (home / "one.jsonl").read_bytes() == (home / "two.jsonl").read_bytes()
        assert not (home / "two.jsonl.newsclean/part").exists()

    @pytest.mark.parametrize(
        ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["int", "term"]
    )
    def test_a_signal_leaves_what_the_next_run_goes_on_with(self, newsclean, number, code):
        newsclean.write("r.jsonl", records(600))
        newsclean("r.jsonl", "-o", "one.jsonl")
        args = ("r.jsonl", "-o", "two.jsonl", "-v", "-j", "2")
        process = newsclean.start(*args, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL)
        assert process.stderr.readline() == b"newsclean: r.jsonl:1: kept\n"
        process.send_signal(number)
        assert process.wait(PATIENCE) == code
        assert not (newsclean.home / "two.jsonl").exists()
        done = newsclean(*args)
        assert "r.jsonl:1: unchanged" in done.err
        home = newsclean.home
        assert (home / "one.jsonl").read_bytes() == (home / "two.jsonl").read_bytes()

    @pytest.mark.parametrize(
        ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["int", "term"]
    )
    def test_a_signal_to_all_processes_leaves_a_tree_to_go_on_with(self, newsclean, number, code):
        """As Ctrl-C on a terminal does, or a service manager that ends a job."""
        fill(newsclean, 150)
        undisturbed = newsclean("in", "-o", "one")
        args = ("in", "-o", "two", "-j", "2")
        process = newsclean.start(*args, stderr=subprocess.PIPE, start_new_session=True)
        assert process.stderr.readline().startswith(b"newsclean: in/")
        os.killpg(process.pid, number)
        noise = process.stderr.read().decode()
        assert (process.wait(PATIENCE), "Traceback" in noise) == (code, False)
        process.stderr.close()
        done = newsclean(*args)
        assert (done.code, done.err) == (undisturbed.code, undisturbed.err)
        assert whole(newsclean.home / "one") == whole(newsclean.home / "two")

    def test_no_worker_outlives_its_master(self, newsclean):
        newsclean.write("r.jsonl", records(20_000))
        process = newsclean.start("r.jsonl", "-t", "jsonl", "-j", "2", stdout=subprocess.PIPE)
        process.stdout.readline()
        children = subprocess.run(
            ["ps", "-o", "pid=", "--ppid", str(process.pid)],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        pids = [int(pid) for pid in children.stdout.split()]
        assert len(pids) >= 2
        process.kill()
        process.wait(PATIENCE)
        process.stdout.close()
        for _ in range(100):
            if not any(Path(f"/proc/{pid}/cmdline").exists() for pid in pids):
                return
            time.sleep(0.1)
        pytest.fail("a worker lives on")


class TestStreamsThatGoOn:
    def test_a_finished_stream_is_not_done_again(self, newsclean):
        newsclean.write("r.jsonl", records(20))
        first = newsclean("r.jsonl", "-o", "all.jsonl")
        out = newsclean.home / "all.jsonl"
        os.utime(out, (1, 1))
        again = newsclean("r.jsonl", "-o", "all.jsonl")
        assert again == first
        assert out.stat().st_mtime == 1

    @pytest.mark.parametrize("at", [0, 9, 19])
    def test_what_changed_is_cleaned_and_what_is_behind_it(self, newsclean, at):
        lines = records(20).splitlines(keepends=True)
        newsclean.write("r.jsonl", b"".join(lines))
        newsclean("r.jsonl", "-o", "all.jsonl")
        lines[at] = json.dumps({"id": "new", "text": story(99)}).encode() + b"\n"
        newsclean.write("r.jsonl", b"".join(lines))
        done = newsclean("r.jsonl", "-o", "all.jsonl", "-v")
        unchanged = [line for line in done.err.splitlines() if line.endswith(": unchanged")]
        assert len(unchanged) == at - (at > 4)
        newsclean("r.jsonl", "-o", "other.jsonl")
        home = newsclean.home
        assert (home / "all.jsonl").read_bytes() == (home / "other.jsonl").read_bytes()

    def test_fewer_inputs_make_a_shorter_stream(self, newsclean):
        newsclean.write("r.jsonl", records(20))
        newsclean("r.jsonl", "-o", "all.jsonl")
        newsclean.write("r.jsonl", b"".join(records(20).splitlines(keepends=True)[:3]))
        assert newsclean("r.jsonl", "-o", "all.jsonl").code == 0
        assert len((newsclean.home / "all.jsonl").read_text().splitlines()) == 3

    def test_a_stream_that_somebody_edited_is_mended(self, newsclean):
        newsclean.write("r.jsonl", records(9))
        newsclean("r.jsonl", "-o", "all.jsonl")
        out = newsclean.home / "all.jsonl"
        good = out.read_bytes()
        out.write_bytes(good.replace(b"Herd 6", b"Nerd 6"))
        done = newsclean("r.jsonl", "-o", "all.jsonl")
        assert out.read_bytes() == good
        what = "differs from the record of r.jsonl:7 that newsclean wrote"
        cure = "edits are lost with this run, so edit a copy next time"
        assert done.err.splitlines()[1:] == [f"newsclean: all.jsonl: {what}; {cure}"]
        done = newsclean("r.jsonl", "-o", "all.jsonl")
        assert len(done.err.splitlines()) == 1

    def test_lines_that_somebody_added_to_a_stream_are_told(self, newsclean):
        newsclean.write("r.jsonl", records(4))
        newsclean("r.jsonl", "-o", "all.jsonl")
        out = newsclean.home / "all.jsonl"
        good = out.read_bytes()
        out.write_bytes(good + b'{"id": "mine"}\n')
        newsclean.write("r.jsonl", records(4) + b'{"text": "Goats\\n\\nA."}\n')
        done = newsclean("r.jsonl", "-o", "all.jsonl")
        what = "holds lines at its end that newsclean did not write"
        cure = "edits are lost with this run, so edit a copy next time"
        assert (done.code, done.err) == (0, f"newsclean: all.jsonl: {what}; {cure}\n")
        assert out.read_bytes().startswith(good)
        assert b"mine" not in out.read_bytes()

    @pytest.mark.parametrize("there", [b"", b'{"id": "of an earlier day"}\n'])
    def test_a_stream_without_its_record_is_begun_anew(self, newsclean, there):
        newsclean.write("r.jsonl", records(9))
        newsclean("r.jsonl", "-o", "one.jsonl")
        newsclean.write("two.jsonl", there)
        done = newsclean("r.jsonl", "-o", "two.jsonl")
        assert (done.code, done.out) == (3, "")
        assert done.err.startswith("newsclean: r.jsonl:5: ")
        assert done.err.count("\n") == 1
        home = newsclean.home
        assert (home / "two.jsonl").read_bytes() == (home / "one.jsonl").read_bytes()
        assert "r.jsonl:1: unchanged" in newsclean("r.jsonl", "-o", "two.jsonl", "-v").err

    def test_failures_can_be_tried_again_from_their_list(self, newsclean):
        newsclean.write("r.jsonl", records(40))
        assert newsclean("r.jsonl", "-o", "all.jsonl").code == 3
        newsclean.write(
            "r.jsonl", records(40).replace(b'{"id": "broken', b'{"text": "Goats\\n\\nA."}')
        )
        args = ("--files-from", "all.jsonl.newsclean/failed.jsonl", "-t", "jsonl")
        done = newsclean(*args)
        assert [json.loads(line)["id"] for line in done.out.splitlines()] == [
            "r.jsonl:5", "r.jsonl:36",
        ]  # fmt: skip
        assert done.code == 0

    def test_a_stream_is_not_replaced_by_its_failures(self, newsclean):
        newsclean.write("r.jsonl", records(40))
        newsclean("r.jsonl", "-o", "all.jsonl")
        before = (newsclean.home / "all.jsonl").read_bytes()
        done = newsclean("--files-from", "all.jsonl.newsclean/failed.jsonl", "-o", "all.jsonl")
        said = "all.jsonl would lose all but what failed; repeat the command that wrote it, "
        assert (done.code, done.err) == (2, f"newsclean: {said}or name another stream\n")
        assert (newsclean.home / "all.jsonl").read_bytes() == before

    @pytest.mark.parametrize("ending", ["jsonl.gz", "parquet"])
    def test_a_compressed_stream_starts_anew(self, newsclean, ending):
        if ending == "parquet":
            pytest.importorskip("pyarrow")
        newsclean.write("r.jsonl", records(300))
        newsclean("r.jsonl", "-o", f"one.{ending}")
        args = ("r.jsonl", "-o", f"two.{ending}", "-v", "-j", "2")
        process = newsclean.start(*args, stderr=subprocess.PIPE)
        assert process.stderr.readline() == b"newsclean: r.jsonl:1: kept\n"
        process.kill()
        process.communicate(timeout=PATIENCE)
        assert not (newsclean.home / f"two.{ending}").exists()
        done = newsclean(*args)
        assert "unchanged" not in done.err
        assert whole(newsclean.home).keys() == {"r.jsonl", f"one.{ending}", f"two.{ending}"}
        one, two = (newsclean.home / f"{name}.{ending}" for name in ("one", "two"))
        assert one.read_bytes() == two.read_bytes()

    @posix
    def test_two_runs_at_a_time_do_not_share_an_output(self, newsclean):
        newsclean.write("r.jsonl", records(3))
        args = ("r.jsonl", "-", "-o", "all.jsonl", "-v", "-f", "jsonl")
        process = newsclean.start(*args, stdin=subprocess.PIPE, stderr=subprocess.PIPE)
        assert process.stderr.readline() == b"newsclean: r.jsonl:1: kept\n"
        done = newsclean("r.jsonl", "-o", "all.jsonl")
        said = "another run writes to this output; let it end first\n"
        assert (done.code, done.err) == (
            3, f"newsclean: {newsclean.home}/all.jsonl.newsclean: {said}",
        )  # fmt: skip
        process.communicate(b"", PATIENCE)
        assert process.returncode == 0


class TestBadInputs:
    def test_a_thousand_bad_records_among_good_ones(self, newsclean):
        bad = [b"{", b"[1]", b'{"id": 3}', b'{"text": 7}', b"\xff\xfe", b'{"text": NaN}', b"null"]
        lines = []
        for n in range(1000):
            lines += [json.dumps({"id": n, "text": story(n)}).encode(), bad[n % len(bad)]]
        newsclean.write("r.jsonl", b"\n".join(lines))
        done = newsclean("r.jsonl", "-t", "jsonl", "--only", "player-block", "-j", "2")
        assert done.code == 3
        kept = [json.loads(line) for line in done.out.splitlines()]
        assert [record["id"] for record in kept] == [str(n) for n in range(1000)]
        named = [line.split(": ")[1] for line in done.err.splitlines()]
        assert named == [f"r.jsonl:{n}" for n in range(2, 2001, 2)]
        said = {line.split(": ", 2)[2] for line in done.err.splitlines()}
        assert said == {
            "is no JSON (expecting property name enclosed in double quotes at character 2); mend it",
            "is no JSON object; write one object a line",
            "has no field 'text' (it has: id); name --text-field",
            "its field 'text' holds no text; name --text-field",
            "is no UTF-8; mend it or name its --encoding",
            "is no JSON (NaN is no JSON number); mend it",
        }

    def test_a_file_that_vanishes_is_named(self, newsclean):
        newsclean.write("list", "a.txt\ngone.txt\nb.txt\n")
        newsclean.write("a.txt")
        newsclean.write("b.txt")
        done = newsclean("--files-from", "list", "-o", "out", "-j", "2")
        said = "newsclean: gone.txt: no such file or directory; check the spelling\n"
        assert (done.code, done.err) == (3, said)
        assert sorted(whole(newsclean.home / "out")) == ["a.md", "b.md"]

    @posix
    def test_a_file_that_vanishes_between_the_walk_and_its_turn(self, newsclean):
        os.mkfifo(newsclean.home / "pipe.txt")
        newsclean.write("in/a.txt", story(1))
        gone = newsclean.write("in/b.txt", story(2))
        process = newsclean.start("pipe.txt", "in", "-o", "out", stderr=subprocess.PIPE)
        with open(newsclean.home / "pipe.txt", "wb") as pipe:  # opens when the command reads it
            gone.unlink()
            pipe.write(story(3).encode())
        err = process.communicate(timeout=PATIENCE)[1].decode()
        said = "newsclean: in/b.txt: no such file or directory; check the spelling\n"
        assert (process.returncode, err) == (3, said)
        assert sorted(whole(newsclean.home / "out")) == ["in/a.md", "pipe.md"]

    @posix
    @pytest.mark.parametrize("jobs", ["1", "2"])
    def test_what_may_not_be_read_is_named(self, newsclean, jobs):
        for name in ("in/a.txt", "in/closed/b.txt", "in/secret.txt", "in/z.txt"):
            newsclean.write(name, story(1))
        newsclean.write("in/secret.jsonl", records(2))
        for name in ("in/closed", "in/secret.txt", "in/secret.jsonl"):
            (newsclean.home / name).chmod(0)
        code, err = bound(newsclean, "in", "-o", "out", "-j", jobs)
        (newsclean.home / "in/closed").chmod(0o755)
        said = "may not be read (permission denied); change its permissions or leave it out"
        names = ("in/secret.jsonl", "in/secret.txt", "in/closed")
        assert (code, err.splitlines()) == (3, [f"newsclean: {name}: {said}" for name in names])
        assert sorted(whole(newsclean.home / "out")) == ["a.md", "z.md"]
        listed = (newsclean.home / "out/.newsclean/failed.jsonl").read_text().splitlines()
        assert [json.loads(line)["path"] for line in listed] == list(names)

    @posix
    @pytest.mark.parametrize("jobs", ["1", "2"])
    def test_what_may_not_be_written_is_named(self, newsclean, jobs):
        for name in ("in/a.txt", "in/locked/b.txt", "in/z.txt"):
            newsclean.write(name, story(1))
        newsclean("in", "-o", "out")
        for name in ("in/a.txt", "in/locked/b.txt", "in/z.txt"):
            newsclean.write(name, story(2))
        (newsclean.home / "out/locked").chmod(0o555)
        (newsclean.home / "out/a.md").chmod(0o444)
        code, err = bound(newsclean, "in", "-o", "out", "-j", jobs)
        said = "out/locked/b.md: may not be written (permission denied); name another output"
        assert (code, err) == (3, f"newsclean: {said}\n")
        there = whole(newsclean.home / "out")
        assert [b"Herd 2" in there[name] for name in sorted(there)] == [True, False, True]
        assert (newsclean.home / "out/a.md").stat().st_mode & 0o777 == 0o444
        (newsclean.home / "out").chmod(0o555)
        (newsclean.home / "out/.newsclean").chmod(0o555)
        (newsclean.home / "out/.newsclean/manifest.jsonl").chmod(0o444)
        code, err = bound(newsclean, "in", "-o", "out", "-j", jobs)
        assert (code, err.count("\n")) == (3, 1)
        assert err.startswith("newsclean: out/.newsclean/")
        assert err.endswith(": may not be written (permission denied); name another output\n")

    @posix
    def test_a_file_that_hangs_costs_itself_alone(self, newsclean):
        for n in range(40):
            newsclean.write(f"in/{n:02}.txt", story(n))
        os.mkfifo(newsclean.home / "pipe.txt")
        done = newsclean("in", "pipe.txt", "-o", "out", "-j", "2", "--timeout", "1")
        said = "took longer than the timeout of 1 s; clean it by itself, or leave it out"
        assert (done.code, done.err) == (3, f"newsclean: pipe.txt: {said}\n")
        assert len(whole(newsclean.home / "out")) == 40

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
    def test_a_full_device(self, newsclean):
        newsclean.write("r.jsonl", records(4))
        (newsclean.home / "all.jsonl").symlink_to("/dev/full")
        with open("/dev/full", "wb") as full:
            process = newsclean.start("r.jsonl", "-t", "jsonl", stdout=full, stderr=subprocess.PIPE)
            err = process.communicate(timeout=PATIENCE)[1].decode()
        assert (process.returncode, err) == (3, f"newsclean: standard output: {FULL}\n")
        done = newsclean("r.jsonl", "-o", "all.jsonl")
        assert (done.code, done.err.splitlines()[-1]) == (3, f"newsclean: all.jsonl: {FULL}")

    @posix
    @pytest.mark.parametrize("jobs", ["1", "2"])
    @pytest.mark.parametrize("size", [200, 9000])
    def test_a_full_disk_under_a_tree_and_then_room(self, newsclean, jobs, size):
        import resource

        fill(newsclean, 60)
        undisturbed = newsclean("in", "-o", "one")
        process = subprocess.run(
            [*MODULE, "in", "-o", "two", "-j", jobs], cwd=newsclean.home,
            env=newsclean.environ, capture_output=True, timeout=PATIENCE, check=False,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)),
        )  # fmt: skip
        last = process.stderr.decode().splitlines()[-1]
        assert process.returncode == 3
        assert ": could not be written (" in last
        one = whole(newsclean.home / "one")
        assert whole(newsclean.home / "two").items() <= one.items()
        done = newsclean("in", "-o", "two", "-j", jobs)
        assert (done.code, done.err) == (undisturbed.code, undisturbed.err)
        assert whole(newsclean.home / "two") == one

    @posix
    @pytest.mark.parametrize("size", [3000, 50_000])
    def test_a_full_disk_and_then_room(self, newsclean, size):
        """A limit on the size of files stands for the disk."""
        import resource

        newsclean.write("r.jsonl", records(150))
        newsclean("r.jsonl", "-o", "one.jsonl")
        process = subprocess.run(
            [*MODULE, "r.jsonl", "-o", "two.jsonl", "-j", "2"], cwd=newsclean.home,
            env=newsclean.environ, capture_output=True, timeout=PATIENCE, check=False,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)),
        )  # fmt: skip
        last = process.stderr.decode().splitlines()[-1]
        assert process.returncode == 3
        assert "could not be written (" in last
        assert not (newsclean.home / "two.jsonl").exists()
        assert newsclean("r.jsonl", "-o", "two.jsonl").code == 3
        home = newsclean.home
        assert (home / "one.jsonl").read_bytes() == (home / "two.jsonl").read_bytes()


@posix
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_pipe_that_closes_in_the_middle_ends_the_run_quietly(newsclean, jobs):
    newsclean.write("r.jsonl", records(3000))
    process = newsclean.start(
        "r.jsonl", "-t", "jsonl", "-j", jobs, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert json.loads(process.stdout.readline())["id"] == "r0"
    process.stdout.close()
    err = process.stderr.read().decode()
    said = [line for line in err.splitlines() if not line.endswith("; mend it")]
    assert (process.wait(PATIENCE), said) == (141, [])
    process.stderr.close()


@posix
def test_who_reads_slowly_is_waited_for(newsclean):
    """The command reads no further ahead of its reader than its batches are long."""
    process = newsclean.start(
        "-f", "jsonl", "-t", "jsonl", "-j", "2", stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.set_blocking(process.stdin.fileno(), False)
    data = records(20_000)
    sent = idle = 0
    while idle < 20:
        done = process.stdin.raw.write(data[sent : sent + 65536]) if sent < len(data) else None
        sent += done or 0
        idle = 0 if done else idle + 1
        time.sleep(0.1)
    assert 0 < sent < len(data) / 4
    os.set_blocking(process.stdin.fileno(), True)
    process.stdin.close()
    ids = [json.loads(line)["id"] for line in process.stdout]
    good = [f"r{n}" for n in range(20_000) if n % 31 != 4]
    assert 0 < len(ids) < len(good)
    assert ids == good[: len(ids)]
    process.stdout.close()
    process.wait(PATIENCE)


@posix
def test_a_pipe_of_records_flushes_line_by_line(newsclean):
    process = newsclean.start(
        "-f", "jsonl", "-t", "jsonl", stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    for n in range(3):
        process.stdin.write(json.dumps({"text": story(n)}).encode() + b"\n")
        process.stdin.flush()
        record = json.loads(process.stdout.readline())
        assert (record["id"], record["title"]) == (None, f"Goats close Route {n}")
    process.stdin.close()
    assert (process.stdout.read(), process.wait(PATIENCE)) == (b"", 0)
    process.stdout.close()


def test_a_compressed_pipe_is_read_too(newsclean):
    raw = gzip.compress(records(3))
    done = newsclean("-f", "jsonl", "-t", "jsonl", input=raw)
    assert [json.loads(line)["id"] for line in done.out.splitlines()] == ["r0", "r1", "r2"]


def test_a_compressed_text_may_be_piped_in(newsclean, story):
    raw = gzip.compress(story.encode())
    plain = newsclean("-t", "json", input=story)
    assert newsclean("-t", "json", input=raw) == plain
    assert plain.code == 0
    done = newsclean("-t", "json", input=raw[:-9])
    said = "newsclean: standard input: ends in the middle of its compressed data; get it again\n"
    assert (done.code, done.out, done.err) == (3, "", said)
