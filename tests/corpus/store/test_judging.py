"""Which articles one is compared with: its neighbours by day, across the parts of the index."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from msgspec import structs

from compare.align.pairs import pair_odds
from compare.align.same_event import chances
from compare.corpus.store import judging
from compare.corpus.store.database import Database
from compare.corpus.store.tables import PART, UNDATED
from compare.model import Article, Published
from tests.align.reports import FERRY_A, FERRY_B, STATION, STRIKE_A, VOTE
from tests.corpus.store.news import STAGES, added, assert_whole

EDGE = 23_064 * PART  # the first day of a part, in 2021


def on(article: Article, day: int | None, id: str = "") -> Article:
    published = date.fromordinal(day).isoformat() if day else ""
    return structs.replace(
        article, id=id or article.id, published=Published(published, published) if day else None
    )


@pytest.mark.parametrize(("first", "then"), [(EDGE - 1, EDGE), (EDGE, EDGE - 1), (EDGE - 5, EDGE + 9)])
def test_neighbours_are_found_in_the_next_part_too(base: Database, first: int, then: int) -> None:
    assert [one.event for one in added(base, [on(FERRY_A, first), on(FERRY_B, then)])] == [1, 1]


@pytest.mark.parametrize(("before", "event"), [(1, 1), (PART - 1, 1), (3 * PART, 3)])
def test_an_undated_article_finds_what_the_last_days_brought(base: Database, before: int, event: int) -> None:
    came = [on(FERRY_A, EDGE - before), *(on(VOTE, EDGE, f"vote-{n}") for n in range(5))]
    assert added(base, [*came, on(FERRY_B, None)])[-1].event == event


@pytest.mark.parametrize("wrong", ["2099-12-31", "2880-01-01", "9999-12-31"])
def test_a_wrong_date_hides_nothing_from_the_undated(base: Database, wrong: str) -> None:
    late = structs.replace(VOTE, published=Published(wrong, wrong))
    came = [late, on(FERRY_A, EDGE), on(STRIKE_A, EDGE), on(FERRY_B, None)]
    assert [one.event for one in added(base, came)] == [1, 2, 3, 2]


def test_what_comes_later_in_the_batch_changes_nothing_for_the_undated(base: Database) -> None:
    later = [on(VOTE, EDGE + 400 + 40 * n, f"vote-{n}") for n in range(3)]
    assert added(base, [on(FERRY_A, EDGE), on(FERRY_B, None), *later])[1].event == 1


def test_an_undated_article_finds_the_undated_where_nothing_has_a_day(base: Database) -> None:
    assert [one.event for one in added(base, [on(FERRY_A, None), on(FERRY_B, None)])] == [1, 1]


def test_undated_stand_behind_all_days() -> None:
    assert date.max.toordinal() < UNDATED


def test_those_who_come_later_in_the_batch_push_nobody_aside(base: Database) -> None:
    copies = [structs.replace(FERRY_B, id=f"copy-{n}") for n in range(20)]
    found = added(base, [FERRY_A, FERRY_B, *copies])
    assert {one.event for one in found} == {1}
    assert_whole(base, [one.id for one in found])


def test_of_an_event_only_the_last_are_asked(base: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judging, "_ASKED", 1)
    first, second, last = on(FERRY_A, EDGE), on(FERRY_B, EDGE + 8), on(FERRY_A, EDGE, "ferry-c")
    added(base, [first, second, last])
    odds = pair_odds(STAGES.profile(second), STAGES.profile(last))
    [[score]] = base.rows("SELECT score FROM members WHERE article = 3")
    assert score == round(float(chances(np.array([odds]))[0]), 3)
    same = pair_odds(STAGES.profile(first), STAGES.profile(last))
    assert score < round(float(chances(np.array([same, odds])).mean()), 3)


def test_reports_of_other_events_stay_apart_across_parts(base: Database) -> None:
    come = [on(STATION[0], EDGE - 1), on(STRIKE_A, EDGE), on(STATION[1], EDGE)]
    assert [one.event for one in added(base, come)] == [1, 2, 1]
