"""The acronyms of common nouns, language by language."""

from __future__ import annotations

import pytest

from compare.glossary import Glossary
from compare.model import Article
from compare.rules import LANGUAGES
from compare.rules._topics import topic
from compare.rules.acronym_of_a_common_noun import AcronymOfACommonNoun

ENTRIES = [
    pytest.param(code, acronym, entry, id=f"{code}-{acronym}")
    for code, file in topic("acronyms").items()
    for acronym, entry in file.items()
]


@pytest.mark.parametrize(("code", "acronym", "entry"), ENTRIES)
def test_an_entry_says_what_english_writes(code: str, acronym: str, entry: dict[str, object]) -> None:
    assert code in LANGUAGES
    assert acronym[0].isupper() and sum(map(str.isupper, acronym)) >= 1 and acronym.isalpha()
    assert set(entry) <= {"english", "needs", "unless"}
    assert isinstance(entry["english"], str) and entry["english"] != acronym


@pytest.mark.parametrize(("code", "acronym", "entry"), ENTRIES)
def test_the_words_of_the_subject_are_words_in_small_letters_and_enough(
    code: str, acronym: str, entry: dict[str, list[str]]
) -> None:
    needs = entry.get("needs")
    if needs is not None:
        assert len(needs) == len(set(needs)) >= 3, "two of them must stand in the text"
        assert all(word.isalpha() and word.islower() for word in (*needs, *entry.get("unless", ())))
        assert not set(needs) & set(entry.get("unless", ()))


def test_an_acronym_means_the_same_in_every_language_that_has_it() -> None:
    meanings: dict[str, set[str]] = {}
    for file in topic("acronyms").values():
        for acronym, entry in file.items():
            meanings.setdefault(acronym, set()).add(entry["english"])
    assert {acronym for acronym, english in meanings.items() if len(english) > 1} == set()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Talks in the UNO on the ceasefire and a resolution failed.", ["UNO"]),
        ("They played UNO, the card game, at the talks on a ceasefire and a resolution.", []),
        ("The ministry of the RF in Moscow told the Russian paper.", ["RF"]),
        ("The RF signals of the Moscow antenna reached the Russian ship.", []),
        ("The Russian Federation (RF) left; Moscow says the RF is right.", []),
    ],
)
def test_letters_that_mean_more_than_one_thing_are_known_by_the_subject(text: str, found: list[str]) -> None:
    rule = AcronymOfACommonNoun(Glossary({}))
    assert [finding.text for finding in rule.check(Article(text))] == found
