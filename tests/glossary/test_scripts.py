"""Which script a name is written in, and which it should be."""

import pytest

from compare.glossary.scripts import lacks


@pytest.mark.parametrize(
    ("text", "language", "script", "wanted"),
    [
        ("Zandia", "en", None, None),
        ("تل أبيض", "en", None, "Latn"),
        ("تل أبيض", "ar", None, None),
        ("Tell Abyad", "ar-Latn", None, None),
        ("تل أبيض", "ar-Latn", None, "Latn"),
        ("Tell Abyad", "ar", "Arab", "Arab"),
        ("Tell Abyad", "ar", None, None),
        ("Зандия TV", "en", None, None),
        ("112", "en", None, None),
        ("Ниш", "sr", None, None),
    ],
)
def test_a_name_has_a_letter_of_its_script(
    text: str, language: str, script: str | None, wanted: str | None
) -> None:
    assert lacks(text, language, script) == wanted
