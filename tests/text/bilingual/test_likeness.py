"""What a translation shares with its original speaks for it, in sentences of any length."""

from __future__ import annotations

from compare.text.bilingual.likeness import likeness, share_name_or_number

FRENCH = "Le ministre a présenté lundi un plan pour les écoles de Rennes."


def test_a_translation_is_likelier_than_another_sentence() -> None:
    assert likeness(FRENCH, "The minister presented a plan for the schools of Rennes on Monday.", "fr") > 0
    assert likeness(FRENCH, "Elephants drink up to two hundred litres of water a day.", "fr") < 0


def test_a_name_or_a_number_is_shared() -> None:
    assert share_name_or_number(FRENCH, "They left for Rennes.", "fr")
    assert not share_name_or_number(FRENCH, "They left for Emden.", "fr")


def test_a_list_of_thousands_has_an_end() -> None:
    numbers = " ".join(str(number) for number in range(10_000, 13_000))
    assert likeness(numbers, numbers, "fr") > likeness(numbers, "Emden " * 3_000, "fr")
    names = " ".join(f"Mar{number:b}".replace("0", "o").replace("1", "a") for number in range(3_000))
    assert likeness(names, names, "fr") > 0


def test_a_word_of_a_hundred_thousand_letters_has_an_end() -> None:
    assert likeness("vingt" * 20_000, "The bridge " * 9_000, "fr") < 0
