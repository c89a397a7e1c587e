"""SKOS: a concept an entry, in Turtle or JSON-LD, by way of rdflib.

Labels are for everyone: the preferred name, other names, and as hidden labels the forms that are
recognised and never written (deprecated ones, artefacts). No text is in two of the three (SKOS
reference, S13), and a language has one preferred label (S14). A resource an alias, in a vocabulary
of our own, says what a label cannot; where a label was changed elsewhere, the label counts.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path

from compare.glossary.exchange import Assumed, Exported, Imported, needed, utf8
from compare.glossary.exchange.draft import finished, one_line
from compare.glossary.exchange.skos.labels import RDF, SKOS
from compare.glossary.exchange.skos.reader import Reader, refuse_remote_contexts
from compare.glossary.exchange.skos.writer import Writer
from compare.model import Entity, UserError

SERIALISATIONS = ("turtle", "json-ld")
_TURTLE = re.compile(
    r"(?:\s+|#[^\n]*+)*+(?:@?(?:prefix|base)\s|<[a-z][a-z0-9+.-]*:[^>\s]*>\s)", re.IGNORECASE
)


def recognises(head: str) -> bool:
    """Turtle, or JSON with a context, a graph or keywords of JSON-LD."""
    if head.lstrip().startswith(("{", "[")):
        return bool(re.search(r'"@(?:context|graph|id|type)"\s*:', head))
    return bool(_TURTLE.match(head))


def write(entities: Iterable[Entity], serialisation: str = "turtle") -> Exported:
    """The concepts; raises UserError for an unknown serialisation, or without rdflib."""
    if serialisation not in SERIALISATIONS:
        raise UserError(f"--serialisation {serialisation}: use one of {', '.join(SERIALISATIONS)}")
    writer = Writer(needed("rdflib"))
    for entity in entities:
        writer.concept(entity)
    if serialisation == "turtle":
        return Exported(writer.graph.serialize(format="turtle", encoding="utf-8"), tuple(writer.lost))
    text = writer.graph.serialize(format="json-ld", context=dict(writer.prefixes), auto_compact=True)
    document = json.loads(text)
    document["@graph"] = sorted(document.get("@graph", []), key=lambda one: str(one.get("@id")))
    content = json.dumps(document, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    return Exported(content.encode(), tuple(writer.lost))


def read(path: Path, assumed: Assumed) -> Imported:
    """The concepts of a file; raises UserError naming the concept, or the line of broken Turtle."""
    rdflib = needed("rdflib")
    content = utf8(path)
    format = "json-ld" if content.lstrip()[:1] in (b"{", b"[") else "turtle"
    if format == "json-ld":
        refuse_remote_contexts(path)
    graph = rdflib.Graph(bind_namespaces="none")
    try:
        graph.parse(data=content, format=format)
    except RecursionError:
        raise
    except Exception as error:  # rdflib raises whatever its parsers do
        raise UserError(f"{path}: is not {format} that can be read: {_said(error)}") from error
    reader = Reader(path, rdflib, graph, assumed)
    concepts = graph.subjects(reader.uri(RDF, "type"), reader.uri(SKOS, "Concept"))
    drafts = [reader.draft(concept) for concept in sorted(set(concepts), key=reader.order)]
    return finished(path, drafts, assumed, sorted(reader.remarks))


def _said(error: Exception) -> str:
    """The line and the fault, without the bytes round it that rdflib quotes."""
    if found := re.match(r"at line (\d+) of <>:\s+Bad syntax \((.*?)\) at \^ in:", str(error), re.DOTALL):
        return f"line {found[1]}: {one_line(found[2])}"
    if isinstance(error, IndexError) or str(error).startswith("Quote expected"):
        return "it ends within a name or a text; it is probably cut off"
    return one_line(str(error))[:200]
