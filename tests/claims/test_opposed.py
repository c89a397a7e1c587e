"""One figure of which the reports tell otherwise never agrees."""

from __future__ import annotations

import pytest

from compare.claims.numbers import compare_claims, disagreement
from compare.glossary import Glossary
from compare.model import Claim, Verdict
from tests.claims.events import reports, side_by_side


def told(*texts: str) -> list[Claim]:
    articles = reports(*texts)
    return list(compare_claims(articles, side_by_side(articles), Glossary({})))


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        (
            "Four sailors were killed in the fire at the port of Vello.",
            "Four sailors were injured in the fire at the port of Vello.",
            ["4 killed", "4 wounded"],
        ),
        (
            "Divers pulled 12 people alive from the ferry in Vello on Monday.",
            "Divers pulled 12 bodies from the ferry in Vello on Monday.",
            ["12 rescued", "12 killed"],
        ),
        (
            "Grain prices in Vello rose by 12 percent last year.",
            "Grain prices in Vello fell by 12 percent last year.",
            ["12 % rise", "12 % fall"],
        ),
    ],
)
def test_what_excludes_the_other_differs(one: str, other: str, values: list[str]) -> None:
    (claim,) = told(one, other)
    assert claim.verdict is Verdict.DIFFERS
    assert [member.value for member in claim.members] == values
    assert disagreement(claim) == 0.5


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The death toll in Vello rose to 19 on Monday.",
            "At least 19 people were injured in Vello on Monday.",
        ),
        ("Grain prices in Vello rose by 12 percent.", "Grain prices in Vello rose to 12 percent."),
        ("Five sailors were among the wounded in Vello.", "Three sailors were among the dead in Vello."),
    ],
)
def test_other_fates_and_ways_are_not_held_together(one: str, other: str) -> None:
    assert all(claim.verdict is Verdict.ONLY_HERE for claim in told(one, other))


def test_both_fates_in_both_reports_are_no_difference() -> None:
    text = "Four sailors were killed and four sailors were injured in the fire at the port of Vello."
    assert Verdict.DIFFERS not in {claim.verdict for claim in told(text, text)}
