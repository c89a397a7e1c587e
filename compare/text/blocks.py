"""Which lines of a Markdown text are somebody else's: block quotations, and code, which is only shown."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from compare.model import Span

_LINE_END = re.compile(r"\r\n?|\n")
_FRONT = re.compile(r"---[ \t]*\r?\n.*?^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_BLOCKS = ("blockquote_open", "code_block", "fence")


@lru_cache(maxsize=8)
def quoted_blocks(text: str) -> tuple[Span, ...]:
    """The block quotations, indented and fenced code of `text`, whole lines, in order, the outermost ones.

    What stands in them is told by a parser of CommonMark: "1. > words" is a quotation too, and so are the
    unmarked lines that go on with one. Front matter is left out.
    """
    from markdown_it import MarkdownIt

    front = _FRONT.match(text)
    start = front.end() if front else 0
    starts = [start, *(match.end() for match in _LINE_END.finditer(text, start)), len(text)]
    plain = _LINE_END.sub("\n", text[start:])
    tokens = MarkdownIt("commonmark").disable("inline").parse(plain)
    found: list[Span] = []
    for first, last in (token.map for token in tokens if token.type in _BLOCKS and token.map):
        if not found or starts[first] >= found[-1].end:
            found.append(Span(starts[first], starts[min(last, len(starts) - 1)]))
    return tuple(found)


def is_quoted(text: str, place: int) -> bool:
    """Whether `place` lies in one of them."""
    found = quoted_blocks(text)
    behind = bisect_right(found, place, key=lambda span: span.start)
    return behind > 0 and place < found[behind - 1].end
