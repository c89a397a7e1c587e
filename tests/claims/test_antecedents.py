"""Whom “he” and “she” mean: the subject of the words before, or the one person in them."""

from __future__ import annotations

import pytest

from compare.claims._antecedents import meant
from compare.glossary import Glossary
from compare.text.quotations import quotations
from tests.claims.events import reports


@pytest.mark.parametrize(
    ("before", "pronoun", "expected"),
    [
        ("Ann Lee met Bo Ekman.", "she", ("Ann Lee", False)),
        ("The council heard Bo Ekman.", "he", ("Bo Ekman", False)),
        ("The council heard Ann Lee and Bo Ekman.", "he", (None, True)),
        ("A young witness saw Bo Ekman.", "he", (None, False)),
        ("Mr. Bo Ekman met Ms. Ann Lee.", "she", ("Ann Lee", False)),
        ("Bo Ekman left. He was late.", "he", ("Bo Ekman", False)),
        ("Bo Ekman left. Nobody knew why.", "he", (None, False)),
        ("“It is late,” said Bo Ekman of Ann Lee.", "he", ("Bo Ekman", False)),
        ("Brandt was late.", "he", ("Brandt", False)),
        ("Rescuers were late.", "he", (None, False)),
        ("Bo Ekman left.", "the mayor", (None, False)),
    ],
)
def test_antecedents(before: str, pronoun: str, expected: tuple[str | None, bool]) -> None:
    (article,) = reports(f"{before} “The bridge will open again,” {pronoun} said.")
    assert meant(article, quotations(article.prose)[-1], Glossary({})) == expected
