"""Names are written with the characters they seem to be written with."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from compare.glossary.lint.scene import Fault, Scene
from compare.model import Entity, Level

_ALIKE = {"LATIN", "CYRILLIC", "GREEK"}  # scripts whose letters look alike
_JOINERS = {"\u200c", "\u200d"}  # seen in Persian and Indic words
_UNBROKEN_HYPHEN = "\u2011"
_SCRIPTS = {
    "Arab": "ARABIC", "Armn": "ARMENIAN", "Beng": "BENGALI", "Cyrl": "CYRILLIC", "Deva": "DEVANAGARI",
    "Ethi": "ETHIOPIC", "Geor": "GEORGIAN", "Grek": "GREEK", "Hang": "HANGUL", "Hani": "CJK",
    "Hans": "CJK", "Hant": "CJK", "Hebr": "HEBREW", "Hira": "HIRAGANA", "Kana": "KATAKANA",
    "Latn": "LATIN", "Taml": "TAMIL", "Thai": "THAI",
}  # fmt: skip
"""ISO 15924 codes, and how Unicode names the letters of each."""


def check(scene: Scene, path: Path, entity: Entity) -> Iterator[Fault]:
    """Unicode NFC, plain spaces and hyphens, one script a word, the script that is named."""
    for name in entity.preferred.values():
        for fault, message in _odd(f"name {name!r}", name):
            yield Fault(fault, Level.ERROR, message, "preferred")
    for number, alias in enumerate(entity.aliases):
        for fault, message in _odd(f"alias {alias.text!r}", alias.text):
            yield Fault(fault, Level.ERROR, message, "aliases", number)
        script = alias.script or (alias.lang.partition("-")[2] if "-" in alias.lang else "")
        wanted = _SCRIPTS.get(script)
        if wanted and not any(_script(letter) == wanted for letter in alias.text):
            message = f"alias {alias.text!r} has no letter of its script {script}; correct one"
            yield Fault("wrong-script", Level.ERROR, message, "aliases", number)
        if alias.script and not re.fullmatch("[A-Z][a-z]{3}", alias.script):
            message = f"alias {alias.text!r}: script {alias.script!r} is no ISO 15924 code, such as Latn"
            yield Fault("wrong-script", Level.ERROR, message, "aliases", number)


def _odd(what: str, text: str) -> Iterator[tuple[str, str]]:
    if unicodedata.normalize("NFC", text) != text:
        yield "not-nfc", f"{what} is not in Unicode NFC; retype it"
    invisible = {letter for letter in text if unicodedata.category(letter) == "Cf"} - _JOINERS
    if invisible or " ".join(text.split()) != text:
        yield "odd-space", f"{what} has odd or invisible spaces; retype it"
    if _UNBROKEN_HYPHEN in text:
        yield "odd-hyphen", f"{what} has a hyphen that does not break (U+2011); write a plain one"
    for word in re.findall(r"[^\W\d_]+", text):
        scripts = {_script(letter) for letter in word} & _ALIKE
        if len(scripts) > 1:
            mixed = " and ".join(sorted(script.title() for script in scripts))
            yield "mixed-scripts", f"{what} mixes {mixed} letters in one word; retype it"


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").split(" ")[0]
