"""A page in the reader's browser."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def show(page: Path) -> None:
    """Open a page that was written in the browser, or say in a line on standard error where it lies."""
    from compare.cli import saying

    if not opened(page.resolve().as_uri()):
        saying.complain(f"no browser to open here; the page is {page}")


def opened(address: str) -> bool:
    """Whether a browser took the address. One that would run in this terminal is none, and there is none
    where a machine runs the command.
    """
    import webbrowser

    named = bool(os.environ.get("BROWSER"))
    if os.environ.get("CI") and not named:
        return False
    windowed = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform not in ("darwin", "win32") and not (windowed or named):
        return False
    try:
        return webbrowser.open(address)
    except (webbrowser.Error, OSError):
        return False
