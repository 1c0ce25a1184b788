"""Datelines: where a story was filed.

``forms`` reads the opening of a first paragraph, ``alone`` a place on a line of its own, ``script``
the fixed form of Chinese, Japanese and Korean reports, ``told`` what only the story gives away.
"""
