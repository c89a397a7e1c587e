"""Which entities a form may name, found without looking at every name."""

from itertools import product

import pytest

from compare.glossary.suggest import candidates as module
from compare.glossary.suggest.candidates import Candidates, Named
from compare.glossary.suggest.likeness import Likeness

NAMES = [
    Named("nimr", "Nordian Institute of Marine Research", "organisation"),
    Named("nordia", "Nordia", "place"),
    Named("nordia", "Republic of Nordia", "place"),
    Named("marta-ilves", "Marta Ilves", "person"),
    Named("karim-al-hadad", "Karim al-Hadad", "person"),
    Named("kemet-airways", "Kemet Airways", "organisation"),
    Named("kemet-police", "Kemet Police", "organisation"),
]


@pytest.mark.parametrize(
    ("form", "entity"),
    [
        ("NIMR", "nimr"),
        ("Marine Research Institute", "nimr"),
        ("Nord.", "nordia"),
        ("Ilves", "marta-ilves"),
        ("Мартa Илвес", "marta-ilves"),
        ("Kareem el-Haddad", "karim-al-hadad"),
        ("Malta Ivles", "marta-ilves"),  # letters swapped
        ("KemetAir", "kemet-airways"),
    ],
)
def test_the_right_entity_comes_first(form: str, entity: str) -> None:
    near = Candidates(NAMES).near(form)
    assert near[0].entity == entity
    assert near[0].reason


def test_an_entity_comes_once_by_its_best_name() -> None:
    near = Candidates(NAMES).near("Nordia")
    assert [(one.entity, one.name, one.score) for one in near if one.entity == "nordia"] == [
        ("nordia", "Nordia", 1.0)
    ]


def test_rare_words_weigh_more_than_common_ones() -> None:
    names = [*NAMES, *(Named(f"police-{i}", f"Police Unit{i}") for i in range(20))]
    found = {one.entity: one.score for one in Candidates(names).near("Kemet Police Service")}
    assert found["kemet-police"] > max(score for id_, score in found.items() if id_ != "kemet-police")


def test_the_order_of_the_names_does_not_matter() -> None:
    there = Candidates(NAMES).near("Kemet")
    assert there == Candidates(NAMES[::-1]).near("Kemet")


def test_nothing_is_near_to_nothing() -> None:
    assert Candidates(NAMES).near("") == Candidates(()).near("Nordia") == []


def test_only_a_few_names_are_looked_at_closely(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at = []

    def counted(form: str, name: str, kind: str) -> Likeness:
        looked_at.append(name)
        return Likeness(0.5, "counted")

    monkeypatch.setattr(module, "likeness", counted)
    syllables = ("ka", "lo", "mi", "ru", "te", "zo", "pa", "ne")
    many = [Named(f"n{i}", "".join(parts).title()) for i, parts in enumerate(product(syllables, repeat=4))]
    Candidates(many).near("Kalomi Rutezo")
    assert 0 < len(looked_at) <= 120 < len(many)
