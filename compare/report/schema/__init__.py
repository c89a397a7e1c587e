"""JSON Schemas of the documents, generated from the model: `python -m compare.report.schema` writes them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from compare.model import (
    CONTRACT_VERSION,
    Annotated,
    Checked,
    Comparison,
    EventHistory,
    Explanation,
    GlossaryEntries,
    GlossaryReport,
    Grouped,
    Reading,
    Searched,
    Statistics,
    StoreStatus,
    StreamedArticle,
    StreamedEvent,
    StreamedFinding,
    Suggested,
    Watched,
)

DOCUMENTS: dict[str, type[msgspec.Struct]] = {
    "checked": Checked,
    "grouped": Grouped,
    "comparison": Comparison,
    "annotated": Annotated,
    "glossary-report": GlossaryReport,
    "glossary-entries": GlossaryEntries,
    "suggested": Suggested,
    "reading": Reading,
    "explanation": Explanation,
    "statistics": Statistics,
    "watched": Watched,
    "searched": Searched,
    "event-history": EventHistory,
    "store-status": StoreStatus,
    "streamed-article": StreamedArticle,
    "streamed-finding": StreamedFinding,
    "streamed-event": StreamedEvent,
}
FOLDER = Path(__file__).parent


def schemas() -> dict[str, str]:
    """File name → JSON Schema (draft 2020-12) of every document."""
    return {f"{name}.v{CONTRACT_VERSION}.json": _schema(document) for name, document in DOCUMENTS.items()}


def write(folder: Path = FOLDER) -> None:
    """Writes every schema to `folder`, made when it is not there."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, schema in schemas().items():
        (folder / name).write_text(schema, encoding="utf-8")


def null_last(schema: Any) -> Any:
    """The same schema with choices in one order, which msgspec changed between its versions."""
    if isinstance(schema, list):
        return [null_last(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    ordered = {key: null_last(value) for key, value in schema.items()}
    if "anyOf" in ordered:
        ordered["anyOf"].sort(key=lambda choice: choice.get("type") == "null")
    return ordered


def _schema(document: type[msgspec.Struct]) -> str:
    made = null_last(msgspec.json.schema(document))
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}
    return msgspec.json.format(msgspec.json.encode(schema), indent=2).decode() + "\n"
