"""What the rules say of their own bad examples, as lines to read:

python -m tests.rules.said     writes them anew into said.txt, to be read in the difference
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from compare.model import Article, Finding
from compare.rules import EventRule, OriginalRule, Rule, all_event_rules, all_original_rules, all_rules
from tests.rules.examples import found_beside, found_in_event, glossary, reports, unmarked

FILE = Path(__file__).with_name("said.txt")
AnyRule = Rule | EventRule | OriginalRule


def every_rule() -> list[AnyRule]:
    known = glossary()
    return [
        *(rule.for_examples() for rule in all_rules(known)),
        *all_event_rules(known),
        *all_original_rules(known),
    ]


def said(rule: AnyRule) -> list[str]:
    """The rule's name, then of each finding its text, fix and message, and what it is beside."""
    return [rule.name, *(line for finding in _findings(rule) for line in _lines(finding))]


def _findings(rule: AnyRule) -> Iterator[Finding]:
    if isinstance(rule, Rule):
        for marked in rule.bad:
            yield from rule.check(Article(unmarked(marked)[0]))
    elif isinstance(rule, EventRule):
        for event in rule.bad:
            yield from found_in_event(rule, reports({at: unmarked(text)[0] for at, text in event.items()}))
    else:
        for language, original, marked in rule.bad:
            yield from found_beside(rule, language, original, unmarked(marked)[0])


def _lines(finding: Finding) -> Iterator[str]:
    fix = finding.fix
    fixed = f" → {fix.text!r}{' safely' if fix.safe else ''}" if fix else ""
    yield f"  {finding.text!r}{fixed} ({finding.level}, {finding.confidence})"
    yield f"    {finding.message}"
    yield from (
        f"    beside {place.text!r} in {place.path or place.article or 'the same text'}"
        for place in finding.related
    )


if __name__ == "__main__":
    FILE.write_text("\n".join(line for rule in every_rule() for line in said(rule)) + "\n", "utf-8")
