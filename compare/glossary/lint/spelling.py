"""Names are written with the characters they seem to be written with."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from compare.glossary.languages import fault
from compare.glossary.lint.scene import Fault, Scene
from compare.glossary.scripts import lacks, letter_script
from compare.glossary.words import no_name
from compare.model import Entity, Level

_ALIKE = {"LATIN", "CYRILLIC", "GREEK"}  # scripts whose letters look alike
_JOINERS = {"\u200c", "\u200d"}  # seen in Persian and Indic words
_UNBROKEN_HYPHEN = "\u2011"

NAMES = ("no-name", "not-nfc", "odd-space", "odd-hyphen", "mixed-scripts", "unknown-language", "wrong-script")


def check(scene: Scene, path: Path, entity: Entity) -> Iterator[Fault]:
    """Unicode NFC, plain spaces and hyphens, one script a word, the language and script that are named."""
    for language, name in entity.preferred.items():
        for said, message in _faults(f"name {name!r}", name, language):
            yield Fault(said, Level.ERROR, message, "preferred")
    for number, alias in enumerate(entity.aliases):
        for said, message in _faults(f"alias {alias.text!r}", alias.text, alias.lang, alias.script):
            yield Fault(said, Level.ERROR, message, "aliases", number)
        if alias.script and not re.fullmatch("[A-Z][a-z]{3}", alias.script):
            message = f"alias {alias.text!r}: script {alias.script!r} is no ISO 15924 code, such as Latn"
            yield Fault("wrong-script", Level.ERROR, message, "aliases", number)


def _faults(what: str, text: str, language: str, script: str | None = None) -> Iterator[tuple[str, str]]:
    if why := no_name(text):
        yield "no-name", f"{what} {why}; correct or remove it"
        return
    yield from _odd(what, text)
    if why := fault(language):
        yield "unknown-language", f"{what}: {why}"
    if wanted := lacks(text, language, script):
        yield "wrong-script", f"{what} has no letter of its script {wanted}; correct its language or script"


def _odd(what: str, text: str) -> Iterator[tuple[str, str]]:
    if unicodedata.normalize("NFC", text) != text:
        yield "not-nfc", f"{what} is not in Unicode NFC; retype it"
    invisible = {letter for letter in text if unicodedata.category(letter) == "Cf"} - _JOINERS
    if invisible or " ".join(text.split()) != text:
        yield "odd-space", f"{what} has odd or invisible spaces; retype it"
    if _UNBROKEN_HYPHEN in text:
        yield "odd-hyphen", f"{what} has a hyphen that does not break (U+2011); write a plain one"
    for word in re.findall(r"[^\W\d_]+", text):
        scripts = {letter_script(letter) for letter in word} & _ALIKE
        if len(scripts) > 1:
            mixed = " and ".join(sorted(script.title() for script in scripts))
            yield "mixed-scripts", f"{what} mixes {mixed} letters in one word; retype it"
