"""Whose text it is, as far as the words say: LONDON (Reuters) -; DPA reported; quoting Anadolu Agency."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from compare.model import Article, Span
from compare.text.datelines import dateline
from compare.text.story import story
from compare.text.zones import zones

_DATA = Path(__file__).with_name("data") / "agencies.yaml"
_LEADS = 4  # body zones that can begin with a dateline
_OPENING = 3  # sentences in which a credit speaks for the whole report
_SENTENCE = 6  # words from which a line is one of them
_PASSED_ON = re.compile(r"[Qq]uot|[Cc]it")
_AT_WILL = re.compile(r"^the |\.(?:com|org|net|co\.uk|ng)$| (?:news agency|agency|news)$")
_ABOUT = (
    r"(?:(?:[a-z]+(?:-[a-z]+)?|[A-Z][a-z]+(?:ish|ese|ian|an|ch|i)) ){0,3}"  # official, Turkish, state-run
)
_KIND = (
    r"(?:news|press) agency|news ?wire|(?:news|wire) service|newspaper|daily|weekly|magazine|broadcaster"
    r"|television|news channel|radio station|news website|news site"
)
_NAME = r"(?:[Aa]l-)?[A-ZÀ-Þ][\w’'-]{0,24}(?: (?:of |de |la |du )?[A-ZÀ-Þ][\w’'-]{0,24}){0,4}"
_BEFORE = (
    r"\b(?:[Aa]ccording to|[Qq]uoting|[Cc]iting|[Qq]uoted by|cited by|carried by|obtained by|seen by"
    r"|quoted in|reported by|published (?:by|in)|broadcast (?:by|on)|[Aa] report (?:in|by|from)|[Tt]old"
    r"|[Ss]peaking (?:to|with)|[Ss]poke (?:to|with)|[Ii]nterview (?:with|to|by|on|in)"
    r"|(?:statement|comments|remarks) to)"
)
_SUBJECT = re.compile(rf"(?:\b[Tt]he )?{_ABOUT}(?P<name>(?<![\w-]){_NAME})(?: (?P<kind>{_KIND}))?\Z")
_LAST_OF_KIND = "agency newswire service newspaper daily weekly magazine broadcaster television channel"
_REACH = 90  # characters before the verb
_BEHIND = re.compile(
    r",? (?:has |had |also |first |later |earlier ){0,2}(?:(?:citing|quoting)\b"
    r"|(?:reported|reports|wrote|writes|quoted|quotes|cited|cites|said|says)\b"
    r"(?! (?:that )?(?:it|its|they|their|he|she|in a statement|on its)\b))"
)
_SURVEY = re.compile(r" (?:polls?|surveys?|stor(?:y|ies)|reporters?|correspondents?|headquarters)\b")
_PERSON = re.compile(
    r"\b(?!(?:The|In|As|But|And|On|At|By|While|When|Meanwhile|Yet|Separately|Russia|China)\b)"
    r"(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep)\.|[A-Z][a-z]+) $"
)


class Credit(Span, frozen=True, order=True):
    """Words that give somebody else's name for what is told: the place, and the house by its usual name.

    `whole` where the text as such is credited, in dateline, byline or sign-off.
    """

    name: str
    whole: bool = False
    agency: bool = False


class _Houses(NamedTuple):
    """The houses of the data: their usual names by every form, the agencies, and how both are written."""

    names: dict[str, str]
    agencies: frozenset[str]
    endings: frozenset[str]
    last: frozenset[str]  # words that end a name, before a verb
    known: re.Pattern[str]
    before: re.Pattern[str]


def agency(prose: str) -> Credit | None:
    """The agency whose text this is: credited as a whole, else in the first sentences; None for neither.

    Where an outlet passes on what it has from another (“MINA reported, quoting Anadolu”), the other.
    """
    found = [credit for credit in credits_(prose) if credit.agency]
    opening = [one for one in story(prose) if len(one.of(prose).split()) >= _SENTENCE][:_OPENING]
    early = [one for one in found if not one.whole and opening and one.end <= opening[-1].end]
    passed_on = [one for one in early if _PASSED_ON.match(prose, one.start)]
    whole = [one for one in found if one.whole]
    return next(iter(passed_on[-1:] or whole or early[-1:]), None)


@lru_cache(maxsize=512)
def credits_(prose: str) -> tuple[Credit, ...]:
    """Every credit in `prose`, in order."""
    houses = _houses()
    found: list[Credit] = []
    for one in sorted({*_of_the_whole(prose, houses), *_in_words(prose, houses)}):
        if not (found and found[-1].overlaps(one) and found[-1].name == one.name):
            found.append(one)
    return tuple(found)


def plain(name: str) -> str:
    """A house's name without what is left out at will: The Lowmoor Times, lowmoortimes.com → lowmoortimes."""
    bare = _AT_WILL.sub("", name.strip().lower())
    return "".join(filter(str.isalnum, bare))


def _of_the_whole(prose: str, houses: _Houses) -> Iterator[Credit]:
    leads = 0
    for zone in zones(prose):
        text, at = zone.of(prose), zone.start
        if zone.kind == "body" and leads < _LEADS:
            leads += 1
            line = dateline(prose, zone.start, zone.end, lead=True)
            text, at = (line.of(prose), line.start) if line and line.agency else ("", 0)
        elif zone.kind not in ("dateline", "byline", "signature"):
            continue
        for match in houses.known.finditer(text):
            name = houses.names[match[0]]
            yield Credit(at + match.start(), at + match.end(), name, True, name in houses.agencies)


def _in_words(prose: str, houses: _Houses) -> Iterator[Credit]:
    for match in houses.before.finditer(prose):
        yield from _named(prose, match.start(), match.end(), match["name"], match["kind"] or "", houses)
    for verb in _BEHIND.finditer(prose):
        last = prose[max(0, verb.start() - 25) : verb.start()].rpartition(" ")[2].rpartition("\n")[2]
        if last in houses.last:
            begin = max(0, verb.start() - _REACH)
            if subject := _SUBJECT.search(prose[begin : verb.start()]):
                start, kind = begin + subject.start(), subject["kind"] or ""
                yield from _named(prose, start, verb.end(), subject["name"], kind, houses)


def _named(prose: str, start: int, end: int, form: str, kind: str, houses: _Houses) -> Iterator[Credit]:
    """The credit of `prose[start:end]`, if what is named there is a house and nobody of its name."""
    known = houses.known.match(form)
    if known and (form == known[0] or form[known.end() :].startswith((" Agency", " News", "’s", "'s"))):
        name = houses.names[known[0]]
        if _SURVEY.match(prose, end) or (known[0].istitle() and _is_a_person(prose, known[0])):
            return
    elif kind or (" " in form and form.split()[-1] in houses.endings):
        name = form
    else:
        return
    yield Credit(start, end, name, False, name in houses.agencies or "agency" in kind)


@lru_cache(maxsize=512)
def _is_a_person(prose: str, name: str) -> bool:
    """True where a title or a given name stands before it: Mr. Bloomberg, Marcus Bloomberg."""
    return " " not in name and any(
        _PERSON.search(prose, max(0, match.start() - 20), match.start())
        for match in re.finditer(rf"\b{re.escape(name)}\b", prose)
    )


@lru_cache(maxsize=1)
def _houses() -> _Houses:
    import ryaml

    data = ryaml.loads(_DATA.read_text(encoding="utf-8"))
    names = {
        form.strip(): name
        for houses in (data["agencies"], data["outlets"])
        for name, forms in houses.items()
        for form in str(forms).split(",")
    }
    forms = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    endings = frozenset(ending.strip() for ending in data["endings"].split(","))
    return _Houses(
        names,
        frozenset(data["agencies"]),
        endings,
        endings | {form.split()[-1] for form in names} | set(_LAST_OF_KIND.split()),
        re.compile(rf"(?<![\w-])(?:{forms})(?![\w-])"),
        re.compile(rf"{_BEFORE} (?:the |an? )?{_ABOUT}(?:{_KIND} )?(?P<name>{_NAME})(?: (?P<kind>{_KIND}))?"),
    )


def agency_of(article: Article) -> tuple[str, str] | None:
    """The agency whose text an article is, with the words that say so; an agency has its own."""
    if credit := agency(article.prose):
        return credit.name, credit.of(article.prose)
    name = house(article.outlet or "")
    return (name, article.outlet or "") if name in _houses().agencies else None


def house(outlet: str) -> str:
    """The usual name of an outlet of the data; any other as it is."""
    houses = _houses()
    found = houses.known.match(outlet.strip().replace("’", "'").removeprefix("The "))
    return houses.names[found[0]] if found else outlet
