"""How sentences end in scripts that have stops of their own, for all that look for ends."""

from __future__ import annotations

__all__ = ["SCRIPT_ENDS", "SCRIPT_STOPS"]

SCRIPT_STOPS = "।۔"
"""The danda of Hindi and Bengali, the full stop of Urdu."""
SCRIPT_ENDS = SCRIPT_STOPS + "؟"
"""These, and the question mark of Arabic, Persian and Urdu."""
