"""Numbers of a text in any language, each with all the values it may stand for.

"1.730" is 1730 in Madrid and 1.73 in London, "12億" is 1200000000, "quatre-vingts" 80. A reading too many
costs little: two texts are only said to differ where no reading of one is a reading of the other.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from compare.model import Span

_DATA = Path(__file__).with_name("data")
_SPACES = " \u00a0\u202f\u2009"
_FIGURE = re.compile(rf"\d+(?:[.,'’٫٬،]\d+|[{_SPACES}]\d{{3}}(?!\d))*")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?(?:[\u0900-\u097f]+)?")
_NEXT_WORD = re.compile(rf"[{_SPACES}-]?([^\W\d_][\w\u0900-\u097f]*)")
_ROUNDED = 5000  # smaller numbers, years among them, are not rounded
_ROMAN = re.compile(r"\b(X{0,3}(?:IX|IV|V?I{0,3}))(?=\b|[eè](?:me)?\b|º|ª)")
_GROUP, _LARGE = 100, 1000  # from here on a number word multiplies what stands before it


class Figure(Span, frozen=True, order=True):
    """A number at `start`…`end` and its possible values; `sure` where nothing but a number can be meant
    (figures, not "second" or "one"); `figures` where it is written in digits.
    """

    values: tuple[float, ...] = ()
    sure: bool = True
    figures: bool = True


@lru_cache(maxsize=4096)
def figures(prose: str, language: str | None, *, strict: bool = False) -> tuple[Figure, ...]:
    """The numbers of `prose` in order. `strict` takes number words only in the very forms listed."""
    plain = _western(prose)
    digits = list(_digits(plain, language or ""))
    taken = [(figure.start, figure.end) for figure in digits]
    words = [
        w
        for w in _words(plain, language or "", strict)
        if not any(w.start < e and s < w.end for s, e in taken)
    ]
    han = list(_han(plain)) if language in ("zh", "ja", "ko") else []
    roman = [] if strict else list(_roman(plain))
    return tuple(sorted([*digits, *words, *han, *roman]))


def agree(one: Figure, other: Figure) -> bool:
    """True when the two may be one number: a value in common, or one is the other rounded."""
    return any(_same(a, b) for a in one.values for b in other.values)


def _same(one: float, other: float) -> bool:
    if one == other:
        return True
    if min(one, other) < _ROUNDED or abs(one - other) > 0.05 * max(one, other):
        return abs(one - other) < 1e-9 * max(one, other)
    rounded, full = sorted((one, other), key=_significant)
    return _significant(rounded) <= 3 and float(f"{full:.{_significant(rounded) - 1}e}") == rounded


@lru_cache(maxsize=4096)
def _significant(value: float) -> int:
    """How many digits of a value say something: 3 in 1 230 000."""
    return max(1, len(f"{value:.12g}".replace(".", "").partition("e")[0].strip("0")))


def _western(prose: str) -> str:
    """The same text with the digits of every script as 0…9, code point for code point."""
    if prose.isascii():
        return prose
    return "".join(
        str(unicodedata.decimal(c)) if c.isdecimal() else ("," if c == "，" else "." if c == "．" else c)
        for c in prose
    )


def _digits(plain: str, language: str) -> Iterator[Figure]:
    for match in _FIGURE.finditer(plain):
        values = _readings(match.group())
        end = match.end()
        scaled, end = _scaled(plain, end, values, language)
        after = plain[match.end() : match.end() + 12].lower()
        if re.match(r"['’]?s\b", after) or re.match("年代|代", after):
            centuries = {value // 100 + 1 for value in values if value >= 1000 and value % 100 == 0}
            values = values | {value % 100 for value in values} | centuries
        if re.match(r"\s*p\.?\s*m\b", after) or re.match(r":\d\d\s*p\.?\s*m\b", after):
            values = values | {value + 12 for value in values if value < 12}
        if len(match.group()) == 4 and match.group()[:2] in ("18", "19", "20"):
            values = values | {value % 100 for value in values}  # '98
        era = _eras().get(plain[max(0, match.start() - 2) : match.start()])
        if era:
            values = values | {value + era for value in values}
        yield Figure(match.start(), end, tuple(sorted(scaled or values)), True, True)


def _readings(text: str) -> set[float]:
    """What a run of digits with separators may mean."""
    parts = re.split(rf"[.,'’٫٬،{_SPACES}]", text)
    if len(parts) == 1:
        return {float(text)}
    grouped = len(parts[0]) <= 3 and all(len(part) == 3 for part in parts[1:])
    readings = set()
    if grouped:
        readings.add(float("".join(parts)))
    if len(parts) == 2 and text[len(parts[0])] not in _SPACES:
        readings.add(float(f"{parts[0]}.{parts[1]}"))
    elif len(parts) > 2 and all(len(part) == 3 for part in parts[1:-1]):
        readings.add(float("".join(parts[:-1]) + "." + parts[-1]))
    if len(parts) > 2 and not grouped:
        if len(parts[-1]) == 3:  # 1,23,456
            readings.add(float("".join(parts)))
        else:  # 24.12.2010
            readings.update(float(part) for part in parts)
    return readings


def _scaled(plain: str, end: int, values: set[float], language: str) -> tuple[set[float], int]:
    """The values times the "million", "万" or "lakh" after them; none where there is none."""
    if language in ("zh", "ja", "ko"):
        match = re.compile(r"[百千万萬亿億兆]+").match(plain, end)
        if not match:
            return set(), end
        scale, scaled = 1.0, set()
        for character in match.group():  # each prefix: 1000万 stands in 1000万千瓦
            scale *= _han_table()[character]
            scaled |= {value * scale for value in values}
        return scaled | _with_rest(plain, match.end(), scaled), match.end()
    match = _NEXT_WORD.match(plain, end)
    if match:
        found = _parse(match[1].lower(), language, strict=language == "en")
        if len(found) == 1 and found[0] >= _GROUP:
            scaled = {value * found[0] for value in values}
            return scaled | (set() if language == "en" else values), match.end()
    return set(), end


def _with_rest(plain: str, end: int, scaled: set[float]) -> set[float]:
    """3億5000万: the smaller part belongs to the number."""
    match = re.compile(r"(\d+)([百千万萬亿億]?)").match(plain, end)
    if not match:
        return set()
    rest = float(match[1]) * (_han_table()[match[2]] if match[2] else 1)
    return {value + rest for value in scaled if rest < value}


def _words(plain: str, language: str, strict: bool) -> Iterator[Figure]:
    """Number words, those that stand side by side as one number and, for lenience, each alone."""
    run: list[tuple[re.Match[str], float]] = []
    previous = 0
    joints = {*_joints().get(language, ()), "and", "-"}
    for match in _WORD.finditer(plain):
        values = _parse(match.group().lower(), language, strict=strict)
        between = plain[previous : match.start()].strip(_SPACES + "-").lower()
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
def _parse(word: str, language: str, *, strict: bool) -> tuple[float, ...]:
    """The values a word is made of: ("zwei", "zwanzig") of "zweiundzwanzig"; none for other words."""
    stems = _stems().get(language)
    if not stems or word.startswith(_months()):
        return ()
    if strict:
        plural = word[:-1] if word.endswith("s") else word
        return (stems[word],) if word in stems else (stems[plural],) if stems.get(plural, 0) >= 12 else ()
    values: list[float] = []
    joints = _joints().get(language, ())
    at = 0
    while at < len(word):
        stem = next((word[at:end] for end in range(len(word), at, -1) if word[at:end] in stems), "")
        if not stem:
            joint = next((j for j in joints if values and word.startswith(j, at)), "")
            if joint and any(
                word[at + len(joint) : end] in stems for end in range(at + len(joint) + 1, len(word) + 1)
            ):
                at += len(joint)
                continue
            break
        values.append(stems[stem])
        at += len(stem)
    tail = len(word) - at
    if not values or tail > (0 if at < 3 else 3 if at < 4 else 9):
        return ()
    return (*values, _together(values)) if len(values) > 1 else tuple(values)


def _han(plain: str) -> Iterator[Figure]:
    table = _han_table()
    for match in re.finditer(f"[{''.join(table)}]+", plain):
        values = {_of_han([table[c] for c in match.group()])}
        if all(table[c] < 10 for c in match.group()):
            values.add(float("".join(str(int(table[c])) for c in match.group())))
        values |= {table[c] for c in match.group()}
        era = _eras().get(plain[max(0, match.start() - 2) : match.start()])
        if era:
            values |= {value + era for value in values}
        yield Figure(match.start(), match.end(), tuple(sorted(values)), False, False)


def _roman(plain: str) -> Iterator[Figure]:
    """Roman numerals up to 39, never sure: I, V and X are letters too."""
    for match in _ROMAN.finditer(plain):
        if match.end() > match.start():
            digits = [{"I": 1, "V": 5, "X": 10}[c] for c in match.group()]
            value = sum(-a if a < b else a for a, b in zip(digits, [*digits[1:], 0], strict=True))
            yield Figure(match.start(), match.end(), (float(value),), False, False)


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

    data: dict[str, dict[str, str] | str] = ryaml.loads((_DATA / "number_words.yaml").read_text("utf-8"))
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
def _han_table() -> dict[str, float]:
    return _pairs(_data()["han"])


@lru_cache(maxsize=1)
def _eras() -> dict[str, float]:
    return _pairs(_data()["eras"])
