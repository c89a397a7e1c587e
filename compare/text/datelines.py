"""Datelines: the place, the day and the agency before the first words of a story.

LONDON (Reuters) - … ; BEIRUT, Lebanon — … ; Moscow, Feb. 3 (Interfax) – … ; Madrid, 7 feb (EFE).- … ;
MOSCOW, February 3. /TASS/. … ; (CNN) — … ; القاهرة (رويترز) - …
"""

from __future__ import annotations

import re

from compare.model import Span
from compare.text.phrases import agencies, entry

_REACH = 150  # characters a dateline can fill
_TRIES = 5  # dashes and colons looked at
_SEPARATOR = re.compile(
    r"[-–—―)/:](?:(?:(?<=[\s.)]-)|(?<=[–—―]))[-–—―]{0,2}"  # a set first, to search at full speed; the dash
    r"|(?<=\))(?:[:.]?(?=\s)|(?=[^\W\d_a-z]))|(?<=/)[:.]?(?=\s)|(?<=:)(?=\s))"  # an agency's bracket; a colon
)
_DASHES = "-–—―"
_AGENCY_LAST = re.compile(r"\s?[(\[/](?P<agency>[^()\[\]/]{2,40}(?:/[^()\[\]/]{2,30})?)[)\]/]\s?\.?\Z")
_AGENCY_FIRST = re.compile(r"\((?P<agency>[^()]{2,40})\)\s?(?:[-–—]\s?)?(?=\S)")
_AGENCY_AFTER = re.compile(r"\s*(?P<agency>[^.:–—()-]{2,30})(?:\.|:|\s[–—-])(?=\s)")
_W = r"[^\W\d_]{2,12}"
_DATE = re.compile(
    r"(?:(?<!\w)(?:le|den|dem|el)\s)?"
    rf"(?:\d{{1,2}}\s{_W}(?:[\s’'‘ʿʾʻ`-]{{1,2}}{_W}){{0,3}},?\s1[34]\d\d(?!\d)"  # 15 Shawwal 1440
    rf"|\d{{1,2}}(?:st|nd|rd|th|er|º|ª|°)?\.?\s(?:de\s)?{_W}\.?(?:,?\s(?:de\s)?\d{{4}})?"
    rf"|(?<![^\W\d_]){_W}\.?\s\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s\d{{4}})?"
    r"|\d{1,4}[./-]\d{1,2}[./-]\d{2,4})"
    r"(?:\s?(?:AH|H|CE|AD|هـ|م|г\.?|года))?(?=[\s,./;]|\Z)"
)
_PLACE_WORD = re.compile(r"[^\W\d_][\w.’'ʻ`-]*|&")
_BETWEEN = " ,.;/|\t\u00a0"
_UPPER_NEXT = re.compile(r"\s*[\"'“”„«‘(\[¿¡]{0,3}(?:[^\W\d_a-zà-öø-ÿа-я]|\d|al-)")


class Dateline(Span, frozen=True):
    """A dateline from its first character to its dash. `agency` is the wire it names ("Reuters")."""

    place: str = ""
    agency: str | None = None


def dateline(prose: str, start: int, end: int, lead: bool = True) -> Dateline | None:
    """The dateline that the paragraph `prose[start:end]` begins with.

    `lead` is true for the first paragraph of a story: only there is a place enough, without a day or
    an agency.
    """
    head = prose[start : min(end, start + _REACH)]
    for _, separator in zip(range(_TRIES), _SEPARATOR.finditer(head), strict=False):
        if not _UPPER_NEXT.match(head, separator.end()):
            continue
        mark = separator[0][0]
        bracket = separator.start() + (mark in ")/")
        found = _parsed(head[:bracket], mark, lead)
        if found:
            place, agency = found
            last, named = _trailing_agency(head, separator.end())
            if agency and not place and (inner := _place_after(prose, start + last, end)):
                return Dateline(start, inner.end, inner.place, agency)
            return Dateline(start, start + last, place, agency or named)
    return None


def _place_after(prose: str, start: int, end: int) -> Dateline | None:
    """(ANSA) - ROMA, 4 MAG - …"""
    start += len(prose[start : start + 4]) - len(prose[start : start + 4].lstrip())
    found = dateline(prose, start, end, lead=False)
    return found if found and any(map(str.isdigit, found.of(prose))) else None


def is_dateline(line: str) -> bool:
    """A line that is a dateline and nothing else: a place with a day or an agency."""
    if len(line) > _REACH or "|" in line:
        return False
    found = _parsed(line, "–", lead=False)
    return found is not None and bool(found[0]) and ("," in line or _known(found[1] or ""))


def _trailing_agency(head: str, end: int) -> tuple[int, str | None]:
    """Past an agency that stands after the dash: "MOSCOW, February 3 - RIA Novosti. …"."""
    match = _AGENCY_AFTER.match(head, end)
    if match and match["agency"].strip().casefold() in agencies():
        return match.end(), match["agency"].strip()
    return end, None


def _parsed(front: str, mark: str, lead: bool) -> tuple[str, str | None] | None:
    """The place and the agency of what stands before the mark, if that is a dateline."""
    front = front.strip(" .\t\u00a0") if mark not in ")/" else front
    agency = None
    if match := _AGENCY_LAST.search(front):
        agency, front = match["agency"].strip(), front[: match.start()]
    elif match := _AGENCY_FIRST.match(front):
        agency, front = match["agency"].strip(), front[match.end() :]
    known = agency is not None and _known(agency)
    place, dated = _without_date(front)
    if not place and agency is None and not dated:
        return None
    if not agency and not dated and _known(place):
        return ("", place) if mark in _DASHES else None
    if not _is_place(place):
        return None
    if known:
        return place, agency
    if mark in ")/":
        return None
    if agency is not None:
        return (place, agency) if (dated or _unknown_agency(place, agency)) and agency[0].isupper() else None
    if dated:
        return (place, None) if place or _is_date(front) else None
    return (place, None) if lead and _alone(place, mark) else None


def _known(agency: str) -> bool:
    return all(part.strip().casefold() in agencies() for part in re.split(r"[/,&]|\band\b", agency))


def _without_date(front: str) -> tuple[str, bool]:
    """What is left of `front` without its dates, and whether there were any."""
    rest, found = _DATE.subn(" ", front) if any(map(str.isdigit, front)) else (front, 0)
    parts = [part.strip(_BETWEEN) for part in rest.split(",")] if found else [rest.strip(_BETWEEN)]
    return ", ".join(" ".join(part.split()) for part in parts if part and not _is_weekday(part)), bool(found)


def _is_weekday(word: str) -> bool:
    from compare.text.dates import dates

    shown = word.title() if word.isupper() else word
    return any(found.weekday and found.of(shown) == shown for found in dates(shown))


def _is_place(place: str) -> bool:
    """True for nothing at all, and for up to seven words written like names."""
    if not place:
        return True
    if any(map(str.isdigit, place)):
        return False
    words = _PLACE_WORD.findall(place)
    if not words or len(words) > 7 or words[0].casefold().strip(".") in entry("not-places"):
        return False
    return not words[0][0].islower() and all(
        not word[0].islower() or word in entry("joining") for word in words
    )


def _alone(place: str, mark: str) -> bool:
    """Is a place without day and agency a dateline? ROME — …; BEIRUT, Lebanon — …; NEW DELHI: …"""
    words = _PLACE_WORD.findall(place)
    shouted = words[0].isupper() and len(words[0]) > 2
    if mark == ":":
        return place.isupper() and len(words) <= 3 and len(place) > 4
    return shouted or ("," in place and len(words) <= 5) or len(words) <= 2


def _unknown_agency(place: str, agency: str) -> bool:
    """A name in brackets after a place; never the letters of what stands before: World Bank (WB)."""
    words = _PLACE_WORD.findall(place)
    initials = "".join(word[0] for word in words if word[0].isupper()).casefold()
    letters = "".join(filter(str.isalpha, agency)).casefold()
    named = len(agency.split()) <= 4 and not any(map(str.isdigit, agency))
    return named and 0 < len(words) <= 3 and not initials.startswith(letters[:2])


def _is_date(words: str) -> bool:
    from compare.text.dates import dates
    from compare.text.hijri import hijri_dates

    shown = words.title() if words.isupper() else words
    return any(found.day for found in dates(shown)) or bool(hijri_dates(words))
