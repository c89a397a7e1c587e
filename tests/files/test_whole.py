"""A file is replaced whole or not at all."""

import os
import sqlite3
from pathlib import Path

import pytest

from compare.files.whole import replace
from compare.model import UserError


def test_a_new_file_and_its_folder_are_made(tmp_path: Path) -> None:
    replace(tmp_path / "new" / "a.txt", b"one")
    replace(tmp_path / "new" / "a.txt", b"two")
    assert [(path.name, path.read_bytes()) for path in (tmp_path / "new").iterdir()] == [("a.txt", b"two")]


def test_permissions_stay_and_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "target.txt", tmp_path / "link.txt"
    target.write_bytes(b"old")
    target.chmod(0o640)
    link.symlink_to("target.txt")
    replace(link, b"new")
    assert link.is_symlink() and target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_failure_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserError, match=r"a\.txt: cannot be written: No space left on device"):
        replace(file, b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"] and file.read_bytes() == b"old"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be written"):
        replace(tmp_path, b"new")


def test_a_device_is_written_to() -> None:
    replace(Path(os.devnull), b"anything")
    assert not Path(os.devnull).is_file()


def test_long_names_have_room_for_the_part(tmp_path: Path) -> None:
    file = tmp_path / ("ж" * 124 + ".md")
    replace(file, b"one")
    replace(file, b"two")
    assert file.read_bytes() == b"two" and [*tmp_path.iterdir()] == [file]


def test_what_is_private_is_so_while_it_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"one")
    file.chmod(0o600)
    seen = []
    monkeypatch.setattr(
        os, "fsync", lambda _: seen.extend(one.stat().st_mode & 0o777 for one in tmp_path.iterdir())
    )
    replace(file, b"two")
    assert set(seen) == {0o600} and len(seen) >= 2


def test_a_database_is_never_replaced(tmp_path: Path) -> None:
    store = tmp_path / "newscollate.sqlite"
    with sqlite3.connect(store) as base:
        base.execute("CREATE TABLE articles (text)")
    before = store.read_bytes()
    with pytest.raises(UserError, match="is a database, such as a store; name another file"):
        replace(store, b"a report")
    assert store.read_bytes() == before
