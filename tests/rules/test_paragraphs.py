"""What a rule finds in a paragraph does not depend on the paragraphs around it, but for what is said here."""

from __future__ import annotations

import pytest

from compare.model import Article
from compare.rules import Rule, all_rules
from tests.rules.examples import glossary, unmarked

BETWEEN = "\n\n"
# rules of what is said before, or of a mark that is closed behind
ORDER_COUNTS = {
    "first-mention-not-in-full",
    "never-introduced",
    "repeated-sentence",
    "unbalanced-quotation-mark",
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
RULES = [rule.for_examples() for rule in all_rules(glossary())]


def found(rule: Rule, first: str, second: str) -> tuple[set[tuple[int, str]], set[tuple[int, str]]]:
    """Where in each of two paragraphs something is found, and what."""
    behind = len(first) + len(BETWEEN)
    findings = list(rule.check(Article(first + BETWEEN + second)))
    return (
        {(each.start, each.text) for each in findings if each.start < behind},
        {(each.start - behind, each.text) for each in findings if each.start >= behind},
    )


@pytest.mark.parametrize("rule", [pytest.param(r, id=r.name) for r in RULES if r.name not in ORDER_COUNTS])
def test_the_order_of_two_paragraphs_changes_nothing(rule: Rule) -> None:
    for marked in rule.bad:
        bad = unmarked(marked)[0]
        for good in rule.good:
            assert found(rule, good, bad) == found(rule, bad, good)[::-1]


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
