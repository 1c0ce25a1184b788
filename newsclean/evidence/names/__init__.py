"""Names of writers that stand on a line of their own.

``looks`` tells what may be a name at all. The others tell whose it is by its place: below a lead
word (``announced``), above or below a date (``dated``), beside a job or a station (``beside``),
in a stack of short lines (``stacked``), behind the last paragraph (``behind``). ``unled`` asks
them.
"""
