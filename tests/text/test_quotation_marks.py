"""Quotation marks and which way they lean."""

import pytest

from compare.text.quotation_marks import marks, opens


@pytest.mark.parametrize(
    ("text", "leaning"),
    [
        ("He said “no”.", ["open", "close"]),
        ('the country", he', ["close"]),
        ("``so'' it is", ["open", "close"]),
        ("a ` alone is none", []),
    ],
)
def test_marks_lean_by_the_space_around_them(text: str, leaning: list[str]) -> None:
    assert [mark.leans for mark in marks(text)] == leaning


def test_apostrophes_are_left_out_where_no_single_mark_can_open_a_quotation() -> None:
    assert marks("It's the dogs’ bone") == []
    assert [mark.family for mark in marks("It's 'so' here")] == ["single"] * 3


def test_an_elision_opens_nothing() -> None:
    assert not any(opens("'til dawn", mark) for mark in marks("'til dawn"))
