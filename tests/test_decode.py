"""Bytes become text, whatever they are. All sentences are invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.errors import SettingsError
from newsclean.readers import decode as module
from newsclean.readers.decode import decode, is_binary, replace_surrogates

GOATS = "“Goats,” she said — “again.” Zoë’s café is shut."

OTHERS = {
    "windows-1252": "Le préfet a dit que la rivière, près de Bécherel, était très haute.",
    "windows-1250": "Łódź i Kraków – miasto żółtych gęsi. Proszę wziąć świeżą gęś.",
    "windows-1251": "Мост через реку закрыли на ремонт до осени, сообщили в мэрии города.",
    "gbk": "星期二，一群山羊堵住了九号公路，警察花了两个小时才把它们赶走。当地居民说每年都会。",
    "shift_jis": "火曜日、ヤギの群れが九号線をふさぎ、警察は二時間かけて追い払った。",
    "euc-kr": "화요일 염소 떼가 구번 도로를 막아 경찰이 두 시간 동안 쫓아냈다.",
}


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (b"\xef\xbb\xbf", "utf-8"),
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
        (b"\xff\xfe\0\0", "utf-32-le"),
        (b"\0\0\xfe\xff", "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_not_text(mark: bytes, codec: str) -> None:
    assert decode(mark + GOATS.encode(codec)) == (GOATS, codec, ())
    assert not is_binary(mark + GOATS.encode(codec))


def test_a_second_mark_is_text() -> None:
    assert decode(b"\xef\xbb\xbf\xef\xbb\xbfa")[0] == "\ufeffa"


def test_utf8() -> None:
    assert decode(GOATS.encode()) == (GOATS, "utf-8", ())
    assert decode(b"") == ("", "utf-8", ())


def test_line_ends_are_left_alone() -> None:
    assert decode(b"a\r\nb\rc\x85")[0] == "a\r\nb\rc…"


def test_every_byte_has_a_character_in_windows_1252() -> None:
    text, name, flags = decode(bytes(range(256)))
    assert (len(text), name, flags) == (256, "windows-1252", ())
    assert text[0x80] == "€"
    assert [text[b] for b in (0x81, 0x8D, 0x8F, 0x90, 0x9D)] == [
        "\x81",
        "\x8d",
        "\x8f",
        "\x90",
        "\x9d",
    ]
    assert text[0xE9] == "é"


def test_windows_1252() -> None:
    raw = GOATS.encode("cp1252")
    assert decode(raw) == (GOATS, "windows-1252", ())
    assert decode(raw, "windows-1252") == (GOATS, "windows-1252", ())
    assert decode(raw, "cp1252") == (GOATS, "windows-1252", ())


def test_single_bad_bytes_in_utf8_are_read_as_windows_1252() -> None:
    raw = GOATS.encode() + b" It\x92s fine."
    assert decode(raw) == (GOATS + " It’s fine.", "utf-8", ("undecodable_bytes",))


def test_a_character_cut_at_the_end() -> None:
    text, name, flags = decode(GOATS.encode() + "”".encode()[:2])
    assert (text, name, flags) == (GOATS + "â€", "utf-8", ("undecodable_bytes",))


def test_a_mark_of_utf8_holds_however_bad_the_bytes() -> None:
    assert decode(b"\xef\xbb\xbfcaf\xe9") == ("café", "utf-8", ("undecodable_bytes",))


def test_encoded_surrogates_become_replacement_characters() -> None:
    text, name, flags = decode(GOATS.encode() + b"\xed\xa0\xbd")
    assert (text, name, flags) == (GOATS + "\ufffd", "utf-8", ("undecodable_bytes",))


def test_broken_utf16() -> None:
    assert decode(b"\xff\xfeg\0\x3d\xd8o\0") == ("g\ufffdo", "utf-16-le", ("undecodable_bytes",))
    assert decode(b"\xff\xfeg\0o") == ("g\ufffd", "utf-16-le", ("undecodable_bytes",))


@pytest.mark.parametrize("name", [n for n in OTHERS if n != "windows-1252"])
@pytest.mark.parametrize(
    "declaration",
    [
        '<html><head><meta charset="{}">',
        "<meta charset={} />",
        '<META http-equiv="Content-Type" content="text/html; charset={}">',
        "<?xml version='1.0' encoding='{}'?>",
    ],
)
def test_a_declared_charset(name: str, declaration: str) -> None:
    text = declaration.format(name) + OTHERS[name]
    found, read_as, flags = decode(text.encode(name))
    assert (found, flags) == (text, ())
    assert decode(text.encode(name), read_as)[0] == text


@pytest.mark.parametrize(
    "label", ["ISO-8859-1", "latin1", "us-ascii", "utf-8", "utf-16", "klingon", "hex"]
)
def test_declared_labels_that_mean_windows_1252(label: str) -> None:
    text = f'<meta charset="{label}">' + GOATS
    assert decode(text.encode("cp1252")) == (text, "windows-1252", ())


def test_utf8_is_believed_before_a_declaration() -> None:
    text = '<meta charset="windows-1251">' + GOATS
    assert decode(text.encode()) == (text, "utf-8", ())


def test_a_declaration_counts_only_near_the_start() -> None:
    text = " " * 1024 + '<meta charset="windows-1251">' + "caf\xe9"
    assert decode(text.encode("cp1252"))[1] == "windows-1252"


def test_a_declaration_outside_of_a_tag_does_not_count() -> None:
    assert (
        decode(b'Write charset="windows-1251" there, the caf\xe9 owner said.')[1] == "windows-1252"
    )


@pytest.mark.parametrize("name", OTHERS)
def test_other_encodings_are_far_from_utf8(name: str) -> None:
    """The measurement behind BAD_SHARE."""
    units = [u.lastgroup for u in module.MULTI_BYTE.finditer(OTHERS[name].encode(name))]
    bad = sum(group is not None for group in units)
    assert bad / len(units) > module.BAD_SHARE + 0.2


def test_an_encoding_by_name_overrides() -> None:
    assert decode("Żółw".encode("cp1250"), "cp1250")[0] == "Żółw"
    assert decode(b"\xef\xbb\xbfa", "windows-1252")[0] == "ï»¿a"
    assert decode(b"\xef\xbb\xbfa", "UTF-8") == ("a", "utf-8", ())
    assert decode("a".encode("utf-16"), "utf-16")[0] == "a"
    assert decode(b"a\0b\0", "utf-16-le")[0] == "ab"


def test_bytes_that_a_named_encoding_lacks() -> None:
    assert decode(b"a\xffb", "ascii") == ("a\ufffdb", "ascii", ("undecodable_bytes",))
    assert decode(b"caf\xe9", "utf-8") == ("café", "utf-8", ("undecodable_bytes",))


@pytest.mark.parametrize(
    ("name", "near"), [("uft-8", "utf-8"), ("windows-1525", "windows-125"), ("latin-l", "latin")]
)
def test_an_unknown_encoding_is_named_with_a_suggestion(name: str, near: str) -> None:
    with pytest.raises(SettingsError, match=rf"{name}.*did you mean '.*{near}"):
        decode(b"a", name)


def test_an_encoding_that_resembles_none():
    with pytest.raises(SettingsError) as caught:
        decode(b"Goats.", "qqqqqqqq")
    assert str(caught.value) == (
        "encoding: no text encoding 'qqqqqqqq'; write a name such as utf-8, windows-1252 or gb18030"
    )


@pytest.mark.parametrize(
    "name", ["hex", "rot13", "base64", "zlib", "idna", "undefined", "", "a\0b", "é" * 9]
)
def test_what_is_no_text_encoding(name: str) -> None:
    with pytest.raises(SettingsError):
        decode(b"a", name)


@pytest.mark.parametrize(
    "raw",
    [
        b"\x89PNG\r\n\x1a\n....",
        b"\xff\xd8\xff\xe0....JFIF",
        b"GIF89a....",
        b"PK\x03\x04....",
        b"%PDF-1.7 ....",
        b"\x1f\x8b\x08....",
        b"....ftypisom",
        b"text with a \0 in it",
        GOATS.encode("utf-16-le"),
        bytes(range(1, 32)) * 20,
    ],
)
def test_binary(raw: bytes) -> None:
    assert is_binary(raw)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        GOATS.encode(),
        GOATS.encode("cp1252"),
        OTHERS["gbk"].encode("gbk"),
        b"one\x0cpage\ttab\x0b\r\n",
        b"\x1b[1mbold\x1b[0m",
        b"PDF files and GIF images, he said.",
        b"a stray \x01 or \x02",
    ],
)
def test_not_binary(raw: bytes) -> None:
    assert not is_binary(raw)


def test_surrogates_in_text() -> None:
    assert replace_surrogates("a\ud83db") == "a\ufffdb"
    assert replace_surrogates("\ud83d\ude00") == "😀"
    assert replace_surrogates("\ude00\ud83d") == "\ufffd\ufffd"
    assert replace_surrogates(GOATS) is GOATS


@given(st.binary(max_size=400))
def test_any_bytes_decode(raw: bytes) -> None:
    text, name, _ = decode(raw)
    text.encode()  # raises for a lone surrogate
    is_binary(raw)
    assert decode(raw) == decode(raw)
    if not raw.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\0\0\xfe\xff")):
        assert decode(raw, name)[0] == text


@given(
    st.binary(max_size=100),
    st.sampled_from([*OTHERS, "utf-8", "utf-16", "utf-7", "utf-32-be", "iso-2022-jp"]),
)
def test_any_bytes_decode_by_any_name(raw: bytes, name: str) -> None:
    decode(raw, name)[0].encode()


@given(st.text(st.characters(exclude_categories=["Cs"])).filter(lambda s: s[:1] != "\ufeff"))
def test_utf8_round_trip(text: str) -> None:
    assert decode(text.encode()) == (text, "utf-8", ())
    assert decode(b"\xef\xbb\xbf" + text.encode()) == (text, "utf-8", ())


@given(st.text(st.characters(codec="cp1252"), min_size=1).map(lambda s: "é" + s + "é "))
def test_windows_1252_round_trip(text: str) -> None:
    raw = text.encode("cp1252")
    if decode(raw)[1] == "windows-1252":
        assert decode(raw)[0] == text


@given(st.text(), st.text())
def test_surrogates_are_all_replaced(a: str, b: str) -> None:
    for lone in ("\ud800", "\udfff"):
        assert "\ufffd" in replace_surrogates(a + lone + "x" + b)


def test_many_bad_bytes_take_linear_time() -> None:
    assert len(decode(b"\xc3\xa9\xff" * 100_000 + b"\xe2\x80" * 30_000)[0]) > 0
