"""Places in several reports: the same, one within the other, or another."""

from __future__ import annotations

import pytest

from compare.claims.places import compare_claims, disagreement
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


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("in the northern city of Vello", "in the coastal town of Amel"),
        ("near the village of Vello", "near Amel"),
        ("in the Orvian city of Vello", "in Amel"),
        ("in the capital, Vello,", "in the Orvian capital Amel"),
        ("in eastern Vello", "in Amel"),
    ],
)
def test_a_place_behind_what_it_is(one: str, other: str) -> None:
    text = "The trade fair opened {} with fireworks and a speech of the queen."
    (claim,) = compared(text.format(one), text.format(other))
    assert claim.verdict is Verdict.DIFFERS
    assert {member.text for member in claim.members} == {"Vello", "Amel"}


def test_a_village_is_not_where_the_preposition_before_another_word_points() -> None:
    assert not compared(
        "The minister died in a raid by men of the village of Vello on Monday.",
        "The minister died in Amel in a raid by men from the hills.",
    )


def test_a_third_report_that_puts_it_there_in_another_sentence_is_among_them() -> None:
    other = "Nobody was hurt. Rain fell. With fireworks the queen had the fair opened in Vello."
    (claim,) = compared(TEXT.format("Vello"), TEXT.format("Vello"), other)
    assert [member.article for member in claim.members] == ["alpha.md", "beta.md", "gamma.md"]


def test_a_report_that_names_the_place_for_something_else_is_not() -> None:
    other = "Nobody was hurt. Rain fell. Two ships were built in Vello last year."
    (claim,) = compared(TEXT.format("Vello"), TEXT.format("Vello"), other)
    assert [member.article for member in claim.members] == ["alpha.md", "beta.md"]


def test_members_say_by_which_word_a_place_is_one() -> None:
    (claim,) = compared(TEXT.format("Vello"), TEXT.format("Amel"))
    assert [(one.value, one.reason) for one in claim.members] == [
        ("Vello", "placed with “in”"),
        ("Amel", "placed with “in”"),
    ]
    assert disagreement(claim) == 0.5


def test_the_less_exact_report_is_named_whichever_comes_first() -> None:
    known = " Hotels in Vello, Orvia, were full."
    for texts, less in (
        ((TEXT.format("Vello") + known, TEXT.format("Orvia")), "Beta"),
        ((TEXT.format("Orvia"), TEXT.format("Vello") + known), "Alpha"),
    ):
        (claim,) = compared(*texts)
        assert claim.reason.endswith(f"Vello is in Orvia; less exact in {less}")


def test_two_places_of_two_things_in_one_sentence_are_two_claims() -> None:
    text = "The trade fair opened in {} with fireworks, while the old ferry sank near {} in a storm."
    claims = compared(text.format("Vello", "Amel"), text.format("Vello", "Amel"))
    assert [{one.value for one in claim.members} for claim in claims] == [{"Vello"}, {"Amel"}]
    assert all(claim.verdict is Verdict.AGREES for claim in claims)


def test_a_place_that_the_other_report_names_as_well_does_not_differ() -> None:
    both = "The trade fair opened in Amel with fireworks and a speech of the queen of Vello."
    assert not compared(TEXT.format("Vello"), both)


def test_places_of_sentences_that_share_little_are_not_compared() -> None:
    assert not compared(TEXT.format("Vello"), "Nobody slept in Vello when rain and wind broke an old dam.")
    assert not compared(TEXT.format("Vello"), "Nobody slept in Amel when rain and wind broke an old dam.")
