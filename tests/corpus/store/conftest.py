"""A store of either kind: a file, and a schema on a PostgreSQL server that the tests start themselves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from compare.corpus.store import opened
from compare.corpus.store.database import Database


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
