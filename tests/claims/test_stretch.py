"""What two wordings of a quotation share, and what differs in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.claims._stretch import Shared, apart, shared, told, weight
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


@pytest.mark.parametrize(
    ("one", "other", "places", "equal", "telling"),
    [
        # A change, a left-out word or a spelling inside
        ("Old boats sank in a bay", "Old boats were never in a bay", ((0, 6), (0, 7)), 5, 3),
        ("harbour wall and the old town", "harbor wall and an old town", ((0, 6), (0, 6)), 5, 4),
        ("The bridge of ours will open in April", "The bridge will open in April", ((0, 8), (0, 6)), 6, 3),
        # Sentences before and after are other sentences
        ("So be it. The old bridge will open. Thank you", "The old bridge will open", ((3, 8), (0, 5)), 5, 3),
        ("We saw it. The bridge will open", "They fled. The bridge will open", ((3, 7), (2, 6)), 4, 2),
        # What a sentence has before and after
        ("Today the bridge will open in April", "Soon the bridge will open in April", ((1, 7), (1, 7)), 6, 3),
    ],
)  # fmt: skip
def test_where_the_stretch_lies_and_how_many_words_are_equal(
    one: str, other: str, places: object, equal: int, telling: int
) -> None:
    found = between(one, other)
    assert ((found.one, found.other), found.same, found.telling) == (places, equal, telling)
    turned = between(other, one)
    assert ((turned.other, turned.one), turned.same, turned.telling) == (places, equal, telling)


def test_nothing_shared_is_no_stretch() -> None:
    [(one,), (other,)] = wordings("Old boats sank"), wordings("Nobody slept")
    assert shared(one, other) is None


def test_words_that_both_begin_with_otherwise_are_a_changed_end() -> None:
    found = between("Today the old bridge will open", "Soon the old bridge will open")
    assert (found.changes, found.ends, found.parts) == ((), ((("Today",), ("Soon",)),), False)
    found = between("We all hope the old bridge will open", "I doubt the old bridge will open")
    assert found.ends == ((("We", "all", "hope"), ("I", "doubt")),)
    found = between(
        "We know for sure that the old bridge opens", "They say now and then that the old bridge opens"
    )
    assert (found.ends, found.parts) == ((), True)


def test_words_that_one_begins_or_ends_with_alone_are_no_change() -> None:
    for other in ("We hope the old bridge will open", "The old bridge will open for all of us at noon"):
        found = between("the old bridge will open", other)
        assert (found.changes, found.ends, found.parts, found.same) == ((), (), False, 5)


def test_the_same_in_another_spelling_beside_the_stretch_is_no_change() -> None:
    found = between("It's open for all of us here", "It is open for all of us here")
    assert (found.changes, found.ends, found.parts) == ((), (), False)


def test_the_heavier_of_two_stretches_far_apart_is_taken() -> None:
    one = "Lee slept and then nobody knew what to do or say about the harbour wall of Vello"
    other = "Lee slept in a house by the market with seven cats in the harbour wall of Vello"
    found = between(one, other)
    assert one.split()[slice(*found.one)][-4:] == ["harbour", "wall", "of", "Vello"]
    assert found.telling == 3


@pytest.mark.parametrize(
    ("one", "other", "kindred"),
    [
        ("The bridge will open in April", "The bridge will open in June", True),
        ("He saw it", "He sold it", False),  # two equal words
        ("Shut gates and ring a bell and go home now", "Shut doors and ring a gong and go home now", True),
        ("Boats do go out in this wind", "Boats, they go now out in that wind", False),
    ],
)  # fmt: skip
def test_a_kindred_wording_has_enough_equal_words_for_its_changes(
    one: str, other: str, kindred: bool
) -> None:
    assert between(one, other).kindred is kindred
    assert bool(apart(one, other)) is kindred


def test_density_is_the_share_of_equal_words_in_the_longer_stretch() -> None:
    assert between("The bridge of ours will open", "The bridge will open").density == pytest.approx(4 / 6)
    assert between("The bridge will open", "The bridge will open now").density == 1


def test_how_far_apart_is_the_weight_of_changed_words_in_that_of_the_stretch() -> None:
    # five words carry meaning, two small ones weigh 0.4 each; a change weighs 1, a small one 0.2
    one = "The old bridge of Vello opens tomorrow"
    whole = weight(("the", "old", "bridge", "of", "vello", "opens", "tomorrow"))
    assert whole == pytest.approx(5 + 2 * 0.4)
    assert apart(one, one.replace("opens", "falls")) == pytest.approx(1 / (1 + whole))
    assert apart(one, one.replace("of", "at")) == pytest.approx(0.2 / (0.2 + whole))
    assert apart(one, one.replace("old ", "")) == pytest.approx(1 / (1 + whole))


def test_long_changes_are_cut_and_a_lost_beginning_is_not_shown() -> None:
    words = ("boats", "nets", "sails", "oars", "ropes")
    assert told(((words, ()),), ("Alpha", "Beta")) == "“boats nets sails oars …” in Alpha"
    assert told(((words[:4], ("it", "'s")),), ("Alpha", "Beta")) == (
        "“boats nets sails oars” in Alpha; “it's” in Beta"
    )
    assert told(((("'s", "old"), ("'s",)),), ("Alpha", "Beta")) == "“old” in Alpha; “'s” in Beta"
