"""Does a name of the translation stand in the original, and the other way round?

By the glossary's names in other languages, by the names countries and cities have there, and by sound.
"""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

from compare.glossary import Glossary
from compare.model import Article, Mention, Span
from compare.text.bilingual.places import exonyms, places
from compare.text.bilingual.sound import alike, sound, sounds, syllables
from compare.text.frequency import languages, zipf
from compare.text.tokens import tokens

UNSPACED = frozenset(("zh", "ja", "th", "ko"))
_PARTS = re.compile(r"[\s\-’'./,&]+")
_SMALL = frozenset(
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


def forms(glossary: Glossary, mention: Mention, language: str) -> tuple[str, ...]:
    """All ways to write the mentioned entity in `language` that the glossary or the CLDR know."""
    return _forms(glossary, mention.entity, mention.text, language)


@lru_cache(maxsize=8192)
def _forms(glossary: Glossary, entity_id: str, text: str, language: str) -> tuple[str, ...]:
    entity = glossary.entities.get(entity_id)
    found = list(exonyms(text, language))
    if entity:
        found += exonyms(entity.name(), language)
        found += entity.preferred.values()
        found += [
            a.text
            for a in entity.aliases
            if a.lang in (None, "", "en", language) or a.lang.startswith(language)
        ]
    return tuple(dict.fromkeys(found))


def written(form: str, prose: str, language: str) -> bool:
    """True when `form`, in any inflection, stands in `prose`."""
    if language in UNSPACED and not form.isascii():
        return form in prose
    words = [part for part in _PARTS.split(form) if part and part.lower() not in _SMALL]
    inside = _plain_words(prose)
    return bool(words) and all(_inflected(word.casefold(), inside) for word in words)


def _inflected(word: str, inside: frozenset[str]) -> bool:
    if word in inside:
        return True
    stem = word if len(word) < 4 else word[:-1] if len(word) < 5 else word[:-2]
    return len(stem) > 2 and any(other.startswith(stem) for other in inside)


@lru_cache(maxsize=1024)
def _plain_words(prose: str) -> frozenset[str]:
    words = {token.of(prose).casefold() for token in tokens(prose)}
    return frozenset(words | {part for word in words for part in _PARTS.split(word) if part})


@lru_cache(maxsize=16384)
def heard(name: str, prose: str, language: str | None) -> float:
    """0…1: how alike the best word of `name` is to a word of `prose`, by sound."""
    best = 0.0
    for part in _PARTS.split(name):
        if len(part) < 2 or part.lower() in _SMALL:
            continue
        one = sound(part)
        for other in sounds(prose, language):
            best = max(best, alike(one, other))
            if best == 1.0:
                return best
        if language in ("zh", "ja") and len(one) > 2:
            from rapidfuzz.fuzz import partial_ratio

            best = max(best, partial_ratio(one, syllables(prose)) / 100 - 0.1)
    return best


_PINYIN = re.compile(
    r"(?:(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:i?ang?|i?ong|uang?|iao|uai|ing?|eng?|un|u?ei|ai|ao|ou|ia|ie|iu|ui|uo|ua|üe|ue|er|[aeiouü])'?)+"
)
_ROMAJI = re.compile(
    r"(?:(?:[kgsztdnhbpmyrwjf]|[kgnhbpmr]y|sh|ch|ts|kk|tt|pp|ss|cch|ssh|mb)?[aeiouōū]|n(?![aeiou]))+"
)
_RARE = 2.8  # Zipf value in English of what is no common noun
_CAPITALS_TELL = frozenset(
    ("fr", "es", "it", "pt", "pl", "cs", "ru", "uk", "nl", "tr")
)  # which nouns are names
_HEARD = {"zh": 0.35, "ja": 0.5, "hi": 0.5, "ar": 0.5, "fa": 0.5, "he": 0.5}


def is_unlike(glossary: Glossary, mention: Mention, translation: str, original: str, language: str) -> bool:
    """True when nothing in `original` can be the name that the English `translation` mentions."""
    name = mention.text
    if any(written(form, original, language) for form in forms(glossary, mention, language)):
        return False
    new = mention.entity.startswith("new:")
    if new and not is_name(glossary, name):
        return False
    own = _own_names(glossary, mention.entity, name, language)
    if not own and name.isupper() and len(name) < 6:
        return False  # translated, or spelled out letter by letter
    if not own and not new and glossary.kind_of(mention.entity) != "person":
        return False  # what is called otherwise in every language
    likeness = heard(name, original, language)
    if language in UNSPACED and own:
        return likeness < _PLACE_HEARD
    if language in UNSPACED:
        words = [part for part in _PARTS.split(name.lower()) if len(part) > 1]
        if language == "zh":
            return len(words) > 1 and all(map(_PINYIN.fullmatch, words)) and likeness < 0.65
        return not any(map(_ROMAJI.fullmatch, words)) and likeness < 0.45
    if new and " " not in name and language in _CAPITALS_TELL:
        return likeness < _HEARD.get(language, 0.56) and bool(
            vanished(glossary, original, translation, language, lenient=True)
        )
    return likeness < _HEARD.get(language, 0.56)


def language_has_capitals(language: str) -> bool:
    return language not in UNSPACED and language not in ("hi", "ar", "fa", "he", "ur", "ta", "bn", "ka")


def _own_names(glossary: Glossary, entity_id: str, text: str, language: str) -> list[str]:
    """The names of an entity that are of this very language."""
    entity = glossary.entities.get(entity_id)
    own = [*exonyms(text, language), *(exonyms(entity.name(), language) if entity else ())]
    if entity and language in entity.preferred:
        own.append(entity.preferred[language])
    return own


@lru_cache(maxsize=8192)
def is_name(glossary: Glossary, text: str) -> bool:
    """True when some word of `text` is rare in English, or a given name of a known person."""
    borne = _borne(glossary)
    words = [part for part in re.split(r"[\s\-]+", text) if len(part) > 2]
    return any(zipf(word, "en") < _RARE or word.casefold() in borne for word in words if not word.isupper())


@lru_cache(maxsize=4)
def _borne(glossary: Glossary) -> frozenset[str]:
    """The given names of the persons in the glossary."""
    people = (entity for entity in glossary.entities.values() if entity.kind == "person")
    return frozenset(
        words[0].casefold() for words in (person.name().split() for person in people) if len(words) > 1
    )


_RARE_THERE = 3.3  # Zipf value in its language of what is no common noun
_GONE = 0.5
_PLACE_HEARD = 0.75  # an English name of a place is spelled one way


def vanished(
    glossary: Glossary, original: str, translation: str, language: str, *, lenient: bool = False
) -> list[Span]:
    """Names of `original` that nothing in the English `translation` renders.

    `lenient` where the translation itself has a hole: then a doubtful name is enough.
    """
    gone = [
        Span(name.start, name.end)
        for name in _names_there(glossary, original, language)
        if (lenient or _is_sure(glossary, name, original, language))
        and likeness_to_translation(glossary, name.entity, name.text, translation, language)
        < (
            _PLACE_HEARD
            if glossary.kind_of(name.entity) == "place" and name.entity in glossary.entities
            else _GONE + 0.05
        )
    ]
    if language == "de":
        gone += [
            name
            for name in _pairs_of_capitals(original)
            if heard(name.of(original), translation, "en") < _GONE
        ]
    if not language_has_capitals(language):  # Latin letters among others
        latin = re.finditer(r"(?<![A-Za-z])[A-Z][A-Za-z]{2,}", original)
        gone += [Span(*word.span()) for word in latin if heard(word[0], translation, "en") < _GONE]
    return gone or _places_gone(glossary, original, translation, language)


@lru_cache(maxsize=1024)
def _names_there(glossary: Glossary, original: str, language: str) -> tuple[Mention, ...]:
    return glossary.recognise(Article(original, id="the original", language=language))


def _is_sure(glossary: Glossary, name: Mention, original: str, language: str) -> bool:
    """True for a name that is hardly a common noun, or the first word of a sentence."""
    if name.text.isupper() and original[name.end : name.end + 1] == "-":
        return False  # US-Dollar
    if not name.entity.startswith("new:"):
        place = glossary.kind_of(name.entity) == "place"
        common = language == "de" and not place and zipf(name.text, "de") > 4 and " " not in name.text  # Bild
        return not common and not (name.text.isupper() and len(name.text) < 6 and zipf(name.text, "en") < 3.5)
    words = [part for part in re.split(r"[\s\-]+", name.text) if len(part) > 1]
    if not words or re.fullmatch("[IVXLe–-]+", name.text) or _ELISION.match(name.text):
        return False
    if name.text.isupper():  # FIFA, which has no other name; not ONU
        return name.text.isascii() and zipf(name.text, "en") > max(2.5, zipf(name.text, language) - 0.3)
    if len(words) > 1 and glossary.kind_of(name.entity) == "person":
        return True
    if words[0].casefold() in _borne(glossary) and zipf(words[0], language) < 4.5:
        return True
    before = original[: name.start].rstrip(" \"'“„«—–-(")
    starts = not before or before[-1] in ".!?:"
    return any(_is_name_there(glossary, word, language) for word in words) and (len(words) > 1 or not starts)


_ELISION = re.compile(r"[LDldJjNnSsCc]['’]")


def _is_name_there(glossary: Glossary, word: str, language: str) -> bool:
    """True for a word that is rare in its language, about as common in English, or a given name."""
    there = zipf(word, language) if language in languages() else 0.0
    plain = anyascii(word).lower()
    return there < _RARE_THERE or plain in _borne(glossary) or zipf(plain, "en") > max(2.5, there - 0.5)


def _pairs_of_capitals(original: str) -> list[Span]:
    """German names of two words or more: capitals side by side, of which the last is no common noun."""
    return [
        Span(*match.span())
        for match in _CAPITALS.finditer(original)
        if not _COMPOUND_END.search(match[0]) and zipf(match[0].split()[-1], "de") < _RARE_THERE
    ]


_CAPITALS = re.compile(r"(?<=[a-zäöüß,\d] )[A-ZÄÖÜ][a-zäöüßéáóí]+(?: [A-ZÄÖÜ][a-zäöüßéáóí]+){1,2}")
_COMPOUND_END = re.compile(r"(?:ung|heit|keit|schaft|tion|tät|ismus|nis|arbeit|zeit|en|er|e)$")


def _places_gone(glossary: Glossary, original: str, translation: str, language: str) -> list[Span]:
    """Countries and cities that the original names and the translation does not."""
    for name, english in places(language).items():
        at = original.find(name)
        if (
            at < 0
            or len(name) < (2 if language in UNSPACED else 3)
            or (language not in UNSPACED and not _stands(name, original))
        ):
            continue
        around = original[max(0, at - 1) : at] + original[at + len(name) : at + len(name) + 1]
        if language == "ja" and any("ァ" <= character <= "ヺ" or character == "ー" for character in around):
            continue  # within a longer word
        if language == "ja" and name == "中国":
            continue  # a region of Japan as well
        if any(written(form, translation, "en") for form in _english_forms(glossary, english)):
            continue
        if heard(english, translation, "en") >= _PLACE_HEARD:
            continue
        return [Span(at, at + len(name))]
    return []


@lru_cache(maxsize=2048)
def _english_forms(glossary: Glossary, english: str) -> tuple[str, ...]:
    """The English names and demonyms of the place called `english`."""
    entity = glossary.entities.get(english.lower().replace(" ", "-"))
    aliases = (alias.text for alias in entity.aliases if alias.lang in (None, "", "en")) if entity else ()
    return english, *aliases


def _stands(name: str, prose: str) -> bool:
    """True when all words of `name` stand in `prose` as they are."""
    return all(word.casefold() in _plain_words(prose) for word in name.split())


def likeness_to_translation(
    glossary: Glossary, entity_id: str, text: str, translation: str, language: str
) -> float:
    """0…1: how well some word of the English translation renders the name `text` of the original."""
    entity = glossary.entities.get(entity_id)
    english = [text, *_english_places(text, language)]
    if entity:
        english += [entity.name(), *(a.text for a in entity.aliases)]
    if any(written(form, translation, "en") for form in english):
        return 1.0
    return max(heard(form, translation, "en") for form in english[:4])


@lru_cache(maxsize=8192)
def _english_places(text: str, language: str) -> tuple[str, ...]:
    """The English names of the country or city that `text`, in some inflection, is called by."""
    words = frozenset(part.casefold() for part in _PARTS.split(text) if part)
    return tuple(
        english
        for name, english in places(language).items()
        if all(
            _inflected(part.casefold(), words)
            for part in _PARTS.split(name)
            if part and part.lower() not in _SMALL
        )
    )
