"""What a store holds, and making it smaller."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from compare.corpus.store.database import Database
from compare.corpus.store.events import events, history
from compare.corpus.store.search import search
from compare.corpus.store.upkeep import status, vacuum
from tests.align.reports import EVERY, FERRY_A, FERRY_B, MARKET
from tests.corpus.store.news import STAGES, added, assert_whole


def test_the_state_of_a_store(base: Database) -> None:
    added(base, [structs.replace(one, outlet=one.id[:3]) for one in EVERY])
    base.run("UPDATE stages SET version = 'old' WHERE stage = 'profile' AND article <= 2")
    state = status(base, STAGES)
    assert (state.articles, state.events, state.outlets) == (5, 3, 3)
    assert (state.start, state.end) == ("2021-05-04", "2021-09-14")
    assert state.size > 10_000
    assert {one.stage: (one.current, one.stale, one.missing) for one in state.stages} == {
        "profile": (3, 2, 0), "signature": (5, 0, 0), "findings": (0, 0, 5), "mentions": (0, 0, 5),
    }  # fmt: skip


def test_an_empty_store(base: Database) -> None:
    state = status(base, STAGES)
    assert (state.articles, state.events, state.start) == (0, 0, None)
    assert vacuum(base).articles == 0


def test_what_is_old_is_dropped_with_all_that_belongs_to_it(base: Database) -> None:
    later = structs.replace(FERRY_B, id="ferry-c")
    added(base, [*MARKET, *EVERY])
    done = vacuum(base, date(2021, 5, 5))
    assert (done.articles, done.events) == (3, 1)
    assert_whole(base, ["ferry-b", "strike-a", "strike-b", "vote"])
    first = events(base)[0]
    assert (first.articles, first.start) == (("ferry-b",), "2021-05-05")
    assert history(base, "e2").changes[-1].what == "dropped"
    assert search(base, "aground").hits == ()
    assert added(base, [later])[0].event == 2
    assert added(base, [FERRY_A])[0].what == "added"


def test_an_undated_article_is_as_old_as_its_coming(base: Database) -> None:
    added(base, [structs.replace(FERRY_A, published=None)])
    assert vacuum(base, date(2021, 5, 5)).articles == 0
    assert vacuum(base, date(2121, 5, 5)).articles == 1
    assert_whole(base, [])


def test_what_nobody_refers_to_is_swept_out(base: Database) -> None:
    added(base, EVERY)
    base.run("INSERT INTO members (article, event, score, why) VALUES (99, 99, 1.0, '[]')")
    base.run("INSERT INTO stages (article, stage, version, data) VALUES (99, 'profile', '1', ?)", [b""])
    base.run("INSERT INTO postings (part, key, day, article, weight) VALUES (1, 'x', 32, 99, 1)")
    base.run("INSERT INTO events (number, title) VALUES (99, 'Gone')")
    base.run("INSERT INTO history (number, event, what, article, at) VALUES (99, 99, 'founded', 'x', '')")
    assert vacuum(base).events == 1
    assert_whole(base, [one.id for one in EVERY])
    for table, column in (("events", "number"), ("history", "event"), ("members", "event")):
        assert base.rows(f"SELECT 1 FROM {table} WHERE {column} = 99") == []
