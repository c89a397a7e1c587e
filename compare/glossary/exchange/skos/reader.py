"""SKOS concepts as drafts of ours."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from compare.glossary.exchange import Assumed
from compare.glossary.exchange.draft import ALIAS as ALIAS_KEYS
from compare.glossary.exchange.draft import ENTITY as ENTITY_KEYS
from compare.glossary.exchange.draft import (
    Draft,
    Form,
    known,
    language_of,
    named,
    one_line,
    second_preferred,
)
from compare.glossary.exchange.json import decoded
from compare.glossary.exchange.skos.labels import (
    CONCEPT,
    OWL,
    ROLES,
    SKOS,
    VOCABULARY,
    Label,
    label,
    labelled,
    unmarked,
)
from compare.model import UserError

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node, URIRef


class Reader:
    """A graph, read concept by concept."""

    def __init__(self, path: Path, rdflib: Any, graph: Graph, assumed: Assumed) -> None:
        self._file, self._rdf, self._graph, self._assumed = path, rdflib, graph, assumed
        self.remarks: set[str] = set()

    def uri(self, namespace: str, name: str) -> URIRef:
        """A name of a vocabulary."""
        return self._rdf.URIRef(namespace + name)  # type: ignore[no-any-return]

    def order(self, concept: Node) -> tuple[str, list[str]]:
        """By its address; without one by its labels, for what it is called is made anew each time."""
        if not isinstance(concept, self._rdf.BNode):
            return str(concept), []
        labels = [self._labels(concept, role, ours=False) for role in ROLES]
        return "", sorted(f"{text} {tag}" for role in labels for text, tag in role)

    def draft(self, concept: Node) -> Draft:
        """What the graph says of one concept, as far as the glossary can hold it."""
        ours = str(concept).startswith(CONCEPT)
        fields = self._own(concept, ENTITY_KEYS)
        aliases = self._aliases(concept)
        labels = {role: self._labels(concept, role, ours) for role in ROLES}
        if not any(labels.values()):
            raise UserError(f"{self._file}: {self._said(concept)}: has no label")
        forms = list(_changed(labels, aliases))
        chief = [Form(text, tag, "preferred") for text, tag in labels["prefLabel"]]
        self.remarks |= {f"{self._file}: {one}" for one in second_preferred(self._said(concept), chief)}
        names = named(forms)
        if ours:
            fields["id"] = unquote(str(concept).removeprefix(CONCEPT))
        for match in sorted(map(str, self._graph.objects(concept, self.uri(SKOS, "exactMatch")))):
            if qid := re.search(r"wikidata\.org/(?:wiki|entity)/(Q[1-9]\d*)$", match):
                fields["wikidata"] = qid[1]
        note = "; ".join(sorted(self._notes(concept, ours)))
        more: dict[str, Any] = {"note": note} if note else {}
        related = [self._key(one) for one in self._graph.objects(concept, self.uri(SKOS, "related"))]
        if see := _kept(fields.get("see", ()), related):
            more["see"] = see
        elif "see" in fields:
            del fields["see"]
        written = {unmarked(one): one for one in fields.get("examples", ()) if isinstance(one, str)}
        if not ours and self._graph.value(concept, self.uri(SKOS, "example")) and not written:
            self.remarks.add(f"{self._file}: skos:example is not taken over: it does not mark the name")
        if not ours and self._deprecated(concept):
            more["status"] = "deprecated"
        return Draft(f"concept {self._said(concept)}", fields | names | more, self._key(concept))

    def _aliases(self, concept: Node) -> list[dict[str, Any]]:
        """The aliases of our own vocabulary, in order."""
        found: list[tuple[int, str, dict[str, Any]]] = []
        for node in self._graph.objects(concept, self.uri(VOCABULARY, "alias")):
            form = self._graph.value(node, self.uri(VOCABULARY, "form"))
            position = str(self._graph.value(node, self.uri(VOCABULARY, "position")))
            if not isinstance(form, self._rdf.Literal) or not position.isdecimal():
                raise UserError(f"{self._file}: {node}: an alias needs nc:form and nc:position")
            alias = {"text": str(form), "lang": form.language or "en", **self._own(node, ALIAS_KEYS)}
            found.append((int(position[:9]), str(node), alias))
        return [alias for _, _, alias in sorted(found, key=lambda one: one[:2])]

    def _own(self, subject: Node, keys: Mapping[str, bool]) -> dict[str, Any]:
        fields: dict[str, Any] = {}
        for predicate, value in self._graph.predicate_objects(subject):
            key = str(predicate).removeprefix(VOCABULARY)
            if str(predicate).startswith(VOCABULARY) and key in keys:
                if keys[key]:
                    try:
                        items = list(self._graph.items(value))
                    except ValueError as error:
                        raise UserError(
                            f"{self._file}: {subject}: its {key} are a list in a circle"
                        ) from error
                    fields[key] = [self._value(item) for item in items]
                else:
                    fields[key] = str(value)
        return known(fields, keys)

    def _value(self, item: Node) -> Any:
        if isinstance(item, self._rdf.Literal) and item.datatype == self.uri(VOCABULARY, "json"):
            try:
                return json.loads(str(item))
            except ValueError as error:
                raise UserError(f"{self._file}: {str(item)[:60]!r} is not JSON: {error}") from error
        return str(item)

    def _labels(self, concept: Node, role: str, ours: bool) -> list[Label]:
        """The labels of one role; the languages of a foreign file without their regions."""
        labels = set()
        for value in self._graph.objects(concept, self.uri(SKOS, role)):
            if isinstance(value, self._rdf.Literal):
                language = value.language or self._assumed.language
                labels.add((str(value), language) if ours else (one_line(str(value)), language_of(language)))
        return sorted(labels, key=lambda label: (label[1] != "en", label[1], label[0]))

    def _notes(self, concept: Node, ours: bool) -> Iterable[str]:
        for name in ("editorialNote",) if ours else ("editorialNote", "note", "definition", "scopeNote"):
            for value in self._graph.objects(concept, self.uri(SKOS, name)):
                yield str(value) if ours else one_line(str(value))

    def _deprecated(self, subject: Node) -> bool:
        return str(self._graph.value(subject, self.uri(OWL, "deprecated"))) == "true"

    def _said(self, concept: Node) -> str:
        return "without an address" if isinstance(concept, self._rdf.BNode) else str(concept)

    def _key(self, concept: Node) -> str:
        name = str(concept)
        return unquote(name.removeprefix(CONCEPT)) if name.startswith(CONCEPT) else name


def _changed(labels: Mapping[str, list[Label]], aliases: list[dict[str, Any]]) -> Iterable[Form]:
    """The names: labels as they stand, with what the aliases say of those that are still as written."""
    actual = {(text, tag.lower()): role for role in ROLES for text, tag in labels[role]}
    names = {tag: text for text, tag in reversed(labels["prefLabel"])}  # the first of several
    expected = {
        (text, tag.lower()): role for role, found in labelled(names, aliases).items() for text, tag in found
    }
    for text, tag in labels["prefLabel"]:
        yield Form(text, tag, "preferred", None if names[tag] == text else "alias")
    told: set[Label] = set()
    for alias in aliases:
        text, tag = label(alias)
        place = (text, tag.lower())
        if place not in actual:
            continue
        told.add(place)
        if actual[place] == "altLabel" and expected[place] == "hiddenLabel":
            alias = {**alias, "status": "admitted", "in-english": None}
        elif actual[place] == "hiddenLabel" and expected[place] == "altLabel":
            alias = {**alias, "in-english": "artefact"}
        status = alias.get("status", "admitted")
        more = {key: value for key, value in alias.items() if key not in ("text", "lang")}
        yield Form(text, alias["lang"], status, "alias", more)
    for role in ROLES[1:]:
        for text, tag in labels[role]:
            if (text, tag.lower()) not in told:
                hidden = {"in-english": "artefact"} if role == "hiddenLabel" else {}
                yield Form(text, tag, "admitted", "alias", hidden)


def _kept(ordered: Iterable[str], there: list[str]) -> list[str]:
    """What is still there, in its order, and then what is new."""
    kept = [one for one in ordered if one in there]
    return [*kept, *sorted(set(there) - set(kept))]


def refuse_remote_contexts(path: Path) -> None:
    """A context that is an address would be fetched from the network."""
    document = decoded(path)
    waiting = [document]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            context = one.get("@context")
            contexts = context if isinstance(context, list) else [context]
            if "@import" in one or any(isinstance(each, str) for each in contexts):
                raise UserError(
                    f"{path}: its @context is an address, which is not fetched; put the context in"
                )
        waiting += one.values() if isinstance(one, dict) else one if isinstance(one, list) else ()
