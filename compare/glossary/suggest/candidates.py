"""The entities that a form may name: found by shared keys, then scored; never all names of a glossary.

A name lies under the sound of each of its words, their first letters, their consonants, its initials,
and its first letters written together. What shares the rarest keys with a form is looked at closely.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct

from compare.glossary.suggest.consonants import consonants
from compare.glossary.suggest.likeness import likeness
from compare.glossary.suggest.written import Written, written
from compare.text.bilingual.sound import sound

_LOOKED_AT = 120  # names scored for a form
_COMMONEST = 4_000  # names under a key that still says something
_RARITY = 0.1  # how much rare words shared add to the likeness
_ROUNDED = 6


class Named(Struct, frozen=True):
    """One name of one entity; `kind` decides how spellings are compared."""

    entity: str
    name: str
    kind: str = "any"


class Candidate(Struct, frozen=True):
    """An entity that a form may name: 0…1, by which of its names, and why."""

    entity: str
    name: str
    score: float
    reason: str


class Candidates:
    """Names of entities, ready to be asked which of them a form may stand for."""

    def __init__(self, names: Iterable[Named]) -> None:
        self._names = list(dict.fromkeys(names))
        self._under: dict[str, list[int]] = {}
        self._holding: Counter[str] = Counter()
        for place, named in enumerate(self._names):
            name = written(named.name)
            self._holding.update({word.text for word in name.content})
            for key in _keys(name):
                self._under.setdefault(key, []).append(place)

    def near(self, form: str, kind: str = "any", limit: int = 20) -> list[Candidate]:
        """The entities that `form` may name, most likely first, each by its best name.

        A `kind` that is not "any" leaves out persons where none, and all but persons where one is meant.
        """
        best: dict[str, Candidate] = {}
        for place in self._close(written(form)):
            named = self._names[place]
            if kind != "any" and named.kind != "any" and (kind == "person") != (named.kind == "person"):
                continue
            like = likeness(form, named.name, named.kind)
            share = self._rarity_shared(written(form), written(named.name))
            score = round((like.score + _RARITY * share) / (1 + _RARITY), _ROUNDED)
            if like.score and (named.entity not in best or score > best[named.entity].score):
                best[named.entity] = Candidate(named.entity, named.name, score, like.reason)
        return sorted(best.values(), key=lambda one: (-one.score, one.entity))[:limit]

    def _close(self, form: Written) -> list[int]:
        """The places of the names that share the most, and the rarest, keys with `form`."""
        weight: dict[int, float] = {}
        for key in sorted(_asked(form)):  # sums of fractions depend on their order
            under = self._under.get(key, ())
            if len(under) <= _COMMONEST:
                for place in under:
                    weight[place] = weight.get(place, 0.0) + 1 / (1 + math.log(len(under)))
        return sorted(weight, key=lambda place: (-weight[place], place))[:_LOOKED_AT]

    def _rarity_shared(self, form: Written, name: Written) -> float:
        """0…1: how much of the rarity of the words of `form` is in the words that `name` has too."""
        rare = {word.text: self._rarity(word.text) for word in form.content}
        shared = sum(rare[word] for word in sorted({word.text for word in name.content} & rare.keys()))
        return shared / (sum(rare.values()) or 1.0)

    def _rarity(self, word: str) -> float:
        every = len(self._names) + 1
        return math.log(every / (self._holding[word] + 1)) / math.log(every) if every > 1 else 0.0


def _keys(name: Written) -> set[str]:
    """What a name lies under."""
    keys = {f"together {sound(name.letters)[:5]}", *_bones(name)}
    for word in name.content:
        keys |= {f"word {sound(word.text)}", *(f"begins {word.text[:length]}" for length in (2, 3, 4))}
    for spelled in (name.words, name.content):
        letters = "".join(word.text[0] for word in spelled)
        keys |= {f"initials {letters[:length]}" for length in range(2, len(letters) + 1)}
    if len(name.content) > 1:
        keys.add(f"inside {name.content[0].text[0]}{name.content[1].text[0]}")
    return keys


def _asked(form: Written) -> set[str]:
    """What may hold the names that a form stands for."""
    keys = {f"together {sound(form.letters)[:5]}", *_bones(form)}
    for word in form.content:
        keys.add(f"word {sound(word.text)}")
        shortest = 2 if word.cut or len(form.content) > 1 else 3
        keys |= {
            f"begins {word.text[:length]}" for length in (2, 3, 4) if len(word.text) >= length >= shortest
        }
    for acronym in form.acronyms:
        keys |= {f"initials {acronym}", f"word {acronym}"}
        if form.is_acronym:
            keys |= {f"inside {acronym[0]}{other}" for other in acronym[1:]}
    if len(form.content) > 1:  # the glossary may hold only the acronym
        for spelled in (form.words, form.content):
            keys.add(f"word {sound(''.join(word.text[0] for word in spelled))}")
    return keys


def _bones(name: Written) -> Iterator[str]:
    """The consonants of its words, in any order, so that letters swapped and vowels changed are found."""
    for word in consonants(name.name):
        if len(word) > 2:
            yield f"bones {''.join(sorted(set(word)))}"
