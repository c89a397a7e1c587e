"""Does a name of the translation stand in the original, and the other way round?

By the glossary's names in other languages, by the names countries and cities have there, and by sound.
"""

from __future__ import annotations

import re
from functools import lru_cache

from compare.glossary import Glossary
from compare.model import Mention
from compare.text.bilingual.places import exonyms, stems
from compare.text.bilingual.sound import alike, sound, sounds, spoken, syllables
from compare.text.frequency import zipf
from compare.text.tokens import tokens

UNSPACED = frozenset(("zh", "ja", "th", "ko"))
CAPITALS_TELL = frozenset(
    ("fr", "es", "it", "pt", "pl", "cs", "ru", "uk", "nl", "tr")
)  # which nouns are names
PARTS = re.compile(r"[\s\-’'./,&]+")
SMALL = frozenset(
    [
        "of",
        "the",
        "and",
        "de",
        "la",
        "le",
        "el",
        "al",
        "du",
        "des",
        "der",
        "die",
        "das",
        "und",
        "von",
        "di",
        "da",
        "do",
        "in",
        "for",
        "on",
        "et",
        "y",
        "e",
        "i",
        "и",
    ]
)
_RARE = 2.8  # Zipf value in English of what is no common noun
PLACE_HEARD = 0.75  # an English name of a place is spelled one way


def forms(glossary: Glossary, mention: Mention, language: str) -> tuple[str, ...]:
    """All ways to write the mentioned entity in `language` that the glossary or the CLDR know."""
    return _forms(glossary, mention.entity, mention.text, language)


@lru_cache(maxsize=8192)
def _forms(glossary: Glossary, entity_id: str, text: str, language: str) -> tuple[str, ...]:
    entity = glossary.entities.get(entity_id)
    found: list[str] = []
    for english in dict.fromkeys((text, entity.name() if entity else text)):
        short = stems(english, language)
        found += [name + "*" if name in short else name for name in exonyms(english, language)]
    if entity:
        found += entity.preferred.values()
        found += [
            a.text
            for a in entity.aliases
            if a.lang in (None, "", "en", language) or a.lang.startswith(language)
        ]
    return tuple(dict.fromkeys(found))


def written(form: str, prose: str, language: str) -> bool:
    """True when `form`, in any inflection, stands in `prose`; of a stem ("europ*"), any word of it."""
    if form.endswith("*"):
        stem = form[:-1].casefold()
        if language in UNSPACED or len(stem) < 4:
            return written(form[:-1], prose, language)
        return any(word.startswith(stem) for word in plain_words(prose))
    if language in UNSPACED and not form.isascii():
        return form in prose
    words = [part for part in PARTS.split(form) if part and part.lower() not in SMALL]
    inside = plain_words(prose)
    return bool(words) and all(inflected(word.casefold(), inside) for word in words)


def inflected(word: str, inside: frozenset[str]) -> bool:
    if word in inside:
        return True
    stem = word if len(word) < 4 else word[:-1] if len(word) < 5 else word[:-2]
    return len(stem) > 2 and any(other.startswith(stem) for other in inside)


@lru_cache(maxsize=1024)
def plain_words(prose: str) -> frozenset[str]:
    words = {token.of(prose).casefold() for token in tokens(prose)}
    return frozenset(words | {part for word in words for part in PARTS.split(word) if part})


@lru_cache(maxsize=16384)
def heard(name: str, prose: str, language: str | None) -> float:
    """0…1: how alike the best word of `name` is to a word of `prose`, by sound."""
    best = 0.0
    for part in PARTS.split(name):
        if len(part) < 2 or part.lower() in SMALL:
            continue
        one = sound(part)
        for other in sounds(prose, language):
            best = max(best, *(alike(way, other) for way in spoken(part)))
            if best == 1.0:
                return best
        if language in ("zh", "ja") and len(one) > 2:
            from rapidfuzz.fuzz import partial_ratio

            best = max(best, partial_ratio(one, syllables(prose)) / 100 - 0.1)
    return best


@lru_cache(maxsize=8192)
def is_name(glossary: Glossary, text: str) -> bool:
    """True when some word of `text` is rare in English, or a given name of a known person."""
    given = borne(glossary)
    words = [part for part in re.split(r"[\s\-]+", text) if len(part) > 2]
    return any(zipf(word, "en") < _RARE or word.casefold() in given for word in words if not word.isupper())


@lru_cache(maxsize=4)
def borne(glossary: Glossary) -> frozenset[str]:
    """The given names of the persons in the glossary."""
    people = (entity for entity in glossary.entities.values() if entity.kind == "person")
    return frozenset(
        words[0].casefold() for words in (person.name().split() for person in people) if len(words) > 1
    )
