"""Whose lines are whose in Markdown."""

import pytest

from compare.text.blocks import is_quoted, quoted_blocks


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("One.\n\n> Two.\nThree.\n\nFour.", ["> Two.\nThree.\n"]),
        ("One.\r\n\r\n1. > Two.\r\n\r\nFour.", ["1. > Two.\r\n"]),
        ("One.\n\n    code\n\nFour.", ["    code\n"]),
        ("---\ntitle: One\n---\n> Two.\n> > Three.\n\nFour.", ["> Two.\n> > Three.\n"]),
        ("One.\n\n```\n> Two.", ["```\n> Two."]),
        ("- One.\n\n  Two, in the same item.\n", []),
    ],
)
def test_quotations_and_code_are_found_whole(text: str, quoted: list[str]) -> None:
    found = quoted_blocks(text)
    assert [span.of(text) for span in found] == quoted
    assert all(is_quoted(text, span.start) and not is_quoted(text, span.end) for span in found)
