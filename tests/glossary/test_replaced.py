"""A person with another surname is another person; one spelled or declined otherwise is the same."""

from __future__ import annotations

import pytest

from compare.glossary import Glossary
from compare.glossary.replaced import other_person
from compare.model import Article


def _other(language: str, original: str, english: str) -> list[str]:
    glossary = Glossary.shipped()
    mentions = glossary.recognise(Article(english, id="translation", language="en"))
    found = [other_person(glossary, one, english, original, original, language) for one in mentions]
    return [name for name in found if name]


@pytest.mark.parametrize(
    ("language", "original", "english", "name"),
    [
        ("fr", "Le maire Antoine Delcambre a parlé.", "Mayor Antoine Desrochers spoke.", "Antoine Delcambre"),
        ("es", "Habló Rafael Bermejo.", "Rafael Hinojosa spoke.", "Rafael Bermejo"),
        ("de", "Bauernchef Uwe Hartlieb widersprach.", "Uwe Hartung disagreed.", "Uwe Hartlieb"),
        ("nl", "Joost van Dalen sprak.", "Joost van Veldhoven spoke.", "Joost Dalen"),
        ("ru", "Депутат Ольга Зотова выступила.", "The deputy Olga Malinina spoke.", "Ольга Зотова"),
        (
            "fr",
            "La juge Hélène Cassagne est là.",
            "The judge, Robert Hutchinson, is here.",
            "Hélène Cassagne",
        ),
    ],
)
def test_another_person(language: str, original: str, english: str, name: str) -> None:
    assert _other(language, original, english) == [name]


@pytest.mark.parametrize(
    ("language", "original", "english"),
    [
        ("pl", "Nagrodę dano Zofii Krzemińskiej.", "The prize went to Zofia Krzeminska."),
        ("cs", "Mluvil s Janou Dvořákovou.", "He spoke with Jana Dvorakova."),
        ("ru", "Выступил Сергей Малышкин.", "Sergei Malyshkin spoke."),
        ("es", "Habló Ana María Bermejo Prado.", "Ana Bermejo spoke."),
        ("fr", "Le maire Antoine Delcambre a parlé.", "Mayor Delcambre spoke."),
        ("fr", "Le maire a parlé.", "Mayor Antoine Delcambre spoke."),
        ("it", "Il cantante Paolo Gadi è malato.", "The singer Paolo Gadd is ill."),
        ("cs", "Mluvil s Petrem Horcem.", "He spoke with Petr Horec."),
        ("ru", "Приехали Джордж Райт и Уильям Уайт.", "George Wright and William White came."),
        ("es", "Cristóbal Colón zarpó ayer.", "Christopher Columbus set sail yesterday."),
        ("ja", "ロンドンの市長が話した。", "Mayor Antoine Delcambre spoke."),
    ],
)
def test_the_same_person_or_none_in_that_place(language: str, original: str, english: str) -> None:
    assert _other(language, original, english) == []
