"""The JSON document of the contract."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from compare.model import UserError
from compare.report.schema import schemas
from tests.glossary.exchange.conftest import ENTRIES, imported, written


def test_the_document_keeps_to_its_schema() -> None:
    schema = json.loads(schemas()["glossary-entries.v1.json"])
    document = json.loads(written(ENTRIES, "json")[0])
    jsonschema.validate(document, schema)
    assert document["entities"][0]["aliases"][2]["needs"] == ["rebels; armed", "Port Anne"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('{"entities": [7]}', "entity 1: is no object"),
        (
            '{"entities": [{"id": "a", "kind": "place", "preferred": 7}]}',
            r"entity 1 \(a\): Expected `object`",
        ),
        ('{"entities": [{"id": 7, "kind": "place", "preferred": {}}]}', r"entity 1 \(7\): the id '7'"),
        ('{"entities": [{"id": "a", "kind": "place", "preferred": {"en": "A"}, "alias": []}]}', "`alias`"),
        ('{"version": 2, "entities": []}', "version 2 of this format is not known"),
        ('{"entities": [', "JSON cut off at line 1"),
        ('{"entities": []}', "holds no entry"),
        ('{"x": {"entities": []}}', "`entities` is no list"),
        ('{"entities": [], "entities": 5}', "`entities` is no list"),
    ],
)
def test_a_broken_document_is_one_line(tmp_path: Path, content: str, said: str) -> None:
    with pytest.raises(UserError, match=said):
        imported(tmp_path, content)


def test_two_entries_of_one_id_are_refused(tmp_path: Path) -> None:
    entry = '{"id": "a", "kind": "place", "preferred": {"en": "A"}}'
    with pytest.raises(UserError, match=r"entity 2 \(a\): the id 'a' is there already"):
        imported(tmp_path, f'{{"entities": [{entry}, {entry}]}}')
