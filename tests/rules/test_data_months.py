"""The months and weekdays, language by language, and where they count."""

from __future__ import annotations

import calendar

import pytest

from compare.rules import LANGUAGES
from compare.rules._months import months
from compare.rules._topics import topic

MONTHS, DAYS = set(calendar.month_name) - {""}, set(calendar.day_name)
KINDS = {"months", "days", "beside-a-number", "phrases"}


@pytest.mark.parametrize(("code", "file"), topic("months").items())
def test_every_name_is_in_small_letters_and_has_an_english_one(
    code: str, file: dict[str, dict[str, str]]
) -> None:
    assert code in LANGUAGES and set(file) <= KINDS
    assert set(file.get("months", {}).values()) <= MONTHS
    assert set(file.get("days", {}).values()) <= DAYS
    assert set(file.get("beside-a-number", {}).values()) <= MONTHS | DAYS
    names = [name for kind in KINDS - {"phrases"} for name in file.get(kind, {})]
    assert len(names) == len(set(names)) and all(name == name.lower() for name in names)
    english = {name.lower() for name in MONTHS | DAYS}
    assert not set(file.get("months", {})) & english


def _found(text: str) -> list[str]:
    return [span.of(text) for span, _ in months(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The talks of 5 janvier failed.",
        "They met on Dienstag as always.",
        "It is dated 3 mars 2011.",
        "Since oktober nothing has changed.",
        "It began on 9 de julio and ended.",
    ],
)
def test_a_date_counts(text: str) -> None:
    assert len(_found(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The Mai family and Mr. Montag left.",
        "Wal Mart 3.2 billion was paid.",
        "He lives in the Calle 9 de Julio of the town.",
        "It mars the view.",
        "He won 12 Juli prizes.",
        "The magazine Vendredi appeared.",
    ],
)
def test_a_name_does_not(text: str) -> None:
    assert _found(text) == []
