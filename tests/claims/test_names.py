"""Names in several reports: forms, offices, and who is not named."""

from __future__ import annotations

import pytest

from compare.claims.names import compare_claims, disagreement
from compare.glossary import Glossary
from compare.model import Alias, Claim, Entity, Verdict
from tests.claims.events import reports

GLOSSARY = Glossary(
    {
        "tavira-front": Entity(
            id="tavira-front",
            kind="organisation",
            preferred={"en": "Tavira Front", "fr": "Front de Tavira"},
            aliases=(
                Alias("Tavira Front", type="full", status="preferred"),
                Alias("TFN", type="acronym"),
                Alias("TFNO", lang="nl", type="acronym", in_english="artefact"),
                Alias("FDT", lang="fr", type="acronym", in_english="artefact"),
            ),
        ),
        "reformist-party": Entity(
            id="reformist-party",
            kind="organisation",
            preferred={"en": "Reformist Party (Orvia)"},
            aliases=(Alias("Reformist Party", type="full"), Alias("ORP", type="acronym")),
        ),
        "harbour-committee": Entity(
            id="harbour-committee",
            kind="organisation",
            preferred={"en": "Assembly Harbour Roads Committee"},
            aliases=(Alias("Assembly Harbour Roads Committee", type="full", status="preferred"),),
        ),
        "mikhail-orlenko": Entity(
            id="mikhail-orlenko",
            kind="person",
            preferred={"en": "Mikhail Orlenko"},
            aliases=(
                Alias("Mikhail Orlenko", type="full", status="preferred"),
                Alias("Mykhailo Orlenko", type="transliteration"),
                Alias("Orlenko", type="surname", strength="weak"),
            ),
        ),
    }
)


def compared(*texts: str) -> list[Claim]:
    return list(compare_claims(reports(*texts), [], GLOSSARY))


def test_short_forms_of_given_names_are_compatible() -> None:
    text = "Senator {} left the harbour on Monday."
    claim = about("Dick Holland", text.format("Dick Holland"), text.format("Richard J. Holland"))
    assert claim.verdict is Verdict.COMPATIBLE


def about(name: str, *texts: str) -> Claim:
    (claim,) = (claim for claim in compared(*texts) if claim.reason.startswith(name))
    return claim


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("Mikhail Orlenko", "Mikhail Orlenko", Verdict.AGREES),
        ("Mikhail Orlenko", "Mykhailo Orlenko", Verdict.COMPATIBLE),
        ("Mikhail Orlenko", "Mikhael Orlenko", Verdict.DIFFERS),
    ],
)
def test_spellings_of_a_person(one: str, other: str, verdict: Verdict) -> None:
    claim = about("Mikhail Orlenko", f"The envoy {one} left on Monday.", f"The envoy {other} left on Monday.")
    assert claim.verdict is verdict
    assert [member.text for member in claim.members] == [one, other]


def test_two_romanisations_of_a_name_outside_the_glossary_are_compatible() -> None:
    claim = about("Sergei Malkov", "The engineer Sergei Malkov left.", "The engineer Sergey Malkov left.")
    assert claim.verdict is Verdict.COMPATIBLE


def test_a_surname_alone_is_no_other_form() -> None:
    claim = about(
        "Mikhail Orlenko",
        "The envoy Mikhail Orlenko left on Monday. Orlenko will return.",
        "In Lisbon, Mikhail Orlenko spoke, and Orlenko left.",
    )
    assert claim.verdict is Verdict.AGREES


def test_a_person_outside_the_glossary_spelled_otherwise() -> None:
    (claim,) = compared(
        "The judge heard Katherine Vessel on Monday. Vessel then left.",
        "The judge heard Catherine Vessel on Monday. Vessel then left.",
    )
    assert claim.verdict is Verdict.DIFFERS
    assert [member.text for member in claim.members] == ["Katherine Vessel", "Catherine Vessel"]
    assert claim.reason.endswith("spelled otherwise")
    assert disagreement(claim) > 0


def test_an_initial_or_a_short_form_is_no_other_spelling() -> None:
    claims = compared("The judge heard Timothy J. Vessel.", "The judge heard Tim Vessel.")
    assert {claim.verdict for claim in claims} == {Verdict.AGREES}


def test_two_people_of_one_surname_stay_two() -> None:
    claims = compared(
        "The judge heard Katherine Vessel and her brother Robert Vessel.",
        "The judge heard Katherine Vessel and her brother Robert Vessel.",
    )
    assert {claim.verdict for claim in claims} == {Verdict.AGREES}


def test_an_acronym_the_glossary_admits() -> None:
    claim = about("Tavira Front", "Fighters of the Tavira Front withdrew.", "Fighters of TFN withdrew.")
    assert claim.verdict is Verdict.COMPATIBLE
    assert claim.reason.endswith("both forms admitted")


def test_an_acronym_of_another_language() -> None:
    claim = about("Tavira Front", "Fighters of the Tavira Front withdrew.", "Fighters of FDT withdrew.")
    assert claim.verdict is Verdict.DIFFERS
    assert claim.reason.endswith("one form of another language")


def test_an_acronym_of_another_language_beside_the_name() -> None:
    claim = about("Tavira Front", "TFN withdrew.", "TFNO withdrew. The Tavira Front was tired.")
    assert claim.verdict is Verdict.DIFFERS
    assert [member.text for member in claim.members] == ["TFN", "TFNO"]
    assert claim.reason.endswith("one form of another language")


def test_offices_that_nobody_holds_together() -> None:
    claims = compared(
        "Foreign Minister Mikhail Orlenko left on Monday.",
        "Prime Minister Mikhail Orlenko left on Monday.",
    )
    (claim,) = (claim for claim in claims if claim.verdict is Verdict.DIFFERS)
    assert [member.value for member in claim.members] == ["foreign minister", "prime minister"]
    assert [member.text for member in claim.members] == [
        "Foreign Minister Mikhail Orlenko",
        "Prime Minister Mikhail Orlenko",
    ]


def test_a_former_office_is_no_contradiction() -> None:
    claims = compared(
        "Former President Mikhail Orlenko left on Monday.", "Prime Minister Mikhail Orlenko left on Monday."
    )
    assert Verdict.DIFFERS not in {claim.verdict for claim in claims}


NAMED = "The envoy Mikhail Orlenko left on Monday. Orlenko will return."


def test_a_name_that_all_the_others_have() -> None:
    agrees, missing = compared(NAMED, NAMED, "The envoy left on Monday.")
    assert (agrees.verdict, missing.verdict) == (Verdict.AGREES, Verdict.MISSING)
    assert missing.reason == "Mikhail Orlenko: not named in Gamma"
    assert {member.article for member in missing.members} == {"alpha.md", "beta.md"}


def test_a_name_used_once_is_missed_by_nobody() -> None:
    once = "The envoy Mikhail Orlenko left on Monday."
    claims = compared(once, once, "The envoy left on Monday.")
    assert {claim.verdict for claim in claims} == {Verdict.AGREES}


def test_a_name_that_one_report_alone_has() -> None:
    claim = about("Mikhail Orlenko", NAMED, "The envoy left on Monday.", "The envoy left.")
    assert claim.verdict is Verdict.ONLY_HERE
    assert claim.reason == "Mikhail Orlenko: named only in Alpha"


def test_a_word_of_the_name_elsewhere_hints_that_it_was_overlooked() -> None:
    claims = compared(NAMED, "The envoy left, as a note headed ORLENKO'S REASONS says.")
    assert Verdict.ONLY_HERE not in {claim.verdict for claim in claims}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The ORP voted against it. The ORP will go on.", "Two Reformists voted against it."),
        (
            "The Assembly Harbour Roads Committee met. The Assembly Harbour Roads Committee voted.",
            "The Assembly Harbour Roads and Assembly Budget committees met.",
        ),
    ],
)
def test_a_body_told_of_in_other_words_is_not_missing(one: str, other: str) -> None:
    assert not [claim for claim in compared(one, other) if claim.verdict is Verdict.ONLY_HERE]
    assert [claim for claim in compared(one, "Nobody voted.") if claim.verdict is Verdict.ONLY_HERE]


def test_an_accent_hides_no_name() -> None:
    claims = compared("Loreta Sanches won. Sanches smiled.", "The race was won by Mrs Sánches of Vello.")
    assert Verdict.ONLY_HERE not in {claim.verdict for claim in claims}


def test_ranks_are_offices() -> None:
    found = compared("Colonel Ann Leeuw led it.", "General Ann Leeuw led it.")
    assert [claim.verdict for claim in found if "“colonel”" in claim.reason] == [Verdict.DIFFERS]
    found = compared("Attorney General Ann Leeuw led it.", "Captain Ann Leeuw led it.")
    assert Verdict.DIFFERS not in {claim.verdict for claim in found}
