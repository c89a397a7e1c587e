"""Articles judged against stores of several sizes, in turn."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from compare.corpus.store import opened

judging = pytest.importorskip("benchmarks.speed.judging", reason="the benchmarks are not part of this copy")
storing = pytest.importorskip("benchmarks.speed.storing")
processes = pytest.importorskip("benchmarks.speed.processes")
servers = pytest.importorskip("benchmarks.speed.servers")

SIZES = (4, 12)


def written(path: Path, ids: list[int]) -> Path:
    """A file of reports, two of each storm."""
    told = "Storm {0} struck Port {0} on Monday. Mayor Ilves{0} said that {1} houses lost their roofs."
    lines = [json.dumps({"id": f"a{id}", "text": told.format(id // 2, 100 + id // 2)}) for id in ids]
    path.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    return path


@pytest.fixture
def against(tmp_path: Path) -> list[judging.Against]:
    """Two stores, filled, with two more reports of what both hold and two that come next."""
    held = [2 * storm for storm in range(20)]
    old, new = written(tmp_path / "old.jsonl", held), written(tmp_path / "new.jsonl", [1, 3])
    stores = []
    for size in SIZES:
        store = str(tmp_path / f"{size}.sqlite")
        figures = storing.filled(str(old), store, size)
        assert figures["held"] == size and figures["wall"] > 0 and figures["cpu"] > 0
        coming = written(tmp_path / f"coming-{size}.jsonl", held[size : size + 2])
        stores.append(judging.Against(store, new, coming))
    return stores


def test_one_article_is_judged_at_a_time_and_who_began_goes_last() -> None:
    done: list[str] = []

    def steps(name: str) -> Iterator[judging.Step]:
        for place in range(3):
            done.append(f"{name}{place}")
            yield "again", float(place)

    def asked(name: str) -> Callable[[], judging.Step | None]:
        mine = steps(name)
        return lambda: next(mine, None)

    found = judging.by_turns([asked("a"), asked("b"), asked("c")])
    assert done == ["a0", "b0", "c0", "b1", "c1", "a1", "c2", "a2", "b2"]
    assert found == [[("again", 0.0), ("again", 1.0), ("again", 2.0)]] * 3


def test_unlike_turns_are_no_figures() -> None:
    mine, others = iter([("again", 1.0), ("next", 1.0)]), iter([("again", 1.0), ("again", 1.0)])
    with pytest.raises(processes.FailedError):
        judging.by_turns([lambda: next(mine, None), lambda: next(others, None)])
    mine, others = iter([("again", 1.0)]), iter([("again", 1.0), ("again", 1.0)])
    with pytest.raises(processes.FailedError):
        judging.by_turns([lambda: next(mine, None), lambda: next(others, None)])


def test_a_process_judges_what_is_known_then_what_comes_next_and_writes_nothing(
    against: list[judging.Against],
) -> None:
    for size, each in zip(SIZES, against, strict=True):
        kinds = [kind for kind, _ in judging.judged(each)]
        assert kinds == ["opened", *["again"] * 2, *["next"] * 2, *["profile"] * 4]
        with opened(each.store) as base:
            assert base.rows("SELECT count(*) FROM articles") == [(size,)]


def test_every_store_has_its_figures(against: list[judging.Against]) -> None:
    found = judging.taken(against)
    assert len(found) == len(SIZES)
    for figures in found:
        assert figures.keys() == {"again", "next", "profile", "first", "longest"}
        assert 0 < figures["next"] <= figures["longest"]


def test_figures_are_medians_and_the_first_article_is_told_apart() -> None:
    steps = [("again", 90.0), ("again", 2.0), ("again", 3.0), ("next", 4.0), ("next", 6.0), ("profile", 99.0)]
    assert judging._figures(steps) == {
        "again": 3.0,
        "next": 5.0,
        "profile": 99.0,
        "first": 90.0,
        "longest": 6.0,
    }


def test_a_process_that_breaks_is_told_with_its_words(tmp_path: Path) -> None:
    nothing = written(tmp_path / "none.jsonl", [0])
    with pytest.raises(processes.FailedError, match="no store here"):
        judging.taken([judging.Against(str(tmp_path / "absent.sqlite"), nothing, nothing)])


@pytest.mark.extra
def test_every_size_has_a_database_of_its_own_on_a_server(server: str) -> None:
    for name in ("of_4", "of_12"):
        with opened(servers.database(server, name), create=True) as base:
            assert base.rows("SELECT current_database()") == [(name,)]
            assert base.rows("SELECT count(*) FROM articles") == [(0,)]
