"""Runs of words, and what of them two texts share."""

from hypothesis import given
from hypothesis import strategies as st

from compare.align.reuse import runs, shared

TEXTS = st.lists(st.sampled_from(["salt", "fog", "the", "ferry", "“late", "tea”", "sails", "."]), max_size=30)


def test_what_is_quoted_counts_a_quarter() -> None:
    own = runs("The old ferry sails at dawn.")
    said = runs("“The old ferry sails at dawn.”")
    assert (own.weight, said.weight) == (4, 1)
    assert shared(own, said) == shared(said, own) == 1


@given(TEXTS, TEXTS)
def test_sharing_is_symmetrical_and_at_most_all(a: list[str], b: list[str]) -> None:
    one, other = runs(" ".join(a)), runs(" ".join(b))
    assert shared(one, other) == shared(other, one) <= max(one.weight, other.weight)
    assert shared(one, one) == one.weight
