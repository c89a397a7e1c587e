"""Every rule proves itself on its own examples: found exactly at the marks, fixed as stated, else silent."""

from __future__ import annotations

import re

import pytest

from compare.model import Article, Finding, Level, Span
from compare.rules import EventRule, Rule, all_event_rules, all_rules
from compare.rules._page import summary
from tests.rules.examples import found_in_event, glossary, reports, unmarked

FAMILIES = {
    "acronym", "untranslated", "word-order", "honorific", "verb-frame", "calque", "locale", "quotation",
    "repetition", "encoding", "splice", "glossary",
}  # fmt: skip
MQM_ROOTS = {"accuracy", "fluency", "terminology", "locale-convention", "style"}


RULES = [rule.for_examples() for rule in all_rules(glossary())]
EVENT_RULES = all_event_rules(glossary())
BAD = [pytest.param(r, b, f, id=f"{r.name}-{i}") for r in RULES for i, (b, f) in enumerate(r.bad.items())]
GOOD = [pytest.param(r, g, id=f"{r.name}-{i}") for r in RULES for i, g in enumerate(r.good)]
SUMMARIES = [
    pytest.param(rule, quoted, id=f"{rule.name}-{quoted}")
    for rule in RULES
    for quoted in re.findall(r'"([^"]+)"', summary(rule).partition(": ")[2])
]
BAD_EVENTS = [pytest.param(r, e, id=f"{r.name}-{i}") for r in EVENT_RULES for i, e in enumerate(r.bad)]
GOOD_EVENTS = [pytest.param(r, e, id=f"{r.name}-{i}") for r in EVENT_RULES for i, e in enumerate(r.good)]


def _spans(findings: list[Finding]) -> list[Span]:
    return [Span(finding.start, finding.end) for finding in findings]


def _fixed(text: str, findings: list[Finding]) -> str:
    for finding in reversed(findings):
        assert finding.fix, f"no fix for {finding.text!r}"
        text = text[: finding.start] + finding.fix.text + text[finding.end :]
    return text


@pytest.mark.parametrize(("rule", "marked", "corrected"), BAD)
def test_a_bad_example_is_found_exactly_at_its_marks_and_fixed_as_stated(
    rule: Rule, marked: str, corrected: str | None
) -> None:
    text, spans = unmarked(marked)
    found = list(rule.check(Article(text)))
    assert spans, "a bad example marks a place"
    assert _spans(found) == spans
    assert all(text[finding.start : finding.end] == finding.text for finding in found)
    assert all(finding.message.endswith(".") for finding in found)
    if corrected is None:
        assert [finding.fix for finding in found] == [None] * len(found)
    else:
        assert _fixed(text, found) == corrected
        assert list(rule.check(Article(corrected))) == []


@pytest.mark.parametrize(("rule", "text"), GOOD)
def test_a_good_example_is_silent(rule: Rule, text: str) -> None:
    assert list(rule.check(Article(text))) == []


@pytest.mark.parametrize(("rule", "marked", "corrected"), BAD)
def test_a_finding_keeps_its_place_in_a_longer_text(rule: Rule, marked: str, corrected: str | None) -> None:
    text, spans = unmarked(marked)
    before = "The harbour was quiet on Sunday.\n\n"
    found = list(rule.check(Article(before + text + "\n\nNothing else was known.\n")))
    assert _spans(found) == [Span(span.start + len(before), span.end + len(before)) for span in spans]
    assert all(
        finding.line == 3 + text[: span.start].count("\n") for finding, span in zip(found, spans, strict=True)
    )


@pytest.mark.parametrize(("rule", "event"), BAD_EVENTS)
def test_a_bad_event_is_found_exactly_at_its_marks(rule: EventRule, event: dict[str, str]) -> None:
    plain = {outlet: unmarked(marked) for outlet, marked in event.items()}
    articles = reports({outlet: text for outlet, (text, _) in plain.items()})
    found = found_in_event(rule, articles)
    expected = [(outlet, span) for outlet, (_, spans) in plain.items() for span in spans]
    assert expected, "a bad event marks a place"
    assert sorted((f.article, Span(f.start, f.end)) for f in found) == sorted(expected)
    assert all(f.related and all(place.article != f.article for place in f.related) for f in found)
    assert all(
        plain[place.article][0][place.start : place.end] == place.text for f in found for place in f.related
    )
    backwards = found_in_event(rule, articles[::-1])
    assert sorted(backwards, key=str) == sorted(found, key=str), "the order of the articles changes nothing"


@pytest.mark.parametrize(("rule", "event"), GOOD_EVENTS)
def test_a_good_event_is_silent(rule: EventRule, event: dict[str, str]) -> None:
    assert found_in_event(rule, reports(event)) == []


@pytest.mark.parametrize("rule", [*RULES, *EVENT_RULES], ids=lambda rule: rule.name)
def test_a_rule_is_documented(rule: Rule | EventRule) -> None:
    lines = (rule.__doc__ or "").strip().splitlines()
    assert lines and lines[0].endswith("."), "the docstring begins with one sentence"
    assert len(lines) >= 3 and not lines[1].strip(), "and then says what the original language did"
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    assert rule.mqm.split("/")[0] in MQM_ROOTS and "/" in rule.mqm
    assert rule.category in (FAMILIES if isinstance(rule, Rule) else {"cross-report"})
    assert rule.level is not Level.ERROR, "an artefact alone breaks no build"
    assert all(re.fullmatch(r"[a-z]{2}", code) for code in rule.origins)
    assert len(rule.bad) >= 3 and len(rule.good) >= 3


@pytest.mark.parametrize(("rule", "quoted"), SUMMARIES)
def test_what_the_first_line_of_a_rule_quotes_is_found(rule: Rule, quoted: str) -> None:
    sentences = (f"{quoted} at last.", f"In spring they saw the {quoted}.", f"The mayor, {quoted}.")
    assert any(list(rule.check(Article(text))) for text in sentences)


@pytest.mark.parametrize(("rule", "marked", "corrected"), BAD)
def test_a_finding_is_short_enough_to_look_at(rule: Rule, marked: str, corrected: str | None) -> None:
    assert all(len(span.of(unmarked(marked)[0]).split()) <= 12 for span in unmarked(marked)[1])


def test_rules_are_named_after_their_files_once_and_in_order() -> None:
    names = [rule.name for rule in RULES]
    assert names == sorted(set(names))
    assert all(type(rule).__module__ == f"compare.rules.{rule.name.replace('-', '_')}" for rule in RULES)
