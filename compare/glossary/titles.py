"""Words before a name that are no part of it: titles, and words whose capital comes from their place."""

from __future__ import annotations

from collections.abc import Sequence

from compare.glossary.units import Capitals, Unit
from compare.glossary.words import (
    is_common,
    is_small,
    is_very_common,
    modifies,
    title_phrases,
    words,
)


def title_length(capitals: Capitals, run: Sequence[Unit], place: int) -> int:
    """How many units from `place` are a title: "Foreign Minister", "Secretary of State", "Mr"."""
    if not run[place].plain or not run[place].is_in("titles", "modifiers", "title-phrases"):
        return 0
    lower, first = capitals.atoms.lower, run[place].first
    for parts in title_phrases().get(lower[first], ()):
        if tuple(lower[first : first + len(parts)]) == parts:
            return sum(unit.first < first + len(parts) for unit in run[place:])
    end = place
    while end < len(run) and run[end].plain and "modifiers" in run[end].lists:
        end += 1
    if end < len(run) and run[end].plain and "titles" in run[end].lists:
        return end + 1 - place
    return 0


def begins_no_name(capitals: Capitals, run: Sequence[Unit], place: int) -> bool:
    """True when no name begins with the unit at `place`."""
    unit = run[place]
    if not unit.plain:
        return unit.small
    word = unit.word
    if not any(letter.isalpha() for letter in word) or any(letter.isdigit() for letter in word):
        return True
    named = "given" in unit.lists and _plain_at(run, place + 1)  # "Will Smith", "April Jones"
    if "never" in unit.lists and not named:
        return not any(other.is_in("organisations", "places") for other in run[place + 1 : place + 4])
    if is_small(word) and not named:
        return not unit.hyphen
    if unit.hyphen and place and len(run[place - 1].word) == 1:
        return True  # the state in "D-Calif."
    if "states" in unit.lists and capitals.atoms.prose.startswith(".", capitals.atoms.ends[unit.last - 1]):
        return True
    return unit.initial and _only_begins(capitals, run, place)


def says(capitals: Capitals, unit: Unit) -> bool:
    """A verb of saying follows a bare singular, where only a name can stand."""
    following = capitals.atoms.words[unit.last : unit.last + 1]
    return (
        bool(following)
        and following[0] in words("saying")
        and not unit.word.endswith("s")
        and "not-before-said" not in unit.lists
    )


def _only_begins(capitals: Capitals, run: Sequence[Unit], place: int) -> bool:
    """A word whose capital comes from its place alone: "Visiting Damascus", "Critics"."""
    unit = run[place]
    word, language = unit.word, capitals.language
    if len(word) > 1 and capitals.atoms.words[unit.first].isupper():
        return False
    if "given" in unit.lists and (_plain_at(run, place + 1) or not capitals.lowered(word)):
        return False
    if capitals.inside[word] and not capitals.lowered(word):
        return False
    if place + 1 < len(run) and run[place + 1].known and heads_a_place(unit):
        return False
    if capitals.lowered(word) or modifies(word) or is_very_common(word, language):
        return not (_plain_at(run, place + 1) and "organisations" in run[place + 1].lists)
    if _plain_at(run, place + 1):
        return False
    return is_common(word, language) and not says(capitals, unit)


def _plain_at(run: Sequence[Unit], place: int) -> bool:
    """A word the glossary does not know follows, or a particle and then one."""
    while place < len(run) and run[place].small:
        place += 1
    return place < len(run) and run[place].plain


def heads_a_place(unit: Unit) -> bool:
    """Mount, Port, Lake: whoever’s name follows, it is that of a place."""
    return unit.is_in("places") and "place-starts" in unit.lists and not modifies(unit.word)
