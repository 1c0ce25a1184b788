"""The headline: which line it is.

``like`` tells which lines may be it, ``found`` weighs them by plain facts (``points``). The line it
finds is asked again: is one below it (``below``, ``masthead``) or elsewhere (``other``) the better
one by what the story speaks of (``told``, ``sections``) and by shape (``words``, ``rows``)? And is
there one that has clearly more of all that trees weigh together (``weighed``)? ``text`` and
``glued`` clean its text.
"""
