"""The page of ``newsclean report`` as a reader has it."""

from __future__ import annotations

import pytest

from newsclean.api import clean
from newsclean.registry import summary
from newsclean.writers.report import Head, Row, View, by_doubt, report_page
from newsclean.writers.verdicts import lines_of

GOATS = """\
Late Tide Classics
Play Live Radio
Next Up:
0:00 0:00
Available On Air Stations

Goats close Route 9

A herd of goats shut the road on Tuesday, and nobody knew whose goats they were.

</script><script>window.broken = 1</script> <img src=x onerror="window.broken = 2">
"""
BELL = "Ferry bell rings again\n\nUpdated May 2, 2024\n\nThe bell of the ferry rang on Thursday.\n"

ROWS = (
    Row("locked/page.txt", "failed", error="locked/page.txt: may not be read <b>now</b>"),
    Row("menu.txt", "empty", None, 0.0, ("no_body",), (("page-line", 31),), 900, 0),
    Row("goats.txt", "kept", "Goats close Route 9", 0.41, ("truncated",), (("player-block", 5),), 400, 300),
    Row("bell.txt", "kept", "Ferry bell rings again", 0.87, (), (("share-bar", 2), ("player-block", 1)), 100, 50),
    *(Row(f"sure/{i:03}.txt", "kept", f"Tide {i} turns", 0.99, (), (), 1000 + i, 990) for i in range(150)),
)  # fmt: skip


def lines(text: str):
    return lines_of(clean(text).ledger)


VIEWS = (
    (1, View((), "Its input is gone. It cannot be shown in full.")),
    (2, View(lines(GOATS), "Its input was changed since the run.")),
    (3, View(lines(BELL))),
)
HEAD = Head(
    "cle<b>an",
    ("newsclean 0.1.0", "pages/"),
    (("1 shown otherwise than in the run: <u>gone</u>.", ("<i>menu.txt",)),),
)


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    assert sorted(ROWS, key=by_doubt) == list(ROWS)
    page = tmp_path_factory.mktemp("report") / "report.html"
    page.write_bytes(report_page(ROWS, VIEWS, lambda: HEAD, summary).encode())
    return page


@pytest.fixture
def report(browser, page):
    browser.open(page)
    return browser


def titles(browser) -> list[str]:
    return browser.texts(".documents .title")


def test_the_overview(report):
    assert report.one("#overview h1").text == "Report on cle<b>an"
    assert [t.text.split("\n")[0] for t in report.all(".tile")][:4] == ["154", "152", "1", "1"]
    assert titles(report)[:4] == [
        "locked/page.txt",
        "menu.txt",
        "Goats close Route 9",
        "Ferry bell rings again",
    ]
    assert report.texts(".documents .error") == ["locked/page.txt: may not be read <b>now</b>"]
    assert report.texts(".doubt")[:3] == ["1.00", "0.59", "0.13"]
    assert "<u>gone</u>" in report.one(".notice").text
    assert report.one("#tally").text == "154 documents"
    assert report.one('th[aria-sort="descending"]').text.startswith("Doubt")


def test_search(report):
    search = report.one("#search")
    search.send_keys("ROUTE goats")
    assert titles(report) == ["Goats close Route 9"]
    assert report.one("#tally").text == "1 of 154 documents"
    search.clear()
    search.send_keys("may not be")
    assert titles(report) == ["locked/page.txt"]
    search.clear()
    search.send_keys("no such thing")
    assert titles(report) == []
    assert report.one(".documents .none").text == "No document is like that."
    report.one("#reset").click()
    assert report.one("#tally").text == "154 documents"


def choose(browser, key: str, text: str) -> None:
    from selenium.webdriver.support.ui import Select

    Select(browser.one(f"#by-{key}")).select_by_visible_text(text)


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("status", "empty", ["menu.txt"]),
        ("status", "failed", ["locked/page.txt"]),
        ("filter", "player-block", ["Goats close Route 9", "Ferry bell rings again"]),
        ("filter", "page-line", ["menu.txt"]),
        ("flag", "truncated", ["Goats close Route 9"]),
    ],
)
def test_choosing(report, key, value, expected):
    choose(report, key, value)
    assert titles(report) == expected


def test_choices_add_up(report):
    choose(report, "filter", "player-block")
    choose(report, "flag", "truncated")
    assert titles(report) == ["Goats close Route 9"]
    choose(report, "flag", "any flag")
    assert len(titles(report)) == 2


def test_a_bar_of_a_chart_chooses(report):
    from selenium.webdriver.common.keys import Keys

    bars = report.all(".chart .mark[aria-label^=player-block]")
    bars[0].click()
    assert titles(report) == ["Goats close Route 9", "Ferry bell rings again"]
    assert summary("player-block") in report.one(".mark.chosen").get_attribute("aria-label")
    report.press(Keys.ENTER)  # the bar kept the focus
    assert report.one("#tally").text == "154 documents"
    report.one('.chart .mark[aria-label^="confidence 0.40"]').click()
    assert titles(report) == ["Goats close Route 9"]


def test_sorting(report):
    report.one("[data-sort=document]").click()
    assert titles(report)[:3] == [
        "Ferry bell rings again",
        "Goats close Route 9",
        "locked/page.txt",
    ]
    report.one("[data-sort=document]").click()
    assert titles(report)[0] == "Tide 99 turns"
    assert report.one("th[aria-sort]").get_attribute("aria-sort") == "descending"
    report.one("[data-sort=removed]").click()
    assert titles(report)[:3] == ["menu.txt", "Goats close Route 9", "Ferry bell rings again"]
    report.one("[data-sort=size]").click()
    assert titles(report)[0] == "Tide 149 turns"
    report.one("[data-sort=doubt]").click()
    assert titles(report)[0] == "locked/page.txt"
    report.one("[data-sort=doubt]").click()
    assert titles(report)[0] == "Tide 149 turns"


def test_more_rows_come_by_scrolling(report):
    report.run("scrollTo(0, document.body.scrollHeight)")
    report.wait(lambda: len(titles(report)) == 154)


def test_a_document_opens_and_closes(report):
    report.all("a.title")[1].click()
    report.wait(lambda: report.all("#document"))
    assert report.all("#overview") == []
    assert report.one("#document h1").text == "Goats close Route 9"
    assert "changed since" in report.one("#document .notice").text
    assert report.texts(".line.removed .text")[:2] == [
        "Late Tide Classics",
        "Available On Air Stations",
    ]
    assert report.texts(".line.field .text") == ["Goats close Route 9"]
    kept = report.texts(".line.kept .text, .line.edited .text")
    assert kept[0].startswith("A herd of goats")
    report.one("#back").click()
    report.wait(lambda: report.all("#overview"))
    assert report.run("return document.activeElement.textContent") == "Goats close Route 9"


def test_hover_and_focus_name_the_filter(report):
    report.all("a.title")[1].click()
    report.wait(lambda: report.all(".line"))
    report.hover(report.all(".line.removed .text")[0])
    assert summary("player-block") in report.card()
    assert "removed" in report.card()
    report.run("document.querySelector('.line.field').focus()")
    report.wait(lambda: "headline" in report.card())


def test_from_one_document_to_the_next(report):
    from selenium.webdriver.common.keys import Keys

    report.all("a.title")[0].click()
    report.wait(lambda: report.all("#document"))
    assert "It cannot be shown in full." in report.one("#document .notice").text
    assert not report.one("[data-walk=previous]").is_enabled()
    report.press(Keys.ARROW_RIGHT)
    report.wait(lambda: report.texts("#document h1") == ["Goats close Route 9"])
    report.one("[data-walk=next]").click()
    report.wait(lambda: report.texts("#document h1") == ["Ferry bell rings again"])
    report.driver.back()
    report.wait(lambda: report.texts("#document h1") == ["Goats close Route 9"])
    report.press(Keys.ESCAPE)
    report.wait(lambda: report.all("#overview"))


def test_a_link_leads_to_a_document(browser, page):
    browser.driver.get("about:blank")
    browser.driver.get(f"{page.as_uri()}#document-3")
    assert browser.one("#document h1").text == "Ferry bell rings again"


def test_nothing_of_the_texts_is_executed(report):
    report.all("a.title")[1].click()
    report.wait(lambda: report.all(".line"))
    assert "</script><script>window.broken = 1</script>" in report.one(".lines").text
    for line in report.all(".line"):
        report.hover(line)
    assert report.run("return window.broken ?? null") is None
    assert (
        report.run(
            "return document.querySelectorAll('main img, main script, main u, main b i').length"
        )
        == 0
    )


@pytest.mark.parametrize("size", [(420, 800), (800, 900), (1900, 1000)])
def test_it_fits_every_window(report, size):
    report.driver.set_window_size(*size)
    wide = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert report.run(wide) <= 0
    report.all("a.title")[1].click()
    report.wait(lambda: report.all(".line"))
    assert report.run(wide) <= 0


def test_a_run_of_nothing(browser, tmp_path):
    page = tmp_path / "none.html"
    page.write_text(report_page((), (), lambda: Head("none", ()), summary), "utf8")
    browser.open(page)
    assert browser.one("#tally").text == "0 documents"
    assert browser.one(".documents .none").text == "No document is like that."
