"""Figures of different things are not held against each other."""

from __future__ import annotations

import pytest

from compare.claims.numbers import compare_claims
from compare.glossary import Glossary
from compare.model import Verdict
from tests.claims.events import reports, side_by_side


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The fire destroyed three houses in Vello on Monday.",
            "The fire damaged five houses in Vello on Monday.",
        ),
        (
            "Three houses were destroyed by the fire in Vello on Monday.",
            "Five houses were damaged by the fire in Vello on Monday.",
        ),
        (
            "About 180 divers and 40 sailors searched the harbour of Vello.",
            "About 220 divers and sailors searched the harbour of Vello.",
        ),
        (
            "The shed in Vello held 40 tonnes of varnish and 10 of paint.",
            "The shed in Vello held 50 tonnes of chemicals, including 40 of varnish.",
        ),
        (
            "The shed in Vello held 40 tonnes of varnish and 10 tonnes of paint.",
            "The shed in Vello held 50 tonnes of chemicals, including 40 tonnes of varnish.",
        ),
    ],
)
def test_other_things(one: str, other: str) -> None:
    articles = reports(one, other)
    found = compare_claims(articles, side_by_side(articles), Glossary({}))
    assert Verdict.DIFFERS not in {claim.verdict for claim in found}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The fire destroyed three houses in Vello on Monday.",
            "The fire destroyed five houses in Vello on Monday.",
        ),
        (
            "Ann Lee took the 38-word oath in Vello on Monday.",
            "Ann Lee repeated the 35-word oath in Vello on Monday.",
        ),
    ],
)
def test_one_thing(one: str, other: str) -> None:
    articles = reports(one, other)
    (claim,) = compare_claims(articles, side_by_side(articles), Glossary({}))
    assert claim.verdict is Verdict.DIFFERS
