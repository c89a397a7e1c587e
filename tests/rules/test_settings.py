"""What a passage is about is told by two different words of one setting; where it is written, likewise."""

from __future__ import annotations

import pytest

from compare.rules._house_style import (
    is_south_african,
    sets_decimal_commas,
    spaces_percent_signs,
    spaces_thousands,
)
from compare.rules._settings import BORROWS_PHRASES, is_set_in, is_written_in
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
    far = "The chef and the risotto." + " It rained." * 60 + " They met alla buona."
    assert not is_set_in(far, far.index("alla"), "kitchen")
    assert is_written_in(far, "kitchen")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Growth in Gauteng and Limpopo was 0,6%.", True),
        ("It cost R4,5 million, then R10 000.", True),
        ("Growth was 0,6% in Lyon.", False),
        ("An R44 helicopter and an R22 flew to Lyon. The R44 is old.", False),
        ("It cost R4,5 million, and R4,5 million more.", False),
        ("It cost R4.5bn, then R10 000.", True),
        ("A team from Pretoria won 3-1.", False),
    ],
)
def test_south_african_english_is_known_by_its_places_or_its_money(text: str, expected: bool) -> None:
    assert is_south_african(text) is expected


def test_indian_and_west_african_english_are_known_by_two_words() -> None:
    assert is_written_in("The Nagpur clerk owes a lakh.", "india")
    assert not is_written_in("India met India in Indian colours.", "india")
    assert is_written_in("Alhaji Bello flew to Abuja.", "west-africa")


def test_a_house_style_is_kept_throughout() -> None:
    assert sets_decimal_commas("Gauteng grew by 0,6%, Limpopo by 1,2%.")
    assert not sets_decimal_commas("Gauteng grew by 0,6%, Limpopo by 1.2%.")
    assert spaces_thousands("It cost a loonie to park 10 000 cars in the parkade.")
    assert not spaces_thousands("It cost a loonie to park 10 000 cars in the parkade, and 2,500 beds.")
    assert not spaces_thousands("The Canadian minister in Ottawa sent 10 000 masks to Toronto.")
    assert spaces_percent_signs("The spectrometer let 95 % of the photons pass, then 40 %.")
    assert not spaces_percent_signs("The spectrometer let 95 % of the photons pass, then 40%.")


@pytest.mark.parametrize(
    "text",
    [
        "They ate lunch at the restaurant, a dish of rice with cream and honey, d'abord.",
        "The movement raised its voice; the conductor of the chorus kept the score, d'abord.",
        "The black bishop met the queen and a knight, d'abord.",
        "The author of the play was on stage at the museum, d'abord.",
        "Counsel entered a plea; the dissent cites precedent and statute, d'abord.",
        "The fabric of her dress, d'abord.",
        "The patient has a chronic syndrome, d'abord.",
    ],
)
def test_everyday_words_are_no_setting(text: str) -> None:
    assert not is_set_in(text, text.index("d'abord"), *BORROWS_PHRASES)
    assert not is_written_in("The reactor yields cells; the detector samples plasma.", "science")
