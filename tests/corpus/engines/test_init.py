"""How many processes."""

import os

from compare.corpus.engines import ENOUGH, jobs_for


def test_little_work_is_done_here_and_much_by_all_cores() -> None:
    assert jobs_for(ENOUGH - 1) == 1
    assert jobs_for(ENOUGH) == len(os.sched_getaffinity(0))


def test_who_asks_for_a_number_gets_it() -> None:
    assert jobs_for(10, asked=3) == 3
    assert jobs_for(10 * ENOUGH, asked=1) == 1
