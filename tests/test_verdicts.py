"""A line and its verdict, and how it is drawn: in a pipe, on a terminal, as data for a page."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsclean import clean
from newsclean.writers.columns import cut, visible, width, wrapped
from newsclean.writers.explain import rows
from newsclean.writers.page import html_page, packed_json
from newsclean.writers.page_data import Packing, compared
from newsclean.writers.screen import View, screen
from newsclean.writers.verdicts import DOUBT, FOLDS_FROM, Fold, Line, Note, folded, lines_of

SHOWN = st.text().map(visible).map(str.strip)
WIDE = (
    st.text(st.sampled_from("ab  日本語e\u0301\u0301é한ก็ा\N{GOAT}\N{WOMAN}\u200d\u200cمی-."))
    .map(visible)
    .map(str.strip)
)

# ------------------------------------------------------------------ columns


@pytest.mark.parametrize(
    ("text", "columns"),
    [("goat", 4), ("日本", 4), ("e\u0301", 1), ("한", 2), ("", 0), ("ก็", 1)],
)
def test_width(text, columns):
    assert width(text) == columns


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\tb", "a b"),
        ("a\u00a0b", "a b"),
        ("\x1b[31mred\x07", "\\x1b[31mred\\x07"),
        ("a\u202eb\u2028c", "a\\u202eb\\u2028c"),
        ("soft\u00adware \ufeff", "soft\\xadware \\ufeff"),
        ("Žluť 日本 e\u0301", "Žluť 日本 e\u0301"),
        ("\ud800", "\\ud800"),
        ("می\u200cخواهم 👩\u200d👧 go\u200cat", "می\u200cخواهم 👩\u200d👧 go\\u200cat"),
    ],
)
def test_what_steers_a_terminal_is_written_out(text, shown):
    assert visible(text) == shown


@given(st.text())
def test_what_is_visible_is_one_line(text):
    assert re.sub("[\u200c\u200d]", "", visible(text)).isprintable()


@given(SHOWN | WIDE, st.integers(2, 40))
@example("a " + "日" * 30, 7)
@example("https://example.org/" + "a" * 90, 10)
@example("a" + " " * 50 + "b", 8)
def test_wrapped_text_fits_and_is_whole(text, columns):
    rows = wrapped(text, columns)
    assert all(width(row) <= columns for row in rows)
    assert "".join(rows).replace(" ", "") == text.replace(" ", "")


@given(SHOWN | WIDE, st.integers(2, 40), st.integers(1, 3))
def test_rows_can_be_limited(text, columns, most):
    rows, all_rows = wrapped(text, columns, most), wrapped(text, columns)
    assert len(rows) <= most
    assert all(width(row) <= columns for row in rows)
    assert rows == all_rows if len(all_rows) <= most else rows[-1].endswith("…")


@given(SHOWN | WIDE, st.integers(0, 30))
def test_cut_text_fits(text, columns):
    assert width(cut(text, columns)) <= columns
    assert cut(text, columns) == text or cut(text, columns)[-1:] in ("…", "")


def test_words_stay_whole_where_they_can():
    assert wrapped("the goats of Route 9", 9) == ["the goats", "of Route", "9"]
    assert wrapped("a https://example.org/goats", 12) == ["a", "https://exam", "ple.org/goat", "s"]
    assert wrapped("日本語の長い文", 6) == ["日本語", "の長い", "文"]


@pytest.mark.parametrize(
    "text", ["日" * 200_000, "a" * 200_000, "a " * 100_000, "e\u0301" * 50_000]
)
def test_long_lines_are_wrapped_in_linear_time(text):
    assert len(wrapped(text, 60)) > 800  # quadratic, each of these takes minutes


# ------------------------------------------------------------------ folds


def line(number: int, filter: str = "page-line", verdict: str = "removed") -> Line:
    decided = None if verdict == "kept" else Note(filter, "is short")
    field = "title" if verdict == "field" else None
    return Line(number, verdict, f"line {number}", field, decided, 0.9 + number / 1000)


KINDS = st.tuples(
    st.sampled_from(["page-line", "share-bar"]), st.sampled_from(["kept", "removed", "field"])
)


@given(st.lists(st.tuples(KINDS, st.integers(1, 9)), max_size=8))
def test_folds_hide_nothing_but_the_inside_of_runs(runs):
    kinds = [kind for kind, size in runs for _ in range(size)]
    lines = [line(i, *kind) for i, kind in enumerate(kinds)]
    entries = list(folded(lines))
    flat = [x for e in entries for x in (e.lines if isinstance(e, Fold) else (e,))]
    assert flat == lines
    for i, entry in enumerate(entries):
        if isinstance(entry, Fold):
            assert len(entry.lines) >= FOLDS_FROM - 2
            whole = (entries[i - 1], *entry.lines, entries[i + 1])
            assert len({x.label for x in whole}) == 1
            assert entry.lines[0].verdict != "kept"
            assert sum(count for _, count in entry.filters) == len(entry.lines)
    seen = [x for x in entries if isinstance(x, Line) and x.verdict == "kept"]
    assert seen == [x for x in lines if x.verdict == "kept"]


def test_short_runs_stay():
    assert not any(isinstance(e, Fold) for e in folded(line(i) for i in range(FOLDS_FROM - 1)))
    (first, fold, last) = folded(line(i) for i in range(FOLDS_FROM))
    assert (first.number, [x.number for x in fold.lines], last.number) == (0, [1, 2, 3], 4)
    assert fold.sureness == (0.901, 0.903)
    assert fold.filters == (("page-line", 3),)


def test_a_run_goes_through_several_filters_and_names_them():
    names = ["d", "a", "b", "b", "c", "c", "c", "d", "e", "a"]
    lines = [line(i, name) for i, name in enumerate(names)]
    (_, fold, _) = folded(lines)
    assert fold.filters == (("c", 3), ("b", 2), ("a", 1), ("d", 1), ("e", 1))
    row = " … 8 more lines removed by c (3), b (2), a (1), others (2), 0.90 to 0.91 sure\n"
    assert row in screen(lines, View(200))
    assert " … 3 more lines removed by b (2), c (1), 0.90 sure\n" in screen(lines[1:6], View(200))


def test_what_is_doubtful_is_not_folded_away():
    lines = [line(i) for i in range(11)]
    lines[5] = lines[5]._replace(confidence=DOUBT - 0.01)
    shown = [
        x.number if isinstance(x, Line) else [y.number for y in x.lines] for x in folded(lines)
    ]
    assert shown == [0, [1, 2, 3], 4, 5, 6, [7, 8, 9], 10]
    lines[5] = lines[5]._replace(confidence=DOUBT)
    assert [len(x.lines) for x in folded(lines) if isinstance(x, Fold)] == [9]


# ------------------------------------------------------------------ lines of an article

PAGE = """\
Late Tide Classics
Play Live Radio
Next Up:
0:00 0:00
Available On Air Stations

Goats close Route 9

A herd of goats shut the road on Tuesday, and nobody knew whose goats they were.

The cafÃ© beside the road gave them water.

Copyright 2024 NPR. To see more, visit
"""


def of(text: str) -> tuple[Line, ...]:
    return lines_of(clean(text).ledger)


def test_lines_of_an_article():
    lines = of(PAGE)
    assert [(x.number, x.label) for x in lines] == [
        *((n, "removed") for n in range(1, 6)), (7, "field:title"), (9, "kept"), (11, "edited"),
        (13, "field:copyright"),
    ]  # fmt: skip
    assert lines[7].text == "The cafÃ© beside the road gave them water."
    assert lines[7].becomes == "The café beside the road gave them water."
    assert lines[0].decided == Note("player-block", "stands above the radio player")
    assert lines[6].becomes is None


def test_a_joined_line_says_where_it_went():
    text = (Path(__file__).parents[1] / "examples" / "hard-wrapped.txt").read_text("utf8")
    notes = [note for x in of(text) for note in x.notes if note.filter == "hard-wrap"]
    assert any(re.fullmatch(r".* \(joined to line \d+\)", note.reason) for note in notes)


ROWS = (
    "1\tremoved\t1.00\tplayer-block\tstands above the radio player\tLate Tide Classics\n"
    "2\tremoved\t1.00\tplayer-block\tis part of the radio player\tPlay Live Radio\n"
    "3\tremoved\t1.00\tplayer-block\tis part of the radio player\tNext Up:\n"
    "4\tremoved\t1.00\tplayer-block\tis part of the radio player\t0:00 0:00\n"
    "5\tremoved\t1.00\tplayer-block\tis part of the radio player\tAvailable On Air Stations\n"
    "7\tfield:title\t1.00\theadline\tis the headline\tGoats close Route 9\n"
    "9\tkept\t-\tlanguage\ttold by its function words (language)\tA herd of goats shut the road on Tuesday, and nobody knew whose goats they were.\n"
    "11\tedited\t-\tmojibake\tUTF-8 read as windows-1252; the text was decoded with the wrong encoding (flags)\tThe cafÃ© beside the road gave them water.\n"
    "13\tfield:copyright\t1.00\tcopyright\tis a copyright notice\tCopyright 2024 NPR. To see more, visit\n"
)


def test_rows_for_a_pipe():
    assert rows(of(PAGE)) == ROWS
    assert rows(()) == ""


@given(st.text(), st.text(), st.sampled_from(["kept", "removed", "edited"]), st.booleans())
def test_every_row_has_six_columns(text, reason, verdict, coloured):
    one = line(7, verdict=verdict)._replace(text=text, notes=(Note("a", reason), Note("b", "c")))
    (row,) = rows([one], coloured=coloured).removesuffix("\n").split("\n")
    cells = re.sub("\x1b\\[[0-9]*m", "", row).split("\t")
    assert cells[0] == "7"
    assert cells[4].startswith(f"{visible(reason)}; c")
    assert cells[5] == (visible(text) or "-")
    assert len(cells) == 6


SCREEN_40 = """\
 1 - Late Tide Classics
   - ↳ player-block: stands above the
   -   radio player
   - … 3 more lines removed by
   - player-block
 5 - Available On Air Stations
   - ↳ player-block: is part of the
   -   radio player
 7 > Goats close Route 9
   > ↳ headline: is the headline
 9 │ A herd of goats shut the road on
   │ Tuesday, and nobody knew whose
   │ goats they were.
   │ ↳ language: told by its function
   │   words (language)
11 ~ The cafÃ© beside the road gave them
   ~ water.
   ~ → The café beside the road gave
   ~   them water.
   ~ ↳ mojibake: UTF-8 read as
   ~   windows-1252
   ~   mojibake: the text was decoded
   ~   with the wrong encoding (flags)
13 > Copyright 2024 NPR. To see more,
   > visit
   > ↳ copyright: is a copyright notice

9 lines
  1 kept
  2 field
  5 removed
  1 edited
"""


def test_on_a_narrow_terminal():
    assert screen(of(PAGE), View(40)) == SCREEN_40


SCREEN_100 = """\
 1  removed     ┃ Late Tide Classics                            player-block: stands above the radio
                ┃                                               player
                ┃ … 3 more lines removed by player-block
 5              ┃ Available On Air Stations                     player-block: is part of the radio
                ┃                                               player
 7  → title     ┃ Goats close Route 9                           headline: is the headline
 9  kept        │ A herd of goats shut the road on Tuesday,     language: told by its function words
                │ and nobody knew whose goats they were.        (language)
11  edited      ┃ The cafÃ© beside the road gave them water.    mojibake: UTF-8 read as windows-1252
                ┃ → The café beside the road gave them water.   mojibake: the text was decoded with
                ┃                                               the wrong encoding (flags)
13  → copyright ┃ Copyright 2024 NPR. To see more, visit        copyright: is a copyright notice

9 lines: 1 kept, 2 field, 5 removed, 1 edited
"""


def test_on_a_wide_terminal():
    assert screen(of(PAGE), View(100)) == SCREEN_100


@settings(max_examples=60)
@given(
    st.integers(24, 200), st.booleans(), st.lists(st.one_of(SHOWN, st.text(), WIDE), max_size=12)
)
def test_nothing_is_wider_than_the_terminal(columns, full, texts):
    lines = [
        line(i, verdict=v)._replace(text=t)
        for i, t in enumerate(texts)
        for v in ("kept", "removed")
    ]
    out = screen(lines, View(columns, coloured=True, full=full))
    bare = re.sub("\x1b\\[[0-9]*m", "", out)
    assert all(width(row) <= columns for row in bare.split("\n"))
    assert "\x1b" not in bare
    assert bare == screen(lines, View(columns, full=full))
    if full:
        assert "more lines" not in bare


def test_colours_are_closed_on_each_row():
    for row in screen(of(PAGE), View(80, coloured=True)).splitlines():
        assert row.count("\x1b[0m") * 2 == row.count("\x1b[")


# ------------------------------------------------------------------ data of a page


def test_packed_lines():
    packing = Packing(lambda name: f"About {name}.")
    packed = packing.document(of(PAGE))
    tables = packing.tables()
    assert packed["folds"] == [[1, 3]]
    assert tables["labels"] == ["removed", "field:title", "kept", "edited", "field:copyright"]
    assert tables["filters"][0] == ["player-block", "About player-block."]
    assert packed["lines"][0] == [1, 0, "Late Tide Classics", 0, 1.0]
    assert packed["lines"][7][2] == ""
    assert packed["lines"][7][7] == ["The ", "cafÃ©", "café", " beside the road gave them water."]


@given(st.text(), st.text())
def test_a_comparison_holds_both_texts(old, new):
    parts = compared(old, new)
    assert "".join(p for i, p in enumerate(parts) if i % 3 != 2) == old
    assert "".join(p for i, p in enumerate(parts) if i % 3 != 1) == new


VALUES = st.recursive(
    st.text() | st.integers() | st.none(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(st.dictionaries(st.text(), VALUES))
@example({"</script><!--": "<script>"})
def test_no_json_ends_its_script(value):
    text = packed_json(value)
    assert "<" not in text
    assert json.loads(text) == value


def test_a_page_is_one_file_and_trusts_only_itself():
    page = html_page("explain", '"><script>', ['{"a":1}'], "</pre><script>")
    assert "<title>&quot;&gt;&lt;script&gt;</title>" in page
    assert "&lt;/pre&gt;&lt;script&gt;" in page
    assert page.count("<script") == 2
    assert not re.search(r"(?:src|href)=\"(?!data:)", page.partition("<script>")[0])
    assert not re.search(
        r"@import|url\(|//[a-z]+\.", page.replace("http://www.w3.org/2000/svg", "")
    )
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)[1]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy


def test_what_tipped_a_line_of_a_whole_page_is_said():
    menu = [
        f"Harbour {word}"
        for word in (
            "News Sport Weather Culture Opinion Video Podcasts Games Jobs Cars Homes Travel Food "
            "Letters Schools Roads Tides Boats"
        ).split()
    ]
    story = [
        "Goats shut the road to the harbour on Tuesday, and nobody in Port Ellery knew whose they were."
    ] * 1
    story += [
        f"The herd stood on the bridge for {n} hours while drivers waited, sang and drank cold coffee."
        for n in range(2, 12)
    ]
    teasers = [
        f"{n} hours ago" if n % 2 else f"Also read: how {m.lower()} came to Port Ellery"
        for n, m in enumerate(menu)
    ]
    text = "\n".join([*menu, "Goats close Route 9", *story, *teasers, *menu])
    found = [x for x in of(text) if x.decided and x.decided.filter == "page-line"]
    assert found
    for x in found:
        assert list(x.evidence or {}) == x.decided.reason.split("; ")
        assert all(odds > 0 for odds in x.evidence.values())
