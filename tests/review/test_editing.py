"""What a form of an entry brings back is what it was given, or refused."""

from __future__ import annotations

import pytest

from compare.model import UserError
from compare.review.editing import Base, sent_back


def test_what_was_sent_comes_back() -> None:
    base = Base(True, "id: harbour-union\n# “quoted”\n")
    assert sent_back(base.sent()) == base


@pytest.mark.parametrize("text", ["", "{", "[]", "[1, 2]", "[true, 3]", '[true, "\\ud800"]', "[" * 100_000])
def test_anything_else_is_an_incomplete_form(text: str) -> None:
    with pytest.raises(UserError, match="this form is not complete"):
        sent_back(text)
