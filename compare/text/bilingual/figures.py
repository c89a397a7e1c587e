"""Numbers of a text in any language, each with all the values it may stand for.

"1.730" is 1730 in Madrid and 1.73 in London, "12億" is 1200000000, "quatre-vingts" 80. A reading too many
costs little: two texts are only said to differ where no reading of one is a reading of the other.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from compare.text.bilingual.number_words import (
    Figure,
    eras,
    han_numerals,
    han_table,
    number_words,
    roman_numerals,
    values_of_word,
)

_SPACES = " \u00a0\u202f\u2009"
_FIGURE = re.compile(rf"\d+(?:[.,'’٫٬،]\d+|[{_SPACES}]\d{{3}}(?!\d)){{0,7}}")
_NEXT_WORD = re.compile(rf"[{_SPACES}-]?([^\W\d_][\w\u0900-\u097f]*)")
_GROUP = 100  # from here on a number word multiplies what stands before it


@lru_cache(maxsize=4096)
def figures(prose: str, language: str | None, *, strict: bool = False) -> tuple[Figure, ...]:
    """The numbers of `prose` in order. `strict` takes number words only in the very forms listed."""
    plain = _western(prose)
    digits = list(_digits(plain, language or ""))
    taken = {place for figure in digits for place in range(figure.start, figure.end)}
    words = [
        word
        for word in number_words(plain, language or "", strict)
        if taken.isdisjoint(range(word.start, word.end))
    ]
    han = list(han_numerals(plain)) if language in ("zh", "ja", "ko") else []
    roman = [] if strict else list(roman_numerals(plain))
    return tuple(sorted([*digits, *words, *han, *roman]))


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
        era = eras().get(plain[max(0, match.start() - 2) : match.start()])
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
    return readings or {float(part) for part in parts}


def _scaled(plain: str, end: int, values: set[float], language: str) -> tuple[set[float], int]:
    """The values times the "million", "万" or "lakh" after them; none where there is none."""
    if language in ("zh", "ja", "ko"):
        match = re.compile(r"[百千万萬亿億兆]+").match(plain, end)
        if not match:
            return set(), end
        scale, scaled = 1.0, set()
        for character in match.group():  # each prefix: 1000万 stands in 1000万千瓦
            scale *= han_table()[character]
            scaled |= {value * scale for value in values}
        return scaled | _with_rest(plain, match.end(), scaled), match.end()
    match = _NEXT_WORD.match(plain, end)
    if match:
        found = values_of_word(match[1].lower(), language, strict=language == "en")
        if len(found) == 1 and found[0] >= _GROUP:
            scaled = {value * found[0] for value in values}
            return scaled | (set() if language == "en" else values), match.end()
    return set(), end


def _with_rest(plain: str, end: int, scaled: set[float]) -> set[float]:
    """3億5000万: the smaller part belongs to the number."""
    match = re.compile(r"(\d+)([百千万萬亿億]?)").match(plain, end)
    if not match:
        return set()
    rest = float(match[1]) * (han_table()[match[2]] if match[2] else 1)
    return {value + rest for value in scaled if rest < value}
