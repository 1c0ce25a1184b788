"""Digests: pages of several short stories, each with its subhead and its byline."""

from __future__ import annotations

import pytest

from newsclean.evidence import Evidence
from newsclean.packs import phrases_for
from newsclean.readers.text import read_text

FIRST = "The student senate of Quill College voted on Monday to pay for the night ferry till June."
SECOND = "Students had told it at two meetings that they cannot walk home over the dike at night."


@pytest.mark.parametrize(
    ("heading", "byline", "digest"),
    [
        ("About the Contributor", "By Orla Pennick", False),
        ("About the Contributor", "By Orla Pennick, News Editor", False),
        ("Goats close Route 9", "By Ines Corvo", True),
    ],
)
def test_two_bylines_make_a_digest_if_they_name_two_writers(
    heading: str, byline: str, digest: bool
) -> None:
    lines = ("Ferry runs on", "By Orla Pennick", FIRST, heading, byline, SECOND)
    known = Evidence(read_text("\n".join(lines)), phrases_for(()))
    assert known.wording.is_digest is digest


def test_three_bylines_of_one_writer_make_a_digest() -> None:
    lines = [
        line
        for heading in ("Ferry runs on", "Goats close Route 9", "Bell rings again")
        for line in (heading, "By Orla Pennick", FIRST)
    ]
    known = Evidence(read_text("\n".join(lines)), phrases_for(()))
    assert known.wording.is_digest is True
