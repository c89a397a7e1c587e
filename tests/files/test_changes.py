"""Files are changed where nobody else changed them, all or none."""

import os
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from compare.files import changes
from compare.files.changes import Change, ChangedError, Swap, commit, content, swap, unified
from compare.files.whole import Ready, ready
from compare.model import UserError


def test_what_another_hand_changed_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path, new = tmp_path / "one.yaml", tmp_path / "new.yaml"
    path.write_text("theirs\n")
    with pytest.raises(UserError, match="was changed by someone else"):
        commit([Change(new, None, "new\n"), Change(path, "old\n", "ours\n")])
    assert path.read_text() == "theirs\n"
    assert not new.exists()


def test_files_go_only_when_all_others_are_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone, new = tmp_path / "gone.yaml", tmp_path / "new.yaml"
    gone.write_text("old\n")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserError):
        commit([Change(gone, "old\n", None), Change(new, None, "new\n")])
    assert gone.exists()
    monkeypatch.undo()
    commit([Change(gone, "old\n", None), Change(new, None, "new\n")])
    assert (gone.exists(), new.read_text()) == (False, "new\n")


def test_the_difference_is_one_that_patch_reads() -> None:
    path = Path("place/one.yaml")
    assert unified([Change(path, "a\n", "a\nb"), Change(path, "a\n", "a\n")]) == (
        "--- a/place/one.yaml\n+++ b/place/one.yaml\n@@ -1 +1,2 @@\n a\n+b\n\\ No newline at end of file\n"
    )
    assert unified([Change(path, None, "a\n")]).startswith("--- /dev/null\n+++ b/place/one.yaml\n")


def test_of_several_files_none_is_replaced_before_all_can_be(tmp_path: Path) -> None:
    one, blocked = tmp_path / "one.yaml", tmp_path / "file" / "two.yaml"
    one.write_text("old\n")
    (tmp_path / "file").write_text("no folder\n")
    with pytest.raises(UserError, match=r"two\.yaml: cannot be written"):
        commit([Change(one, "old\n", "new\n"), Change(blocked, None, "new\n")])
    assert one.read_text() == "old\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "one.yaml"]


def test_only_a_line_feed_ends_a_line_of_the_difference() -> None:
    told = unified([Change(Path("one.yaml"), "a\u2028b\r\n", "a\u2028c\r\n")])
    assert told == "--- a/one.yaml\n+++ b/one.yaml\n@@ -1 +1 @@\n-a\u2028b\r\n+a\u2028c\r\n"


def test_nothing_is_changed_where_a_file_cannot_be_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "locked").mkdir()
    kept, gone = tmp_path / "one.yaml", tmp_path / "locked" / "two.yaml"
    kept.write_text("old\n")
    gone.write_text("old\n")

    def refused(path: Path, pieces: Iterable[bytes]) -> Ready:
        if path == gone:
            raise PermissionError(13, "Permission denied")
        return ready(path, pieces)

    monkeypatch.setattr(changes, "ready", refused)
    with pytest.raises(UserError, match=r"two.yaml: cannot be written: Permission denied$"):
        commit([Change(gone, "old\n", None), Change(kept, "old\n", "new\n")])
    assert (kept.read_text(), gone.read_text()) == ("old\n", "old\n")
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["locked", "one.yaml", "two.yaml"]


def test_what_was_done_before_the_disk_failed_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, gone = tmp_path / "one.yaml", tmp_path / "two.yaml"
    kept.write_text("old\n")
    gone.write_text("old\n")
    unlink = Path.unlink

    def refused(path: Path, missing_ok: bool = False) -> None:
        if path == gone:
            raise OSError(5, "Input/output error")
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", refused)
    with pytest.raises(UserError, match=r"Input/output error; already done: .*one.yaml$"):
        commit([Change(gone, "old\n", None), Change(kept, "old\n", "new\n")])
    assert (kept.read_text(), gone.read_text()) == ("new\n", "old\n")


def test_a_difference_names_files_from_where_the_command_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    told = unified([Change(tmp_path / "names" / "one.yaml", "a\n", "b\n")])
    assert told.startswith("--- a/names/one.yaml\n+++ b/names/one.yaml\n")


def test_of_many_hands_that_count_up_none_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "count"
    path.write_bytes(b"0")

    def count_up(_: int) -> None:
        while True:
            before = content(path) or b""
            time.sleep(0.001)
            try:
                swap(Swap(path, before, str(int(before) + 1).encode()))
            except ChangedError:
                continue
            return

    with ThreadPoolExecutor(8) as hands:
        list(hands.map(count_up, range(40)))
    assert path.read_bytes() == b"40"


def test_a_new_file_is_made_by_one_hand_alone(tmp_path: Path) -> None:
    path = tmp_path / "new" / "one"

    def make(hand: int) -> int | None:
        try:
            swap(Swap(path, None, str(hand).encode()))
        except ChangedError:
            return None
        return hand

    with ThreadPoolExecutor(8) as hands:
        made = [hand for hand in hands.map(make, range(16)) if hand is not None]
    assert path.read_bytes() == str(made[0]).encode()
    assert len(made) == 1
