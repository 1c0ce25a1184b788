"""One self-contained HTML page: a style, a script and data, and nothing from anywhere else.

The texts in it are hostile. All of them travel as JSON in which no ``<`` stands, and the script
puts them on the page as text and never as markup; the page's own security policy forbids any other
script, style, picture or connection.
"""

from __future__ import annotations

import base64
import hashlib
import json
from html import escape
from importlib.resources import files
from string import Template
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["html_page", "packed_json"]

PAGE = Template("""\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="$policy">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="newsclean">
<title>$title</title>
<link rel="icon" href="data:,">
<style>$style</style>
</head>
<body>
<main id="main"></main>
<noscript>$without</noscript>
<script type="application/json" id="data">$data</script>
<script>$script</script>
</body>
</html>
""")


def html_page(kind: str, title: str, data: Sequence[str], without: str = "") -> str:
    """The page.

    Args:
        kind: ``explain`` or ``report``: which script draws it.
        title: of the window.
        data: what it draws, as JSON in pieces (:func:`packed_json`).
        without: the text for readers who let no script run.
    """
    style = _asset("page.css")
    script = _asset("lines.js") + _asset(f"{kind}.js")
    return PAGE.substitute(
        policy=(
            "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; "
            f"style-src '{_digest(style)}'; script-src '{_digest(script)}'"
        ),
        title=escape(title),
        style=style,
        without=f"<pre>{escape(without or 'This page needs its script.')}</pre>",
        data="".join(data),
        script=script,
    )


def packed_json(value: Mapping[str, Any] | Sequence[Any]) -> str:
    """``value`` as JSON that no HTML parser takes for anything but text."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.replace("<", "\\u003c")


def _asset(name: str) -> str:
    return "\n" + files("newsclean.writers").joinpath("pages", name).read_text("utf8")


def _digest(text: str) -> str:
    """What a security policy knows a style or script by."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
