"""Bylines: the lines that say who wrote a story.

``forms`` reads one line, with the words that stand before a name (``leads``) and behind it
(``posts``), without what a page adds (``trim``), and takes lists of names apart (``pieces``).
What a story is called or who made its pictures may stand there too (``genres``, ``makers``);
Chinese, Japanese and Korean have forms of their own (``han``, ``script``).
``lines`` looks at the lines around, ``signed`` at all lines of a page that say who and when.
"""
