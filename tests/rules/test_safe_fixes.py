"""A fix is called safe only where it is right whatever the sentence around it says."""

import pytest

from compare.glossary import Glossary
from compare.model import Article
from compare.rules import Rule, all_rules

RULES = {rule.name: rule for rule in all_rules(Glossary.shipped())}


def safe(rule: Rule, text: str) -> list[bool]:
    return [finding.fix is not None and finding.fix.safe for finding in rule.check(Article(text))]


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("doubled-word", "He sat on the the bank and and left."),
        ("doubled-phrase", "The keys of the of the chapel are lost."),
        ("detached-apostrophe", "They don’ t know what the bank 's profit is."),
        ("detached-quotation-mark", "A box marked “ fragile” was found."),
        ("reversed-quotation-mark", "They called it ”a mistake” on Monday."),
        ("reversed-quotation-mark", "He spoke of “a long winter “."),
        ("space-before-punctuation", "Why now ? No one would say ; it was late !"),
        ("doubled-punctuation", "It is a key moment,, they said."),
    ],
)
def test_these_are_always_right(rule: str, text: str) -> None:
    found = safe(RULES[rule], text)
    assert found and all(found)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("doubled-word", "That is what she stood for for years."),
        ("doubled-phrase", "That is what they have to do to do well."),
        ("detached-apostrophe", "It lies in 's Gravenhage near the sea."),
        ("detached-apostrophe", "It cuts the workers ' rights."),
        ("detached-quotation-mark", 'He wrote " fragile" on the box.'),
        ("reversed-quotation-mark", "“Prices are falling, “says Ada Brook."),
        ("reversed-quotation-mark", "A pipe of 12 ”wide” inches."),
        ("space-before-punctuation", "(She smiled ;) and left."),
        ("doubled-punctuation", "There were some;, now they are gone."),
    ],
)
def test_these_may_be_wrong(rule: str, text: str) -> None:
    assert not any(safe(RULES[rule], text))
