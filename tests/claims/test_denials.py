"""What one report says somebody denies, and another states or has claimed."""

from __future__ import annotations

import pytest

from compare.claims._denials import denial
from compare.claims.attribution import compare_claims as attributions
from compare.claims.modality import compare_claims
from compare.glossary import Glossary
from compare.model import Article, Claim, Span, Verdict
from tests.claims.events import reports, side_by_side

DONE = "the northern harbour of Vello was closed to tankers"


def compared(*texts: str) -> list[Claim]:
    articles = reports(*texts)
    return list(compare_claims(articles, side_by_side(articles), Glossary({})))


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (f"The ministry said that {DONE}.", f"The ministry denied that {DONE}.", Verdict.DIFFERS),
        (f"{DONE.capitalize()}.", f"The ministry denied that {DONE}.", Verdict.COMPATIBLE),
        (f"The mayor said that {DONE}.", f"The ministry denied that {DONE}.", Verdict.COMPATIBLE),
        (f"{DONE.capitalize()}.", f"The ministry rejected claims that {DONE}.", Verdict.COMPATIBLE),
        (
            "The Red Lamp group claimed responsibility for the attack on the Vello ferry.",
            "The Red Lamp group denied responsibility for the attack on the Vello ferry.",
            Verdict.DIFFERS,
        ),
        (
            "Ilse Orvik will run again for the council of Vello.",
            "Ilse Orvik denied on Monday that she will run again for the council of Vello.",
            Verdict.COMPATIBLE,
        ),
    ],
)
def test_claimed_or_stated_and_denied(one: str, other: str, verdict: Verdict) -> None:
    (claim,) = compared(one, other)
    assert claim.verdict is verdict
    assert claim.reason.endswith("reported as denied in Beta")
    assert [member.reason for member in claim.members][1] == "reports a denial"
    (turned,) = compared(other, one)
    assert turned.verdict is verdict


def test_who_claims_and_denies_does_not_agree() -> None:
    articles = reports(f"The ministry said that {DONE}.", f"The ministry denied that {DONE}.")
    assert not list(attributions(articles, side_by_side(articles), Glossary({})))


@pytest.mark.parametrize(
    "other",
    [
        f"The ministry did not deny that {DONE}.",
        f"The ministry denied that {DONE}.",  # both report it
        "The ministry denied that the mayor had met the builder of the old bridge.",
    ],
)
def test_no_denial_of_what_the_other_has(other: str) -> None:
    assert not compared(f"The ministry denied that {DONE}.", other)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Ann Lee denied the closure of the port before she left.", "the closure of the port"),
        ("Ann Lee denied that it was not so.", None),
        ("Ann Lee was denied entry.", None),
        ("“Ann Lee denied it all,” said Bo Ek.", None),
    ],
)
def test_what_is_denied(text: str, what: str | None) -> None:
    found = denial(Article(text=text, id="alpha.md", language="en"), Span(0, len(text)))
    assert (found and found.what) == what
