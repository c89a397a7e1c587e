"""A real Ray cluster of two nodes on this machine, and a node that dies."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

QUIET = {"RAY_USAGE_STATS_ENABLED": "0", "DAFT_ANALYTICS_ENABLED": "0", "DO_NOT_TRACK": "1"}
ROOT = Path(__file__).parents[3]
_START = 120.0  # seconds a node may take on a busy machine
_PORTS = ("--min-worker-port=0", "--max-worker-port=0")  # any that are free
_SMALL = ("--num-cpus=2", "--object-store-memory=150000000", "--disable-usage-stats")


class Node:
    """`ray start --block`: a node whose processes die with it."""

    def __init__(self, *options: str, log: Path) -> None:
        python = {"PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}"}
        self._log = log.open("wb")
        self._process = subprocess.Popen(
            [Path(sys.executable).parent / "ray", "start", "--block", *options, *_SMALL, *_PORTS],
            env={**os.environ, **QUIET, **python, "RAY_ADDRESS": ""},
            stdin=subprocess.DEVNULL,
            stdout=self._log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )

    @property
    def pid(self) -> int:
        """The process that started all others of the node."""
        return self._process.pid

    @property
    def is_running(self) -> bool:
        """False once it has ended by itself."""
        return self._process.poll() is None

    def kill(self) -> None:
        """Every process of the node at once, as when a machine loses power."""
        for number in [*_below(self._process.pid), self._process.pid]:
            try:
                os.kill(number, signal.SIGKILL)
            except ProcessLookupError:
                continue
        self._process.wait()
        self._log.close()


class Cluster:
    """A head and a second node; `address` is where it is asked."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self._folder = folder
        self._sockets = tempfile.mkdtemp(prefix="ray")  # their paths have 107 bytes at most
        self.address = ""
        options = ("--head", f"--port={port}", "--include-dashboard=false", f"--temp-dir={self._sockets}")
        self._head = Node(*options, log=folder / "head.log")
        self.address = self._wait(port)
        self._others: list[Node] = []

    def grow(self) -> Node:
        """One node more, when it is ready."""
        before = self._alive()
        where = f"--node-ip-address=127.0.0.{2 + len(self._others)}"
        log = self._folder / f"node{len(self._others)}.log"
        self._others.append(Node(f"--address={self.address}", where, log=log))
        end = time.monotonic() + _START
        while not self._alive() - before:  # not counted: one that was killed may be missed only now
            if time.monotonic() > end:
                raise RuntimeError(log.read_text(errors="replace")[-2000:])
            time.sleep(0.5)
        return self._others[-1]

    def stop(self) -> None:
        """Ends all nodes."""
        for node in (*self._others, self._head):
            node.kill()
        shutil.rmtree(self._sockets, ignore_errors=True)

    def _wait(self, port: int) -> str:
        end = time.monotonic() + _START
        while time.monotonic() < end and self._head.is_running:
            said = (self._folder / "head.log").read_text(errors="replace")
            if told := re.search(r"--address='([\d.:]+)'", said):
                return told[1]
            time.sleep(0.5)
        raise RuntimeError((self._folder / "head.log").read_text(errors="replace")[-2000:])

    def _alive(self) -> set[object]:
        """The ids of the nodes that are there."""
        from ray._raylet import GcsClient

        nodes = GcsClient(address=self.address).get_all_node_info()
        return {id_ for id_, node in nodes.items() if node.state == 0}


def running_below(process: int) -> list[str]:
    """The command lines of the processes that a process started, and of theirs."""
    found = []
    for number in _below(process):
        try:
            found.append(Path(f"/proc/{number}/cmdline").read_text())
        except OSError:
            continue  # it has ended
    return found


def _below(process: int) -> list[int]:
    """The processes that a process started, and theirs, those first."""
    found: list[int] = []
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            children = task.read_text().split()
        except OSError:
            continue  # it has ended
        for number in map(int, children):
            found += [*_below(number), number]
    return found
