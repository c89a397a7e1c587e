"""The same figure as rapidfuzz's, for every two texts."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from compare.align import best_part as searching
from compare.align.best_part import best_part, best_parts

few_letters = st.text(alphabet="ab ", max_size=140)
shapes = st.builds(
    lambda head, count, tail: head + "ferry " * count + tail, few_letters, st.integers(0, 20), few_letters
)


@given(shapes, shapes)
@example("a" * 100, "b" * 90)
@example("ab" * 40, "ba" * 40)
@example("", "ferry " * 20)
@example("x" * 70 + "ferry" * 10, "ferry" * 10 + "y" * 200)
def test_it_is_the_partial_ratio(a: str, b: str) -> None:
    assert best_part(a, b) == fuzz.partial_ratio(a, b)


@given(st.lists(st.tuples(shapes, shapes), min_size=1, max_size=6))
@example([("a" * 100, "b" * 90), ("ab" * 40, "ba" * 40), ("", "ferry " * 20), ("", "")])
@example([("x" * 70 + "ferry" * 10, "ferry" * 10 + "y" * 200), ("y" * 3000, "y" * 2999)])
def test_of_many_pairs_at_once_it_is_the_same(pairs: list[tuple[str, str]]) -> None:
    wanted = [fuzz.partial_ratio(a, b) for a, b in pairs]
    assert best_parts(pairs).tolist() == wanted
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(searching, "_MANY", 1)  # so few are enough
        assert best_parts(pairs).tolist() == wanted


def test_a_sentence_within_a_longer_one_is_all_alike() -> None:
    sentence = "The ferry ran aground on rocks off Tarbert late on Tuesday, with nine passengers hurt."
    assert best_part(sentence, f"Officials said: {sentence} Nobody was lost.") == 100
