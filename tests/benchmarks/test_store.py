"""What the stores of the speed benchmark are asked about."""

from __future__ import annotations

from pathlib import Path

from benchmarks.speed.subjects import store


def test_reports_that_are_asked_about_tell_of_what_every_store_holds(tmp_path: Path) -> None:
    path = tmp_path / "all.jsonl"
    events = {f"a{place}": place // 3 for place in range(600)}
    path.write_text("".join(f"{id}\n" for id in events))
    old, new = store._cut(path, events, 200)
    kept, asked = old.read_text().split(), new.read_text().split()
    assert len(asked) == store.NEW and sorted([*kept, *asked]) == sorted(events)
    held = {events[id] for id in kept[: 200 - store.NEW]}
    assert {events[id] for id in asked} <= held


def test_what_comes_next_is_what_follows_after_so_many(tmp_path: Path) -> None:
    old = tmp_path / "old.jsonl"
    old.write_text("".join(f"{place}\n" for place in range(200)))
    found = {size: store._coming(old, size).read_text().split() for size in (10, 100)}
    assert found == {size: [str(size + place) for place in range(store.NEW)] for size in (10, 100)}
