"""A surname misspelt once."""

from __future__ import annotations

import pytest

from compare.claims.names import compare_claims
from compare.glossary import Glossary
from compare.model import Claim, Confidence, Verdict
from tests.claims.events import reports

EMPTY = Glossary({})
RIGHT = "Senator Kay Hollinson resigned on Monday. Hollinson gave no reason."


def once(*texts: str) -> list[Claim]:
    return [claim for claim in compare_claims(reports(*texts), [], EMPTY) if ": once " in claim.reason]


def test_one_slip_beside_the_right_form() -> None:
    (claim,) = once(f"{RIGHT} A friend of Hollison said so.", RIGHT)
    assert claim.verdict is Verdict.DIFFERS
    assert claim.reason == "Kay Hollinson: once “Hollison” in Alpha; not in Beta"
    assert [member.text for member in claim.members] == ["Hollison", "Kay Hollinson"]


def test_what_another_report_has_too_is_no_slip() -> None:
    wrong = f"{RIGHT} A friend of Hollison said so."
    assert once(wrong, wrong) == []


def test_another_person_is_no_slip() -> None:
    assert once(f"{RIGHT} Her friend Bo Hollison said so.", RIGHT) == []
    assert once(f"{RIGHT} The Hollinsons said so.", RIGHT) == []


def test_the_claim_says_what_was_written_and_what_it_should_be() -> None:
    (claim,) = once(f"{RIGHT} A friend of Hollison said so.", RIGHT, RIGHT)
    wrong, *right = claim.members
    assert (claim.kind, claim.confidence) == ("names", Confidence.MEDIUM)
    assert (wrong.value, wrong.reason) == ("Hollison", "spelled otherwise once")
    assert [(one.article, one.value) for one in right] == [
        ("beta.md", "Kay Hollinson"),
        ("gamma.md", "Kay Hollinson"),
    ]
    assert claim.reason.endswith("once “Hollison” in Alpha; not in Beta and Gamma")


@pytest.mark.parametrize(
    "words",
    [
        "Senator Hollison said so.",
        "Mr. Hollison said so.",
        "Kay Hollison said so.",
        "Hollison’s friend said so.",
        "Hollinsen said so.",
        "They saw Hollinosn.",  # two letters changed places
    ],
)
def test_a_slip_may_follow_a_title_or_her_given_name(words: str) -> None:
    assert len(once(f"{RIGHT} {words}", RIGHT)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "Hollison Smith said so.",  # begins another name
        "Hollison said so, and Hollison left.",  # twice
        "Rollinson said so.",  # another initial
        "Hollinsonville slept.",
        "Hellisan said so.",  # three letters
    ],
)
def test_what_may_be_another_s_name_is_no_slip(words: str) -> None:
    assert once(f"{RIGHT} {words}", RIGHT) == []


def test_short_surnames_and_single_names_have_none() -> None:
    for right, wrong in (("Kay Ollin", "Olin"), ("Hollinson", "Hollison")):
        text = f"A friend of {right} resigned on Monday. {right.split()[-1]} gave no reason."
        assert once(f"{text} A friend of {wrong} slept.", text) == []
