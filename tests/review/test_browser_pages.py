"""The glossary and the findings in a real browser, and what happens to work when the desk goes away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ..browsing import launched, needs_browser
from .served import Served
from .sitting import ENTRY, ONE, project
from .test_browser import Opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Dialog

pytestmark = needs_browser
EDIT = "/glossary/quiet-harbour-institute/edit"
FILE = Path("terms/organisation/quiet-harbour-institute.yaml")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with launched() as browser:
        yield browser


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    project(tmp_path)
    (tmp_path / "news" / "one.md").write_text(ONE.replace("attacked the", "attacked the the"), "utf-8")
    (tmp_path / FILE).write_text(ENTRY + 'examples: ["The [[Harbour Body]] met."]\n', "utf-8")
    served = Served(tmp_path)
    yield served
    served.kill()


def test_an_entry_is_edited_tried_and_written(browser: Browser, served: Served, tmp_path: Path) -> None:
    opened = Opened(browser, served)
    page = opened.page
    page.goto(served.home + EDIT)
    assert page.is_visible("#trial .fails")
    page.fill("[name=alias-0-text]", "Harbour Body")
    page.wait_for_selector("#trial .fails", state="detached")
    assert page.evaluate("document.activeElement.name") == "alias-0-text"
    page.click("h1")
    page.keyboard.press("d")
    page.wait_for_selector("ins, .changes .in")
    page.keyboard.press("b")
    page.wait_for_selector("text=Tried now")
    assert page.input_value("[name=alias-0-text]") == "Harbour Body"
    page.keyboard.press("d")
    page.wait_for_selector("text=Write it")
    page.keyboard.press("w")
    page.wait_for_selector("text=Written to")
    assert "Harbour Body" in (tmp_path / FILE).read_text("utf-8").partition("examples")[0]
    assert opened.told == []


def test_findings_are_ruled_on_and_taken_back_by_keys(
    browser: Browser, served: Served, tmp_path: Path
) -> None:
    opened = Opened(browser, served)
    page, keys = opened.page, opened.page.keyboard
    page.goto(served.home + "/findings?rule=doubled-word")
    keys.press("j")
    opened.heading("doubled-word")
    keys.press("x")
    assert page.evaluate("document.activeElement.name") == "reason"
    keys.type("as it was said")
    keys.press("Enter")
    page.wait_for_selector("text=Done in this sitting")
    assert "as it was said" in (tmp_path / ".newscollate-ignore.toml").read_text("utf-8")
    keys.press("z")
    opened.heading("doubled-word")
    keys.press("f")
    opened.heading("Fix: doubled-word")
    keys.press("w")
    page.wait_for_selector("text=Done in this sitting")
    assert (tmp_path / "news" / "one.md").read_text("utf-8") == ONE
    assert opened.told == []


def test_a_desk_started_anew_takes_nothing_from_what_is_filled_in(
    browser: Browser, served: Served, tmp_path: Path
) -> None:
    page = Opened(browser, served).page
    page.goto(served.home + EDIT)
    page.fill("[name=note]", "an hour of work")
    served.kill()
    again = Served(tmp_path, "--port", served.home.rpartition(":")[2])
    try:
        page.click("text=Show the difference")
        page.wait_for_selector("text=Open the review desk by the address")
        assert page.input_value("[name=note]") == "an hour of work"
    finally:
        again.kill()


def test_what_is_not_written_is_not_left_without_a_question(browser: Browser, served: Served) -> None:
    page = Opened(browser, served).page
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", answer)
    page.goto(served.home + EDIT)
    page.click("text=Leave it as it is")
    page.wait_for_selector("text=Examples and problems")
    assert asked == []
    page.goto(served.home + EDIT)
    page.fill("[name=note]", "an hour of work")
    page.click("text=Leave it as it is", no_wait_after=True)
    page.wait_for_timeout(500)
    assert asked == ["beforeunload"] and page.input_value("[name=note]") == "an hour of work"
    page.click("h1")
    page.keyboard.press("d")
    page.wait_for_selector("text=Write it")
    page.keyboard.press("w")
    page.wait_for_selector("text=Written to")
    assert asked == ["beforeunload"]
