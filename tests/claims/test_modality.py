"""What one report states and another denies or only thinks possible."""

from __future__ import annotations

import pytest

from compare.claims.modality import compare_claims
from compare.glossary import Glossary
from compare.model import Claim, Verdict
from tests.claims.events import reports, side_by_side


def compared(*texts: str) -> list[Claim]:
    articles = reports(*texts)
    return list(compare_claims(articles, side_by_side(articles), Glossary({})))


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("has not closed", "has closed", Verdict.DIFFERS),
        ("will not close", "will close", Verdict.DIFFERS),
        ("never closed", "closed", Verdict.DIFFERS),
        ("may close", "will close", Verdict.COMPATIBLE),
        ("reportedly closed", "closed", Verdict.COMPATIBLE),
        ("is said to have closed", "has closed", Verdict.COMPATIBLE),
    ],
)
def test_one_states_what_the_other_does_not(one: str, other: str, verdict: Verdict) -> None:
    text = "The port authority {} the northern harbour of Vello to tankers."
    (claim,) = compared(text.format(one), text.format(other))
    assert claim.verdict is verdict
    assert [member.reason for member in claim.members][1] == "states it"


@pytest.mark.parametrize("words", ["has closed", "has not closed", "may close"])
def test_two_that_say_it_alike_make_no_claim(words: str) -> None:
    text = f"The port authority {words} the northern harbour of Vello to tankers."
    assert not compared(text, text)


def test_a_condition_is_no_hedge() -> None:
    text = "The port authority {} the northern harbour of Vello to tankers."
    assert not compared("If it rains, " + text.format("could close").lower(), text.format("has closed"))


def test_another_verb_with_not_is_another_thing() -> None:
    assert not compared(
        "The port authority has not closed the northern harbour of Vello to tankers.",
        "The port authority opened the northern harbour of Vello to tankers.",
    )


def test_the_reason_has_the_word_as_it_is_written() -> None:
    text = "The port authority {} the closure of the northern harbour of Vello."
    (claim,) = compared(text.format("has not announced"), text.format("announced"))
    assert "“announced” is negated in Alpha only" in claim.reason
    assert [member.value for member in claim.members] == ["negated: announced", "announced"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The crew had checked the brakes before the train left Vello.",
            "The crew had not checked the brakes before the train left Vello.",
        ),
        (
            "The company would close the harbour in Vello next year.",
            "The company would not close the harbour in Vello next year.",
        ),
        (
            "The Northern Front claimed responsibility for the attack on the bridge in Vello.",
            "No group claimed responsibility for the attack on the bridge in Vello.",
        ),
    ],
)
def test_had_and_would_are_compared(one: str, other: str) -> None:
    (claim,) = compared(one, other)
    assert claim.verdict is Verdict.DIFFERS
    assert claim.reason.endswith("is negated in Beta only")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Had the crew checked the brakes of the train in Vello, it would have stopped.",
            "The crew had not checked the brakes of the train in Vello.",
        ),
        (
            "The union did strike at the harbour in Vello on Monday.",
            "The union did not strike alone at the harbour in Vello on Monday.",
        ),
        (
            "The company closed the harbour in Vello this year.",
            "The company would not close the harbour in Vello this year.",
        ),
    ],
)
def test_suppositions_and_partial_negations_are_not(one: str, other: str) -> None:
    assert compared(one, other) == []


def test_every_report_that_negates_is_named() -> None:
    yes, no = "The dam in Vello was inspected in spring.", "The dam in Vello was not inspected in spring."
    (claim,) = compared(no, yes, no)
    assert claim.reason.endswith("“inspected” is negated in Alpha and Gamma only")
