"""Events as the store lists them."""

from __future__ import annotations

import pytest
from msgspec import structs

from compare.corpus.store import ledger
from compare.corpus.store.database import Database
from compare.corpus.store.events import events, history
from compare.model import Published, UserError
from tests.align.reports import EVERY, FERRY_A, FERRY_B, VOTE
from tests.corpus.store.news import added, assert_whole


def test_events_come_by_their_days_with_how_each_article_joined(base: Database) -> None:
    undated = structs.replace(
        VOTE, id="undated", text="A comet was seen over Wick.", prose="", published=None
    )
    added(base, [structs.replace(undated, headline="Comet"), *EVERY])
    found = events(base)
    assert [(event.id, event.articles, event.start, event.end) for event in found] == [
        ("e2", ("ferry-a", "ferry-b"), "2021-05-04", "2021-05-05"),
        ("e3", ("strike-a", "strike-b"), "2021-09-13", "2021-09-14"),
        ("e4", ("vote",), "2021-09-13", "2021-09-13"),
        ("e1", ("undated",), None, None),
    ]
    first, second = found[0].membership
    assert (first.article, first.score, first.why) == ("ferry-a", 1.0, ("the first of the event",))
    assert second.score > 0.9 and second.why[0].startswith("shared names: ")


def test_days_and_outlets_choose(base: Database) -> None:
    added(base, [structs.replace(one, outlet=f"Outlet {place % 2}") for place, one in enumerate(EVERY)])
    assert [event.id for event in events(base, since=738047)] == ["e2"]
    assert [event.id for event in events(base, until=737915)] == ["e1"]
    assert [event.id for event in events(base, outlets=2)] == ["e1", "e2"]
    assert events(base, outlets=3) == ()


def test_the_history_of_an_event(base: Database) -> None:
    added(base, EVERY)
    added(base, [structs.replace(FERRY_A, headline="Ferry Morven aground")])
    told = history(base, "e1")
    assert (told.event, told.title) == ("e1", FERRY_A.headline)
    assert [(one.what, one.article) for one in told.changes] == [
        *(("founded", "ferry-a"), ("joined", "ferry-b"), ("replaced", "ferry-a")),
    ]
    assert told.changes[1].score and told.changes[0].at <= told.changes[2].at


@pytest.mark.parametrize("asked", ["e7", "7", "", "e1; DROP TABLE events", "e" + "9" * 40])
def test_no_such_event(base: Database, asked: str) -> None:
    added(base, [FERRY_B])
    with pytest.raises(UserError, match="no such event"):
        history(base, asked)


def test_the_days_of_an_event_grow_without_asking_all_its_articles(
    base: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    undated = structs.replace(FERRY_A, id="ferry-c", published=None)
    early = structs.replace(FERRY_A, id="ferry-d", published=Published("2021-05-01", "2021-05-01"))
    with monkeypatch.context() as patch:
        patch.setattr(ledger, "put_days", lambda _, events: list(events) == [] or pytest.fail("asked"))
        for article in (undated, FERRY_B, early, structs.replace(FERRY_A, id="ferry-e")):
            assert added(base, [article])[0].event == 1
    assert [(one.start, one.end) for one in events(base)] == [("2021-05-01", "2021-05-05")]
    assert_whole(base, ["ferry-c", "ferry-b", "ferry-d", "ferry-e"])
