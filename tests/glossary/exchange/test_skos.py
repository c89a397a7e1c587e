"""SKOS: sound by its own conditions, hidden where nobody should write a form, read from anyone."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
import rdflib
from hypothesis import HealthCheck, given, settings
from rdflib.namespace import OWL, RDF, SKOS

from compare.glossary.exchange import format_named
from compare.model import Alias, Entity, UserError
from tests.glossary.exchange.conftest import ENTRIES, FRONT, NORDIA, glossaries, imported, written

CONCEPT = rdflib.URIRef("urn:x-newscollate:entity:green-front")
NC = rdflib.Namespace("urn:x-newscollate:vocabulary:")


def graph(entities: list[Entity], name: str = "skos") -> rdflib.Graph:
    format = "turtle" if name == "skos" else "json-ld"
    return rdflib.Graph().parse(data=written(entities, name)[0], format=format)


def labels(made: rdflib.Graph, role: rdflib.URIRef) -> set[str]:
    return {label.n3() for label in made.objects(CONCEPT, role)}


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(entities=glossaries)
def test_the_integrity_conditions_of_skos_hold(entities: list[Entity]) -> None:
    made = graph(entities)
    for concept in made.subjects(RDF.type, SKOS.Concept):
        roles = [
            {(str(label), label.language.lower()) for label in made.objects(concept, role)}
            for role in (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
        ]
        assert all(one.isdisjoint(other) for one, other in combinations(roles, 2))  # S13
        languages = [language for _, language in roles[0]]
        assert len(languages) == len(set(languages))  # S14
        assert len(list(made.objects(concept, SKOS.inScheme))) == 1
    schemes = set(made.subjects(RDF.type, SKOS.ConceptScheme))
    assert schemes.isdisjoint(made.subjects(RDF.type, SKOS.Concept))  # S9


@pytest.mark.parametrize("name", ["skos", "skos-json"])
def test_forms_that_nobody_should_write_are_hidden(name: str) -> None:
    made = graph(ENTRIES, name)
    assert labels(made, SKOS.prefLabel) == {'"Green Front"@en', '"Front vert"@fr'}
    assert labels(made, SKOS.altLabel) == {'"GF"@en', '"al-Jabha"@ar'}
    assert labels(made, SKOS.hiddenLabel) == {'"Greens"@en', '"Gren Front"@en', '"Front vert"@en'}


def test_a_deprecated_form_is_marked_as_such() -> None:
    made = graph(ENTRIES)
    deprecated = set(made.subjects(OWL.deprecated, rdflib.Literal(True)))
    forms = {str(made.value(alias, NC.form)) for alias in deprecated}
    assert forms == {"Greens", "Nordie"}
    assert all(str(made.value(alias, NC.status)) == "deprecated" for alias in deprecated)


def test_links_and_notes_are_those_of_skos() -> None:
    made = graph(ENTRIES)
    assert str(made.value(CONCEPT, SKOS.exactMatch)) == "http://www.wikidata.org/entity/Q42"
    assert str(made.value(CONCEPT, SKOS.editorialNote)) == "Two wings since 1999."
    assert {str(one) for one in made.objects(CONCEPT, SKOS.example)} == {
        "The GF said so in Port Anne.",
        "Green Front",
    }
    assert {str(one).rpartition(":")[2] for one in made.objects(CONCEPT, SKOS.related)} == {
        "nordia",
        "marta-ilves",
    }


def test_a_label_changed_elsewhere_counts(tmp_path: Path) -> None:
    made = graph([FRONT])
    made.remove((CONCEPT, SKOS.altLabel, rdflib.Literal("al-Jabha", lang="ar")))
    made.remove((CONCEPT, SKOS.altLabel, rdflib.Literal("GF", lang="en")))
    made.add((CONCEPT, SKOS.hiddenLabel, rdflib.Literal("GF", lang="en")))
    made.add((CONCEPT, SKOS.altLabel, rdflib.Literal("The Greens", lang="en")))
    entity = imported(tmp_path, made.serialize(format="turtle")).entities[0]
    forms = {alias.text: (alias.in_english, alias.needs) for alias in entity.aliases}
    assert forms["GF"] == ("artefact", ("rebels; armed", "Port Anne"))
    assert list(forms) == ["Greens", "Front vert", "GF", "Gren Front", "The Greens"]


FOREIGN = """
# a thesaurus
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix ex: <http://example.org/> .
ex:1 a skos:Concept ; skos:prefLabel "Nordia"@en-GB, "Nordie"@fr ; skos:altLabel "Kingdom of Nordia"@en ;
  skos:hiddenLabel "Nodria"@en ; skos:definition "A country." ; skos:related ex:2 ;
  skos:exactMatch <http://www.wikidata.org/entity/Q9> .
ex:2 a skos:Concept ; skos:prefLabel "Sudia" .
"""


def test_reads_a_thesaurus_of_others(tmp_path: Path) -> None:
    assert imported(tmp_path, FOREIGN, kind="place").entities == (
        Entity(
            "nordia",
            "place",
            {"en": "Nordia", "fr": "Nordie"},
            (Alias("Kingdom of Nordia"), Alias("Nodria", in_english="artefact")),
            wikidata="Q9",
            see=("sudia",),
            note="A country.",
        ),
        Entity("sudia", "place", {"en": "Sudia"}),
    )


CIRCLE = """
@prefix nc: <urn:x-newscollate:vocabulary:> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
<urn:a> a skos:Concept ; skos:prefLabel "A" ; nc:see _:l .
_:l rdf:first "x" ; rdf:rest _:l .
"""


def test_concepts_without_an_address_have_the_same_ids_each_time(tmp_path: Path) -> None:
    content = FOREIGN
    for note in "abcdef":
        content += f'[] a skos:Concept ; skos:prefLabel "Nordia", "N{note}"@fr ; skos:note "{note}" .\n'
    read = [imported(tmp_path, content, kind="place").entities for _ in range(3)]
    assert read[0] == read[1] == read[2]
    assert [one.note for one in read[0] if one.id.startswith("nordia")][:6] == list("abcdef")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('{"@context": "https://example.org/context.json", "@id": "a"}', "@context is an address"),
        ('{"@graph": [{"@context": {"@import": "https://example.org/c"}}]}', "@context is an address"),
        ('{"@graph": [', "JSON cut off at line 1"),
        ('{"@graph": ' + "[" * 100_000, "too deep|not JSON"),
        ("@prefix a: <urn:a:> .\na:b a:c", "is not turtle that can be read"),
        (FOREIGN.replace('skos:prefLabel "Sudia"', 'skos:note "x"'), "http://example.org/2: has no label"),
        (FOREIGN.replace("skos:Concept", "skos:Collection"), "holds no entry"),
        (FOREIGN + CIRCLE, "urn:a: its see are a list in a circle"),
    ],
)
def test_a_broken_or_hostile_file_is_one_line(tmp_path: Path, content: str, said: str) -> None:
    with pytest.raises(UserError, match=said) as raised:
        imported(tmp_path, content, kind="place")
    assert "\n" not in str(raised.value)


def test_an_id_that_climbs_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    content = written([NORDIA], "skos")[0].decode().replace("entity:nordia", "entity:..%2Fnordia")
    with pytest.raises(UserError, match="is not lower case with hyphens"):
        imported(tmp_path, content)


def test_an_unknown_serialisation_is_refused() -> None:
    with pytest.raises(UserError, match="use one of turtle, json-ld"):
        format_named("skos").write([NORDIA], "rdf/xml")


@pytest.mark.parametrize("bytes_", range(120, 420, 20))
def test_turtle_that_was_cut_off_is_one_short_line(tmp_path: Path, bytes_: int) -> None:
    with pytest.raises(UserError) as raised:
        imported(tmp_path, written(ENTRIES, "skos")[0][:bytes_])
    assert len(str(raised.value)) < 200
    assert "b'" not in str(raised.value)


def test_turtle_in_utf_16_is_read(tmp_path: Path) -> None:
    content = written(ENTRIES, "skos")[0].decode().encode("utf-16")
    assert {one.id for one in imported(tmp_path, content).entities} == {"green-front", "nordia"}


def test_two_preferred_labels_of_one_language_are_both_kept_and_told(tmp_path: Path) -> None:
    turtle = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<urn:a> a skos:Concept ; skos:prefLabel "Colour"@en-GB, "Color"@en-US .
"""
    found = imported(tmp_path, turtle, kind="event")
    assert found.entities[0].preferred == {"en": "Color"}
    assert [one.text for one in found.entities[0].aliases] == ["Colour"]
    assert "'Colour' is preferred in 'en'" in found.remarks[0]
