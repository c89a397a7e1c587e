"""What the IPTC's formats have in common: dates and names under several labels, of unequal worth."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from compare.model import Confidence
from compare.readers.facts import Fact

_DAY = re.compile(r"\s*(\d{4})-?(\d\d)-?(\d\d)(?!\d)")


class Declared(NamedTuple):
    """The element or key that declares a value, the value, and how surely it means what we take it for."""

    element: str
    value: str | None
    confidence: Confidence = Confidence.HIGH

    @property
    def filled(self) -> bool:
        """Whether anything stands there."""
        return bool(self.value and self.value.strip())


def best(declared: Iterable[Declared], read: Callable[[str], str] = str.strip) -> Fact | None:
    """The first value that is filled, as `read` reads it."""
    first = next((each for each in declared if each.filled), None)
    if first is None or first.value is None:
        return None
    return Fact(read(first.value), f"{first.element}: {first.value.strip()}", first.confidence)


def day(value: str) -> str:
    """YYYY-MM-DD of an ISO 8601 time, with hyphens or without (20240507T103000Z); else `value` as it is.

    It is the day where the outlet is: the offset from UTC is not applied.
    """
    found = _DAY.match(value)
    return "-".join(found.groups()) if found else value.strip()


def withdrawal(status: str | None) -> str | None:
    """What to say of an item that its publisher took back or has not released; None for one to be used."""
    code = (status or "").rpartition("/")[2].rpartition(":")[2].strip().lower()
    if code in ("canceled", "cancelled", "killed"):
        return f"is withdrawn by its publisher ({code}); leave it out"
    return "is withheld by its publisher; leave it out until it is released" if code == "withheld" else None


def first_publication(created: Iterable[Declared], version: Declared, embargo: Declared) -> Fact | None:
    """When an item was first public. NewsML-G2 and ninjs say when its content and when its first version
    were created: the earlier counts (an archive makes an item of an old report, a desk opens an item and
    writes later), else when this version was; and never before the end of an embargo. A month or a year
    counts only where no day is known.
    """
    filled = [each for each in created if each.filled]
    exact = [each for each in filled if _DAY.match(each.value or "")]
    vague = [each._replace(confidence=Confidence.MEDIUM) for each in filled]
    known = exact or ([version] if _DAY.match(version.value or "") else vague)
    first = min(known, key=lambda each: day(each.value or ""), default=version)
    later = embargo.filled and first.filled and day(embargo.value or "") > day(first.value or "")
    return best([embargo if later else first], day)
