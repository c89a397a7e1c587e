"""What two wordings of a quotation share, and what differs in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.claims._stretch import Shared, apart, shared, told
from compare.claims._wording import wordings

WORDS = st.lists(
    st.sampled_from(["the", "old", "bridge", "of", "Vello", "will", "not", "open", "in", "April", "it", "."]),
    min_size=1,
    max_size=20,
).map(" ".join)


def between(one: str, other: str) -> Shared:
    (a,), (b,) = wordings(one), wordings(other)
    found = shared(a, b)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("one", "other", "changes"),
    [
        ("The bridge will open in April", "so the bridge will open in April, I hope", ()),
        ("The bridge will open in April", "The old bridge will open in April", (((), ("old",)),)),
        ("The bridge will open in April", "A bridge of ours will open in April", (((), ("of", "ours")),)),
        ("The bridge will open", "The bridges will open", ((("bridge",), ("bridges",)),)),
    ],
)
def test_changes_inside_the_stretch(one: str, other: str, changes: object) -> None:
    assert between(one, other).changes == changes


def test_a_word_at_the_end_where_both_go_on() -> None:
    found = between("The bridge will open in April", "The bridge will open in June, at noon")
    assert (found.changes, found.ends) == ((), ((("April",), ("June", "at", "noon")),))


def test_another_sentence_after_the_stretch_is_no_change() -> None:
    found = between("The bridge will open. Thank you", "The bridge will open. We promise")
    assert (found.changes, found.ends, found.parts) == ((), (), False)


def test_both_going_on_at_length_are_parted() -> None:
    assert between(
        "The old bridge will open when all of us want it",
        "The old bridge will open and nobody need pay a cent",
    ).parts


def test_few_equal_words_between_many_changes_are_no_one_utterance() -> None:
    assert not between("The bridge was old and is new", "The town was poor and is rich").kindred


def test_the_weightiest_change_is_told() -> None:
    changes = ((("a",), ("the",)), (("bombs",), ("nuclear", "arms")))
    assert told(changes, ("Alpha", "Beta")) == "“bombs” in Alpha; “nuclear arms” in Beta; 1 more"
    assert told((*changes[:1], ((), ("that",))), ("Alpha", "Beta")).startswith("“a” in Alpha")


def test_small_words_lie_less_far_apart() -> None:
    text = "The bridge will open for {} town in {}"
    small = apart(text.format("the", "April"), text.format("a", "April"))
    large = apart(text.format("the", "April"), text.format("the", "June"))
    assert 0 < small < large < 1


@given(WORDS, WORDS)
def test_places_are_inside_and_of_equal_words_there_are_enough(one: str, other: str) -> None:
    for a in wordings(one):
        for b in wordings(other):
            found = shared(a, b)
            if found is not None:
                assert 0 <= found.one[0] < found.one[1] <= len(a.words)
                assert 0 <= found.other[0] < found.other[1] <= len(b.words)
                assert found.telling <= found.same
                assert 0 < found.density <= 1


@given(WORDS)
def test_a_wording_beside_itself_is_unchanged(text: str) -> None:
    assert apart(text, text) == 0
    for wording in wordings(text):
        found = shared(wording, wording)
        assert found is not None
        assert (found.changes, found.ends, found.same) == ((), (), len(wording.words))
