"""Is a name of the translation no name of the original?"""

from __future__ import annotations

import re
from functools import lru_cache

from compare.glossary import Glossary
from compare.glossary.counterparts import (
    CAPITALS_TELL,
    PARTS,
    PLACE_HEARD,
    UNSPACED,
    forms,
    heard,
    is_name,
    plain_words,
    written,
)
from compare.glossary.vanished import vanished
from compare.model import Mention
from compare.text.bilingual.places import exonyms
from compare.text.frequency import zipf

_PINYIN = re.compile(
    r"(?:(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:i?ang?|i?ong|uang?|iao|uai|ing?|eng?|un|u?ei|ai|ao|ou|ia|ie|iu|ui|uo|ua|üe|ue|er|[aeiouü])'?)+"
)
_ROMAJI = re.compile(
    r"(?:(?:[kgsztdnhbpmyrwjf]|[kgnhbpmr]y|sh|ch|ts|kk|tt|pp|ss|cch|ssh|mb)?[aeiouōū]|n(?![aeiou]))+"
)
_SPELLED_ALIKE = frozenset(("fr", "es", "it", "pt", "nl"))  # as English spells names, inflected nowhere
_RESPELLED = tuple(
    map(
        frozenset,
        (
            "szcç",
            "kcq",
            "vwfu",
            "iyj",
            "uwo",
            "aáàâäã",
            "eéèêë",
            "iíìîï",
            "oóòôö",
            "uúùûü",
            "nñ",
            "gj",
            "xsj",
        ),
    )
)
_KNOWN = 2.0  # Zipf value of a name that English may spell in its own way
_ACRONYM = re.compile(r"(?<![\w-])[A-ZА-Я]{2,6}(?![\w-])")
_LONG, _ENDING = 5, 1  # letters of a name; those at its end that languages change
_HEARD = {"zh": 0.35, "ja": 0.5, "hi": 0.5, "ar": 0.5, "fa": 0.5, "he": 0.5}


def is_unlike(glossary: Glossary, mention: Mention, translation: str, original: str, language: str) -> bool:
    """True when nothing in `original` can be the name that the English `translation` mentions."""
    name = mention.text
    if any(written(form, original, language) for form in forms(glossary, mention, language)):
        return False
    new = mention.entity.startswith("new:")
    if new and language in _SPELLED_ALIKE and _is_slip(name, translation, original):
        return True
    if new and not is_name(glossary, name):
        return False
    own = _own_names(glossary, mention.entity, name, language)
    if not own and name.isupper() and len(name) < 6:  # translated, or spelled out letter by letter
        return bool(_acronyms_gone(glossary, original, translation, language))
    if not own and not new and glossary.kind_of(mention.entity) != "person":
        return False  # what is called otherwise in every language
    alone = new and " " not in name and language in CAPITALS_TELL
    likeness = heard(name, _capitalised(original) if alone else original, language)
    if language in UNSPACED and own:
        return likeness < PLACE_HEARD
    if language in UNSPACED:
        words = [part for part in PARTS.split(name.lower()) if len(part) > 1]
        if language == "zh":
            return len(words) > 1 and all(map(_PINYIN.fullmatch, words)) and likeness < 0.65
        return not any(map(_ROMAJI.fullmatch, words)) and likeness < 0.45
    if alone:
        return likeness < _HEARD.get(language, 0.56) and bool(
            vanished(glossary, original, translation, language, lenient=True)
        )
    return likeness < _HEARD.get(language, 0.56)


def _acronyms_gone(glossary: Glossary, original: str, translation: str, language: str) -> list[str]:
    """Acronyms of `original` that the glossary knows, and that are nowhere in `translation` by any name."""
    gone = []
    for acronym in dict.fromkeys(_ACRONYM.findall(original)):
        meant = _entities_called(glossary, acronym, language)
        names = [name for entity in meant for name in entity]
        if meant and not any(written(name, translation, "en") for name in (acronym, *names)):
            gone.append(acronym)
    return gone


@lru_cache(maxsize=1024)
def _entities_called(glossary: Glossary, acronym: str, language: str) -> tuple[tuple[str, ...], ...]:
    """The English names, one tuple an entity, of all that `language` may call by that acronym."""
    return tuple(
        (entity.name(), *(alias.text for alias in entity.aliases if alias.lang in (None, "", "en")))
        for entity in glossary.entities.values()
        if entity.preferred.get(language) == acronym
        or any(alias.text == acronym and alias.lang in (None, "", language) for alias in entity.aliases)
    )


@lru_cache(maxsize=1024)
def _capitalised(prose: str) -> str:
    """The words with a capital, those that may be names."""
    return " ".join(word for word in re.findall(r"[^\W\d_]+", prose) if word[0].isupper())


def _is_slip(name: str, translation: str, original: str) -> bool:
    """True for a name with one letter other than in the original, which does not have it so."""
    ours, theirs = plain_words(translation), plain_words(original)
    for word in PARTS.split(name):
        if (
            len(word) < _LONG
            or not word[0].isupper()
            or word.casefold() in theirs
            or zipf(word, "en") > _KNOWN
        ):
            continue
        for other in _capitalised(original).split():
            if len(other) == len(word) and other.casefold() not in ours:
                pairs = [(a, b) for a, b in zip(word.casefold(), other.casefold(), strict=True) if a != b]
                ends = word[:-_ENDING].casefold() != other[:-_ENDING].casefold()
                if len(pairs) == 1 and ends and not any({*pairs[0]} <= same for same in _RESPELLED):
                    return True
    return False


def _own_names(glossary: Glossary, entity_id: str, text: str, language: str) -> list[str]:
    """The names of an entity that are of this very language."""
    entity = glossary.entities.get(entity_id)
    own = [*exonyms(text, language), *(exonyms(entity.name(), language) if entity else ())]
    if entity and language in entity.preferred:
        own.append(entity.preferred[language])
    return own
