"""The JSON contract."""

from __future__ import annotations

import json as stdlib_json
from typing import Any

import jsonschema
import msgspec
import pytest
from hypothesis import given, settings

from compare.model import (
    Annotated,
    Comparison,
    Entity,
    Event,
    EventChange,
    EventHistory,
    Explanation,
    GlossaryEntries,
    Grouped,
    Hit,
    InputError,
    RuleCount,
    Searched,
    Signal,
    StageState,
    Statistics,
    StoreStatus,
    StreamedArticle,
    StreamedEvent,
    StreamedFinding,
    Watched,
)
from compare.report import NoFormError, json
from compare.report.schema import DOCUMENTS, schemas

from .invented import MENTIONS, checked, comparison, glossary_report, reading, saying
from .strategies import texts_with_spans
from .test_suggestions import suggested

EVENT = Event("e1", "A storm", "2023-05-01", None, ("a.md",))
EXAMPLES: list[msgspec.Struct] = [
    checked(),
    Grouped((EVENT,), (InputError("c.md", "empty"),)),
    comparison(),
    Annotated(MENTIONS),
    glossary_report(),
    reading(),
    Statistics(2, 3, 1, (RuleCount("calque", "calque", 3, 1, 2),)),
    Watched("2026-05-01T08:30:00Z", "moved", "in/b.md", "in/a.md"),
    suggested(),
    Searched("storm", (Hit("a.md", None, "en", None, "A storm", "e1", "A storm hit"),), 1),
    EventHistory("e1", "A storm", (EventChange("2026-05-01T08:30:00Z", "joined", "a.md", 0.9),)),
    StoreStatus("news.sqlite", 1, 1, 0, None, None, 4096, (StageState("profile", 1, 0, 0),)),
    StreamedArticle("a.md", "a.md", "Echo"),
    StreamedFinding(**msgspec.structs.asdict(checked().findings[0])),
    StreamedEvent(**msgspec.structs.asdict(EVENT), change="founded", by="a.md"),
    GlossaryEntries((Entity("port-amel", "place", {"en": "Port Amel"}, wikidata="Q1"),)),
    Explanation(
        "events", "a.md", "b.md", 0.7, 0.5, True, (Signal("names", 0.5, 2.0, 1.0, "names in common"),)
    ),
]


@pytest.mark.parametrize("document", EXAMPLES, ids=lambda document: type(document).__name__)
def test_a_document_follows_its_schema_and_comes_back_whole(document: msgspec.Struct) -> None:
    page = json.render(document)
    name = next(name for name, kind in DOCUMENTS.items() if kind is type(document))
    jsonschema.validate(stdlib_json.loads(page), stdlib_json.loads(schemas()[f"{name}.v1.json"]))
    assert msgspec.json.decode(page, type=type(document)) == document
    assert page.endswith("}\n")


def keys(value: Any) -> set[str]:
    return set(value[0] if isinstance(value, list) else value)


def test_the_keys_that_tools_build_on() -> None:
    found = stdlib_json.loads(json.render(checked()))
    assert keys(found) == {"version", "articles", "findings", "errors", "silenced"}
    assert found["version"] == 1
    assert keys(found["articles"]) >= {"id", "path", "outlet", "language", "translated_from", "published"}
    verdict = {"language", "language_confidence", "confidence", "flagged", "evidence"}
    assert keys(found["articles"][0]["translated_from"]) == verdict
    assert keys(found["articles"][0]["published"]) == {"start", "end", "confidence", "evidence"}
    assert keys(found["findings"]) == {
        *(
            "rule",
            "category",
            "mqm",
            "level",
            "confidence",
            "article",
            "path",
            "start",
            "end",
            "line",
            "column",
        ),
        *("text", "message", "fix", "related", "fingerprint"),
    }
    assert keys(found["findings"][0]["fix"]) == {"text", "safe"}
    assert keys(found["findings"][0]["related"]) == {"article", "path", "start", "end", "text"}
    laid = stdlib_json.loads(json.render(comparison()))
    assert keys(laid) >= {"version", "articles", "mentions", "findings", "events", "errors"}
    assert keys(laid["articles"]) >= {"readability"}
    assert keys(laid["mentions"]) >= {
        "article",
        "path",
        "start",
        "end",
        "text",
        "entity",
        "alias",
        "confidence",
    }
    assert keys(laid["events"]) >= {
        "id",
        "title",
        "start",
        "end",
        "articles",
        "alignments",
        "claims",
        "lineage",
        *("membership", "origins", "passages", "omissions"),
    }
    assert keys(laid["events"][0]["alignments"]) == {"id", "score", "members", "nearest"}
    assert keys(laid["events"][0]["alignments"][0]["members"]) == {"article", "start", "end", "text"}
    assert keys(laid["events"][0]["claims"]) == {
        *("id", "kind", "verdict", "reason", "members", "disagreement", "origins", "confidence"),
    }
    assert keys(laid["events"][0]["claims"][0]["members"]) == {
        *("article", "start", "end", "text", "value", "attributed_to"),
        *("outlet", "sentence", "reason"),
    }


def test_the_order_of_a_mapping_does_not_change_the_bytes() -> None:
    run = comparison().run
    turned = dict(reversed(run.config.items()))
    other = msgspec.structs.replace(comparison(), run=msgspec.structs.replace(run, config=turned))
    assert list(turned) != list(run.config)
    assert json.render(other) == json.render(comparison())


def test_what_is_no_document_is_refused() -> None:
    with pytest.raises(NoFormError, match="Event has no JSON form"):
        json.render(EVENT)


@settings(max_examples=50)
@given(texts_with_spans())
def test_any_text_comes_back(said: tuple[str, tuple[tuple[int, int], ...]]) -> None:
    document = saying(*said)
    assert msgspec.json.decode(json.render(document), type=Comparison) == document


def test_every_document_has_an_example() -> None:
    assert {type(document) for document in EXAMPLES} == set(DOCUMENTS.values())
