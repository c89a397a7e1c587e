"""The pages of the invented reports, opened from a folder with the network off."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from compare.model import Comparison

from ...browsing import launched, watched
from ..invented import comparison
from ..written import written

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

    Watched = tuple[BrowserContext, list[str]]

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
    return written(comparison(), tmp_path_factory.mktemp("pages"))


@pytest.fixture(scope="package")
def contexts() -> dict[str, Watched]:
    """By their options: the contexts in use, each with what its pages told. To make one takes longer than
    most tests.
    """
    return {}


@pytest.fixture
def opened(browser: Browser, contexts: dict[str, Watched], folder: Path, tmp_path: Path) -> Iterator[Opener]:
    """Opens a page; afterwards nothing may have been told on its console or asked of the network."""
    pages: list[Page] = []

    def open_page(
        address: str = FERRY, *, width: int = 1280, shown: Comparison | None = None, **options: Any
    ) -> Page:
        key = repr(sorted(options.items()))
        if key not in contexts:
            context = browser.new_context(offline=True, service_workers="block", **options)
            context.set_default_timeout(10_000)
            contexts[key] = context, watched(context)
        page = contexts[key][0].new_page()
        pages.append(page)
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"file://{written(shown, tmp_path) if shown else folder}/{address}")
        return page

    yield open_page
    for page in pages:
        page.close()
    said = [line for _, told in contexts.values() for line in told]
    for _, told in contexts.values():
        told.clear()
    assert said == []
