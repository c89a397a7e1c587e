"""Finding phrases of a table in a text, at the price of looking up one word of each.

A phrase names a word that it always holds; only where that word stands is its form tried. A text is
cut into words once, for all tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, KeysView, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

import msgspec

from compare.model import Span
from compare.text import tokens

_DATA = Path(__file__).with_name("data")
_WORD = re.compile(r"[A-Za-z]+")
_PLAIN = tokens.ByWord(lambda form: form.lower() if form.isascii() and form.isalpha() else "")
_REACH = 90  # code points a form may reach to either side of its word; what matches must lie within
_CHOICE = r"(?P<word>[A-Za-z]+)|\(\?:(?P<words>[A-Za-z |’'-]+)\)"
_BEFORE = re.compile(rf"(?:{_CHOICE}) $")
_BEHIND = re.compile(rf" (?:{_CHOICE})(?![?*{{])")
_NO_LETTER = re.compile(r"\\.|\[[^]]*\]")  # \w, [Tt]
_LOOK = re.compile(r"\(\?<?[=!]")
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


_Beside = tuple[tuple[str, ...], tuple[str, ...]]  # what may stand before a place, and behind it


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
            for before, behind in [_beside(phrase.form, word)]
            for place in places[word]
            if prose.endswith(before, 0, place) and prose.startswith(behind, place + len(word))
            if (match := _match(phrase, prose, place, place + len(word)))
        }
        reached = -1
        for each in sorted(found, key=lambda one: (one.start, -one.end, one.phrase.form)):
            if each.start >= reached:
                reached = each.end
                yield each


class Places(Mapping[str, Sequence[int]]):
    """Where each word stands. Most stand once, and a list for each would cost more than finding them."""

    def __init__(self, standing: Iterable[tuple[str, int]]) -> None:
        self._first: dict[str, int] = {}
        self._others: dict[str, list[int]] = {}
        for word, start in standing:
            if self._first.setdefault(word, start) != start:
                self._others.setdefault(word, []).append(start)

    def __getitem__(self, word: str) -> Sequence[int]:
        return [self._first[word], *self._others.get(word, ())]

    def __iter__(self) -> Iterator[str]:
        return iter(self._first)

    def __len__(self) -> int:
        return len(self._first)

    def keys(self) -> KeysView[str]:
        return self._first.keys()


@lru_cache(maxsize=16)
def words(prose: str) -> Places:
    """The words of `prose` in lower case, and where each stands."""
    return Places(_standing(prose))


def _standing(prose: str) -> Iterator[tuple[str, int]]:
    forms, starts, _ = tokens.words(prose)
    for word, form, start in zip(map(_PLAIN.__getitem__, forms), forms, starts, strict=True):
        if word:
            yield word, start
        else:
            for part in _WORD.finditer(form):
                yield part[0].lower(), start + part.start()


@lru_cache(maxsize=2048)
def _beside(form: str, word: str) -> _Beside:
    """What `form` wants right before and right behind its word, as far as it names plain words there.

    It is read off the form, so that most places are passed over before the form is even compiled.
    """
    form = _without_width(form)
    places = [place for place in re.finditer(r"\w+", form) if place[0].lower() == word]
    if len(places) != 1:
        return ("",), ("",)
    before, behind = _BEFORE.search(form, 0, places[0].start()), _BEHIND.match(form, places[0].end())
    leading = [f"{each} " for each in _choices(before)] if before else [""]
    capital = [each[:1].upper() + each[1:] for each in leading]  # at the beginning of the form
    return (*leading, *capital), tuple(f" {each}" for each in _choices(behind)) if behind else ("",)


def _without_width(form: str) -> str:
    """`form` without what looks around, and "_" for what is no plain letter."""
    form = _NO_LETTER.sub("_", form.replace(r"\b", ""))
    while look := _LOOK.search(form):
        end, depth = look.end(), 1
        while depth:
            depth += {"(": 1, ")": -1}.get(form[end], 0)
            end += 1
        form = form[: look.start()] + form[end:]
    return form


def _choices(found: re.Match[str]) -> list[str]:
    return (found["word"] or found["words"]).split("|")


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
