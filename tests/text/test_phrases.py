"""Lines are compared with the phrases of the data without case and marks."""

import pytest

from compare.text.phrases import agencies, entry, has_phrase, phrase


def test_a_line_is_folded() -> None:
    assert phrase("© 2019, The Skerry: 12k SHARES!") == "© # the skerry # shares"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Downloaded on 4 June", True),
        ("Last updated: 4 June", False),
        ("The reprinted page", False),
    ],
)
def test_a_phrase_of_an_entry_stands_in_the_line_as_whole_words(line: str, expected: bool) -> None:
    assert has_phrase(line, "copies") is expected


def test_entries_and_agencies_are_without_case() -> None:
    assert "last updated" in entry("changes") and "reuters" in agencies()
