"""One bag against many."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from compare.align.bags import cosines, dots
from compare.align.postings import Postings

BAGS = st.lists(st.dictionaries(st.sampled_from("abcdef"), st.integers(1, 500)), min_size=1, max_size=6)


@given(BAGS)
def test_the_same_as_all_pairs_to_the_last_bit(bags: list[dict[str, int]]) -> None:
    postings = Postings(bags)
    assert np.array_equal([postings.dots(bag) for bag in bags], dots(bags, bags))
    assert np.array_equal([postings.cosines(bag) for bag in bags], cosines(bags, bags))


def test_differ_needs_something_on_both_sides() -> None:
    assert Postings([{"a": 1}, {"b": 2}, {}]).differ({"a": 3}).tolist() == [0, 1, 0]
    assert Postings([{"a": 1}]).differ({}).tolist() == [0]
