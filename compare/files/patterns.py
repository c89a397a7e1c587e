"""Patterns of files as in a .gitignore, from whoever wrote them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_NONE = (ValueError, re.error)  # the second of a range that runs backwards


class NoPatternError(ValueError):
    """A pattern that is none."""


def spec(patterns: Iterable[str]) -> GitIgnoreSpec:
    """What the patterns match together. Raises NoPatternError, which says the one that is none."""
    from pathspec import GitIgnoreSpec

    patterns = tuple(patterns)
    try:
        return GitIgnoreSpec.from_lines(patterns)
    except _NONE:
        for one in patterns:
            try:
                GitIgnoreSpec.from_lines([one])
            except _NONE:
                raise NoPatternError(f"“{one}” is no pattern as in a .gitignore") from None
        raise
