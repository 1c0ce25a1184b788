"""Results of matches, told by their form: two sides and their numbers.

``Marlow – Cotter 2:1 (0:1)``, ``Marlow 27, Cotter 24``, ``Marlow 2-1 Cotter``: no language is
needed, and no sport. Two names beside a dash are a writer and her paper as well, behind whom a time
of the day may stand: what may be one is no result.
"""

from __future__ import annotations

from newsclean.late import regex

__all__ = ["SCORE", "is_result"]

LONGEST = 120
"""Characters of a result, at the most: five sets of volleyball stand in one."""
SCORE = regex(
    r"(?<![A-Za-z\d])\d{1,4} ?[-–—―－:：] ?\d{1,4}(?![A-Za-z\d]|[-./]\d)"
    r"|(?<![A-Za-z\d])\d{1,2} x \d{1,2}(?![A-Za-z\d])"
)
BRACKETS = regex(r" ?[(（][^()（）]{1,60}[)）]")
"""The half-time, the sets, who scored."""
TIME = regex(r"(?:[01]?\d|2[0-3])[:：][0-5]\d")
SIDE = r"[\"'“„«»”○●]{0,2}[^\W\d_a-z][^\d:;,|=–—―]{0,40}?"
"""One of those who played: no digit, and no mark that parts the two."""
VERSUS = regex(
    rf"(?:{SIDE}: )?{SIDE}"
    r"(?: ?[-–—/:] ?| (?:v|vs\.?|x|gegen|contre|contra|contro|tegen|mot) )"
    rf"{SIDE}[ :–—,]{{1,3}}$"
)
"""``Marlow – Cotter``, before their score."""
ALONE = regex(rf"{SIDE}[ ,:]{{0,2}}$")
BEHIND = regex(rf" ?{SIDE}[.●]?$")
EACH = regex(
    rf"(?:{SIDE}: )?{SIDE}[ ,:]{{1,2}}\d{{1,3}}(?:[-–]\d{{1,2}})?\.?(?: ?[-–—/;,] ?| ){SIDE}"
    r"[ ,:]{1,2}\d{1,3}(?:[-–]\d{1,2})?(?:[ .](?!\d).{0,12})?$"
)
"""``Marlow 27, Cotter 24``, ``Marlow, 2; Cotter, 1``, ``Marlow 1-14 Cotter 0-12``."""


def is_result(text: str) -> bool:
    """Does a line say how a match ended, and nothing more?

    Example:
        >>> is_result("Marlow – Cotter 2:1 (0:1)"), is_result("Marlow 27, Cotter 24")
        (True, True)
        >>> is_result("Ana Teller – Salt News 18:30"), is_result("Marlow – Cotter")
        (False, False)
    """
    if len(text) > LONGEST or sum(map(str.isdigit, text)) < NUMBERS:
        return False
    plain = BRACKETS.sub("", text)
    if EACH.match(plain) is not None:
        return True
    score = SCORE.search(plain)
    if score is None:
        return False
    if TIME.fullmatch(score[0]) is not None and plain == text:
        return False
    above, below = plain[: score.start()], plain[score.end() :]
    if ALONE.match(above) is not None and BEHIND.match(below) is not None:
        return True
    return len(below) <= REST and VERSUS.match(above) is not None


NUMBERS = 2
"""Digits of a result, at the least."""
REST = 40
"""Characters behind a score: ``after extra time``, the other sets."""
