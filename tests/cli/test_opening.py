"""A page in the reader's browser, where there is one."""

from __future__ import annotations

import sys
import webbrowser
from pathlib import Path

import pytest

from compare.cli import opening

OF_A_DESKTOP = ("BROWSER", "CI", "DISPLAY", "WAYLAND_DISPLAY")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that a browser was asked for; it takes them. No desktop, no machine that runs jobs."""
    addresses: list[str] = []
    for name in OF_A_DESKTOP:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(webbrowser, "open", lambda address: addresses.append(address) or True)
    return addresses


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "BROWSER"])
def test_the_page_is_opened_by_its_address(
    asked: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    monkeypatch.setenv(name, "x")
    opening.show(tmp_path / "a b.html")
    assert asked == [f"file://{tmp_path}/a%20b.html"]


def test_without_a_window_no_browser_is_asked_and_a_line_says_where_the_page_is(
    asked: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    opening.show(Path("out/index.html"))
    assert asked == []
    assert capsys.readouterr().err == "newscollate: no browser to open here; the page is out/index.html\n"


def test_a_machine_that_runs_jobs_opens_none(asked: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("CI", "true")
    opening.show(Path("index.html"))
    assert asked == []


@pytest.mark.parametrize("error", [webbrowser.Error("none"), OSError("none"), None])
def test_a_browser_that_does_not_start_is_told(
    asked: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: Exception | None,
) -> None:
    def fails(address: str) -> bool:
        if error:
            raise error
        return False

    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(webbrowser, "open", fails)
    opening.show(Path("index.html"))
    assert "no browser to open here" in capsys.readouterr().err
