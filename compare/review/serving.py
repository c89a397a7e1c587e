"""The desk on this machine: a free port, an address with a key nobody can guess, until somebody ends it."""

from __future__ import annotations

import secrets
import socket
from collections.abc import Callable

import uvicorn

from compare.model import UserError
from compare.review.app import application
from compare.review.desk import Desk

HOST = "127.0.0.1"
_HTTP = 80
_AT_ONCE = 100  # connections; a browser has six
_GRACE = 2  # seconds that answers in the making have when the desk is closed


def serve(desk: Desk, port: int, opened: Callable[[str], None]) -> None:
    """Answer browsers of this machine until Ctrl-C; `port` 0 takes a free one.

    `opened` is given the address to begin with once the desk listens. Raises UserError where the port is
    taken.
    """
    listening = _listening(port)
    port = listening.getsockname()[1]
    key = secrets.token_urlsafe(32)
    app = application(desk, key, addresses(port))
    config = uvicorn.Config(
        app, log_level="error", access_log=False, server_header=False, ws="none",
        proxy_headers=False, timeout_graceful_shutdown=_GRACE, limit_concurrency=_AT_ONCE,
    )  # fmt: skip
    with listening:
        opened(f"http://{HOST}:{port}/?key={key}")
        try:
            uvicorn.Server(config).run(sockets=[listening])
        except KeyboardInterrupt:  # which uvicorn raises again when all is closed
            return


def addresses(port: int) -> list[str]:
    """How browsers name the desk; they leave the port of HTTP out."""
    return [f"{name}:{port}" if port != _HTTP else name for name in (HOST, "localhost")]


def _listening(port: int) -> socket.socket:
    found = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind((HOST, port))
        found.listen(128)
    except OSError as error:
        found.close()
        raise UserError(f"port {port} cannot be used: {error.strerror or error}; leave --port out") from error
    return found
