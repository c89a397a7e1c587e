"""A number is the same in any notation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.text.bilingual.agreement import agree
from compare.text.bilingual.figures import figures


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("de", "1.730", 1730),
        ("en", "1.730", 1.73),
        ("fr", "1 730", 1730),
        ("hi", "१२,३४,५६७", 1234567),
        ("de", "zweiundzwanzig", 22),
        ("fr", "quatre-vingt-dix-sept", 97),
        ("it", "ventiquattro", 24),
        ("zh", "12亿", 12e8),
        ("ja", "３億5000万円", 3.5e8),
        ("zh", "四十五万", 450000),
        ("ja", "令和2年", 2020),
        ("ru", "2,5 млрд", 2.5e9),
        ("pl", "dwanaście", 12),
        ("es", "siglo XV", 15),
        ("en", "two hundred and five", 205),
        ("hi", "पच्चीस लाख", 2500000),
    ],
)
def test_a_reading_of_a_number(language: str, text: str, value: float) -> None:
    assert any(value in figure.values for figure in figures(text, language))


@pytest.mark.parametrize("text", ["septembre", "in the first", "May"])
def test_no_number(text: str) -> None:
    assert not [f for f in figures(text, "fr") if f.sure]


def test_rounding_agrees_and_a_changed_digit_does_not() -> None:
    def same(one: str, other: str) -> bool:
        return agree(figures(one, "en")[0], figures(other, "en")[0])

    assert same("4,178,027", "4.2 million")
    assert not same("4,178,027", "4,178,137")
    assert not same("2018", "2020")


@given(st.text(alphabet="0123456789., \u00a0'万億one two hundredvingt-quatre", max_size=40))
def test_every_number_lies_where_it_says(text: str) -> None:
    for language in ("en", "fr", "ja"):
        for figure in figures(text, language):
            assert (
                figure.values and text[figure.start : figure.end].strip() == text[figure.start : figure.end]
            )


@pytest.mark.parametrize("text", ["vingt" * 20_000, "vingt-" * 17_000, "zwei" * 25_000, "1" * 100_000])
def test_a_long_run_of_numbers_has_an_end(text: str) -> None:
    assert all(len(text) >= figure.end for language in ("fr", "de") for figure in figures(text, language))


def test_no_number_is_a_word_of_a_hundred_letters() -> None:
    assert figures("vingt" * 20, "fr") == ()
    (number,) = figures("siebenundsiebzigtausendsiebenhundertsiebenundsiebzig", "de")
    assert 77_777 in number.values
