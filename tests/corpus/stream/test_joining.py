"""Articles joining events one at a time: as in a kept store, with a window remembered."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from msgspec import structs

from compare.align.candidates import WINDOW
from compare.config import Config
from compare.corpus.store.database import Database
from compare.corpus.store.passing import passing
from compare.corpus.store.upkeep import vacuum
from compare.corpus.stream import joining as module
from compare.corpus.stream.joining import Joining, Passing
from compare.model import Article
from tests.align.reports import EVERY, FERRY_A, FERRY_B, MARKET, STATION, STRIKE_A, VOTE, report
from tests.corpus.store.news import added, decided

ALL = (*EVERY, *MARKET, *STATION)
CORRECTED = structs.replace(FERRY_A, text=FERRY_A.text.replace("212", "213"), prose="")
FIRST = date(2024, 1, 1)


@pytest.fixture
def passed() -> Iterator[Database]:
    with passing() as store:
        yield store


def changes(joining: Joining, *articles: Article) -> list[tuple[str, str, str]]:
    """What each article changed in which event, once told."""
    found = []
    for article in articles:
        for one in joining.join(article) or ():
            found.append((article.id, one.id, one.change))
            assert one.by == article.id
        joining.acknowledge(article)
    return found


def day(number: int) -> str:
    return (FIRST + timedelta(days=number)).isoformat()


def short(number: int, published: str | None) -> Article:
    text = f"Ship number {number + 300} reached the port of Oban{number} on Tuesday, Kerr{number} said."
    return report(f"a{number}", text, headline=f"Ship {number + 300} in Oban{number}", day=published)


def held(store: Database) -> int:
    return int(store.rows("SELECT count(*) FROM articles")[0][0])


def test_an_article_joins_as_it_would_in_a_store_that_is_filled_at_once(
    base: Database,
    passed: Database,
) -> None:
    added(base, ALL)
    told = changes(Passing(passed, Config()), *ALL)
    assert [(id, event) for id, event, _ in told] == [(id, f"e{event}") for id, event, _ in decided(base)]
    assert told[:3] == [
        ("ferry-a", "e1", "founded"),
        ("ferry-b", "e1", "joined"),
        ("strike-a", "e2", "founded"),
    ]
    assert [id for id, _, _ in told] == [one.id for one in ALL]


def test_the_event_is_told_as_it_is_now_with_the_membership_of_the_new_one(passed: Database) -> None:
    joining = Passing(passed, Config())
    changes(joining, FERRY_A)
    [event] = joining.join(FERRY_B) or ()
    assert (event.title, event.start, event.end) == (FERRY_A.headline, "2021-05-04", "2021-05-05")
    assert event.articles == ("ferry-a", "ferry-b")
    [membership] = event.membership
    assert membership.article == "ferry-b" and "Morven" in membership.why[0]


def test_what_was_told_is_not_told_again_but_what_was_not_acknowledged_is(base: Database) -> None:
    first = Joining(base, Config()).join(FERRY_A)
    again = Joining(base, Config())
    assert first and again.join(FERRY_A) == first
    again.acknowledge(FERRY_A)
    assert Joining(base, Config()).join(FERRY_A) is None


def test_what_was_added_by_others_is_known(base: Database) -> None:
    added(base, ALL)
    assert changes(Joining(base, Config()), *ALL) == []


def test_an_article_with_other_words_may_leave_its_event(passed: Database) -> None:
    joining = Passing(passed, Config())
    changes(joining, FERRY_A, FERRY_B)
    other = structs.replace(VOTE, id="ferry-b")
    assert changes(joining, other) == [("ferry-b", "e1", "left"), ("ferry-b", "e2", "founded")]
    more = structs.replace(other, text=f"{other.text}\nNobody asked for a recount.", prose="")
    assert changes(joining, more) == [("ferry-b", "e2", "replaced")]


def test_leaving_is_told_again_too_until_it_is_acknowledged(base: Database) -> None:
    changes(Joining(base, Config()), FERRY_A, FERRY_B)
    other = structs.replace(VOTE, id="ferry-b")
    first = Joining(base, Config()).join(other)
    assert [one.change for one in first or ()] == ["left", "founded"]
    assert Joining(base, Config()).join(other) == first


def test_who_has_told_of_old_words_has_not_told_of_the_new(base: Database) -> None:
    one, two = Joining(base, Config()), Joining(base, Config())
    assert one.join(FERRY_A)
    assert two.join(CORRECTED)
    one.acknowledge(FERRY_A)  # and the second one is killed
    [event] = Joining(base, Config()).join(CORRECTED) or ()
    assert (event.id, event.change) == ("e1", "replaced")
    Joining(base, Config()).acknowledge(CORRECTED)
    assert Joining(base, Config()).join(CORRECTED) is None


def test_what_others_put_in_the_place_of_what_nobody_was_told_of_is_told(base: Database) -> None:
    Joining(base, Config()).join(FERRY_A)  # and it is killed
    added(base, [CORRECTED])
    assert [one.change for one in Joining(base, Config()).join(CORRECTED) or ()] == ["replaced"]
    added(base, [VOTE])
    assert Joining(base, Config()).join(VOTE) is None  # nobody asked to be told


def test_words_that_others_replace_at_once_are_told_all_the_same(
    base: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = module.untold

    def meanwhile(*given: object) -> object:
        monkeypatch.setattr(module, "untold", real)
        added(base, [CORRECTED])
        return real(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "untold", meanwhile)
    assert [one.by for one in Joining(base, Config()).join(FERRY_A) or ()] == ["ferry-a"]


def test_every_event_that_was_left_is_told_when_an_untold_article_comes_again(base: Database) -> None:
    changes(Joining(base, Config()), FERRY_A, FERRY_B, VOTE)
    Joining(base, Config()).join(structs.replace(STRIKE_A, id="ferry-b"))  # and it is killed
    found = Joining(base, Config()).join(structs.replace(VOTE, id="ferry-b"))
    assert [(one.id, one.change) for one in found or ()] == [("e1", "left"), ("e3", "left"), ("e2", "joined")]


def test_an_event_that_was_left_and_dropped_is_not_told(base: Database) -> None:
    changes(Joining(base, Config()), FERRY_A, VOTE)
    other = structs.replace(VOTE, id="ferry-a")
    Joining(base, Config()).join(other)  # and it is killed
    vacuum(base)
    [joined] = Joining(base, Config()).join(other) or ()
    assert (joined.id, joined.change) == ("e2", "joined")


def test_no_more_is_held_than_the_window_however_many_days_pass(passed: Database) -> None:
    joining = Passing(passed, Config())
    most = []
    for number in range(150):
        changes(joining, short(number, day(number // 2)))
        most.append(held(passed))
    assert max(most[110:]) == max(most[60:110]) <= 2 * (WINDOW + 1) + module._LATELY
    for table, column in (("stages", "article"), ("members", "article"), ("postings", "article")):
        assert len({one for [one] in passed.rows(f"SELECT {column} FROM {table}")}) == held(passed)
    assert passed.rows("SELECT count(*) FROM events")[0][0] <= held(passed)
    assert passed.rows("SELECT count(*) FROM history")[0][0] <= 2 * held(passed)


def test_of_articles_without_a_day_the_last_are_held(
    passed: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_UNDATED", 20)
    monkeypatch.setattr(module, "_OFTEN", 10)
    joining = Passing(passed, Config())
    for number in range(60):
        changes(joining, short(number, None))
        assert held(passed) <= 30
    assert {id for [id] in passed.rows("SELECT id FROM articles")} >= {f"a{n}" for n in range(40, 60)}


def test_old_articles_that_come_late_are_not_kept(passed: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_OFTEN", 10)
    joining = Passing(passed, Config())
    changes(joining, *(short(number, day(100)) for number in range(30)))
    for number in range(30, 42):
        changes(joining, short(number, day(0)))
    assert held(passed) <= 30 + 10


def test_one_wrong_date_makes_it_forget_nothing(passed: Database) -> None:
    joining = Passing(passed, Config())
    late = [report(f"late-{n}", "The ferry museum in Oban opens.", day="2099-01-01") for n in range(3)]
    changes(joining, FERRY_A, *late)
    assert changes(joining, FERRY_B) == [("ferry-b", "e1", "joined")]


def test_not_even_where_the_wrong_date_is_the_first(
    passed: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_OFTEN", 30)
    joining = Passing(passed, Config())
    changes(joining, short(0, "2099-01-01"), *(short(number, day(number // 10)) for number in range(1, 100)))
    assert held(passed) == 100


def test_what_many_wrong_dates_have_moved_moves_back(
    passed: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_OFTEN", 10)
    joining = Passing(passed, Config())
    changes(joining, *(short(number, "2099-01-01") for number in range(30)))
    changes(joining, *(short(number, day(number // 10)) for number in range(100, 200)))
    days = [first for [first] in passed.rows("SELECT first FROM articles")]
    assert sum(first < FIRST.toordinal() + 50 for first in days) >= 100 - module._LATELY


def test_of_articles_from_the_future_the_last_are_held(
    passed: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_UNDATED", 20)
    monkeypatch.setattr(module, "_OFTEN", 10)
    joining = Passing(passed, Config())
    for number in range(0, 200, 4):
        undated = short(number + 1, None)
        now = (short(number + place, day(20)) for place in (2, 3))
        changes(joining, short(number, "2099-01-01"), undated, *now)
    [[future]] = passed.rows("SELECT count(*) FROM articles WHERE first > ?", [FIRST.toordinal() + 1000])
    assert held(passed) - 100 <= 20 + 10 and future >= 10
