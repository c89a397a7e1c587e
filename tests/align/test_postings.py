"""One bag against many, the same to the last bit whatever else is there."""

from math import sqrt

from hypothesis import given
from hypothesis import strategies as st

from compare.align.postings import Postings, square

BAG = st.dictionaries(st.sampled_from("abcdef"), st.integers(1, 500))
BAGS = st.lists(BAG, max_size=6)


def test_shared_keys_multiply() -> None:
    assert Postings([{"b": 5, "c": 7}, {}]).dots({"a": 2, "b": 3}).tolist() == [15.0, 0.0]


def test_the_cosine_of_nothing_is_nothing() -> None:
    postings = Postings([{"a": 9}, {"b": 1}, {}])
    assert postings.cosines({"a": 2}).tolist() == [1.0, 0.0, 0.0]
    assert postings.cosines({}).tolist() == [0.0, 0.0, 0.0]


def test_differ_needs_something_on_both_sides() -> None:
    assert Postings([{"a": 1}, {"b": 2}, {}]).differ({"a": 3}).tolist() == [0, 1, 0]
    assert Postings([{"a": 1}]).differ({}).tolist() == [0]


@given(BAGS, BAG, BAG)
def test_a_figure_depends_on_its_two_bags_only(
    bags: list[dict[str, int]], one: dict[str, int], other: dict[str, int]
) -> None:
    postings = Postings(bags)
    for bag in (one, other, one):
        dots = [float(sum(bag[key] * value for key, value in each.items() if key in bag)) for each in bags]
        norms = [sqrt(square(bag) * square(each)) for each in bags]
        assert postings.dots(bag).tolist() == dots
        assert postings.cosines(bag).tolist() == [
            dot / norm if norm else 0.0 for dot, norm in zip(dots, norms, strict=True)
        ]
    assert postings.squares.tolist() == [square(each) for each in bags]
