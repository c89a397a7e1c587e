"""Spelling is compared among English reports only."""

from __future__ import annotations

from compare.glossary import Glossary
from compare.model import Article, Level
from compare.rules.name_spelled_unlike_others import NameSpelledUnlikeOthers

COMMON = ("Joachim Lindqvist opened the bridge.", "The bridge will hold, said Joachim Lindqvist.")


def _found(odd: Article) -> list[tuple[str, Level, bool]]:
    others = [Article(text, id=f"other-{number}", language="en") for number, text in enumerate(COMMON)]
    rule = NameSpelledUnlikeOthers(Glossary({}))
    return [
        (finding.text, finding.level, finding.fix is not None) for finding in rule.check([*others, odd], ())
    ]


def test_a_report_in_another_language_may_spell_as_it_does() -> None:
    text = "Joachim Lindkwist a inauguré le pont."
    assert _found(Article(text, id="odd", language="en")) == [("Joachim Lindkwist", Level.WARNING, True)]
    assert _found(Article(text, id="odd", language="fr")) == []


def test_in_a_quotation_the_name_stays_as_it_was_said() -> None:
    odd = Article("“Ask Joachim Lindkwist,” she said.", id="odd", language="en")
    assert _found(odd) == [("Joachim Lindkwist", Level.NOTE, False)]
