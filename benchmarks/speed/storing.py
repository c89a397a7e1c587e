"""The store from within: `python -m benchmarks.speed.storing FILE NEW STORE SIZE…`.

Articles of FILE are read and made ready in portions, which does not count, and put into STORE, which does.
Each time it holds one of the SIZEs, the articles of NEW are judged against it, one by one, and then those of
FILE that come next, and nothing is written. Prints one JSON object a SIZE: seconds and processor seconds of
the inserts so far; the median milliseconds of judging one article of NEW (`again`) and one that comes next
(`next`), its profile included; the longest of all; and the median of making a profile alone.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from statistics import median
from typing import Any

from compare.config import Config
from compare.corpus.store import opened
from compare.corpus.store.adding import Adding
from compare.corpus.store.packing import digest
from compare.corpus.store.stages import EVENTS, Asked, Ready, Stages
from compare.model import Article
from compare.readers import stream

PORTION = 1_000
NEXT = 50  # articles that are judged before they come


def measured(file: str, new: str, store: str, sizes: Sequence[int]) -> Iterator[dict[str, Any]]:
    """What the module prints, after each of the sizes."""
    stages = Stages(Config())
    waiting = _articles(file)
    again = list(_articles(new))
    ready: dict[str, Ready] = {}

    def made_before(_: object, asked: Iterable[Asked], *, size: int = 16) -> Iterator[Ready]:
        return (ready[one.article.id] for one in asked)

    held, wall, cpu = 0, 0.0, 0.0
    with opened(store, create=True) as base:
        adding = Adding(base, stages, wanted=EVENTS, each=made_before)
        for size in sizes:
            while held < size and (portion := list(islice(waiting, min(PORTION, size - held)))):
                ready.clear()
                ready |= {one.id: stages(Asked(one, digest(one), EVENTS)) for one in portion}
                begun, own = time.perf_counter(), time.process_time()
                held += sum(outcome.what == "added" for outcome in adding.add(portion))
                wall, cpu = wall + time.perf_counter() - begun, cpu + time.process_time() - own
            coming = list(islice(waiting, NEXT))
            waiting = chain(coming, waiting)
            judging = Adding(base, stages, wanted=EVENTS)
            known, following = (_milliseconds(judging.best, some) for some in (again, coming))
            profiles = _milliseconds(lambda one: stages(Asked(one, digest(one), EVENTS)), again + coming)
            yield {
                "held": held,
                "wall": wall,
                "cpu": cpu,
                "again": median(known),
                "next": median(following),
                "longest": max(known + following),
                "profile": median(profiles),
            }


def _milliseconds(work: Callable[[Article], object], articles: Sequence[Article]) -> list[float]:
    """What `work` takes for each of some articles."""
    taken = []
    for article in articles:
        begun = time.perf_counter()
        work(article)
        taken.append(1e3 * (time.perf_counter() - begun))
    return taken


def _articles(file: str) -> Iterator[Article]:
    return (one for one in stream([file]) if isinstance(one, Article))


if __name__ == "__main__":
    gc.freeze()
    gc.set_threshold(100_000, 20, 50)  # as the command line does
    for figures in measured(sys.argv[1], sys.argv[2], sys.argv[3], [int(size) for size in sys.argv[4:]]):
        print(json.dumps(figures), flush=True)
