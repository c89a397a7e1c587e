"""Whether two names can be one entity, by spelling alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.glossary.match import score

SAME = [
    ("Sergei Volkov", "Sergey Volkov", "person"),
    ("Volkov, Sergei", "Sergei Volkov", "person"),
    ("S. Volkov", "Sergei Volkov", "person"),
    ("Bachir el-Amin", "Bashir al-Amin", "person"),
    ("Сергей Волков", "Sergey Volkov", "person"),
    ("SergeiVolkov", "Sergei Volkov", "person"),
    ("Nordian Fisheries Ltd", "Nordian Fisheries Limited", "organisation"),
    ("NIMR", "Nordian Institute of Marine Research", "organisation"),
    ("The Nordian Labour Organisation", "Nordian Labor Organization", "organisation"),
    ("Vesthavn", "Vesthaven", "place"),
]
OTHER = [
    ("Hafez al-Amin", "Bashir al-Amin", "person"),
    ("Kern", "Kirch", "person"),
    ("Ahmad bin Omar", "Omar Lund", "person"),
    ("Nordian Army", "Nordian Air Force", "organisation"),
    ("QXP", "DXA", "organisation"),
    ("Vesthavn", "Nordhavn", "any"),
]


@pytest.mark.parametrize(("a", "b", "kind"), SAME)
def test_one_entity(a: str, b: str, kind: str) -> None:
    assert score(a, b, kind) > 0.8


@pytest.mark.parametrize(("a", "b", "kind"), OTHER)
def test_two_entities(a: str, b: str, kind: str) -> None:
    assert score(a, b, kind) < 0.75


def test_names_over_on_one_side_weigh_more_for_organisations() -> None:
    assert score("Ada Holm", "Ada Maria Holm", "person") > score(
        "Vest Bank", "Vest Bank Sudia", "organisation"
    )


@given(
    st.text(max_size=30), st.text(max_size=30), st.sampled_from(["person", "organisation", "place", "any"])
)
def test_between_0_and_1_and_in_any_order(a: str, b: str, kind: str) -> None:
    assert 0 <= score(a, b, kind) == score(b, a, kind) <= 1


@given(st.from_regex(r"[A-Z][a-z]{2,8} [A-Z][a-z]{2,8}", fullmatch=True))
def test_a_name_is_itself(name: str) -> None:
    assert score(name, name.upper(), "person") == 1
