"""Lines and characters as an editor counts them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.lsp.places import Encoding, Places

ENCODINGS: tuple[Encoding, ...] = ("utf-8", "utf-16", "utf-32")


@pytest.mark.parametrize(("encoding", "character"), [("utf-8", 7), ("utf-16", 4), ("utf-32", 3)])
def test_each_encoding_counts_in_its_own_unit(encoding: Encoding, character: int) -> None:
    text = "first\n😀é NATO"
    assert Places(text, encoding).position(text.index("NATO")) == (1, character)
    assert Places(text, encoding).offset(1, character) == text.index("NATO")


def test_every_line_end_of_the_protocol_counts_and_no_other() -> None:
    places = Places("a\r\nb\rc\nd\u2028e\x0cf")
    assert [places.position(place) for place in (3, 5, 7, 9, 11)] == [(1, 0), (2, 0), (3, 0), (3, 2), (3, 4)]
    assert places.position(2) == (0, 1)  # between \r and \n


def test_what_lies_beyond_is_the_end() -> None:
    places = Places("ab\ncd")
    assert places.offset(0, 99) == 2 and places.offset(9, 0) == 5


@given(st.text(st.sampled_from("aé😀ع\t\r\n\u2028")), st.sampled_from(ENCODINGS))
def test_a_place_comes_back_as_itself(text: str, encoding: Encoding) -> None:
    places = Places(text, encoding)
    for offset in range(len(text) + 1):
        if text[max(0, offset - 1) : offset + 1] != "\r\n":  # inside a line break there is no place
            assert places.offset(*places.position(offset)) == offset


@given(st.text(st.sampled_from("aé😀ع\t")))
def test_utf_16_and_utf_8_agree_with_python(text: str) -> None:
    for offset in range(len(text) + 1):
        before = text[:offset]
        assert Places(text, "utf-8").position(offset)[1] == len(before.encode())
        assert Places(text, "utf-16").position(offset)[1] == len(before.encode("utf-16-le")) // 2
