"""Figures, dates and words as other languages set them, and their English neighbours."""

from __future__ import annotations

import pytest

from compare.model import Article
from compare.rules import all_rules
from tests.rules.examples import glossary, unmarked

RULES = {rule.name: rule.for_examples() for rule in all_rules(glossary())}


@pytest.mark.parametrize(
    ("name", "marked"),
    [
        ("decade-in-years", "It grew ([[60s years]]) at last."),
        ("decade-in-years", "[[60s years]] came and went."),
        ("decade-in-years", "It grew.\n[[1990-ies]] songs were sung."),
        ("decade-in-years", "The X-60s years were bad, and the 65s years too."),
        ("foreign-clock-time", "He ran it in 21 hours, or 9 h, or 99:00 clock."),
        ("impossible-word-pair", "He left because he [[will can]] vote."),
        ("plural-magnitude", "The state lost [[22 millions]] then."),
        ("plural-magnitude", "By May 22 millions had left; in 1999 thousands had."),
    ],
)
def test_the_marked_places_are_found_and_no_others(name: str, marked: str) -> None:
    text, spans = unmarked(marked)
    assert [finding.text for finding in RULES[name].check(Article(text))] == [s.of(text) for s in spans]


@pytest.mark.parametrize(
    ("foreign", "english"),
    [
        ("1er", "1st"), ("1re", "1st"), ("1ère", "1st"), ("2ème", "2nd"), ("3ème", "3rd"), ("4ème", "4th"),
        ("10ème", "10th"), ("11ème", "11th"), ("12ème", "12th"), ("13ème", "13th"), ("14ème", "14th"),
        ("21ème", "21st"), ("22ème", "22nd"), ("23ème", "23rd"), ("111ème", "111th"), ("121ème", "121st"),
    ],
)  # fmt: skip
def test_an_ordinal_gets_its_english_ending(foreign: str, english: str) -> None:
    (finding,) = RULES["foreign-ordinal"].check(Article(f"It is a {foreign} day of rain."))
    assert finding.fix and (finding.text, finding.fix.text) == (foreign, english)


@pytest.mark.parametrize("before", ["the", "The", "his", "her", "its", "their", "our", "to our"])
def test_a_bare_ending_is_an_ordinal_behind_a_word_that_leads_one(before: str) -> None:
    (finding,) = RULES["foreign-ordinal"].check(Article(f"They saw {before} 43e day of rain."))
    assert finding.text == "43e"


@pytest.mark.parametrize("text", ["They saw gate 43e there.", "A 2er set.", "A 43e", "the 1234e day"])
def test_a_letter_behind_a_figure_may_be_of_a_code(text: str) -> None:
    assert list(RULES["foreign-ordinal"].check(Article(text))) == []
