"""Work for other processes: they import it by name."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

from compare.model import UserError


def doubled(number: int) -> int:
    return 2 * number


def slow_first(number: int) -> int:
    if number < 4:
        time.sleep(0.2)
    return number


def broken_at_three(number: int) -> int:
    if number == 3:
        raise KeyError(number)
    return number


def refused_at_three(number: int) -> int:
    if number == 3:
        raise UserError("glossary: no such folder")
    return number


def deadly(number: int) -> int:
    if number in (3, 8):
        os.kill(os.getpid(), signal.SIGKILL)
    return number


class DeadlyOnce:
    """Kills its process where the file is not there yet."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def __call__(self, number: int) -> int:
        if number == 5 and not self.file.exists():
            self.file.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return number


class Counting:
    """Tells what it keeps: how often it was called in its process."""

    def __init__(self) -> None:
        self.calls = 0

    def __call__(self, _: int) -> tuple[int, int]:
        self.calls += 1
        return os.getpid(), self.calls


def where(_: int) -> str:
    return str(Path.cwd())


def asleep(number: int) -> int:
    time.sleep(60 if number else 0)
    return os.getpid()


def endless(taken: list[int]) -> Iterator[int]:
    number = 0
    while True:
        taken.append(number)
        yield number
        number += 1
