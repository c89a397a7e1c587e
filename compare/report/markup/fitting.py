"""A page cut to the room there is: what matters most is kept, and what is left out is counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec import Struct


class Section(Struct, frozen=True):
    """Lines that open a section, and the pieces in it, each of which stands or falls as a whole.

    `rank` says how soon it is given room, 0 first; `noun` what one piece is called (and more of them). A
    section without `pieces` is one itself. Where the section `under` has no room, this one has none either.
    """

    rank: int
    noun: tuple[str, str]
    opening: tuple[str, ...]
    pieces: tuple[tuple[str, ...], ...] = ()
    under: int | None = None


def fitted(sections: Sequence[Section], room: int) -> tuple[list[str], Mapping[tuple[str, str], int]]:
    """The lines of the sections in their order, in at most `room` characters with line ends, and how many
    pieces of each noun are left out.
    """
    kept: dict[int, int] = {}  # by section: how many pieces
    left_out: Counter[tuple[str, str]] = Counter()
    for number in sorted(range(len(sections)), key=lambda number: sections[number].rank):
        section = sections[number]
        opening = size(section.opening) + 1
        first = size(section.pieces[0]) if section.pieces else 0
        if opening + first > room or (section.under is not None and section.under not in kept):
            left_out[section.noun] += len(section.pieces) or 1
            continue
        room -= opening
        kept[number] = 0
        for piece in section.pieces:
            if size(piece) > room:
                break
            room -= size(piece)
            kept[number] += 1
        if missing := len(section.pieces) - kept[number]:
            left_out[section.noun] += missing
    lines: list[str] = []
    for number in sorted(kept):
        lines += sections[number].opening
        for piece in sections[number].pieces[: kept[number]]:
            lines += piece
        lines.append("")
    return lines, left_out


def size(lines: Sequence[str]) -> int:
    """Characters, with the line ends."""
    return sum(len(line) + 1 for line in lines)
