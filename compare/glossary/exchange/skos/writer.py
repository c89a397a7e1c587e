"""Entries as SKOS concepts."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from compare.glossary.exchange.draft import is_tag, plain
from compare.glossary.exchange.skos.labels import (
    ALIAS,
    CONCEPT,
    OWL,
    RDF,
    SCHEME,
    SKOS,
    VOCABULARY,
    WIKIDATA,
    labelled,
    unmarked,
)
from compare.model import Entity

if TYPE_CHECKING:
    from rdflib.term import Node, URIRef

_QID = re.compile(r"Q[1-9]\d*")


class Writer:
    """The graph under way, and what got `lost`."""

    def __init__(self, rdflib: Any) -> None:
        self.prefixes = {"skos": SKOS, "owl": OWL, "rdf": RDF, "nc": VOCABULARY}
        self.lost: list[str] = []
        self._rdf = rdflib
        self.graph = rdflib.Graph(bind_namespaces="none")
        for prefix, namespace in self.prefixes.items():
            self.graph.bind(prefix, namespace)
        self._add(rdflib.URIRef(SCHEME), RDF, "type", self._uri(SKOS, "ConceptScheme"))
        self._add(rdflib.URIRef(SCHEME), SKOS, "prefLabel", self._text("Glossary of names", "en"))

    def concept(self, entity: Entity) -> None:
        """All that an entry says."""
        fields = plain(entity)
        id_ = fields.pop("id")
        concept = self._uri(CONCEPT, quote(id_, safe=""))
        self._add(concept, RDF, "type", self._uri(SKOS, "Concept"))
        self._add(concept, SKOS, "inScheme", self._rdf.URIRef(SCHEME))
        preferred = self._well_tagged(id_, fields.pop("preferred"))
        aliases = [alias for alias in fields.pop("aliases", ()) if self._fits(id_, alias)]
        for role, labels in labelled(preferred, aliases).items():
            for text, language in labels:
                self._add(concept, SKOS, role, self._text(text, language))
        for index, alias in enumerate(aliases):
            self._alias(concept, f"{quote(id_, safe='')}:{index + 1}", alias)
        if _QID.fullmatch(fields.get("wikidata", "")):
            self._add(concept, SKOS, "exactMatch", self._uri(WIKIDATA, fields.pop("wikidata")))
        if fields.get("note") == "":
            self.lost.append(f"{id_}: an empty note")
        if "note" in fields:
            self._add(concept, SKOS, "editorialNote", self._text(fields.pop("note")))
        if fields.get("status") == "deprecated":
            self._add(concept, OWL, "deprecated", self._rdf.Literal(True))
        for other in fields.get("see", ()):
            self._add(concept, SKOS, "related", self._uri(CONCEPT, quote(other, safe="")))
        for example in fields.get("examples", ()):
            if isinstance(example, str):
                self._add(concept, SKOS, "example", self._text(unmarked(example), "en"))
        self._own(concept, fields)

    def _alias(self, concept: URIRef, name: str, alias: Mapping[str, Any]) -> None:
        node = self._uri(ALIAS, name)
        self._add(concept, VOCABULARY, "alias", node)
        self._add(node, VOCABULARY, "form", self._text(alias["text"], alias.get("lang", "en")))
        self._add(node, VOCABULARY, "position", self._rdf.Literal(int(name.rpartition(":")[2])))
        if alias.get("status") == "deprecated":
            self._add(node, OWL, "deprecated", self._rdf.Literal(True))
        self._own(node, {key: value for key, value in alias.items() if key not in ("text", "lang")})

    def _own(self, subject: URIRef, fields: Mapping[str, Any]) -> None:
        """Properties of our own vocabulary; a list keeps its order."""
        from rdflib.collection import Collection

        for key, value in fields.items():
            if isinstance(value, str):
                self._add(subject, VOCABULARY, key, self._text(value))
            else:
                head = self._rdf.BNode()
                Collection(self.graph, head, [self._item(item) for item in value])
                self._add(subject, VOCABULARY, key, head)

    def _item(self, item: Any) -> Node:
        if isinstance(item, str):
            return self._text(item)
        datatype = self._uri(VOCABULARY, "json")
        written = json.dumps(item, ensure_ascii=False, sort_keys=True)
        return self._rdf.Literal(written, datatype=datatype)  # type: ignore[no-any-return]

    def _well_tagged(self, id_: str, preferred: Mapping[str, str]) -> dict[str, str]:
        kept: dict[str, str] = {}
        seen: set[str] = set()
        for language, text in preferred.items():
            if is_tag(language) and language.lower() not in seen:
                kept[language] = text
                seen.add(language.lower())
            else:
                self.lost.append(
                    f"{id_}: the preferred name {text!r}: {language!r} is no language tag, or twice"
                )
        return kept

    def _fits(self, id_: str, alias: Mapping[str, Any]) -> bool:
        language = alias.get("lang", "en")
        if not is_tag(language):
            self.lost.append(f"{id_}: the alias {alias['text']!r}: {language!r} is no language tag")
        return is_tag(language)

    def _add(self, subject: URIRef, namespace: str, name: str, value: Node) -> None:
        self.graph.add((subject, self._uri(namespace, name), value))

    def _uri(self, namespace: str, name: str) -> URIRef:
        return self._rdf.URIRef(namespace + name)  # type: ignore[no-any-return]

    def _text(self, text: str, language: str | None = None) -> Node:
        return self._rdf.Literal(text, lang=language)  # type: ignore[no-any-return]
