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
    for odd in ("se/cret", "se@cret", "se cret", "se#cret?", "[secret"):
        assert address(f"postgresql://ann:{odd}@h:5/news").shown == "postgresql://ann@h:5/news"


@pytest.mark.extra
@pytest.mark.parametrize("url", ["postgresql://u:se cret@h/x", "postgresql://u:se%zcret@h/x"])
def test_what_the_driver_says_of_an_address_is_not_shown(url: str) -> None:
    pytest.importorskip("psycopg", reason="needs the extra postgres")
    with pytest.raises(UserError) as told, opened(url):
        pass
    assert str(told.value).startswith(
        "postgresql://u@h/x: no address of a database; write postgresql://USER@"
    )
    assert "cret" not in str(told.value)


@pytest.mark.parametrize(
    "url",
    [
        "mysql://x/y",
        "",
        " ",
        "sqlite:///",
        "http://x",
        "file:x.sqlite",
        "sqlite:x",
        "postgresql:/x",
        '""',
        "'a'",
    ],
)
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


def test_the_folder_of_a_new_store_is_made_and_a_folder_is_none(tmp_path: Path) -> None:
    with opened(str(tmp_path / "of" / "mine" / "a.sqlite"), create=True):
        pass
    for create in (True, False):
        with (
            pytest.raises(UserError, match=r"mine: a folder; name a file, such as .*mine/newscollate.sqlite"),
            opened(str(tmp_path / "of" / "mine"), create=create),
        ):
            pass
    (tmp_path / "file").touch()
    with pytest.raises(UserError, match="; check folder and"), opened(str(tmp_path / "file/a"), create=True):
        pass


def test_who_has_a_damaged_store_is_told_what_to_do(tmp_path: Path) -> None:
    with opened(str(path := tmp_path / "a.sqlite"), create=True):
        pass
    whole = path.read_bytes()
    path.write_bytes(whole[:100] + b"\xff" * (len(whole) - 100))
    with pytest.raises(UserError, match=r"damaged \(.*malformed\); restore a copy, or"), opened(str(path)):
        pass


@pytest.mark.extra
def test_a_server_that_does_not_answer(tmp_path: Path) -> None:
    pytest.importorskip("psycopg", reason="needs the extra postgres")
    with (
        pytest.raises(UserError, match=r"postgresql://ann@/x.*: no database answers; check that the server"),
        opened(f"postgresql://ann:secret@/x?host={tmp_path}"),
    ):
        pass
