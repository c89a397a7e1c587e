"""Places in several reports: the same, one within the other, or another."""

from __future__ import annotations

from compare.claims.places import compare_claims
from compare.glossary import Glossary
from compare.model import Alias, Claim, Entity, Verdict
from tests.claims.events import reports, side_by_side


def place(name: str, people: str = "") -> Entity:
    aliases = (Alias(text=people, type="demonym"),) if people else ()
    return Entity(id=name.lower(), kind="place", preferred={"en": name}, aliases=aliases)


GLOSSARY = Glossary({one.id: one for one in (place("Vello"), place("Amel"), place("Orvia", "Orvian"))})
TEXT = "The trade fair opened in {} with fireworks and a speech of the queen."


def compared(*texts: str) -> list[Claim]:
    articles = reports(*texts)
    return list(compare_claims(articles, side_by_side(articles), GLOSSARY))


def test_the_same_place_agrees() -> None:
    (claim,) = compared(TEXT.format("Vello"), TEXT.format("Vello"))
    assert claim.verdict is Verdict.AGREES


def test_another_place_differs() -> None:
    (claim,) = compared(TEXT.format("Vello"), TEXT.format("Amel"))
    assert claim.verdict is Verdict.DIFFERS
    assert claim.reason == "“Vello” (Alpha); “Amel” (Beta)"


def test_a_town_and_its_country_are_compatible_where_a_report_says_so() -> None:
    known = " Hotels in Vello, Orvia, were full."
    (claim,) = compared(TEXT.format("Vello") + known, TEXT.format("Orvia"))
    assert claim.verdict is Verdict.COMPATIBLE
    assert "Vello is in Orvia" in claim.reason


def test_a_town_and_a_country_are_not_compared_where_nobody_says_so() -> None:
    assert not compared(TEXT.format("Vello"), TEXT.format("Orvia"))


def test_a_people_is_no_place() -> None:
    assert not compared(TEXT.format("Vello"), "The fair opened in Orvian fashion with fireworks.")
