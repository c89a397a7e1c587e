"""Names that shorten others: acronyms of what they are built of, and words cut short."""

from __future__ import annotations

from collections.abc import Sequence

from compare.glossary.suggest.written import Word, Written
from compare.glossary.words import words

_SURE = {2: 0.75, 3: 0.85}  # how much an acronym says, by its letters
_SURE_IF_LONGER = 0.9
_FROM_INSIDE = 0.8  # share of that for letters from inside words: SEC, Southeastern Conference
_LATER = 0.7  # and for initials of words that are not the first
_OVER = 0.25  # weight of a word that the short form leaves out
_DOTTED, _CUT = 0.88, 0.75  # Calif.; Calif
_SHORTEST_CUT = 3


def as_acronym(short: Written, long: Written) -> float:
    """0…1: how surely the acronym `short` is built of the words of `long`."""
    if not short.is_acronym or len(long.content) < 2:
        return 0.0
    letters = short.words[0].text
    sure = _SURE.get(len(letters), _SURE_IF_LONGER)
    run = initials(letters, long.words)
    if run:
        first, last = run
        over = sum(word.text not in words("light") for word in (*long.words[:first], *long.words[last:]))
        return sure / (1 + _OVER * over) * (_LATER if first else 1)
    return sure * _FROM_INSIDE if _from_inside(letters, long.content) else 0.0


def with_acronyms(short: Written, long: Written) -> str | None:
    """`long` with the words put as the acronyms that `short` writes for them; None where it has none.

    "U.S. military" and "United States Armed Forces" → "us armed forces".
    """
    if len(short.words) < 2:
        return None
    found = list(long.words)
    for acronym in short.acronyms:
        run = initials(acronym, found)
        if run:
            found[slice(*run)] = [Word(acronym)]
    return " ".join(word.text for word in found) if len(found) < len(long.words) else None


def initials(letters: str, spelled: Sequence[Word]) -> tuple[int, int] | None:
    """From which word to before which `letters` are the initials, small words counted or not."""
    for first in range(len(spelled)):
        for skipping in (False, True):
            last, read = first, 0
            while last < len(spelled) and read < len(letters):
                word = spelled[last].text
                if skipping and last > first and word in words("light"):
                    last += 1
                    continue
                if word[0] != letters[read]:
                    break
                read, last = read + 1, last + 1
            if read == len(letters):
                return first, last
    return None


def as_cut(short: Written, long: Written) -> float:
    """0…1: how surely the words of `short` are words of `long`, in order, one or more of them cut."""
    place, cut = 0, False
    dots = any(word.cut for word in short.content)
    for word in short.content:
        while place < len(long.content) and not _begins(word, long.content[place].text, len(short.content)):
            place += 1
        if place == len(long.content):
            return 0.0
        cut |= long.content[place].text != word.text
        place += 1
    if not cut:
        return 0.0
    return (_DOTTED if dots else _CUT) / (1 + _OVER * (len(long.content) - len(short.content)))


def _begins(word: Word, whole: str, among: int) -> bool:
    """ "Calif." and "Cal" of "California"; of a longer name, "N" too."""
    if whole == word.text:
        return True
    enough = word.cut or among > 1 or len(word.text) >= _SHORTEST_CUT
    return enough and whole.startswith(word.text) and len(whole) > len(word.text) + 1


def _from_inside(letters: str, content: Sequence[Word]) -> bool:
    """Every word gives its initial, and some give further letters, in order."""

    def rest_fits(read: int, word: int, place: int) -> bool:
        if read == len(letters):
            return word == len(content) - 1
        begins = word + 1 < len(content) and content[word + 1].text[0] == letters[read]
        if begins and rest_fits(read + 1, word + 1, 1):
            return True
        found = content[word].text.find(letters[read], place) if word >= 0 else -1
        return found >= 0 and rest_fits(read + 1, word, found + 1)

    return len(letters) > len(content) and rest_fits(0, -1, 0)
