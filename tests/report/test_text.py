"""What a terminal shows."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from msgspec import structs
from rich.cells import cell_len

from compare.model import Annotated, Checked, Comparison, Event, Grouped, InputError, Run
from compare.report import text
from compare.report.view.arranged import Arranged
from compare.report.view.event import views

from .found import NASTY, TRICKY, found, marked, saying_everywhere
from .invented import MENTIONS, TEXTS, checked, comparison, glossary_report, saying
from .strategies import texts_with_spans


def test_a_comparison_opens_with_what_was_found() -> None:
    assert text.render(comparison()).startswith(
        "Five articles by four outlets on two events. One input could not be used.\n"
    )


def test_the_summary_is_each_event_in_sentences() -> None:
    page = text.summary(comparison(), width=200)
    assert "\nferry-port-amel  Ferry runs aground off Port Amel\n" in page
    assert "\nFour reports of 1 – 2 May 2023, by Harbour Post" in page
    assert "Differences" not in page


def test_the_summary_of_what_is_arranged_already_is_the_same() -> None:
    assert text.summary(comparison(), arranged=Arranged(comparison())) == text.summary(comparison())
    nothing = structs.replace(comparison(), events=())
    assert text.summary(comparison(), arranged=Arranged(nothing)) != text.summary(comparison())


def test_differences_come_before_all_else_with_outlet_value_and_sentence() -> None:
    page = text.render(comparison(), width=160)
    assert page.index("Differences (2)") < page.index("Other claims") < page.index("Shared rows")
    evidence = "B Agence du Golfe [about 240] The ferry Meridian Star has run aground"
    assert evidence in " ".join(page.split())


def test_only_as_many_shared_rows_as_asked() -> None:
    assert "Shared rows (2 of 3, the closest first)\nr1  0.91" in text.render(comparison(), rows=2)
    assert "r2  0.74" not in text.render(comparison(), rows=2)


def test_what_one_report_alone_has_is_shown_in_its_words() -> None:
    [view, *_] = views(comparison())
    page = text.render(comparison(), width=400, rows=1)
    only = page.partition("Only here")[2].partition("Findings")[0]
    post, agence = view.columns[:2]
    told_elsewhere, alone = view.unpaired(post)
    assert alone.text in only and told_elsewhere.text not in only
    assert "one sentence; one more without a counterpart" in only
    assert "A  Harbour Post" in only and "B  Agence du Golfe" in only
    assert view.only(agence)[0].text in only


def test_carets_stand_under_the_found_words() -> None:
    lines = text.render(checked(), texts=TEXTS, width=90).splitlines()
    found = [finding.text for finding in checked().findings]
    carets = [n for n, line in enumerate(lines) if set(line) == {" ", "^"}]
    assert [lines[n - 1][lines[n].index("^") : len(lines[n])] for n in carets] == found


def test_without_the_source_the_found_words_stand_alone() -> None:
    assert "    at the large of\n    ^^^^^^^^^^^^^^^\n" in text.render(checked())


def test_findings_say_place_level_rule_confidence_why_and_fix() -> None:
    page = text.render(checked(), texts=TEXTS)
    assert "1:56  warning  calque  confidence high\n" in page
    assert "    Word for word from French “au large de”.\n    fix (unsafe): off\n" in page
    assert "    fix: Selmar Coast Guard\n    see reports/post.md: “Selmar Coast Guard”\n" in page


def test_check_closes_with_a_summary_and_the_files_not_used() -> None:
    summary, error = text.render(checked()).splitlines()[-2:]
    assert summary.startswith("Five findings: two errors, two warnings and one note in five articles.")
    assert error.startswith("reports/broken.html: ")


def test_nothing_found_is_said_too() -> None:
    assert text.render(Checked((), ())) == "No findings in no articles.\n"
    assert text.render(Comparison(Run("", "", "", {}), (), (), (), (), ())) == "No articles.\n"


def test_events_are_listed_with_their_articles() -> None:
    grouped = Grouped(
        (Event("e1", "A storm", "2023-05-01", None, ("a.md", "b.md")),), (InputError("c.md", "empty"),)
    )
    assert text.render(grouped) == (
        "One event.\n\ne1  A storm\n  1 May 2023, two articles\n  a.md\n  b.md\nc.md: empty\n"
    )


def test_mentions_are_listed_with_place_and_entity() -> None:
    page = text.render(Annotated(MENTIONS[:1]))
    assert re.search(r"reports/post\.md:\d+-\d+  Port Amel  port-amel  high", page)


def test_a_glossary_marks_artefacts_and_counts_per_outlet() -> None:
    page = text.render(glossary_report(), width=140)
    assert re.search(r"Selmar Coast Guard +organisation +GCS ⚑ artefact → SCG +2 +Agence du Golfe 2 ", page)
    assert "Meridian Star (not in the glossary)" in page
    assert "Lena Orvik: Lena Orvik 2, Lena Orvig 1  reports/post.md\n" in page
    assert "Breaches of the house style harbour\n" in page
    assert "  Gone\n    Lena Orvik: Orvik 3×\n" in page
    assert "Meridian Star (organisation, 0 articles): Meridian Star 2\n" in page


def test_colour_is_asked_for() -> None:
    assert "\x1b[" in text.render(comparison(), colour=True)
    assert "\x1b" not in text.render(comparison(), colour=False)


def test_colours_change_nothing_but_colour() -> None:
    coloured = re.sub(r"\x1b\[[\d;]*m", "", text.render(checked(), colour=True, texts=TEXTS))
    strip = re.compile(" +$", re.MULTILINE)
    assert strip.sub("", coloured) == text.render(checked(), texts=TEXTS)


@settings(max_examples=60, deadline=None)
@given(texts_with_spans())
def test_no_text_reaches_the_terminal_as_a_control(said: tuple[str, tuple[tuple[int, int], ...]]) -> None:
    document = saying(*said)
    found = Checked(document.articles, document.findings)
    for page in (
        text.render(document),
        text.render(found, texts=dict.fromkeys(("one.md", "two.md"), said[0])),
    ):
        assert not re.search(
            "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]", page
        )


@pytest.mark.parametrize("source", TRICKY)
def test_carets_stand_under_the_words_in_cells(source: str) -> None:
    source, spans = marked(source)
    lines = text.render(found(source, spans), texts={"a.md": source}).splitlines()
    carets = [number for number, line in enumerate(lines) if line and set(line) <= {" ", "^"}]
    for number, (start, end) in zip(carets, spans, strict=True):
        words = source[start:end].split("\r\n")[0].replace("\t", " ")
        shown, under = lines[number - 1], lines[number]
        at = next(n for n in range(len(shown) + 1) if cell_len(shown[:n]) == under.index("^"))
        assert words in shown[at : at + len(words) + 1]  # a mark of no width may stand before
        assert under.count("^") == max(cell_len(words), 1)


@pytest.mark.parametrize("said", NASTY)
def test_no_line_is_a_command_to_a_runner(said: str) -> None:
    for line in text.render(saying_everywhere(said), texts={said: said}).splitlines():
        assert not line.strip().startswith("::") and not re.search(r"##\w*\[", line)
