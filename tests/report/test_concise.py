"""One line per finding."""

from __future__ import annotations

import re

from hypothesis import given

from compare.model import Checked
from compare.report import concise
from compare.report.view.verdict import is_flagged

from .invented import checked, saying
from .strategies import texts_with_spans


def test_a_line_reads_as_compilers_write_it() -> None:
    last = concise.render(checked()).splitlines()[-1]
    assert last == "reports/agence.md:1:56: warning calque Word for word from French “au large de”."


def test_no_findings_is_an_empty_page() -> None:
    assert concise.render(Checked((), ())) == ""


def test_a_flagged_article_has_a_note_of_its_own() -> None:
    flagged = [article for article in checked().articles if is_flagged(article)]
    lines = concise.render(checked()).splitlines()
    said = "note translated-from Reads like a machine translation, perhaps from French (0.93)."
    assert lines[: len(flagged)] == [f"{article.path}:1:1: {said}" for article in flagged] != []


@given(texts_with_spans())
def test_whatever_it_says_a_finding_takes_one_line(said: tuple[str, tuple[tuple[int, int], ...]]) -> None:
    document = saying(*said)
    page = concise.render(Checked(document.articles, document.findings))
    assert len(re.split("[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", page)) == len(document.findings) + 1
