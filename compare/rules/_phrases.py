"""Finding phrases of a table in a text, at the price of looking up one word of each.

A phrase names a word that it always holds; only where that word stands is its form tried. A text is
cut into words once, for all tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, KeysView, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec

from compare.model import Span
from compare.rules._surroundings import REACH, around
from compare.text import tokens

_DATA = Path(__file__).with_name("data")
_WORD = re.compile(r"[A-Za-z]+")
_PLAIN = tokens.ByWord(lambda form: form.lower() if form.isascii() and form.isalpha() else "")
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
            for match in _matches(phrase.form, word, prose, places[word])
        }
        reached = -1
        for each in sorted(found, key=lambda one: (one.start, -one.end, one.phrase.form)):
            if each.start >= reached:
                reached = each.end
                yield each


class Places(Mapping[str, Sequence[int]]):
    """Where each word stands. Most stand once, and a list for each would cost more than finding them."""

    def __init__(self, standing: Sequence[str], starts: Sequence[int]) -> None:
        """The words in the order of the text, and where each starts."""
        first = self._first = dict(zip(reversed(standing), reversed(starts), strict=True))
        self._others: dict[str, list[int]] = {}
        for word, start in zip(standing, starts, strict=True):
            if first[word] != start:
                self._others.setdefault(word, []).append(start)

    def __getitem__(self, word: str) -> Sequence[int]:
        return [self._first[word], *self._others.get(word, ())]

    def get(self, word: str, default: Any = None) -> Any:
        return self[word] if word in self._first else default

    def __iter__(self) -> Iterator[str]:
        return iter(self._first)

    def __len__(self) -> int:
        return len(self._first)

    def keys(self) -> KeysView[str]:
        return self._first.keys()


@lru_cache(maxsize=16)
def words(prose: str) -> Places:
    """The words of `prose` in lower case, and where each stands."""
    forms, begun, _ = tokens.words(prose)
    plain = list(map(_PLAIN.__getitem__, forms))
    standing: list[str] = []
    starts: list[int] = []
    done = 0
    for at in [number for number, word in enumerate(plain) if not word]:
        standing += plain[done:at]
        starts += begun[done:at]
        for part in _WORD.finditer(forms[at]):
            standing.append(part[0].lower())
            starts.append(begun[at] + part.start())
        done = at + 1
    return Places(standing + plain[done:], [*starts, *begun[done:]])


def _matches(form: str, word: str, prose: str, places: Sequence[int]) -> Iterator[re.Match[str]]:
    """The form's match over each of the places where its word stands."""
    wanted = around(form, word)
    reached = -1
    for start in places:
        end = start + len(word)
        if wanted.stands(prose, start, end):
            if wanted.opens and start >= reached:
                match = _compiled(form).match(prose, start, end + REACH)
            else:
                match = _match(form, prose, start, end)
            if match:
                reached = match.end()
                yield match


def _match(form: str, prose: str, start: int, end: int) -> re.Match[str] | None:
    """The form's match over the word from `start` to `end`, if any."""
    for match in _compiled(form).finditer(prose, max(0, start - REACH), end + REACH):
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
