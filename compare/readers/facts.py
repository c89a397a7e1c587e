"""What is known of an article besides its text: outlet, language, date, headline, address.

What the file declares is believed first; what it does not declare is looked for in the text and the
file's name (`_outlet`, `_published`). Each fact keeps its evidence; what no evidence shows stays None.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import Any, NamedTuple

from compare.model import Article, Confidence, InputError, Instruction, Published, Why
from compare.readers._values import code_of, days_of
from compare.readers.raw import ReadError

_NAMED = re.compile(r"(?P<outlet>.+)\.(?P<language>[a-z]{2})\Z")  # outlet.en(.md)
_HEADLINE_INSIDE = ("plain", "markdown")  # formats whose text begins with the headline
_ROOM = 60  # characters of a value that a message shows
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
    faults: dict[str, str] | None = None,
    instructions: tuple[Instruction, ...] = (),
) -> Article:
    """An Article from its text and the `facts` declared beside it.

    Known facts: `outlet`, `language`, `published` (a date; a month, a year or a date that can be read in
    two ways gives an interval), `title` (or `headline`), `url`, `original` (a file); a bare value is
    believed and said to stand in `source`. `id` is given for one article of many in a file. A fact that is
    not understood goes into `faults`, by its key; without `faults` it raises ReadError.
    """
    known = _Declared(facts, source, path, faults)
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
        original=_beside(known.word("original"), path),
        instructions=instructions,
    )


def built(
    facts: Mapping[str, Any],
    *,
    text: str,
    path: str,
    format: str,
    id: str | None,
    where: str,
    line: int | None = None,
    names: Mapping[str, str] | None = None,
) -> Iterator[Article | InputError]:
    """The Article that `build` makes, and an error at `where`, in its `line`, for each fact that it
    had to leave out.

    `names` says what a fact is called there.
    """
    faults: dict[str, str] = {}
    yield build(facts, text=text, path=path, format=format, id=id, faults=faults)
    for key, fault in faults.items():
        said = f"“{(names or {}).get(key, key)}” {fault}; the article was read without it"
        yield InputError(where, said, line)


def _beside(fact: Fact | None, path: str) -> str | None:
    """The path of the original, which the article names from its own folder."""
    if fact is None:
        return None
    named = str(fact.value)
    return named if named.startswith(("https://", "http://")) else (PurePath(path).parent / named).as_posix()


class _Declared:
    """The declared facts, each checked when it is asked for."""

    def __init__(
        self, facts: Mapping[str, Any], source: str, path: str, faults: dict[str, str] | None
    ) -> None:
        self._facts, self._source, self._path, self._faults = facts, source, path, faults

    def fact(self, key: str) -> Fact | None:
        value = self._facts.get(key)
        if not isinstance(value, Fact):
            value = Fact(value, f"{self._source}: {value}")
        return None if value.value is None or value.value == "" else value

    def word(self, key: str) -> Fact | None:
        fact = self.fact(key)
        if fact is None:
            return None
        value = fact.value
        if key == "outlet" and isinstance(value, Mapping):
            value = value.get("name") or value.get("title") or value
        if not isinstance(value, str):
            self._refuse(key, f"must be text, not {type(fact.value).__name__}")
            return None
        word = " ".join(value.split())
        return fact._replace(value=word) if word else None

    def day(self) -> Published | None:
        fact = self.fact("published") or self.fact("date")
        if fact is None:
            return None
        days = days_of(fact.value)
        if days is None:
            self._refuse("published", f"is “{_shown(fact.value)}”; write a day as YYYY-MM-DD")
            return None
        if not days.doubt:
            return Published(days.first, days.last, fact.confidence, (fact.evidence,))
        sure = fact.confidence if fact.confidence is Confidence.LOW else Confidence.MEDIUM
        return Published(days.first, days.last, sure, (f"{fact.evidence} ({days.doubt})",))

    def code(self) -> Fact | None:
        fact = self.word("language") or self.word("lang")
        if fact is None:
            return None
        code = code_of(fact.value)
        if code is None:
            self._refuse("language", f"is “{_shown(fact.value)}”; write a code such as en or fr")
            return None
        return fact._replace(value=code)

    def _refuse(self, key: str, fault: str) -> None:
        if self._faults is None:
            raise ReadError(self._path, f"“{key}” {fault}")
        self._faults[key] = fault


def _shown(value: object) -> str:
    """A value in a message, whatever its length."""
    said = str(value)
    return said if len(said) <= _ROOM else f"{said[:_ROOM]}…"


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
    declared = known.code()
    if declared:
        return declared.value, Why(declared.confidence, (declared.evidence,))
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
