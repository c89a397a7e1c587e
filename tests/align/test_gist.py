"""What the members of a row have in common, and how much of it stands in an article."""

from math import log

import pytest

from compare.align.gist import Thing, core_of, counts_of, places_of, told_in, words_of
from compare.align.terms import terms
from compare.model import Member

FERRY = "The ferry ran aground on rocks off the lighthouse."
AGAIN = "A ferry hit rocks below the lighthouse."
PIER = "The harbour master closed the pier."


def member(article: str, text: str) -> Member:
    return Member(article, 0, len(text), text)


def thing(**texts: str) -> Thing:
    members = [member(article, text) for article, text in texts.items()]
    return Thing(members, {"a": 0, "b": 1, "c": 2}, counts_of([places_of(text) for text in texts.values()]))


def test_the_core_is_what_half_of_the_parts_have() -> None:
    assert core_of([{"ferry": 2.0, "rocks": 3.0}, {"ferry": 2.0}, {"pier": 1.0}]) == {"ferry": 2.0}


def test_one_origin_can_be_left_out() -> None:
    told = thing(a=FERRY, b=AGAIN, c=PIER)
    assert "lighthouse" in told.without(2).core
    assert not told.without(0).core
    assert [len(told.without(origin).parts) for origin in (0, 1, 2, 3)] == [2, 2, 2, 3]


def test_what_stands_in_neighbouring_sentences_is_told() -> None:
    core = thing(a=FERRY, b=AGAIN).without(2).core
    assert told_in(core, places_of(f"{PIER} {AGAIN}")) > 0.9
    assert told_in(core, places_of(PIER)) == 0
    assert told_in({}, places_of(PIER)) == 1


def test_one_thing_is_told_by_words_enough_in_common() -> None:
    longer = "The ferry ran aground on rocks off the lighthouse and took on water through a torn hull."
    below = "Water came through a torn hull after the ferry hit rocks below the lighthouse."
    assert thing(a=longer, b=below, c=PIER).without(2).is_one
    assert not thing(a=longer, b=PIER, c=PIER).without(2).is_one


def test_markup_within_a_sentence_is_not_told() -> None:
    told = "The ferry sank off the coast."
    member = Member("a", 0, 40, "The ferry <!-- hidden words --> sank off the coast.")
    assert (
        words_of([member], counts_of([places_of(told)])).keys()
        == words_of([Member("a", 0, 29, told)], counts_of([places_of(told)])).keys()
    )


def test_a_word_counts_the_less_the_more_sentences_have_it() -> None:
    counts = counts_of([places_of(f"{FERRY} {PIER}"), places_of(f"{AGAIN} Lighthouses shine.")])
    assert counts["master"] == pytest.approx(1.0)  # in one of four sentences
    assert counts["rock"] == pytest.approx(log(5 / 2.5) / log(5 / 1.5))
    assert counts["lighthouse"] == pytest.approx(log(5 / 3.5) / log(5 / 1.5))


def test_a_word_of_every_sentence_still_counts_a_tenth() -> None:
    assert set(counts_of([places_of("Ferry. Ferry. Ferry. Ferry.")]).values()) == {0.1}


def test_of_a_core_the_largest_share_within_three_sentences_is_told() -> None:
    core = {"ferry": 3.0, "pier": 1.0}
    places = {"ferry": (0, 9), "pier": (3, 11)}
    assert told_in(core, places) == 1.0
    assert told_in(core, {"ferry": (0,), "pier": (3,)}) == 0.75
    assert told_in(core, {"pier": (3,)}) == 0.25
    assert told_in(core, {"ferry": (0,), "pier": (2,)}) == 1.0


def test_names_of_a_thing_weigh_half_and_function_words_nothing() -> None:
    text = "The lamp of Morven shone."
    [lamp, morven] = (one for one in terms(text) if one.key in ("lamp", "morven"))
    found = words_of([member("a", text)], {"lamp": 1.0, "morven": 0.5, "the": 1.0})
    assert found == {"lamp": lamp.rarity, "morven": morven.rarity / 2 * 0.5}


def test_a_core_of_one_part_is_all_of_it_and_of_three_what_two_have() -> None:
    one, two, three = {"ferry": 2.0, "rock": 1.0}, {"ferry": 2.0}, {"rock": 1.0, "pier": 1.0}
    assert core_of([one]) == one
    assert core_of([one, two]) == {"ferry": 2.0}
    assert core_of([one, two, three]) == {"ferry": 2.0, "rock": 1.0}
    assert core_of([one, two, three, three, three]) == {"rock": 1.0, "pier": 1.0}
