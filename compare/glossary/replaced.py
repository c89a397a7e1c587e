"""Does a person of the translation stand where the original names another?"""

from __future__ import annotations

import re
from functools import lru_cache

from compare.glossary import Glossary
from compare.glossary.counterparts import CAPITALS_TELL, PARTS, borne
from compare.glossary.vanished import language_has_capitals
from compare.model import Mention
from compare.text.bilingual.sound import alike, sound, sounds, spoken
from compare.text.frequency import languages, zipf

_SAME_GIVEN = 0.7
_SAME = {"ru": 0.62, "uk": 0.62, "bg": 0.62, "sr": 0.62, "el": 0.62, "pl": 0.72, "cs": 0.72}
_SAME_AS_SPELLED = 0.8  # in languages of Latin letters that change no name
_COMMON = 4.3  # Zipf value of a word that hardly is a surname
_RARE_THERE = 3.5  # the same where all nouns have capitals
_CYRILLIC = frozenset(("ru", "uk", "bg", "sr"))
_FEWEST_CONSONANTS = 3  # of a surname that can be told from an English spelling: not Уайт
_INFLECTING = _CYRILLIC | {"pl", "cs"}  # where a surname may lose a vowel: Němec, Němcem
# fmt: off
_PARTICLES = frozenset((
    "de", "del", "dela", "der", "den", "des", "di", "da", "do", "dos", "du", "la", "le", "el", "al",
    "van", "von", "ter", "ten", "della", "bin", "ibn", "zu", "af",
))
# fmt: on
_OPENING, _CLOSING = "(«„“\"'‘[", ")»”\"'’].,;:!?…"


def other_person(
    glossary: Glossary, mention: Mention, translation: str, sentence: str, original: str, language: str
) -> str:
    """The full name in the original's `sentence` in whose place the mentioned one stands, or "".

    The original has the surname of the mention nowhere, the translation nowhere that of the original, and
    the given names are the same, or as far apart. `translation` and `original` are the whole texts.
    """
    if not language_has_capitals(language) or glossary.kind_of(mention.entity) != "person":
        return ""
    given, *surnames = _words(mention.text) or [""]
    if not surnames or len(surnames[-1]) < 3 or not given[0].isupper() or not surnames[-1][0].isupper():
        return ""
    if zipf(surnames[-1], "en") > _COMMON and given.casefold() not in borne(glossary):
        return ""
    bar, inflecting = _SAME.get(language, _SAME_AS_SPELLED), language in _INFLECTING
    names_there = _capitalised(original, language)
    if _is_heard(surnames[-1], names_there, bar, language, inflecting):
        return ""
    new_given = not _is_heard(given, names_there, bar, language, False)
    for full in _full_names(sentence):
        parts = full.split()
        same = [at for at, part in enumerate(parts[:-1]) if alike(sound(part), sound(given)) >= _SAME_GIVEN]
        left = parts[same[0] + 1 :] if same else parts[-2:]
        if language in _CYRILLIC and len(_consonants(left[-1])) < _FEWEST_CONSONANTS:
            continue
        if _is_anglicised(given, parts[same[0] if same else -2], surnames[-1], left[-1]):
            continue
        if any(_is_heard(part, translation, bar, "en", inflecting) for part in left if len(part) > 2):
            continue
        if same or (new_given and _may_be_surname(parts[-1], language)):
            return " ".join(parts[same[0] :] if same else left)
    return ""


def _words(name: str) -> list[str]:
    return [part for part in PARTS.split(name) if len(part) > 1 and part.lower() not in _PARTICLES]


@lru_cache(maxsize=16384)
def _is_heard(surname: str, prose: str, bar: float, language: str, inflecting: bool) -> bool:
    """True when a word of `prose` sounds like the surname, or differs by one letter."""
    ones = spoken(surname)
    bar = min(bar, 1 - 1 / max(3, len(surname)))
    others = sounds(prose, language)
    return any(alike(one, other) >= bar for one in ones for other in others) or (
        inflecting and any(one[:3] == other[:3] for one in ones for other in others)
    )


def _consonants(word: str) -> str:
    return re.sub("[aeiouh]", "", sound(word))


def _is_anglicised(given: str, given_there: str, surname: str, surname_there: str) -> bool:
    """True for a name of history that is English in both parts: Christopher Columbus for Cristóbal Colón."""
    return sound(given) != sound(given_there) and sound(surname)[:2] == sound(surname_there)[:2]


def _may_be_surname(word: str, language: str) -> bool:
    most = _COMMON if language in CAPITALS_TELL else _RARE_THERE
    return language in languages() and zipf(word, language) < most


@lru_cache(maxsize=1024)
def _capitalised(prose: str, language: str) -> str:
    """The words with a capital, but for common ones that begin a sentence."""
    known = language in languages()
    words = (word for word in re.findall(r"[^\W\d_]+", prose) if word[0].isupper())
    return " ".join(
        word for word in words if not (known and zipf(word, language) > _COMMON and not word.isupper())
    )


@lru_cache(maxsize=1024)
def _full_names(sentence: str) -> tuple[str, ...]:
    """Runs of two words or more with capitals, without the particles in them."""
    runs: list[list[str]] = [[]]
    for written in sentence.split():
        word = written.strip(_OPENING + _CLOSING)
        if written[0] in _OPENING or not word or not (word[0].isupper() or word in _PARTICLES):
            runs.append([])
        if word and word[0].isupper():
            runs[-1].append(word)
        if written[-1] in _CLOSING:
            runs.append([])
    return tuple(" ".join(run) for run in runs if len(run) > 1)
