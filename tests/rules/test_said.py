"""What the rules say of their bad examples stands in said.txt, where it can be read in one go."""

from __future__ import annotations

import re

import pytest

from tests.rules.said import FILE, AnyRule, every_rule, said

RULES = [pytest.param(rule, id=rule.name) for rule in every_rule()]
BLOCKS = dict(re.findall(r"^(\S+)\n((?:  .*\n)*)", FILE.read_text("utf-8"), re.MULTILINE))


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_says_what_is_written_down_and_proposes_that_fix(rule: AnyRule) -> None:
    name, *lines = said(rule)
    assert lines == BLOCKS.get(name, "").splitlines(), "python -m tests.rules.said writes it anew"


def test_no_rule_is_forgotten_and_none_is_written_down_that_is_gone() -> None:
    assert set(BLOCKS) == {rule.name for param in RULES for rule in param.values}
