"""The place that a dateline names, as printed."""

from __future__ import annotations

import pytest

from newsclean.filters.dateline import read_dateline


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("DUNMORE, N.H. — A furniture warehouse burned.", "DUNMORE, N.H."),
        ("PENROSE, Wash. (AP) — The mayor resigned.", "PENROSE, Wash."),
        ("Quellau, Mass.—The mayor resigned.", "Quellau, Mass."),
        ("LIMA, Peru — The mayor resigned.", "LIMA, Peru"),
        ("HARROW, Ohio (WTVQ) – Two people sank.", "HARROW, Ohio"),
        ("QUELLAU. – Der Damm hielt.", "QUELLAU"),
        ("NEW YORK (AP) — Stocks fell.", "NEW YORK"),
        ("Boise, ID — Crews came.", "Boise, ID"),
        ("The mayor — and nobody else — resigned.", None),
        ("Otis Marrin, 58, of Penrose — resigned.", None),
        ("A well-known mayor resigned.", None),
    ],
)
def test_place(text, place):
    assert read_dateline(text) == place
