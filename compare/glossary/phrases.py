"""Names of organisations, events and places: by their last word, or by "Institute of …"."""

from __future__ import annotations

from collections.abc import Sequence

from compare.glossary.context import Found
from compare.glossary.titles import title_length
from compare.glossary.units import Capitals, Unit
from compare.glossary.words import is_small, listed

_MOST_WORDS = 6  # a longer run of capitals is the title of something
_ABSTRACT = (
    *("al", "ic", "ion", "ions", "ment", "ture", "ance", "ence", "ics", "ity", "ive", "gy", "th", "ces"),
    *("or", "trade", "food", "labor", "labour", "science", "arts", "peace", "justice"),
)


def through(capitals: Capitals, run: Sequence[Unit], place: int, ending: str) -> int:
    """How many units from `place` up to a last word of the list `ending` are one name; 0 for none."""
    if place + 1 == len(run):
        return 0
    best = 0
    for offset, unit in enumerate(run[place : place + _MOST_WORDS + 1]):
        if unit.known and unit.known.kind in ("person", "event") and offset:
            break
        if unit.plain and "titles" in unit.lists:
            break
        if offset and title_length(capitals, run, place + offset):
            break
        if unit.plain and ending in unit.lists:
            best = offset + 1
    while 1 < best < len(run) - place and run[place + best].hyphen and run[place + best].plain:
        best += 1  # "Post-Dispatch"
    if best > 1 and all(unit.hyphen for unit in run[place + 1 : place + best]):
        return 0
    if ending == "places" and best > 1 and run[place].known and "place-starts" in run[place + best - 1].lists:
        return 0
    return best if best > 1 else 0


def opens_phrase(capitals: Capitals, unit: Unit) -> bool:
    """ "Institute of …", "Department for …", "Treaty of …" with capitals after it."""
    return (
        unit.plain
        and unit.is_in("organisations", "events")
        and not (unit.initial and capitals.lowered(unit.word))
        and phrase_end(capitals, unit.last) > unit.last
    )


def bridge_end(capitals: Capitals, unit: Unit) -> int:
    """The end of "Freedom of Information Act": capitals tied by "of" to the last word of a name; else 0."""
    lower = capitals.atoms.lower
    if not unit.plain or lower[unit.last : unit.last + 1] not in (["of"], ["for"], ["and"]):
        return 0
    if lower[unit.last] == "and" and not (
        unit.first and listed(lower[unit.first - 1], "modifiers", "articles")
    ):
        return 0  # "the House Ways and Means Committee", but "Duke and Northwestern University"
    after = unit.last + 1
    if after >= len(lower) or after in capitals.known or not capitals.atoms.words[after][0].isupper():
        return 0
    end = _capitals_end(capitals, after)
    tied = end > after + 1 and capitals.atoms.gap(unit.last) == " " == capitals.atoms.gap(unit.last - 1)
    return end if tied and listed(lower[end - 1], "events", "organisations") else 0


def phrase_end(capitals: Capitals, last: int) -> int:
    """The end of an organisation's name with the "of …" and "for … and …" that belong to it."""
    atoms = capitals.atoms
    written, lower = atoms.words, atoms.lower
    index = last
    while index + 1 < len(written) and atoms.gap(index - 1) == " " and _ties(lower, index):
        index += 1
        if lower[index] == "the":
            index += 1
        if index >= len(written) or not written[index][0].isupper():
            break
        if is_small(lower[index]) or listed(lower[index], "never", "titles"):
            break
        last = index = _capitals_end(capitals, index)
        if _is_demonym(capitals.known.get(index - 1)) and lower[index - 2] == "the":
            last = index = min(index + 1, len(written) - 1)  # "Coalition of the Syrian opposition"
        if index + 1 < len(written) and lower[index] == "and" and atoms.gap(index - 1) == " ":
            after = index + 1
            if (
                written[after][0].isupper()
                and after not in capitals.known
                and lower[index - 1].endswith(_ABSTRACT)
                and not listed(lower[after], "given", "titles")
            ):
                last = index = _capitals_end(capitals, after)
    return last


def _ties(lower: Sequence[str], index: int) -> bool:
    """ "of" and "for" go on with any organisation, "on" with a committee and its like."""
    if lower[index] == "on":
        return listed(lower[index - 1], "deliberating")
    return lower[index] in ("of", "for")


def _capitals_end(capitals: Capitals, index: int) -> int:
    """After the capitals from atom `index`, before a title or a person's name."""
    atoms = capitals.atoms
    found = capitals.known.get(index)
    if found:
        index = found.last
        if found.kind in ("person", "organisation") or capitals.in_headline(found.first):
            return index
        if atoms.gap(index - 1) != " ":
            return index
    while index < len(atoms) and atoms.words[index][0].isupper():
        word = atoms.lower[index]
        if capitals.known.get(index) or listed(word, "titles", "given") or is_small(word):
            return index
        index += 1
        if atoms.gap(index - 1) not in (" ", "-"):
            return index
    return index


def _is_demonym(found: Found | None) -> bool:
    return found is not None and found.form is not None and found.form.alias.type == "demonym"
