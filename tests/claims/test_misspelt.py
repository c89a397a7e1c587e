"""A surname misspelt once."""

from __future__ import annotations

from compare.claims.names import compare_claims
from compare.glossary import Glossary
from compare.model import Claim, Verdict
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
