"""Which names of the original does the translation not have?"""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

from compare.glossary import Glossary
from compare.glossary.counterparts import (
    PARTS,
    PLACE_HEARD,
    SMALL,
    UNSPACED,
    borne,
    heard,
    inflected,
    plain_words,
    written,
)
from compare.model import Article, Mention, Span
from compare.text.bilingual.places import places
from compare.text.frequency import languages, zipf

_RARE_THERE = 3.3  # Zipf value in its language of what is no common noun
_GONE = 0.5


def language_has_capitals(language: str) -> bool:
    return language not in UNSPACED and language not in ("hi", "ar", "fa", "he", "ur", "ta", "bn", "ka")


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
            PLACE_HEARD
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
    return list(dict.fromkeys(gone)) or _places_gone(glossary, original, translation, language)


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
    if words[0].casefold() in borne(glossary) and zipf(words[0], language) < 4.5:
        return True
    before = original[: name.start].rstrip(" \"'“„«—–-(")
    starts = not before or before[-1] in ".!?:"
    return any(_is_name_there(glossary, word, language) for word in words) and (len(words) > 1 or not starts)


_ELISION = re.compile(r"[LDldJjNnSsCc]['’]")


def _is_name_there(glossary: Glossary, word: str, language: str) -> bool:
    """True for a word that is rare in its language, about as common in English, or a given name."""
    there = zipf(word, language) if language in languages() else 0.0
    plain = anyascii(word).lower()
    return there < _RARE_THERE or plain in borne(glossary) or zipf(plain, "en") > max(2.5, there - 0.5)


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
        if heard(english, translation, "en") >= PLACE_HEARD:
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
    return all(word.casefold() in plain_words(prose) for word in name.split())


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
    words = frozenset(part.casefold() for part in PARTS.split(text) if part)
    beginnings = {word[:2] for word in words}
    return tuple(
        english
        for parts, english in _parts_of_places(language)
        if all(part[:2] in beginnings for part in parts) and all(inflected(part, words) for part in parts)
    )


@lru_cache(maxsize=32)
def _parts_of_places(language: str) -> tuple[tuple[tuple[str, ...], str], ...]:
    return tuple(
        (
            tuple(part.casefold() for part in PARTS.split(name) if part and part.lower() not in SMALL),
            english,
        )
        for name, english in places(language).items()
    )
