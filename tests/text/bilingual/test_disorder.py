"""Words in no order are told from words in order, with the help of the original's own order."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.text.bilingual.disorder import disorder

GERMAN = "Die Polizei nahm am Dienstag im Hafen von Emden drei Verdächtige fest, sagte Frau Brandt."
WRITTEN = "Police arrested three suspects in the port of Emden on Tuesday, Ms. Brandt said."
SHUFFLED = "Of the three Brandt on port in Ms. Emden said police suspects Tuesday arrested the."


def test_shuffled_words_are_likelier_to_be_in_no_order() -> None:
    assert disorder(SHUFFLED, GERMAN, "de") > 3 > 0 > disorder(WRITTEN, GERMAN, "de")


def test_words_in_the_order_of_the_original_speak_against_it() -> None:
    text = "Kowalski, Brandt, Okafor and Lindqvist won in the end."
    same, turned = "Kowalski, Brandt, Okafor i Lindqvist", "Lindqvist, Okafor, Brandt i Kowalski"
    assert disorder(text, same, "pl") < disorder(text, turned, "pl")


@pytest.mark.parametrize("text", ["", "Yes.", "The bridge is closed."])
def test_of_few_words_nothing_is_said(text: str) -> None:
    assert disorder(text, GERMAN, "de") == -math.inf


@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from(["fr", "zh", "ru"]))
def test_any_text_has_an_answer(text: str, original: str, language: str) -> None:
    assert not math.isnan(disorder(text, original, language))


@pytest.mark.parametrize(
    "text", ["Mayor Joke van Rijn came on Friday afternoon.", "Kowalski, Brandt, Okafor and Lindqvist won."]
)
def test_of_names_alone_nothing_is_said(text: str) -> None:
    assert disorder(text, GERMAN, "de") == -math.inf
