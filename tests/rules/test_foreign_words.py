"""What tells a foreign word from a rare English one, and rules that keep their time on bad input."""

from __future__ import annotations

import pytest

from compare.glossary import Glossary
from compare.model import Article, Level
from compare.rules import Rule, all_rules
from compare.rules._topics import places, words_of
from compare.rules._vocabulary import foreign_language

RULES = {rule.name: rule for rule in all_rules(Glossary.shipped())}
OURS = [
    "acronym-of-a-common-noun", "doubled-honorific", "foreign-abbreviation", "foreign-elision",
    "foreign-honorific", "foreign-letters", "foreign-word-run", "glued-tokens", "honorific-without-name",
    "misplaced-honorific", "mixed-alphabets", "untranslated-word",
]  # fmt: skip


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("blanchiment", "fr"),
        ("wachsende", "de"),
        ("zulusskogo", "ru"),
        ("californienne", "fr"),
        ("unenthused", None),  # English, with what English puts before and behind
        ("reroutes", None),
        ("samizdat", None),  # a loan that English prints
        ("qwrtzpsd", None),  # no language we know
        ("table", None),
    ],
)
def test_a_word_is_foreign_when_english_hardly_knows_it_and_another_language_does(
    word: str, language: str | None
) -> None:
    assert foreign_language(word) == language


def test_a_place_is_where_a_word_stands_alone() -> None:
    text = "dans x-dans dans-y l'dans @dans dans.com, dans. (dans)"
    assert list(places(text, "dans")) == [0, 42, 49]
    assert {"dans", "com"} <= words_of(text)


def test_two_words_may_be_loans_but_three_are_none() -> None:
    rule = RULES["untranslated-word"]
    two = list(rule.check(Article("The cailloux on the road and the blanchiment of money.")))
    three = list(
        rule.check(Article("The cailloux on the road, the blanchiment of money and the wachsende debt."))
    )
    assert [finding.level for finding in two] == [Level.NOTE] * 2
    assert [finding.level for finding in three] == [Level.WARNING] * 3


@pytest.mark.parametrize("rule", [RULES[name] for name in OURS], ids=OURS)
@pytest.mark.parametrize(
    "piece",
    [
        "the VIH ", "M. Brook ", "Mr. a ", "a" * 1000, "A" * 1000 + " ", "abc-", "zakr\u044b", "Abdel Karim ",
        "Mr. Mr. ", "fruit z. B. plums ", "the dans town ", "l'a d'", "\u201c", "the Errettung of ",
        "kinect-sensoren ", "on vendredi 5 mars 2012 ", "\u0433\u043e\u043d ", " " * 1000, "'\u2019'",
        "yesterdayThe ", "a@b.c ", "1 2 3 4 ", "(VIH (", "\u00e9 \u00e8 \u00fcbel ",
    ],
)  # fmt: skip
def test_a_rule_ends_on_a_hundred_thousand_characters_of_one_kind(rule: Rule, piece: str) -> None:
    article = Article((piece * (100_000 // len(piece) + 1))[:100_000])
    assert all(article.text[f.start : f.end] == f.text for f in rule.check(article))
