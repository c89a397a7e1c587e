"""What judging one article costs against stores of several sizes, turn by turn.

Each store is opened anew by a process that has just started. All judge the same articles of NEW, one by one
(`again`), and then each those of COMING, which come next after what its store holds (`next`); nothing is
written. They take turns: while one judges an article the others wait, and who began goes last with the next
article, so that a change in the machine's pace meets all. They are processes of their own because one
remembers what it has found in a text: of an article that it has just judged against one store it would have
much of the profile for nothing, and the other store would look quick.

Nothing is warmed up. The first article of a process pays for what is read only once, such as lists of words;
it is in the median, and told apart (`first`), while `longest` is of the others. The pages of a store come as
they are asked for, from what filling has left in the caches of the system or the server. At last each makes
the profile of every article alone, once more (`profile`), when a part of it is remembered: no store is in
that, so that it should take all the same.

`python -m benchmarks.speed.judging STORE NEW COMING` is one of the processes: for each line that it reads it
takes a step, and prints what that was and how many milliseconds it took.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, suppress
from functools import partial
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks.speed.processes import ROOT, FailedError
from benchmarks.speed.storing import articles, as_the_command
from compare.config import Config
from compare.corpus.store import opened
from compare.corpus.store.adding import Adding
from compare.corpus.store.packing import digest
from compare.corpus.store.stages import EVENTS, Asked, Stages
from compare.model import Article

Step = tuple[str, float]  # what was done, and the milliseconds it took


class Against(NamedTuple):
    """A store, and the files of articles that are judged against it: NEW and COMING."""

    store: str
    new: Path
    coming: Path


def taken(stores: Sequence[Against]) -> list[dict[str, float]]:
    """For each store the medians of `again`, `next` and `profile`, and what the `first` article and the
    `longest` of the others took. Raises FailedError when a process breaks.
    """
    with ExitStack() as stack:
        asked = [partial(_next_step, stack.enter_context(_started(each)), each) for each in stores]
        for step in asked:
            step()  # it is open
        return [_figures(steps) for steps in by_turns(asked)]


def by_turns(asked: Sequence[Callable[[], Step | None]]) -> list[list[Step]]:
    """What each has done, a step at a time. Who began goes last in the next turn. Raises FailedError unless
    all do the same, and as often.
    """
    done: list[list[Step]] = [[] for _ in asked]
    order = deque(range(len(asked)))
    while True:
        turn = {place: asked[place]() for place in order}
        if len({step and step[0] for step in turn.values()}) > 1:
            raise FailedError(f"judging: {turn} in one turn")
        for place, step in turn.items():
            if step is None:
                return done
            done[place].append(step)
        order.rotate(-1)


def judged(against: Against) -> Iterator[Step]:
    """The steps of one process; the first is that the store is open."""
    stages = Stages(Config())
    again, coming = (list(articles(str(file))) for file in (against.new, against.coming))
    begun = time.perf_counter()
    with opened(against.store) as base:
        judging = Adding(base, stages, wanted=EVENTS)
        yield "opened", 1e3 * (time.perf_counter() - begun)
        for kind, some in (("again", again), ("next", coming)):
            for one in some:
                yield kind, _milliseconds(judging.best, one)
        for one in (*again, *coming):
            yield "profile", _milliseconds(lambda one: stages(Asked(one, digest(one), EVENTS)), one)


def _milliseconds(work: Callable[[Article], object], article: Article) -> float:
    begun = time.perf_counter()
    work(article)
    return 1e3 * (time.perf_counter() - begun)


def _figures(steps: Sequence[Step]) -> dict[str, float]:
    first, *others = [took for kind, took in steps if kind != "profile"]
    medians = {
        kind: median(took for done, took in steps if done == kind) for kind in ("again", "next", "profile")
    }
    return {**medians, "first": first, "longest": max(others)}


def _started(against: Against) -> subprocess.Popen[str]:
    """A process that opens the store, to be left as a context is."""
    pipe = subprocess.PIPE
    command = [sys.executable, "-m", "benchmarks.speed.judging", *map(str, against)]
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True, cwd=ROOT)


def _next_step(one: subprocess.Popen[str], against: Against) -> Step | None:
    """Let a process take a step; None where it has taken all."""
    assert one.stdin and one.stdout and one.stderr
    with suppress(BrokenPipeError):  # it has ended, and says why
        print(file=one.stdin, flush=True)
    if told := one.stdout.readline():
        done, took = json.loads(told)
        return done, took
    if one.wait():
        raise FailedError(f"judging in {against.store.partition('?')[0]}: {one.stderr.read()[-2000:]}")
    return None


if __name__ == "__main__":
    as_the_command()
    store, new, coming = sys.argv[1:]
    for _, step in zip(sys.stdin, judged(Against(store, Path(new), Path(coming))), strict=False):
        print(json.dumps(step), flush=True)
