"""What a photo credit looks like: as a line of its own, and at the end of a caption."""

from __future__ import annotations

import pytest

from newsclean.evidence.credits import Credit, is_credit, trailing_credit


@pytest.mark.parametrize(
    "line",
    [
        "Photo by Cal Dorn",
        "Staff photo by Cal Dorn",
        "File photo by Cal Dorn",
        "AP Photo/Cal Dorn",
        "Photo provided by Orrin County",
        "Photo courtesy Orrin County Sheriff's Office",
        "Courtesy of Cal Dorn",
        "Cal Dorn / Special to Vermilion Public Radio",
        "Cal Dorn / Special to The Ledger",
        "Cal Dorn / For The Ledger",
        "Cal Dorn / Courtesy",
        "Cal Dorn / AFP via Getty Images",
        "Cal Dorn via Flickr",
        "Foto: Cal Dorn/dpa",
        "Crédit photo : Cal Dorn",
        "Crédito: Cal Dorn",
        "CAL DORN, THE MARLOW LEDGER",
    ],
)
def test_is_a_credit(line):
    assert is_credit(line)


@pytest.mark.parametrize(
    "line",
    [
        "Photo Sources",
        "Staff photos",
        "AP history and more",
        "Special to the occasion",
        "Either / Or",
        "Cal Dorn for mayor",
        "Win / loss record",
        "Photo by photo, Cal Dorn went through the album.",
        "Crédit agricole",
        "Cal Dorn, The Marlow Ledger",
        "RAIN, SNOW AND NEWS",
        "Courtesy costs nothing, and Cal Dorn knows it.",
    ],
)
def test_is_none(line):
    assert not is_credit(line)


DOG = "A dog runs on Monday."


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        (f"{DOG} (Cal Dorn/KQRX)", "Cal Dorn/KQRX"),
        (f"{DOG} (Cal Dorn | The Marlow Courier)", "Cal Dorn | The Marlow Courier"),
        (f"{DOG} (Photo by Cal Dorn)", "Cal Dorn"),
        (f"{DOG} (Courtesy of Cal Dorn)", "Courtesy of Cal Dorn"),
        (f"{DOG} Photo: Cal Dorn", "Cal Dorn"),
        (f"{DOG} Cal Dorn / Special to KQRX", "Cal Dorn / Special to KQRX"),
        (f"{DOG} CAL DORN PHOTO", "CAL DORN"),
        (f"{DOG} PHOTO BY CAL DORN", "CAL DORN"),
        (f"{DOG} © Cal Dorn/AFP", "Cal Dorn/AFP"),
        (f"{DOG} [Cal Dorn | KQRX]", "Cal Dorn | KQRX"),
    ],
)
def test_ends_in_a_credit(line, credit):
    assert trailing_credit(line) == Credit(DOG, credit)


@pytest.mark.parametrize(
    "line",
    [
        f"{DOG} (He ran on Tuesday too.)",
        f"{DOG} It had a PHOTO",
        "The vote was 5 to 4 (Dorn | Amery dissenting)",
        f"{DOG} The score was 3/4",
        DOG,
    ],
)
def test_ends_in_none(line):
    assert trailing_credit(line) is None


def test_ends_in_a_name_where_it_is_known_to_be_a_caption():
    line = f"{DOG} | Cal Dorn, The Marlow Ledger"
    assert trailing_credit(line, loose=True) == Credit(DOG, "Cal Dorn, The Marlow Ledger")
    assert trailing_credit(line) is None
    assert trailing_credit(f"{DOG} | He ran on Tuesday too", loose=True) is None
