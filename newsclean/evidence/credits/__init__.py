"""Photo credits: by themselves, at the end of a caption, on several lines."""

from __future__ import annotations

from newsclean.evidence.credits.glued import is_agency, may_be_credit, names_photographer
from newsclean.evidence.credits.line import (
    clean_credit,
    is_credit,
    is_slashed,
    slash_credit,
)
from newsclean.evidence.credits.signs import is_sign_credit, is_signed_picture
from newsclean.evidence.credits.tail import TAIL, TAKERS, Credit, may_end_in_credit, trailing_credit

__all__ = [
    "TAIL",
    "TAKERS",
    "Credit",
    "clean_credit",
    "is_agency",
    "is_credit",
    "is_sign_credit",
    "is_signed_picture",
    "is_slashed",
    "may_be_credit",
    "may_end_in_credit",
    "names_photographer",
    "slash_credit",
    "trailing_credit",
]
