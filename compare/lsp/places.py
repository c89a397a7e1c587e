"""Between code points, in which findings count, and the lines and characters of an editor."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Literal

Encoding = Literal["utf-8", "utf-16", "utf-32"]

_LINE_END = re.compile(r"\r\n|\n|\r")  # what the protocol takes for one; U+2028 is none


class Places:
    """Where things stand in `text`; `encoding` is the unit in which the editor counts characters."""

    def __init__(self, text: str, encoding: Encoding = "utf-16") -> None:
        ends = list(_LINE_END.finditer(text))
        self._text = text
        self._encoding = encoding
        self._starts = (0, *(end.end() for end in ends))
        self._ends = (*(end.start() for end in ends), len(text))

    def position(self, offset: int) -> tuple[int, int]:
        """Line and character of the code point at `offset`, both from 0.

        An offset inside a line break is the end of its line.
        """
        line = bisect_right(self._starts, max(0, offset)) - 1
        within = self._text[self._starts[line] : min(offset, self._ends[line])]
        return line, self._units(within)

    def offset(self, line: int, character: int) -> int:
        """The code point at a line and character; a character beyond the line is its end.

        A character in the middle of a code point is that code point.
        """
        if line >= len(self._starts):
            return len(self._text)
        start, end = self._starts[line], self._ends[line]
        if self._encoding == "utf-32":
            return min(start + character, end)
        left = character
        for place in range(start, end):
            left -= self._units(self._text[place])
            if left < 0:
                return place
        return end

    def _units(self, piece: str) -> int:
        if self._encoding == "utf-32" or piece.isascii():
            return len(piece)
        if self._encoding == "utf-8":
            return len(piece.encode("utf-8", "surrogatepass"))
        return len(piece) + sum(character > "\uffff" for character in piece)
