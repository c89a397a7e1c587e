"""Differences as pages show them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from compare.review.difference import Line, difference

lines = st.lists(st.text("abc ", max_size=6)).map("\n".join)


def told(found: list[Line]) -> list[str]:
    """The lines as text, what changed in them between brackets."""
    return [
        line.sign + "".join(f"[{piece.text}]" if piece.changed else piece.text for piece in line.pieces)
        for line in found
    ]


def test_the_changed_words_of_a_line_are_marked_and_far_lines_left_out() -> None:
    before = "1\n2\n3\n4\nThe ONU met.\n6\n7\n8\n9"
    assert told(difference(before, before.replace("ONU", "UN"))) == [
        "…", " 3", " 4", "-The [ONU] met.", "+The [UN] met.", " 6", " 7", "…",
    ]  # fmt: skip


def test_a_new_file_is_all_added_and_the_same_text_is_no_difference() -> None:
    assert told(difference(None, "a\nb\n")) == ["+a", "+b"]
    assert difference("a\nb\n", "a\nb\n") == []


def test_a_very_long_line_is_shown_around_its_change() -> None:
    line = "x" * 100_000
    shown = told(difference(f"{line} 12,5 {line}", f"{line} 12.5 {line}"))
    assert ["[,]" in shown[0], "[.]" in shown[1]] == [True, True]
    assert all(len(one) < 500 for one in shown)


@given(lines, lines)
def test_every_line_that_one_text_alone_has_is_shown(before: str, after: str) -> None:
    found = [
        "".join(piece.text for piece in line.pieces)
        for line in difference(before, after)
        if line.sign in "-+"
    ]
    assert set(before.splitlines()) ^ set(after.splitlines()) <= set(found)
