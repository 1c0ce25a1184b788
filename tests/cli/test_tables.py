"""Tables: the same in every pipe, laid out for the width of a terminal."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from newsclean.cli import listing
from newsclean.cli.listing import aligned, fits
from newsclean.writers.columns import width

ROWS = [
    ("pack", "filter", "phrases", "origin", "about"),
    ("quay", "teaser", "12", "built in", "Leads of the quay, of which there are many more"),
    ("quays-of-the-north", "share-bar", "7", "north/quays.toml", "Buttons."),
    ("岸壁", "tags", "1", "岸.toml", ""),
]
PIPED = """\
pack                filter     phrases  origin            about
quay                teaser     12       built in          Leads of the quay, of which there are many more
quays-of-the-north  share-bar  7        north/quays.toml  Buttons.
岸壁                tags       1        岸.toml
"""


@pytest.fixture
def terminal(monkeypatch):
    def has(wide: int, *, there: bool = True) -> None:
        monkeypatch.setattr(listing, "is_terminal", lambda _: there)
        monkeypatch.setattr(listing, "columns", lambda: wide)

    return has


def test_a_pipe_gets_each_row_on_a_line_whatever_the_width(terminal):
    for wide in (20, 80, 200):
        terminal(wide, there=False)
        assert aligned(ROWS) == PIPED
        assert fits(ROWS)


def test_a_wide_terminal_gets_the_same(terminal):
    terminal(120)
    assert aligned(ROWS) == PIPED
    assert fits(ROWS)


def test_the_last_cell_is_wrapped_in_its_column(terminal):
    terminal(84)
    assert not fits(ROWS)
    assert aligned(ROWS) == (
        "pack                filter     phrases  origin            about\n"
        "quay                teaser     12       built in          Leads of the quay, of\n"
        "                                                          which there are many more\n"
        "quays-of-the-north  share-bar  7        north/quays.toml  Buttons.\n"
        "岸壁                tags       1        岸.toml\n"
    )


def test_the_last_cell_stands_below_where_it_finds_no_room(terminal):
    terminal(60)
    assert aligned(ROWS) == (
        "pack                filter     phrases  origin\n"
        "    about\n"
        "quay                teaser     12       built in\n"
        "    Leads of the quay, of which there are many more\n"
        "quays-of-the-north  share-bar  7        north/quays.toml\n"
        "    Buttons.\n"
        "岸壁                tags       1        岸.toml\n"
    )


def test_cells_are_named_below_the_first_where_they_find_no_room(terminal):
    terminal(36)
    assert aligned(ROWS) == (
        "quay\n"
        "    filter teaser, phrases 12,\n"
        "    origin built in\n"
        "    Leads of the quay, of which\n"
        "    there are many more\n"
        "quays-of-the-north\n"
        "    filter share-bar, phrases 7,\n"
        "    origin north/quays.toml\n"
        "    Buttons.\n"
        "岸壁\n"
        "    filter tags, phrases 1,\n"
        "    origin 岸.toml\n"
    )


def test_short_last_cells_stay_in_their_column(terminal):
    terminal(20)
    assert aligned([("a", "b"), ("preset", "balanced")]) == "a       b\npreset  balanced\n"


@pytest.mark.parametrize("wide", [20, 21, 33, 47, 60, 79, 80, 81, 100])
def test_no_line_is_wider_than_the_terminal_and_nothing_is_cut(terminal, wide):
    terminal(wide)
    rows = [*ROWS, ("x" * 30, "y" * 50, "岸" * 30, "built in", "words of " * 30 + "z" * 99)]
    out = aligned(rows)
    assert max(map(width, out.splitlines())) <= wide
    bare = out.replace(" ", "").replace("\n", "")
    for row in rows[1:]:
        assert all(cell.replace(" ", "") in bare for cell in row)


def test_a_cell_is_one_line_whatever_it_holds(terminal):
    for there in (True, False):
        terminal(80, there=there)
        assert aligned([("a", "b"), ("x\ny", "\x1b[1m")]) == "a     b\nx\\ny  \\x1b[1m\n"


def on_a_terminal(newsclean, wide: int, *args: str) -> list[str]:
    """The lines that the command writes to a terminal of that width."""
    pty = pytest.importorskip("pty", reason="no terminals on this system")
    environ = {**newsclean.environ, "TERM": "xterm", "COLUMNS": str(wide)}
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "newsclean", *args], cwd=newsclean.home, env=environ, stdout=theirs
    )
    os.close(theirs)
    out = b""
    try:
        while piece := os.read(ours, 65536):
            out += piece
    except OSError:  # how Linux reports the end of a terminal
        pass
    finally:
        os.close(ours)
    assert process.wait(timeout=60) == 0
    return out.decode().replace("\r\n", "\n").splitlines()


def test_settings_whose_list_is_long(newsclean):
    packs = [f"packs-of-harbour/{name}.toml" for name in ("quay", "pier", "mole")]
    phrase = '[[phrase]]\nid = "a"\nwhole = "Ring it"\nhit = ["Ring it"]\nmiss = ["Ring"]\n'
    for path in packs:
        newsclean.write(path, phrase)
    args = ["config", *(word for path in packs for word in ("--pack", path))]
    piped = newsclean(*args, env={"COLUMNS": "60"}).out.splitlines()
    assert f"packs         {json.dumps(packs)}  command line" in piped
    lines = on_a_terminal(newsclean, 60, *args)
    assert lines[0] == "setting       from          value"
    at = lines.index('packs         command line  ["packs-of-harbour/quay.toml",')
    assert lines[at - 1 : at + 4] == [
        "only          default       []",
        'packs         command line  ["packs-of-harbour/quay.toml",',
        '                            "packs-of-harbour/pier.toml",',
        '                            "packs-of-harbour/mole.toml"]',
        "isolated      default       false",
    ]
