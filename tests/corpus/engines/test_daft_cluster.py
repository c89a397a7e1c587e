"""The same on a Ray cluster of two nodes, one of which dies."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from compare.readers import read_all
from tests.corpus.engines.cluster import QUIET, ROOT, Cluster, Node, running_below

pytestmark = [pytest.mark.extra, pytest.mark.slow]


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    pytest.importorskip("daft")
    pytest.importorskip("ray")
    started = Cluster(tmp_path_factory.mktemp("ray"))
    try:
        yield started
    finally:
        started.stop()


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The samples many times over, each time with a day and some words more."""
    found, _ = read_all([str(ROOT / "samples")])
    file = tmp_path_factory.mktemp("corpus") / "news.jsonl"
    lines = [
        {
            "id": f"{number}/{one.id}",
            "text": f"{one.text}\nThis is report {number}.",
            "title": one.headline,
            "published": f"2024-0{1 + number % 9}-10",
        }
        for number in range(12)
        for one in found
    ]
    file.write_bytes(b"\n".join(map(msgspec.json.encode, lines)))
    return file


def _asked(command: str, corpus: Path, cluster: Cluster | None, work: Path) -> subprocess.Popen[bytes]:
    engine = ["--engine", "daft"] if cluster else []
    environment = {**os.environ, **QUIET, "PYTHONPATH": str(ROOT), "NEWSCOLLATE_WORK": str(work)}
    if cluster:
        environment["RAY_ADDRESS"] = cluster.address
    return subprocess.Popen(
        [sys.executable, "-m", "compare", command, corpus.name, "--format", "json", *engine],
        cwd=corpus.parent,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def _wait_for_workers(node: Node, asked: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + 300
    while not any("udf_worker" in one for one in running_below(node.pid)):
        assert asked.poll() is None, "the command ended before the node had anything to do"
        assert time.monotonic() < end
        time.sleep(0.1)


@pytest.mark.parametrize("command", ["check", "events"])
def test_a_node_that_is_killed_in_the_middle_loses_nothing(
    command: str, cluster: Cluster, corpus: Path, tmp_path: Path
) -> None:
    wanted, _ = _asked(command, corpus, None, tmp_path).communicate(timeout=900)
    node = cluster.grow()
    asked = _asked(command, corpus, cluster, tmp_path)
    _wait_for_workers(node, asked)
    node.kill()
    found, told = asked.communicate(timeout=1500)
    assert asked.returncode in (0, 1), told.decode()
    assert found == wanted


def test_two_nodes_give_what_one_process_gives(cluster: Cluster, corpus: Path, tmp_path: Path) -> None:
    cluster.grow()
    for command in ("check", "events"):
        wanted, _ = _asked(command, corpus, None, tmp_path).communicate(timeout=900)
        found, told = _asked(command, corpus, cluster, tmp_path).communicate(timeout=1500)
        assert found == wanted, told.decode()
