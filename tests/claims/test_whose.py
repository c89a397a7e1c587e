"""Who says one thing in several reports: nobody gets another's name."""

from __future__ import annotations

import pytest

from compare.claims.quotes import compare_claims
from compare.glossary import Glossary
from compare.model import Verdict
from tests.claims.events import reports, side_by_side

SAID = "“The bridge will open again in April,”"


def told(*texts: str) -> tuple[Verdict, str]:
    articles = reports(*texts)
    (claim,) = compare_claims(articles, side_by_side(articles), Glossary({}))
    return claim.verdict, claim.reason.partition("April”")[2]


@pytest.mark.parametrize(
    ("attribution", "verdict", "reason"),
    [
        ("said the governor of the region, Ilse Orvik", Verdict.COMPATIBLE, "Ilse Orvik (Beta)"),
        ("said the governor of the region", Verdict.COMPATIBLE, "the governor (Beta)"),
        ("said an official", Verdict.COMPATIBLE, "an official (Beta)"),
        ("she said", Verdict.AGREES, "no name (Beta)"),
        ("said Bo Ek", Verdict.COMPATIBLE, "Bo Ek (Beta)"),
    ],
)
def test_a_report_that_names_another_or_nobody(attribution: str, verdict: Verdict, reason: str) -> None:
    found, why = told(f"{SAID} said Ann Lee.", f"{SAID} {attribution}.")
    assert found is verdict
    assert why.startswith(": in Alpha and Beta; ")
    assert "Ann Lee (Alpha)" in why
    assert reason in why


@pytest.mark.parametrize(
    ("before", "attribution"),
    [
        ("", "Ms. Lee said"),
        ("", "said Lee, who heads the port"),
        ("Governor Ann Lee came late. ", "the governor said"),
        ("Governor Ann Lee came late. ", "she said"),
    ],
)
def test_who_has_the_name_elsewhere_may_use_another_word(before: str, attribution: str) -> None:
    filler = "The town was quiet. " if before else ""
    found, why = told(f"{filler}{SAID} said Ann Lee.", f"{before}{SAID} {attribution}.")
    assert (found, why) == (Verdict.AGREES, ", Ann Lee: in Alpha and Beta")


def test_an_unnamed_source_is_not_the_named_one() -> None:
    found, why = told(f"{SAID} said Ann Lee.", f"Ann Lee was late. {SAID} said an official.")
    assert found is Verdict.COMPATIBLE
    assert "an official (Beta)" in why
