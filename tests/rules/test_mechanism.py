"""What every rule gets from the mechanism: places, and restraint inside quotations."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from compare.glossary import Glossary
from compare.model import Article, Finding, Fix, Level
from compare.rules import Rule, all_rules


class _Colour(Rule):
    """Finds "red", for these tests."""

    category = "calque"
    mqm = "style/colour"
    bad = {}
    good = ()

    def check(self, article: Article) -> Iterator[Finding]:
        at = article.prose.find("red")
        if at >= 0:
            yield self.finding(article, at, at + 3, "It is red.", fix=Fix("blue"))


class _Mark(_Colour):
    """The same, about quotation marks."""

    also_in_quotations = True


def _first(rule: type[Rule], text: str, **article: str) -> Finding:
    return next(rule(Glossary({})).check(Article(text, **article)))


def test_line_and_column_count_code_points_from_one() -> None:
    finding = _first(_Colour, "𝔄 first line\nthe 𝔅 red one")
    assert (finding.line, finding.column, finding.text) == (2, 7, "red")


def test_a_quotation_is_evidence_not_prose_to_correct() -> None:
    said, written = _first(_Colour, "“It was red,” she said."), _first(_Colour, "It was red, she said.")
    assert (written.level, written.fix) == (Level.WARNING, Fix("blue"))
    assert (said.level, said.fix) == (Level.NOTE, None)


def test_a_quotation_that_is_never_closed_ends_with_its_sentence() -> None:
    here = _first(_Colour, 'It was "worth the red, Ada Brook said. It was not.')
    later = _first(_Colour, 'It was "worth it, Ada Brook said. The red one came.')
    after = _first(_Colour, "“It was worth it, Ada Brook said. He came.\n\nThe red one went.")
    assert here.level is Level.NOTE
    assert (later.level, later.fix) == (after.level, after.fix) == (Level.WARNING, Fix("blue"))


def test_a_quotation_that_the_next_paragraph_carries_on_reaches_to_its_end() -> None:
    carried = _first(_Colour, "“It was worth it. The red one came.\n\n“We saw it,” Ada Brook said.")
    assert (carried.level, carried.fix) == (Level.NOTE, None)


def test_a_rule_about_the_marks_themselves_keeps_its_level() -> None:
    assert _first(_Mark, "“It was red,” she said.").level is Level.WARNING


def test_what_is_not_prose_is_not_checked() -> None:
    assert not list(_Colour(Glossary({})).check(Article("a red one", prose=" " * 9)))


@settings(deadline=None)
@given(st.text(alphabet="ab “”‘’\"'.,;:!?0123456789%MrDThe\n\u00a0é-", max_size=200))
def test_no_text_breaks_a_rule_and_every_finding_lies_where_it_says(text: str) -> None:
    for rule in all_rules(Glossary.shipped()):
        for finding in rule.check(Article(text)):
            assert text[finding.start : finding.end] == finding.text != ""
