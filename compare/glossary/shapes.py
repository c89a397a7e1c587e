"""What a run of capitals says: organisations, events, places and persons, and mere words between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from compare.glossary.persons import kind_of, person_length
from compare.glossary.phrases import bridge_end, opens_phrase, phrase_end, through
from compare.glossary.titles import begins_no_name, says, title_length
from compare.glossary.units import Capitals, Unit
from compare.glossary.words import commonness, is_common, is_small, listed, words

_ENDINGS = (("organisation", "organisations"), ("event", "events"), ("place", "places"))
_NEVER_ALONE = ("titles", "modifiers", "organisations", "events", "places", "after-names")
_EMPHASIS = {2: 5.0, 3: 5.0}  # NOT and WRONG are written large, and no acronyms
_EMPHASIS_OF_LONGER = 4.4
_TOO_COMMON = 4.9  # a word, whatever its capital
_LONGEST_ACRONYM = 7


class Shape(Struct, frozen=True):
    """A name by its shape: atoms `first` to before `last`, its kind, and how we know."""

    first: int
    last: int
    kind: str
    why: str
    last_word: str


def shapes(capitals: Capitals, run: Sequence[Unit]) -> Iterator[Shape]:
    """The names in a run that the glossary does not hold, or not in full; never overlapping."""
    place, titled = 0, False
    while place < len(run):
        title = title_length(capitals, run, place)
        if title and not through(capitals, run, place, "organisations"):
            place, titled = place + title, True
            continue
        if begins_no_name(capitals, run, place):
            place, titled = place + 1, False
            continue
        length, kind, why = _shape(capitals, run, place, titled)
        if why:
            units = run[place : place + length]
            last = _end(capitals, units, kind, why)
            yield Shape(units[0].first, last, kind, why, units[-1].word)
            while place + length < len(run) and run[place + length].first < last:
                length += 1
        place, titled = place + length, False


def _shape(capitals: Capitals, run: Sequence[Unit], place: int, titled: bool) -> tuple[int, str, str]:
    """How many units from `place` are one name, its kind, and why; no why: nothing new."""
    unit = run[place]
    for kind, ending in _ENDINGS if place + 1 < len(run) else ():
        length = through(capitals, run, place, ending)
        if length:
            return length, kind, f"ends like the name of {'a' if kind == 'place' else 'an'} {kind}"
    if opens_phrase(capitals, unit) or bridge_end(capitals, unit):
        kind = "event" if "events" in unit.lists else "organisation"
        return 1, kind, f"begins like the name of an {kind}"
    length = person_length(capitals, run, place)
    if titled and length:
        return length, "person", "title before it"
    if length > 1:
        return length, kind_of(capitals, run[place : place + length]), "capitals side by side"
    if unit.known:
        return 1, unit.known.kind, ""
    return 1, *_single(capitals, unit)


def _end(capitals: Capitals, units: Sequence[Unit], kind: str, why: str) -> int:
    last = units[-1].last
    if why.startswith("begins"):
        return max(phrase_end(capitals, last), bridge_end(capitals, units[-1]))
    if kind == "organisation" and "organisations" in units[-1].lists:
        return phrase_end(capitals, last)
    return last


def _single(capitals: Capitals, unit: Unit) -> tuple[str, str]:
    """Kind and reason of a capitalised word that stands alone."""
    word, atoms = unit.word, capitals.atoms
    written = atoms.words[unit.first]
    if "." in word:
        return "organisation", "web address"
    if len(written) > 1 and written.isupper():
        return _acronym(capitals, unit)
    if len(word) == 1 or unit.is_in(*_NEVER_ALONE):
        return "", ""
    small = capitals.lowered(word)
    if small and small >= capitals.inside[word] and "given" not in unit.lists:
        return "", ""
    common = commonness(word, capitals.language) >= _TOO_COMMON and capitals.inside[word] < 2
    met = capitals.inside[word] or not is_common(word, capitals.language)
    if (common or (unit.initial and not met)) and "given" not in unit.lists and not says(capitals, unit):
        return "", ""
    after = atoms.words[unit.last : unit.last + 2]
    if "given" in unit.lists or any(verb in words("saying") for verb in after):
        return "person", "capitalised"
    before = atoms.words[unit.first - 1] if unit.first else ""
    return "place" if listed(before, "before-places") else "organisation", "capitalised"


def _acronym(capitals: Capitals, unit: Unit) -> tuple[str, str]:
    word, atoms = unit.word, capitals.atoms
    if len(word) > _LONGEST_ACRONYM:
        loud = atoms.is_loud(unit.first, unit.last)
        return ("place", "capitalised") if loud and not is_common(word, capitals.language) else ("", "")
    numbered = atoms.words[unit.last : unit.last + 1]
    if unit.is_in("never", "titles") or is_small(word):
        return "", ""
    if atoms.gap(unit.last - 1) == "-" and numbered[0].isdigit():
        return "", ""  # AR-15
    if commonness(word, capitals.language) >= _EMPHASIS.get(len(word), _EMPHASIS_OF_LONGER):
        return "", ""
    dateline = len(word) > 4 and unit.initial and atoms.is_loud(unit.first, unit.last)
    return "place" if dateline else "organisation", "acronym"
