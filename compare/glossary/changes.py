"""What a glossary report has otherwise than an earlier one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from msgspec import structs

from compare.model import GlossaryChange, GlossaryLine, GlossaryReport

_ORDER = ("new", "vanished", "more", "fewer")


def changes(
    before: GlossaryReport, after: GlossaryReport, today: Mapping[str, str] = MappingProxyType({})
) -> tuple[GlossaryChange, ...]:
    """New entities and forms, vanished ones, and counts that went up or down.

    The forms of an entity that is new, or has vanished, are not told one by one. `today` has the ids of
    now for former ones: an entity that was renamed or merged has not vanished.
    """
    old, new = (_lines(report, today) for report in (before, after))
    found = [change for id in {**old, **new} for change in _of_entity(old.get(id), new.get(id))]
    return tuple(
        sorted(
            found,
            key=lambda one: (
                _ORDER.index(one.what),
                one.form is not None,
                -abs(one.after - one.before),
                one.preferred,
                one.entity,
                one.form or "",
            ),
        )
    )


def _lines(report: GlossaryReport, today: Mapping[str, str]) -> dict[str, GlossaryLine]:
    """The lines of a report by the ids of now; what was two entities and is one has one line."""
    found: dict[str, GlossaryLine] = {}
    for line in report.entities:
        id_ = today.get(line.entity, line.entity)
        other = found.get(id_)
        found[id_] = structs.replace(
            line,
            entity=id_,
            count=line.count + (other.count if other else 0),
            forms=(*(other.forms if other else ()), *line.forms),
        )
    return found


def _of_entity(old: GlossaryLine | None, new: GlossaryLine | None) -> Iterator[GlossaryChange]:
    line = new or old
    if line is None:
        return
    counts = (old.count if old else 0, new.count if new else 0)
    if counts[0] != counts[1]:
        yield GlossaryChange(_what(*counts), line.entity, line.preferred, None, *counts)
    if old is None or new is None:
        return
    had, has = _counts(old), _counts(new)
    for form in sorted({*had, *has}):
        both = (had.get(form, 0), has.get(form, 0))
        if both[0] != both[1]:
            yield GlossaryChange(_what(*both), line.entity, line.preferred, form, *both)


def _counts(line: GlossaryLine) -> Mapping[str, int]:
    found: Counter[str] = Counter()
    for form in line.forms:
        found[form.text] += form.count
    return found


def _what(before: int, after: int) -> str:
    if not before:
        return "new"
    if not after:
        return "vanished"
    return "more" if after > before else "fewer"
