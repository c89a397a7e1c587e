"""Dot products, the same to the last bit whatever else is in the lists."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from compare.align.bags import cosines, dots, squares

BAGS = st.lists(st.dictionaries(st.sampled_from("abcdefgh"), st.integers(1, 100)), max_size=5)


def test_shared_keys_multiply() -> None:
    assert dots([{"a": 2, "b": 3}], [{"b": 5, "c": 7}, {}]).tolist() == [[15.0, 0.0]]


def test_the_cosine_of_nothing_is_nothing() -> None:
    assert cosines([{"a": 2}, {}], [{"a": 9}, {"b": 1}]).tolist() == [[1.0, 0.0], [0.0, 0.0]]


def test_more_bags_than_a_block() -> None:
    bags = [{str(n): n, "x": 1} for n in range(300)]
    assert np.array_equal(np.diag(dots(bags, bags)), squares(bags))


@given(BAGS, BAGS)
def test_a_cell_depends_on_its_two_bags_only(a: list[dict[str, int]], b: list[dict[str, int]]) -> None:
    together = cosines(a, b)
    assert together.shape == (len(a), len(b))
    assert all(cosines([x], [y])[0, 0] == together[i, j] for i, x in enumerate(a) for j, y in enumerate(b))
