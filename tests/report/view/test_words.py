"""Small English."""

from __future__ import annotations

import pytest

from compare.report.view.words import capital, count, language, listed, numbers, period


@pytest.mark.parametrize(
    ("n", "said"), [(0, "no findings"), (1, "one finding"), (12, "twelve findings"), (1730, "1,730 findings")]
)
def test_counts(n: int, said: str) -> None:
    assert count(n, "finding") == said


def test_numbers_of_one_sentence_are_written_alike() -> None:
    assert numbers([2, 12]) == ["two", "twelve"]
    assert numbers([2, 13]) == ["2", "13"]


def test_an_irregular_plural_is_given() -> None:
    assert count(2, "entity", "entities") == "two entities"


@pytest.mark.parametrize(
    ("items", "said"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_lists(items: list[str], said: str) -> None:
    assert listed(items) == said


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2023-05-01", "2023-05-01", "1 May 2023"),
        ("2023-05-01", "2023-05-03", "1 – 3 May 2023"),
        ("2023-04-30", "2023-05-03", "30 April – 3 May 2023"),
        ("2022-12-31", "2023-01-01", "31 December 2022 – 1 January 2023"),
        (None, "2023-01-01", "1 January 2023"),
        (None, None, ""),
        ("spring", "spring", "spring"),
    ],
)
def test_periods(start: str | None, end: str | None, said: str) -> None:
    assert period(start, end) == said


def test_languages_by_name_else_by_code() -> None:
    assert [language(code) for code in ("fr", "tlh", None)] == ["French", "tlh", "unknown"]


def test_a_capital_changes_only_the_first_letter() -> None:
    assert capital("two NATO members") == "Two NATO members"
