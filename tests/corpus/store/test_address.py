"""Where a store may lie."""

import sqlite3
from pathlib import Path

import pytest

from compare.corpus.store import opened
from compare.corpus.store.address import address
from compare.model import UserError


def test_files_by_path_and_by_url() -> None:
    assert address("a.sqlite", "/root/x").target == "/root/x/a.sqlite"
    assert address("sqlite:///a.sqlite", "here").target == "here/a.sqlite"
    assert address("sqlite:////var/a.sqlite", "here").target == "/var/a.sqlite"


def test_a_password_is_not_shown() -> None:
    at = address("postgresql://ann:secret@db.example:5432/news?sslmode=require")
    assert at.server and "secret" in at.target
    assert at.shown == "postgresql://ann@db.example:5432/news?sslmode=require"
    assert "secret" not in address("postgresql:///news?host=/run&password=secret").shown


@pytest.mark.parametrize("url", ["mysql://x/y", "", "sqlite:///", "http://x"])
def test_other_addresses_are_refused(url: str) -> None:
    with pytest.raises(UserError, match="use a file, sqlite:///FILE or postgresql"):
        address(url)


def test_no_store_and_something_else(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no store here"), opened(str(tmp_path / "none")):
        pass
    text = tmp_path / "text.sqlite"
    text.write_text("This is no database, though it is long enough to be asked. " * 40)
    with pytest.raises(UserError, match="not a store"), opened(str(text)):
        pass
    other = tmp_path / "other.sqlite"
    sqlite3.connect(other).executescript("CREATE TABLE t (x); INSERT INTO t VALUES (1)")
    for create in (True, False):
        with pytest.raises(UserError, match=r"something else|no store"), opened(str(other), create=create):
            pass
    assert sqlite3.connect(other).execute("SELECT * FROM t").fetchall() == [(1,)]


def test_a_store_of_another_layout_is_left_alone(tmp_path: Path) -> None:
    path = str(tmp_path / "store.sqlite")
    with opened(path, create=True) as base:
        base.run("UPDATE counters SET value = 99 WHERE name = 'layout'")
    with pytest.raises(UserError, match="layout 99"), opened(path):
        pass


@pytest.mark.extra
def test_a_server_that_does_not_answer(tmp_path: Path) -> None:
    pytest.importorskip("psycopg", reason="needs the extra postgres")
    with (
        pytest.raises(UserError, match="postgresql://ann@"),
        opened(f"postgresql://ann:secret@/x?host={tmp_path}"),
    ):
        pass
