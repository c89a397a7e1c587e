"""reviewdog's rdjson, by a schema of what its documentation lists, and by a reader that counts bytes."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt
from msgspec import structs

from compare.model import Checked, Confidence, Fix, Level
from compare.report import rdjson

from .found import NASTY, TRICKY, found, marked, nasty, saying_everywhere
from .invented import checked

POSITION = {
    "type": "object", "additionalProperties": False, "required": ["line"],
    "properties": {"line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}},
}  # fmt: skip
RANGE = {
    "type": "object", "additionalProperties": False, "required": ["start"],
    "properties": {"start": POSITION, "end": POSITION},
}  # fmt: skip
TEXT = {"type": "string"}
SCHEMA = {
    "type": "object", "additionalProperties": False, "required": ["diagnostics"],
    "properties": {
        "source": {"type": "object", "properties": {"name": TEXT}, "additionalProperties": False},
        "diagnostics": {
            "type": "array",
            "items": {
                "type": "object", "additionalProperties": False, "required": ["message", "location"],
                "properties": {
                    "message": {"type": "string", "minLength": 1},
                    "location": {
                        "type": "object", "additionalProperties": False, "required": ["path"],
                        "properties": {"path": TEXT, "range": RANGE},
                    },
                    "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
                    "code": {"type": "object", "properties": {"value": TEXT}, "additionalProperties": False},
                    "suggestions": {
                        "type": "array",
                        "items": {
                            "type": "object", "additionalProperties": False, "required": ["range", "text"],
                            "properties": {"range": RANGE, "text": TEXT},
                        },
                    },
                },
            },
        },
    },
}  # fmt: skip


def read(page: str) -> list[dict[str, Any]]:
    result = json.loads(page)
    jsonschema.Draft202012Validator(SCHEMA).validate(result)
    diagnostics: list[dict[str, Any]] = result["diagnostics"]
    return diagnostics


def words(place: dict[str, Any], text: str) -> str:
    """What a reader that counts bytes takes for the range, the end exclusive."""
    lines = text.encode().split(b"\n")
    start, end = (
        sum(len(line) + 1 for line in lines[: point["line"] - 1]) + point["column"] - 1
        for point in (place["start"], place["end"])
    )
    return text.encode()[start:end].decode()


@pytest.mark.parametrize("source", TRICKY)
def test_columns_are_bytes_of_utf_8(source: str) -> None:
    text, spans = marked(source)
    diagnostics = read(rdjson.render(found(text, spans, fix=Fix("x")), texts={"a.md": text}))
    for diagnostic, (start, end) in zip(diagnostics, spans, strict=True):
        assert words(diagnostic["location"]["range"], text) == text[start:end]
        [suggestion] = diagnostic["suggestions"]
        assert words(suggestion["range"], text) == text[start:end] and suggestion["text"] == "x"


def test_the_example_of_its_documentation() -> None:
    [one] = read(rdjson.render(found("a𐐀b", [(2, 3)]), texts={"a.md": "a𐐀b"}))
    assert one["location"]["range"] == {"start": {"line": 1, "column": 6}, "end": {"line": 1, "column": 7}}


def test_without_the_text_the_range_is_lines() -> None:
    [one] = read(rdjson.render(found("a\nb é", [(2, 3)], fix=Fix("x"))))
    assert one["location"]["range"] == {"start": {"line": 2}, "end": {"line": 2}}
    assert "suggestions" not in one


def test_levels_confidence_rule_and_unusable_files_are_there() -> None:
    told = read(rdjson.render(checked()))
    assert [one["severity"] for one in told] == [
        "ERROR",
        "INFO",
        "ERROR",
        "ERROR",
        "WARNING",
        "INFO",
        "WARNING",
    ]
    assert told[0]["code"] == {"value": "unusable-input"} and told[0]["location"] == {
        "path": "reports/broken.html"
    }
    low = found("One two.", [(0, 3)], level=Level.NOTE, confidence=Confidence.LOW)
    assert "(confidence low)" in read(rdjson.render(low))[0]["message"]


def test_in_a_page_the_place_is_the_file() -> None:
    document = found("One two.", [(4, 7)], "page.html", fix=Fix("x"))
    page = structs.replace(document.articles[0], format="html")
    [one] = read(rdjson.render(structs.replace(document, articles=(page,)), texts={"page.html": "One two."}))
    assert one["location"] == {"path": "page.html"} and "suggestions" not in one


def test_nothing_found() -> None:
    assert read(rdjson.render(Checked((), ()))) == []


READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


@settings(max_examples=60, deadline=None)
@given(nasty())
def test_a_comment_shows_text_as_text(text: str) -> None:
    for diagnostic in read(rdjson.render(saying_everywhere(text))):
        tokens = READER.parse(diagnostic["message"])
        assert {token.type for token in tokens} <= {"paragraph_open", "inline", "paragraph_close"}
        inner = {child.type for token in tokens for child in token.children or ()}
        assert inner <= {"text", "softbreak", "text_special"}


@pytest.mark.parametrize("text", NASTY)
def test_hostile_text_calls_nobody_and_commands_nothing(text: str) -> None:
    page = rdjson.render(saying_everywhere(text))
    assert len(read(page)) == 3 and "##[" not in page and "##vso[" not in page
    assert not any("@everyone" in diagnostic["message"] for diagnostic in read(page))
