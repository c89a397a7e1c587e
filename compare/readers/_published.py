"""When an article was published, as its text, its address and its file's name show it.

Witnesses in the order of trust: what the file declares, the dateline, the line under the headline,
captions, sign-offs, the address, the file's name. The day in a page's header is often the day the page
was saved: it is never believed alone, it only bears out the others. No witness, no date.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from compare.model import Confidence, Published
from compare.readers._witnesses import LOWER, Witness, YearlessDay, header_day, witnesses, years
from compare.text.calendar_words import WEEKDAYS
from compare.text.dates import dates
from compare.text.zones import zones

_DAY = timedelta(days=1)  # what is written one day is published the same day or the next
_WEEK = timedelta(days=7)  # how far a picture can be from the story that takes its year from it
_LEADS = 3  # paragraphs in which weekdays are looked for


def published_in(
    prose: str, name: str = "", url: str | None = None, declared: Published | None = None
) -> Published | None:
    """The publication date of the article `prose`, from a file called `name` or from `url`.

    `declared` is what the file states without certainty. The answer is the surest witness; the others
    stand in the evidence, and one that contradicts it lowers the confidence.
    """
    header = header_day(prose)
    whole, yearless = witnesses(prose, name, url, declared)
    completed = [_completed(day, whole, header, years(prose, name)) for day in yearless]
    found = sorted([*filter(None, completed), *whole], key=lambda witness: -witness.confidence.rank)
    return _settled(found[0], found[1:], header, _weekdays(prose)) if found else None


def _settled(
    best: Witness, others: Sequence[Witness], header: Witness | None, weekdays: Sequence[str]
) -> Published:
    """The date of the best witness, with what the others say of it."""
    evidence = [best.evidence, *(other.evidence for other in others)]
    doubted = not all(_agree(best, other) for other in others)
    if header:
        saved_later = header.first > best.last + _DAY
        evidence.append(header.evidence + (" (when the page was saved; not believed)" if saved_later else ""))
        doubted |= header.last < best.first
    if best.first == best.last:
        same, day_before = _weekday(best.first), _weekday(best.first - _DAY)
        if same in weekdays:
            evidence.append(f"text: “{same}”, the weekday of {best.first}")
        elif best.picture and weekdays and day_before not in weekdays:
            evidence.append(f"text: “{'”, “'.join(weekdays)}”, but {best.first} was a {same}")
            doubted = True
    confidence = LOWER[best.confidence] if doubted else best.confidence
    return Published(
        best.first.isoformat(), best.last.isoformat(), confidence, tuple(dict.fromkeys(evidence))
    )


def _agree(best: Witness, other: Witness) -> bool:
    """Can both be true? An old picture contradicts nothing."""
    early = other.last < best.first - _DAY
    late = other.first > best.last + _DAY
    return not late and (not early or other.picture)


def _completed(
    yearless: YearlessDay, whole: Sequence[Witness], header: Witness | None, years: Sequence[tuple[str, int]]
) -> Witness | None:
    """The day with the year that another witness gives it; None where none does."""
    near = [(witness, _WEEK) for witness in whole] + ([(header, _DAY)] if header else [])
    for witness, distance in near:
        for year in sorted({witness.first.year, witness.last.year + 1, witness.first.year - 1}):
            day = yearless.within(year)
            if day and witness.first - distance <= day <= witness.last + distance:
                return _with_year(day, yearless, witness.evidence, Confidence.MEDIUM)
    for evidence, year in years:
        day = yearless.within(year)
        if day:
            return _with_year(day, yearless, evidence, Confidence.LOW)
    return None


def _with_year(day: date, yearless: YearlessDay, evidence: str, confidence: Confidence) -> Witness:
    return Witness(day, day, confidence, f"{yearless.evidence}; the year from {evidence}")


def _weekdays(prose: str) -> list[str]:
    """The weekdays that the first paragraphs name, in their order."""
    leads = [zone.of(prose) for zone in zones(prose) if zone.kind == "body"][:_LEADS]
    named = (day.weekday for words in leads for day in dates(words) if day.weekday and not day.iso)
    return list(dict.fromkeys(filter(None, named)))


def _weekday(day: date) -> str:
    return WEEKDAYS[day.weekday()]
