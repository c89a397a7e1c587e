"""The published schemas."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from compare.report.schema import FOLDER, contract, schemas, write


def test_the_schemas_in_the_folder_are_those_of_the_model() -> None:
    kept = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.json")}
    assert kept == schemas(), "run `python -m compare.report.schema`"


@pytest.mark.parametrize("schema", schemas().values(), ids=schemas())
def test_a_schema_is_one(schema: str) -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(schema))


def test_writing_gives_the_same_files(tmp_path: Path) -> None:
    write(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == set(schemas())


CONTRACT = Path(__file__).parents[2] / "docs" / "contract.md"


def test_the_page_of_the_contract_lists_the_fields_of_the_model() -> None:
    page = CONTRACT.read_text(encoding="utf-8")
    assert contract.renewed(page) == page, "run `python -m compare.report.schema.contract docs/contract.md`"
    assert "### Finding\n" in page
    assert "| `level` | `error` / `note` / `warning` |" in page
    assert "| `by_outlet` | mapping of text to integer |" in page


def test_a_page_without_the_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="needs the marks"):
        contract.renewed("# A page")
