"""Plug-ins: filters from other packages, off until enabled by name.

A package offers a filter by one line in its ``pyproject.toml``, with the filter's name before the
equals sign and its function behind it::

    [project.entry-points."newsclean.filters"]
    quay-bell = "newsclean_quay.bell:quay_bell"

The function is one as built-in filters are: document and evidence in, findings out. The docstring
of its module is the page of the filter, and the module may say more:

``AFTER = "share-bar"``
    the filter runs behind this one; without it, last. Behind a repair it counts as one.
``PACKS = ("quay.toml",)``
    phrase packs, files beside the module, that are in use whenever the filter is.
``STAGE = "preview"``
    the filter may still change much; without it, ``stable``.

Entry points are read only when somebody names a filter that is not built in, or wants to see all.
"""

from __future__ import annotations

from newsclean.plugins.offers import Offer, Plugin, load, offers
from newsclean.plugins.watch import watched

__all__ = ["Offer", "Plugin", "load", "offers", "watched"]
