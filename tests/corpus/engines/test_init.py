"""How many processes."""

import os
from pathlib import Path

import pytest

from compare.corpus.engines import ENOUGH, cores, jobs_for


def test_little_work_is_done_here_and_much_by_all_cores() -> None:
    assert jobs_for(ENOUGH - 1) == 1
    assert jobs_for(ENOUGH) == cores() <= len(os.sched_getaffinity(0))


def test_who_asks_for_a_number_gets_it() -> None:
    assert jobs_for(10, asked=3) == 3
    assert jobs_for(10 * ENOUGH, asked=1) == 1


@pytest.mark.parametrize(
    ("quota", "most"), [("100000 100000", 1), ("50000 100000", 1), ("max 100000", 10**6)]
)
def test_a_container_may_use_fewer_than_the_machine_has(
    quota: str, most: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cpu.max").write_text(f"{quota}\n")
    monkeypatch.setattr("compare.corpus.engines._QUOTA", tmp_path / "cpu.max")
    assert cores() == min(most, len(os.sched_getaffinity(0)))
