"""The desk in a real browser: keys, no script, light and dark, a phone's width."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ..browsing import launched, needs_browser
from ..report.browser import axe
from ..report.browser.test_axe import RULES
from .served import Served
from .sitting import project

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = needs_browser
UNSETTLED = ".htmx-request, .htmx-swapping, .htmx-settling"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with launched() as browser:
        yield browser


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    served = Served(project(tmp_path))
    yield served
    served.kill()


class Opened:
    """A page of the desk; `told` is what its console and its requests to elsewhere said."""

    def __init__(
        self, browser: Browser, served: Served, width: int = 1280, script: bool = True, scheme: str = "light"
    ) -> None:
        viewport = {"width": width, "height": 900}
        context = browser.new_context(viewport=viewport, java_script_enabled=script, color_scheme=scheme)
        context.set_default_timeout(15_000)
        self.told: list[str] = []
        context.on("console", lambda message: self.told.append(message.text))
        context.on("weberror", lambda error: self.told.append(str(error.error)))
        context.on("request", lambda asked: asked.url.startswith(served.home) or self.told.append(asked.url))
        self.page: Page = context.new_page()
        self.page.goto(served.address)

    def heading(self, text: str) -> None:
        """Wait for the heading, and until htmx has settled what it swapped in: only then is the focus set."""
        self.page.wait_for_selector(f"h1:text-is('{text}')")
        self.page.wait_for_selector(UNSETTLED, state="detached")


def lines(served: Served, root: Path) -> int:
    file = root / "terms" / "decisions.jsonl"
    return file.read_bytes().count(b"\n") if file.exists() else 0


def test_a_whole_sitting_by_keys(browser: Browser, served: Served, tmp_path: Path) -> None:
    opened = Opened(browser, served)
    keys = opened.page.keyboard
    opened.heading("QHI")
    keys.press("?")
    assert "accept: the form is a name" in opened.page.inner_text("#help")
    keys.press("?")
    keys.press("j")
    opened.heading("Omar Baruti")
    keys.press("k")
    opened.heading("QHI")
    keys.press("2")
    assert opened.page.eval_on_selector("input:checked", "box => box.value") == "quay-house-institute"
    keys.press("a")
    opened.heading("Omar Baruti")
    assert opened.page.evaluate("document.activeElement.tagName") == "H1"
    keys.press("z")
    opened.heading("QHI")
    keys.press("u")
    opened.heading("Omar Baruti")
    keys.press("s")
    assert opened.page.evaluate("document.activeElement.name") == "pair"
    keys.press("n")
    assert opened.page.evaluate("document.activeElement.name") == "new-name"
    keys.press("a")  # a letter of the name, no ruling
    keys.press("Escape")
    keys.press("r")
    opened.heading("All suggestions are decided")
    assert lines(served, tmp_path) == 4
    assert opened.told == []


def test_without_script_everything_can_be_done(browser: Browser, served: Served, tmp_path: Path) -> None:
    opened = Opened(browser, served, script=False)
    opened.page.click("text=Accept >> nth=0")
    opened.heading("Omar Baruti")
    opened.page.click("text=Undo")
    opened.heading("QHI")
    opened.page.click("text=None of these")
    opened.page.fill("[name=new-name]", "Quay House Inn")
    opened.page.fill("[name=new-id]", "")
    opened.page.click("text=Accept as a new entry")
    opened.heading("Omar Baruti")
    opened.page.click("nav >> text=Write to glossary")
    assert "Quay House Inn" in opened.page.inner_text("pre")
    opened.page.click("text=Write one file")
    opened.heading("Written")
    assert (tmp_path / "terms" / "organisation" / "quay-house-inn.yaml").exists()


def test_when_the_desk_has_ended_the_page_says_so(browser: Browser, served: Served) -> None:
    opened = Opened(browser, served)
    served.kill()
    opened.page.keyboard.press("a")
    opened.page.wait_for_selector("text=The desk does not answer")
    assert opened.page.inner_text("h1") == "QHI"


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_serious_violation_and_nothing_wider_than_the_window(
    browser: Browser, served: Served, scheme: str, width: int
) -> None:
    script = axe.source()
    if script is None:
        pytest.skip(f"axe-core {axe.VERSION} is not in {axe.CACHE} and npm cannot fetch it")
    opened = Opened(browser, served, width, scheme=scheme)
    for path in ("/suggestions", "/rulings", "/write", "/suggestions"):
        opened.page.goto(served.home + path)
        if path == "/suggestions":
            opened.page.keyboard.press("s")
            opened.page.keyboard.press("Escape")
        root = opened.page.evaluate(
            "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
        )
        assert root[0] <= root[1], path
        opened.page.evaluate(script)
        found = opened.page.evaluate("(tags) => axe.run({ runOnly: tags })", RULES)
        grave = [
            (violation["id"], node["html"], node["failureSummary"])
            for violation in found["violations"]
            if violation["impact"] in ("serious", "critical")
            for node in violation["nodes"]
        ]
        assert grave == []
        if not opened.told and path == "/suggestions":
            opened.page.keyboard.press("a")
            opened.page.wait_for_selector(".told")
    assert opened.told == []
