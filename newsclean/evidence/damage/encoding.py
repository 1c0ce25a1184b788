"""Evidence: which runs of characters are text decoded with the wrong encoding, and what they were.

A run is a sequence of characters that, written back as windows-1252 or Latin-1, looks like UTF-8.
ftfy decides the clear ones, each distinct run once. What it will not decide alone (`Å“`, `â€`) is
decided by the company it keeps: the page is *surely* damaged when runs stand inside words or at
their edges, and not merely shown, as in a story about the matter.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from newsclean.late import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.document import Block, Document

__all__ = ["Damage", "gate"]

CONT = "".join(
    dict.fromkeys(
        bytes([i]).decode("cp1252", "ignore") + chr(i) for i in range(0x80, 0xC0)
    )
)  # fmt: skip
"""What UTF-8's continuation bytes look like in windows-1252 or Latin-1."""

OTHER_CONT = (
    "€\u0402-\u045f\u2013-\u203a©®°§¶·µ«»¬±\xa0¢£¥´¨≠∞≤≥∂∑∏π∫ªºΩæø¿¡√ƒ≈∆…ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†\
¼½¾⌐╜╝╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀░▒▓│┤╡╢╖╕╣║╗ûÖÆôóòÿ∩╗┐α"
)
"""What they look like in MacRoman, windows-1251, 1253 and code page 437."""

PUNCTUATION = frozenset("‘’“”‚„…–—‹›«»\xa0®™©•·´°¡¿")
"""Continuation bytes that also follow a capital letter in sound text: `AMANHÃ”`, `CAFÉ…`."""

SHOWN_ENOUGH = 3
"""Distinct runs inside words that outweigh a page's talk about encodings: such a story shows its
specimens apart from words, in quotes."""

VIETNAMESE = regex("[\u1ea0-\u1ef9]")
"""Letters that show a text to be sound Vietnamese, where `Â` and `Ã` are parts of words."""

MARKS = {"ΓÇ": "cp437", "β€": "cp1253", "вЂ": "cp1251", "‚Ä": "mac_roman"}
"""What the first two bytes of quotation marks and dashes look like in the rarer encodings."""

FRAMES = frozenset(['""', "''", "``", "“”", "‘’", "()", "«»", "„“"])
"""Marks around a run that is shown."""

TALK = (
    "mojibake", "unicode", "utf-8", "utf8", "encoding", "code page", "codepage", "charset",
    "character set", "codificaci", "zeichensatz", "zeichenkodierung", "encodage",
)  # fmt: skip
"""What a page about encodings speaks of."""

OTHER_LEADS = "‚√ΓÎ├вβРСГĂΒ"
"""First characters of what :func:`_other_pattern` matches."""


def _is_talk(text: str) -> bool:
    """Does a page speak of encodings?

    Plain searches: one regex without regard to case took 230 µs for 3,000 characters.
    """
    lowered = text.lower()
    return any(word in lowered for word in TALK)


def _has_other(text: str) -> bool:
    """Is there a sign of one of the rarer encodings? Most pages hold none of the leads."""
    return any(lead in text for lead in OTHER_LEADS) and _other_pattern().search(text) is not None


@lru_cache(maxsize=1)
def _gate_pattern() -> re.Pattern[str]:
    """The cheapest sign that something may be wrong: a lead byte before a continuation byte."""
    first = "\x80-\x9f\xa1-\xffĂĹ‚√¬├┬ΓΒÎβвРСГ"
    return re.compile(
        f'[{first}](?:(?<=[\xc2-\xf4])[{re.escape(CONT)}\ufffd"]|(?<=[\xc2\xc3]) '
        f"|[\xa1-\xff]{{3}}|(?<=[\x80-\x9f])|(?<=[ĂĹ‚√¬├┬ΓΒÎβвРСГ])[{OTHER_CONT}])"
    )


def gate(text: str) -> bool:
    """May ``text`` be damaged? One search, 3 ns a character."""
    return _gate_pattern().search(text) is not None


@lru_cache(maxsize=1)
def _run_pattern() -> re.Pattern[str]:
    """A run of UTF-8 read as windows-1252 or Latin-1, complete or with losses.

    The first character is a plain set, which makes the search three times as fast; what may follow
    depends on it and is told apart by looking back.
    """
    c = f"[{re.escape(CONT)}\ufffd]"
    tails = {
        "Ã": f"¢â‚¬Â(?!{c})",
        "[\xc2-\xdf]": c,
        "[\xe0-\xef]": f"{c}{c}|\ufffd",
        "[\xf0-\xf4]": f"{c}{c}{c}",
        "â": f'€"|€(?!{c})',
        "[\x80-\x9f]": "",
        "\ufffd": "(?=[\x80-\x9f])",
    }
    first = "|".join(f"(?<={lead})(?:{tail})" for lead, tail in tails.items())
    remnant = "(?<=[ÃÂ])(?<![A-ZÀ-Þ].)(?= )"
    start = "[\x80-\x9f\xc2-\xf4\ufffd]"
    piece = f"{start}(?:{first})"
    return re.compile(f"{start}(?:(?:{first})(?:{piece})*|{remnant})", re.DOTALL)


@lru_cache(maxsize=1)
def _other_pattern() -> re.Pattern[str]:
    """Signs of UTF-8 read as MacRoman, 437, 1251, 1253 or 1250; ftfy then gets the line."""
    return re.compile(
        "‚Ä[ìîòôúùö¶¢]|√[©®°±≥º≠∂¢£§´ªÅâñ]|[ΓÎ]Ç[ÖÿÜôöú£¥ªó¢]|├[⌐í│▒║ñ╝╢á¡«]|[вβ]€[™œ“”˜¦љњќ\x9d]"
        "|(?:[РС][Ђ-Џђ-џЁёҐґ°±µ¶·»«°№І-Їі-ї\u2018-\u2026\u20ac\u2122\xa0]){3}"
        "|Г[©Ёґў\xad]|Ă[©ˇłĽ¶¤şŁ]|Î²â€|[ΒΓ][©·°»«£]"
    )


class Damage:
    """What is wrong with the encoding of one page."""

    def __init__(self, doc: Document, blocks: Sequence[Block]) -> None:
        whole = "\n".join(b.text for b in blocks)
        self.reason = "UTF-8 read as windows-1252"
        self.fixes: dict[str, str] = {}
        self.weak: dict[str, str] = {}
        self._gather(whole)
        self.sure = bool(self.fixes) and self._is_sure(doc, whole)
        self.other = _has_other(whole) and not _is_talk(doc.source)

    def _gather(self, whole: str) -> None:
        """Decide each distinct run once."""
        latin = False
        vietnamese = VIETNAMESE.search(whole) is not None
        for run in set(_run_pattern().findall(whole)):
            if vietnamese and len(run) < 3:
                continue
            fixed = _fixed(run)
            if fixed is not None and not _is_weak(run):
                self.fixes[run] = fixed
                latin = latin or any("\x80" <= c <= "\x9f" for c in run)
            else:
                repair = fixed or _by_company(run)
                if repair is not None and repair != run:
                    self.weak[run] = repair
        if latin and not any("€" in run for run in self.fixes):
            self.reason = "UTF-8 read as Latin-1"

    def _is_sure(self, doc: Document, whole: str) -> bool:
        """Is the page damaged, or does it show damage?"""
        talk = _is_talk(doc.source)
        inside: set[str] = set()
        shown = False
        for match in _run_pattern().finditer(whole):
            start, end = match.span()
            if match[0] not in self.fixes:
                continue
            before, after = whole[start - 1 : start], whole[end : end + 1]
            if before.isalnum() or after.isalnum():
                inside.add(match[0])
            elif not before or before + after not in FRAMES:
                shown = True
            if not talk and (inside or shown):
                return True
        return len(inside) >= SHOWN_ENOUGH

    def repaired(self, text: str) -> str:
        """``text`` as it was meant."""
        if self.sure:
            here = bool(self.weak) and any(r in self.fixes for r in _run_pattern().findall(text))
            text = _run_pattern().sub(lambda m: self._repair(m, here), text)
        if self.other and _has_other(text):
            text = _by_line(text)
        return text

    def _repair(self, match: re.Match[str], here: bool) -> str:
        """One run; a weak one that may be sound needs a sure one in its own line."""
        run = match[0]
        fixed = self.fixes.get(run)
        if fixed is None:
            fixed = self.weak.get(run)
            if fixed is None or (len(run) > 1 and _is_weak(run) and not here):
                return run
        if run.startswith("â€") and len(run) < 4 and fixed == LOST:
            return _lost_mark(match)
        return fixed.replace(LOST, "”")


LOST = "\ue000"
"""Stands for a mark whose last byte was lost, until its neighbours decide."""


@lru_cache(maxsize=4096)
def _fixed(run: str) -> str | None:
    """What ftfy makes of a run; ``None`` = it would leave it."""
    if run == 'â€"' or run == "â€":
        return LOST
    import ftfy

    # three-byte characters that end in lost bytes are closing quotation marks in all but rare cases
    read = run.replace("â€\ufffd", "â€\x9d").replace('â€"', "â€”")
    read = re.sub("â€(?=â)", "â€\x9d", read)
    read = re.sub("Ã¢â‚¬Â$", "â€\x9d", read)
    if read.endswith("â€"):
        read += "\x9d"
    fixed = ftfy.fix_encoding(read)
    if fixed == run or ("\ufffd" in fixed and "\ufffd" not in run):
        return None
    return fixed


def _is_weak(run: str) -> bool:
    """Could the run be sound: one capital letter and a mark behind it, or two marks?"""
    if run in ("Ã", "Â"):
        return True
    if len(run) == 2:
        return (run[1] in PUNCTUATION and run[0] not in "ÂÃ") or run in (
            "Ã”",
            "Ã“",
            "Ã–",
            "Ã—",
            "Ã…",
        )
    return len(run) == 3 and run[0] not in "âïÂÃ" and run[1] < "\x80"


def _by_company(run: str) -> str | None:
    """What a run would be in a page that is surely damaged; ``None`` = nothing."""
    if run == "Ã":
        return "à"
    if run == "Â":
        return ""
    raw = bytearray()
    for char in run:
        try:
            raw += char.encode("cp1252")
        except UnicodeEncodeError:
            if ord(char) > 0xFF:
                return None
            raw.append(ord(char))
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _lost_mark(match: re.Match[str]) -> str:
    """The mark behind ``â€`` and ``â€"``, by its neighbours."""
    text, run = match.string, match[0]
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    if run == "â€":
        return "\u2010" if before.islower() and after.islower() else "”"
    # the last byte of a dash looked like a curly quotation mark and was straightened
    return "–" if before.isdigit() and after.isdigit() else "—"


@lru_cache(maxsize=1)
def _marks_pattern() -> re.Pattern[str]:
    return re.compile("(" + "|".join(MARKS) + ")([^\\s\x00-\x7f])")


def _mark(match: re.Match[str]) -> str:
    """A quotation mark or dash that was read in one of the rarer encodings."""
    last = match[2]
    for encoding in (MARKS[match[1]], "cp1252", "latin-1"):
        try:
            read = (b"\xe2\x80" + last.encode(encoding)).decode("utf-8")
        except UnicodeError:
            continue
        return read
    return match[0]


def _by_line(text: str) -> str:
    """A line that was read in one of the rarer encodings, if ftfy can tell."""
    import ftfy
    from ftfy.badness import badness

    fixed = ftfy.fix_encoding(text)
    if fixed == text:
        text = _marks_pattern().sub(_mark, text)
        fixed = " ".join(w if w.isascii() else ftfy.fix_encoding(w) for w in text.split(" "))
    return fixed if badness(fixed) < badness(text) else text
