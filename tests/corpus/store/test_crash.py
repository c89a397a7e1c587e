"""An `add` that is killed, and several at once: nothing is lost, nothing doubled, nothing half in."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from compare.corpus.store import opened
from compare.model import UserError
from tests.corpus.store.news import assert_whole, decided, reports, written

_ADD = (sys.executable, "-m", "compare", "store", "add", "--no-findings", "-q", "--jobs", "1")
_ROOT = Path(__file__).parents[3]


def start(url: str, file: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*_ADD, "--store", url, file.name],
        cwd=file.parent,
        env={**os.environ, "PYTHONPATH": str(_ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def finish(process: subprocess.Popen[bytes]) -> None:
    _, errors = process.communicate()
    assert process.returncode == 0, errors.decode()


def count(url: str) -> int:
    try:
        with opened(url) as base:
            return int(base.rows("SELECT count(*) FROM articles")[0][0])
    except UserError:  # it is being made
        return 0


def killed(url: str, file: Path, chance: Random, every: int) -> None:
    """An `add` killed at a random moment: while it starts, or so long after so many articles are in."""
    process = start(url, file)
    wanted = chance.choice([0, 1, 1 + every // 3, 1 + every // 2])
    while process.poll() is None and count(url) < wanted:
        time.sleep(0.01)
    time.sleep(chance.random() * (0.8 if wanted == 0 else 0.3))
    process.send_signal(signal.SIGKILL)
    process.communicate()


def crash(url: str, folder: Path, kills: int, seed: int) -> None:
    """Kill so many, each time looking that what is in is whole; then the last goes on to the end."""
    records = reports(280)
    file = written(records, folder / "news.jsonl")
    ids = [f"{file.name}#{record['id']}" for record in records]
    chance = Random(seed)
    for _ in range(kills):
        killed(url, file, chance, len(ids))
        if count(url):
            with opened(url) as base:
                assert_whole(base, ids[: count(url)])
    finish(start(url, file))
    with opened(url) as base:
        assert_whole(base, ids)
        interrupted = decided(base)
    straight = str(folder / "straight.sqlite")
    finish(start(straight, file))
    with opened(straight) as base:
        assert decided(base) == interrupted


def test_a_killed_add_goes_on_where_it_was(url: str, tmp_path: Path) -> None:
    crash(url, tmp_path, kills=2, seed=3)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(10))
def test_killed_at_many_moments(url: str, tmp_path: Path, seed: int) -> None:
    crash(url, tmp_path, kills=5, seed=100 + seed)


def test_four_write_at_once(url: str, tmp_path: Path) -> None:
    records = reports(100)
    quarter = len(records) // 4
    files = []
    for place in range(4):
        (tmp_path / f"{place}").mkdir()
        mine = records[place * quarter : (place + 1) * quarter]
        first = records[:quarter] if place else []  # by all of them
        files.append(written([*first, *mine], tmp_path / f"{place}" / "news.jsonl"))
    for process in [start(url, file) for file in files]:
        finish(process)
    with opened(url) as base:
        assert_whole(base, [f"news.jsonl#{record['id']}" for record in records])
        events = {id.rpartition("#")[2].partition("-")[0]: event for id, event, _ in decided(base)}
        of = [(id.rpartition("#")[2].partition("-")[0], event) for id, event, _ in decided(base)]
        together = sum(events[name] == event for name, event in of)
    assert together / len(of) > 0.95
