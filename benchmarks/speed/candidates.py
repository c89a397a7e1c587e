"""How many articles each is compared with closely: `python -m benchmarks.speed.candidates FILE [MOST]`.

Prints the mean number of candidates of an article among those before it, and the share of pairs of one
event that are candidates. No more than `MOST` articles are asked: beyond the days in which articles meet,
more change nothing.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from itertools import islice
from math import comb
from pathlib import Path

from benchmarks.speed.news import truth
from compare.align.candidates import Candidates, order, signature
from compare.align.profile import profile
from compare.glossary import Glossary
from compare.model import Article
from compare.readers import stream

MOST = 20_000


def candidates(path: Path, most: int = MOST) -> tuple[float, float]:
    """Mean number of candidates and their recall, worked out in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.speed.candidates", str(path), str(most)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    mean, recall = json.loads(done.stdout)
    return mean, recall


def _measured(path: Path, most: int) -> tuple[float, float]:
    glossary = Glossary.shipped()
    articles = (one for one in stream([str(path)]) if isinstance(one, Article))
    signed = [signature(profile(one, glossary)) for one in islice(articles, most)]
    event = list(truth(path).values())[: len(signed)]
    known, many, right = Candidates(), 0, 0
    for place in sorted(range(len(signed)), key=lambda one: (order(signed[one].published), one)):
        near = known.near(place, signed[place])
        many += len(near)
        right += sum(event[other] == event[place] for other in near)
        known.add(place, signed[place])
    gold = sum(comb(size, 2) for size in Counter(event).values())
    return many / max(1, len(signed)), right / max(1, gold)


if __name__ == "__main__":
    print(json.dumps(_measured(Path(sys.argv[1]), int(sys.argv[2]))))
