"""The honorifics, language by language."""

from __future__ import annotations

from compare.rules import LANGUAGES
from compare.rules._topics import topic
from compare.rules.foreign_honorific import ForeignHonorific

ENGLISH = {"Mr.", "Ms.", "Mses.", "Messrs.", "Dr."}


def test_every_honorific_has_an_english_one() -> None:
    for code, file in topic("honorifics").items():
        assert code in LANGUAGES
        assert set(file.values()) <= ENGLISH
        assert all(title.strip() == title and title not in ENGLISH for title in file)


def test_the_rule_points_to_the_languages_of_the_files() -> None:
    assert set(ForeignHonorific.origins) == set(topic("honorifics"))
