"""The pages of the invented reports, opened from a folder with the network off."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from compare.model import Comparison
from compare.report import html

from ...browsing import launched, watched
from ..invented import comparison

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

FERRY = "event-ferry-port-amel.html"
PAGES = ("index.html", FERRY, "event-storm.html", "glossary.html")
Opener = Callable[..., "Page"]


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    with launched() as browser:
        yield browser


@pytest.fixture(scope="package")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented comparison, written as pages."""
    return html.write(comparison(), tmp_path_factory.mktemp("pages")).parent


@pytest.fixture
def opened(browser: Browser, folder: Path, tmp_path: Path) -> Iterator[Opener]:
    """Opens a page; afterwards nothing may have been told on its console or asked of the network."""
    contexts: list[BrowserContext] = []
    watches: list[Any] = []

    def open_page(
        address: str = FERRY, *, width: int = 1280, shown: Comparison | None = None, **options: Any
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, offline=True, service_workers="block", **options
        )
        context.set_default_timeout(10_000)
        contexts.append(context)
        watches.append(watched(context))
        watches[-1].__enter__()
        home = html.write(shown, tmp_path).parent if shown else folder
        page = context.new_page()
        page.goto(f"file://{home}/{address}")
        return page

    yield open_page
    for watch in watches:
        watch.__exit__(None, None, None)
    for context in contexts:
        context.close()
