"""A real browser for tests: Debian's or the system's Chromium, driven by Playwright, with the network off."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
MISSING = (
    "Chromium is not installed"
    if CHROMIUM is None
    else "Playwright is not installed"
    if find_spec("playwright") is None
    else ""
)
needs_browser = [pytest.mark.browser, pytest.mark.skipif(bool(MISSING), reason=MISSING)]


@contextmanager
def launched() -> Iterator[Browser]:
    """A headless Chromium of its own, gone afterwards."""
    from playwright.sync_api import sync_playwright

    flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
        yield browser
        browser.close()


def watched(context: BrowserContext) -> list[str]:
    """What its pages write to their consoles from now on, raise, and ask for that is no file."""
    told: list[str] = []
    context.on("console", lambda message: told.append(message.text))
    context.on("weberror", lambda error: told.append(str(error.error)))
    context.on("dialog", lambda dialog: told.append(f"dialog: {dialog.message}"))
    context.on("request", lambda request: request.url.startswith("file:") or told.append(request.url))
    return told
