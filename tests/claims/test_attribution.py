"""On whose word several reports tell one thing."""

from __future__ import annotations

import pytest

from compare.claims.attribution import compare_claims
from compare.glossary import Glossary
from compare.model import Claim, Verdict
from tests.claims.events import reports, side_by_side

TOLD = "the northern harbour of Vello was closed to tankers after the storm"


def compared(*texts: str) -> list[Claim]:
    articles = reports(*texts)
    return list(compare_claims(articles, side_by_side(articles), Glossary({})))


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (f"Anna Lee said that {TOLD}.", f"According to Anna Lee, {TOLD}.", Verdict.AGREES),
        (f"Anna Lee said that {TOLD}.", f"Ms. Lee said {TOLD}.", Verdict.AGREES),
        (f"Anna Lee said that {TOLD}.", f"Karl Ekman said that {TOLD}.", Verdict.DIFFERS),
        (f"Anna Lee said that {TOLD}.", f"Harbour officials said that {TOLD}.", Verdict.COMPATIBLE),
        (f"Anna Lee said that {TOLD}.", f"{TOLD.capitalize()}.", Verdict.COMPATIBLE),
    ],
)
def test_two_sources_of_one_thing(one: str, other: str, verdict: Verdict) -> None:
    (claim,) = compared(one, other)
    assert claim.verdict is verdict


def test_what_one_attributes_the_other_may_state_as_fact() -> None:
    (claim,) = compared(f"According to Anna Lee, {TOLD}.", f"{TOLD.capitalize()}.")
    assert "stated as fact in Beta" in claim.reason
    assert claim.members[1].value == "stated as fact"


@pytest.mark.parametrize("lost", [f"According to them, {TOLD}.", f"{TOLD.capitalize()}, he said."])
def test_a_pronoun_is_a_source_that_may_be_lost(lost: str) -> None:
    (claim,) = compared(lost, f"{TOLD.capitalize()}.")
    assert claim.verdict is Verdict.COMPATIBLE
    assert "stated as fact in Beta" in claim.reason


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"Anna Lee said that {TOLD}.", f"An official who asked not to be named said that {TOLD}."),
        (f"The port authority said that {TOLD}.", f"Unnamed sources said that {TOLD}."),
    ],
)
def test_a_source_without_a_name_is_less_exact(one: str, other: str) -> None:
    (claim,) = compared(one, other)
    assert claim.verdict is Verdict.COMPATIBLE
    assert claim.reason.endswith("named in one, unnamed in the other")


def test_a_pronoun_is_nobody_in_particular() -> None:
    assert not compared(f"Anna Lee said that {TOLD}.", f"He said that {TOLD}.")


def test_a_joint_statement_is_no_disagreement() -> None:
    assert not compared(f"Anna Lee said that {TOLD}.", f"Anna Lee and Karl Ekman said that {TOLD}.")


def test_other_things_said_are_not_compared() -> None:
    assert not compared(
        f"Anna Lee said that {TOLD}.", "Karl Ekman said that he would not run for office again."
    )
