"""Known names that an unknown one is probably a slip of: one word off, by a letter or two.

Meant to be right where it speaks: a word that anybody else is called by is never taken for a slip.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from compare.glossary.forms import unstressed
from compare.glossary.words import listed
from compare.model import Entity
from compare.text.frequency import zipf

_LONG = 8  # letters from which two may differ
_SHORTEST = 4
_ALONE = 7  # letters of a name of one word
_HEARD_OF = 1.5  # Zipf value from which a word is somebody else's name, or a word
_ENDINGS = ("s", "es", "n", "an", "ian", "i", "ese", "ish", "ite", "er", "ers", "ns", "ans", "ians", "is")

Name = tuple[str, str]  # an entity's id, and one way to write it


class Near(Struct, frozen=True):
    """The known name that is meant. Not `sure` of a single word, or of a person, who may have a namesake
    a letter away: there the text itself should have the right name too.
    """

    entity: str
    form: str
    sure: bool


class Nearby:
    """The English names of all entities, ready to be asked for the nearest."""

    def __init__(self, entities: Mapping[str, Entity]) -> None:
        """`entities` by id."""
        self._entities = entities
        self._with_gap: dict[tuple[object, ...], list[tuple[Name, str]]] = defaultdict(list)
        self._alone: dict[str, list[tuple[Name, str]]] = defaultdict(list)
        self._written: set[str] = set()
        for entity in entities.values():
            for form in _english(entity):
                words = _words(form)
                self._written.add(" ".join(words))
                if len(words) > 1:
                    for key, word in _gaps(words):
                        self._with_gap[key].append(((entity.id, form), word))
                elif words and len(words[0]) >= _ALONE:
                    for shorter in _shorter(words[0]):
                        self._alone[shorter].append(((entity.id, form), words[0]))

    def near(self, form: str) -> Near | None:
        """The one known name that `form` is probably a slip of; None where there is none, or several."""
        words = _words(form)
        if not words or " ".join(words) in self._written:
            return None
        if len(words) > 1:
            found = [
                name for key, word in _gaps(words) for name, other in self._with_gap[key] if slip(word, other)
            ]
        else:
            found = self._near_alone(words[0])
        ids = {id_ for id_, _ in found}
        if len(ids) != 1:
            return None
        id_, meant = min(
            found, key=lambda name: (name[1] != self._entities[name[0]].name(), len(name[1]), name[1])
        )
        return Near(id_, meant, sure=len(words) > 1 and self._entities[id_].kind != "person")

    def _near_alone(self, word: str) -> list[Name]:
        if len(word) < _ALONE:
            return []
        near = {pair for shorter in _shorter(word) for pair in self._alone.get(shorter, ())}
        return [name for name, other in sorted(near) if slip(word, other, most=1)]


def slip(word: str, known: str, most: int = 2) -> bool:
    """True when `word` is `known` with a letter or two wrong, and nothing that exists by itself."""
    short, long = sorted((word, known), key=len)
    if len(short) < _SHORTEST or word == known or word[0] != known[0] or not (word + known).isalpha():
        return False
    if any(long == short + ending for ending in _ENDINGS) or _same_stem(word, known):
        return False
    if zipf(word, "en") >= _HEARD_OF or listed(word, "given", "places", "organisations"):
        return False
    from rapidfuzz.distance import OSA

    return OSA.distance(word, known) <= min(most, 2 if len(short) >= _LONG else 1)


def _same_stem(word: str, known: str) -> bool:
    """The same word with another ending: Ukrainian, Ukraine."""
    stems = (re.sub(r"(?:ians?|ans?|ese|ish|ites?|[ei]s?|a)$", "", one) for one in (word, known))
    return len(set(stems)) == 1


def _english(entity: Entity) -> Iterator[str]:
    yield entity.name()
    for alias in entity.aliases:
        romanised = alias.lang == "en" or alias.lang.endswith("-Latn")
        named = alias.type not in ("demonym", "acronym", "artefact")
        if romanised and named and alias.in_english is None:
            yield alias.text


def _words(form: str) -> list[str]:
    return re.findall(r"[^\W_]+", re.sub(r"['’]", "", unstressed(form)).lower())


def _gaps(words: list[str]) -> Iterator[tuple[tuple[object, ...], str]]:
    """Each word of the name, and what stands around it."""
    for place, word in enumerate(words):
        yield (place, *words[:place], None, *words[place + 1 :]), word


def _shorter(word: str) -> Iterable[str]:
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}
