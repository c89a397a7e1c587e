"""The published schemas."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from compare.report.schema import FOLDER, schemas, write


def test_the_schemas_in_the_folder_are_those_of_the_model() -> None:
    kept = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.json")}
    assert kept == schemas(), "run `python -m compare.report.schema`"


@pytest.mark.parametrize("schema", schemas().values(), ids=schemas())
def test_a_schema_is_one(schema: str) -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(schema))


def test_writing_gives_the_same_files(tmp_path: Path) -> None:
    write(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == set(schemas())
