"""Names that no glossary lists: where each begins and ends, and of what kind it is."""

from __future__ import annotations

import pytest

from compare.glossary import Glossary
from compare.model import Article
from tests.glossary.conftest import FRONT, ILVES, NORDIA, PORT_ANNE, a_glossary

KNOWN = a_glossary(NORDIA, PORT_ANNE, FRONT, ILVES)


def named(glossary: Glossary, text: str) -> list[tuple[str, str]]:
    found = glossary.recognise(Article(text, language="en"))
    return [(mention.text, glossary.kind_of(mention.entity)) for mention in found]


def org(*names: str) -> list[tuple[str, str]]:
    return [(name, "organisation") for name in names]


def place(*names: str) -> list[tuple[str, str]]:
    return [(name, "place") for name in names]


def person(*names: str) -> list[tuple[str, str]]:
    return [(name, "person") for name in names]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # what follows "of", "for" and "on"
        ("The Quimbo Institute of Marine Science opened.", org("Quimbo Institute of Marine Science")),
        ("The Department for the Environment closed.", org("Department for the Environment")),
        ("The Court of Appeal for Brask ruled.", org("Court of Appeal for Brask")),
        ("He works for Quimbo National Bank of Brask.", org("Quimbo National Bank of Brask")),
        ("The Bremora Committee on Foreign Relations met.", org("Bremora Committee on Foreign Relations")),
        ("The Bremora Bank on Thursday closed.", org("Bremora Bank")),
        ("The Treaty of Kafr Sabil was signed.", [("Treaty of Kafr Sabil", "event")]),
        # one name with "and", and two
        ("They joined the Ministry of Trade and Industry then.", org("Ministry of Trade and Industry")),
        ("The University of Quimbo and Tolmo left.", org("University of Quimbo", "Tolmo")),
        ("The Ministry of Trade and Alan Quimbo left.", org("Ministry of Trade") + person("Alan Quimbo")),
        ("She read the Freedom of Information Act again.", org("Freedom of Information Act")),
        ("She met the House Ways and Means Committee again.", org("Ways and Means Committee")),
        ("She met Duke and Northwestern University again.", org("Northwestern University")),
        # the last word
        ("Quimbo Group bought Brask Ltd again.", org("Quimbo Group", "Brask Ltd")),
        ("The Bremora Post-Dispatch wrote so.", org("Bremora Post-Dispatch")),
        ("The Brask-Tolmo University agreed.", org("Brask-Tolmo University")),
        ("The Ada Quimbo Foundation paid.", org("Ada Quimbo Foundation")),
        ("A Brask Street shop moved to Tolmo Square.", place("Brask Street", "Tolmo Square")),
        ("They swam in the Kribbel River.", place("Kribbel River")),
        ("He went to Mount Quimbo and to Lake Brask.", place("Mount Quimbo", "Lake Brask")),
    ],
)  # fmt: skip
def test_the_name_of_an_organisation_a_place_or_an_event(text: str, names: list[tuple[str, str]]) -> None:
    assert named(Glossary({}), text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Historian Alan Brinkley spoke.", person("Alan Brinkley")),
        ("He met Ada Quimbo Jr. in town.", person("Ada Quimbo Jr.")),
        ("He met Ada K. Quimbo in town.", person("Ada K. Quimbo")),
        ("He met Ada van der Quimbo in town.", person("Ada van der Quimbo")),
        ("He met Mayor Ada Quimbo and President Kribbel in town.", person("Ada Quimbo", "Kribbel")),
        ("He met Stephen King and Julie Bishop in town.", person("Stephen King", "Julie Bishop")),
        ("Ada Quimbo's house burned.", person("Ada Quimbo")),
        ("It was Ada Quimbo, not Sir Alan Tolmo.", person("Ada Quimbo", "Alan Tolmo")),
        ("QUIMBO, Oct 3 — Ada Brask left.", place("QUIMBO") + person("Ada Brask")),
        ("THE MAYOR OF QUIMBO LEFT.", []),
        ("Ministry of Culture ruled. The ministry of culture agreed.", []),
    ],
)
def test_the_name_of_a_person_and_no_name(text: str, names: list[tuple[str, str]]) -> None:
    assert named(Glossary({}), text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Nordian Institute of Trade met.", org("Nordian Institute of Trade")),
        ("The Ministry of the Nordian Opposition met.", org("Ministry of the Nordian Opposition")),
        ("The Ministry of Nordia and Brask met.", org("Ministry of Nordia", "Brask")),
        ("The Bank of Nordia met.", org("Bank of Nordia")),
        ("The Nordia River rose.", place("Nordia River")),
        ("The University of Port Anne met.", org("University of Port Anne")),
        ("Port Anne University met.", org("Port Anne University")),
        ("Marta Ilves University met.", org("Marta Ilves University")),
        ("Alan Ilves met Marta Ilves Jr. again.", person("Alan Ilves", "Marta Ilves Jr.")),
        ("Marta Ilves left the Green Front.", person("Marta Ilves") + org("Green Front")),
        ("The Battle of Port Anne was lost.", place("Port Anne")),
    ],
)
def test_a_listed_name_is_a_part_of_a_longer_one(text: str, names: list[tuple[str, str]]) -> None:
    assert named(KNOWN, text) == names
