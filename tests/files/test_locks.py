"""Writers of one folder take turns."""

from __future__ import annotations

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from compare.files.locks import alone_in

HOLDER = """
import sys, time
from pathlib import Path
from compare.files.locks import alone_in
with alone_in([Path(sys.argv[1])]):
    print("held", flush=True)
    time.sleep(60)
"""


def test_who_comes_second_waits(tmp_path: Path) -> None:
    inside: list[str] = []

    def work(name: str) -> None:
        with alone_in([tmp_path]):
            inside.append(f"{name} in")
            time.sleep(0.02)
            inside.append(f"{name} out")

    with ThreadPoolExecutor(4) as hands:
        list(hands.map(work, "abcd"))
    assert [one[0] for one in inside[::2]] == [one[0] for one in inside[1::2]]


def test_a_process_that_is_killed_leaves_no_lock_and_no_file(tmp_path: Path) -> None:
    holder = subprocess.Popen([sys.executable, "-c", HOLDER, str(tmp_path)], stdout=subprocess.PIPE)
    assert holder.stdout and holder.stdout.readline() == b"held\n"
    holder.kill()
    holder.wait()
    holder.stdout.close()
    with alone_in([tmp_path]):
        assert list(tmp_path.iterdir()) == []


def test_two_that_want_the_same_folders_in_another_order_do_not_wait_for_ever(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir()
    other.mkdir()

    def work(turn: int) -> None:
        with alone_in([one, other] if turn % 2 else [other, one, other]):
            time.sleep(0.001)

    with ThreadPoolExecutor(6) as hands:
        list(hands.map(work, range(60), timeout=30))


def test_where_there_can_be_no_lock_the_work_is_done_all_the_same(tmp_path: Path) -> None:
    with alone_in([tmp_path / "not there"]):
        pass
