"""Marks laid into a text."""

from __future__ import annotations

from hypothesis import given

from compare.report.view.marks import Mark, Marked, nested, plain

from ..strategies import texts_with_spans


def mark(start: int, end: int, target: str = "t") -> Mark:
    return Mark(start, end, "entity", target)


def shape(parts: tuple[str | Marked, ...]) -> str:
    """Parts as "plain [marked [inside]]"."""
    return "".join(part if isinstance(part, str) else f"[{shape(part.parts)}]" for part in parts)


def test_a_mark_inside_another_nests() -> None:
    assert shape(nested("abcdef", [mark(1, 5), mark(2, 4)])) == "a[b[cd]e]f"


def test_overlapping_marks_are_split_where_the_first_ends() -> None:
    assert shape(nested("abcdef", [mark(0, 4), mark(2, 6)])) == "[ab[cd]][ef]"


def test_the_order_of_the_marks_does_not_matter() -> None:
    marks = [mark(0, 4, "a"), mark(2, 6, "b"), mark(2, 6, "c"), mark(3, 3, "d")]
    assert nested("abcdef", marks) == nested("abcdef", marks[::-1])


def test_what_reaches_beyond_the_text_is_cut_off() -> None:
    assert shape(nested("abc", [mark(-5, 1), mark(2, 9), mark(7, 9)])) == "[a]b[c]"


def covered(parts: tuple[str | Marked, ...], at: int = 0) -> dict[str, set[int]]:
    """Target → every offset under a mark of it."""
    places: dict[str, set[int]] = {}
    for part in parts:
        size = len(part if isinstance(part, str) else plain(part.parts))
        if isinstance(part, Marked):
            places.setdefault(part.mark.target, set()).update(range(at, at + size))
            for target, inside in covered(part.parts, at).items():
                places.setdefault(target, set()).update(inside)
        at += size
    return places


@given(texts_with_spans())
def test_the_text_stays_and_every_mark_covers_its_own(said: tuple[str, tuple[tuple[int, int], ...]]) -> None:
    text, spans = said
    parts = nested(text, [mark(start, end, str(n)) for n, (start, end) in enumerate(spans)])
    assert plain(parts) == text
    assert covered(parts) == {str(n): set(range(start, end)) for n, (start, end) in enumerate(spans)}
