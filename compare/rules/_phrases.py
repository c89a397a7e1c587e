"""Finding phrases of a table in a text, at the price of looking up one word of each.

A phrase names a word that it always holds; only where that word stands is its form tried. A text is
cut into words once, for all tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

import msgspec

from compare.model import Span

_DATA = Path(__file__).with_name("data")
_WORD = re.compile(r"[A-Za-z]+")
_REACH = 90  # code points a form may reach to either side of its word; what matches must lie within
_LED = re.compile(r"\(\?:([^()]*)\)(?!\?)")  # words to choose from at the beginning
_OUTSIDE = (r"(?<![\w’'-])", r"(?!\w|-\w)")  # a phrase begins and ends with whole words


class Phrase(msgspec.Struct, frozen=True):
    """A form of words that English does not use.

    `at`: a word in lower case that every match holds, or several of which it holds one ("box|boxes");
    `form`: a regular expression for one line, whose first letter may be a capital in the text;
    `english`: what English says instead, as a sentence; `original`: the words it renders; `wrong` and
    `right`: sentences that hold it and that only seem to.
    """

    at: str
    form: str
    english: str
    original: str = ""
    wrong: str = ""
    right: str = ""
    language: str = ""


class Found(Span, frozen=True):
    """Where a phrase stands."""

    phrase: Phrase


class Table:
    """Phrases by the word they hold; their forms are compiled when first needed."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._by_word: dict[str, list[Phrase]] = {}
        for phrase in phrases:
            for word in phrase.at.split("|"):
                self._by_word.setdefault(word, []).append(phrase)

    def find(self, prose: str) -> Iterator[Found]:
        """Every phrase in `prose`, in the order of the text; of two that overlap the earlier."""
        places = words(prose)
        found = {
            Found(match.start(), match.end(), phrase)
            for word in self._by_word.keys() & places.keys()
            for phrase in self._by_word[word]
            for place in places[word]
            if (match := _match(phrase, prose, place, place + len(word)))
        }
        reached = -1
        for each in sorted(found, key=lambda one: (one.start, -one.end, one.phrase.form)):
            if each.start >= reached:
                reached = each.end
                yield each


@lru_cache(maxsize=16)
def words(prose: str) -> Mapping[str, list[int]]:
    """The words of `prose` in lower case, and where each stands."""
    places: dict[str, list[int]] = {}
    for match in _WORD.finditer(prose):
        places.setdefault(match[0].lower(), []).append(match.start())
    return places


def _match(phrase: Phrase, prose: str, start: int, end: int) -> re.Match[str] | None:
    """The phrase's match over the word from `start` to `end`, if any."""
    for match in _compiled(phrase.form).finditer(prose, max(0, start - _REACH), end + _REACH):
        if match.start() <= start and end <= match.end():
            return match
    return None


@lru_cache(maxsize=1024)
def _compiled(form: str) -> re.Pattern[str]:
    led = _LED.match(form)
    if led:
        form = "(?:" + "|".join(map(_either_case, led[1].split("|"))) + ")" + form[led.end() :]
    return re.compile(_OUTSIDE[0] + "(?:" + _either_case(form) + ")" + _OUTSIDE[1])


def _either_case(form: str) -> str:
    return f"[{form[0].upper()}{form[0]}]{form[1:]}" if form[:1].islower() else form


@lru_cache(maxsize=8)
def shipped(topic: str) -> Table:
    """The table of a topic (`data/<topic>/<language>.yaml`), all languages together."""
    return Table(phrase for file in files(topic) for phrase in read(file))


def files(topic: str) -> list[Path]:
    """The files of a topic, one a language."""
    return sorted((_DATA / topic).glob("*.yaml"))


def read(file: Path) -> list[Phrase]:
    """The phrases of one file; raises `msgspec.ValidationError` where one is not a `Phrase`."""
    import ryaml

    rows = ryaml.loads(file.read_text(encoding="utf-8")) or []
    return [msgspec.convert({**row, "language": file.stem}, Phrase) for row in rows]
