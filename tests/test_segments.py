"""Lines of several parts: who wrote it, when, for whom, how often it was read."""

import pytest

from newsclean import clean
from newsclean.evidence.bylines.segments import segmented

STORY = (
    "The ferry to Kaldorf stopped for good on Monday, and nobody on the quay could say why it did.\n"
    "The county had sold its two other boats in spring, and the money is gone as well, it said."
)


@pytest.mark.parametrize(
    ("line", "names", "organisation", "published"),
    [
        ("06 March 2024 | Ana Teller | 14", ("Ana Teller",), None, "2024-03-06"),
        ("Publié le : 30.10.2023 / Par : Ana Teller", ("Ana Teller",), None, "2023-10-30"),
        (
            "ANA TELLER, DOVA RENN | SALT BAY PATCHWORK | 8 NOV 2023 12:51 AM EST",
            ("Ana Teller", "Dova Renn"),
            "SALT BAY PATCHWORK",
            "2023-11-08T00:51:00-05:00",
        ),
        (
            "Saturday 18 November 2023 | Written by Ana Teller | Published in Local, National",
            ("Ana Teller",),
            "Published in Local, National",
            "2023-11-18",
        ),
        ("陳小明 | 2021-08-14 | 社區報導", ("陳小明",), "社區報導", "2021-08-14"),
    ],
)
def test_who_and_when(line, names, organisation, published):
    found = segmented(line)
    assert found is not None
    assert (found.names, found.organisation) == (names, organisation)
    assert found.dated is not None
    assert found.dated.published == published


@pytest.mark.parametrize(
    "line",
    [
        "Ana Teller | Salt Courier",  # no date
        "News | May 2, 2024 | Sports desk",  # nobody
        "May 2, 2024",  # one part
        "Ana Teller | May 2, 2024 | the boats that the county sold in spring | 14",  # a sentence
        "Ana Teller | May 2, 2024 | a | b | c | d | e",  # too many
    ],
)
def test_no_such_line(line):
    assert segmented(line) is None


def test_it_leaves_the_text_for_three_fields():
    article = clean(f"Ferry stops for good\n\n06 March 2024 | Ana Teller | 14\n\n{STORY}")
    assert article.authors == ("Ana Teller",)
    assert article.published == "2024-03-06"
    assert article.text.split("\n\n") == STORY.split("\n")
    lifted = {f.filter for f in article.document.ledger if f.block == 1}
    assert "byline" in lifted
