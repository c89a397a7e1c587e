"""A finding in words."""

from __future__ import annotations

from compare.model import Confidence, Fix, Location
from compare.report.view.said import LONGEST, fix_line, lines, message

from ..found import a_finding


def test_lines_say_why_how_sure_what_instead_and_who_bears_it_out() -> None:
    related = [Location(f"{n}.md", f"{n}.md", 0, 2, f"No\n{n}") for n in range(5)]
    one = a_finding("One", 0, 3, fix=Fix("two", safe=True), related=related, confidence=Confidence.LOW)
    assert lines(one) == [
        "Word for word. (confidence low)",
        "fix: two",
        "see 0.md: “No 0”",
        "see 1.md: “No 1”",
        "see 2.md: “No 2”",
    ]


def test_a_fix_may_delete_and_may_be_unsafe_and_may_be_missing() -> None:
    assert fix_line(a_finding("One", 0, 3, fix=Fix(""))) == "fix (unsafe): delete"
    assert fix_line(a_finding("One", 0, 3)) == ""


def test_a_message_has_an_end() -> None:
    assert message(a_finding("One", 0, 3, message="word " * 1000)).endswith("word…")
    assert len(message(a_finding("One", 0, 3, message="x" * 5000))) == LONGEST
