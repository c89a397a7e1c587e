"""Lines are written behind what a file holds, one writer after another."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from compare.files.appending import behind
from compare.files.locks import alone_with
from compare.model import UserError


def test_half_a_line_is_ended_first(tmp_path: Path) -> None:
    log = tmp_path / "new" / "log.jsonl"
    for text in ("{}\n", '{"a', "{}\n"):
        with behind(log) as write:
            write(text)
    assert log.read_text("utf-8") == '{}\n{"a\n{}\n'


@pytest.mark.skipif("sys.platform == 'win32'", reason="the lock is on the bytes there")
def test_a_line_that_somebody_is_writing_is_not_taken_for_half_a_one(tmp_path: Path) -> None:
    log = tmp_path / "log.jsonl"

    def second() -> None:
        with behind(log) as write:
            write("[2]\n")

    with log.open("ab", buffering=0) as first, alone_with(first):
        first.write(b"[1")
        other = threading.Thread(target=second)
        other.start()
        other.join(0.2)
        first.write(b"]\n")
    other.join()
    assert log.read_text("utf-8") == "[1]\n[2]\n"


def test_what_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be written: Is a directory"), behind(tmp_path):
        pass
