"""Dates as news pages print them, from a line to its ISO 8601 value.

``printed`` reads a line: is it a date, and of what? ``beside`` and ``twice`` take off what else
the line says, ``plain``, ``scripts`` and ``jalali`` bring other ways of writing into one,
``fields`` and ``values`` read that word by word with the ``words`` of each language. ``again``
finds the dates that a page repeats below its story.
"""
