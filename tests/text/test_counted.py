"""Nouns counted; whole numbers are tested with the numbers they belong to."""

from __future__ import annotations

import pytest

from compare.text.counted import head_noun, is_person, lemma


@pytest.mark.parametrize(
    ("after", "noun"),
    [
        (" people", "people"),
        (" Syrian army officers met", "officers"),
        (" new measuring stations", "stations"),
        (" sales representatives", "representatives"),
        (" of the boats sank", "boats"),
        (" more boats", "boats"),
        ("-page report", "page"),
        ("-year-old driver", "year-old"),
        (" killed in the fire", None),
        (" last week", None),
        (". Boats came", None),
        ("", None),
    ],
)
def test_the_head_of_the_noun_phrase(after: str, noun: str | None) -> None:
    found = head_noun(f"5{after}", 1)
    assert (found and found.of(f"5{after}")) == noun


def test_vague_numbers_and_one() -> None:
    assert head_noun("dozens of boats", 6) is None
    assert head_noun("dozens of boats", 6, vague=True) is not None
    assert head_noun("one boat", 3, single=True) is None
    assert head_noun("one child", 3, single=True) is not None


def test_nouns() -> None:
    singular = [lemma(word) for word in ("Ships", "parties", "crises", "news")]
    assert singular == ["ship", "party", "crisis", "news"]
    assert is_person("woman")
    assert not is_person("ship")


def test_a_noun_whose_small_letters_are_longer_ends_where_it_is_written() -> None:
    text = "THREE-İ"
    found = head_noun(text, 5)
    assert found and found.of(text) == "İ"
