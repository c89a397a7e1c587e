"""Can two names be one entity? By spelling alone: romanised, word by word, in any order.

Words are paired by their likeness. What stays over on both sides speaks against the pair, what stays
over on one side hardly does; legal forms, titles and small words count little or nothing. An acronym
matches the words it is built of, an initial its name, and a name written together its parts.
"""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import OSA

from compare.glossary.words import words

_LIKE = 0.6  # words less alike than this are two words
_INITIAL = 0.85
_SOUND = 0.5  # what a difference that is not heard costs, in letters
_BOTH_SIDES = 3.0  # weight of words over on both sides
_ONE_SIDE = {"person": 0.15, "organisation": 0.4, "place": 0.4, "any": 0.25}
_NUMBER = 1.5  # weight of a number over: "Fund" is not "Fund II"
_REORDERED = 0.85  # Ahmad bin Hasan is not Hasan bin Ahmad
_TOGETHER = 2.5  # how fast likeness falls with the edits between names written together
_ACRONYM = 0.9

_LEGAL_PHRASES = re.compile(
    r"\b(?:limited liability company|(?:open |closed |public )?joint stock company|public limited company"
    r"|gesellschaft mit beschrankter haftung|aktiengesellschaft|societatea cu raspundere limitata"
    r"|obshche?stvo s ogranichenno[iy] otvetstvennost'?yu|aktsionernoe obshche?stvo|societe anonyme"
    r"|sp z o o)\b"
)
_NUMERAL = re.compile(r"\d+|[ivx]+")
_SOUNDS = (
    *(("sch", "sh"), ("ch", "sh"), ("ph", "f"), ("ck", "k"), ("th", "t"), ("kh", "h"), ("gh", "g")),
    *(("dh", "d"), ("dj", "j"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ie", "i"), ("ei", "i")),
)


def score(a: str, b: str, kind: str) -> float:
    """0…1: how well the names `a` and `b` could be one entity of `kind`.

    `kind` is person, organisation, place or any; another one counts as any. The order of `a` and `b`
    does not matter. A name without a letter or digit scores 0.
    """
    first, second = sorted((a, b))
    left, right = _words(first, kind == "person"), _words(second, kind == "person")
    if not left or not right:
        return 0.0
    together = _together("".join(left), "".join(right))
    return max(_paired(left, right, kind), together, _as_acronym(left, right))


def _paired(left: tuple[str, ...], right: tuple[str, ...], kind: str) -> float:
    """The likeness of the paired words, less what is over."""
    likeness = sorted(
        ((_alike(x, y), -abs(i - j), -i, -j) for i, x in enumerate(left) for j, y in enumerate(right)),
        reverse=True,
    )
    partner: dict[int, int] = {}
    similar = weight = 0.0
    for alike, _, i, j in likeness:
        if alike < _LIKE or -i in partner or -j in partner.values():
            continue
        partner[-i] = -j
        share = (_weight(left[-i]) + _weight(right[-j])) / 2
        similar += alike * share
        weight += share
    if not partner:
        return 0.0
    counts = kind != "person"
    over = sorted(
        (
            sum(_over(word, counts) for i, word in enumerate(left) if i not in partner),
            sum(_over(word, counts) for j, word in enumerate(right) if j not in partner.values()),
        )
    )
    one_side = _ONE_SIDE.get(kind, _ONE_SIDE["any"])
    result = similar / (weight + _BOTH_SIDES * over[0] + one_side * (over[1] - over[0]))
    return result * _REORDERED if kind == "person" and _is_reordered(partner) else result


def _is_reordered(partner: dict[int, int]) -> bool:
    """More than the surname set first."""
    order = [partner[i] for i in sorted(partner)]
    return sum(x > y for x, y in zip(order, order[1:] + order[:1], strict=True)) > 1


def _together(left: str, right: str) -> float:
    """The likeness of two names written without spaces, so that a split word matches."""
    return max(0.0, 1 - _TOGETHER * OSA.distance(left, right) / max(len(left), len(right)))


def _as_acronym(left: tuple[str, ...], right: tuple[str, ...]) -> float:
    for short, long in ((left, right), (right, left)):
        content = [word for word in long if word not in words("light")]
        if len(short[0]) > 1 and len(content) > 1 and len(short) == 1:
            every = "".join(word[0] for word in long)
            if short[0] in ("".join(word[0] for word in content), every):
                return _ACRONYM
    return 0.0


def _alike(x: str, y: str) -> float:
    """0…1 by the edits between two words; those that are not heard count half a letter."""
    if x == y:
        return 1.0
    if len(x) == 1 or len(y) == 1:
        return _INITIAL if x[0] == y[0] else 0.0
    edits = min(OSA.distance(x, y), _SOUND + OSA.distance(_sound(x), _sound(y)))
    return max(0.0, 1 - edits / max(len(x), len(y)))


@lru_cache(maxsize=65_536)
def _sound(word: str) -> str:
    for letters, sound in _SOUNDS:
        word = word.replace(letters, sound)
    return re.sub(r"(.)\1+", r"\1", word.translate(str.maketrans("yjwcqz", "iivkks")))


def _weight(word: str) -> float:
    if word in words("light"):
        return 0.15
    return 0.5 if word in words("generic") else 1.0


def _over(word: str, numbers_count: bool) -> float:
    if word in words("light"):
        return 0.0
    return _NUMBER if numbers_count and _NUMERAL.fullmatch(word) else _weight(word)


@lru_cache(maxsize=65_536)
def _words(name: str, person: bool) -> tuple[str, ...]:
    """The words that count, romanised and small; initials of an abbreviation are one word."""
    plain = re.sub("['`’]", "", anyascii(name).lower()).replace("&", " and ")
    plain = re.sub(r"\b(?:[a-z]\.\s?){2,}", lambda dots: re.sub(r"[.\s]", "", dots[0]) + " ", plain)
    parts = re.findall(r"[a-z0-9]+", plain)
    dropped = words("titles-dropped")
    if not person:
        parts = _LEGAL_PHRASES.sub(" ", " ".join(parts)).split()
        dropped = words("legal-forms")
    return tuple(part for part in parts if part not in dropped) or tuple(parts)
