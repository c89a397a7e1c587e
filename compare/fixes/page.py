"""Edits of the text of a web page as edits of its source.

The text is what was taken out of the page, so that a place in it is found again by its words: those around
it must stand in the source exactly once, with no tag among the words that change. What is not as plain as
that is not edited.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from html import escape, unescape
from typing import NamedTuple

from compare.fixes import Edit
from compare.model import Span

_PIECE = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(?P<unseen>head|script|style|template|noscript|textarea|svg)\b.*?(?:</(?P=unseen)\s*>|\Z)"
    r"|<(?P<close>/?)(?P<quoting>blockquote|q)\b(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>?"
    r"|<(?:!|/?[a-z])(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>?"
    r"|(?P<reference>&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});)"
    r"|(?P<space>[ \t\r\n\f\v]+)"
    r"|(?P<character>.)",
    re.DOTALL | re.IGNORECASE,
)
_QUOTING = re.compile(r"<(?:blockquote|q)\b", re.IGNORECASE)
_INLINE = re.compile(r"</?(?:a|abbr|b|bdi|cite|em|i|mark|small|span|strong|sub|sup|time|u)\b", re.IGNORECASE)
_AROUND = 120  # code points on either side by which a place is known


class _Seen(NamedTuple):
    """What a reader of the page sees, and where each character of it stands in the source."""

    text: str
    starts: list[int]
    ends: list[int]


def in_source(source: str, text: str, changes: Iterable[Edit], in_ascii: bool = False) -> tuple[Edit, ...]:
    """The edits of `text`, which was taken from the page `source`, that can be made in `source`.

    Words in <blockquote> and <q> are left alone. With `in_ascii` other characters are written as references.
    """
    seen = _seen(source)
    carried = (_carried(source, seen, text, edit, in_ascii) for edit in changes)
    found = sorted(edit for edit in carried if edit)
    return tuple(
        edit for number, edit in enumerate(found) if not number or found[number - 1].end <= edit.start
    )


def _carried(source: str, seen: _Seen, text: str, edit: Edit, in_ascii: bool) -> Edit | None:
    before, words, after = _context(text, edit)
    around = _plain(before + words + after)
    at = seen.text.find(around)
    if at < 0 or seen.text.find(around, at + 1) >= 0:
        return None
    first, last = at + len(before), at + len(before) + len(words)
    if first == last:  # between two characters, which must be neighbours in the source
        if not 0 < first < len(seen.text) or seen.ends[first - 1] != seen.starts[first]:
            return None
        start = end = seen.starts[first]
    else:
        start, end = seen.starts[first], seen.ends[last - 1]
    if "<" in source[start:end]:
        return None
    new = escape(edit.text, quote=False)
    return Edit(start, end, new.encode("ascii", "xmlcharrefreplace").decode() if in_ascii else new)


def _plain(text: str) -> str:
    """A space that does not break is a plain one in the text of some pages."""
    return text.replace("\u00a0", " ")


def _context(text: str, edit: Edit) -> tuple[str, str, str]:
    """The words to change and those around them in the same paragraph."""
    line = text.rfind("\n", 0, edit.start) + 1
    stop = text.find("\n", edit.end)
    stop = len(text) if stop < 0 else stop
    low, high = max(line, edit.start - _AROUND), min(stop, edit.end + _AROUND)
    return text[low : edit.start], text[edit.start : edit.end], text[edit.end : high]


def quoted_elements(source: str, counts: Callable[[int], bool] = lambda place: True) -> list[Span]:
    """The outermost <blockquote> and <q> of a page, tags and all, of those whose place counts; one that is
    not closed reaches to the end.
    """
    found: list[Span] = []
    name, depth, start = "", 0, 0
    for match in _PIECE.finditer(source) if _QUOTING.search(source) else ():
        tag = (match["quoting"] or "").lower()
        if not tag or (depth and tag != name) or not counts(match.start()):
            continue
        if not match["close"]:
            name, start = (name, start) if depth else (tag, match.start())
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                found.append(Span(start, match.end()))
    return [*found, Span(start, len(source))] if depth else found


def _seen(source: str) -> _Seen:
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []

    def put(piece: str, start: int, end: int) -> None:
        characters.extend(piece)
        starts.extend([start] * len(piece))
        ends.extend([end] * len(piece))

    quoted = quoted_elements(source)
    done = 0
    for match in _PIECE.finditer(source):
        start, end = match.span()
        while done < len(quoted) and quoted[done].end <= start:
            done += 1
        within = done < len(quoted) and quoted[done].start < end
        if within and characters and characters[-1] != "\n":
            put("\n", start, start)
        if within:
            continue
        if match["character"]:
            put(_plain(match[0]), start, end)
        elif match["reference"]:
            put(_plain(unescape(match[0])), start, end)
        elif match["space"]:
            if characters and not characters[-1].isspace():
                put(" ", start, end)
        elif not _INLINE.match(match[0]) and characters and characters[-1] != "\n":
            put("\n", start, start)
    return _Seen("".join(characters), starts, ends)
