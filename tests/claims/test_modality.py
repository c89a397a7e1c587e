"""What one report states and another denies or only thinks possible."""

from __future__ import annotations

import pytest
from msgspec import structs

from compare.claims.modality import compare_claims, disagreement
from compare.glossary import Glossary
from compare.model import Claim, Confidence, Verdict
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


HARBOUR = "The port authority {} the northern harbour of Vello to tankers."


@pytest.mark.parametrize(
    ("one", "other", "words", "why"),
    [
        ("cannot close", "closed", "cannot close", "“closed” is negated in Alpha only"),
        ("has no longer closed", "closed", "no longer closed", "“closed” is negated in Alpha only"),
        ("never even closed", "closed", "never even closed", "“closed” is negated in Alpha only"),
        ("may not close", "will close", "may not close", "“close” is negated in Alpha only"),
        ("would not close", "will close", "not close", "“close” is negated in Alpha only"),
        ("didn’t close", "closed", "n’t close", "“closed” is negated in Alpha only"),
        ("won't close", "will close", "n't close", "“close” is negated in Alpha only"),
        ("seems to have closed", "closed", "seems to have closed", "less sure in Alpha"),
        ("was feared to have closed", "has closed", "was feared to have closed", "less sure in Alpha"),
        ("perhaps closed", "closed", "perhaps closed", "less sure in Alpha"),
    ],
)
def test_the_words_that_limit_a_verb_are_shown_with_it(one: str, other: str, words: str, why: str) -> None:
    (claim,) = compared(HARBOUR.format(one), HARBOUR.format(other))
    limited, stated = claim.members
    verb = words.split()[-1]
    assert (limited.text, stated.text) == (words, other.split()[-1])
    negated = claim.verdict is Verdict.DIFFERS
    assert limited.value == f"{'negated' if negated else 'hedged'}: {verb}"
    assert limited.reason == ("says it is not so" if negated else "less sure")
    assert claim.reason == f"“{words}” (Alpha); “{other.split()[-1]}” (Beta); {why}"


def test_a_denial_is_reported_not_held() -> None:
    (claim,) = compared(HARBOUR.format("denied that it closed"), HARBOUR.format("closed"))
    assert claim.verdict is Verdict.COMPATIBLE
    assert [member.value for member in claim.members] == ["denied", "stated"]
    assert claim.reason.endswith("reported as denied in Alpha")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("reportedly closed", "has reportedly closed"),  # both are not sure
        ("did not only close", "did close"),
        ("did not necessarily close", "did close"),
        ("should not close", "has closed"),  # what should be, and what is
        ("did not close", "closes"),  # neither past nor future
        ("did not close", "refused to close"),
        ("did not make", "did make"),  # such verbs tell nothing
    ],
)
def test_what_is_limited_in_both_or_says_something_else_is_no_claim(one: str, other: str) -> None:
    assert not compared(HARBOUR.format(one), HARBOUR.format(other))


@pytest.mark.parametrize(
    "words",
    [
        "“We have not closed the northern harbour of Vello to tankers,” it said.",
        "If it had not closed the northern harbour of Vello to tankers, boats would have come.",
        "Should it not close the northern harbour of Vello to tankers, the port authority fails.",
        "Unless the port authority may close the northern harbour of Vello to tankers, it sues.",
    ],
)
def test_quotations_and_conditions_are_not_compared(words: str) -> None:
    assert not compared(words, HARBOUR.format("has closed"))
    assert not compared(HARBOUR.format("has closed"), words)


def test_which_report_comes_first_changes_only_who_is_named() -> None:
    (claim,) = compared(HARBOUR.format("has closed"), HARBOUR.format("has not closed"))
    assert [member.reason for member in claim.members] == ["states it", "says it is not so"]
    assert claim.reason.endswith("“closed” is negated in Beta only")
    assert disagreement(claim) == 1.0


def test_a_claim_is_never_surer_than_likely() -> None:
    for score, sure in ((0.9, Confidence.MEDIUM), (0.6, Confidence.MEDIUM), (0.5, Confidence.LOW)):
        articles = reports(HARBOUR.format("has closed"), HARBOUR.format("has not closed"))
        rows = [structs.replace(row, score=score) for row in side_by_side(articles)]
        (claim,) = compare_claims(articles, rows, Glossary({}))
        assert claim.confidence is sure, score
