"""A glossary written in any format and read again is the same, hidden and deprecated forms included."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings

from compare.files.changes import commit
from compare.glossary.exchange.filing import filed
from compare.glossary.load import load_entities
from compare.model import Alias, Entity
from tests.glossary.exchange.conftest import ENTRIES, FORMATS, glossaries, imported, written


def by_id(entities: object) -> dict[str, Entity]:
    return {entity.id: entity for entity in entities}  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(entities=glossaries)
def test_any_glossary_comes_back_the_same(name: str, entities: list[Entity]) -> None:
    content, lost = written(entities, name)
    with TemporaryDirectory() as folder:
        again = imported(Path(folder), content)
    assert lost == ()
    assert again.remarks == ()
    assert by_id(again.entities) == by_id(entities)


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_glossary_makes_the_same_bytes(name: str) -> None:
    assert written(ENTRIES, name) == written(ENTRIES, name)


@pytest.mark.parametrize("name", FORMATS)
def test_filed_entries_load_as_they_were(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "made" / "glossary"
    commit(filed(imported(tmp_path, written(ENTRIES, name)[0]).entities, folder).changes)
    assert load_entities([folder]) == by_id(ENTRIES)
    assert (folder / "place" / "nordia.yaml").is_file()


@pytest.mark.parametrize("name", FORMATS)
def test_what_a_format_cannot_carry_is_named(name: str, tmp_path: Path) -> None:
    odd = [Entity("nordia", "place", {"en": "Nordia"}, (Alias("Nor\x01dia"), Alias("Nordie", lang="f?r")))]
    content, lost = written(odd, name)
    again = imported(tmp_path, content).entities[0]
    assert (again == odd[0]) == (lost == ())
    if name == "tbx":
        assert lost == (
            "nordia: XML cannot hold U+0001 in 'Nor\\x01dia'",
            "nordia: 'f?r' is no language tag; 'Nordie' left out",
        )
    if name.startswith("skos"):
        assert "nordia: the alias 'Nordie': 'f?r' is no language tag" in lost


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    "empty",
    [
        Entity("nordia", "place", {"en": "Nordia"}, (Alias("Nor", strength="weak", needs=("",)),)),
        Entity("nordia", "place", {"en": "Nordia"}, (Alias("Nor", source=""),)),
        Entity("nordia", "place", {"en": "Nordia"}, (Alias(""),)),
        Entity("nordia", "place", {"en": "Nordia"}, note=""),
        Entity("nordia", "place", {"en": "Nordia"}, examples=("",)),
    ],
)
def test_an_empty_text_is_carried_or_named(name: str, empty: Entity, tmp_path: Path) -> None:
    content, lost = written([empty], name)
    assert (imported(tmp_path, content).entities == (empty,)) == (lost == ())
