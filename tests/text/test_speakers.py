"""Whom the words beside a verb of saying name."""

from __future__ import annotations

import pytest

from compare.text.speakers import main_subject, named, subject_after, subject_before


@pytest.mark.parametrize(
    ("phrase", "speaker"),
    [
        ("union leader Ann Lee", "Ann Lee"),
        ("Ann Strong", "Ann Strong"),
        ("Attorney General Bo Colling", "Bo Colling"),
        ("Chief Constable Bo Ek", "Bo Ek"),
        ("UNICEF", "UNICEF"),
        ("Mr . Ek", "Ek"),
        ("a port official", "a port official"),
        ("One of them", "One of them"),
    ],
)
def test_a_name_without_its_role(phrase: str, speaker: str | None) -> None:
    found = named(phrase)
    assert (phrase[slice(*found)] if found else None) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ann Lee, a spokeswoman for the port, ", "Ann Lee"),
        ("In a letter to the port, Mr. Lee (Green), the mayor, ", "Lee"),
        ("One of them, Ann Lee, ", "Ann Lee"),
        ("They were joined by Ann Lee, a captain from Oslo, who ", "Ann Lee"),
        ("He came late and marvelled at what she later ", "she"),
        ("The ferry, which Ann Lee ", "Ann Lee"),
        ("Ann Lee stood up and ", "Ann Lee"),
        ("Ann Lee stood up when Bo Ek came and ", None),
        ("The mayor was ", None),
        ("The mayor relies on ", None),
        ("A letter by the captains, which ", None),
    ],
)
def test_the_subject_of_the_verb_that_follows(text: str, speaker: str | None) -> None:
    found = subject_before(text)
    assert (text[slice(*found)] if found else None) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ann Lee resigned", "Ann Lee"),
        ("On Monday, Captain Ann Lee resigned", "Ann Lee"),
        ("Ann Lee, who ran the port, resigned", "Ann Lee"),
        ("However , Prime Minister Ann Lee has resigned", "Ann Lee"),
        ("Opposition captains resigned", None),
    ],
)
def test_the_subject_of_a_sentence(text: str, speaker: str | None) -> None:
    found = main_subject(text)
    assert (text[slice(*found)] if found else None) == speaker


def test_a_subject_may_follow_its_verb() -> None:
    text = " Ann Lee towards the end of May."
    found = subject_after(text)
    assert found is not None
    assert text[slice(*found)] == "Ann Lee"
