"""Each way in which a form can be another way to write a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.glossary.suggest.likeness import likeness


@pytest.mark.parametrize(
    ("form", "name", "reason"),
    [
        ("Ilves", "Marta Ilves", "part of “Marta Ilves”"),
        ("PORT ANNE", "Port Anne", "“Port Anne” but for case, accents or hyphens"),
        ("Al-Kemet", "Al Kemet", "“Al Kemet” but for case, accents or hyphens"),
        ("Fleet of Nordia", "Nordia Fleet", "the words of “Nordia Fleet”"),
        ("Nordia Fleet Ltd. Holdings", "Nordia Fleet", "“Nordia Fleet” and more"),
        ("Marta Ilvess", "Marta Ilves", "spelled like “Marta Ilves”"),
        (
            "NIMR",
            "Nordian Institute of Marine Research",
            "initials of “Nordian Institute of Marine Research”",
        ),
        ("N.I.M.R.", "Nordian Institute of Marine Research", "initials of"),
        ("National Oil Trust", "NOT", "“NOT”: initials of “National Oil Trust”"),
        ("SEC", "Southeastern Conference", "initials of “Southeastern Conference”"),
        ("Nord.", "Nordia", "“Nord.” cuts “Nordia” short"),
        ("NorFleet", "Northern Fleet", "cuts “Northern Fleet” short"),
        ("N.R. Navy", "Nordian Republic Naval Forces", "with initials for words"),
        ("Katibat al-Yaqin", "Qetiba el Iaqeen", "the consonants of “Qetiba el Iaqeen”"),
        ("Марта Илвес", "Marta Ilves", "“Marta Ilves” in another script"),
        ("Αθήνα", "Athina", "“Athina” in another script"),
        ("Сергій Коваль", "Serhij Kowal", "in another script"),
        ("مرتضى الحداد", "Murtada al-Haddad", "the consonants of “Murtada al-Haddad”"),
    ],
)
def test_the_reason_says_in_which_way(form: str, name: str, reason: str) -> None:
    found = likeness(form, name)
    assert reason in found.reason
    assert found.score > 0.6


def test_an_acronym_in_another_language_is_a_weak_reason() -> None:
    found = likeness("ONDP", "Nordian Watch for the Protection of Oppressed People")
    assert found.reason.startswith("letters of “ONDP”") or 0 < found.score < 0.7


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("Peter Ilves", "Marta Ilves"),
        ("Nordia", "Kemet"),
        ("Ministry of Trade", "Ministry of Health"),
        ("Green Front", "Green Fund"),
        ("!!", "Nordia"),
        ("", ""),
    ],
)
def test_other_names_are_unlike(form: str, name: str) -> None:
    assert likeness(form, name).score < 0.7


def test_an_acronym_that_reads_like_a_word_says_less_than_the_word() -> None:
    assert likeness("NORA", "Nora").score < likeness("NORDIA", "Nordia").score == 1.0


@given(st.text(max_size=20), st.text(max_size=20))
def test_a_likeness_lies_between_none_and_all_and_has_a_reason(form: str, name: str) -> None:
    found = likeness(form, name)
    assert 0 <= found.score <= 1
    assert bool(found.reason) == (found.score > 0)
