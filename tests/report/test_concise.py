"""One line per finding."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from compare.model import Checked
from compare.report import concise
from compare.report.view.verdict import is_flagged

from .found import NASTY, saying_everywhere
from .invented import checked, saying
from .strategies import texts_with_spans


def test_a_line_reads_as_compilers_write_it() -> None:
    found = concise.render(checked()).splitlines()[-2]
    said = "Word for word from French “au large de”. (confidence high)"
    assert found == f"reports/agence.md:1:56: warning calque {said}"


def test_no_findings_is_an_empty_page() -> None:
    assert concise.render(Checked((), ())) == ""


def test_a_flagged_article_has_a_note_of_its_own() -> None:
    flagged = [article for article in checked().articles if is_flagged(article)]
    lines = concise.render(checked()).splitlines()
    said = "note translated-from Reads like a machine translation, perhaps from French (confidence 0.93)."
    assert lines[: len(flagged)] == [f"{article.path}:1:1: {said}" for article in flagged] != []


@given(texts_with_spans())
def test_whatever_it_says_a_finding_takes_one_line(said: tuple[str, tuple[tuple[int, int], ...]]) -> None:
    document = saying(*said)
    page = concise.render(Checked(document.articles, document.findings))
    assert len(re.split("[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", page)) == len(document.findings) + 1


def test_a_file_that_could_not_be_used_is_a_line_too() -> None:
    said = "error unusable-input No article text found; is it a list page?"
    assert concise.render(checked()).splitlines()[-1] == f"reports/broken.html:1:1: {said}"


@pytest.mark.parametrize("text", NASTY)
def test_no_line_is_a_command_to_a_runner(text: str) -> None:
    for line in concise.render(saying_everywhere(text)).splitlines():
        assert not line.lstrip().startswith("::") and not re.search(r"##\w*\[", line)
