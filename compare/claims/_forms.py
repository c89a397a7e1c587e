"""Forms of one name: the same, admitted variants, or another spelling."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

from rapidfuzz.distance import Indel

from compare.claims._nicknames import one_given
from compare.glossary import Glossary
from compare.glossary.forms import unstressed
from compare.glossary.people import parts_of, same_given
from compare.glossary.romanisation import only_romanised_otherwise
from compare.model import Mention

SAME, ADMITTED, SPELLING, FOREIGN = range(4)  # how far two forms lie apart
_LIKE = 0.5  # forms of a place less alike than this are two names, not two spellings


@lru_cache(maxsize=16_384)
def plain(form: str) -> str:
    """A form without what is no spelling: case, accents, dots, hyphens and the shape of apostrophes."""
    return re.sub(r"[\-'’ʼ\s]+", " ", unstressed(form).replace(".", "")).casefold().strip()


def apart(a: Mention, b: Mention, kind: str, glossary: Glossary) -> int:
    """How far the forms of two mentions of one entity lie apart: SAME, ADMITTED, SPELLING or FOREIGN."""
    one, two = plain(a.text), plain(b.text)
    if one != two and a.artefact != b.artefact:
        return FOREIGN  # however alike: “UNT” and “UNTO” may be two languages’ acronyms
    if one.removesuffix("s") == two.removesuffix("s"):
        return SAME
    if kind == "person" and _shortened(parts_of(a.text), parts_of(b.text)):
        return SAME
    if only_romanised_otherwise(one, two):
        return ADMITTED
    if kind == "person" and _nicknamed(parts_of(a.text), parts_of(b.text)):
        return ADMITTED
    if kind == "place" and (one[:4] == two[:4] or Indel.normalized_similarity(one, two) < _LIKE):
        return SAME  # “Calif.”, “Californian”; “America” for “United States”
    known = known_forms(glossary, a.entity) | known_forms(glossary, b.entity)
    if one in known and two in known:
        return ADMITTED
    return SPELLING if kind == "person" and _misspelled(a.text, b.text) else ADMITTED if known else SAME


def _misspelled(name: str, other: str) -> bool:
    """True when a word of one name is in the other in another spelling, not when one has words more."""
    one, two = set(parts_of(name)), set(parts_of(other))
    return any(same_given(a, b) for a, b in product(one - two, two - one))


def one_person(name: str, other: str) -> bool:
    """True for two full names that differ by a spelling, an initial or a short form only."""
    one, two = parts_of(name), parts_of(other)
    if len(one) < 2 or len(two) < 2:
        return False
    if one[-1] == two[-1] and _nicknamed(one, two):
        return True
    if one[-1] == two[-1]:
        return _shortened(one, two) or (len(one) == len(two) == 2 and same_given(one[0], two[0]))
    return one[:-1] == two[:-1] and same_given(one[-1], two[-1])


def _nicknamed(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """True for “Dick Durbin” and “Richard J. Durbin”."""
    return len(one) > 1 and len(two) > 1 and one[-1] == two[-1] and one_given(one[0], two[0])


def _shortened(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """True when the shorter name has each of its words in the longer, in order, or the beginning of it:
    "Lee", "T. Lee" and "Tim Lee" for "Timothy James Lee".
    """
    short, long = sorted((one, two), key=len)
    place = 0
    for word in short:
        while place < len(long) and not (long[place].startswith(word) or word.startswith(long[place])):
            place += 1
        place += 1
    return place <= len(long) and short[-1] == long[-1]


@lru_cache(maxsize=1024)
def known_forms(glossary: Glossary, entity: str) -> frozenset[str]:
    """The forms the glossary admits for an entity, as `plain` gives them."""
    known = glossary.entities.get(entity)
    if known is None:
        return frozenset()
    aliases = (
        alias.text for alias in known.aliases if alias.status != "deprecated" and alias.in_english is None
    )
    return frozenset(map(plain, (*aliases, *known.preferred.values())))
