"""What is kept between runs is used while nothing has changed, never afterwards, and never missed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from compare.glossary import cache
from compare.glossary.cache import shelf_of
from compare.glossary.load import SHIPPED, load_entities
from compare.glossary.shelf import Shelf, shelf

NORDIA = "id: nordia\nkind: place\npreferred: {en: Nordia}\naliases:\n  - {text: Nordian, type: demonym}\n"
ILVES = "id: marta-ilves\nkind: person\npreferred: {en: Marta Ilves}\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(cache, "_WORTH_KEEPING", 2)
    monkeypatch.setattr(cache, "_TICK", -(10**12))  # files written a moment ago are kept too
    folder = tmp_path / "entries"
    (folder / "place").mkdir(parents=True)
    (folder / "place" / "nordia.yaml").write_text(NORDIA)
    (folder / "marta-ilves.yaml").write_text(ILVES)
    return folder


def whole(found: Shelf) -> Shelf:
    return Shelf(dict(found.entities), dict(found.names), dict(found.persons))


def forbid_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "load_entities", lambda _: pytest.fail("the entries were read again"))


def test_what_was_kept_is_the_same_and_nothing_is_read_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = whole(shelf_of(folder))
    forbid_reading(monkeypatch)
    recalled = shelf_of(folder)
    assert whole(recalled) == read == shelf(load_entities([folder]))
    assert "nordia" in recalled.entities
    assert "sudia" not in recalled.entities
    assert sorted(recalled.names) == ["marta", "nordia", "nordian", "nordians"]
    assert len(recalled.names) == 4
    assert recalled.persons == {"ilves": ["marta-ilves"]}


def test_a_changed_file_is_read_though_its_size_and_time_of_writing_are_the_same(folder: Path) -> None:
    shelf_of(folder)
    path = folder / "place" / "nordia.yaml"
    before = path.stat()
    while path.stat().st_ctime_ns == before.st_ctime_ns:  # until the clock of the file system has ticked
        path.write_text(NORDIA.replace("Nordian", "Nordish"))
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size
    assert "nordish" in shelf_of(folder).names


def test_what_changed_a_moment_ago_is_not_kept(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same tick of the clock may see another change, of the same size."""
    monkeypatch.setattr(cache, "_TICK", 10**12)
    shelf_of(folder)
    assert not list((tmp_path / "cache").rglob("*"))


def test_another_python_reads_the_entries_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Which letters are letters is for its version of Unicode to say."""
    shelf_of(folder)
    monkeypatch.setattr(sys, "version", "4.0")
    monkeypatch.setattr(cache, "load_entities", lambda _: {})
    assert not shelf_of(folder).entities


def test_a_file_that_cannot_be_put_in_place_leaves_nothing_behind(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(Path, "replace", full)
    shelf_of(folder)
    assert not [path for path in (tmp_path / "cache").rglob("*") if path.is_file()]


def test_a_new_file_and_a_missing_file_are_seen(folder: Path) -> None:
    shelf_of(folder)
    (folder / "sudia.yaml").write_text(NORDIA.replace("ordia", "udia").replace("nudia", "sudia"))
    assert list(shelf_of(folder).entities) == ["marta-ilves", "nordia", "sudia"]
    (folder / "place" / "nordia.yaml").unlink()
    assert list(shelf_of(folder).entities) == ["marta-ilves", "sudia"]


@pytest.mark.parametrize("damage", [lambda kept: kept[:-3], lambda kept: kept[:60] + b"?" + kept[61:]])
def test_what_is_damaged_is_not_recalled(folder: Path, tmp_path: Path, damage: object) -> None:
    read = whole(shelf_of(folder))
    kept = next((tmp_path / "cache").rglob("*.msgpack"))
    kept.write_bytes(damage(kept.read_bytes()))  # type: ignore[operator]
    assert whole(shelf_of(folder)) == read


def test_where_nothing_can_be_written_nothing_is_kept(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file" / "below"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "file" / "below"))
    assert whole(shelf_of(folder)) == whole(shelf_of(folder)) == shelf(load_entities([folder]))


def test_a_small_folder_leaves_no_trace(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "_WORTH_KEEPING", 3)
    shelf_of(folder)
    assert not list((tmp_path / "cache").rglob("*.msgpack"))


def test_the_shipped_folder_is_the_same_from_its_files_and_from_the_cache(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(cache, "_TICK", -(10**12))
    read = whole(shelf_of(SHIPPED))
    forbid_reading(monkeypatch)
    assert whole(shelf_of(SHIPPED)) == read
    assert len(read.entities) > 100


def test_folders_over_each_other_are_kept_together(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    upper = tmp_path / "upper"
    upper.mkdir()
    (upper / "nordia.yaml").write_text(NORDIA.replace("Nordian", "Nordish"))
    read = whole(shelf_of(folder, upper))
    assert "nordish" in read.names
    assert not read.names["nordian"]
    with monkeypatch.context() as patch:
        forbid_reading(patch)
        assert whole(shelf_of(folder, upper)) == read
    (upper / "nordia.yaml").unlink()
    assert whole(shelf_of(folder, upper)) == whole(shelf_of(folder))


def test_several_processes_keep_the_same(folder: Path, tmp_path: Path) -> None:
    program = "import sys, pathlib; from compare.glossary import cache; cache._WORTH_KEEPING = 2; "
    program += "cache._TICK = -(10**12); "
    program += "print(sorted(cache.shelf_of(pathlib.Path(sys.argv[1])).names))"
    command = [sys.executable, "-c", program, str(folder)]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE) for _ in range(3)]
    said = {process.communicate()[0] for process in running}
    assert len(said) == 1
    assert b"nordian" in said.pop()
    assert whole(shelf_of(folder)) == shelf(load_entities([folder]))
    assert len(list((tmp_path / "cache" / "newscollate").iterdir())) == 1
