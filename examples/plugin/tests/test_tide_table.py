"""The filter on a page of its own, and on pages that it must leave alone."""

from pathlib import Path

import newsclean
from newsclean.packs import faults, load_pack

HERE = Path(__file__).parents[1]
SETTINGS = newsclean.Settings(enable=("tide-table",))
STORY = (
    "Ferry bell rings again\n\nThe bell rang on Thursday for the first time in eleven years.\n\n"
)


def test_the_sample():
    page = (HERE / "sample.txt").read_text("utf8")
    article = newsclean.clean(page, SETTINGS)
    assert article.to_markdown() == (HERE / "sample.md").read_text("utf8")
    assert dict(article.removed) == {"tide-table": 4}


def test_the_heading_alone_stays():
    page = f"{STORY}Tides at Port Ellery\n\nNobody has drawn them up since the harbour master left."
    assert newsclean.clean(page, SETTINGS).text == newsclean.clean(page).text


def test_nothing_is_lost():
    page = f"{STORY}High 6:12 4.1 m\nLow 12:30 0.6 m\n"
    record = newsclean.clean(page, SETTINGS).to_dict(ledger=True)
    assert newsclean.restore(record) == page


def test_the_pack():
    assert list(faults(load_pack(HERE / "newsclean_quay" / "tide_table.toml"))) == []
