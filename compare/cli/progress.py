"""How far long work has come, on standard error: a line when it starts to feel long, then now and then."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Sequence
from typing import TypeVar

Item = TypeVar("Item")

PATIENCE = 2.0  # seconds before the first word
INTERVAL = 1.0  # seconds between words on a terminal; ten times that in a log


def told(items: Sequence[Item], doing: str) -> Iterable[Item]:
    """`items`, with the count and rate told on standard error once they take over two seconds."""
    begun = last = time.monotonic()
    live = sys.stderr.isatty()
    pause = INTERVAL if live else 10 * INTERVAL
    spoke = False
    for number, item in enumerate(items):
        now = time.monotonic()
        if now - begun > PATIENCE and (not spoke or now - last > pause):
            rate = number / (now - begun)
            left = (len(items) - number) / rate if rate else 0
            line = f"newscollate: {doing} {number} of {len(items)}, {rate:.0f} a second, {left:.0f} s left"
            print(f"\r{line}\x1b[K" if live else line, end="" if live else "\n", file=sys.stderr, flush=True)
            spoke, last = True, now
        yield item
    if spoke and live:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)
