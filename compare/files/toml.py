"""TOML as it is read everywhere: what cannot be read is a ValueError, whatever it is."""

from __future__ import annotations

import tomllib
from typing import Any


def loads(text: str) -> dict[str, Any]:
    """The document in `text`. Raises ValueError, in one line, for what is none or is nested beyond reason."""
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise ValueError("nested too deeply") from None
