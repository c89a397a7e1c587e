"""What a look through the folders of incoming copy tells, with clocks of our own."""

import os
from pathlib import Path

import pytest

from compare.pipeline.incoming import Change, Incoming
from compare.readers import EVERYTHING, Selection

TEXT = "The ferry left Oban at dawn on Tuesday.\n"


class Desk:
    """A folder, and the time: `look` lets so many seconds pass first."""

    def __init__(self, folder: Path, selection: Selection = EVERYTHING, rest: float = 1.0) -> None:
        self.folder = folder
        self.incoming = Incoming([folder], selection, rest)
        self.now = 1000.0

    def put(self, name: str, text: str = TEXT, age: float = 0.0) -> Path:
        path = self.folder / name
        path.write_text(text, "utf-8")
        written = int((self.now - age) * 1e9)
        os.utime(path, ns=(written, written))
        return path

    def look(self, after: float = 0.0) -> list[tuple[str, str]]:
        self.now += after
        return [(change.kind, change.path.name) for change in self.changes()]

    def changes(self) -> list[Change]:
        return self.incoming.changes(self.now, self.now)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_a_file_is_ready_once_when_it_has_rested(desk: Desk) -> None:
    desk.put("a.txt")
    assert desk.look() == []
    assert desk.look(0.5) == []
    assert desk.look(0.5) == [("ready", "a.txt")]
    assert desk.look(5) == []


def test_a_file_that_grows_waits_and_is_ready_again_when_it_has_changed(desk: Desk) -> None:
    desk.put("a.txt", "The ferry")
    desk.look()
    desk.put("a.txt", "The ferry left")
    assert desk.look(0.9) == []
    assert desk.look(0.9) == []
    assert desk.look(0.1) == [("ready", "a.txt")]
    desk.put("a.txt", "The ferry left Oban.")
    assert desk.look() == []
    assert desk.look(1) == [("ready", "a.txt")]


def test_what_was_written_long_ago_need_not_wait(desk: Desk) -> None:
    desk.put("old.txt", age=60)
    desk.put("new.txt")
    assert desk.look() == [("ready", "old.txt")]
    assert desk.look(1) == [("ready", "new.txt")]


def test_a_file_that_moved_is_not_read_again(desk: Desk) -> None:
    path = desk.put("a.txt", age=60)
    desk.look()
    path.rename(desk.folder / "b.txt")
    (change,) = desk.changes()
    assert change == Change("moved", desk.folder / "b.txt", desk.folder / "a.txt")
    assert desk.look(5) == []


def test_a_part_that_gets_its_name_at_the_end_is_a_new_file(desk: Desk) -> None:
    part = desk.put("a.txt.part", age=60)
    assert desk.look() == []
    part.rename(desk.folder / "a.txt")
    assert desk.look() == [("ready", "a.txt")]


def test_a_file_replaced_whole_is_ready_again_and_one_that_went_is_gone(desk: Desk) -> None:
    desk.put("a.txt", age=60)
    desk.look()
    desk.put("new.tmp", "Another text.\n").replace(desk.folder / "a.txt")
    assert desk.look() == []
    assert desk.look(1) == [("ready", "a.txt")]
    (desk.folder / "a.txt").unlink()
    assert desk.look() == [("gone", "a.txt")]
    assert desk.look() == []


def test_what_went_before_it_was_ready_is_not_told(desk: Desk) -> None:
    path = desk.put("a.txt")
    desk.look()
    path.unlink()
    assert desk.look(5) == []


def test_folders_below_count_and_what_is_left_out_does_not(tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    (tmp_path / "old").mkdir()
    desk = Desk(tmp_path, Selection(exclude=("old/",), root=str(tmp_path), extensions=(".txt",)))
    for name in ("desk/a.txt", "old/b.txt", "c.md", ".d.txt"):
        desk.put(name, age=60)
    assert desk.look() == [("ready", "a.txt")]


def test_files_that_were_there_can_be_skipped_until_they_change(desk: Desk) -> None:
    desk.put("a.txt", age=60)
    desk.incoming.skip_present()
    assert desk.look(5) == []
    desk.put("a.txt", "Another text.\n")
    desk.look()
    assert desk.look(1) == [("ready", "a.txt")]


def test_a_folder_that_cannot_be_reached_says_so_once_and_nothing_in_it_is_gone(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    desk = Desk(tmp_path / "in")
    desk.put("a.txt", age=60)
    desk.look()
    (tmp_path / "in").rename(tmp_path / "away")
    assert desk.incoming.missing() == [tmp_path / "in"]
    assert desk.look() == [] and desk.incoming.missing() == []
    (tmp_path / "away").rename(tmp_path / "in")
    assert desk.incoming.missing() == [] and desk.look(5) == []
