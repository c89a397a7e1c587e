"""JUnit XML, read back by junitparser."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from junitparser import Error, Failure, JUnitXml, Skipped, TestCase, TestSuite
from msgspec import structs

from compare.model import Checked, Confidence, Level, Silenced
from compare.report import junit
from compare.report.view.failing import Failing

from .found import NASTY, TRICKY, a_finding, found, marked, nasty, saying_everywhere
from .invented import checked


def read(page: str) -> list[TestSuite]:
    return list(JUnitXml.fromstring(page.encode()))


def properties(case: TestCase) -> dict[str, str]:
    return {one.get("name"): one.get("value") for one in case._elem.iter("property")}


def test_suites_are_articles_and_the_numbers_are_right() -> None:
    xml = JUnitXml.fromstring(junit.render(checked()).encode())
    assert (xml.tests, xml.failures, xml.errors, xml.skipped) == (11, 4, 1, 0)
    stated = {suite.name: (suite.tests, suite.failures, suite.errors) for suite in xml}
    assert stated == {
        "post.md": (1, 0, 0), "agence.md": (6, 4, 0), "lantern.md": (1, 0, 0), "marsa.md": (1, 0, 0),
        "storm.md": (1, 0, 0), "reports/broken.html": (1, 0, 1),
    }  # fmt: skip
    counted = [(len(list(suite)), stated[suite.name][0]) for suite in xml]
    assert all(one == other for one, other in counted)


def test_a_failure_has_its_level_its_words_and_what_bears_it_out() -> None:
    case = list(read(junit.render(checked()))[1])[1]
    [failure] = case.result
    assert isinstance(failure, Failure) and failure.type == "error"
    assert failure.message.startswith("“GCS” is the French acronym")
    words, said, fix, evidence = failure.text.split("\n")
    assert (words, fix) == ("“GCS”", "fix: Selmar Coast Guard")
    assert said.endswith("(confidence high)") and evidence.startswith("see reports/post.md")
    assert properties(case)["level"] == "error" and properties(case)["confidence"] == "high"
    assert properties(case)["mqm"] == "accuracy/mistranslation"


def test_a_note_passes_and_keeps_its_words() -> None:
    [suite] = read(junit.render(found("One two.", [(0, 3)], level=Level.NOTE, confidence=Confidence.LOW)))
    [case] = suite
    assert case.is_passed and "Word for word. (confidence low)" in case.system_out
    assert properties(case)["level"] == "note"


def test_what_the_run_fails_for_is_a_failure() -> None:
    document = checked()
    flagged = next(one for one in document.articles if one.translated_from and one.translated_from.flagged)
    notes = frozenset(one for one in document.findings if one.level is Level.NOTE)
    assert notes
    before = JUnitXml.fromstring(junit.render(document).encode()).failures
    page = junit.render(document, failing=Failing(notes, frozenset({flagged.id})))
    assert JUnitXml.fromstring(page.encode()).failures == before + len(notes) + 1
    [case] = [case for suite in read(page) for case in suite if case.name == "translated-from"]
    [failure] = case.result
    assert failure.type == "note" and "translat" in failure.message


def test_an_article_without_findings_passes() -> None:
    [suite] = read(junit.render(Checked(found("One", []).articles, ())))
    assert [(case.name, case.is_passed) for case in suite] == [("nothing found", True)]


def test_a_file_that_could_not_be_used_is_an_error() -> None:
    [case] = read(junit.render(checked()))[-1]
    [error] = case.result
    assert isinstance(error, Error) and error.message.startswith("No article text found")


def test_a_silenced_finding_is_skipped_with_its_reason() -> None:
    silenced = Silenced(a_finding("One", 0, 3), "a ship's name", "comment", "a.md", 1)
    [suite] = read(junit.render(structs.replace(found("One", []), silenced=(silenced,))))
    [case] = suite
    [skipped] = case.result
    assert isinstance(skipped, Skipped) and skipped.message == "a ship's name"


def test_a_finding_in_a_file_beside_the_articles_has_a_suite_too() -> None:
    beside = a_finding("ignore = 1", 0, 6, ".newscollate-ignore.toml")
    suites = read(junit.render(structs.replace(found("One", []), findings=(beside,))))
    assert [(suite.name, [case.name for case in suite]) for suite in suites] == [
        ("a.md", ["nothing found"]),
        (".newscollate-ignore.toml", ["calque at 1:1"]),
    ]


@pytest.mark.parametrize("source", TRICKY)
def test_the_name_holds_line_and_column(source: str) -> None:
    text, spans = marked(source)
    [suite] = read(junit.render(found(text, spans)))
    for case, (start, _) in zip(suite, spans, strict=True):
        line = text[:start].count("\n") + 1
        assert case.name == f"calque at {line}:{start - (text.rfind(chr(10), 0, start) + 1) + 1}"
        assert case._elem.get("line") == str(line)


@pytest.mark.parametrize("text", NASTY)
def test_hostile_text_is_no_markup_and_no_command(text: str) -> None:
    page = junit.render(saying_everywhere(text))
    assert [len(list(suite)) for suite in read(page)] == [2, 1]
    assert not any(line.lstrip().startswith(("::", "##")) for line in page.splitlines())
    assert "##[" not in page and "##vso[" not in page


@settings(max_examples=40, deadline=None)
@given(nasty())
def test_any_text_is_well_formed(text: str) -> None:
    assert [len(list(suite)) for suite in read(junit.render(saying_everywhere(text)))] == [2, 1]


def test_a_suffix_makes_no_package() -> None:
    [suite] = read(junit.render(found("One", [], path="news/2024.05/a.en.md")))
    assert suite.name == "news/2024.05/a.en.md"
    assert [case.classname for case in suite] == ["news/2024_05/a_en_md"]
