"""Number words of any language, of Chinese characters and Roman numerals, by their values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from compare.model import Span

_DATA = Path(__file__).with_name("data") / "number_words.yaml"
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?(?:[\u0900-\u097f]+)?")
_ROMAN = re.compile(r"\b(X{0,3}(?:IX|IV|V?I{0,3}))(?=\b|[eè](?:me)?\b|º|ª)")
_SPACES = " \u00a0\u202f\u2009"
_GROUP, _LARGE = 100, 1000  # from here on a number word multiplies what stands before it
_LONGEST = 60  # letters of a number written as one word


class Figure(Span, frozen=True, order=True):
    """A number at `start`…`end` and its possible values; `sure` where nothing but a number can be meant
    (figures, not "second" or "one"); `figures` where it is written in digits.
    """

    values: tuple[float, ...] = ()
    sure: bool = True
    figures: bool = True


def number_words(plain: str, language: str, strict: bool) -> Iterator[Figure]:
    """Number words, those that stand side by side as one number and, for lenience, each alone."""
    run: list[tuple[re.Match[str], float]] = []
    previous = 0
    joints = {*_joints().get(language, ()), "and", "-"}
    for match in _WORD.finditer(plain):
        values = values_of_word(match.group().lower(), language, strict=strict)
        between = plain[previous : match.start()].strip(_SPACES + "-") if run else ""
        if run and (between or (strict and values and not _continues(run, values[0]))):
            yield _number(run, strict)
            run = []
        if values:
            run += [(match, value) for value in values]
            previous = match.end()
        elif run and match.group().lower() not in joints:
            yield _number(run, strict)
            run = []
        elif run:
            previous = match.end()
    if run:
        yield _number(run, strict)


def _continues(run: list[tuple[re.Match[str], float]], value: float) -> bool:
    """True when English goes on with the same number: "twenty" before "five", not "first" before "three"."""
    last = run[-1][1]
    return value >= _GROUP or (last >= _GROUP) or (20 <= last < _GROUP and value < 10)


def _number(run: list[tuple[re.Match[str], float]], strict: bool) -> Figure:
    parts = [value for _, value in run]
    values = {_together(parts)}
    if not strict:
        values.update(parts)
    return Figure(run[0][0].start(), run[-1][0].end(), tuple(sorted(values)), False, False)


def _together(parts: list[float]) -> float:
    """The value of number words in a row: (2, 100, 30, 1000) is 230000."""
    total = current = 0.0
    for value in parts:
        if value >= _LARGE:
            total += (current or 1) * value
            current = 0
        elif value == _GROUP:
            current = (current or 1) * value
        elif current == 4 and value == 20:  # quatre-vingts
            current = 80
        else:
            current += value
    return total + current


@lru_cache(maxsize=50_000)
def values_of_word(word: str, language: str, *, strict: bool) -> tuple[float, ...]:
    """The values a word is made of: ("zwei", "zwanzig") of "zweiundzwanzig"; none for other words."""
    stems = _stems().get(language)
    if not stems or len(word) > _LONGEST or word.startswith(_months()):
        return ()
    if strict:
        plural = word[:-1] if word.endswith("s") else word
        return (stems[word],) if word in stems else (stems[plural],) if stems.get(plural, 0) >= 12 else ()
    values: list[float] = []
    joints, longest = _joints().get(language, ()), _longest(language)
    at = 0
    while at < len(word):
        stem = next(
            (word[at:end] for end in range(min(len(word), at + longest), at, -1) if word[at:end] in stems), ""
        )
        if not stem:
            joint = next((j for j in joints if values and word.startswith(j, at)), "")
            if joint and any(word[at + len(joint) :][:length] in stems for length in range(1, longest + 1)):
                at += len(joint)
                continue
            break
        values.append(stems[stem])
        at += len(stem)
    tail = len(word) - at
    if not values or tail > (0 if at < 3 else 3 if at < 4 else 9):
        return ()
    return (*values, _together(values)) if len(values) > 1 else tuple(values)


def roman_numerals(plain: str) -> Iterator[Figure]:
    """Roman numerals up to 39, never sure: I, V and X are letters too."""
    for match in _ROMAN.finditer(plain):
        if match.end() > match.start():
            digits = [{"I": 1, "V": 5, "X": 10}[c] for c in match.group()]
            value = sum(-a if a < b else a for a, b in zip(digits, [*digits[1:], 0], strict=True))
            yield Figure(match.start(), match.end(), (float(value),), False, False)


def han_numerals(plain: str) -> Iterator[Figure]:
    table = han_table()
    for match in re.finditer(f"[{''.join(table)}]+", plain):
        values = {_of_han([table[c] for c in match.group()])}
        if all(table[c] < 10 for c in match.group()):
            values.add(float("".join(str(int(table[c])) for c in match.group())))
        values |= {table[c] for c in match.group()}
        era = eras().get(plain[max(0, match.start() - 2) : match.start()])
        if era:
            values |= {value + era for value in values}
        yield Figure(match.start(), match.end(), tuple(sorted(values)), False, False)


def _of_han(values: list[float]) -> float:
    total = section = digit = 0.0
    for value in values:
        if value >= 10_000:
            total += (section + digit or 1) * value
            section = digit = 0
        elif value >= 10:
            section += (digit or 1) * value
            digit = 0
        else:
            digit = value
    return total + section + digit


@lru_cache(maxsize=1)
def _data() -> dict[str, dict[str, str] | str]:
    import ryaml

    data: dict[str, dict[str, str] | str] = ryaml.loads(_DATA.read_text("utf-8"))
    return data


@lru_cache(maxsize=1)
def _stems() -> dict[str, dict[str, float]]:
    tables = _data()["words"]
    assert isinstance(tables, dict)
    return {
        language: {
            stem: float(value)
            for value, _, stems in (entry.partition(":") for entry in table.split())
            for stem in stems.split(",")
        }
        for language, table in tables.items()
    }


@lru_cache(maxsize=64)
def _longest(language: str) -> int:
    """Letters of the longest stem."""
    return max(map(len, _stems()[language]))


@lru_cache(maxsize=1)
def _joints() -> dict[str, tuple[str, ...]]:
    joints = _data()["joints"]
    assert isinstance(joints, dict)
    return {language: tuple(words.split()) for language, words in joints.items()}


def _pairs(text: object) -> dict[str, float]:
    return {key: float(value) for key, _, value in (pair.partition(":") for pair in str(text).split())}


@lru_cache(maxsize=1)
def _months() -> tuple[str, ...]:
    """Stems of months that begin like a number word."""
    return tuple(str(_data()["months"]).split())


@lru_cache(maxsize=1)
def han_table() -> dict[str, float]:
    return _pairs(_data()["han"])


@lru_cache(maxsize=1)
def eras() -> dict[str, float]:
    return _pairs(_data()["eras"])
