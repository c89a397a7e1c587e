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
        ("add adds added adding", "add"),
        ("egg eggs egged", "egg"),
        ("glass glasses", "glass"),
        ("house houses housed housing", "house"),
        ("phase phases phased", "phase"),
        ("box boxes boxed boxing", "box"),
        ("wish wishes wished wishing", "wish"),
        ("church churches", "church"),
        ("buzz buzzes buzzed", "buzz"),
        ("movie movies", "movie"),
        ("study studies studied studying", "study"),
        ("lie lies lied", "lie"),
        ("buy buys buying", "buy"),
        ("see sees seeing", "see"),
        ("boat boats", "boat"),
        ("meeting meetings meet meets", "meet"),
        ("rain rains rained raining", "rain"),
        ("visit visits visited visiting", "visit"),
        ("offer offers offered offering", "offer"),
        ("create creates created creating", "create"),
        ("play plays played playing", "play"),
        ("fix fixes fixed fixing", "fix"),
        ("free freed freeing", "free"),
    ],
)
def test_forms_of_one_word(forms: str, base: str) -> None:
    assert {lemma(form) for form in forms.split()} == {base}


@pytest.mark.parametrize(
    "word",
    [
        *("need", "morning", "wedding", "news", "series", "species", "during", "crisis", "us", "2010s"),
        *("string", "bring", "thing", "bed", "shed", "red", "gas", "this", "bus", "virus", "boss", "hundred"),
        *("king", "speed", "being-here", "ring"),
    ],
)
def test_what_only_looks_inflected(word: str) -> None:
    assert lemma(word) == word


@given(st.text(max_size=12))
def test_any_text_has_a_lemma(word: str) -> None:
    assert bool(lemma(word)) == bool(word)
