"""The article before an acronym that gets English letters."""

from __future__ import annotations

import pytest

from compare.rules._acronym_article import with_article


@pytest.mark.parametrize(
    ("text", "english", "corrected"),
    [
        ("The OTAN sent ships.", "NATO", "NATO sent ships."),
        ("ships of the OTAN, and", "NATO", "ships of NATO, and"),
        ("the OTAN’s ships", "NATO", "NATO’s ships"),
        ("the OTAN promised an inquiry", "NATO", "NATO promised an inquiry"),
        ("the OTAN lost 10 ships", "NATO", "the NATO lost 10 ships"),  # “the NATO lost property office”
        # the article belongs to the noun behind
        ("the OTAN ships", "NATO", "the NATO ships"),
        ("the OTAN armed forces", "NATO", "the NATO armed forces"),
        ("the OTAN and EU ships", "NATO", "the NATO and EU ships"),
        ("the OTAN-led force", "NATO", "the NATO-led force"),
        ("the OTAN most wanted list", "NATO", "the NATO most wanted list"),
        # English says the UN, but a UN envoy and an IMF loan
        ("the OTAN said no", "UN", "the UN said no"),
        ("An OTAN envoy", "UN", "A UN envoy"),
        ("an OTAN envoy", "NATO", "a NATO envoy"),
        ("a OTAN loan", "IMF", "an IMF loan"),
        ("an OTAN loan", "IMF", "an IMF loan"),
        ("bathe OTAN said", "NATO", "bathe NATO said"),
        ("the\nOTAN said", "NATO", "the\nNATO said"),
    ],
)
def test_an_article_goes_or_changes_with_the_letters(text: str, english: str, corrected: str) -> None:
    start = text.index("OTAN")
    place, replacement = with_article(text, start, start + len("OTAN"), english)
    assert text[: place.start] + replacement + text[place.end :] == corrected
