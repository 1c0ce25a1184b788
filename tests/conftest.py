"""Options of the quality gate (tests/quality). pytest reads them only from here, beside `testpaths`."""

from __future__ import annotations


def pytest_addoption(parser):
    group = parser.getgroup("quality", "floors of tests/quality/floors.toml")
    group.addoption(
        "--lower-floors",
        action="store_true",
        help="lower the floors that today's figures fall under; say why in the commit",
    )
    group.addoption(
        "--raise-floors",
        action="store_true",
        help="raise the floors that today's figures clear",
    )
