"""The format of a file is known by its content, and what is needed is asked for."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from compare.glossary.exchange import Assumed, format_named, read
from compare.model import UserError
from tests.glossary.exchange.conftest import ENTRIES, FORMATS, imported, written


@pytest.mark.parametrize("suffix", [".txt", ".csv", ".xml", ""])
@pytest.mark.parametrize("name", FORMATS)
def test_the_suffix_does_not_matter(tmp_path: Path, name: str, suffix: str) -> None:
    path = tmp_path / f"glossary{suffix}"
    path.write_bytes(written(ENTRIES, name)[0])
    assert {one.id for one in read(path, Assumed()).entities} == {"green-front", "nordia"}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b" \n\n", "is blank"),
        (b"\xff\xfe\n\x00", "is blank"),
        (b'{"version": 1, "entit', "JSON cut off at line 1, column"),
        (b'{"entities": [{"id": "a"},', "JSON cut off at line 1"),
        (b"# ours\nid: nordia\nkind: place\n", "an entry in YAML; put it into the folder"),
        (b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>', "convert it to Turtle"),
        (b"Nordia,en\nSudia,en\n", "no heading: the first row must name a column `term`"),
        (b"Dear all,\nhere are the names.\n", "is neither TBX"),
        (b"\x00\xff" * 500, "is neither TBX"),
        (b"<html><body>term</body></html>", "is neither TBX"),
        (b'{"name": "x"}', "is neither TBX"),
        (b"\x1f\x8b\x08\x00", "is compressed; unpack it first"),
        (b"BZh91AY", "is compressed; unpack it first"),
    ],
)
def test_what_is_no_glossary_is_refused(tmp_path: Path, content: bytes, said: str) -> None:
    with pytest.raises(UserError, match=said):
        imported(tmp_path, content)


@pytest.mark.parametrize(
    "head", ["#" * 40 + "\nx", "<!-- a -->" * 40 + "<html>", " " * 60_000 + "x", "\n" * 60_000 + "x"]
)
def test_no_beginning_takes_longer_than_its_length(tmp_path: Path, head: str) -> None:
    """Trying all ways to read these would take longer than anybody waits."""
    with pytest.raises(UserError, match="is neither TBX"):
        imported(tmp_path, head)


def test_what_cannot_be_read_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is no file; it is read twice"):
        read(tmp_path, Assumed())


NESTED = "[" * 700 + "]" * 700
PREFIXES = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix nc: <urn:x-newscollate:vocabulary:> .
"""


@pytest.mark.parametrize(
    "content",
    [
        '{"entities": [{"id": "a", "kind": "place", "preferred": {"en": "A"}, "see": ' + NESTED + "}]}",
        f"id,role,text,lang,kind\na,preferred,A,en,place\na,example-json,{NESTED},,\n",
        PREFIXES + f'<urn:a> a skos:Concept; skos:prefLabel "A"; nc:examples ("{NESTED}"^^nc:json) .',
        "<tbx><text><body><conceptEntry id='a'>"
        + "<tig>" * 5000
        + "</tig>" * 5000
        + "</conceptEntry></body></text></tbx>",
    ],
    ids=["json", "csv", "skos", "tbx"],
)
def test_what_is_nested_too_deeply_is_one_line(tmp_path: Path, content: str) -> None:
    with pytest.raises(UserError, match="is nested too deeply"):
        imported(tmp_path, content, kind="place")


def test_many_entries_of_one_name_have_ids_of_their_own(tmp_path: Path) -> None:
    found = imported(tmp_path, "id\tterm\n" + "".join(f"{n}\tNordia\n" for n in range(3000)), kind="place")
    assert [one.id for one in found.entities[:3]] == ["nordia", "nordia-2", "nordia-3"]
    assert len({one.id for one in found.entities}) == 3000


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"none\.tbx: cannot be read: No such file"):
        read(tmp_path / "none.tbx", Assumed())


@pytest.mark.parametrize(("name", "library"), [("skos", "rdflib"), ("xlsx", "openpyxl")])
def test_a_missing_library_is_one_line(name: str, library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(
        UserError, match=rf"needs {library}; install it: pip install 'newscollate\[exchange\]'"
    ):
        format_named(name).write(ENTRIES)
