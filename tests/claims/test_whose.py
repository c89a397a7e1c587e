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
        ("said the governor of the region, Ilse Orvik", Verdict.DIFFERS, "Ilse Orvik (Beta)"),
        ("said the governor of the region", Verdict.COMPATIBLE, "the governor (Beta)"),
        ("said an official", Verdict.COMPATIBLE, "an official (Beta)"),
        ("she said", Verdict.AGREES, "no name (Beta)"),
        ("said Bo Ek", Verdict.DIFFERS, "Bo Ek (Beta)"),
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


@pytest.mark.parametrize(
    ("before", "verdict", "reason"),
    [
        ("Ann Lee left early. Bo Ekman stayed.", Verdict.COMPATIBLE, "Bo Ekman (Beta)"),
        ("Ann Lee and Bo Ekman came.", Verdict.COMPATIBLE, "no name (Beta)"),
        ("Ann Lee stayed.", Verdict.AGREES, ", Ann Lee: in Alpha and Beta"),
    ],
)
def test_he_is_not_whomever_another_report_names(before: str, verdict: Verdict, reason: str) -> None:
    filler = "The town was quiet. " * before.count(".")
    found, why = told(f"{filler}{SAID} said Ann Lee.", f"{before} {SAID} she said.")
    assert found is verdict
    assert reason in why


def test_the_name_of_one_report_is_not_given_to_all() -> None:
    texts = ["The hall was full. Ann Lee and Bo Ekman came. " + SAID] * 3
    said = (" she said.", " said Ann Lee.", " said Bo Ekman.")
    found, why = told(*(text + who for text, who in zip(texts, said, strict=True)))
    assert found is Verdict.DIFFERS
    assert "no name (Alpha)" in why
    assert "Ann Lee (Beta)" in why
    assert "Bo Ekman (Gamma)" in why


@pytest.mark.parametrize(
    ("attribution", "shown"),
    [
        ("The governor of the region said", "the governor of the region (Beta)"),
        ("An official said", "an official (Beta)"),
        ("One official said", "one official (Beta)"),
        ("A former official said", "a former official (Beta)"),
        ("Bo Ek said", "Bo Ek (Beta)"),
    ],
)
def test_who_speaks_is_shown_as_within_a_sentence(attribution: str, shown: str) -> None:
    _, why = told(f"{SAID} said Ann Lee.", f"{attribution}: {SAID.replace(',”', '.”')}")
    assert shown in why
