"""Where a store may lie."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from compare.corpus.store import opened
from compare.corpus.store.address import address
from compare.corpus.store.database import Rows
from compare.corpus.store.sqlite import File
from compare.model import UserError
from tests.align.reports import FERRY_A
from tests.corpus.store.news import added


def test_files_by_path_and_by_url() -> None:
    assert address("a.sqlite", "/root/x").target == "/root/x/a.sqlite"
    assert address("sqlite:///a.sqlite", "here").target == "here/a.sqlite"
    assert address("sqlite:////var/a.sqlite", "here").target == "/var/a.sqlite"


def test_a_password_is_not_shown() -> None:
    at = address("postgresql://ann:secret@db.example:5432/news?sslmode=require")
    assert at.server and "secret" in at.target
    assert at.shown == "postgresql://ann@db.example:5432/news?sslmode=require"
    assert "secret" not in address("postgresql:///news?host=/run&password=secret").shown
    for odd in ("se cret", "[secret"):
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


@pytest.mark.parametrize(
    "password", ["pa/zz", "pa#zz", "pa?zz", "pa@zz", "pa:zz", "12/zz", "/zz", "@zz", "a/b@c?d=zz"]
)
def test_no_part_of_an_odd_password_is_shown(password: str) -> None:
    said = []
    for url in (f"postgresql://ann:{password}@db.example/news", f"mysql://ann:{password}@db.example/news"):
        try:
            said.append(address(url).shown)
        except UserError as error:
            said.append(str(error))
    assert all("zz" not in one and "ann@db.example/news" in one for one in said)


def test_an_address_that_is_no_text_is_a_mistake() -> None:
    with pytest.raises(UserError, match="write it in UTF-8"):
        address("postgresql://ann\udcff@db.example/news")


@pytest.mark.parametrize("password", ["pa/zz", "pa#zz", "pa?zz", "pa@zz"])
def test_a_password_that_the_server_would_read_otherwise_is_a_mistake(password: str) -> None:
    with pytest.raises(UserError, match=r"write @ / [?] # in a password as %40 %2F %3F %23"):
        address(f"postgresql://ann:{password}@db.example/news")


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://ann@[::1]:5432/news",
        "postgresql:///news?host=/run/pg",
        "postgresql://db.example:5432/news",
        "postgresql://ann@db.example:5432/news?application_name=a",
    ],
)
def test_an_address_without_a_password_is_shown_as_it_is(url: str) -> None:
    assert address(url).shown == url


@pytest.mark.parametrize("create", [True, False])
def test_a_database_of_something_else_is_not_touched(tmp_path: Path, create: bool) -> None:
    other = tmp_path / "other.sqlite"
    with closing(sqlite3.connect(other)) as base:
        base.execute("CREATE TABLE t (x)")
    before = other.read_bytes()
    with pytest.raises(UserError), opened(str(other), create=create):
        pass
    assert other.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["other.sqlite"]


def test_a_store_that_another_makes_at_this_moment_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, rows = str(tmp_path / "store.sqlite"), File.rows

    def meanwhile(self: File, sql: str, values: Sequence[object] = ()) -> Rows:
        found = rows(self, sql, values)
        monkeypatch.setattr(File, "rows", rows)
        with opened(path, create=True):
            pass
        return found

    monkeypatch.setattr(File, "rows", meanwhile)
    with opened(path, create=True) as base:
        assert len(added(base, [FERRY_A])) == 1


def test_an_older_store_is_refused_before_anything_is_added(tmp_path: Path) -> None:
    path = str(tmp_path / "store.sqlite")
    with opened(path, create=True) as base:
        base.run("UPDATE counters SET value = 1 WHERE name = 'layout'")
    with (
        pytest.raises(UserError, match=r"a store of layout 1, not \d; .*add it to a new one"),
        opened(path, create=True),
    ):
        pass


def test_what_is_in_a_file_outlives_a_power_cut_and_vacuum_needs_no_memory(tmp_path: Path) -> None:
    with opened(str(tmp_path / "store.sqlite"), create=True) as base:
        assert base.rows("PRAGMA journal_mode") == [("wal",)]
        assert base.rows("PRAGMA synchronous") == [(2,)]  # FULL
        assert base.rows("PRAGMA temp_store") != [(2,)]  # not MEMORY


@pytest.mark.extra
def test_who_may_write_to_a_schema_need_not_make_any(server: str) -> None:
    psycopg = pytest.importorskip("psycopg", reason="needs the extra postgres")
    with psycopg.connect(server, autocommit=True) as base:
        base.execute("CREATE DATABASE desk")
        base.execute("CREATE ROLE writer LOGIN")
    of = server.replace("/postgres?", "/desk?")
    with opened(of, create=True):
        pass
    with psycopg.connect(of, autocommit=True) as base:
        base.execute("GRANT USAGE ON SCHEMA newscollate TO writer")
        base.execute("GRANT ALL ON ALL TABLES IN SCHEMA newscollate TO writer")
    mine = of.replace("//postgres:@", "//writer@").replace("//postgres@", "//writer@")
    assert mine != of
    with opened(mine, create=True) as base:
        assert len(added(base, [FERRY_A])) == 1
