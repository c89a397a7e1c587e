"""Processes of this machine: order, mistakes, deaths, and an end."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from compare.align.profile import Profile, profile
from compare.config import Config
from compare.corpus.engines.local import Local
from compare.glossary import Glossary
from compare.model import Article, InputError, UserError
from compare.pipeline.spreading import Failed

from . import jobs


@pytest.fixture(scope="module", params=[1, 3])
def engine(request: pytest.FixtureRequest) -> Iterator[Local]:
    with Local(request.param) as engine:
        yield engine


@pytest.fixture(scope="module")
def two() -> Iterator[Local]:
    with Local(2) as engine:
        yield engine


def test_results_come_in_the_order_of_the_items(engine: Local) -> None:
    assert list(engine.each(jobs.doubled, range(100), size=7)) == [2 * number for number in range(100)]
    assert list(engine.each(jobs.slow_first, range(40), size=2)) == list(range(40))
    assert list(engine.each(jobs.doubled, [])) == []


def test_a_mistake_of_ours_is_told_of_its_item_and_the_others_go_on(engine: Local) -> None:
    results = list(engine.each(jobs.broken_at_three, range(6), size=4))
    assert results == [0, 1, 2, Failed(3, "internal error: KeyError: 3; please report"), 4, 5]


def test_a_mistake_of_the_user_ends_all(engine: Local) -> None:
    results = engine.each(jobs.refused_at_three, range(100), size=2)
    assert list(islice(results, 3)) == [0, 1, 2]
    with pytest.raises(UserError, match="glossary: no such folder"):
        next(results)
    assert list(engine.each(jobs.doubled, range(3))) == [0, 2, 4]


def test_only_so_much_is_read_ahead(engine: Local) -> None:
    taken: list[int] = []
    results = engine.each(jobs.doubled, jobs.endless(taken), size=2)
    assert list(islice(results, 10)) == list(range(0, 20, 2))
    assert len(taken) <= 10 + 3 * 3 * 2 + 2
    results.close()  # type: ignore[attr-defined]


def test_an_item_that_kills_its_process_twice_is_named(two: Local) -> None:
    results = list(two.each(jobs.deadly, range(12), size=4))
    failed = [result for result in results if isinstance(result, Failed)]
    assert [one.item for one in failed] == [3, 8] and "died twice (SIGKILL)" in failed[0].why
    assert [one for one in results if not isinstance(one, Failed)] == [0, 1, 2, 4, 5, 6, 7, 9, 10, 11]


def test_an_item_that_kills_its_process_once_is_done(two: Local, tmp_path: Path) -> None:
    assert list(two.each(jobs.DeadlyOnce(tmp_path / "done"), range(12), size=4)) == list(range(12))
    assert (tmp_path / "done").exists()


def test_work_is_kept_in_each_process(two: Local) -> None:
    told = list(two.each(jobs.Counting(), range(30), size=2))
    calls: dict[int, list[int]] = {}
    for process, number in told:  # type: ignore[misc]
        calls.setdefault(process, []).append(number)
    assert os.getpid() not in calls and len(calls) <= 2
    assert all(numbers == list(range(1, len(numbers) + 1)) for numbers in calls.values())


def test_processes_work_where_the_program_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with Local(2) as engine:
        assert list(engine.each(jobs.where, range(2))) == [str(tmp_path)] * 2


def test_leaving_ends_processes_that_work(tmp_path: Path) -> None:
    with Local(2) as engine:
        process = next(engine.each(jobs.asleep, range(10), size=1))
        assert isinstance(process, int)
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_one_process_is_this_one() -> None:
    with Local(1) as engine:
        [(process, _)] = engine.each(jobs.Counting(), [0])
        assert process == os.getpid()


def test_an_article_on_which_our_work_breaks_is_in_no_event_and_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def breaking(article: Article, glossary: Glossary) -> Profile:
        if article.id == "b":
            raise KeyError("Amel")
        return profile(article, glossary)

    monkeypatch.setattr("compare.align.profile.profile", breaking)
    text = "The ferry Aurelia ran aground off Port Amel with 212 aboard."
    articles = [Article(text=text, id=id, path=f"{id}.md", language="en") for id in "abc"]
    with Local(1) as engine:
        found = engine.group(articles, Config())
    assert [event.articles for event in found.events] == [("a", "c")]
    assert found.errors == (InputError("b.md", "internal error: KeyError: 'Amel'; please report"),)
