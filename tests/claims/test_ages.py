"""Ages of persons in several reports."""

from __future__ import annotations

import pytest
from msgspec import structs

from compare.claims.numbers import compare_claims
from compare.glossary import Glossary
from compare.model import Claim, Published, Verdict
from tests.claims.events import reports

EMPTY = Glossary({})


def aged(*texts: str, days: tuple[str, str] = ("2024-05-16", "2024-05-16")) -> list[Claim]:
    articles = [
        structs.replace(article, published=Published(day, day))
        for article, day in zip(reports(*texts), days, strict=True)
    ]
    return [claim for claim in compare_claims(articles, [], EMPTY) if claim.reason.startswith("Age")]


@pytest.mark.parametrize(
    ("other", "verdict"),
    [
        ("Ann Keller, 46, resigned.", Verdict.AGREES),
        ("The 46-year-old Ann Keller resigned.", Verdict.AGREES),
        ("Ann Keller, who is 46, resigned.", Verdict.AGREES),
        ("Mayor Ann Keller (46) resigned.", Verdict.AGREES),
        ("Ann Keller, 49, resigned.", Verdict.DIFFERS),
    ],
)
def test_the_age_behind_or_before_a_name(other: str, verdict: Verdict) -> None:
    (claim,) = aged("On Monday Ann Keller, 46, left the town hall.", other)
    assert claim.verdict is verdict
    assert {member.text for member in claim.members} <= {"46", "49"}


def test_a_birthday_between_two_reports() -> None:
    texts = ("On Monday Ann Keller, 46, left.", "On Monday Ann Keller, 47, left.")
    assert aged(*texts)[0].verdict is Verdict.DIFFERS
    (claim,) = aged(*texts, days=("2024-05-16", "2024-05-18"))
    assert claim.verdict is Verdict.COMPATIBLE
    assert claim.reason.endswith("a birthday can lie between")


def test_two_persons_of_one_surname_are_no_difference() -> None:
    both = "Ann Keller, 46, and her father, Bo Keller, 71, left the town hall."
    assert {claim.verdict for claim in aged(both, both)} == {Verdict.AGREES}
