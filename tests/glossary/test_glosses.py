"""Short forms that the text explains are names in that text."""

import pytest

from compare.glossary import Glossary
from compare.glossary.glosses import is_initials, shares_initials
from compare.model import Confidence, Entity
from tests.glossary.conftest import a_glossary, mentions, names

WATCH = Entity(
    "river-watch", "organisation", {"en": "River Watch", "fr": "Observatoire des rivières du nord"}
)


@pytest.mark.parametrize(
    "text",
    [
        "The Green Front (XQ) fled. XQ is back.",
        "The Green Front group (“XQ”) fled. XQ is back.",
        "The Green Front, or XQ, fled. XQ is back.",
        "The Green Front (known as XQ) fled. XQ is back.",
        "The Green Front (XQ, once a club) fled. XQ is back.",
        "XQ (the Green Front) fled. XQ is back.",
    ],
)
def test_ways_to_explain(glossary: Glossary, text: str) -> None:
    short = [one for one in mentions(glossary, text) if one.text == "XQ"]
    assert [(one.entity, one.confidence, one.why) for one in short] == [
        ("green-front", Confidence.HIGH, "glossed by the text")
    ] * 2


def test_an_unknown_organisation_is_explained_too() -> None:
    text = "The Nordian Institute of Marine Research (NIMR) said so. Later NIMR denied it."
    assert names(a_glossary(), text) == [
        ("Nordian Institute of Marine Research", "new:nordian-institute-of-marine-research"),
        ("NIMR", "new:nordian-institute-of-marine-research"),
        ("NIMR", "new:nordian-institute-of-marine-research"),
    ]


def test_letters_of_a_foreign_name_make_an_artefact() -> None:
    glossary = a_glossary(WATCH)
    marked = {one.text: one.artefact for one in mentions(glossary, "Said River Watch (ORN). Then ORN left.")}
    assert marked == {"River Watch": False, "ORN": True}
    marked = {one.text: one.artefact for one in mentions(glossary, "Said River Watch (RW). Then RW left.")}
    assert marked == {"River Watch": False, "RW": False}


@pytest.mark.parametrize(
    "text", ["Port Anne (AFP) – It rained.", "Marta Ilves (R) smiled.", "Marta Ilves (SPD) smiled."]
)
def test_a_source_or_a_party_in_parentheses_explains_nothing(glossary: Glossary, text: str) -> None:
    assert [id_ for _, id_ in names(glossary, text)][1:] in ([], ["new:afp"], ["new:spd"])


def test_a_strong_alias_of_another_entity_is_left_alone(glossary: Glossary) -> None:
    assert names(glossary, "the Green Front (N.R.)")[1] == ("N.R.", "nordia")


def test_initials() -> None:
    assert is_initials("ÉI", "État islamique")
    assert is_initials("OSDH", "Observatoire syrien des droits de l’homme")
    assert is_initials("DoJ", "Department of Justice")
    assert not is_initials("OSDH", "Syrian Observatory for Human Rights")
    assert shares_initials("OSDH", "Syrian Observatory for Human Rights")
    assert not shares_initials("MSF", "Doctors Without Borders")
