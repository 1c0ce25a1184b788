"""A real browser, where the machine has one: Chromium, driven by Selenium."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from selenium.webdriver.remote.webelement import WebElement

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-dev-shm-usage", "--window-size=1280,1000",
)  # fmt: skip


TEXTS = """
return [...document.querySelectorAll(arguments[0])]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .map((element) => element.innerText.trim())
"""


@dataclass(frozen=True)
class Browser:
    driver: object

    def open(self, page: Path) -> None:
        self.driver.get("about:blank")
        self.driver.get(page.as_uri())

    def all(self, css: str) -> list[WebElement]:
        """The elements that can be seen."""
        return [e for e in self.driver.find_elements("css selector", css) if e.is_displayed()]

    def texts(self, css: str) -> list[str]:
        """What they say, read at one stroke: the page may change between two questions."""
        return self.run(TEXTS, css)

    def one(self, css: str) -> WebElement:
        (element,) = self.all(css)
        return element

    def card(self) -> str:
        """What the card says; nothing while none is shown."""
        return "".join(self.texts("#card"))

    def run(self, script: str, *args: object) -> object:
        return self.driver.execute_script(script, *args)

    def hover(self, element: WebElement) -> None:
        from selenium.webdriver import ActionChains

        ActionChains(self.driver).move_to_element(element).perform()

    def press(self, *keys: str) -> None:
        from selenium.webdriver import ActionChains

        ActionChains(self.driver).send_keys(*keys).perform()

    def wait(self, condition) -> object:
        from selenium.common.exceptions import StaleElementReferenceException as Gone
        from selenium.webdriver.support.ui import WebDriverWait

        waiting = WebDriverWait(self.driver, 20, 0.05, ignored_exceptions=[Gone])
        return waiting.until(lambda _: condition())

    def complaints(self) -> list[str]:
        """What the console says that is worse than information."""
        return [e["message"] for e in self.driver.get_log("browser") if e["level"] != "INFO"]


@pytest.fixture(scope="session")
def chromium(tmp_path_factory) -> Iterator[object]:
    webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")
    binary = next(filter(None, map(shutil.which, BROWSERS)), None)
    driver = shutil.which("chromedriver")
    if binary is None or driver is None:
        pytest.skip("no chromium with chromedriver on this machine")
    options = webdriver.ChromeOptions()
    options.binary_location = binary
    for argument in (*ARGUMENTS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    environ = {**os.environ, "SE_OFFLINE": "true", "SE_AVOID_STATS": "true"}
    service = webdriver.ChromeService(driver, env=environ)
    started = webdriver.Chrome(options=options, service=service)
    yield started
    started.quit()


@pytest.fixture
def browser(chromium) -> Iterator[Browser]:
    """The browser; the test fails when the page complained of anything."""
    chromium.set_window_size(1280, 1000)
    chromium.get_log("browser")
    browser = Browser(chromium)
    yield browser
    assert browser.complaints() == []
