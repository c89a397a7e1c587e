"""TBX-Basic: valid, honest about status, and read in all its forms; nothing in a file can do harm."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree

from compare.glossary.exchange import format_named
from compare.model import Alias, Entity, UserError
from tests.glossary.exchange.conftest import ENTRIES, FRONT, NORDIA, glossaries, imported, written

SCHEMA = etree.RelaxNG(etree.parse(Path(__file__).with_name("tbx_basic.rng")))
T = "{urn:iso:std:iso:30042:ed:3.0}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def tree(entities: list[Entity]) -> etree._Element:
    return etree.fromstring(written(entities, "tbx")[0], etree.XMLParser(resolve_entities=False))


def terms(entity: Entity) -> dict[tuple[str, str], list[str]]:
    """Language and text → what the term notes say."""
    return {
        (section.getparent().get(LANG), section.findtext(f"{T}term")): [
            note.text for note in section.iter(f"{T}termNote")
        ]
        for section in tree([entity]).iter(f"{T}termSec")
    }


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(entities=glossaries)
def test_every_export_is_valid(entities: list[Entity]) -> None:
    document = tree(entities)
    SCHEMA.assertValid(document)
    ids = [one.get("id") for one in document.iter() if one.get("id")]
    targets = {one.get("target") for one in document.iter(f"{T}ref")} - {None}
    assert len(ids) == len(set(ids))
    assert targets <= set(ids)
    for concept in document.iter(f"{T}conceptEntry"):
        languages = [section.get(LANG) for section in concept.iter(f"{T}langSec")]
        assert len(languages) == len(set(languages))  # one section a language


def test_the_grammar_refuses_what_tbx_basic_does() -> None:
    document = tree(ENTRIES)
    next(document.iter(f"{T}termNote")).text = "properNoun"
    assert not SCHEMA.validate(document)


def test_status_is_as_other_tools_read_it() -> None:
    assert terms(FRONT) == {
        ("en", "Green Front"): ["noun", "preferredTerm-admn-sts"],
        ("en", "Greens"): ["noun", "deprecatedTerm-admn-sts", "shortForm"],
        ("en", "GF"): ["noun", "admittedTerm-admn-sts", "acronym"],
        ("en", "Gren Front"): ["noun", "deprecatedTerm-admn-sts"],  # an artefact is never to be written
        ("fr", "Front vert"): ["noun", "preferredTerm-admn-sts"],  # right in French, an artefact in English
        ("ar", "al-Jabha"): ["noun", "admittedTerm-admn-sts", "variant"],
    }


def test_a_reference_to_an_entry_outside_the_file_has_no_target() -> None:
    refs = [(ref.text, ref.get("target")) for ref in tree(ENTRIES).iter(f"{T}ref")]
    assert refs == [("nordia", "nordia"), ("marta-ilves", None)]


def test_ids_that_xml_does_not_take_come_back(tmp_path: Path) -> None:
    entity = Entity("11-march", "event", {"en": "11 March"}, see=("11-march",))
    assert next(tree([entity]).iter(f"{T}conceptEntry")).get("id") == "_11-march"
    assert imported(tmp_path, written([entity], "tbx")[0]).entities == (entity,)


@pytest.mark.parametrize("note", ["newscollate note: of another kind", "newscollate", "newscollate x = {"])
def test_a_note_that_looks_like_ours_is_a_note(tmp_path: Path, note: str) -> None:
    entity = Entity("nordia", "place", {"en": "Nordia"}, note=note)
    assert imported(tmp_path, written([entity], "tbx")[0]).entities == (entity,)


def test_what_another_tool_changed_counts(tmp_path: Path) -> None:
    content = written([NORDIA], "tbx")[0].decode()
    content = content.replace("<term>=Nordia</term>", "<term>Nordland</term>")
    old = '<term>Nordland</term>\n            <termNote type="partOfSpeech">noun</termNote>\n            '
    assert old in content
    status = '<termNote type="administrativeStatus">{}Term-admn-sts</termNote>'
    content = content.replace(old + status.format("admitted"), old + status.format("superseded"))
    entity = imported(tmp_path, content).entities[0]
    assert next(one for one in entity.aliases if one.text == "Nordland").status == "deprecated"


def test_an_empty_glossary_is_no_tbx() -> None:
    with pytest.raises(UserError, match="no entry to export"):
        format_named("tbx").write([])


MIN = """<?xml version="1.0"?>
<TBX dialect="TBX-Min"><header><id>list</id><languages source="en" target="de"/></header><body>
 <entry id="c1"><subjectField>press</subjectField>
  <langGroup xml:lang="en-GB"><termGroup><term> Nordia
     Courier</term><partOfSpeech>noun</partOfSpeech><termStatus>preferred</termStatus></termGroup>
   <termGroup><term>The Courier</term><termStatus>notRecommended</termStatus></termGroup></langGroup>
  <langGroup xml:lang="de"><termGroup><term>Nordischer Kurier</term></termGroup></langGroup>
 </entry></body></TBX>"""

WEBLATE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE martif PUBLIC "ISO 12200:1999A//DTD MARTIF core (DXFcdV04)//EN" "TBXcdv04.dtd">
<martif type="TBX" xml:lang="x-default"><text><body>
 <termEntry id="a3f"><descrip type="definition">A country of the north.</descrip>
  <langSet xml:lang="en"><tig><term>Nordia</term></tig><tig><term>Norland</term>
    <termNote type="administrativeStatus">forbidden</termNote></tig></langSet>
  <langSet xml:lang="pt_BR"><tig><term>Nórdia</term><note from="translator">Not Nordia.</note></tig></langSet>
 </termEntry></body></text></martif>"""

DCT = """<tbx xmlns="urn:iso:std:iso:30042:ed:3.0" xmlns:min="http://www.tbxinfo.net/ns/min"
  xmlns:basic="http://www.tbxinfo.net/ns/basic" type="TBX-Basic" style="dct" xml:lang="en">
 <tbxHeader><fileDesc><sourceDesc><p>A list.</p></sourceDesc></fileDesc></tbxHeader>
 <text><body><conceptEntry id="c5"><min:externalCrossReference
    target="https://www.wikidata.org/wiki/Q7">the item</min:externalCrossReference>
  <langSec xml:lang="en">
   <termSec><term>GF</term><basic:termType>acronym</basic:termType>
    <min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec>
   <termSec><term>Green Front</term>
    <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
  </langSec></conceptEntry></body></text></tbx>"""


def test_reads_tbx_min(tmp_path: Path) -> None:
    found = imported(tmp_path, MIN, kind="organisation")
    assert found.entities == (
        Entity(
            "nordia-courier",
            "organisation",
            {"en": "Nordia Courier", "de": "Nordischer Kurier"},
            (Alias("The Courier", status="deprecated"),),
        ),
    )
    assert any("subjectField is not taken over (1 times)" in remark for remark in found.remarks)


def test_reads_tbx_2_as_weblate_writes_it(tmp_path: Path) -> None:
    found = imported(tmp_path, WEBLATE, kind="place")
    assert found.entities == (
        Entity(
            "nordia",
            "place",
            {"en": "Nordia", "pt": "Nórdia"},
            (Alias("Norland", status="deprecated"),),
            note="A country of the north.",
        ),
    )
    assert any("note of a term" in remark for remark in found.remarks)


def test_reads_dct_style(tmp_path: Path) -> None:
    found = imported(tmp_path, DCT, kind="organisation").entities
    front = Entity("green-front", "organisation", {"en": "Green Front"}, (Alias("GF", type="acronym"),), "Q7")
    assert found == (front,)


def test_without_a_kind_the_line_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"line 3 \(c1\): has no kind; say --kind with one of person"):
        imported(tmp_path, MIN)


OWN = """<tbx xmlns="urn:iso:std:iso:30042:ed:3.0">
<tbxHeader><fileDesc><sourceDesc><p>Exported by newscollate.</p></sourceDesc></fileDesc></tbxHeader>
<text><body><conceptEntry id="a"><descrip type="subjectField">place</descrip>
<note>newscollate order{}</note><langSec xml:lang="en"><termSec><term>A</term>
<note>newscollate also = 5</note></termSec></langSec></conceptEntry></body></text></tbx>"""


@pytest.mark.parametrize("order", [" = 5", ": " + "1" * 5000, ": ²", ": 0 0"])
def test_an_order_that_is_none_is_left_out(tmp_path: Path, order: str) -> None:
    assert imported(tmp_path, OWN.format(order)).entities[0].name() == "A"


LAUGHS = '<!DOCTYPE tbx [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><tbx><text>&b;</text></tbx>'
OUTSIDE = '<!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/passwd">]><tbx><text>&x;</text></tbx>'


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (LAUGHS, "line 1: declares XML entities"),
        (OUTSIDE, "line 1: declares XML entities"),
        ("<tbx>\n<text></tbx>", "line 2: is not well-formed XML"),
        ("<tbx></tbx>", "holds no entry"),
        (MIN.replace("The Courier", " "), r"line 3 \(c1\): |line 3: an empty term"),
        (MIN.replace('"de"', '"../x"'), "is no language"),
        (MIN.replace("The Courier", "x" * 20_000), "more than 10,000 characters"),
        ("<tbx><text><body><conceptEntry id='a'/></body></text></tbx>", "line 1: has no term"),
    ],
)
def test_a_broken_or_hostile_file_is_one_line(tmp_path: Path, content: str, said: str) -> None:
    with pytest.raises(UserError, match=said) as raised:
        imported(tmp_path, content, kind="organisation")
    assert "\n" not in str(raised.value)


def test_two_preferred_terms_of_one_language_are_told(tmp_path: Path) -> None:
    status = "<termNote type='administrativeStatus'>preferredTerm-admn-sts</termNote>"
    terms = "".join(
        f"<langSec xml:lang='{tag}'><termSec><term>{text}</term>{status}</termSec></langSec>"
        for tag, text in (("en-GB", "Colour"), ("en-US", "Color"))
    )
    tbx = f"<tbx><text><body><conceptEntry id='c1'>{terms}</conceptEntry></body></text></tbx>"
    found = imported(tmp_path, tbx, kind="event")
    assert [one.text for one in found.entities[0].aliases] == ["Color"]
    assert any("'Color' is preferred in 'en'" in remark for remark in found.remarks)
