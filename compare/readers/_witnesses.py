"""What witnesses the publication date of an article: its lines, its address, the name of its file."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from compare.model import Confidence, Published
from compare.text.calendar_words import WEEKDAYS
from compare.text.date_mention import DateMention
from compare.text.dates import dates
from compare.text.furniture import is_dated, piece
from compare.text.hijri import hijri_dates
from compare.text.phrases import has_phrase
from compare.text.zones import zones

_FILE_DAY = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<mark>[-_.]?)(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?!\d)"
)
_FILE_YEAR = re.compile(r"(?<!\d)(?:19[5-9]|20[0-4])\d(?!\d)")
_URL_DAY = re.compile(r"[/-](?P<year>(?:19|20)\d\d)[/-](?P<month>\d\d?)[/-](?P<day>\d\d?)(?=[/.-]|\Z)")
_PART = re.compile(r"\s*[|•·–—]\s*")
_COPYRIGHT_YEAR = re.compile(r"(?:©|[Cc]opyright|\([cC]\))\D{0,12}(?P<year>(?:19|20)\d\d)(?!\d)")
LOWER = {
    Confidence.HIGH: Confidence.MEDIUM,
    Confidence.MEDIUM: Confidence.LOW,
    Confidence.LOW: Confidence.LOW,
}


class Witness(NamedTuple):
    """A day, or the first and last it can be. A `picture` may be older than the story."""

    first: date
    last: date
    confidence: Confidence
    evidence: str
    picture: bool = False


class YearlessDay(NamedTuple):
    """A month and a day."""

    month: int
    day: int
    evidence: str

    def within(self, year: int) -> date | None:
        """The day in `year`; None for 29 February where there is none."""
        return _date(year, self.month, self.day)


def witnesses(
    prose: str, name: str, url: str | None, declared: Published | None
) -> tuple[list[Witness], list[YearlessDay]]:
    """Every witness in the order of trust, and the days that lack a year."""
    whole: list[Witness] = []
    yearless: list[YearlessDay] = []
    if declared:
        first, last = date.fromisoformat(declared.start), date.fromisoformat(declared.end)
        whole.append(Witness(first, last, declared.confidence, "; ".join(declared.evidence)))
    for kind, day_in in (("dateline", _in_dateline), ("byline", _in_byline)):
        days = (day_in(" ".join(words.split())) for words in _lines(prose, kind))
        day = next(filter(None, days), None)
        if isinstance(day, Witness):
            whole.append(day)
        elif isinstance(day, YearlessDay):
            yearless.append(day)
    whole += _in_captions(prose)
    whole += _in_sign_offs(prose)
    for pattern, place, where in ((_URL_DAY, url, "address"), (_FILE_DAY, name, "file name")):
        match = pattern.search(place) if place else None
        written = _date(int(match["year"]), int(match["month"]), int(match["day"])) if match else None
        if match and written:
            whole.append(Witness(written, written, Confidence.LOW, f"{where}: {match[0].strip('/-')}"))
    return whole, yearless


def header_day(prose: str) -> Witness | None:
    """The day that the page's header shows."""
    for words in filter(is_dated, _lines(prose, "site-chrome")):
        for mention in _dates(words):
            if mention.iso:
                return _witness(mention, words, Confidence.LOW, "page header")
    return None


def years(prose: str, name: str) -> list[tuple[str, int]]:
    """Years that stand alone where the year of publication stands, each after its evidence."""
    marks = (_COPYRIGHT_YEAR.search(words) for words in _lines(prose, "signature"))
    found = [(f"sign-off: {mark[0]}", int(mark["year"])) for mark in marks if mark]
    if not _FILE_DAY.search(name) and (match := _FILE_YEAR.search(name)):
        found.append((f"file name: {match[0]}", int(match[0])))
    return found


def _in_dateline(words: str) -> Witness | YearlessDay | None:
    """The day of a dateline. An Islamic date beside it bears it out; alone it gives three days."""
    written = _dates(words)
    whole = next((found for found in written if found.iso), None)
    islamic = next(iter(hijri_dates(words)), None)
    evidence = f"dateline: {words.strip(' –—-:')}"
    if whole and whole.iso:
        day = date.fromisoformat(whole.iso)
        good = True
        if islamic:
            good &= islamic.first <= whole.iso <= islamic.last
            evidence += f" ({islamic.day}/{islamic.month}/{islamic.year} AH is {islamic.iso})"
        return _weighed(whole, Witness(day, day, Confidence.HIGH if good else Confidence.MEDIUM, evidence))
    if islamic:
        first, last = date.fromisoformat(islamic.first), date.fromisoformat(islamic.last)
        evidence += " (Islamic calendar: one day more or less)"
        return Witness(first, last, Confidence.MEDIUM, evidence)
    open_day = next((found for found in written if found.readings), None)
    if open_day:
        return _either(open_day, Confidence.MEDIUM, evidence)
    part = next((found for found in written if found.month and found.day), None)
    return YearlessDay(part.month, part.day, evidence) if part and part.month and part.day else None


def _in_byline(words: str) -> Witness | YearlessDay | None:
    """The day in a line under the headline, unless it is the day of a change or of a copy."""
    at = 0
    for found in _dates(words):
        before, after = words[at : found.start], words[found.end : found.end + 16]
        at = found.end
        changed = has_phrase(before, "changes") or (not before.strip() and has_phrase(after, "changes"))
        if changed or has_phrase(before, "copies"):
            continue
        sure = Confidence.HIGH if _is_labelled(words[: found.end]) else Confidence.MEDIUM
        if found.iso:
            return _witness(found, words, sure, "under the headline")
        if found.readings:
            return _either(found, LOWER[sure], f"under the headline: {found.of(words)}")
        if found.month and found.day:
            return YearlessDay(found.month, found.day, f"under the headline: {words}")
    return None


def _is_labelled(words: str) -> bool:
    """Does a word of a byline lead to the day: “By Jane Doe, 3 May”, “Jane Doe | Published 3 May”?"""
    parts = (part.strip() for part in _PART.split(words))
    return any(found.kind == "byline" for part in parts if part and (found := piece(part)))


def _in_captions(prose: str) -> list[Witness]:
    """The latest day that a picture not from the archive is said to show."""
    days: dict[str, str] = {}
    for words in _lines(prose, "caption"):
        if not has_phrase(words, "archive"):
            days.update({mention.iso: mention.of(words) for mention in dates(words) if mention.iso})
    if not days:
        return []
    first, last = date.fromisoformat(min(days)), date.fromisoformat(max(days))
    sure = Confidence.MEDIUM if last - first <= timedelta(days=1) else Confidence.LOW
    evidence = "; ".join(f"caption: {days[iso]}" for iso in sorted(days, reverse=True))
    return [Witness(last, last, sure, evidence, picture=True)]


def _in_sign_offs(prose: str) -> list[Witness]:
    signed = [words for words in _lines(prose, "signature") if not has_phrase(words, "copies")]
    return [
        _witness(mention, words, Confidence.MEDIUM, "sign-off")
        for words in signed
        for mention in dates(words)
        if mention.iso
    ]


def _lines(prose: str, kind: str) -> list[str]:
    return [zone.of(prose) for zone in zones(prose) if zone.kind == kind]


def _dates(words: str) -> tuple[DateMention, ...]:
    """The dates in a short line, also where its months are in capitals."""
    found, titled = dates(words), words.title()
    return found if any(day.month for day in found) or len(titled) != len(words) else dates(titled)


def _witness(mention: DateMention, words: str, confidence: Confidence, where: str) -> Witness:
    day = date.fromisoformat(mention.iso or "")
    return _weighed(mention, Witness(day, day, confidence, f"{where}: {mention.of(words)}"))


def _weighed(mention: DateMention, witness: Witness) -> Witness:
    """The witness of `mention`, doubted where the weekday beside the day is another."""
    real = WEEKDAYS[witness.first.weekday()]
    if mention.weekday in (None, real):
        return witness
    doubt = f"{witness.evidence} (but {witness.first} was a {real})"
    return witness._replace(confidence=LOWER[witness.confidence], evidence=doubt)


def _either(mention: DateMention, confidence: Confidence, evidence: str) -> Witness:
    """From the first to the last day that "03/04/2016" can mean."""
    first, last = mention.readings[0], mention.readings[-1]
    said = f"{evidence} ({first} or {last})"
    return Witness(date.fromisoformat(first), date.fromisoformat(last), confidence, said)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
