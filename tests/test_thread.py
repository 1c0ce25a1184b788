"""Threads of remarks: where they begin, and the rows of heads that are none."""

from __future__ import annotations

import time

import pytest

from newsclean.document import Block
from newsclean.evidence.shape import Line, read_lines
from newsclean.evidence.thread import TIMED, Thread, find_thread
from newsclean.packs import phrases_for

STORY = (
    "The night boat of Sandhaven carries nurses and bakers to work and back again each day.",
    "It was to stop in June, and the harbor board has now given it one more year.",
)
SAID = "The bakers have written to the harbor board about this twice a year since spring."


def lines_of(*texts: str) -> list[Line]:
    blocks = [Block(i, 0, len(t), t, i + 1, int(i > 0)) for i, t in enumerate((*STORY, *texts))]
    return read_lines(blocks, phrases_for(())).all


@pytest.mark.parametrize(
    ("page", "thread"),
    [
        (("Ada Tarr", "3 days ago", SAID) * 1, None),
        (
            ("2 comments", "Ada Tarr", "3 days ago", SAID, "Ben Orr", "2 days ago", SAID),
            Thread(2, 2),
        ),
        (
            (
                "Ada Tarr says:",
                "May 2, 2024 at 5:12 pm",
                SAID,
                "tarr_of_quill says:",
                "May 2, 2024 at 5:40 pm",
                SAID,
                "Lou says:",
                "May 3, 2024 at 7:03 am",
                SAID,
            ),
            Thread(2, 3),
        ),
        (
            (
                "Ada May 2, 2024 at 5:12 pm",
                SAID,
                "Ben on May 2, 2024 at 6:00 pm",
                SAID,
                "Lou Tell · 2 days ago",
                SAID,
            ),
            Thread(2, 3),
        ),
        ((SAID, "ReplyDelete", f"{SAID} So?", SAID, "Reply Delete", SAID, "Reply"), Thread(2, 3)),
        ((SAID, "Antworten", SAID, "Antworten"), None),
        (
            (
                "1. Ada Tarr",
                "May 2, 2024, 5:12 pm",
                SAID,
                "2. tarr",
                "May 2, 2024, 6:00 pm",
                SAID,
                "12. Lou Tell",
                "8d",
                SAID,
            ),
            Thread(2, 3),
        ),
        # the titles of other stories with their days are left to other filters
        (
            (
                "Turtle season is here",
                "May 1, 2024",
                SAID,
                "Squash dreams",
                "May 2, 2024",
                SAID,
                "Smog season",
                "May 3, 2024",
                SAID,
            ),
            None,
        ),
        # the same two people: reporters
        (
            ("Ada Tarr", "May 2, 2024, 5:12 pm", SAID, "Ben Orr", "May 2, 2024, 5:30 pm", SAID) * 3,
            None,
        ),
        # nothing is told below most of the heads: a list of dates
        (
            (
                "Sandhaven",
                "May 2, 2024, 5:12 pm",
                "Oxmoor",
                "May 3, 2024, 5:12 pm",
                "Kirkstrand",
                "May 4, 2024, 5:12 pm",
                "Tarn Quay",
                "May 5, 2024, 5:12 pm",
                SAID,
            ),
            None,
        ),
        # times alone stand over the entries of a live page
        (
            (
                "Boat leaves",
                "5:12 pm",
                SAID,
                "Boat back",
                "6:40 pm",
                SAID,
                "Doors",
                "7:00 pm",
                SAID,
            ),
            None,
        ),
    ],
)
def test_a_thread_is_a_row_of_heads_of_several_people(page, thread):
    assert find_thread(lines_of(*page), 0) == thread


def test_a_story_that_goes_on_below_is_no_remark():
    remarks = (
        "Ada Tarr",
        "3 days ago",
        SAID,
        "Ben Orr",
        "2 days ago",
        SAID,
        "Lou",
        "1 day ago",
        SAID,
    )
    assert find_thread(lines_of(*remarks), 0) == Thread(2, 3)
    below = [f"{SAID} {i}." for i in range(5)]
    assert find_thread(lines_of(*remarks, *below), 0) is None
    assert find_thread(lines_of(*(SAID, "Reply") * 3, *below), 0) is None


@pytest.mark.parametrize("text", ["a" * 20_000, "a |" * 9_000, "x 2024 " * 4_000, "a 12 h" * 4_000])
def test_hostile_lines_are_quick(text):
    begin = time.process_time()
    assert TIMED.fullmatch(text) is None
    assert time.process_time() - begin < 0.5
