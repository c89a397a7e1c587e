"""Articles that are worth comparing closely."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from compare.align.candidates import (
    AROUND,
    BEST,
    KEYS,
    SHARED,
    WINDOW,
    Candidates,
    Signature,
    heaviest,
    order,
    signature,
)
from compare.align.profile import profile_of
from compare.glossary import Glossary
from tests.align.reports import EVERY, FERRY_A, FERRY_B

DAY = date(2021, 5, 4).toordinal()


def signed(*keys: str, day: int | None = DAY, weight: int = 50) -> Signature:
    return Signature(tuple((key, weight) for key in keys), (day, day) if day else None)


def known(*signatures: Signature) -> Candidates:
    found = Candidates()
    for place, one in enumerate(signatures):
        found.add(place, one)
    return found


def test_reports_of_one_event_find_each_other_by_names_numbers_and_opening_words() -> None:
    found = known(*(signature(profile_of(one, Glossary.shipped())) for one in EVERY if one != FERRY_A))
    mine = signature(profile_of(FERRY_A, Glossary.shipped()))
    others = [one for one in EVERY if one != FERRY_A]
    assert others[found.near(99, mine)[0]] == FERRY_B


def test_an_article_has_a_bounded_number_of_keys() -> None:
    assert len(signature(profile_of(FERRY_A, Glossary.shipped())).keys) <= KEYS


def test_one_shared_key_is_not_enough() -> None:
    assert SHARED == 2
    found = known(signed("kerr", "tarbert"), signed("kerr", "oban"))
    assert found.near(9, signed("kerr", "tarbert")) == [0]


def test_what_weighs_more_comes_first() -> None:
    found = known(signed("a", "b", weight=10), signed("a", "b", weight=30), signed("a", "b", "c", weight=5))
    assert found.near(9, signed("a", "b", "c", weight=40)) == [1, 0, 2]


def test_reports_of_other_weeks_are_not_candidates_undated_ones_are() -> None:
    later, undated = signed("a", "b", day=DAY + WINDOW + 1), signed("a", "b", day=None)
    assert known(signed("a", "b")).near(9, later) == []
    assert known(signed("a", "b")).near(9, signed("a", "b", day=DAY + WINDOW)) == [0]
    assert known(signed("a", "b")).near(9, undated) == [0]
    assert known(undated).near(9, signed("a", "b")) == [0]


def test_an_event_that_everybody_reports_still_holds_together() -> None:
    """Each sees its neighbours, however many share the same names."""
    wire = [signed("a", "b", "c") for _ in range(20 * AROUND)]
    found = Candidates()
    for place, one in enumerate(wire):
        near = found.near(place, one)
        assert len(near) == min(place, BEST)
        found.add(place, one)


keys = st.sets(st.sampled_from("abcdefgh"), min_size=1)
days = st.none() | st.integers(DAY, DAY + 3 * WINDOW)


@given(st.lists(st.tuples(keys, days), max_size=12), st.randoms())
def test_the_order_of_adding_changes_nothing(made: list[tuple[set[str], int | None]], chance) -> None:
    signatures = [signed(*sorted(names), day=day) for names, day in made]
    shuffled = list(enumerate(signatures))
    chance.shuffle(shuffled)
    other = Candidates()
    for place, one in shuffled:
        other.add(place, one)
    mine = signed("a", "b", "c", day=DAY + timedelta(days=WINDOW).days)
    assert other.near(99, mine) == known(*signatures).near(99, mine)


@given(st.lists(st.tuples(keys, days), min_size=1, max_size=12))
def test_every_candidate_shares_enough_and_is_near_in_time(made: list[tuple[set[str], int | None]]) -> None:
    (names, day), *rest = made
    signatures = [signed(*sorted(names), day=day) for names, day in rest]
    found = known(*signatures).near(99, signed(*sorted(names), day=day))
    for place, (others, when) in enumerate(rest):
        near = not (day and when) or abs(day - when) <= WINDOW
        assert (place in found) == (len(names & others) >= SHARED and near)


def test_the_weightiest_keys_are_kept_heaviest_first_and_up_to_a_bound() -> None:
    keys = {f"key{number:02}": number for number in range(KEYS + 5)} | {"alike": KEYS + 4, "huge": 1 << 20}
    found = heaviest(keys)
    assert len(found) == KEYS
    assert found[:4] == (
        ("huge", (1 << 14) - 1),
        ("alike", KEYS + 4),
        ("key34", KEYS + 4),
        ("key33", KEYS + 3),
    )
    assert found[-1][1] == min(weight for _, weight in found)


def test_an_article_is_found_by_names_numbers_and_words_of_its_opening() -> None:
    profile = profile_of(FERRY_A, Glossary.shipped())
    found = dict(signature(profile).keys)
    assert found.items() >= profile.names.items()
    assert {found[number] for number in profile.numbers} == {64}
    assert {found[word] for word in profile.opening - profile.names.keys() if word in found} == {40}
    assert signature(profile).published == profile.published


def test_articles_stand_under_their_last_day_the_undated_after_all() -> None:
    assert order((DAY, DAY + 2)) == DAY + 2
    assert order(None) > order((DAY + 400_000, DAY + 400_000))
