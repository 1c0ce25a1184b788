"""What a byline says beside the names: buttons, addresses, brackets, who made the pictures."""

from __future__ import annotations

import re

from newsclean.late import regex

__all__ = ["GAP", "STATION", "UNDER", "trimmed", "unbracketed"]

STATION = regex(r"\d{2,3}[.,]\d (?:FM )?[A-Z]{3,6}(?:-FM)?|[A-Z]{3,6} \d{2,3}[.,]\d(?: FM)?")
"""A station with its frequency: ``91.3 KQRX``."""
GAP = regex(
    r"\s*(?:[|•·,]|[–—/-](?=\s))\s*|\s+(?:[Oo]n (?=\w))?"
    r"|(?<=[a-zß-ÿ])(?=[A-Z][a-z]{2,8}\.? \d\d?, \d{4})"
)
"""What stands between the names and their date."""
UNDER = regex(r"(?:(?<=\d) in |(?<=\d [ap]m)|(?<=\d[ap]m))(?=[A-Z][^\d]{2,60}$)[^\d]+")
"""The sections behind the date: ``on May 2, 2024 in Salt Bay``, ``5:00 pmArts, Business``."""

BRACKET = regex(r"\s*\((?:with |avec |mit |con |com )?([^()]+)\)$", re.I)
"""``Élodie Marchand (avec AFP)``, ``Ines Corvo (WMFE)``: the organisation, in brackets."""
NESTED = regex(r"\s*\([^()]{0,60}\([^()]{1,40}\)[^()]{0,60}\)$")
"""Where somebody wrote it, with brackets in brackets: ``(Salins (Tarn), envoyée spéciale)``."""
IN_BRACKETS = regex(r"\s*\((?P<said>[^()]{1,40})\)(?=\s*(?:,|;|&|$| and | und | et | y | e ))")
"""What stands in brackets behind a single name of several."""
PICTURES = regex(
    r"^(?:bilder?|fotos?|fotografie|photos?|photographs?|pictures?|video|grafik|illustrations?|"
    r"ilustración|audio)$",
    re.I,
)
"""What somebody made who did not write: ``Ana Teller (Text), Dova Renn (Bilder)``."""
OTHERS = regex(
    r"(?-i:(?<=[a-zß-ÿ]) ?[Rr]eporting from .*$)|"
    r"\s*[;,.|/–—-]?\s*(?:\band\s+)?\b(?:(?:photos?|photographs?|photography|pictures|video|"
    r"videos?|illustrations?|graphics?|edit(?:ed|ing)|produced|fotos?|fotografías?|photographies)"
    r"(?:\s+(?:and|&)\s+\w+)?\s*(?:by|von|por|par|:)|(?:édité|traduit|editado|traducido|redigeret)"
    r"\s+(?:par|por|af)|(?:bilder|fotos?)\s*:)\s.*$"
    r"|\s+[|/–—-]\s*(?:تصوير|عدسة|عکس|صور|фото|снимк[аи]|φωτ\w*|ảnh|ছবি|zdjęcia|снимал[аи]?)\s*:?\s.*$",
    re.I,
)
"""Whom else the line names: ``Ana Teller; photos by Dova Renn``."""
BUTTON = regex(
    r"\s+(?:e-?mail the (?:author|writer)|follow\b|@\w|suivre\b|seguir\b|folgen\b|"
    r"[<(\[]?[\w.+-]{1,40}@[\w-]{1,40}\.\w|\((?:consulter|ver|view|see)\b).*$",
    re.I,
)
"""What pages glue to a name for readers to press, or their address."""


POST = regex(
    r"^(?:dal(?:la)? )?"
    r"(?:(?:our|notre|unser(?:em|er|en)|nostr[oa]|nuestr[oa]|noss[oa]|onze|vår|vores) )?"
    r"(?:correspondent|correspondante?|corresponsal|correspondente|corrispondente|"
    r"korrespondent(?:in|en)?|reporter(?:in)?|reporter[oa]|redakteur(?:in)?|redactora?|"
    r"redaktor(?:ka)?|verslaggever|verslaggeefster|inviat[oa]|enviad[oa](?: especial)?|"
    r"envoyée? spéciale?|journaliste?|periodista|jornalista|giornalista|repórter)"
    r" (?=(?-i:[^\W\da-z_]))(?!(?:de|del|da|do|di|du|des|für|of|en) )",
    re.I,
)
"""As what somebody works, in front of her name: ``our correspondent Ana Teller``."""


INITIALS = regex(r"(?<=[^\W\d_])\s?/{1,2}\s?[^\W\dA-Z_]{2,4}(?:[,/] ?[^\W\dA-Z_]{2,4}){0,3}$")
"""Who put it online, as Polish pages sign it: ``Ana Teller /dr``."""


WITH_AGENCY = regex(
    r"\s+\(?(?:mit|avec|with|con|com|met|med) (?:dpa|sda|apa|agences?|[Aa]genturen|[Aa]gencias|"
    r"[Aa]gências|[Aa]genzie|[Aa]gencies|Material (?:der|von) [^\W\d_]{2,6})\)?$"
)
"""With whose reports she wrote it: ``Ana Teller mit dpa``."""
HANDLE = regex(r"(?<=[^\W\d_])@\w{2,30}$")
"""An address on a network glued to the last name: ``Ana Teller@tellerana``."""


def trimmed(who: str) -> str:
    """The names without buttons, addresses, posts and those who made the pictures."""
    who = WITH_AGENCY.sub("", INITIALS.sub("", POST.sub("", who, count=1)))
    who = BUTTON.sub("", OTHERS.sub("", who.replace("\u00a0", " "), count=1), count=1)
    if "@" in who and " " in who:
        who = HANDLE.sub("", who)
    return _once(who.strip(" ,|•·/–—").removesuffix(" -").removesuffix(" via"))


def _once(who: str) -> str:
    """A name that is printed twice, of a picture and of a link: ``Ana Teller Ana Teller``."""
    half, odd = divmod(len(who), 2)
    first, second = who[:half], who[half + odd :]
    doubled = first == second and " " in first and (not odd or who[half] == " ")
    return first if doubled else who


def unbracketed(who: str) -> tuple[str, str | None]:
    """The names without what stands in brackets behind them, and the organisation there.

    People who made the pictures go with their brackets.
    """
    if "(" not in who:
        return who, None
    org = None
    nested = NESTED.search(who) if who[-1] == ")" else None
    if nested is not None and nested.start():
        return unbracketed(who[: nested.start()])
    last = BRACKET.search(who)
    if last and last.start() and not PICTURES.match(last[1]):
        org, who = last[1], who[: last.start()]
    kept = []
    for piece in re.split(r"\s*,\s*(?![^()]*\))", who):
        said = IN_BRACKETS.search(piece)
        if said is None:
            kept.append(piece)
        elif not PICTURES.match(said["said"]):
            kept.append(IN_BRACKETS.sub("", piece))
    return ", ".join(kept), org
