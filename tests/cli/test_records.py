"""Files of records: JSON Lines, Parquet, WARC and WET in; streams out."""

from __future__ import annotations

import gzip
import json
import os
import sys

import pytest

import newsclean as library

TEXT = "Goats close Route 9\n\nA herd of goats shut the road on Tuesday.\n"
BODY = "A herd of goats shut the road on Tuesday."


def lines(*records: object) -> bytes:
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


def read(out: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.splitlines()]


def test_id_url_and_text_are_taken_and_the_rest_is_passed_on(newsclean):
    extra = {"n": 1.5, "deep": {"ü": [None, True, "x"]}, "title": "theirs"}
    newsclean.write("r.jsonl", lines({"id": 7, "url": "http://x/", "text": TEXT, **extra}))
    done = newsclean("r.jsonl", "-t", "jsonl")
    (record,) = read(done.out)
    assert (done.code, done.err) == (0, "")
    assert (record["id"], record["url"], record["text"]) == ("7", "http://x/", BODY)
    assert (record["extra"], record["title"]) == (extra, "Goats close Route 9")


def test_the_fields_can_have_other_names(newsclean):
    newsclean.write("r.jsonl", lines({"key": "k", "link": "http://x/", "body": TEXT, "text": "t"}))
    names = ("--text-field", "body", "--id-field", "key", "--url-field", "link")
    (record,) = read(newsclean("r.jsonl", "-t", "jsonl", *names).out)
    assert (record["id"], record["url"], record["text"]) == ("k", "http://x/", BODY)
    assert record["extra"] == {"text": "t"}


def test_a_record_is_what_the_library_makes_of_its_text(newsclean):
    newsclean.write("a/r.jsonl", lines({"text": TEXT}, {"text": TEXT}))
    done = newsclean("a", "-t", "jsonl")
    wanted = [library.clean(TEXT, id=f"r.jsonl:{n}").to_dict() for n in (1, 2)]
    assert read(done.out) == wanted


def test_blank_lines_marks_and_half_surrogates(newsclean):
    raw = b'\xef\xbb\xbf{"text": "Goats \\ud83d\\n\\nA herd \\ud83d\\ude00."}\r\n\r\n  \n{"text": null}'
    newsclean.write("r.jsonl", raw)
    done = newsclean("r.jsonl", "-t", "jsonl", "--only", "headline")
    one, two = read(done.out)
    assert (one["title"], one["text"]) == ("Goats \ufffd", "A herd 😀.")
    assert (two["id"], two["text"], two["flags"]) == ("r.jsonl:4", None, ["no_body"])
    assert done.err.startswith("newsclean: r.jsonl:4: holds no article")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b'{"text": "a\xe9"}', "is no UTF-8; mend it or name its --encoding"),
        (b"[]", "is no JSON object; write one object a line"),
        (b'"text"', "is no JSON object; write one object a line"),
        (b"{}", "has no field 'text' (it has: none); name --text-field"),
        (b'{"a": 1, "b": 2}', "has no field 'text' (it has: a, b); name --text-field"),
        (b'{"text": ["a"]}', "its field 'text' holds no text; name --text-field"),
        (b'{"text": "a", "text": "b"}', "is no JSON (the field 'text' stands in it twice); mend it"),
        (b'{"text": "a", "x": {"y": 1, "y": 2}}', "is no JSON (the field 'y' stands in it twice); mend it"),
        (b'{"text": "a", "x": 1e999}', "is no JSON (1e999 is no JSON number); mend it"),
        (b'{"text": "a", "x": -Infinity}', "is no JSON (-Infinity is no JSON number); mend it"),
        (b'{"text": "a"} {"text": "b"}', "is no JSON (extra data at character 15); mend it"),
        (b"[" * 100_000, "is no JSON (nested too deeply); mend it"),
    ],
    ids=lambda value: value[:24] if isinstance(value, bytes) else "",
)  # fmt: skip
def test_a_bad_record_is_named_and_costs_itself_alone(newsclean, line, said):
    good = lines({"id": "good", "text": TEXT})
    newsclean.write("r.jsonl", good + line + b"\n" + good)
    done = newsclean("r.jsonl", "-t", "jsonl", "--only", "headline")
    assert [record["id"] for record in read(done.out)] == ["good", "good"]
    assert (done.code, done.err) == (3, f"newsclean: r.jsonl:2: {said}\n")


def test_records_in_another_encoding(newsclean):
    raw = json.dumps({"text": "Ærø\n\nGeder på vejen.", "sted": "Ærø"}, ensure_ascii=False)
    newsclean.write("r.jsonl", raw.encode("latin-1") + b"\n")
    (record,) = read(newsclean("r.jsonl", "-t", "jsonl", "--encoding", "latin-1").out)
    assert (record["title"], record["extra"]) == ("Ærø", {"sted": "Ærø"})


def test_records_may_share_an_id(newsclean, tree):
    newsclean.write(
        "r.jsonl", lines({"id": "x", "text": TEXT}, {"id": "x", "text": TEXT + "More."})
    )
    done = newsclean("r.jsonl", "-o", "all.jsonl", "-j", "2")
    assert (done.code, done.err) == (0, "")
    assert [r["id"] for r in read((newsclean.home / "all.jsonl").read_text())] == ["x", "x"]
    assert newsclean("r.jsonl", "-o", "out/").code == 0
    assert list(tree(newsclean.home / "out")) == ["r.jsonl/00000001.md", "r.jsonl/00000002.md"]


def test_a_record_that_is_too_large_costs_itself_alone(newsclean):
    newsclean.write("r.jsonl", lines({"text": TEXT}, {"text": "x" * 5000}, {"text": TEXT}))
    done = newsclean("r.jsonl", "-t", "jsonl", "--max-size", "200")
    assert [record["id"] for record in read(done.out)] == ["r.jsonl:1", "r.jsonl:3"]
    said = "r.jsonl:2: is larger than --max-size 200 bytes; raise the limit or leave it out"
    assert (done.code, done.err) == (3, f"newsclean: {said}\n")


@pytest.mark.parametrize("at", [0, 1, 20, -9, -1])
def test_a_compressed_file_that_was_cut_gives_what_it_has_and_is_named(newsclean, at):
    raw = gzip.compress(lines(*({"id": str(n), "text": f"{TEXT}{n}"} for n in range(50))))
    newsclean.write("r.jsonl.gz", raw[:at])
    done = newsclean("r.jsonl.gz", "-t", "jsonl", "--only", "headline")
    ids = [record["id"] for record in read(done.out)]
    assert ids == [str(n) for n in range(len(ids))]
    if at == 0:
        assert (done.code, done.out, done.err) == (0, "", "")
    else:
        assert done.code == 3
        assert done.err.splitlines()[-1].startswith("newsclean: r.jsonl.gz")


def test_damage_in_the_middle_is_named(newsclean):
    raw = bytearray(
        gzip.compress(lines(*({"text": f"{TEXT}{n * n}"} for n in range(5000))), mtime=0)
    )
    raw[len(raw) // 2] ^= 0xFF
    newsclean.write("r.jsonl.gz", bytes(raw))
    done = newsclean("r.jsonl.gz", "-t", "jsonl", "--only", "headline")
    assert done.code == 3
    assert len(read(done.out)) > 100
    assert done.err.splitlines()[-1].startswith("newsclean: r.jsonl.gz: holds damaged gzip data (")


def test_members_of_a_compressed_file_follow_each_other(newsclean):
    members = [gzip.compress(lines({"id": str(n), "text": TEXT})) for n in range(3)]
    newsclean.write("r.jsonl.gz", b"".join(members))
    assert [r["id"] for r in read(newsclean("r.jsonl.gz", "-t", "jsonl").out)] == ["0", "1", "2"]


def test_zstandard_is_read_and_a_cut_file_named(newsclean):
    zstandard = pytest.importorskip("zstandard")
    raw = zstandard.compress(lines({"id": "a", "text": TEXT}))
    newsclean.write("r.jsonl.zst", raw + zstandard.compress(lines({"id": "b", "text": TEXT})))
    assert [r["id"] for r in read(newsclean("r.jsonl.zst", "-t", "jsonl").out)] == ["a", "b"]
    newsclean.write("r.jsonl.zst", raw[:-6])
    done = newsclean("r.jsonl.zst", "-t", "jsonl")
    said = "r.jsonl.zst: ends in the middle of its compressed data; get it again"
    assert (done.code, done.err.splitlines()[-1]) == (3, f"newsclean: {said}")


def test_a_compressed_text_is_one_input(newsclean):
    newsclean.write("in/page.txt.gz", gzip.compress(TEXT.encode()))
    assert newsclean("in", "-o", "out", "-t", "json").code == 0
    record = json.loads((newsclean.home / "out/page.json").read_text())
    assert (record["id"], record["text"]) == ("page.txt.gz", BODY)


def test_in_a_directory_each_record_has_a_file_in_a_folder_of_its_name(newsclean, tree):
    newsclean.write("in/a/r.jsonl", lines({"text": TEXT}) + b"{\n" + lines({"text": TEXT}))
    newsclean.write("in/r.txt", TEXT)
    done = newsclean("in", "-o", "out", "-t", "txt")
    assert done.code == 3
    names = ["a/r.jsonl/00000001.txt", "a/r.jsonl/00000003.txt", "r.txt"]
    assert list(tree(newsclean.home / "out")) == names
    again = newsclean("in", "-o", "out", "-t", "txt", "-v")
    assert ", 2 of these unchanged" not in again.err
    assert "2 of these" not in again.err
    assert "3 of these unchanged" in again.err
    listed = newsclean("in", "-o", "out", "-t", "txt", "-n").out.splitlines()
    assert listed[1] == f"in{os.sep}a{os.sep}r.jsonl -> out{os.sep}a{os.sep}r.jsonl{os.sep}"


def test_many_outputs_need_a_place(newsclean):
    newsclean.write("r.jsonl", lines({"text": TEXT}))
    done = newsclean("r.jsonl")
    said = "several outputs cannot all go to standard output as md; "
    said += "write: newsclean r.jsonl -o clean/, or: newsclean r.jsonl -t jsonl\n"
    assert (done.code, done.out, done.err) == (2, "", f"newsclean: {said}")


def test_what_newsclean_knows_of_a_stream_is_no_input(newsclean):
    newsclean.write("in/r.jsonl", lines({"id": "a", "text": TEXT}))
    for _ in range(2):
        done = newsclean("in", "-o", "in/all.jsonl")
        assert (done.code, done.err) == (0, "")
    assert [r["id"] for r in read((newsclean.home / "in/all.jsonl").read_text())] == ["a"]


@pytest.mark.parametrize("page", ["<!DOCTYPE html><p>{}</p>", "\n <html lang=en>{}"])
def test_a_page_in_a_record_is_read_as_one(newsclean, page):
    newsclean.write("r.jsonl", lines({"text": page.format(BODY)}))
    done = newsclean("r.jsonl", "-t", "jsonl")
    assert [r["text"] for r in read(done.out)] == [BODY]
    assert (done.code, done.err) == (0, "")


# ------------------------------------------------------------------ web archives


def warc(kind: str, uri: str, block: bytes, content_type: str) -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {uri}\r\n"
        f"WARC-Date: 2024-01-02T03:04:05Z\r\nWARC-Record-ID: <urn:x:{uri[-1]}>\r\n"
        f"Content-Type: {content_type}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def http(status: str, content_type: str, body: bytes, more: str = "") -> bytes:
    head = f"HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\n{more}Content-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


def response(uri: str, *parts: object) -> bytes:
    return warc("response", uri, http(*parts), "application/http; msgtype=response")


POLISH = "Kozy na drodze\n\nStado kóz zamknęło drogę we wtorek.\n"
CRAWL = [
    warc("warcinfo", "x:0", b"software: x\r\n", "application/warc-fields"),
    response("http://x/1", "200 OK", "text/plain; charset=iso-8859-2", POLISH.encode("iso-8859-2")),
    response(
        "http://x/2",
        "200 OK",
        "text/plain",
        gzip.compress(TEXT.encode()),
        "Content-Encoding: gzip\r\n",
    ),
    response("http://x/3", "200 OK", "image/png", b"\x89PNG"),
    response("http://x/4", "404 Not Found", "text/plain", b"no"),
    response("http://x/5", "200 OK", "text/html", f"<p>{BODY}</p>".encode()),
    response("http://x/6", "200 OK", "text/plain", b"no gzip", "Content-Encoding: gzip\r\n"),
    warc("conversion", "http://x/7", TEXT.encode(), "text/plain"),
]


@pytest.fixture
def _fastwarc() -> None:
    pytest.importorskip("fastwarc")


@pytest.mark.usefixtures("_fastwarc")
class TestWebArchives:
    @pytest.mark.parametrize("name", ["c.warc", "c.warc.gz"])
    def test_texts_are_read_and_the_rest_is_named(self, newsclean, name):
        packed = name.endswith(".gz")
        newsclean.write(name, b"".join(gzip.compress(r) if packed else r for r in CRAWL))
        done = newsclean(name, "-t", "jsonl")
        found = [(r["id"], r["url"], r["text"]) for r in read(done.out)]
        assert found == [
            ("urn:x:1", "http://x/1", "Stado kóz zamknęło drogę we wtorek."),
            ("urn:x:2", "http://x/2", BODY),
            ("urn:x:5", "http://x/5", BODY),
            ("urn:x:7", "http://x/7", BODY),
        ]
        assert "2024-01-02" not in done.out
        damaged, skipped = done.err.splitlines()
        assert damaged.startswith(f"newsclean: {name}:7: its HTTP encoding is damaged (")
        said = "skipped 2 responses that are no page or text: HTTP 404 (1), image/png (1)"
        assert skipped == f"newsclean: {said}"
        assert done.code == 3

    def test_a_wet_file(self, newsclean):
        newsclean.write("c.warc.wet.gz", gzip.compress(CRAWL[-1]))
        assert [r["text"] for r in read(newsclean("c.warc.wet.gz", "-t", "jsonl").out)] == [BODY]

    @pytest.mark.parametrize("packed", [False, True], ids=["plain", "gz"])
    @pytest.mark.parametrize("cut", [30, 60, 150, 180])
    def test_an_archive_that_was_cut_is_named(self, newsclean, packed, cut):
        good = [CRAWL[1], CRAWL[7]]
        raw = b"".join(gzip.compress(r) if packed else r for r in good)
        name = "c.warc.gz" if packed else "c.warc"
        newsclean.write(name, raw[:-cut])
        done = newsclean(name, "-t", "jsonl")
        assert [r["id"] for r in read(done.out)] == ["urn:x:1"]
        assert done.code == 3
        assert done.err.startswith(f"newsclean: {name}: ")
        assert done.err.endswith("; get it again\n")

    def test_what_is_no_archive(self, newsclean):
        newsclean.write("c.warc", b"words and words\n" * 9)
        done = newsclean("c.warc", "-t", "jsonl")
        assert done.code == 3
        assert done.err.startswith("newsclean: c.warc: is no whole web archive behind record 0 (")


# ------------------------------------------------------------------ Parquet


class TestParquet:
    def test_rows_are_records(self, newsclean):
        pa = pytest.importorskip("pyarrow")
        import pyarrow.parquet as pq

        rows = [
            {"id": n, "text": TEXT, "when": "2024", "raw": b"caf\xe9", "x": float("nan")}
            for n in (1, 2)
        ]
        pq.write_table(pa.Table.from_pylist(rows), newsclean.home / "r.parquet")
        done = newsclean("r.parquet", "-t", "jsonl")
        assert [r["id"] for r in read(done.out)] == ["1", "2"]
        assert read(done.out)[0]["extra"] == {"when": "2024", "raw": "café", "x": None}
        assert (done.code, done.err) == (0, "")

    def test_a_cut_file(self, newsclean):
        pytest.importorskip("pyarrow")
        newsclean.write("r.parquet", b"PAR1" + bytes(50))
        done = newsclean("r.parquet", "-t", "jsonl")
        assert done.code == 3
        assert done.err.startswith("newsclean: r.parquet: is no whole Parquet behind row 0 (")
        assert done.err.count("\n") == 1

    def test_text_that_is_no_utf8(self, newsclean):
        """Programs that write Parquet need not see to it that their strings are UTF-8."""
        pa = pytest.importorskip("pyarrow")
        import pyarrow.parquet as pq

        raw = pa.array([TEXT.encode(), TEXT.replace("herd", "caf\xe9").encode("latin-1")])
        text = raw.view(pa.string())
        deep = pa.ListArray.from_arrays([0, 0, 1], pa.array([b"\xfc"]).view(pa.string()))
        named = pa.StructArray.from_arrays([text], names=["a"])
        table = pa.table({"text": text, "deep": deep, "named": named, "n": [1, 2]})
        pq.write_table(table, newsclean.home / "r.parquet")
        done = newsclean("r.parquet", "-t", "jsonl")
        cafe = TEXT.replace("herd", "café")
        assert [(r["text"], r["extra"]) for r in read(done.out)] == [
            (BODY, {"deep": [], "named": {"a": TEXT}, "n": 1}),
            (BODY.replace("herd", "café"), {"deep": ["ü"], "named": {"a": cafe}, "n": 2}),
        ]
        assert (done.code, done.err) == (0, "")

    def test_two_columns_of_one_name(self, newsclean):
        pa = pytest.importorskip("pyarrow")
        import pyarrow.parquet as pq

        table = pa.Table.from_arrays([pa.array([TEXT]), pa.array(["x"])], names=["text", "text"])
        pq.write_table(table, newsclean.home / "r.parquet")
        done = newsclean("r.parquet", "-t", "jsonl")
        said = "newsclean: r.parquet: has two columns 'text'; rename one of them\n"
        assert (done.code, done.out, done.err) == (3, "", said)

    def test_a_stream_that_is_given_up_makes_no_noise(self, newsclean):
        pytest.importorskip("pyarrow")
        newsclean.write("r.jsonl", lines({"text": TEXT}) + b"{\n")
        done = newsclean("r.jsonl", "-o", "all.parquet", "--fail-fast")
        said = (
            "newsclean: r.jsonl:2: is no JSON (expecting property name enclosed in double quotes "
            "at character 2); mend it\n"
        )
        assert (done.code, done.out, done.err) == (3, "", said)
        assert not (newsclean.home / "all.parquet").exists()

    def test_an_address_that_is_no_text(self, newsclean):
        pytest.importorskip("pyarrow")
        import pyarrow.parquet as pq

        newsclean.write("r.jsonl", lines({"url": 5, "text": TEXT}, {"url": ["x"], "text": TEXT}))
        done = newsclean("r.jsonl", "-t", "jsonl")
        assert [(r["url"], r["extra"]) for r in read(done.out)] == [
            (None, {"url": 5}),
            (None, {"url": ["x"]}),
        ]
        done = newsclean("r.jsonl", "-o", "all.parquet")
        assert (done.code, done.err) == (0, "")
        rows = pq.read_table(newsclean.home / "all.parquet").to_pylist()
        assert [(row["url"], row["extra"]) for row in rows] == [
            (None, '{"url": 5}'),
            (None, '{"url": ["x"]}'),
        ]

    def test_a_stream_holds_the_same_as_json_lines(self, newsclean):
        pytest.importorskip("pyarrow")
        import pyarrow.parquet as pq

        newsclean.write("r.jsonl", lines(*({"id": str(n), "text": TEXT, "n": n} for n in range(9))))
        newsclean("r.jsonl", "-o", "all.parquet")
        wanted = read(newsclean("r.jsonl", "-t", "jsonl").out)
        rows = pq.read_table(newsclean.home / "all.parquet").to_pylist()
        assert [list(row)[:-1] for row in rows] == [list(record) for record in wanted]
        for row, record in zip(rows, wanted, strict=True):
            row["removed"] = dict(row["removed"])
            row["extra"] = json.loads(row["extra"])
            assert row.pop("ledger") is None
            assert row == record


@pytest.mark.parametrize(("ending", "module"), [("jsonl.gz", "gzip"), ("jsonl.zst", "zstandard")])
def test_a_compressed_stream_holds_the_same_lines(newsclean, ending, module):
    pytest.importorskip(module)
    newsclean.write("r.jsonl", lines({"text": TEXT}, {"text": TEXT}))
    plain = newsclean("r.jsonl", "-t", "jsonl").out
    assert newsclean("r.jsonl", "-o", f"all.{ending}").code == 0
    raw = (newsclean.home / f"all.{ending}").read_bytes()
    if module == "gzip":
        assert raw[4:8] == bytes(4)
        assert gzip.decompress(raw).decode() == plain
    else:
        import zstandard

        assert zstandard.ZstdDecompressor().decompressobj().decompress(raw).decode() == plain
    assert newsclean("r.jsonl", "-o", f"all.{ending}", "--check").code == 0


WITHOUT = """
import sys
sys.modules[sys.argv.pop(1)] = None
from newsclean.__main__ import main
sys.exit(main())
"""


@pytest.mark.parametrize(
    ("module", "name", "args", "said"),
    [
        ("fastwarc.warc", "c.warc", ("-t", "jsonl"),
         "c.warc: is a web archive; install what reads it: pip install 'newsclean[warc]'"),
        ("pyarrow", "r.parquet", ("-t", "jsonl"),
         "r.parquet: is Parquet; install what reads it: pip install 'newsclean[parquet]'"),
        ("zstandard", "r.jsonl.zst", ("-t", "jsonl"),
         "r.jsonl.zst: is compressed with Zstandard; install what reads it: pip install 'newsclean[zst]'"),
        ("zstandard", "a.txt", ("-o", "x.jsonl.zst"),
         "a stream compressed with Zstandard needs a library; install it: pip install 'newsclean[zst]'"),
        ("pyarrow", "a.txt", ("-o", "x.parquet"),
         "a stream in Parquet needs a library; install it: pip install 'newsclean[parquet]'"),
    ],
)  # fmt: skip
def test_a_missing_extra_is_one_line_with_the_command(newsclean, module, name, args, said):
    import subprocess

    newsclean.write(name, b"\x28\xb5\x2f\xfd" + bytes(9) if name.endswith("zst") else TEXT)
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT, module, name, *args], cwd=newsclean.home,
        env=newsclean.environ, capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout.decode()) == (3, "")
    assert done.stderr.decode() == f"newsclean: {said}\n"
