"""Which script a name is written in."""

from __future__ import annotations

import unicodedata

from compare.glossary.languages import script_of

_NAMED = {
    "Arab": "ARABIC", "Armn": "ARMENIAN", "Beng": "BENGALI", "Cyrl": "CYRILLIC", "Deva": "DEVANAGARI",
    "Ethi": "ETHIOPIC", "Geor": "GEORGIAN", "Grek": "GREEK", "Hang": "HANGUL", "Hani": "CJK",
    "Hans": "CJK", "Hant": "CJK", "Hebr": "HEBREW", "Hira": "HIRAGANA", "Kana": "KATAKANA",
    "Latn": "LATIN", "Taml": "TAMIL", "Thai": "THAI",
}  # fmt: skip
"""ISO 15924 codes, and how Unicode names the letters of each."""


def letter_script(letter: str) -> str:
    """What Unicode calls the script of a letter: LATIN, CJK; of a sign the first word of its name."""
    return unicodedata.name(letter, "").split(" ")[0]


def lacks(text: str, language: str, script: str | None = None) -> str | None:
    """The script (ISO 15924) that a name of this language should be in and has no letter of; else None.

    That is the one that is named, in the tag or apart from it, or Latin where the language is written so.
    (Who writes `ar` of a romanised name says less than `ar-Latn`, but nothing wrong.)
    """
    wanted = script or script_of(language)
    if wanted not in _NAMED or not (script or wanted == "Latn" or wanted in language):
        return None
    letters = [letter_script(letter) for letter in text if letter.isalpha()]
    return wanted if letters and _NAMED[wanted] not in letters else None
