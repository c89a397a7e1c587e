"""Why a file is none of the formats, and what to do."""

from __future__ import annotations

import re
from pathlib import Path

from compare.glossary.exchange import utf8

_YAML = re.compile(r"(?:\s+|#[^\n]*+|---\s)*+(?:id|kind|preferred|aliases):")
_NEITHER = "is neither TBX, SKOS, Wikidata, JSON, XLSX nor a table with a heading"
_BINARY = re.compile(r"[\x00-\x08\ufffd]")


def why(head: str, path: Path) -> str:
    """What the file at `path` seems to be; `head` is its beginning."""
    from compare.glossary.exchange.json import fault
    from compare.glossary.exchange.table import NO_HEADING

    start = head.lstrip()
    if not start:
        return "is empty" if not head else "is blank"
    if "<rdf:RDF" in head or ("www.w3.org/1999/02/22-rdf-syntax-ns#" in head and start.startswith("<")):
        return f"{_NEITHER}: this is RDF/XML; convert it to Turtle or JSON-LD"
    if start.startswith("<"):
        return f"{_NEITHER}: this is other XML or HTML"
    if start.startswith(("{", "[")):
        return fault(utf8(path)) or f"{_NEITHER}: in this JSON is no list `entities`"
    if _YAML.match(head):
        return f"{_NEITHER}: this is an entry in YAML; put it into the folder as it is"
    if _BINARY.search(head):
        return _NEITHER
    return f"{_NEITHER}: {NO_HEADING}"
