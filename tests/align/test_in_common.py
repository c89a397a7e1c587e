"""All dot products at once are those of each two bags."""

from collections import Counter

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from compare.align.in_common import bags, letters

many_bags = st.lists(st.dictionaries(st.text(max_size=2), st.integers(1, 90), max_size=8), max_size=60)


def dot(a: dict[str, int], b: dict[str, int]) -> int:
    return sum(value * b[key] for key, value in a.items() if key in b)


def runs(text: str) -> dict[str, int]:
    padded = f" {text} "
    return dict(Counter(padded[at : at + n] for n in (3, 4) for at in range(len(padded) - n + 1)))


@given(many_bags, st.integers(0, 60))
def test_products_are_those_of_each_two_bags(found: list[dict[str, int]], start: int) -> None:
    start = min(start, len(found))
    products = bags(found).products(start, len(found))
    assert products.tolist() == [[dot(a, b) for b in found] for a in found[start:]]


def test_products_beyond_single_precision_are_exact() -> None:
    large = [{"a": 4097, "b": 1}, {"a": 4097, "b": 3}, {"a": 4099}]
    assert bags(large).products(0, 3).tolist() == [[dot(a, b) for b in large] for a in large]


@given(st.lists(st.text(max_size=30), max_size=12))
def test_letters_are_runs_of_three_and_of_four(texts: list[str]) -> None:
    found = letters(texts)
    assert found.products(0, len(texts)).tolist() == [[dot(runs(a), runs(b)) for b in texts] for a in texts]
    assert np.array_equal(found.squares, [dot(runs(text), runs(text)) for text in texts])


def test_keys_that_few_of_many_bags_have_count_as_those_of_many_do() -> None:
    found = [{"all": 1, f"few {place // 3}": 2, f"own {place}": 5} for place in range(2000)]
    part = bags(found).products(900, 910)
    assert part.tolist() == [[dot(a, b) for b in found] for a in found[900:910]]
    assert part[0].tolist()[899:904] == [1, 30, 5, 5, 1]
