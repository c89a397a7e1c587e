"""Whose word a quotation rests on, by name."""

from __future__ import annotations

import pytest

from compare.claims._speakers import another, full, head, knows, speaker_of, unnamed
from compare.glossary import Glossary
from compare.model import Article
from compare.text.quotations import quotations


def article(text: str) -> Article:
    return Article(text=text, id="alpha.md", language="en")


@pytest.mark.parametrize(
    ("attribution", "speaker"),
    [
        ("said a French official", "a French official"),  # not France
        ("said the mayor of Paris", "the mayor"),
        ("said a spokesman for the United Nations", "a spokesman"),
        ("said the United Nations", "United Nations"),
        ("she said", None),
        ("said the harbour master of the town, Ann Lee", "Ann Lee"),
    ],
)
def test_an_entity_that_a_description_mentions_does_not_speak(attribution: str, speaker: str | None) -> None:
    report = article(f"“The bridge will open again,” {attribution}.")
    (quotation,) = quotations(report.prose)
    assert speaker_of(report, quotation, Glossary.shipped()) == speaker


def test_two_full_names_without_a_common_word_are_two_people() -> None:
    assert another("Ann Lee", "Bo Ek")
    assert another("Ann van der Lee", "Bo Ek")
    assert not another("Ann Lee", "Anna Lee")
    assert not another("Ann Lee", "the mayor")


@pytest.mark.parametrize(
    ("speaker", "is_full", "is_unnamed"),
    [
        ("Ann Lee", True, False),
        ("Ann van der Lee", True, False),
        ("The Mayor", False, False),
        ("the mayor", False, False),
        ("an official", False, True),
        ("sources", False, True),
    ],
)
def test_what_a_speaker_is_called(speaker: str, is_full: bool, is_unnamed: bool) -> None:
    assert (full(speaker), unnamed(speaker)) == (is_full, is_unnamed)


def test_the_head_of_a_description() -> None:
    assert head("the governor of the region") == head("the governor") == "governor"


def test_a_report_knows_whom_it_names_anywhere() -> None:
    assert knows(article("Mr. Lee came. The mayor was late."), "Ann Lee")
    assert not knows(article("Leeds was late."), "Ann Lee")
