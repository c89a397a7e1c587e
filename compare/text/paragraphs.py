"""Paragraphs: which line breaks end one, and which only wrap a long line."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from compare.model import Span
from compare.text.folding import through_fold

_BREAKS = "\r\n\f\v\x85\u2028\u2029"
_LINE = re.compile(rf"\S[^{_BREAKS}]*")
_BREAK = re.compile(rf"\r\n|[{_BREAKS}]")
_STOP = re.compile(r"[.!?…:;][\"'”’»)\]]*\Z")
_NARROWEST, _WIDEST, _SPREAD = 50, 100, 25  # characters; text is mostly wrapped at 60 to 90


@lru_cache(maxsize=512)
@through_fold
def paragraphs(prose: str) -> tuple[Span, ...]:
    """The paragraphs of `prose`, in order and trimmed: each line is one, unless its block is wrapped.

    News text has a paragraph a line. In mail and old wire copy the lines between two blank lines are
    about equally long, and many go on in lower case where the line before has not ended.
    """
    found: list[Span] = []
    for block in _blocks(prose):
        found += [Span(block[0].start, block[-1].end)] if _wrapped(prose, block) else block
    return tuple(found)


def _blocks(prose: str) -> list[list[Span]]:
    """The lines that are not blank, together where no blank line lies between them."""
    blocks: list[list[Span]] = []
    end = 0
    for match in _LINE.finditer(prose):
        line = Span(match.start(), match.start() + len(match[0].rstrip()))
        between = prose[end : line.start]
        if blocks and (between == "\n" or (between != "\n\n" and len(_BREAK.findall(between)) == 1)):
            blocks[-1].append(line)
        else:
            blocks.append([line])
        end = line.end
    return blocks


def _wrapped(prose: str, block: list[Span]) -> bool:
    if len(block) < 2:
        return False
    widths = [line.end - line.start for line in block[:-1]]
    if min(widths) < _NARROWEST or max(widths) > _WIDEST or max(widths) - min(widths) > _SPREAD:
        return False
    going_on = [
        not _STOP.search(line.of(prose)) and prose[following.start].islower()
        for line, following in pairwise(block)
    ]
    return sum(going_on) * 3 >= len(going_on)
