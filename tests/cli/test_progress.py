"""How far long work has come."""

from __future__ import annotations

import io
import sys
import time
from collections.abc import Iterator

import pytest

from compare.cli import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0.01)
    monkeypatch.setattr(progress, "PAUSE", 0.01)
    monkeypatch.setattr(progress, "INTERVAL", 0.01)
    monkeypatch.setattr(progress, "_teller", progress._Teller())


def slowly(number: int) -> Iterator[int]:
    for one in range(number):
        time.sleep(0.05)
        yield one


def test_a_log_gets_lines_with_count_rate_and_what_is_left(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(progress.told(slowly(8), "checking", 8)) == list(range(8))
    said = capsys.readouterr().err.splitlines()
    assert said[-1].startswith("newscollate: checking 7 of 8, ") and said[-1].endswith(" s left")
    assert progress.stopped() == ""


def test_what_was_there_is_told_apart_from_what_is_new(capsys: pytest.CaptureFixture[str]) -> None:
    list(progress.told(slowly(8), "adding", 8, there=lambda one: one != 2))
    said = capsys.readouterr().err
    assert "adding 2 of 8, 0 taken in, 2 there already, " in said
    last = said.splitlines()[-1]
    assert "adding 7 of 8, 1 taken in, 6 there already, " in last
    assert " taken in a " in last and last.endswith(" s left")


def test_short_work_says_nothing(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 60)
    assert list(progress.told([1, 2], "checking")) == [1, 2]
    assert capsys.readouterr().err == ""


def test_quiet_is_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    progress.silence()
    assert len(list(progress.told(slowly(4), "checking", 4))) == 4
    assert capsys.readouterr().err == ""


def test_a_terminal_gets_a_picture_that_goes_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", screen := Terminal())
    monkeypatch.setenv("TERM", "xterm")
    assert len(list(progress.told(slowly(30), "comparing", 30))) == 30
    said = screen.getvalue()
    assert "comparing" in said and " of 30, " in said
    assert said.rindex("\x1b[2K") > said.rindex("comparing")


def test_one_long_item_is_told_of_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", screen := Terminal())
    monkeypatch.setenv("TERM", "xterm")

    def long() -> Iterator[int]:
        while "grouping, 0 s" not in screen.getvalue():
            time.sleep(0.01)
        yield 1

    assert list(progress.told(long(), "grouping", 1)) == [1]


def test_work_that_was_stopped_says_where(capsys: pytest.CaptureFixture[str]) -> None:
    results = progress.told(iter(range(2000)), "checking", 1500)
    with pytest.raises(KeyboardInterrupt):
        for one in results:
            if one == 1200:
                raise KeyboardInterrupt
    assert progress.stopped() == "checking: 1,200 of 1,500 done"
    assert progress.stopped() == ""
    next(iter(progress.told([1], "grouping", 1)))
    assert progress.stopped() == "grouping"
