"""What a passage is about is told by two different words of one setting; where it is written, likewise."""

from __future__ import annotations

import pytest

from compare.rules._house_style import (
    is_south_african,
    sets_decimal_commas,
    spaces_percent_signs,
    spaces_thousands,
)
from compare.rules._settings import is_set_in, is_written_in
from compare.rules._topics import topic

SETTINGS = topic("settings")["en"]


@pytest.mark.parametrize("setting", SETTINGS)
def test_the_words_of_a_setting_are_small_plain_and_listed_once_in_order(setting: str) -> None:
    words = SETTINGS[setting]
    assert len(words) >= 12 and words == sorted(set(words))
    assert all(word.isascii() and word.isalpha() and word.islower() for word in words)


def test_two_different_words_of_a_setting_decide() -> None:
    text = "The chef burnt the sauce, all'arrabbiata it was."
    place = text.index("all'")
    assert is_set_in(text, place, "kitchen")
    assert not is_set_in(text, place, "dance", "wine")
    assert not is_set_in("The chef asked a chef, all'arrabbiata.", 24, "kitchen")


def test_the_word_in_question_is_no_witness_and_far_words_are_none() -> None:
    text = "The chef saw tamales."
    assert not is_set_in(text, text.index("tamales"), "kitchen")
    assert is_set_in(text, 0, "kitchen")
    far = "The chef and the menu." + " It rained." * 60 + " They met alla buona."
    assert not is_set_in(far, far.index("alla"), "kitchen")
    assert is_written_in(far, "kitchen")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Growth in Gauteng and Limpopo was 0,6%.", True),
        ("It cost R4,5 million, then R10 000.", True),
        ("Growth was 0,6% in Lyon.", False),
        ("A team from Pretoria won 3-1.", False),
    ],
)
def test_south_african_english_is_known_by_its_places_or_its_money(text: str, expected: bool) -> None:
    assert is_south_african(text) is expected


def test_a_house_style_is_kept_throughout() -> None:
    assert sets_decimal_commas("Gauteng grew by 0,6%, Limpopo by 1,2%.")
    assert not sets_decimal_commas("Gauteng grew by 0,6%, Limpopo by 1.2%.")
    assert spaces_thousands("Ottawa sent 10 000 masks to Toronto.")
    assert not spaces_thousands("Ottawa sent 10 000 masks to Toronto, and 2,500 beds.")
    assert spaces_percent_signs("The reactor ran at 95 %, the humidity was 40 %.")
    assert not spaces_percent_signs("The reactor ran at 95 %, the humidity was 40%.")
