"""Other words for real sentences: as common, ending alike, and the same ones throughout an event."""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from compare.text.frequency import function_words, listed, zipf

_WORD = re.compile(r"([^\W\d_]+(?:['’-][^\W\d_]+)*|\d+)")
_ENDINGS = ("ing", "ed", "ly", "ion", "ers", "er", "est", "ity", "al", "ous", "ive", "y", "s", "")
_EVERYDAY = 5.0  # Zipf value from which a word stays: it tells nothing of an event
_CALENDAR = """
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
september october november december i mr mrs ms dr president minister police court
"""
_BEGINNINGS = "b br ch d dr f g gr h j k kl l m n p r s sh st t tr v w y z"
_ONSETS = _BEGINNINGS.split()
_VOWELS = ("a", "e", "i", "o", "u", "ai", "ea")
_CODAS = ["", "", "", "l", "m", "n", "r", "s", "t", "nd", "rk"]

Pieces = tuple[str, ...]  # what stands between words and the words, in turn


def pieces(sentence: str) -> Pieces:
    """The sentence cut so that every second piece is a word or a number."""
    return tuple(_WORD.split(sentence))


class Vocabulary:
    """Which words of some sentences are names, and what else could stand in a word's place."""

    def __init__(self, sentences: Iterable[Pieces]) -> None:
        inside: Counter[str] = Counter()
        for cut in sentences:
            inside.update(cut[3::2])  # the first word has a capital in any case
        fixed = function_words("en") | set(_CALENDAR.split())
        self.names = frozenset(
            word
            for word, count in inside.items()
            if word[0].isupper() and word.lower() not in fixed and count > inside[word.lower()]
        )
        self.known_names = [name for name, _ in inside.most_common() if name in self.names]
        self._fixed = fixed
        self._kinds: dict[str, str] = {}

    def kind(self, word: str) -> str:
        """`number`, `name`, `word`, or `fixed`: stands in every text."""
        found = self._kinds.get(word)
        if found is None:
            found = self._kinds[word] = self._kind(word)
        return found

    def _kind(self, word: str) -> str:
        if word.isdecimal():
            return "number"
        if word in self.names:
            return "name"
        return "fixed" if word.lower() in self._fixed or zipf(word, "en") >= _EVERYDAY else "word"

    def name(self, chance: random.Random) -> str:
        """A name that stands in the sentences, or one that nobody has."""
        known = self.known_names
        return chance.choice(known) if known and chance.random() < 0.5 else invented(chance)

    def another(self, word: str, chance: random.Random) -> str:
        """A word about as common that ends alike, with a capital where `word` has one."""
        like = _shelves()[_shelf(word.lower())]
        found = chance.choice(like) if like else invented(chance)
        return found.capitalize() if word[0].isupper() else found


@lru_cache(maxsize=1)
def _shelves() -> dict[tuple[int, str], list[str]]:
    shelves: dict[tuple[int, str], list[str]] = defaultdict(list)
    fixed = function_words("en")
    for word in sorted(listed("en")):
        if word.isascii() and word.isalpha() and len(word) > 2 and word not in fixed:
            shelves[_shelf(word)].append(word)
    return shelves


@lru_cache(maxsize=100_000)
def _shelf(word: str) -> tuple[int, str]:
    return int(2 * zipf(word, "en")), next(ending for ending in _ENDINGS if word.endswith(ending))


def invented(chance: random.Random) -> str:
    """A name of two or three syllables that nobody has."""
    syllables = (
        chance.choice(_ONSETS) + chance.choice(_VOWELS) + chance.choice(_CODAS)
        for _ in range(2 + (chance.random() < 0.4))
    )
    return "".join(syllables).capitalize()


class Disguise:
    """What the words, names and numbers of real sentences are in one event: each the same throughout.

    `changed` is the share of its words that the event has others for. Names become those of its `cast`,
    in the order in which they are met, then any; numbers become others with as many digits, taken
    from `figures` where these are given.
    """

    def __init__(
        self,
        words: Vocabulary,
        chance: random.Random,
        changed: float,
        cast: Sequence[str] = (),
        figures: dict[int, list[str]] | None = None,
    ) -> None:
        self._words, self._chance, self._changed = words, chance, changed
        self._cast = list(reversed(cast))
        self._figures = figures
        self._known: dict[str, str] = {}

    def of(self, sentence: Pieces) -> Pieces:
        """The sentence in the event's words."""
        known, found = self._known, list(sentence)
        for place in range(1, len(found), 2):
            word = found[place]
            if (other := known.get(word)) is None:
                other = known[word] = self._other(word)
            found[place] = other
        return tuple(found)

    def _other(self, word: str) -> str:
        chance = self._chance
        match self._words.kind(word):
            case "number":
                return self._number(word)
            case "name":
                return self._cast.pop() if self._cast else self._words.name(chance)
            case "word" if chance.random() < self._changed:
                return self._words.another(word, chance)
        return word

    def _number(self, word: str) -> str:
        if self._figures is None:
            return figure(len(word), self._chance) if word != "1" else word
        pool = self._figures.setdefault(len(word), [])
        if len(pool) < 4:
            pool.append(figure(len(word), self._chance))
            return pool[-1]
        return self._chance.choice(pool)


def figure(digits: int, chance: random.Random) -> str:
    """A number of so many digits; a year of our time where it has four."""
    if digits == 4:
        return str(chance.randint(1995, 2026))
    return str(chance.randint(10 ** (digits - 1), 10**digits - 1))


def replaced(sentence: Pieces, share: float, words: Vocabulary, chance: random.Random) -> Pieces:
    """The sentence with that share of its words replaced, none of them a name, a number or in every text."""
    places = [place for place in range(1, len(sentence), 2) if words.kind(sentence[place]) == "word"]
    if not places:
        return sentence
    found, each = list(sentence), share * (len(sentence) // 2) / len(places)
    for place in places:
        if chance.random() < each:
            found[place] = words.another(found[place], chance)
    return tuple(found)
