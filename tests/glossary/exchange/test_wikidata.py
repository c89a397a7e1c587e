"""Labels and aliases of Wikidata, from one page or a dump."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from compare.files.changes import commit
from compare.glossary.exchange.filing import filed
from compare.glossary.lint import lint
from compare.model import Alias, Entity, UserError
from tests.glossary.exchange.conftest import imported


def texts(**names: str) -> dict[str, Any]:
    return {language: {"language": language, "value": text} for language, text in names.items()}


def instance_of(qid: str) -> dict[str, Any]:
    return {"P31": [{"mainsnak": {"datavalue": {"value": {"id": qid}}}}]}


FRONT = {
    "type": "item",
    "id": "Q901",
    "labels": texts(en="Green Front", fr="Front vert", nds="Gröne Front"),
    "aliases": {
        "en": [{"language": "en", "value": text} for text in ("GF", "The  Greens", "Green Front")],
        "fr": [{"language": "fr", "value": "FVERT"}],
    },
    "claims": instance_of("Q7278"),
}
PORT = {
    "type": "item",
    "id": "Q902",
    "labels": texts(en="Port Anne", fr="Port-Anne"),
    "claims": {"P625": [{}]},
}
NAMELESS = {"type": "item", "id": "Q903", "labels": texts(nds="Hagen")}
PROPERTY = {"type": "property", "id": "P31", "labels": texts(en="instance of")}
FOUND = (
    Entity(
        "green-front",
        "organisation",
        {"en": "Green Front", "fr": "Front vert"},
        (
            Alias("GF", type="acronym", strength="weak"),
            Alias("The Greens"),
            Alias("FVERT", lang="fr", type="acronym"),
        ),
        wikidata="Q901",
    ),
    Entity("port-anne", "place", {"en": "Port Anne", "fr": "Port-Anne"}, wikidata="Q902"),
)


def dumped(*items: dict[str, Any]) -> str:
    return "[\n" + ",\n".join(map(json.dumps, items)) + "\n]\n"


@pytest.mark.parametrize(
    "content",
    [
        json.dumps({"entities": {"Q901": FRONT, "Q902": PORT, "Q903": NAMELESS}}, indent=1),
        dumped(FRONT, PROPERTY, PORT, NAMELESS),
        "\n".join(map(json.dumps, (FRONT, PORT, NAMELESS))),
        json.dumps([FRONT, PORT, NAMELESS]),
    ],
    ids=["EntityData", "dump", "lines", "array"],
)
def test_reads_items_in_every_wrapping(tmp_path: Path, content: str) -> None:
    found = imported(tmp_path, content)
    assert found.entities == FOUND
    assert "1 items have no name in en, fr" in found.remarks[0]
    assert "1 short acronyms are weak and want `needs`: GF" in found.remarks[1]


def test_takes_the_languages_that_were_asked_for(tmp_path: Path) -> None:
    entity = imported(tmp_path, dumped(FRONT), languages=("nds", "en")).entities[0]
    assert entity.preferred == {"nds": "Gröne Front", "en": "Green Front"}


def test_a_short_acronym_is_weak_and_lint_asks_for_its_context(tmp_path: Path) -> None:
    commit(filed(imported(tmp_path, dumped(FRONT)).entities, tmp_path / "own").changes)
    messages = [problem.message for problem in lint([tmp_path / "own"])]
    assert any("'GF' is weak without `needs`" in message for message in messages)


def test_a_short_label_is_weak_too(tmp_path: Path) -> None:
    found = imported(tmp_path, dumped({**FRONT, "labels": texts(en="UNX"), "aliases": {}}))
    assert "1 short acronyms are weak and want `needs`: UNX" in found.remarks[0]
    entity = found.entities[0]
    assert entity.preferred == {"en": "UNX"}
    assert entity.aliases == (Alias("UNX", type="acronym", strength="weak"),)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (dumped(FRONT, {**PORT, "aliases": {"en": "x"}}), r"line 3 \(Q902\): its aliases are no list"),
        (dumped({**PORT, "labels": {"en": {"value": 7}}}), r"line 2 \(Q902\): a name without a text"),
        (dumped(FRONT)[:-20], "line 2: is not an item in JSON"),
        (dumped({**PORT, "claims": {}}), r"line 2 \(Q902\): has no kind; say --kind"),
        (dumped(NAMELESS), "holds no entry"),
        (dumped({**PORT, "labels": ["x"]}), r"line 2 \(Q902\): its labels or aliases are not by language"),
        (dumped({**PORT, "claims": {"P31": 5}}), r"line 2 \(Q902\): has no kind; say --kind"),
        ('{"entities": {"Q1": {}}, "entities": []}', "holds no entry"),
        ('{"entities": {"Q1": ' + "[" * 50_000, "is not JSON|nested too deeply"),
    ],
)
def test_a_broken_dump_is_one_line(tmp_path: Path, content: str, said: str) -> None:
    with pytest.raises(UserError, match=said):
        imported(tmp_path, content)
