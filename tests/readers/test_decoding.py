"""Bytes become the text that was meant, or an error that says what to do; never another text."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.readers._decoding import decode, encode, encoding_of
from compare.readers.raw import ReadError

ENGLISH = (
    "“Plain sailing” – it’s £5 for the café of Zürich,\r\nsays João’s naïve fiancée; señor Nuñoz paid €20…"
)
POLISH = "Dziś mówił o tym, że Łódź i Gdańsk będą miały więcej pieniędzy na szkoły."
CZECH = "Ředitel školy řekl, že děti půjdou zítra na výlet do města."
TURKISH = "Dışişleri Bakanı, İstanbul’da yaptığı açıklamada şöyle dedi."
RUSSIAN = "Президент встретился с журналистами и рассказал о планах на год."
GREEK = "Ο πρωθυπουργός μίλησε στους δημοσιογράφους για την οικονομία."
ARABIC = "قال الرئيس إن الحرب لن تنتهي قريبا"
FRENCH = "Le président a été élu après une longue journée de débats sur l’économie européenne, à Bruxelles."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "utf-8"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        ("Два слова", "utf-16-le"),
        (ENGLISH, "cp1252"),
        ("“Only the marks,” she said – nothing else…", "cp1252"),
        (FRENCH, "cp1252"),
        ("The composer Dvořák was here.", "cp1250"),
        (POLISH, "cp1250"),
        (POLISH, "iso8859-2"),
        (CZECH, "cp1250"),
        (TURKISH, "cp1254"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (GREEK, "cp1253"),
        (ARABIC, "cp1256"),
    ],
)
def test_an_encoding_is_known_by_what_it_makes_of_the_bytes(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    assert (decode(data, "x.txt"), encoding_of(data)) == (text, encoding)
    assert encode(text, like=data) == data


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
@given(text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1))
def test_a_byte_order_mark_decides_is_no_text_and_is_written_again(
    mark: bytes, encoding: str, text: str
) -> None:
    data = mark + text.encode(encoding)
    assert decode(data, "x.txt") == text
    assert encode(text + "!", like=data) == data + "!".encode(encoding)


@settings(deadline=None)
@given(st.binary(min_size=1))
def test_any_bytes_are_a_text_that_gives_them_again_or_an_error_of_one_line(data: bytes) -> None:
    try:
        text = decode(data, "x.txt")
    except ReadError as error:
        assert error.path == "x.txt"
        assert "\n" not in error.message
        assert "; " in error.message, "it says what to do"
    else:
        assert encode(text, like=data) == data
        assert "\0" not in text


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (
            FRENCH.encode("mac-roman"),
            "is not valid UTF-8 (byte 0x8e at offset 5), and no other encoding is plain",
        ),
        (FRENCH.encode("cp437", "replace"), "(byte 0x82 at offset 5)"),
        (ENGLISH.encode("mac-roman", "replace"), "(byte 0xd2 at offset 0)"),
        (
            "国家主席在北京会见了外国领导人。".encode("gb18030"),
            "no other encoding is plain; save it as UTF-8",
        ),
        (ENGLISH.encode() + b"\xff" + ENGLISH.encode(), "is not valid UTF-8 (byte 0xff at offset"),
        (codecs.BOM_UTF16_LE + b"a", "is not valid UTF-16-LE (byte 0x61 at offset 2)"),
        (b"%PDF-1.7\n", "is a PDF document, not text; leave it out or export it as text"),
        (b"PK\x03\x04\x14\0", "is a zip archive or an office document"),
        (b"\x89PNG\r\n\x1a\n\0", "is a PNG picture"),
        (b"some text\0 and more", "is binary (byte 0x00 at offset 9)"),
        (codecs.BOM_UTF16_BE + "ab\0c".encode("utf-16-be"), "is binary (byte 0x00 at offset 6)"),
        (b"\0\1\2\3" * 64, "is binary (byte 0x00 at offset 0)"),
    ],
)
def test_what_is_no_plain_text_is_an_error_with_its_place(data: bytes, message: str) -> None:
    with pytest.raises(ReadError) as raised:
        decode(data, "x.txt")
    assert message in raised.value.message


def test_a_word_that_two_encodings_know_otherwise_is_not_guessed() -> None:
    with pytest.raises(ReadError):
        decode("Çelmoþçak".encode("cp1252"), "x.txt")


def test_a_character_the_encoding_lacks_is_not_written() -> None:
    with pytest.raises(UnicodeEncodeError):
        encode("Łódź", like="café".encode("cp1252"))
