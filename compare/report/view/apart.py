"""Names and quoted words that run from right to left, told apart in a sentence that runs from left to right:
two of them side by side would change places, with the figures and brackets between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

_LETTERS: Final = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_LETTER: Final = re.compile(f"[{_LETTERS}]")
_QUOTED: Final = f"(?<=“)[^“”]*[{_LETTERS}][^“”]*(?=”)"
_RUN: Final = rf"[{_LETTERS}](?:[{_LETTERS}\d '’-]*[{_LETTERS}])?"


def apart(text: str, names: Iterable[str] = ()) -> tuple[tuple[str, bool], ...]:
    """`text` in parts, each with whether it stands by itself: one of the `names`, quoted words, or words in
    letters from right to left. The parts read in order give `text` again.
    """
    if not _LETTER.search(text):
        return ((text, False),)
    parts = _pattern(tuple(dict.fromkeys(names))).split(text)
    return tuple((part, place % 2 == 1) for place, part in enumerate(parts) if part)


@lru_cache(maxsize=64)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    foreign = sorted(filter(_LETTER.search, names), key=lambda name: (-len(name), name))
    return re.compile(f"({'|'.join((*map(re.escape, foreign), _QUOTED, _RUN))})")
