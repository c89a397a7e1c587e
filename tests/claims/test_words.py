"""Words around a place, and whether two places tell of one thing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.claims._words import around, likeness, sameness, tied, weight, words
from compare.model import Span
from compare.text.stems import stem

WORDS = st.lists(
    st.sampled_from(["mayor", "opened", "the", "old", "bridge", "in", "Vello", "on", "stormy", "harbour"]),
    min_size=2,
)
TEXTS = WORDS.map(" ".join)


def place_of(text: str, word: str) -> Span:
    start = text.index(word)
    return Span(start, start + len(word))


def test_the_words_right_beside_tie_two_places() -> None:
    one, other = "The mayor opened the bridge on Monday.", "On Tuesday the mayor of Vello opened a bridge."
    near, far = around(one, place_of(one, "Monday")), around(other, place_of(other, "Tuesday"))
    assert tied(near, far) > 0


def test_words_beyond_a_conjunction_belong_to_another_thing() -> None:
    text = "The mayor resigned on Monday after the bridge fell."
    assert "bridg" not in {near.stem for near in around(text, place_of(text, "Monday"))}


@given(TEXTS, TEXTS)
def test_likeness_has_no_direction_and_is_a_share(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other) <= 1 + 1e-9


@given(TEXTS, TEXTS, st.booleans())
def test_two_places_are_tied_both_ways(one: str, other: str, names: bool) -> None:
    a, b = (around(text, place_of(text, text.split()[0])) for text in (one, other))
    assert tied(a, b, names) == pytest.approx(tied(b, a, names))


def near(text: str, word: str) -> list[tuple[str, int, bool]]:
    return [(one.stem, one.distance, one.name) for one in around(text, place_of(text, word))]


def test_words_near_a_place_are_told_the_nearest_first() -> None:
    assert near("The clerk of Vello opened the old gate today.", "opened") == [
        ("old", 0, False),
        ("vello", 0, True),
        ("clerk", 1, False),
        ("gate", 1, False),
        ("toda", 2, False),
    ]


def test_of_a_word_on_both_sides_the_nearer_counts() -> None:
    assert near("A gate near the old wall opened: the gate", "opened")[0] == ("wal", 0, False)
    assert ("gate", 0, False) in near("A gate near the old wall opened the gate", "opened")


def test_six_words_to_either_side_are_near() -> None:
    before, after = "ferry clerk market tower church garden gate", "wall roof lamp boat sail rope oar"
    found = near(f"{before} opened {after}", "opened")
    assert {stem for stem, *_ in found} == {stem(word) for word in (*before.split()[1:], *after.split()[:-1])}
    assert [distance for _, distance, _ in found] == [place for place in range(6) for _ in (1, 2)]


@pytest.mark.parametrize("stop", [";", ":", " –", " - ", " (", " after", " who", " but"])
def test_what_stands_beyond_a_stop_is_not_near(stop: str) -> None:
    assert [stem for stem, *_ in near(f"Clerk{stop} gate opened wall{stop} roof", "opened")] == [
        "gate",
        "wal",
    ]


def test_a_word_has_its_place_and_a_capital_that_begins_nothing_makes_a_name() -> None:
    text = "“The Clerk of Vello opened 12 gates, a B."
    found = words(text)
    assert [text[word.start : word.end] for word in found] == ["Clerk", "Vello", "opened", "gates"]
    assert [word.name for word in found] == [True, True, False, False]
    assert not words("“Clerks slept.")[0].name


def test_rarer_words_weigh_more_between_two_bounds() -> None:
    assert weight("the") == 0.5 < weight("market") < weight("lantern") < weight("qxzqv") == 5.0
    assert weight("Bridge") == weight("bridge")


def test_likeness_is_the_share_of_the_lighter_sameness_that_of_the_heavier() -> None:
    one, other = "clerk opened gate", "old clerk opened the gate in Vello"
    light, heavy = (sum(word.weight for word in words(text)) for text in (one, other))
    assert likeness(one, other) == pytest.approx(1.0)
    assert sameness(one, other) == pytest.approx(light / heavy)
    assert likeness("clerk opened", "clerk opened") == sameness("clerk opened", "clerk opened") == 0.0


def tie(one: str, other: str, names: bool = False) -> float:
    return tied(around(one, place_of(one, "opened")), around(other, place_of(other, "opened")), names)


def test_a_tie_is_the_closer_the_nearer_the_shared_words() -> None:
    assert tie("The clerk opened the gate", "The clerk opened the gate") == 2.0
    assert tie("The clerk opened the gate", "The clerk opened the old gate") == pytest.approx(1 + 2 / 3)
    assert tie("The clerk opened the gate", "The clerk opened the very old rusty gate") == pytest.approx(1.4)


def test_one_shared_word_a_distant_one_a_name_or_a_light_word_is_no_tie() -> None:
    assert tie("The clerk opened the gate", "The clerk opened a door") == 0
    far = "The clerk of the old town of the bay opened a lamp, a wall, a roof and the gate"
    assert tie("The clerk opened the gate", far) == 0
    named = ("Then Vello opened the market of Orsk", "Then Vello opened a garden of Orsk")
    assert tie(*named) == 0 < tie(*named, names=True)
    assert tie("They say opened gates there", "They say opened old gates") > 0
    for light in ("say", "said", "told", "making", "take", "gave", "comes", "went", "Mr"):
        assert (
            tie(f"They {light} opened it to the old wall", f"They {light} opened that by the red wall") == 0
        )
