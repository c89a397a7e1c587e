"""Names of months and weekdays in other languages, where they are part of a date.

They are not written with a capital in most of these languages, so a translation program may take "janvier"
for a word it does not know; German "Montag" it may take for a name. A month that is an English word or a
name too counts only beside a day or a year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from compare.model import Span
from compare.rules._topics import places, topic, words_of
from compare.text.frequency import function_words

# Strings: `re` compiles them when they are first needed, and most articles never need them.
_DAY_BEFORE = r"(?<![\w.,:/–-])(?:\d{1,2}(?:st|nd|rd|th|er|[.º°])?|\d{1,2} [dD][eio])[ ]$"
_DAY_OR_YEAR_AFTER = r",?[ ](?:(?:de|del|of)[ ])?(?:\d{1,2}(?:st|nd|rd|th)?|[12]\d{3})(?![\w%]|[-–:.,/]\d)"
# "Mayo 2-10" is a score and "Mayo 14" may be one: a capital wants the year.
_YEAR_AFTER = r"(?:[ ]\d{1,2}(?:st|nd|rd|th)?)?,?[ ](?:(?:de|del|of)[ ])?[12]\d{3}(?![\w%]|[-–:.,/]\d)"
_PHRASE_BEFORE = (
    r"\b(?:on|since|until|till|by|from|last|next|this|every|each|and|late|early|in|before|after|of)[ ]$"
)
_NAME_AFTER = r"[ ](?:(?:de|del|di|do|da|von|van)[ ])?[A-ZÀ-Þ]|['’-]"
_NAME_BEFORE = r"([A-ZÀ-Þ][\w’'.-]*|\b(?:de|du|del|di|do|da|el|los|las|le|la))[ ]$"
_DATED = r"\b(?:in|since|from|until|till|by|early|late|mid|before|after)[ ]$"
_ENGLISH_NAMES = ("Mars", "Mayo", "Marzo", "Domingo")


class Month(NamedTuple):
    """What English calls a month or a weekday, and the language (ISO 639-1) of its name."""

    english: str
    language: str
    needs_number: bool
    phrases: tuple[str, ...]


def months(prose: str) -> Iterator[tuple[Span, Month]]:
    """Every month and weekday in another language that stands in a date, in no order."""
    names = _names()
    for word in words_of(prose) & names.keys():
        for start in places(prose, word):
            span = Span(start, start + len(word))
            if _is_a_date(prose, span, names[word]):
                yield span, names[word]


@lru_cache(maxsize=1)
def _names() -> dict[str, Month]:
    """Every name in small letters and with a capital."""
    names: dict[str, Month] = {}
    for code, file in topic("months").items():
        phrases = tuple(file.get("phrases", ()))
        for kind in ("months", "days", "beside-a-number"):
            for word, english in file.get(kind, {}).items():
                name = Month(english, code, kind == "beside-a-number", phrases)
                for form in (word, word.capitalize()):
                    names.setdefault(form, name)
    return names


def _is_a_date(prose: str, span: Span, name: Month) -> bool:
    before = prose[max(0, span.start - 24) : span.start]
    numbered = _is_numbered(prose, span, before)
    word = span.of(prose)
    if any(prose[span.start : span.start + len(p)].lower() == p for p in name.phrases):
        return False
    if re.match(_NAME_AFTER, prose[span.end : span.end + 12]) and not numbered:
        return False
    named = re.search(_NAME_BEFORE, before)
    if named and named[1].lower() not in function_words("en") and not numbered:
        return False
    if name.needs_number or word[0].isupper():
        is_day = name.english.endswith("day")
        return numbered or (is_day and not name.needs_number and bool(re.search(_PHRASE_BEFORE, before)))
    return True


def _is_numbered(prose: str, span: Span, before: str) -> bool:
    """True beside a day or a year, but not in a name: "Avenida 9 de Julio"."""
    day = re.search(_DAY_BEFORE, before)
    if day:
        named = re.search(r"(?:[A-ZÀ-Þ][\w’'-]*|\bdu|\bdel)[ ]$", before[: day.start()])
        return not named and not re.match(r"[ ](?:[A-ZÀ-Þ]|[a-z]+s\b)", prose[span.end : span.end + 12])
    if prose[span.start].isupper() and re.search(r"[A-ZÀ-Þ][\w’'.-]*[ ]$", before):
        return False
    after = _YEAR_AFTER if prose[span.start].isupper() else _DAY_OR_YEAR_AFTER
    if prose[span.start : span.end] in _ENGLISH_NAMES and not re.search(_DATED, before):
        return False  # the Mars 2020 rover
    return bool(re.match(after, prose[span.end : span.end + 16]))
