"""On whose word several reports tell one thing."""

from __future__ import annotations

import pytest

from compare.claims.attribution import compare_claims, disagreement
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


def test_members_name_their_sources_and_what_kind_they_are() -> None:
    (claim,) = compared(f"Anna Lee said that {TOLD}.", f"Harbour officials said that {TOLD}.")
    assert [(one.text, one.value, one.attributed_to, one.reason) for one in claim.members] == [
        ("Anna Lee", "Anna Lee", "Anna Lee", "person source"),
        ("Harbour officials", "harbour officials", "harbour officials", "unnamed source"),
    ]
    assert disagreement(claim) == 0.5


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("Harbour officials", "Senior officials", "“Harbour officials” (Alpha); “Senior officials” (Beta)"),
        ("Anna Lee", "Ms. Lee", "“Anna Lee” (Alpha); “Lee” (Beta)"),
        ("The port authority", "The port authority", "“The port authority” (Alpha and Beta)"),
    ],
)
def test_sources_that_are_one(one: str, other: str, why: str) -> None:
    (claim,) = compared(f"{one} said that {TOLD}.", f"{other} said that {TOLD}.")
    assert (claim.verdict, claim.reason) == (Verdict.AGREES, why)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Harbour officials", "Witnesses"),  # two whom nobody names
        ("Anna Lee", "The port authority"),  # she may speak for it
        ("The mayor", "The port authority"),
        ("Somebody", "Anna Lee"),
        ("They", "Anna Lee"),
    ],
)
def test_sources_that_may_be_one_are_not_compared(one: str, other: str) -> None:
    for first, second in ((one, other), (other, one)):
        assert not compared(f"{first} said that {TOLD}.", f"{second} said that {TOLD}.")


@pytest.mark.parametrize(
    "told",
    [
        f"{TOLD.capitalize()} as Lee had wished.",  # names her
        f"{TOLD.capitalize()}, as was announced.",  # has it from somebody
        f"{TOLD.capitalize()}?",
        "The northern harbour was “closed” to tankers of Vello after the storm.",
    ],
)
def test_what_is_not_told_in_the_own_voice_is_not_stated_as_fact(told: str) -> None:
    assert not compared(f"Anna Lee said that {TOLD}.", told)


def test_whoever_states_it_as_fact_is_named_first_or_last() -> None:
    said, told = f"Anna Lee said that {TOLD}.", f"{TOLD.capitalize()}."
    for texts, where in (
        ((said, told), "Beta"),
        ((told, said), "Alpha"),
        ((told, said, told), "Alpha and Gamma"),
    ):
        (claim,) = compared(*texts)
        assert claim.reason.endswith(f"stated as fact in {where}")
        reasons = {one.value: one.reason for one in claim.members}
        assert reasons == {"stated as fact": "nobody is named for it", "Anna Lee": "person source"}


def test_short_sentences_and_denials_are_not_compared() -> None:
    assert not compared("Anna Lee said Vello was closed.", "Karl Ekman said Vello was closed.")
    assert not compared(f"Anna Lee denied that {TOLD}.", f"Karl Ekman said that {TOLD}.")


def test_two_sources_in_one_sentence_are_not_compared() -> None:
    both = f"Anna Lee said, and according to Karl Ekman it is true, that {TOLD}."
    assert not compared(both, f"Karl Ekman said that {TOLD}.")
