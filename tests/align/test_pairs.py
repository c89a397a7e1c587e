"""One pair at a time gives what one against many gives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from compare.align.acts import Act
from compare.align.pairs import odds_from, pair_odds
from compare.align.profile import Profile, profile_of
from compare.align.same_event import odds_between
from compare.glossary import Glossary
from compare.model import Published
from tests.align.reports import EVERY, report

BOMB = "A bomb in Oberau killed {killed} people on {day}, police said."
REPORTS = [
    *EVERY,
    structs.replace(EVERY[0], id="undated", published=None),
    structs.replace(EVERY[0], id="later", published=Published("2021-05-20", "2021-05-28")),
    report("first", BOMB.format(killed=40, day="Monday"), day="2020-03-03"),
    report("second", BOMB.format(killed=4, day="Thursday"), day="2020-03-06"),
    report("numbers", "In May 2020, 61 boats and 40 schools closed on 3 May 2020 in Oberau."),
    report("others", "On 4 June 2019, 61 cars and 12 shops closed in Oberau."),
    report("empty", "."),
]
PROFILES = [profile_of(one, Glossary.shipped()) for one in REPORTS]


@pytest.mark.parametrize("place", range(len(REPORTS)), ids=[one.id for one in REPORTS])
def test_a_pair_has_the_odds_of_one_against_many(place: int) -> None:
    (row,) = odds_between([PROFILES[place]], PROFILES)
    assert [pair_odds(PROFILES[place], other) for other in PROFILES] == pytest.approx(row.tolist(), abs=2e-6)


@pytest.mark.parametrize("least", [-20.0, -3.0, 0.0, 0.2, 4.0, 20.0])
def test_odds_are_told_from_a_bound_on(least: float) -> None:
    for one in PROFILES:
        for other in PROFILES:
            odds = pair_odds(one, other)
            assert odds_from(least, one, other) == (odds if odds >= least else None)
            assert odds_from(odds, one, other) == odds


_BAG = st.dictionaries(st.sampled_from("abcdef"), st.integers(1, 200), max_size=5)
_SET = st.frozensets(st.integers(0, 6), max_size=5)
_WORDS = st.frozensets(st.sampled_from("abcdef"), max_size=5)
_ANY = st.builds(
    Profile,
    weights=_BAG,
    names=_BAG,
    lead_names=_BAG,
    cast=_BAG,
    phrases=_SET,
    opening=_WORDS,
    numbers=_BAG,
    counted=_WORDS,
    latest_year=st.dictionaries(st.sampled_from(["#2019", "#2020"]), st.just(1), max_size=1),
    weekdays=_BAG,
    months=_BAG,
    dated_months=_BAG,
    days=_BAG,
    length=st.integers(0, 300),
    act=st.none() | st.builds(Act, st.integers(1, 5), st.just({"killed": 3.0}) | st.just({"killed": 30.0})),
    published=st.none() | st.integers(1, 40).map(lambda day: (day, day)),
)


@given(_ANY, _ANY)
def test_no_pair_is_passed_over_that_has_the_odds(one: Profile, other: Profile) -> None:
    odds = pair_odds(one, other)
    assert odds_from(odds, one, other) == odds and odds_from(odds + 1e-6, one, other) is None


def test_the_pairs_differ() -> None:
    """Else the test above would say little."""
    assert len({pair_odds(one, other) for one in PROFILES for other in PROFILES}) > len(PROFILES)
