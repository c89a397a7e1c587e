"""Forms of one word meet; different words stay apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.align.lemmas import lemma


@pytest.mark.parametrize(
    ("forms", "base"),
    [
        ("talk talks talked talking", "talk"),
        ("plan plans planned planning", "plan"),
        ("plane planes", "plane"),
        ("hope hopes hoped hoping", "hope"),
        ("use used using uses", "use"),
        ("die died dies", "die"),
        ("policy policies", "policy"),
        ("clash clashes clashed", "clash"),
        ("agree agreed", "agree"),
        ("bombing bombings bombed", "bomb"),
    ],
)
def test_forms_of_one_word(forms: str, base: str) -> None:
    assert {lemma(form) for form in forms.split()} == {base}


@pytest.mark.parametrize(
    "word", ["need", "morning", "wedding", "news", "series", "during", "crisis", "us", "2010s"]
)
def test_what_only_looks_inflected(word: str) -> None:
    assert lemma(word) == word


@given(st.text(max_size=12))
def test_any_text_has_a_lemma(word: str) -> None:
    assert bool(lemma(word)) == bool(word)
