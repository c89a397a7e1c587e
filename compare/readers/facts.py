"""What is known of an article besides its text: outlet, language, date, headline, address.

What the file declares is believed first; what it does not declare is looked for in the text and the
file's name (`_outlet`, `_published`). Each fact keeps its evidence; what no evidence shows stays None.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import PurePath
from typing import Any, NamedTuple

from compare.model import Article, Confidence, Published, Why
from compare.readers.raw import ReadError

_NAMED = re.compile(r"(?P<outlet>.+)\.(?P<language>[a-z]{2})\Z")  # outlet.en(.md)
_MONTH = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d))?\Z")  # 2016-07, 2016
_HEADLINE_INSIDE = ("plain", "markdown")  # formats whose text begins with the headline
_SURE, _LIKELY = 0.9, 0.6  # what a language detector means by high and medium


class Fact(NamedTuple):
    """A declared value, the words that show where it was found, and how far they can be trusted."""

    value: Any
    evidence: str
    confidence: Confidence = Confidence.HIGH


def build(
    facts: Mapping[str, Any],
    *,
    text: str,
    path: str,
    format: str,
    id: str | None = None,
    prose: str = "",
    source: str = "front matter",
) -> Article:
    """An Article from its text and the `facts` declared beside it.

    Known facts: `outlet`, `language`, `published` (ISO date or date-time; a month or a year gives an
    interval), `title` (or `headline`), `url`; a bare value is believed and said to stand in `source`.
    `id` is given for one article of many in a file. Raises ReadError for a malformed fact.
    """
    known = _Declared(facts, source, path)
    address = known.word("url")
    url = address.value if address else path if path.startswith(("https://", "http://")) else None
    names = _NAMED.match(PurePath(path).stem)
    outlet, outlet_why = _outlet(known, names, prose or text, path, url, alone=id is None)
    language, language_why = _language(known, names, prose or text, path)
    title = known.word("title") or known.word("headline")
    return Article(
        text=text,
        id=id or path,
        path=path,
        outlet=outlet,
        outlet_why=outlet_why,
        language=language,
        language_why=language_why,
        published=_published(known, prose or text, path, url, alone=id is None),
        headline=title.value if title else _headline(prose or text) if format in _HEADLINE_INSIDE else None,
        prose=prose,
        format=format,
        url=url,
    )


class _Declared:
    """The declared facts, each checked when it is asked for."""

    def __init__(self, facts: Mapping[str, Any], source: str, path: str) -> None:
        self._facts, self._source, self._path = facts, source, path

    def fact(self, key: str) -> Fact | None:
        value = self._facts.get(key)
        if not isinstance(value, Fact):
            value = Fact(value, f"{self._source}: {value}")
        return None if value.value is None or value.value == "" else value

    def word(self, key: str) -> Fact | None:
        fact = self.fact(key)
        if fact is None:
            return None
        if not isinstance(fact.value, str):
            raise ReadError(self._path, f"“{key}” must be text, not {type(fact.value).__name__}")
        word = " ".join(fact.value.split())
        return fact._replace(value=word) if word else None

    def day(self) -> Published | None:
        fact = self.fact("published") or self.fact("date")
        if fact is None:
            return None
        span = _days(fact.value)
        if span is None:
            raise ReadError(self._path, f"“published” is “{fact.value}”; write a day as YYYY-MM-DD")
        return Published(*span, fact.confidence, (fact.evidence,))


def _outlet(
    known: _Declared, names: re.Match[str] | None, prose: str, path: str, url: str | None, alone: bool
) -> tuple[str | None, Why | None]:
    declared = known.word("outlet")
    if declared:
        return declared.value, Why(declared.confidence, (declared.evidence,))
    from compare.readers._outlet import outlet_of

    found = outlet_of(prose, PurePath(path).name if alone else "", url)
    if found and found[1].confidence is not Confidence.LOW:
        return found
    if names:
        return names["outlet"], Why(Confidence.MEDIUM, (f"file name: {PurePath(path).name}",))
    return found or (None, None)


def _language(
    known: _Declared, names: re.Match[str] | None, prose: str, path: str
) -> tuple[str | None, Why | None]:
    declared = known.word("language") or known.word("lang")
    if declared:
        return _code(declared.value, path), Why(declared.confidence, (declared.evidence,))
    if names:
        return names["language"], Why(Confidence.MEDIUM, (f"file name: {PurePath(path).name}",))
    from compare.text.language import detect

    guess = detect(prose)
    sure = guess.confidence
    level = Confidence.HIGH if sure >= _SURE else Confidence.MEDIUM if sure >= _LIKELY else Confidence.LOW
    return guess.language, Why(level, (f"text: {guess.why}",))


def _published(known: _Declared, prose: str, path: str, url: str | None, alone: bool) -> Published | None:
    declared = known.day()
    if declared and declared.confidence is Confidence.HIGH:
        return declared
    from compare.readers._published import published_in

    return published_in(prose, PurePath(path).name if alone else "", url, declared)


def _headline(prose: str) -> str | None:
    from compare.text.zones import headline

    return headline(prose)


def _code(language: str, path: str) -> str:
    """The ISO 639 code of a language tag such as "en-GB"."""
    code = re.split("[-_]", language)[0].lower()
    if not re.fullmatch("[a-z]{2,3}", code):
        raise ReadError(path, f"“language” is “{language}”; write a code such as en or fr")
    return code


def _days(value: Any) -> tuple[str, str] | None:
    """The first and the last day that `value` can mean; None when it means none."""
    if isinstance(value, datetime | date):
        return (value.isoformat()[:10],) * 2
    written = str(value).strip()
    try:
        if part := _MONTH.match(written):
            year, first = int(part["year"]), int(part["month"] or 1)
            last = int(part["month"] or 12)
            end = date(year, last, monthrange(year, last)[1])
            return date(year, first, 1).isoformat(), end.isoformat()
        return (_day(written),) * 2
    except ValueError:
        return None


def _day(written: str) -> str:
    """The day of an ISO date or date-time, as it was where that was written. Raises ValueError."""
    try:
        return datetime.fromisoformat(written).date().isoformat()
    except ValueError:
        return date.fromisoformat(written[:10]).isoformat()
