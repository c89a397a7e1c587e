"""Every rule of category `original` proves itself on its own examples, beside their originals."""

from __future__ import annotations

import pytest

from compare.model import Level, Span
from compare.rules import OriginalRule, all_original_rules
from tests.rules.examples import found_beside, glossary, unmarked

RULES = all_original_rules(glossary())
BAD = [pytest.param(r, e, id=f"{r.name}-{i}") for r in RULES for i, e in enumerate(r.bad)]
GOOD = [pytest.param(r, e, id=f"{r.name}-{i}") for r in RULES for i, e in enumerate(r.good)]
Example = tuple[str, str, str]


@pytest.mark.parametrize(("rule", "example"), BAD)
def test_a_bad_example_is_found_exactly_at_its_marks(rule: OriginalRule, example: Example) -> None:
    language, original, marked = example
    text, spans = unmarked(marked)
    found = found_beside(rule, language, original, text)
    assert spans, "a bad example marks a place"
    assert [Span(f.start, f.end) for f in found] == spans
    assert all(text[f.start : f.end] == f.text for f in found)
    assert all(f.message.endswith(".") and f.category == "original" for f in found)
    assert all(len(f.text.split()) <= 12 for f in found)


@pytest.mark.parametrize(("rule", "example"), BAD)
def test_what_is_related_stands_in_the_original(rule: OriginalRule, example: Example) -> None:
    language, original, marked = example
    for finding in found_beside(rule, language, original, unmarked(marked)[0]):
        assert all(place.article == "original" for place in finding.related)
        assert all(original[place.start : place.end] == place.text != "" for place in finding.related)


@pytest.mark.parametrize(("rule", "example"), GOOD)
def test_a_good_example_is_silent(rule: OriginalRule, example: Example) -> None:
    assert found_beside(rule, *example) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_is_documented(rule: OriginalRule) -> None:
    lines = (rule.__doc__ or "").strip().splitlines()
    assert lines and lines[0].endswith(".") and len(lines) >= 3 and not lines[1].strip()
    assert rule.mqm.split("/")[0] in {"accuracy", "fluency", "terminology"}
    assert rule.level is not Level.ERROR
    assert len(rule.bad) >= 3 and len(rule.good) >= 3


def test_an_original_in_english_or_without_words_is_compared_with_nothing() -> None:
    for rule in RULES:
        assert found_beside(rule, "en", "The bridge cost 12 euros.", "The bridge cost 21 euros.") == []
        assert found_beside(rule, "fr", "…", "The bridge cost 21 euros.") == []
