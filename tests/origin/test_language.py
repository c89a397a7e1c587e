"""The language is named when something tells it from its relatives, and comes with its share."""

import pytest

from compare.model import Confidence, Finding, Level
from compare.origin.language import _NAMES, named, votes
from compare.rules import LANGUAGES

FRENCH = {"fr": 3.5, "de": -3.0, "ru": -4.0}  # what the n-grams say of a translation from a Romance language


def finding(rule: str, message: str = "") -> Finding:
    return Finding(
        rule=rule, category="", mqm="", level=Level.NOTE, confidence=Confidence.HIGH, article="", path="",
        start=0, end=1, line=1, column=1, text="", message=message,
    )  # fmt: skip


def left_in(language: str) -> Finding:
    return finding("untranslated-word", f"“palabra” was left in {language}.")


def test_every_language_of_the_messages_is_known() -> None:
    assert {name: code for code, name in LANGUAGES.items()} == _NAMES


def test_n_grams_alone_do_not_tell_french_from_its_relatives() -> None:
    language, share = named(FRENCH, {})
    assert language == "fr" and share is not None and share < 0.5


def test_without_any_sign_no_language_is_named() -> None:
    assert named({}, {}) == (None, None)
    assert named({"fr": 0.0, "de": 0.0, "ru": 0.0}, {}) == (None, None)


@pytest.mark.parametrize(("name", "code"), [("Spanish", "es"), ("Italian", "it"), ("Portuguese", "pt")])
def test_words_left_in_a_relative_name_it(name: str, code: str) -> None:
    language, share = named(FRENCH, votes([left_in(name), left_in(name), left_in(name)], {}))
    assert language == code and share is not None and share > 0.5


def test_rules_that_a_language_has_no_part_in_speak_against_it() -> None:
    origins = {"thousands-dot": ("es", "it", "pt", "de"), "cardinal-date": ("es", "fr", "it", "pt")}
    shares = [
        named(FRENCH, votes(found, origins))
        for found in ([finding("cardinal-date")], [finding("thousands-dot")])
    ]
    assert shares[0][0] == "fr" and shares[1] == (None, None)


def test_a_finding_that_names_a_language_weighs_more_than_its_rule() -> None:
    origins = {"untranslated-word": ("fr", "es", "it")}
    assert votes([left_in("Spanish")], origins) == {"es": 2.5}
    assert votes([finding("untranslated-word")], origins) == {"fr": 1.0, "es": 1.0, "it": 1.0}


def test_a_rule_that_points_everywhere_points_nowhere() -> None:
    assert votes([finding("calque")], {"calque": tuple(LANGUAGES)}) == {}


def test_what_a_message_quotes_names_no_language() -> None:
    told = finding("acronym", "“PKK” is the German acronym of the Turkish league; write “Arabic League”.")
    assert votes([told], {}) == {"de": 2.5}
