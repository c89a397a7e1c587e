"""Runs of words, and what of them two texts share."""

from hypothesis import given
from hypothesis import strategies as st

from compare.align.reuse import runs, shared, within
from compare.model import Span

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


def test_a_word_counts_to_the_last_span_that_began_before_it() -> None:
    spans = [Span(2, 6), Span(4, 5), Span(8, 9)]
    assert list(within([1, 2, 4, 5, 8, 9], spans)) == [0, 1, 1, 0, 1, 0]
