"""What bags have in common, for chosen pairs at once as for each alone."""

from collections import Counter

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from compare.align.meeting import Held, Keys, in_common, meetings, once

bag = st.dictionaries(st.sampled_from("abcdef"), st.integers(1, 9))


@given(st.lists(bag, min_size=1, max_size=6), st.data())
def test_pairs_share_of_every_key_as_many_as_both_hold(
    bags: list[dict[str, int]], data: st.DataObject
) -> None:
    number = st.integers(0, len(bags) - 1)
    pairs = data.draw(st.lists(st.tuples(number, number), min_size=1))
    firsts, seconds = np.array(pairs).T
    found = in_common(Held(bags, Keys()), firsts, seconds)
    assert found.tolist() == [(Counter(bags[a]) & Counter(bags[b])).total() for a, b in pairs]


def test_what_each_holds_of_a_common_key_is_told() -> None:
    keys = Keys()
    ones, others = Held([{"a": 2, "b": 3}, {"c": 1}], keys), Held([{"b": 5, "c": 7}], keys)
    [met] = meetings(ones, np.array([0, 1]), others, np.array([0, 0]))
    found = {
        (int(met.pairs[of]), int(a), int(b)) for of, a, b in zip(met.of, met.first, met.second, strict=True)
    }
    assert found == {(0, 3, 5), (1, 1, 7)}


def test_bags_of_keys_hold_each_once() -> None:
    assert list(once(["aab", ""])) == [{"a": 1, "b": 1}, {}]
