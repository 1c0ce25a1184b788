"""The page of ``newsclean explain`` as a reader has it."""

from __future__ import annotations

import pytest

from newsclean.api import clean
from newsclean.registry import summary
from newsclean.writers.explain_page import Shown, explain_page
from newsclean.writers.verdicts import lines_of

BUTTONS = ["Home", "World", "Sport", "Weather", "Culture", "Opinion"]
PAGE = """\
Late Tide Classics
Play Live Radio
Next Up:
0:00 0:00
Morning Tides
Evening Tides
Available On Air Stations

Goats close Route 9

By Ines Corvo

A herd of goats shut the road on Tuesday, and nobody knew whose goats they were.

The cafÃ© beside the road gave them water and sold coffee to the drivers who waited.

Copyright 2024 NPR. To see more, visit
"""

HOSTILE = """\
<script>window.broken = 1</script> Goats close Route 9

</script><script>window.broken = 2</script>

<img src=x onerror="window.broken = 3"> A herd of goats <b>shut</b> the road on Tuesday morning.

<!-- <script> ]]> &lt;script&gt;window.broken = 4&lt;/script&gt; "' ` ${window.broken = 5}

A control \x1b[31m character, a \x00 and an override \u202e here, and a line \u2028 separator.
"""


@pytest.fixture
def shown(browser, tmp_path):
    def show(text: str, **more: bool) -> None:
        article = clean(text)
        page = tmp_path / "page.html"
        html = explain_page(
            article, Shown(lines_of(article.ledger), **more), "<i>page</i>.txt", summary
        )
        page.write_bytes(html.encode())
        browser.open(page)

    return show


def test_every_line_stands_there_with_its_verdict(browser, shown):
    shown(PAGE)
    assert browser.one("h1").text == "Goats close Route 9"
    assert browser.texts(".chip") == ["kept 1", "field 3", "edited 1", "removed 7", "Unfold all"]
    assert browser.texts(".line .no") == ["1", "7", "9", "11", "13", "15", "17"]
    assert browser.texts(".fold") == ["5 more lines removed by player-block"]
    browser.one("[data-do=unfold]").click()
    assert browser.texts(".line .no") == [
        "1",
        "2",
        "3",
        "4",
        "5",
        "6",
        "7",
        "9",
        "11",
        "13",
        "15",
        "17",
    ]
    assert browser.texts(".line.edited del") == ["cafÃ©"]
    assert browser.texts(".line.edited ins") == ["café"]


def test_a_fold_names_its_filters(browser, shown):
    tail = "Facebook\nTwitter\nEmail\nPrint\nAdvertisement\nAdvertisement\nRead more: Goats"
    shown(f"{PAGE.partition('Copyright')[0]}{tail}")
    assert browser.texts(".fold")[1:] == [
        "5 more lines removed by share-bar (3), advertisement (2)"
    ]


def test_a_fold_opens_and_closes_by_keyboard(browser, shown):
    from selenium.webdriver.common.keys import Keys

    shown(PAGE)
    fold = browser.one(".fold")
    fold.send_keys(Keys.ENTER)
    assert browser.one(".fold").get_attribute("aria-expanded") == "true"
    assert len(browser.all(".line.removed")) == 7
    browser.press(Keys.SPACE)  # the button kept the focus
    assert len(browser.all(".line.removed")) == 2


def test_a_full_page_begins_unfolded(browser, shown):
    shown(PAGE, full=True)
    assert len(browser.all(".line.removed")) == 7
    assert browser.one("[data-do=unfold]").text == "Fold"
    browser.one("[data-do=unfold]").click()
    assert len(browser.all(".line.removed")) == 2


def test_verdicts_can_be_put_away(browser, shown):
    shown(PAGE)
    browser.one(".chip.removed").click()
    assert browser.one(".chip.removed").get_attribute("aria-pressed") == "false"
    assert browser.texts(".line .no") == ["9", "11", "13", "15", "17"]
    browser.one(".chip.removed").click()
    assert len(browser.all(".line")) == 7


def test_hover_names_the_filter(browser, shown):
    shown(PAGE)
    assert browser.all("#card") == []
    browser.hover(browser.all(".line.removed .text")[0])
    card = browser.one("#card").text
    assert card.splitlines()[0] == "removed"
    assert "player-block" in card
    assert summary("player-block") in card


def test_the_keyboard_reaches_every_line(browser, shown):
    from selenium.webdriver.common.keys import Keys

    shown(PAGE)
    assert len(browser.all('.line[tabindex="0"]')) == 1
    browser.run("document.querySelector('.line').focus()")
    browser.wait(lambda: "player-block" in browser.card())
    browser.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN)
    browser.wait(lambda: "headline" in browser.card())
    assert browser.run("return document.activeElement.getAttribute('aria-describedby')") == "card"
    browser.press(Keys.END)
    browser.wait(lambda: "copyright" in browser.card())
    browser.press(Keys.ESCAPE)
    assert browser.all("#card") == []


def test_a_tap_names_the_filter(browser, shown):
    shown(PAGE)
    browser.driver.set_window_size(500, 900)
    browser.all(".line.field .text")[0].click()
    browser.wait(lambda: "headline" in browser.card())
    width = browser.run("return document.documentElement.scrollWidth - innerWidth")
    assert width <= 0, "the page is wider than a telephone"


def test_nothing_of_a_hostile_text_is_executed(browser, shown):
    shown(HOSTILE)
    browser.wait(lambda: browser.all(".line"))
    for chip in browser.all("[data-do=unfold]"):
        chip.click()
    for line in browser.all(".line"):
        browser.hover(line)
    assert browser.run("return window.broken ?? null") is None
    assert (
        browser.run("return document.querySelectorAll('main img, main script, main b i').length")
        == 0
    )
    assert "<i>page</i>.txt" in browser.one("header").text
    text = browser.one(".lines").text
    assert "</script><script>window.broken = 2</script>" in text
    assert "\\x1b[31m" in text
    assert "\\u202e" in text


@pytest.mark.parametrize("text", ["", " \n ", "x"])
def test_hardly_any_text(browser, shown, text):
    shown(text)
    assert browser.one("h1").text == "<i>page</i>.txt"
