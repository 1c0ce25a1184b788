"""Bylines: the lines that say who wrote a story.

``forms`` reads one line, with the words that stand before a name (``leads``) and behind it
(``posts``), without what a page adds (``trim``), and takes lists of names apart (``pieces``).
``lines`` looks at the lines around, ``signed`` at all lines of a page that say who and when.
"""
