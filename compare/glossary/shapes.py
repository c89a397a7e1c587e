"""What a run of capitals says: organisations, events, places and persons, and mere words between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from compare.glossary.atoms import Atoms
from compare.glossary.units import Capitals, Unit
from compare.glossary.words import commonness, is_common, is_small, is_very_common, listed, modifies, words

_MOST_WORDS = 6  # a longer run of capitals is the title of something


class Shape(Struct, frozen=True):
    """A name by its shape: atoms `first` to before `last`, its kind, and how we know."""

    first: int
    last: int
    kind: str  # person, organisation, place, event, "" where the shape does not tell
    why: str
    units: tuple[Unit, ...]


class Reader:
    """Reads runs of one text, from left to right."""

    def __init__(self, capitals: Capitals) -> None:
        self.capitals = capitals
        self.atoms: Atoms = capitals.atoms

    def read(self, run: list[Unit]) -> Iterator[Shape]:
        """The names of one run that the glossary does not hold, or not in full."""
        place = 0
        titled = False
        while place < len(run):
            skipped = self._title(run, place)
            if skipped:
                place, titled = place + skipped, True
                continue
            if self._is_no_start(run, place):
                place, titled = place + 1, False
                continue
            length, kind, why = self._shape(run, place, titled)
            units = run[place : place + length]
            if why:
                first, last = units[0].first, self._extended(units, kind)
                yield Shape(first, last, kind, why, tuple(units))
                while place + length < len(run) and run[place + length].first < last:
                    length += 1
            place, titled = place + max(length, 1), False

    # what is no part of a name

    def _title(self, run: Sequence[Unit], place: int) -> int:
        """How many units from `place` are a title: "Foreign Minister", "Secretary of State"."""
        unit = run[place]
        if not unit.plain:
            return 0
        phrase = self._title_phrase(unit.first)
        if phrase:
            return sum(other.first < phrase for other in run[place:])
        end = place
        while end < len(run) and run[end].plain and listed(run[end].word, "modifiers"):
            end += 1
        if end < len(run) and run[end].plain and listed(run[end].word, "titles"):
            return end + 1 - place
        return 0

    def _title_phrase(self, first: int) -> int:
        """The atom after the longest title of several words at atom `first`, else 0."""
        for phrase in words("title-phrases"):
            parts = phrase.split()
            if self.atoms.lower[first : first + len(parts)] == parts:
                return first + len(parts)
        return 0

    def _is_no_start(self, run: Sequence[Unit], place: int) -> bool:
        unit = run[place]
        if not unit.plain:
            return unit.small
        word = unit.word
        if listed(word, "never") and not self._begins_longer(run, place):
            return True
        if not any(letter.isalpha() for letter in word) or any(letter.isdigit() for letter in word):
            return True
        if is_small(word):
            return not unit.hyphen
        return unit.initial and self._only_begins(run, place)

    def _only_begins(self, run: Sequence[Unit], place: int) -> bool:
        """True for a word whose capital comes from its place alone: "Visiting Damascus", "Critics"."""
        word = run[place].word
        capitals = self.capitals
        following = run[place + 1] if place + 1 < len(run) else None
        if self.atoms.words[run[place].first].isupper() and len(word) > 1:
            return False
        if listed(word, "given") and (following and following.plain or not capitals.lowered(word)):
            return False
        if capitals.inside[word] and not capitals.lowered(word):
            return False
        if capitals.lowered(word) or modifies(word) or is_very_common(word, capitals.language):
            return not (following and self._ends(following, "organisations"))
        if following and following.plain:
            return False
        return is_common(word, capitals.language) and not self._says(run[place])

    def _says(self, unit: Unit) -> bool:
        """A verb of saying follows a bare singular: only a name can stand there."""
        following = self.atoms.words[unit.last : unit.last + 1]
        return (
            bool(following)
            and following[0] in words("saying")
            and not unit.word.endswith("s")
            and not listed(unit.word, "not-before-said")
        )

    def _begins_longer(self, run: Sequence[Unit], place: int) -> bool:
        """ "Muslim" in "Muslim Brotherhood", "Black" in "Black Sea"."""
        return self._through(run, place, "organisations") > 1 or self._through(run, place, "places") > 1

    # what a name is

    def _shape(self, run: Sequence[Unit], place: int, titled: bool) -> tuple[int, str, str]:
        """How many units from `place` are one name, its kind, and why; no reason: the glossary's name."""
        for kind, lists in (("organisation", "organisations"), ("event", "events"), ("place", "places")):
            length = self._through(run, place, lists)
            if length > 1:
                return length, kind, f"ends like the name of {'an' if kind[0] in 'oe' else 'a'} {kind}"
        unit = run[place]
        if self._opens_phrase(run, place):
            return 1, "organisation", "begins like the name of an organisation"
        length = self._person(run, place, titled)
        if length > 1 or (length and titled):
            return length, "person", "title before it" if titled else "capitals side by side"
        if unit.known:
            return 1, unit.known.kind, ""
        return self._single(run, place)

    def _through(self, run: Sequence[Unit], place: int, ending: str) -> int:
        """Units up to the last word of the list `ending`, where what stands before may be such a name."""
        best = 0
        for offset, unit in enumerate(run[place : place + _MOST_WORDS + 1]):
            if unit.known and unit.known.kind in ("person", "event") and offset:
                break
            if unit.plain and listed(unit.word, "titles") and unit.word != "general":
                break
            if offset and self._title(run, place + offset):
                break
            if unit.plain and self._ends(unit, ending):
                best = offset + 1
        if best > 1 and all(unit.hyphen for unit in run[place + 1 : place + best]):
            return 0
        if ending == "places" and best > 1 and run[place].known:
            return 0 if run[place + best - 1].word in words("place-starts") else best
        return best

    def _ends(self, unit: Unit, ending: str) -> bool:
        return unit.plain and listed(unit.word, ending)

    def _opens_phrase(self, run: Sequence[Unit], place: int) -> bool:
        """ "Institute of …", "Department for …" with a capital after it."""
        unit = run[place]
        return unit.plain and listed(unit.word, "organisations") and self._phrase_end(unit.last) > unit.last

    def _extended(self, units: Sequence[Unit], kind: str) -> int:
        """The end of a name, with the "of …" and "for … and …" that belong to an organisation's."""
        last = units[-1].last
        if kind == "organisation" and self._ends(units[-1], "organisations"):
            return self._phrase_end(last)
        return last

    def _phrase_end(self, last: int) -> int:
        atoms, capitals = self.atoms, self.capitals
        words_, lower = atoms.words, atoms.lower
        index = last
        while index + 1 < len(words_) and atoms.gap(index - 1) == " " and lower[index] in ("of", "for", "on"):
            index += 1
            if lower[index] == "the":
                index += 1
            if index >= len(words_) or not words_[index][0].isupper() or is_small(lower[index]):
                break
            last = index = self._capitals_end(index)
            if index + 1 < len(words_) and lower[index] == "and" and atoms.gap(index - 1) == " ":
                after = index + 1
                if words_[after][0].isupper() and after not in capitals.known and _abstract(lower[index - 1]):
                    last = index = self._capitals_end(after)
        return last

    def _capitals_end(self, index: int) -> int:
        """After the capitals from atom `index`, before a title or a person's name."""
        words_ = self.atoms.words
        found = self.capitals.known.get(index)
        if found:
            index = found.last
            if found.kind in ("person", "organisation"):
                return index
        while index < len(words_) and words_[index][0].isupper():
            if self.capitals.known.get(index) or listed(self.atoms.lower[index], "titles", "given"):
                return index
            index += 1
            if self.atoms.gap(index - 1) not in (" ", "-"):
                return index
        return index

    def _person(self, run: Sequence[Unit], place: int, titled: bool) -> int:
        """How many units from `place` are a person's name; 1 is a surname alone."""
        end = place
        while end < len(run) and end - place < _MOST_WORDS:
            unit = run[end]
            if unit.small or (unit.hyphen and unit.plain):
                end += 1
                continue
            if not unit.plain or not self._may_name_person(run, end, place):
                break
            end += 1
        length = end - place
        if end < len(run) and run[end].known and 0 < length and self._takes_in(run, place, end):
            return length + 1
        if place == end and run[place].known and self._is_given(run, place):
            return 1 + self._person(run, place + 1, titled=True)
        while length and run[place + length - 1].small and not run[place + length - 1].hyphen:
            length -= 1
        return length

    def _may_name_person(self, run: Sequence[Unit], end: int, place: int) -> bool:
        unit = run[end]
        written = self.atoms.words[unit.first]
        if listed(unit.word, "after-names"):
            return end > place
        if len(unit.word) == 1:
            return self.atoms.gap(unit.last - 1) == "." and end + 1 < len(run)
        if written.isupper() and len(written) > 1 and not self.atoms.is_loud(unit.first, unit.last):
            return False
        if listed(unit.word, "never") or self._title(run, end):
            return False
        return not is_small(unit.word) or end > place

    def _takes_in(self, run: Sequence[Unit], place: int, end: int) -> bool:
        """A glossary name as the surname of somebody else: "Maher al-Assad", "Michael Jordan"."""
        known = run[end].known
        if known is None or run[end].hyphen:
            return False
        content = [unit for unit in run[place:end] if not unit.small]
        if known.kind == "person":
            return known.form is not None and (known.form.alias.type == "surname" or len(known.form.words) == 1)
        if known.kind != "place" or (known.form and known.form.alias.type == "demonym"):
            return False
        return len(content) == 1 and listed(content[0].word, "given") and known.last - known.first == 1

    def _is_given(self, run: Sequence[Unit], place: int) -> bool:
        """A glossary name as the given name of somebody: "Jordan Peterson", "Kerry Kennedy"."""
        unit = run[place]
        known = unit.known
        if known is None or known.last - known.first > 1 or place + 1 >= len(run) or known.kind == "organisation":
            return False
        following = run[place + 1]
        if not following.plain or following.hyphen or following.word in words("after-names"):
            return False
        if listed(following.word, "organisations", "events", "places", "titles", "modifiers", "never"):
            return False
        if self.atoms.words[following.first].isupper() and len(following.word) > 1:
            return False
        likely = commonness(following.word, self.capitals.language) < 4.0
        return listed(unit.word, "given") and likely and not (known.form and known.form.alias.type == "demonym")

    def _single(self, run: Sequence[Unit], place: int) -> tuple[int, str, str]:
        unit = run[place]
        word, capitals = unit.word, self.capitals
        written = self.atoms.words[unit.first]
        if "." in word:
            return 1, "organisation", "web address"
        if len(written) > 1 and written.isupper():
            return self._acronym(run, place)
        if len(word) == 1 or listed(word, "titles", "modifiers", "organisations", "events", "places", "never"):
            return 1, "", ""
        if capitals.lowered(word) >= capitals.inside[word] and not listed(word, "given"):
            return 1, "", ""
        if unit.initial and not capitals.inside[word] and is_common(word, capitals.language) and not self._says(unit):
            return 1, "", ""
        return 1, "", "capitalised"

    def _acronym(self, run: Sequence[Unit], place: int) -> tuple[int, str, str]:
        unit = run[place]
        word = unit.word
        if len(word) > 8 or listed(word, "never", "titles") or is_small(word):
            return 1, "", ""
        limit = 5.0 if len(word) < 4 else _EMPHASIS
        if commonness(word, self.capitals.language) >= limit:
            return 1, "", ""
        return 1, "organisation", "acronym"


_EMPHASIS = 4.4  # NEVER and WRONG are written large, and no acronyms


def _abstract(word: str) -> bool:
    """Words that "and" may tie to another in an organisation's name: "Health and Human Services"."""
    endings = ("al", "ic", "ion", "ions", "ment", "ture", "ance", "ence", "ics", "ity", "ive", "gy", "th", "ces", "or")
    return word.endswith((*endings, "trade", "food", "labor", "labour", "science", "arts", "peace", "justice"))
