"""Commands as whole processes: the time, the processor and the memory that one and all it starts take.

Linux only: `/proc` says who started whom and what each holds.
"""

from __future__ import annotations

import ctypes
import hashlib
import json
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]
NEWSCOLLATE = str(Path(sys.executable).with_name("newscollate"))
_SUBREAPER = 36  # prctl: whoever loses its parent becomes ours, so that its processor time is not lost
_BETWEEN = 0.1  # seconds between two looks at the memory
_LEFT = 20.0  # seconds that what a command leaves behind has to end
_TAKEN = ("wall", "cpu", "peak")


class FailedError(Exception):
    """A command ended as it should not."""


@dataclass(frozen=True)
class Command:
    """What to run, where its standard output goes (nowhere without a file), and in which folder."""

    argv: Sequence[str]
    output: Path | None = None
    folder: Path | None = None
    environment: Mapping[str, str] = field(default_factory=dict)
    fine: tuple[int, ...] = (0,)  # how it may end


@dataclass(frozen=True)
class Taken:
    """Seconds by the clock, seconds of processor (user and system), and the largest sum of memory in MB;
    medians where a command ran several times.
    """

    wall: float
    cpu: float
    peak: float
    runs: int = 1


def newscollate(*words: str, output: Path | None = None, folder: Path | None = None) -> Command:
    return Command([NEWSCOLLATE, *words], output, folder)


def peer(name: str, *words: str) -> Command:
    """A program of benchmarks/speed/peers; libraries get one thread, which costs them least processor."""
    one = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    return Command([sys.executable, "-m", f"benchmarks.speed.peers.{name}", *words], environment=one)


def run(command: Command) -> Taken:
    """Run it once, and wait for all it started. Raises FailedError when it did not end with 0."""
    watcher = [sys.executable, "-m", "benchmarks.speed.processes", str(command.output or os.devnull)]
    environment = {**os.environ, **command.environment, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [*watcher, *command.argv],
        cwd=command.folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode not in command.fine:
        raise FailedError(f"{' '.join(command.argv)} ended with {done.returncode}:\n{done.stderr[-2000:]}")
    return Taken(**json.loads(done.stdout))


def in_turn(
    commands: Mapping[str, Command], rounds: int = 5, patience: float = 120.0, *, warm: bool = False
) -> dict[str, Taken]:
    """Each command once a round, so that a change in the machine's pace meets all; the medians. One that
    has taken over `patience` seconds is not run again. With `warm` there is a round before that counts not.
    """
    if warm:
        for command in commands.values():
            run(command)
    taken: dict[str, list[Taken]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            if sum(one.wall for one in taken[name]) <= patience:
                taken[name].append(run(command))
                last = taken[name][-1]
                print(
                    f"  {name}: {last.wall:.2f} s, {last.cpu:.2f} s of processor, {last.peak:.0f} MB",
                    file=sys.stderr,
                )
    return {name: _median(runs) for name, runs in taken.items()}


def _median(runs: Sequence[Taken]) -> Taken:
    wall, cpu, peak = (median(getattr(one, what) for one in runs) for what in _TAKEN)
    return Taken(wall, cpu, peak, len(runs))


def digest(path: Path) -> str:
    """What tells whether two files hold the same bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def watched(output: str, argv: list[str]) -> tuple[int, Taken]:
    """Run `argv` in this process's care; its exit status and what it took."""
    if ctypes.CDLL(None, use_errno=True).prctl(_SUBREAPER, 1, 0, 0, 0):
        raise OSError(ctypes.get_errno(), "cannot adopt what a command leaves behind")
    peak, spent = 0.0, 0.0
    begun = time.perf_counter()
    to = (os.POSIX_SPAWN_OPEN, 1, output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    pid = os.posix_spawnp(argv[0], argv, os.environ, file_actions=[to])
    ended = select.poll()
    ended.register(os.pidfd_open(pid), select.POLLIN)
    pause = _BETWEEN / 4
    while not ended.poll(pause * 1000):
        looked = time.perf_counter()
        peak = max(peak, sum(map(_memory, _below(os.getpid()))))
        pause = max(_BETWEEN, 10 * (time.perf_counter() - looked))  # looking takes time too
    _, status, used = os.wait4(pid, 0)
    wall = time.perf_counter() - begun
    spent = used.ru_utime + used.ru_stime + _left_behind()
    return os.waitstatus_to_exitcode(status), Taken(wall, spent, max(peak, used.ru_maxrss / 1024))


def _left_behind() -> float:
    """Processor seconds of what outlived the command; what does not end by itself is ended."""
    spent, until = 0.0, time.monotonic() + _LEFT
    while True:
        try:
            pid, _, used = os.wait4(-1, os.WNOHANG)
        except ChildProcessError:
            return spent
        if pid:
            spent += used.ru_utime + used.ru_stime
        elif time.monotonic() > until:
            for orphan in _below(os.getpid()):
                os.kill(orphan, signal.SIGKILL)
        else:
            time.sleep(0.01)


def _below(pid: int) -> list[int]:
    """All processes that `pid` started, and those that they started."""
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            try:
                stat = (entry / "stat").read_bytes()
            except OSError:  # it has ended
                continue
            children.setdefault(int(stat.rpartition(b")")[2].split()[1]), []).append(int(entry.name))
    found = list(children.get(pid, ()))
    for one in found:  # grows as we go
        found += children.get(one, ())
    return found


def _memory(pid: int) -> float:
    """MB that the process holds, what it shares with others divided among them."""
    try:
        rollup = Path("/proc", str(pid), "smaps_rollup").read_bytes()
    except OSError:
        return 0.0
    return next(
        (int(line.split()[1]) / 1024 for line in rollup.splitlines() if line.startswith(b"Pss:")), 0.0
    )


if __name__ == "__main__":
    code, took = watched(sys.argv[1], sys.argv[2:])
    print(json.dumps({what: getattr(took, what) for what in _TAKEN}))
    sys.exit(code)
