"""Romanisations are no slips; slips are no romanisations."""

import pytest

from compare.glossary.romanisation import only_romanised_otherwise


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergei", "Sergey"),
        ("Dmitriy", "Dmitri"),
        ("Yury", "Yuri"),
        ("Nikolay", "Nikolai"),
        ("Alexander", "Aleksander"),
        ("Khaled Jibril", "Haled Djibril"),
        ("Mahmoud", "Mahmud"),
        ("Yulia", "Iulia"),
        ("Erdoğan", "Erdogan"),
    ],
)
def test_romanisations_meet(one: str, other: str) -> None:
    assert only_romanised_otherwise(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("Vasseur", "Vaseur"), ("Staffan", "Steffan"), ("Kerry", "Kirby"), ("Maria", "Mario")]
)
def test_slips_and_other_people_do_not(one: str, other: str) -> None:
    assert not only_romanised_otherwise(one, other)


def test_a_spelling_is_not_otherwise_than_itself() -> None:
    assert not only_romanised_otherwise("Sergei", "Sergei")
