"""A store is filled: `python -m benchmarks.speed.storing FILE STORE SIZE`.

Articles of FILE are read and made ready in portions, which does not count, and put into STORE until it holds
SIZE of them, which does. Prints a JSON object: how many it holds, and the seconds and processor seconds that
putting them in took.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from compare.config import Config
from compare.corpus.store import opened
from compare.corpus.store.adding import Adding
from compare.corpus.store.packing import digest
from compare.corpus.store.stages import EVENTS, Asked, Ready, Stages
from compare.model import Article
from compare.readers import stream

PORTION = 1_000


def filled(file: str, store: str, size: int) -> dict[str, Any]:
    """What the module prints; raises ValueError where the file has not so many articles."""
    stages = Stages(Config())
    waiting = articles(file)
    ready: dict[str, Ready] = {}

    def made_before(_: object, asked: Iterable[Asked], *, size: int = 16) -> Iterator[Ready]:
        return (ready[one.article.id] for one in asked)

    held, wall, cpu = 0, 0.0, 0.0
    with opened(store, create=True) as base:
        adding = Adding(base, stages, wanted=EVENTS, each=made_before)
        while held < size and (portion := list(islice(waiting, min(PORTION, size - held)))):
            ready.clear()
            ready |= {one.id: stages(Asked(one, digest(one), EVENTS)) for one in portion}
            begun, own = time.perf_counter(), time.process_time()
            held += sum(outcome.what == "added" for outcome in adding.add(portion))
            wall, cpu = wall + time.perf_counter() - begun, cpu + time.process_time() - own
    if held < size:
        raise ValueError(f"{file}: {held} articles that the store had not, not {size}")
    return {"held": held, "wall": wall, "cpu": cpu}


def articles(file: str) -> Iterator[Article]:
    """The articles of a file."""
    return (one for one in stream([file]) if isinstance(one, Article))


def as_the_command() -> None:
    """Let the collector look for garbage as seldom as the command line does."""
    gc.freeze()
    gc.set_threshold(100_000, 20, 50)


if __name__ == "__main__":
    as_the_command()
    print(json.dumps(filled(sys.argv[1], sys.argv[2], int(sys.argv[3]))))
