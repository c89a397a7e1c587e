"""Which of Daft's runners does the work, and how many processes there are."""

from __future__ import annotations

import os
import socket
from functools import lru_cache
from importlib import import_module
from logging import ERROR

from compare.corpus.engines import cores
from compare.corpus.engines.daft import QUIET
from compare.model import UserError

_PATIENCE = 10.0  # seconds


@lru_cache(maxsize=1)
def start(jobs: int | None = None) -> int:
    """Starts Daft's runner, once for this process; how many processes there will be.

    `jobs` is how many to use of this machine, and says nothing to a cluster. Raises UserError where a cluster
    cannot be reached.
    """
    import daft

    if not (os.environ.get("RAY_ADDRESS") or os.environ.get("DAFT_RUNNER") == "ray"):
        count = jobs or cores()
        daft.set_runner_native(num_threads=count)
        return count
    address = os.environ.get("RAY_ADDRESS", "")
    _need_answer(address)
    try:
        ray = import_module("ray")
    except ImportError:
        raise UserError("a cluster needs Ray; install it: pip install 'newscollate[cluster]'") from None
    try:
        ray.init(log_to_driver=False, logging_level=ERROR, runtime_env={"env_vars": QUIET})
    except (ConnectionError, ValueError, RuntimeError) as error:
        raise _no_cluster(address, error) from None
    daft.set_runner_ray(noop_if_initialized=True)
    return max(1, int(ray.cluster_resources().get("CPU", 1)))


def on_cluster() -> bool:
    """Whether Ray does the work."""
    import daft

    return daft.runners.get_or_infer_runner_type() == "ray"


def leave() -> None:
    """Leaves the cluster: its nodes stay."""
    import_module("ray").shutdown()


def nodes() -> int:
    """How many nodes of the cluster are alive."""
    return sum(bool(node["Alive"]) for node in import_module("ray").nodes())


def _need_answer(address: str) -> None:
    """Raises UserError where nobody listens: Ray itself would go on asking for some ten minutes."""
    host, colon, port = address.rpartition(":")
    if not (colon and port.isdecimal()) or "/" in host:
        return  # “auto”, a Ray Client, nothing: Ray knows where
    try:
        socket.create_connection((host, int(port)), timeout=_PATIENCE).close()
    except OSError as error:
        raise _no_cluster(address, error) from None


def _no_cluster(address: str, error: Exception) -> UserError:
    why = " ".join(str(error).split())
    return UserError(f"no Ray cluster at {address or 'this machine'} (RAY_ADDRESS): {why}")
