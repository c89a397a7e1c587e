"""What once made trouble makes none; nor do seeds with some bytes changed."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.fuzz import MOST, Target, attempt, kept, targets

TARGETS = targets()
KEPT = [
    pytest.param(one, path, id=f"{one.name}-{path.name}") for one in TARGETS.values() for path in kept(one)
]
_TIMES = 25  # a target; `python -m tests.fuzz` tries for as long as you like
_BITS = [
    b"\0",
    b"\xff",
    b"\xed\xa0\x80",
    b"<!--",
    b"]]>",
    b"&a;",
    b"{{",
    b"\r",
    "\u202e".encode(),
    b"'" * 40,
    b"[" * 40,
]


@pytest.mark.parametrize(("target", "path"), KEPT)
def test_what_once_made_trouble_makes_none(target: Target, path: Path) -> None:
    attempt(target, path.read_bytes())


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
def test_changed_bytes_are_read_or_refused_in_a_line(target: Target) -> None:
    chance = random.Random(target.name)
    for seed in target.seeds[:5]:
        attempt(target, seed[:MOST])
    for _ in range(_TIMES):
        attempt(target, _changed(chance.choice([*target.seeds, b""])[:MOST], chance))


def _changed(seed: bytes, chance: random.Random) -> bytes:
    """The seed with a few stretches dropped, doubled or overwritten."""
    data = bytearray(seed)
    for _ in range(chance.randint(1, 6)):
        start = chance.randint(0, len(data))
        end = min(len(data), start + chance.randint(0, 40))
        what = chance.randrange(4)
        if what == 0:
            del data[start:end]
        elif what == 1:
            data[start:start] = data[start:end]
        elif what == 2:
            data[start:end] = chance.choice(_BITS)
        else:
            data[start:end] = chance.randbytes(end - start)
    return bytes(data[:MOST])
