"""Two names that a text ties, or that two texts side by side have in one place."""

import pytest

from compare.glossary import Glossary
from compare.glossary.suggest.links import Link, appositions, shared_rows
from compare.glossary.suggest.sightings import Listed, sightings
from compare.model import Alignment, Article, Member


def tied(glossary: Glossary, text: str) -> list[tuple[str, str]]:
    article = Article(text, id="a", outlet="Courier")
    found = appositions(article, sightings(article, glossary, Listed(glossary)))
    return [(link.one.form, link.other.form) for link in found]


@pytest.mark.parametrize(
    "text",
    [
        "The Green Front, also known as Verdant Path, withdrew on Friday.",
        "The Green Front, known locally as Verdant Path, withdrew on Friday.",
        "The Green Front, which is known by the code name Verdant Path, withdrew on Friday.",
        "The Green Front, formerly Verdant Path, withdrew on Friday.",
        "The Green Front, now called the “Verdant Path”, withdrew on Friday.",
        "The Green Front (Verdant Path) withdrew on Friday.",
        "The Green Front (formerly Verdant Path) withdrew on Friday.",
        "The Green Front, or Verdant Path, withdrew on Friday.",
    ],
)
def test_ways_to_give_another_name(glossary: Glossary, text: str) -> None:
    assert tied(glossary, text) == [("Green Front", "Verdant Path")]


@pytest.mark.parametrize(
    "text",
    [
        "The Green Front called Verdant Path a fraud on Friday.",
        "The Green Front and Verdant Path withdrew on Friday.",
        "The Green Front, Verdant Path and others withdrew on Friday.",
        "Talks in Port Anne (Verdant Path said) ended on Friday.",
        "Port Anne (AFP) – It rained on Friday.",
        "Marta Ilves (SPD) smiled on Friday.",
        "Marta Ilves, or Verdant Path, will have to leave on Friday.",
    ],
)
def test_names_that_merely_stand_together(glossary: Glossary, text: str) -> None:
    assert tied(glossary, text) == []


def rows(glossary: Glossary, *texts: str) -> list[Link]:
    articles = [Article(text, id=f"{i}", outlet=f"Outlet {i}") for i, text in enumerate(texts)]
    seen = {one.id: sightings(one, glossary, Listed(glossary)) for one in articles}
    members = tuple(Member(one.id, 0, len(one.text), one.text) for one in articles)
    return list(shared_rows([Alignment("r1", 0.8, members)], seen))


def test_the_name_left_over_on_each_side_of_a_row(glossary: Glossary) -> None:
    (link,) = rows(
        glossary,
        "The Green Front attacked the base near Port Anne, Marta Ilves said.",
        "The Verdant Movement attacked the base near Port Anne, Ilves said.",
    )
    assert {link.one.form, link.other.form} == {"Green Front", "Verdant Movement"}
    assert link.why.format(name="Green Front", outlet="Outlet 0") == "where Outlet 0 has “Green Front”"


@pytest.mark.parametrize(
    "other",
    [
        "The Verdant Movement and the Quiet Movement attacked the base near Port Anne.",  # which of them?
        "Omar Baruti attacked the base near Port Anne.",  # a person is no organisation
        "The Green Front and the Verdant Movement attacked the base near Port Anne.",  # both are there
        "The Nordia Courier reported from Port Anne.",  # both are known
    ],
)
def test_rows_that_say_nothing(glossary: Glossary, other: str) -> None:
    assert rows(glossary, "The Green Front attacked the base near Port Anne.", other) == []


def test_one_outlet_bears_no_witness_against_itself(glossary: Glossary) -> None:
    texts = ("The Green Front attacked the base.", "The Verdant Movement attacked the base.")
    articles = [Article(text, id=f"{i}", outlet="Courier") for i, text in enumerate(texts)]
    seen = {one.id: sightings(one, glossary, Listed(glossary)) for one in articles}
    row = Alignment("r1", 0.8, tuple(Member(one.id, 0, len(one.text), one.text) for one in articles))
    assert list(shared_rows([row], seen)) == []
