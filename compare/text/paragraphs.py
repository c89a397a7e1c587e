"""Paragraphs: which line breaks end one, and which only wrap a long line."""

from __future__ import annotations

import re
from functools import lru_cache

from compare.model import Span

_LINE = re.compile(r"[^\r\n\u2028\u2029\f\v\x85]+")
_WRAP_WIDTHS = range(50, 101)
_WRAP_SPREAD = 25


@lru_cache(maxsize=512)
def paragraphs(prose: str) -> tuple[Span, ...]:
    """The paragraphs of `prose`, trimmed: a line is one, unless its block is hard-wrapped.

    News text has one paragraph a line; mail and old wire copy are wrapped at some width, so that
    a block's lines are about equally long and many go on in lower case.
    """
    found: list[Span] = []
    for block in _blocks(prose):
        found.extend([Span(block[0].start, block[-1].end)] if _wrapped(prose, block) else block)
    return tuple(found)


def _blocks(prose: str) -> list[list[Span]]:
    """Lines that are not blank, together where no blank line lies between them."""
    blocks: list[list[Span]] = []
    end = -2
    for match in _LINE.finditer(prose):
        piece = match.group()
        stripped = piece.strip()
        if not stripped:
            continue
        start = match.start() + piece.index(stripped)
        between = prose[end : match.start()] if blocks else ""
        new = Span(start, start + len(stripped))
        if blocks and between.strip("\r\n\u2028\u2029\f\v\x85") == "" and between in ("\n", "\r\n", "\r"):
            blocks[-1].append(new)
        else:
            blocks.append([new])
        end = match.end()
    return blocks


def _wrapped(prose: str, block: list[Span]) -> bool:
    if len(block) < 2:
        return False
    widths = [line.end - line.start for line in block[:-1]]
    if min(widths) < _WRAP_WIDTHS.start or max(widths) >= _WRAP_WIDTHS.stop:
        return False
    if max(widths) - min(widths) > _WRAP_SPREAD:
        return False
    going_on = sum(prose[line.start].islower() for line in block[1:])
    return going_on * 3 >= len(block) - 1
