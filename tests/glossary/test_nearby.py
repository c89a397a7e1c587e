"""The known name that an unknown one is a slip of: right where it speaks, and silent elsewhere."""

from __future__ import annotations

from functools import lru_cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.glossary import Glossary
from compare.glossary.nearby import Nearby, slip


@lru_cache(maxsize=1)
def nearby() -> Nearby:
    return Nearby(Glossary.shipped().entities)


@pytest.mark.parametrize(
    ("form", "entity", "sure"),
    [
        ("Angela Merckel", "angela-merkel", False),
        ("International Atomic Enery Agency", "iaea", True),
        ("Amnesty Internacional", "amnesty-international", True),
        ("Kazhakstan", "kazakhstan", False),
        ("Mogadishou", "mogadishu", False),
    ],
)
def test_a_slip_of_a_letter_or_two_is_seen_through(form: str, entity: str, sure: bool) -> None:
    near = nearby().near(form)
    assert near and (near.entity, near.sure) == (entity, sure)


@pytest.mark.parametrize(
    "form",
    ["John Kelly", "Niger", "Austria", "Mali", "Georgian", "Columbia", "Human Right Watch", "Barbara Obama",
     "Marie Le Pen", "South Dakota", "Eastern Ghana", "Vladimir Petrov", "Syrians", "Ukrainians"],
)  # fmt: skip
def test_another_name_is_never_taken_for_a_slip(form: str) -> None:
    near = nearby().near(form)
    assert near is None


@given(st.sampled_from(sorted(Glossary.shipped().entities)))
def test_a_name_of_the_glossary_is_no_slip(id_: str) -> None:
    assert nearby().near(Glossary.shipped().entities[id_].name()) is None


def test_endings_and_words_of_their_own_are_no_slips() -> None:
    assert not slip("ukrainians", "ukraine")
    assert not slip("kelly", "kerry")
    assert slip("merckel", "merkel") and not slip("merckel", "berkel")
