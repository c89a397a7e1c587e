"""The difference of two texts as a page shows it: changed lines among others, changed words marked."""

from __future__ import annotations

from difflib import SequenceMatcher

from msgspec import Struct

_AROUND = 2  # unchanged lines on either side
_LONG = 160  # code points of an unchanged stretch within a line, beyond which its middle is left out


class Piece(Struct, frozen=True):
    """A stretch of a line, and whether it is what changed."""

    text: str
    changed: bool = False


class Line(Struct, frozen=True):
    """A line that was removed ("-"), added ("+"), is the same (" "), or stands for lines left out ("…")."""

    sign: str
    pieces: tuple[Piece, ...] = ()


def difference(before: str | None, after: str | None) -> list[Line]:
    """The changed lines of a text and those around them; None is a text that is not there."""
    old, new = (before or "").splitlines(), (after or "").splitlines()
    found: list[Line] = []
    reached = 0
    for group in SequenceMatcher(None, old, new, autojunk=False).get_grouped_opcodes(_AROUND):
        if group[0][1] > reached:
            found.append(Line("…"))
        for what, start, end, first, last in group:
            if what == "equal":
                found += [Line(" ", (Piece(_short(line)),)) for line in old[start:end]]
            else:
                found += _changed(old[start:end], new[first:last])
        reached = group[-1][2]
    if found and reached < len(old):
        found.append(Line("…"))
    return found


def _changed(old: list[str], new: list[str]) -> list[Line]:
    if len(old) != len(new):
        return [
            *(Line("-", (Piece(line),)) for line in old),
            *(Line("+", (Piece(line),)) for line in new),
        ]
    pairs = [_words(one, other) for one, other in zip(old, new, strict=True)]
    return [*(Line("-", one) for one, _ in pairs), *(Line("+", other) for _, other in pairs)]


def _words(one: str, other: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Two versions of a line, with what is not the same in their middle marked."""
    least = min(len(one), len(other))
    head = next((at for at in range(least) if one[at] != other[at]), least)
    tail = next((at for at in range(least - head) if one[-1 - at] != other[-1 - at]), least - head)

    def marked(line: str) -> tuple[Piece, ...]:
        stop = len(line) - tail
        pieces = (Piece(_short(line[:head])), Piece(line[head:stop], True), Piece(_short(line[stop:])))
        return tuple(piece for piece in pieces if piece.text)

    return marked(one), marked(other)


def _short(text: str) -> str:
    half = _LONG // 2
    return text if len(text) <= _LONG else f"{text[:half]} … {text[-half:]}"
