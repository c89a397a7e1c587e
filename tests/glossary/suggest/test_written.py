"""A name as it is compared, and the names that shorten it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.glossary.suggest.shortening import as_acronym, as_cut, initials, with_acronyms
from compare.glossary.suggest.written import same, written


def texts(name: str) -> list[str]:
    return [word.text for word in written(name).words]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Saint Ann’s Bây", ["saint", "anns", "bay"]),
        ("Марта Илвес", ["marta", "ilves"]),
        ("PacSun", ["pac", "sun"]),
        ("U.S. Army", ["us", "army"]),
        ("Brook & Sons", ["brook", "and", "sons"]),
        ("Port-Anne 2", ["port", "anne", "2"]),
    ],
)
def test_a_name_is_cut_into_latin_words(name: str, words: list[str]) -> None:
    assert texts(name) == words
    assert written(name).letters == "".join(words)
    assert written(name).name == name


def test_small_words_are_no_content_unless_there_is_nothing_else() -> None:
    assert [word.text for word in written("Bank of the North").content] == ["bank", "north"]
    assert [word.text for word in written("The").content] == ["the"]


def test_a_dot_ends_a_word_that_is_cut() -> None:
    assert [(word.text, word.cut) for word in written("Univ. of Brask").words] == [
        ("univ", True),
        ("of", False),
        ("brask", False),
    ]


@pytest.mark.parametrize(
    ("name", "acronyms", "alone"),
    [
        ("OSCE", ("osce",), True),
        ("U.S.", ("us",), True),
        ("U.S. Army", ("us",), False),
        ("AT&T Labs", ("att",), False),
        ("Oslo", (), False),
        ("PORT ANNE", (), False),  # all in capitals
        ("ОБСЕ", (), False),
    ],
)
def test_capitals_are_acronyms(name: str, acronyms: tuple[str, ...], alone: bool) -> None:
    assert written(name).acronyms == acronyms
    assert written(name).is_acronym is alone


def test_another_alphabet_is_foreign_and_an_accent_is_not() -> None:
    assert written("Илвес").foreign and not written("Ílves").foreign


def test_names_with_the_same_letters_are_the_same() -> None:
    assert same(written("Al-Hadád"), written("al hadad"))
    assert not same(written("Hadad"), written("Haddad"))
    assert not same(written("…"), written("…"))


@given(st.text(max_size=20))
def test_a_name_is_the_same_as_itself_in_capitals(name: str) -> None:
    letters = written(name).letters
    assert same(written(name), written(name)) is bool(letters)
    assert letters.isalnum() or not letters


@pytest.mark.parametrize(
    ("short", "long", "sure"),
    [
        ("NP", "Nordian Police", 0.75),
        ("NSP", "Nordian State Police", 0.85),
        ("NSPS", "Nordian State Police Service", 0.9),
        ("NP", "Nordian Police Service", 0.75 / 1.25),  # a word more
        ("SP", "Nordian State Police", 0.75 / 1.25 * 0.7),  # not from the first
        ("BN", "Bank of Nordia", 0.75),  # small words left out,
        ("BON", "Bank of Nordia", 0.85),  # or in
        ("BNT", "Bankers Union", 0.0),
        ("SEC", "Southeastern Conference", 0.85 * 0.8),  # from inside a word
        ("ESC", "Southeastern Conference", 0.0),
        ("NP", "Nordia", 0.0),  # one word
        ("Np", "Nordian Police", 0.0),  # no acronym
    ],
)
def test_an_acronym_of_a_name(short: str, long: str, sure: float) -> None:
    assert as_acronym(written(short), written(long)) == pytest.approx(sure)


def test_initials_tell_from_which_word_to_which() -> None:
    spelled = written("The Bank of North Nordia").words
    assert initials("bnn", spelled) == (1, 5)
    assert initials("bon", spelled) == (1, 4)
    assert initials("nn", spelled) == (3, 5)
    assert initials("bx", spelled) is None


def test_words_are_put_as_the_acronyms_of_the_other_name() -> None:
    short, long = written("U.S. military"), written("United States Armed Forces")
    assert with_acronyms(short, long) == "us armed forces"
    assert with_acronyms(written("U.N. military"), long) is None
    assert with_acronyms(written("U.S."), long) is None


@pytest.mark.parametrize(
    ("short", "long", "sure"),
    [
        ("Calif.", "California", 0.88),
        ("Calif", "California", 0.75),
        ("Ca", "California", 0.0),  # too short
        ("Ca.", "California", 0.88),
        ("Californi", "California", 0.0),  # a slip, no cut
        ("N Bremora", "North Bremora", 0.75),
        ("Univ. Bremora", "University of Bremora", 0.88),
        ("Univ. Bremora", "University of Old Bremora", 0.88 / 1.25),
        ("Bremora Univ.", "University of Bremora", 0.0),  # another order
        ("Bremora", "Bremora", 0.0),  # nothing cut
    ],
)
def test_words_cut_short(short: str, long: str, sure: float) -> None:
    assert as_cut(written(short), written(long)) == pytest.approx(sure)
