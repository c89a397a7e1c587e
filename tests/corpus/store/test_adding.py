"""Articles into the store: each once, each in an event, nothing done twice."""

from __future__ import annotations

import pytest
from msgspec import structs

from compare.config import Config
from compare.corpus.store import adding, opened
from compare.corpus.store.adding import Adding, Outcome
from compare.corpus.store.database import Database
from compare.corpus.store.packing import unpack
from compare.corpus.store.stages import EVENTS, Stages, mentions_in, told_in
from compare.model import Article
from tests.align.reports import EVERY, FERRY_A, FERRY_B, MARKET, STATION, STRIKE_A, VOTE, report
from tests.corpus.store.news import STAGES, added, assert_whole, decided

ALL = (*EVERY, *MARKET, *STATION)


def whats(outcomes: list[Outcome]) -> list[str]:
    return [one.what for one in outcomes]


def history(base: Database) -> list[tuple[int, str, str]]:
    return [tuple(row) for row in base.rows("SELECT event, what, article FROM history ORDER BY number")]


def test_an_article_joins_the_event_that_it_reports_or_founds_one(base: Database) -> None:
    outcomes = added(base, ALL)
    assert [(one.id, one.event) for one in outcomes] == [
        *(("ferry-a", 1), ("ferry-b", 1), ("strike-a", 2), ("strike-b", 2), ("vote", 3)),
        *(("market-a", 4), ("market-b", 4), ("station-a", 5), ("station-b", 5)),
    ]
    assert set(whats(outcomes)) == {"added"}
    assert history(base)[:3] == [
        (1, "founded", "ferry-a"),
        (1, "joined", "ferry-b"),
        (2, "founded", "strike-a"),
    ]
    assert_whole(base, [one.id for one in ALL])


def test_what_is_there_already_is_left_as_it_is(base: Database) -> None:
    first = added(base, ALL)
    before = history(base)
    again = added(base, ALL)
    assert set(whats(again)) == {"same"}
    assert [one.event for one in again] == [one.event for one in first]
    assert history(base) == before
    assert_whole(base, [one.id for one in ALL])


def test_where_batches_end_changes_nothing(url: str, base: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    added(base, ALL)
    together = decided(base), history(base)
    with opened(url) as other:
        for table in ("articles", "stages", "postings", "members", "events", "history"):
            other.run(f"DELETE FROM {table}")
        other.run("UPDATE counters SET value = 1 WHERE name <> 'layout'")
        if not url.startswith("postgresql"):
            other.run("DROP TABLE words")
            other.run("CREATE VIRTUAL TABLE words USING fts5(headline, text, content='')")
        else:
            other.run("DELETE FROM words")
        monkeypatch.setattr(adding, "BATCH", 2)
        added(other, ALL)
        assert (decided(other), history(other)) == together


def test_other_words_take_the_place_of_the_old_ones(base: Database) -> None:
    added(base, ALL)
    corrected = structs.replace(FERRY_A, text=FERRY_A.text.replace("212", "213"), prose="")
    [outcome] = added(base, [corrected])
    assert (outcome.what, outcome.event) == ("replaced", 1)
    assert history(base)[-1] == (1, "replaced", "ferry-a")
    assert_whole(base, [one.id for one in ALL])
    [[facts]] = base.rows("SELECT facts FROM articles WHERE id = 'ferry-a'")
    assert unpack(facts).text == corrected.text


def test_an_article_that_tells_of_something_else_now_leaves_its_event(base: Database) -> None:
    added(base, ALL)
    other = structs.replace(STRIKE_A, text=VOTE.text, prose="", headline=VOTE.headline)
    [outcome] = added(base, [other])
    assert outcome.event == 3
    assert history(base)[-3:] == [
        (2, "replaced", "strike-a"),
        (2, "left", "strike-a"),
        (3, "joined", "strike-a"),
    ]
    assert [
        (first, last) for first, last in base.rows("SELECT first, last FROM events WHERE number = 2")
    ] == [(738047, 738047)]
    assert_whole(base, [one.id for one in ALL])


def test_an_event_with_one_report_follows_its_new_words(base: Database) -> None:
    added(base, [FERRY_A, VOTE])
    other = report(
        "vote", "A comet was seen over Ullapool by 31 pupils.", headline="Comet seen", day="2021-09-20"
    )
    assert added(base, [other])[0].event == 2
    assert decided(base)[-1] == ("vote", 2, "Comet seen")
    assert_whole(base, ["ferry-a", "vote"])


def test_undated_articles_find_each_other_and_the_dated(base: Database) -> None:
    undated = [structs.replace(one, published=None) for one in (FERRY_A, FERRY_B)]
    assert [one.event for one in added(base, [undated[0], VOTE, undated[1]])] == [1, 2, 1]
    dated = structs.replace(FERRY_A, id="ferry-c")
    assert added(base, [dated])[0].event == 1


def test_an_article_is_judged_without_being_kept(base: Database) -> None:
    added(base, [FERRY_A, VOTE])
    one = Adding(base, STAGES)
    assert (one.best(FERRY_B), one.best(STRIKE_A)) == (1, None)
    assert_whole(base, ["ferry-a", "vote"])


def test_what_was_found_in_an_article_is_kept(base: Database) -> None:
    article = Article("The ONU condemned the attack on the convoy in Karvena.", id="un", language="en")
    added(base, [article], reading=True)
    made = dict(base.rows("SELECT stage, data FROM stages"))
    assert [finding.text for finding in told_in(made["findings"]).findings] == ["ONU"]
    assert "ONU" in [mention.text for mention in mentions_in(made["mentions"])]


def test_only_what_is_missing_or_stale_is_made_anew(base: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    added(base, [FERRY_A, VOTE])
    both = Adding(base, STAGES)
    assert whats(list(both.renew())) == ["renewed", "renewed"]  # findings and mentions were missing
    assert list(both.renew()) == []
    base.run("UPDATE stages SET version = 'old' WHERE stage = 'mentions' AND article = 1")
    made: list[tuple[str, tuple[str, ...]]] = []
    real = Stages.__call__
    monkeypatch.setattr(
        Stages,
        "__call__",
        lambda self, asked: made.append((asked.article.id, asked.stages)) or real(self, asked),
    )
    assert [one.id for one in Adding(base, STAGES).renew()] == ["ferry-a"]
    assert made == [("ferry-a", ("mentions",))]
    assert_whole(base, ["ferry-a", "vote"])


def test_another_glossary_makes_profiles_stale_and_events_stay(base: Database) -> None:
    added(base, EVERY)
    before = decided(base)
    base.run("UPDATE stages SET version = 'old' WHERE stage IN ('profile', 'signature')")
    assert added(base, [structs.replace(FERRY_B, id="ferry-c")])[0].event == 1  # compared all the same
    assert {one.what for one in Adding(base, Stages(Config()), wanted=EVENTS).renew()} == {"renewed"}
    assert decided(base)[: len(before)] == before
    assert_whole(base, [*(one.id for one in EVERY), "ferry-c"])


def test_a_batch_that_breaks_leaves_nothing(base: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    one = Adding(base, STAGES, wanted=EVENTS)
    assert len(list(one.add([FERRY_A]))) == 1

    def broken() -> None:
        raise RuntimeError("pulled the plug")

    with monkeypatch.context() as patch:
        patch.setattr(one._ledger, "end", broken)
        with pytest.raises(RuntimeError):
            list(one.add([FERRY_B, VOTE]))
    assert_whole(base, ["ferry-a"])
    assert [each.event for each in one.add([FERRY_B, VOTE]) if isinstance(each, Outcome)] == [1, 2]
    assert_whole(base, ["ferry-a", "ferry-b", "vote"])


def test_the_first_articles_are_in_soon(base: Database) -> None:
    articles = [report(f"n{number}", f"Ferry {number} sails from Oban.") for number in range(60)]
    told = Adding(base, STAGES, wanted=EVENTS).add(articles)
    next(told)
    assert base.rows("SELECT count(*) FROM articles") == [(10,)]
    assert len([*told]) == 59
