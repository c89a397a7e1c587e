"""Names are recognised through soft hyphens, joined spaces and accents that stand apart."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.glossary import Glossary
from compare.model import Alias
from tests.glossary.conftest import a_glossary, entity, mentions, names

SALIM = entity("basir-al-salim", "person", "Basir al-Salim", Alias("Basir al-Salim"), Alias("al-Salim"))
TIDE = entity("new-tide", "organisation", "New Tide", Alias("New Tide"))
OZGU = entity("mert-cagloglu", "person", "Mert Çağloğlu", Alias("Mert Çağloğlu"))
HARBOUR = a_glossary(SALIM, TIDE, OZGU)


@pytest.mark.parametrize(
    ("text", "name", "entity_id"),
    [
        ("They met Basir al\u2011Salim there.", "Basir al\u2011Salim", "basir-al-salim"),
        ("They met Ba\u00adsir al-Sa\u00adlim there.", "Ba\u00adsir al-Sa\u00adlim", "basir-al-salim"),
        ("They met \u202aBasir\u200b al-Salim\u202c there.", "Basir\u200b al-Salim", "basir-al-salim"),
        ("They met al\u2011Salim’s\u200b aide.", "al\u2011Salim", "basir-al-salim"),
        ("They met al-Salim\u200b’s aide.", "al-Salim", "basir-al-salim"),
        ("Boats of New\u00a0Tide left.", "New\u00a0Tide", "new-tide"),
        ("Boats of New \u200dTi\u200dde’s left.", "New \u200dTi\u200dde", "new-tide"),
        (
            unicodedata.normalize("NFD", "So Mert Çağloğlu said."),
            unicodedata.normalize("NFD", "Mert Çağloğlu"),
            "mert-cagloglu",
        ),
    ],
)
def test_a_name_is_recognised_and_stands_where_it_stood(text: str, name: str, entity_id: str) -> None:
    assert names(HARBOUR, text) == [(name, entity_id)]


def test_a_name_outside_the_glossary_is_one_entity_however_it_is_written() -> None:
    glossary = Glossary({})
    text = "Jonas Lind\u00adkvist spoke. “No,” said Jonas Lindkvist. Jonas\u00a0Lindkvist left."
    found = mentions(glossary, text)
    assert [one.text for one in found] == ["Jonas Lind\u00adkvist", "Jonas Lindkvist", "Jonas\u00a0Lindkvist"]
    assert {one.entity for one in found} == {"new:jonas-lindkvist"}
    assert glossary.name_of("new:jonas-lindkvist") == "Jonas Lindkvist"


@given(
    st.lists(
        st.tuples(st.integers(0, 60), st.sampled_from("\u00ad\u200b\u2060\u202e\ufeff\u200d")), max_size=8
    )
)
def test_nothing_hidden_hides_a_name(hidden: list[tuple[int, str]]) -> None:
    text = "New Tide sent Basir al-Salim’s boat, says Mert Çağloğlu."
    for place, character in hidden:
        text = text[:place] + character + text[place:]
    expected = ["new-tide", "basir-al-salim", "mert-cagloglu"]
    assert [one.entity for one in mentions(HARBOUR, text)] == expected
