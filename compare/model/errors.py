"""What goes wrong: by no fault of ours, and by ours."""

from __future__ import annotations

import os


class UserError(Exception):
    """A mistake in what we were given; the message says what, where and what to do, in one line."""


def unexpected(error: Exception) -> str:
    """Our own mistake in one line; where it lies is told on standard error with NEWSCOLLATE_TRACEBACK=1."""
    if os.environ.get("NEWSCOLLATE_TRACEBACK") == "1":
        import traceback

        traceback.print_exception(error)
    said = " ".join(str(error).split())
    kind = type(error).__name__
    return f"internal error: {kind}{': ' if said else ''}{said}; please report"
