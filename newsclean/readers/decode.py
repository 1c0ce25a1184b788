"""Bytes → text: which encoding they are in, and what to do where they are not quite in it.

The order is that of the contract, section 4: a byte order mark, UTF-8, the charset that the input
declares, windows-1252 as browsers read it (https://encoding.spec.whatwg.org/#windows-1252), in
which every byte has a character. Any bytes can be decoded; nothing here raises but for an encoding
*name* that means nothing.
"""

from __future__ import annotations

import codecs
import re

from newsclean.errors import SettingsError

__all__ = ["decode", "is_binary", "is_text", "replace_surrogates"]

BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its first half is the mark of UTF-16 LE
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks and what they announce."""

BAD_SHARE = 0.4
"""Most bad units per (bad + well-formed) multi-byte units for bytes that still count as UTF-8.

Measured (tests/test_decode.py::test_other_encodings_are_far_from_utf8): sentences in windows-1252,
-1250 and -1251 have a share of 1.0, GBK, Shift_JIS and EUC-KR 0.67 to 0.85, pieces of these of only
ten characters at least 0.44; an English page that is UTF-8 but for one cut-off dash has less than
0.1. Where nothing is well-formed, windows-1252 gives the same text anyway."""

DECLARATION_BYTES = 1024
"""How far a declaration is looked for, in bytes; the number is that of the HTML standard
(https://html.spec.whatwg.org/#concept-encoding-prescan)."""

CONTROL_SHARE = 0.05
"""Share of control bytes (not white space, not ESC or backspace) above which bytes are binary.
Compressed data has about 0.1 (27 of 256 values); the 600 pages of the development set have 0."""

CONTROL_BYTES = 8192
"""How many bytes are looked at for control characters; more does not change the share."""

CONTROLS = bytes([*range(1, 8), 0x0E, 0x0F, *range(0x10, 0x1B), *range(0x1C, 0x20), 0x7F])
"""Bytes that text has no use for; not white space, backspace or ESC (terminal colours)."""

FEW_CONTROLS = 3
"""So many control bytes make no file binary, however short it is."""

WINDOWS_1252 = "".join(map(chr, range(0x80))) + (
    "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ" + "".join(map(chr, range(0xA0, 0x100)))
)
"""The character of each byte. Python's own cp1252 has none for 81, 8D, 8F, 90 and 9D; browsers read
these as C1 controls."""

MULTI_BYTE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]"
    rb"|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]"
    rb"|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}"
    rb"|(?P<surrogate>\xed[\xa0-\xbf][\x80-\xbf])|(?P<bad>[\x80-\xff])"
)
"""One unit above ASCII: well-formed UTF-8 (Unicode 15, table 3-7), an encoded surrogate, or a byte
that is neither. Linear: each alternative has a fixed length."""

SURROGATE = re.compile("[\ud800-\udfff]")

DECLARED = re.compile(
    rb"<meta\s[^>]{0,400}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([a-z0-9_.:+-]{2,40})"
    rb"|\A\s{0,99}<\?xml\s[^>]{0,200}?encoding\s{0,9}=\s{0,9}[\"']([a-z0-9_.:+-]{2,40})",
    re.IGNORECASE,
)
"""An HTML ``meta`` or an XML declaration that names a charset."""

WEB_NAMES = {
    "latin1": "windows-1252", "latin-1": "windows-1252", "iso-8859-1": "windows-1252",
    "iso8859-1": "windows-1252", "iso_8859-1": "windows-1252", "ascii": "windows-1252",
    "us-ascii": "windows-1252", "cp1252": "windows-1252", "x-cp1252": "windows-1252",
    "iso-8859-9": "windows-1254", "latin5": "windows-1254",
    "iso-8859-11": "windows-874", "tis-620": "windows-874",
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "gb_2312-80": "gb18030",
    "big5": "big5-hkscs", "x-sjis": "shift_jis", "sjis": "shift_jis", "windows-31j": "shift_jis",
    "x-euc-jp": "euc-jp", "ks_c_5601-1987": "euc-kr", "utf8": "utf-8",
}  # fmt: skip
"""Labels that browsers read as another encoding, in its name
(https://encoding.spec.whatwg.org/#names-and-labels)."""

CODECS = {"windows-874": "cp874", "shift_jis": "cp932", "euc-kr": "cp949"}
"""Where Python's codec of the same name is narrower than what browsers read."""

DECLARABLE = re.compile(
    r"windows-(?:125[0-8]|874)|iso-8859-(?:[2-8]|1[03-6])|koi8-[ru]|macintosh|ibm866"
    r"|gb18030|big5-hkscs|shift_jis|euc-jp|iso-2022-jp|euc-kr"
)
"""Encodings that a page may declare, as the WHATWG standard lists them. No UTF: UTF-8 was tried
before, and a declaration that could be read is not in UTF-16."""

NOT_TEXT = ("idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape", "mbcs", "oem")
"""Python codecs that no text file is written in, or that differ from machine to machine."""

MAGIC = (
    b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*",
    b"PK\x03\x04", b"PK\x05\x06", b"%PDF-", b"\x1f\x8b", b"BZh91AY&SY", b"\xfd7zXZ\0",
    b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"\x28\xb5\x2f\xfd", b"\xd0\xcf\x11\xe0\xa1\xb1",
    b"OggS\0", b"\x7fELF", b"wOF2", b"wOFF\0", b"PAR1\x15",
)  # fmt: skip
"""First bytes of images, archives, PDF, office files, sound, programs, fonts, Parquet."""


def decode(
    raw: bytes, encoding: str | None = None, charset: str | None = None
) -> tuple[str, str, tuple[str, ...]]:
    """The text in ``raw``, the encoding that it was read with, and what was noticed.

    Args:
        raw: any bytes.
        encoding: a name that overrides everything; a byte order mark of that encoding is not text.
        charset: what came with the bytes says of them (HTTP); it counts like a declaration within
            them, and before it, as browsers have it. A name that is not known counts for nothing.

    Returns:
        The text (never with a lone surrogate), the name of the encoding in lower case (it can be
        given back as ``encoding``), and ``("undecodable_bytes",)`` if some bytes were not in it.

    Raises:
        SettingsError: ``encoding`` names no text encoding.
    """
    if encoding is not None:
        return _as_named(raw, encoding)
    try:
        if not raw.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")):
            return raw.decode(), "utf-8", ()
    except UnicodeDecodeError:
        return _not_utf8(raw, charset)
    mark, name = next(pair for pair in BOMS if raw.startswith(pair[0]))
    return _read(raw[len(mark) :], name, name)


def is_text(raw: bytes, encoding: str | None = None) -> bool:
    """Are these bytes text, where their encoding may be told?"""
    if encoding is not None and encoding.lower().startswith(("utf-16", "utf16", "utf-32", "utf32")):
        return True  # every other byte may be NUL
    return not is_binary(raw)


def is_binary(raw: bytes) -> bool:
    """Are these bytes no text: an image, an archive, a PDF, or full of control characters?

    A NUL byte means binary, unless a byte order mark of UTF-16 or UTF-32 explains it; so UTF-16
    without a mark is binary.
    """
    if raw.startswith(MAGIC) or raw[4:8] == b"ftyp":
        return True
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)):
        return False
    if b"\0" in raw:
        return True
    head = raw[:CONTROL_BYTES]
    controls = len(head) - len(head.translate(None, CONTROLS))
    return controls > max(FEW_CONTROLS, CONTROL_SHARE * len(head))


def replace_surrogates(text: str) -> str:
    r"""``text`` with each lone surrogate as U+FFFD, and each pair of them as its character.

    Text from JSON (``"\ud83d"``) may hold them; they cannot be written as UTF-8.
    """
    if text.isascii() or not SURROGATE.search(text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _not_utf8(raw: bytes, charset: str | None = None) -> tuple[str, str, tuple[str, ...]]:
    """The text of bytes that are not valid UTF-8 as a whole."""
    good = bad = 0
    for unit in MULTI_BYTE.finditer(raw):
        if unit.lastgroup is None:
            good += 1
        else:
            bad += 1
    if good and bad <= BAD_SHARE * (good + bad):
        return _repaired(raw), "utf-8", ("undecodable_bytes",)
    name = (charset and _known(charset)) or _declared(raw)
    if name:
        return _read(raw, name, CODECS.get(name, name))
    return _windows_1252(raw), "windows-1252", ()


def _declared(raw: bytes) -> str | None:
    """The encoding that a ``meta`` or XML declaration names, if it is one that pages use."""
    found = DECLARED.search(raw[:DECLARATION_BYTES])
    if not found:
        return None
    return _known((found[1] or found[2]).decode("ascii"))


def _known(label: str) -> str | None:
    """The encoding that a label on the web means, if it is one that pages use."""
    lower = label.strip(" \t\"'").lower()
    name = WEB_NAMES.get(lower, lower)
    return name if DECLARABLE.fullmatch(name) else None


def _as_named(raw: bytes, encoding: str) -> tuple[str, str, tuple[str, ...]]:
    """The text of ``raw`` by the user's word.

    Raises:
        SettingsError: no such text encoding.
    """
    label = encoding.strip().lower()
    try:
        name = codecs.lookup(CODECS.get(label, label)).name
        known = name.replace("-", "_") not in NOT_TEXT
        b"a".decode(name, "replace")  # refuses codecs that are not from bytes to text
    except (LookupError, ValueError):
        known = False
    if not known:
        raise SettingsError(_unknown(encoding))
    if name == "cp1252":
        return _windows_1252(raw), "windows-1252", ()
    text, _, flags = _read(raw, name, name)
    return text.removeprefix("\ufeff") if name.startswith("utf") else text, name, flags


def _unknown(encoding: str) -> str:
    """The message for a name that is no encoding, with the nearest name that is one."""
    from difflib import get_close_matches
    from encodings.aliases import aliases

    names = {n.replace("_", "-") for pair in aliases.items() for n in pair}
    names -= {n for n in names if n.endswith("-codec")}
    near = get_close_matches(encoding.strip().lower().replace("_", "-"), sorted(names), 1, 0.5)
    cure = "write a name such as utf-8, windows-1252 or gb18030"
    hint = f"did you mean {near[0]!r}? (else {cure})" if near else cure
    return f"encoding: no text encoding {encoding!r}; {hint}"


def _read(raw: bytes, name: str, codec: str) -> tuple[str, str, tuple[str, ...]]:
    """``raw`` by one codec; bytes that it does not know are repaired (UTF-8) or become U+FFFD."""
    if name == "windows-1252":
        return _windows_1252(raw), name, ()
    try:
        text = raw.decode(codec)
    except UnicodeDecodeError:
        text = _repaired(raw) if codec == "utf-8" else raw.decode(codec, "replace")
        return replace_surrogates(text), name, ("undecodable_bytes",)
    clean = replace_surrogates(text)  # UTF-7 and some others let surrogates through
    return clean, name, () if clean == text else ("undecodable_bytes",)


def _repaired(raw: bytes) -> str:
    """UTF-8 whose bad bytes are read singly as windows-1252; encoded surrogates become U+FFFD."""
    return MULTI_BYTE.sub(_unit, raw).decode()


def _unit(match: re.Match[bytes]) -> bytes:
    """One unit above ASCII as well-formed UTF-8."""
    if match.lastgroup is None:
        return match[0]
    if match.lastgroup == "surrogate":
        return b"\xef\xbf\xbd"
    return WINDOWS_1252[match[0][0]].encode()


def _windows_1252(raw: bytes) -> str:
    return codecs.charmap_decode(raw, "strict", WINDOWS_1252)[0]
