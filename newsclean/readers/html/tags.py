"""What HTML elements do to the text in them: which part lines, which are passed over."""

from __future__ import annotations

from newsclean.hints import Inside

__all__ = [
    "BARE",
    "CODE_WORDS",
    "CREDITING",
    "INSIDE",
    "LINES",
    "LISTS",
    "NAMES",
    "NO_TEXT",
    "PARAGRAPHS",
    "PHRASES",
    "PICTURES",
    "ROLES",
    "SIDE_BY_SIDE",
    "SPANS",
    "STRUCTURE",
]

PARAGRAPHS = frozenset(
    "blockquote center dl figure h1 h2 h3 h4 h5 h6 hr listing ol p pre table title ul".split()
)
"""Elements with a blank line before and after them, as browsers show them."""

LINES = frozenset(
    "address article aside body caption dd details dialog dir div dt fieldset figcaption "
    "footer form header hgroup html legend li main menu nav noscript optgroup option search "
    "section summary tbody td tfoot th thead tr".split()
)
"""Elements that begin a line of their own."""

NO_TEXT = frozenset(
    "applet area audio canvas datalist embed frame frameset head iframe img input map meta meter "
    "noembed noframes object param picture progress rp rt script select source style svg template "
    "textarea track video".split()
)
"""Elements whose text is no text of the page: programs, data, what fields hold, what stands in for
a picture or a player that a browser has."""

PICTURES = frozenset({"img", "picture", "amp-img"})
"""Elements that show a picture."""

INSIDE = {
    "main": Inside.MAIN,
    "article": Inside.ARTICLE,
    "nav": Inside.NAV,
    "header": Inside.HEADER,
    "footer": Inside.FOOTER,
    "aside": Inside.ASIDE,
    "form": Inside.FORM,
    "search": Inside.FORM,
    "dialog": Inside.DIALOG,
    "noscript": Inside.HIDDEN,
    "blockquote": Inside.QUOTE,
    "figure": Inside.FIGURE,
    "figcaption": Inside.FIGURE | Inside.CAPTION,
    "caption": Inside.CAPTION,
    "table": Inside.TABLE,
    "ul": Inside.LIST,
    "ol": Inside.LIST,
    "button": Inside.BUTTON,
    "title": Inside.TITLE,
    **{f"h{level}": Inside.HEADING for level in range(1, 7)},
}
"""What a line in such an element stands in."""

ROLES = {
    "main": Inside.MAIN,
    "article": Inside.ARTICLE,
    "navigation": Inside.NAV,
    "menu": Inside.NAV,
    "menubar": Inside.NAV,
    "banner": Inside.HEADER,
    "contentinfo": Inside.FOOTER,
    "complementary": Inside.ASIDE,
    "form": Inside.FORM,
    "search": Inside.FORM,
    "dialog": Inside.DIALOG,
    "alertdialog": Inside.DIALOG,
    "button": Inside.BUTTON,
    "heading": Inside.HEADING,
}
"""The same for the roles that an element may name instead."""

SPANS = frozenset({"a", "em", "strong", "i", "b", "code", "span", "cite", "small"})
"""Inline elements whose place in the text is kept."""

CREDITING = frozenset({"span", "cite", "small"})
"""Those that are kept in captions only, where they may hold the credit."""

SIDE_BY_SIDE = frozenset({"span", "a"})
"""Elements in running text that pages set side by side (``<span>2 p.m.</span><span>By Ann</span>``)
and part by their style."""

LISTS = frozenset({"ol", "ul", "menu", "dir"})

PHRASES = frozenset({"p", "figcaption", *(f"h{level}" for level in range(1, 7))})
"""Elements that hold running text, in which a button or an element of the page's own is a word."""

CODE_WORDS = frozenset(
    "brush code highlight hljs language prettyprint shiki sourcecode syntaxhighlighter".split()
)
"""What preformatted text is called that is a program. Old pages have stories in ``pre``, too."""

STRUCTURE = frozenset({"li", "ol", "ul", "menu", "dir", "pre", "table", "tr", "td", "th"})
"""Elements that have more to them than their lines: lists, tables, preformatted text."""

NAMES = ("class", "id", "role", "itemprop", "data-testid", "data-component")
"""Attributes that say what an element is for."""

BARE = frozenset("p li dd dt td th tr tbody thead tfoot".split())
"""Elements that are not told from the one around them, if they have no names of their own: half of
all elements, and their tag is known of each line all the same."""
