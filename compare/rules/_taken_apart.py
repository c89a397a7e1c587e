"""Texts whose spaces a program has set, not a writer."""

from __future__ import annotations

import re
from functools import lru_cache

_COMMA = re.compile(r"[\w)\]]( ?),\s")


@lru_cache(maxsize=64)
def taken_apart(prose: str) -> bool:
    """True where most commas have a space before them: the text was split into tokens, and its spaces say
    nothing.
    """
    commas = _COMMA.findall(prose)
    return 2 * sum(map(bool, commas)) > len(commas)
