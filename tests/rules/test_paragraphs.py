"""What a rule finds in a paragraph does not depend on the paragraphs around it, but for what is said here."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from compare.model import Article, Finding
from compare.rules import EventRule, OriginalRule, Rule, all_event_rules, all_original_rules, all_rules
from tests.rules.examples import found_beside, found_in_event, glossary, reports, unmarked

BETWEEN = "\n\n"
# rules of what is said before, or of a mark that is closed behind
ORDER_COUNTS = {
    "first-mention-not-in-full",
    "never-introduced",
    "repeated-sentence",
    "unbalanced-quotation-mark",
    # or of the whole text, of the word beside a hole, or of a figure in the row that is most alike
    "another-original",
    "missing-sentence",
    "number-unlike-others",
}
# rules that tell of the first of its kind, or compare one mention with the others
ONCE = {
    "first-mention-not-in-full",
    "forbidden-name",
    "foreign-quotation-mark",
    "mixed-names",
    "name-like-a-known-one",
    "never-introduced",
    "non-preferred-name",
    "repeated-sentence",
}
# rules of how a line begins or ends
LINES_COUNT = {"dialogue-dash", "lower-case-opening", "misplaced-honorific", "unbalanced-quotation-mark"}
BEFORE, BEHIND = "The harbour was quiet on Sunday. ", " Nothing else was known."
RULES = [rule.for_examples() for rule in all_rules(glossary())]


EVENT_RULES = [pytest.param(r, id=r.name) for r in all_event_rules(glossary()) if r.name not in ORDER_COUNTS]
ORIGINAL_RULES = [
    pytest.param(r, id=r.name) for r in all_original_rules(glossary()) if r.name not in ORDER_COUNTS
]
Found = set[tuple[int, str]]


def divided(findings: Iterable[Finding], first: str) -> tuple[Found, Found]:
    """Where in the first of two paragraphs something is found, and where behind it, and what."""
    behind = len(first) + len(BETWEEN)
    every = list(findings)
    return (
        {(each.start, each.text) for each in every if each.start < behind},
        {(each.start - behind, each.text) for each in every if each.start >= behind},
    )


def found(rule: Rule, first: str, second: str) -> tuple[Found, Found]:
    return divided(rule.check(Article(first + BETWEEN + second)), first)


@pytest.mark.parametrize("rule", [pytest.param(r, id=r.name) for r in RULES if r.name not in ORDER_COUNTS])
def test_the_order_of_two_paragraphs_changes_nothing(rule: Rule) -> None:
    for marked in rule.bad:
        bad = unmarked(marked)[0]
        for good in rule.good:
            assert found(rule, good, bad) == found(rule, bad, good)[::-1]


@pytest.mark.parametrize("rule", ORIGINAL_RULES)
def test_the_order_of_two_paragraphs_of_original_and_translation_changes_nothing(rule: OriginalRule) -> None:
    def beside(one: tuple[str, str], two: tuple[str, str]) -> tuple[Found, Found]:
        original, translation = map(BETWEEN.join, zip(one, two, strict=True))
        return divided(found_beside(rule, language, original, translation), one[1])

    for language, original, marked in rule.bad:
        bad = (original, unmarked(marked)[0])
        for good in [(there, here) for spoken, there, here in rule.good if spoken == language]:
            assert beside(good, bad) == beside(bad, good)[::-1]


@pytest.mark.parametrize("rule", EVENT_RULES)
def test_the_order_of_two_paragraphs_of_every_report_changes_nothing(rule: EventRule) -> None:
    def of_each(one: list[str], two: list[str]) -> list[tuple[Found, Found]]:
        articles = reports({outlet: a + BETWEEN + b for outlet, a, b in zip(event, one, two, strict=True)})
        findings = found_in_event(rule, articles)
        return [
            divided((f for f in findings if f.article == outlet), first)
            for outlet, first in zip(event, one, strict=True)
        ]

    for event in rule.bad:
        bad = [unmarked(text)[0] for text in event.values()]
        for good in rule.good:
            if len(good) == len(event):
                ahead, behind = of_each([*good.values()], bad), of_each(bad, [*good.values()])
                assert ahead == [both[::-1] for both in behind]


@pytest.mark.parametrize("rule", [pytest.param(r, id=r.name) for r in RULES if r.name not in ONCE])
def test_what_is_found_in_a_paragraph_is_found_in_its_repetition(rule: Rule) -> None:
    for marked in rule.bad:
        bad, spans = unmarked(marked)
        places = {(span.start, span.of(bad)) for span in spans}
        assert found(rule, bad, bad) == (places, places)


@pytest.mark.parametrize("rule", [pytest.param(r, id=r.name) for r in RULES])
def test_what_a_finding_is_beside_lies_where_it_says(rule: Rule) -> None:
    for marked in rule.bad:
        article = Article(unmarked(marked)[0], id="north", path="north.txt")
        for finding in rule.check(article):
            assert (finding.article, finding.path) == ("north", "north.txt")
            for place in finding.related:
                assert (place.article, place.path) == ("north", "north.txt")
                assert article.text[place.start : place.end] == place.text


@pytest.mark.parametrize("rule", [pytest.param(r, id=r.name) for r in RULES if r.name not in LINES_COUNT])
@pytest.mark.parametrize(("before", "behind"), [(BEFORE, ""), ("", BEHIND), (BEFORE, BEHIND)])
def test_other_sentences_of_a_line_change_nothing(rule: Rule, before: str, behind: str) -> None:
    for marked in rule.bad:
        bad, spans = unmarked(marked)
        findings = rule.check(Article(before + bad + behind))
        assert [(f.start - len(before), f.text) for f in findings] == [(s.start, s.of(bad)) for s in spans]
    for good in rule.good:
        assert list(rule.check(Article(before + good + behind))) == []
