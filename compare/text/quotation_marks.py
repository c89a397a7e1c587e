"""Quotation marks, and whether each opens or closes by what stands around it."""

from __future__ import annotations

import re

from msgspec import Struct


class Mark(Struct, frozen=True):
    """A quotation mark, and which way the white space around it makes it lean."""

    start: int
    end: int
    family: str  # double, guillemet, corner, single
    leans: str  # open, close, either


# A set first: searched for at full speed. A "`" alone is no mark.
_MARK = re.compile(r"[`'“”„‟\"«»‹›「」『』‘’](?:(?<=`)`|(?<=')')?")
_NOT_SINGLE = re.compile(r"[`'“”„‟\"«»‹›「」『』](?:(?<=`)`|(?<=')')?")
_OPENING_SINGLE = re.compile(r"'(?<![^\s(\[{–—/-]')")
_FAMILY = {
    **dict.fromkeys(("``", "''", *'“”„‟"'), "double"),
    **dict.fromkeys("«»‹›", "guillemet"),
    **dict.fromkeys("「」『』", "corner"),
    **dict.fromkeys("‘’'", "single"),
}
FAMILIES = frozenset(_FAMILY.values())
_SHAPE = {
    **dict.fromkeys(("``", *"“„«‹「『‘"), "open"),
    **dict.fromkeys(("''", *"”»›」』’"), "close"),
}
_ELISION = re.compile(r"\d|(?:s|re|ve|ll|d|m|t|em|til|tis|twas|cause|cos|bout|n)\b", re.IGNORECASE)


def _leans(prose: str, start: int, end: int, glyph: str) -> str:
    before, after = prose[start - 1 : start], prose[end : end + 1]
    free_left = not before or before.isspace() or before in "([{-–—/"
    free_right = not after or after.isspace() or after in ".,;:!?)]}-–—/…"
    stranded = free_left and after and after in ".,;:!?" and prose[end : end + 3] not in ("...", ". .")
    shape = _SHAPE.get(glyph, "either")
    if glyph in "「」『』":  # written without spaces
        return shape
    if stranded or (free_right and not free_left):
        return "close"
    if free_left and not free_right:
        return "either" if shape == "close" else "open"
    return shape


def marks(prose: str) -> list[Mark]:
    """The marks of `prose`; apostrophes only where a single mark can open a quotation."""
    found = []
    singles = "‘" in prose or ("'" in prose and _OPENING_SINGLE.search(prose))
    for match in (_MARK if singles else _NOT_SINGLE).finditer(prose):
        glyph, start, end = match[0], match.start(), match.end()
        if glyph == "`" or (glyph == "'" and not singles):
            continue
        leans = _leans(prose, start, end, glyph)
        inch = glyph == '"' and leans == "either" and prose[start - 1 : start].isdigit()
        if not inch:
            found.append(Mark(start, end, _FAMILY[glyph], leans))
    return found


def opens(prose: str, mark: Mark) -> bool:
    if mark.family == "single":
        plain = prose[mark.start] != "’" and mark.leans == "open"
        return plain and not _ELISION.match(prose, mark.end)
    return mark.leans != "close"
