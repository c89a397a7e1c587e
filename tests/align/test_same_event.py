"""Do two articles report the same event."""

from math import log1p, sqrt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from compare.align import event_score
from compare.align.profile import Profile, profile_of
from compare.align.same_event import MEANINGS, Reports
from compare.glossary import Glossary
from compare.model import Article, Published
from tests.align.reports import EVERY, FERRY_A, FERRY_B, STRIKE_A, STRIKE_B, VOTE, report


def pair(a: Article, b: Article) -> float:
    return float(event_score([a, b])[0, 1])


def test_reports_of_one_event_score_higher_than_others() -> None:
    assert min(pair(FERRY_A, FERRY_B), pair(STRIKE_A, STRIKE_B)) > 0.5
    assert max(pair(FERRY_A, STRIKE_A), pair(STRIKE_B, VOTE)) < 0.1


def test_a_word_in_common_makes_no_event_of_two_headlines() -> None:
    day = Published("2021-05-04", "2021-05-04")
    one, other = (
        Article(text=f"Team {rest}", id=rest, published=day) for rest in ("wins league final", "sells ground")
    )
    assert pair(one, other) < 0.55


def test_weeks_between_two_reports_speak_against_one_event() -> None:
    later = structs.replace(FERRY_B, published=Published("2021-07-01", "2021-07-01"))
    unknown = structs.replace(FERRY_B, published=None)
    assert pair(FERRY_A, FERRY_B) > pair(FERRY_A, unknown) > pair(FERRY_A, later)


@settings(max_examples=25)
@given(st.lists(st.sampled_from([*EVERY, report("empty", "")]), min_size=1, max_size=5, unique=True))
def test_a_score_depends_on_its_two_articles_only(articles: list[Article]) -> None:
    scores = event_score(articles)
    assert np.array_equal(scores, scores.T)
    assert (np.diag(scores) == 1).all()
    assert ((scores >= 0) & (scores <= 1)).all()
    assert all(
        pair(a, b) == scores[i, j] for i, a in enumerate(articles) for j, b in enumerate(articles) if i != j
    )


def profiled(article: Article) -> Profile:
    return profile_of(article, Glossary.shipped())


def test_days_of_publication_count_for_one_event_and_then_against_it() -> None:
    def apart(days: int) -> float:
        here, there = (
            report(id, "Rain.", day=f"2021-05-{1 + day:02}") for id, day in (("a", 0), ("b", days))
        )
        assert Reports([profiled(there)]).in_time(profiled(here)) == Reports([profiled(here)]).in_time(
            profiled(there)
        )
        return float(Reports([profiled(there)]).in_time(profiled(here))[0])

    assert [apart(days) for days in (0, 2, 3, 4, 6, 10, 18)] == [1, 1, 1, -1, -2, -3, -4]
    undated = report("b", "Rain.")
    assert Reports([profiled(undated)]).in_time(profiled(FERRY_A)).tolist() == [0]
    assert Reports([profiled(FERRY_A)]).in_time(profiled(undated)).tolist() == [0]


def test_the_signals_of_two_reports_are_those_of_their_profiles() -> None:
    one, other = profiled(FERRY_A), profiled(FERRY_B)
    found = dict(zip(MEANINGS, Reports([other]).signals(one)[0].tolist(), strict=True))
    dots = sum(value * other.names.get(key, 0) for key, value in one.names.items())
    assert found["names"] == pytest.approx(dots / sqrt(one.names_square * other.names_square))
    assert found["phrases"] == pytest.approx(log1p(len(one.phrases & other.phrases)))
    assert found["openings"] == pytest.approx(log1p(len(one.opening & other.opening)))
    assert found["length"] == pytest.approx(log1p(max(one.length, other.length)))
    mine = [sum(bag[key] for key in bag if key in there.weights) / sum(bag.values()) for bag, there in (
        (one.lead_names, other), (other.lead_names, one), (one.cast, other), (other.cast, one),
    )]  # fmt: skip
    assert found["lead_names"] == pytest.approx(max(mine[:2]))
    assert found["names_missing"] == pytest.approx(1 - min(mine[2:]))


def test_what_is_counted_named_and_dated_alike_or_otherwise() -> None:
    def signals(one: str, other: str) -> dict[str, float]:
        here, there = (profiled(report("a", text)) for text in (one, other))
        return dict(zip(MEANINGS, Reports([there]).signals(here)[0].tolist(), strict=True))

    told = "In {} the dam held 61 {} on 3 {} 2004, a {}."
    one, other = told.format(1998, "boats", "May", "Monday"), told.format(1998, "cranes", "June", "Thursday")
    found = signals(one, other)
    alike = {"numbers": 1, "counts_differ": 1, "years": 1, "years_differ": 0, "months_differ": 1}
    dated = {"dated_months": 0, "days": 0, "weekdays_differ": 1}
    assert {name: round(found[name], 6) for name in (*alike, *dated)} == alike | dated
    same = signals(one, one)
    assert {name: round(same[name], 6) for name in (*alike, *dated)} == {
        "numbers": 1, "counts_differ": 0, "years": 1, "years_differ": 0, "months_differ": 0,
        "dated_months": 1, "days": 1, "weekdays_differ": 0,
    }  # fmt: skip


def test_nothing_is_shared_where_no_name_phrase_number_or_opening_word_is() -> None:
    mine = profiled(report("a", "They said Kerr saw 61 boats.", "Nobody slept.", "An old dam broke."))
    for other, nothing in (
        ("Rain fell. It was cold. All of us met Kerr.", 0),
        ("Rain fell. It was cold. There were 61.", 0),
        ("Rain fell. It was cold. Why did an old dam go?", 0),
        ("Nobody came.", 0),
        ("Rain fell. It was cold. Nobody came.", 1),
    ):
        assert Reports([profiled(report("b", other))]).nothing_shared(mine).tolist() == [nothing], other


def test_another_act_is_of_a_later_day_with_far_fewer_victims() -> None:
    def killed(number: int, day: str, date: str) -> Profile:
        return profiled(
            report("a", f"A bomb killed {number} people in Karvena on {day}, police said.", day=date)
        )

    tuesday = killed(12, "Tuesday", "2019-03-05")
    for number, other in ((8, 1.0), (9, 0.0), (30, 0.0)):
        thursday = killed(number, "Thursday", "2019-03-07")
        assert Reports([thursday]).another_act(tuesday).tolist() == [other], number
        assert Reports([tuesday]).another_act(thursday).tolist() == [other], number
    assert Reports([killed(5, "Tuesday", "2019-03-05")]).another_act(tuesday).tolist() == [0.0]
    assert Reports([profiled(VOTE)]).another_act(tuesday).tolist() == [0.0]
