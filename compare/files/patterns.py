"""Patterns of files as in a .gitignore, from whoever wrote them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class NoPatternError(ValueError):
    """A pattern that is none."""


def spec(patterns: Iterable[str]) -> GitIgnoreSpec:
    """What the patterns match together. Raises NoPatternError, which says the one that is none."""
    from pathspec import GitIgnoreSpec

    patterns = tuple(patterns)
    for one in patterns:
        try:
            GitIgnoreSpec.from_lines([one])
        except (ValueError, re.error):  # re.error: a range that runs backwards
            raise NoPatternError(f"“{one}” is no pattern as in a .gitignore") from None
    return GitIgnoreSpec.from_lines(patterns)
