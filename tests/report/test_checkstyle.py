"""Checkstyle XML, read back by lxml."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from lxml import etree

from compare.model import Checked, Confidence, Level
from compare.report import checkstyle

from .found import NASTY, TRICKY, at, found, marked, nasty, saying_everywhere
from .invented import checked

# What readers of the format ask for: names of files, and of each error these.
DTD = etree.DTD(
    __import__("io").StringIO(
        """<!ELEMENT checkstyle (file*)><!ATTLIST checkstyle version CDATA #REQUIRED>
        <!ELEMENT file (error*)><!ATTLIST file name CDATA #REQUIRED>
        <!ELEMENT error EMPTY><!ATTLIST error line NMTOKEN #REQUIRED column NMTOKEN #IMPLIED
        severity (ignore|info|warning|error) #REQUIRED message CDATA #REQUIRED source CDATA #REQUIRED>"""
    )
)


def read(page: str) -> list[tuple[str, dict[str, str]]]:
    """The errors with the names of their files."""
    root = etree.fromstring(page.encode())
    DTD.assertValid(root)
    return [(file.get("name"), dict(error.attrib)) for file in root for error in file]


def test_an_error_says_what_where_and_how_sure() -> None:
    told = dict(read(checkstyle.render(checked()))[-2][1])
    assert told == {
        "line": "1", "column": "56", "severity": "warning", "source": "newscollate.calque.calque",
        "message": "Word for word from French “au large de”. (confidence high); fix (unsafe): off",
    }  # fmt: skip


def test_every_level_and_an_unusable_file_are_there() -> None:
    told = [(file, error["severity"]) for file, error in read(checkstyle.render(checked()))]
    agence = ["info", "error", "error", "warning", "info", "warning"]
    assert told == [*(("reports/agence.md", one) for one in agence), ("reports/broken.html", "error")]


def test_confidence_is_said() -> None:
    document = found("One two.", [(0, 3)], level=Level.NOTE, confidence=Confidence.LOW)
    assert "(confidence low)" in read(checkstyle.render(document))[0][1]["message"]


@pytest.mark.parametrize("source", TRICKY)
def test_line_and_column_are_where_the_words_begin(source: str) -> None:
    text, spans = marked(source)
    for (_, error), (start, _) in zip(read(checkstyle.render(found(text, spans))), spans, strict=True):
        assert at(text, int(error["line"]), int(error["column"])) == start


def test_nothing_found_is_an_empty_page() -> None:
    assert read(checkstyle.render(Checked((), ()))) == []


@pytest.mark.parametrize("text", NASTY)
def test_hostile_text_is_no_markup_and_no_command(text: str) -> None:
    page = checkstyle.render(saying_everywhere(text))
    assert len(read(page)) == 3 and "##[" not in page and "##vso[" not in page


@settings(max_examples=40, deadline=None)
@given(nasty())
def test_any_text_is_well_formed(text: str) -> None:
    assert len(read(checkstyle.render(saying_everywhere(text)))) == 3
