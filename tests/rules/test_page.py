"""A rule in words: the pages of docs/rules are what the rules say of themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from compare.rules._page import page, summary
from tests.rules.said import AnyRule, every_rule

DOCS = Path(__file__).parents[2] / "docs" / "rules"
RULES = [pytest.param(rule, id=rule.name) for rule in every_rule()]


@pytest.mark.parametrize("rule", RULES)
def test_the_page_of_a_rule_is_the_one_of_the_docs(rule: AnyRule) -> None:
    assert page(rule) == (DOCS / f"{rule.name}.md").read_text("utf-8"), "make samples writes it anew"


@pytest.mark.parametrize("rule", RULES)
def test_the_index_tells_what_a_rule_finds_in_the_first_line_of_its_page(rule: AnyRule) -> None:
    row = f"| [{rule.name}]({rule.name}.md) | {rule.category} | {rule.level} | {summary(rule)} |"
    assert row in (DOCS / "README.md").read_text("utf-8").splitlines()
