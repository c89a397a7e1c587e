"""Names of persons: capitals side by side, with their particles, initials and "Jr."."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from compare.glossary.atoms import Atoms
from compare.glossary.titles import heads_a_place, title_length
from compare.glossary.units import Capitals, Unit
from compare.glossary.words import commonness, is_small, is_very_common, listed

_SETTLEMENTS = frozenset(
    (
        "village",
        "villages",
        "town",
        "towns",
        "city",
        "cities",
        "hamlet",
        "suburb",
        "district",
        "port",
        "island",
    )
)
_MOST_WORDS = 6
_ORDINARY = 3.5
_RARE = 4.0


def person_length(capitals: Capitals, run: Sequence[Unit], place: int) -> int:
    """How many units from `place` read as one person's name; 1 is a single word, 0 is none."""
    if run[place].known:
        if _is_junior(run, place):
            return 2
        if not _is_given_name(capitals, run, place):
            return 0
        return 1 + person_length(capitals, run, place + 1)
    end = place
    while end < len(run) and end - place < _MOST_WORDS:
        unit = run[end]
        if not unit.small and not (unit.hyphen and unit.plain):
            if not unit.plain or not _may_stand_in(capitals, run, end, place):
                break
            if end > place and _begins_another(capitals, run, place, end):
                break
        end += 1
    if end < len(run) and end > place and _is_surname(run, place, end):
        return end + 1 - place
    while end > place and run[end - 1].small and not run[end - 1].hyphen:
        end -= 1
    return end - place


def kind_of(capitals: Capitals, units: Sequence[Unit]) -> str:
    """Person, place or organisation, for capitals side by side."""
    content = [unit for unit in units if not unit.small]
    if heads_a_place(content[0]) and len(content) > 1:
        return "place"
    marked = any(unit.small or len(unit.word) == 1 or "after-names" in unit.lists for unit in units[1:])
    if marked or "given" in content[0].lists or any(unit.known for unit in units):
        return "person"
    if "place-starts" in content[0].lists or _is_called_a_place(capitals, units):
        return "place"
    if all(commonness(unit.word, capitals.language) < _RARE for unit in content):
        return "person"
    first = units[0].first
    before = capitals.atoms.words[first - 1] if first else ""
    return "place" if listed(before, "before-places") else "organisation"


def _is_called_a_place(capitals: Capitals, units: Sequence[Unit]) -> bool:
    """True for a name before which “the village of” or the like stands, wherever in the text."""
    name = tuple(capitals.atoms.words[units[0].first : units[-1].last])
    return name[:2] in _settlements(capitals.atoms)


@lru_cache(maxsize=8)
def _settlements(atoms: Atoms) -> frozenset[tuple[str, ...]]:
    """The first two words of every name after “the village of”."""
    words, lower = atoms.words, atoms.lower
    return frozenset(
        tuple(words[at + 1 : at + 3])
        for at in range(1, len(words))
        if lower[at] == "of" and lower[at - 1] in _SETTLEMENTS
    )


def _may_stand_in(capitals: Capitals, run: Sequence[Unit], end: int, place: int) -> bool:
    unit = run[end]
    written = capitals.atoms.words[unit.first]
    if "after-names" in unit.lists:
        return end > place
    if len(unit.word) == 1:
        return capitals.atoms.gap(unit.last - 1) == "." and end + 1 < len(run)
    if len(written) > 1 and written.isupper():
        common = is_very_common(unit.word, capitals.language)
        return capitals.atoms.is_loud(unit.first, unit.last) and not common
    if "never" in unit.lists and (end > place or "given" not in unit.lists):
        return False
    if title_length(capitals, run, end):  # Stephen King and Julie Bishop are no king and no bishop
        return end + 1 == len(run) and end > place and "given" in run[end - 1].lists
    if "modifiers" in unit.lists:
        return end > place and "given" in run[place].lists
    return not is_small(unit.word) or end > place or "given" in unit.lists


def _begins_another(capitals: Capitals, run: Sequence[Unit], place: int, end: int) -> bool:
    """A given name after ordinary words begins the name: "Historian Alan Brinkley"."""
    return (
        "given" in run[end].lists
        and end + 1 < len(run)
        and not run[end].hyphen
        and all(
            commonness(unit.word, capitals.language) >= _ORDINARY and "given" not in unit.lists
            for unit in run[place:end]
        )
    )


def _is_surname(run: Sequence[Unit], place: int, end: int) -> bool:
    """A glossary name as the surname of somebody else: "Maher al-Assad", "Michael Jordan"."""
    known = run[end].known
    if known is None or run[end].hyphen or known.form is None:
        return False
    if known.kind == "person":
        return known.form.alias.type == "surname" or len(known.form.words) == 1
    if known.kind != "place" or known.form.alias.type == "demonym" or known.last - known.first > 1:
        return False
    content = [unit for unit in run[place:end] if not unit.small]
    return len(content) == 1 and "given" in content[0].lists


def _is_junior(run: Sequence[Unit], place: int) -> bool:
    """Somebody of the glossary and "Jr.": somebody else, where the glossary does not list the whole."""
    known = run[place].known
    follows = place + 1 < len(run) and "after-names" in run[place + 1].lists
    return follows and known is not None and known.kind == "person" and known.last - known.first > 1


def _is_given_name(capitals: Capitals, run: Sequence[Unit], place: int) -> bool:
    """A glossary name as the given name of somebody: "Jordan Peterson", "Kerry Kennedy"."""
    known = run[place].known
    if known is None or known.form is None or known.last - known.first > 1 or place + 1 >= len(run):
        return False
    if known.kind == "organisation" or known.form.alias.type == "demonym":
        return False
    following = run[place + 1]
    if not following.plain or following.hyphen or following.is_in("after-names", "never"):
        return False
    if following.is_in("organisations", "events", "places", "titles", "modifiers"):
        return False
    if len(following.word) > 1 and capitals.atoms.words[following.first].isupper():
        return False
    return "given" in run[place].lists and commonness(following.word, capitals.language) < _RARE
