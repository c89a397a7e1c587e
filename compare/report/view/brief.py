"""What is too long for the place it is shown in, cut where a word ends."""

from __future__ import annotations

from typing import Final
from unicodedata import combining

HEADLINE: Final = 200  # characters of a headline or title outside its own place
_BACK: Final = 30  # characters given up at most to end with a word
_JOINED: Final = "\u200d\ufe0e\ufe0f"


def brief(text: str, room: int = HEADLINE) -> str:
    """`text`, or as much of it as `room` characters hold, an ellipsis among them."""
    if len(text) <= room:
        return text
    end = room - 1
    while end > 1 and (combining(text[end]) or text[end] in _JOINED or text[end - 1] in _JOINED):
        end -= 1
    space = text.rfind(" ", max(end - _BACK, 1), end + 1)
    return f"{text[: space if space > 0 else end].rstrip()}…"
