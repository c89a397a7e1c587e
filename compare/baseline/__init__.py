"""Findings that are known and borne: a file of them, and what is new beside it.

A finding is recognised by its article and its fingerprint (rule, words, sentence), never by its line, so that
edits elsewhere, moved paragraphs and a renamed file bring no old finding back. As many equal findings as an
entry counts are old; one more is new.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from typing import NamedTuple

from msgspec import structs

from compare.baseline.entries import Entry, Place, dumped, merged, parsed, storable
from compare.model import Finding

__all__ = [
    "Entry", "Outcome", "Place", "Run", "added", "compared", "dumped", "parsed", "storable", "without",
]  # fmt: skip


_FEWEST = 2  # findings by which a renamed article is known


class Run(NamedTuple):
    """What a run looked at, which decides what it may say of entries that it did not meet.

    `read` holds the articles; `gone` says whether no such file is left, `covers` whether this run would have
    read the file at a path if there were one, and `ran` whether the rule of an entry was asked.
    """

    read: frozenset[Place]
    gone: Callable[[str], bool]
    covers: Callable[[str], bool]
    ran: Callable[[Entry], bool]


class Outcome(NamedTuple):
    """Findings beside a baseline: those it does not know, and its entries by what has become of them.

    `borne` are entries that were met (at the place where they are now, as often as they were met), `stale`
    those that are gone, `unseen` those that the run did not look for.
    """

    new: tuple[Finding, ...]
    borne: tuple[Entry, ...]
    stale: tuple[Entry, ...]
    unseen: tuple[Entry, ...]
    moved: dict[Place, Place]

    @property
    def known(self) -> int:
        """How many findings are old."""
        return sum(entry.count for entry in self.borne)


Placed = Callable[[Finding], Place]


def compared(findings: Sequence[Finding], entries: Iterable[Entry], run: Run, placed: Placed) -> Outcome:
    """Tell old findings from new ones.

    An article whose file is gone may have been renamed: its entries are looked for in the one article without
    entries of its own that has most of them, and half of them at least, and more than one: a single sentence
    stands in many reports.
    """
    entries = tuple(entries)
    at = [placed(finding) for finding in findings]
    by_key = {(entry.place, entry.fingerprint): entry for entry in entries}
    moved = _moved(entries, findings, at, run)
    before = {now: old for old, now in moved.items()}
    left = Counter({key: entry.count for key, entry in by_key.items()})
    met: Counter[tuple[Place, str]] = Counter()
    new = []
    for finding, place in zip(findings, at, strict=True):
        key = (before.get(place, place), finding.fingerprint)
        if left[key] > 0:
            left[key] -= 1
            met[key] += 1
        else:
            new.append(finding)
    read_files = {place.path for place in run.read}
    stale: list[Entry] = []
    unseen: list[Entry] = []
    for key, entry in by_key.items():
        if left[key]:
            rest = structs.replace(entry, count=left[key])
            looked = _was_looked_for(entry, run, moved, read_files)
            (stale if looked else unseen).append(rest)
    borne = [_at(by_key[key], moved.get(key[0], key[0]), count) for key, count in met.items()]
    return Outcome(tuple(new), tuple(borne), tuple(stale), tuple(unseen), moved)


def _was_looked_for(entry: Entry, run: Run, moved: Mapping[Place, Place], read_files: Container[str]) -> bool:
    if not run.ran(entry):
        return False
    if entry.place in moved or entry.path in read_files:
        return True
    return run.gone(entry.path) and run.covers(entry.path)


def _at(entry: Entry, place: Place, count: int) -> Entry:
    return structs.replace(entry, path=place.path, article=place.article, count=count)


def _moved(
    entries: Sequence[Entry], findings: Sequence[Finding], at: Sequence[Place], run: Run
) -> dict[Place, Place]:
    """Articles that are gone, each with the one that it has become, if there is one."""
    read_files = {place.path for place in run.read}
    places = {entry.place for entry in entries}
    lost = {
        place
        for place in places
        if place not in run.read and (place.path in read_files or run.gone(place.path))
    }
    old: dict[Place, Counter[str]] = {}
    for entry in entries:
        if entry.place in lost and run.ran(entry):
            old.setdefault(entry.place, Counter())[entry.fingerprint] += entry.count
    fresh: dict[str, Counter[Place]] = {}
    for finding, place in zip(findings, at, strict=True):
        if old and place not in places:
            fresh.setdefault(finding.fingerprint, Counter())[place] += 1
    shared = [
        (-common, gone, now)
        for gone, theirs in old.items()
        for now, common in _in_common(theirs, fresh).items()
        if common >= _FEWEST and 2 * common >= theirs.total()
    ]
    moved: dict[Place, Place] = {}
    taken: set[Place] = set()
    for _, gone, now in sorted(shared):
        if gone not in moved and now not in taken:
            moved[gone] = now
            taken.add(now)
    return moved


def _in_common(theirs: Mapping[str, int], fresh: Mapping[str, Mapping[Place, int]]) -> Counter[Place]:
    """How many of `theirs` each article has that has any."""
    common: Counter[Place] = Counter()
    for fingerprint, count in theirs.items():
        for place, here in fresh.get(fingerprint, {}).items():
            common[place] += min(count, here)
    return common


def added(findings: Iterable[Finding], placed: Placed, reason: str = "") -> tuple[Entry, ...]:
    """Entries for findings that shall be known from now on."""
    return merged(
        Entry(
            path=(place := placed(finding)).path,
            article=place.article,
            rule=finding.rule,
            words=" ".join(finding.text.split()),
            fingerprint=finding.fingerprint,
            reason=reason,
        )
        for finding in findings
    )


def without(entries: Iterable[Entry], stale: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries less those that are stale, as often as they are."""
    gone = {(entry.place, entry.fingerprint): entry.count for entry in stale}
    left = (
        structs.replace(entry, count=entry.count - gone.get((entry.place, entry.fingerprint), 0))
        for entry in entries
    )
    return tuple(entry for entry in left if entry.count)
