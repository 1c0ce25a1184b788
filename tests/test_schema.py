"""The JSON Schema that the package ships, and the records that are held against it."""

from __future__ import annotations

import json
import pkgutil
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import newsclean
from newsclean.document import (
    Block,
    Caption,
    Document,
    Drop,
    Finding,
    Join,
    Kind,
    Lift,
    Record,
    Relabel,
    Rewrite,
    Split,
)
from newsclean.pipeline import apply

SCHEMA: dict[str, Any] = json.loads(pkgutil.get_data("newsclean.writers", "schema.json") or b"")
VALIDATOR = Draft202012Validator(SCHEMA)

STATION = """\
© 2024 WZLQ
Play Live Radio
Next Up:
0:00
0:00 0:00
Available On Air Stations

Goats close Route 9 for a third day

Published May 2, 2024 at 6:12 PM EDT

A goat stands on the yellow line near Penrose.
Dova Renn
/
WZLQ
A goat stands on the yellow line near Penrose.

PENROSE, Ohio -- The goats of Penrose have closed the road again, and nobody could say on Tuesday \
who had let them out.

The mayor said it was not the first time. She asked drivers to go round by the mill.

  • Ridge Lane is open
  • Mill Road is open

Editor's note: An earlier version misspelled the name of the mill.

Copyright 2024 WZLQ
"""

TRANSCRIPT = """\
Why the goats came back

DOVA RENN, HOST:

The goats are back on Route 9. Otis Brandt has been counting them.

OTIS BRANDT, BYLINE: There are forty of them this morning.

RENN: Forty?

(SOUNDBITE OF BELLS)

BRANDT: Forty. The farmer says he lost count in March.
"""

TEXTS = {
    "station": STATION,
    "transcript": TRANSCRIPT,
    "one line": "The goats are gone.",
    "nothing": "",
    "blank": " \n\n ",
    "only chrome": "Play Live Radio\nNext Up:\n0:00\nAvailable On Air Stations\n",
    "markup left": "<p>The goats &amp; the road</p>\n\nItâ€™s closed, she said.\n",
    "german": "Ziegen sperren die Straße\n\nVon Jost Kamm\n\nStand: 12.03.2024, 14:05 Uhr\n\n"
    "Die Ziegen haben am Dienstag erneut die Straße gesperrt, und niemand weiß, warum.\n",
}


def problems(record: object) -> list[str]:
    return [f"{e.json_path}: {e.message}" for e in VALIDATOR.iter_errors(record)]


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("ledger", [True, False])
def test_records_of_texts(name: str, ledger: bool) -> None:
    record = newsclean.clean(TEXTS[name]).to_dict(ledger=ledger)
    assert problems(json.loads(json.dumps(record))) == []
    assert ("ledger" in record) is ledger


@pytest.mark.parametrize("raw", [b"", "Caf\xe9 Penrose".encode("cp1252"), "“Zoë” \x92".encode()])
def test_records_of_bytes(raw: bytes) -> None:
    assert problems(newsclean.clean(raw, id="a/b.txt").to_dict(ledger=True)) == []


@settings(deadline=None)  # the first example loads the filters
@given(st.text(max_size=200))
def test_records_of_any_text(text: str) -> None:
    assert problems(newsclean.clean(text).to_dict(ledger=True)) == []


def test_keys_stand_in_the_order_of_the_schema() -> None:
    record = newsclean.clean(STATION).to_dict(ledger=True)
    assert list(record) == list(SCHEMA["properties"])


def test_every_action_is_in_the_schema() -> None:
    from newsclean.article import build

    lines = ["Old title", "one", "two", "a cut", "by X", "x y", "gone", "It ends."]
    source = "\n".join(lines)
    blocks, at = [], 0
    for number, line in enumerate(lines):
        blocks.append(Block(number, at, at + len(line), line, number + 1, 0))
        at += len(line) + 1
    actions = [
        Lift("title", "Old title"),
        Relabel(Kind.LIST_ITEM),
        Rewrite("2"),
        Join(2),
        Lift("captions", Caption(None, "X")),
        Split(((0, 1), (2, 3))),
        Drop(),
        Record("notes", "It ends."),
    ]
    doc = Document.of(source, tuple(blocks))
    for number, action in enumerate(actions):
        doc = apply(doc, [Finding("test", number, action, "why", 0.5, {"n": 1})])
    record = build(doc, version="0", settings="0" * 16).to_dict(ledger=True)
    assert problems(json.loads(json.dumps(record))) == []
    assert {edit["what"] for span in record["ledger"] for edit in span.get("edits", ())} == {
        "relabel", "rewrite", "join", "split", "record",
    }  # fmt: skip


@pytest.fixture(scope="module")
def good() -> dict[str, Any]:
    return newsclean.clean(STATION).to_dict(ledger=True)


@pytest.mark.parametrize(
    "change",
    [
        {"schema_version": 2},
        {"title": ""},
        {"authors": None},
        {"authors": [""]},
        {"published": "May 2, 2024"},
        {"published": "2024-05-02T18:12"},
        {"language": "English"},
        {"text": None},
        {"blocks": []},
        {"blocks": [{"kind": "caption", "text": "a"}]},
        {"captions": [{"text": None, "credit": None}]},
        {"flags": ["No Body"]},
        {"flags": ["no_body"]},
        {"confidence": 1.5},
        {"removed": {"x": 0}},
        {"extra": None},
        {"surprise": 1},
        {"ledger": [{"start": 0, "end": 1, "line": 1, "raw": "a", "fate": "lost"}]},
        {"ledger": [{"start": 0, "end": 1, "line": 1, "raw": "a", "fate": "removed"}]},
        {"ledger": [{"start": 0, "end": 1, "line": 1, "fate": "kept"}]},
    ],
)
def test_broken_records_are_refused(good: dict[str, Any], change: dict[str, object]) -> None:
    assert problems(good) == []
    assert problems({**good, **change})


@pytest.mark.parametrize("key", [key for key in SCHEMA["properties"] if key != "ledger"])
def test_no_key_may_be_missing(good: dict[str, Any], key: str) -> None:
    assert problems({k: v for k, v in good.items() if k != key})


# ------------------------------------------------------------------ every record of the suite


def test_a_record_of_the_library_is_held(held) -> None:
    before = held.count
    newsclean.clean(STATION).to_dict()
    assert held.count == before + 1


def test_a_broken_record_of_the_library_is_noticed(held, monkeypatch) -> None:
    monkeypatch.setattr("newsclean.article.SCHEMA_VERSION", 2)
    newsclean.clean(STATION).to_dict()
    assert held.problems == ["Article.to_dict: $.schema_version: 1 was expected"]
    held.problems.clear()


def test_a_broken_record_of_a_process_is_noticed(held, good, tmp_path) -> None:
    import subprocess
    import sys

    broken = json.dumps({**good, "title": ""})
    script = "import sys; t = sys.stdin.read(); open('a.jsonl', 'w').write(t + '\\n'); print(t[:0])"
    for code in ("import sys; print(sys.stdin.read())", script.replace("a.jsonl", "b.jsonl")):
        subprocess.run(
            [sys.executable, "-c", code], input=broken.encode(), cwd=tmp_path, check=True,
            capture_output=True,
        )  # fmt: skip
        broken = broken.replace('"schema_version": 1', '"schema_version":  1')
    assert [problem.partition(":")[0] for problem in held.problems] == [
        "standard output",
        "b.jsonl",
    ]
    held.problems.clear()
