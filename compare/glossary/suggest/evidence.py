"""What speaks for a form as a name of an entity, and how much of it together.

Evidence of different sources is independent: what is left in doubt is the product of their doubts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from compare.glossary.suggest.candidates import Candidates
from compare.glossary.suggest.links import Link
from compare.glossary.suggest.sightings import Sighting
from compare.glossary.suggest.written import written

_CHANCE, _SLOPE = 0.5, 1.6  # likeness up to which names are alike by chance, and what each more is worth
_OTHER_KIND = 0.7  # a person is no place
_ADDS_WORDS = 0.6  # "Nordia Airlines" is seldom Nordia
_PART_OF_ONE, _PART_OF_SEVERAL = 0.9, 0.65  # "Nusra"; "Syrian Army", of three armies
_ONE_WORD = 0.9  # and a lone surname may be another's
_AGAIN = 0.5  # what each further piece of one source is worth
_FROM_ACRONYM = 0.6  # whose name has these initials may be somebody else
_GLOSSED, _SPELLED_LIKE = 0.9, 0.8


class Evidence(Struct, frozen=True):
    """One piece: its source, 0…1, and the reason in words."""

    source: str
    score: float
    reason: str


Pair = tuple[str, str]  # a form, and the id of the entity it may name


def together(pieces: Iterable[Evidence]) -> float:
    """0…1: how sure all pieces make it; of one source the best counts, the others little."""
    by_source: dict[str, list[float]] = {}
    for piece in pieces:
        by_source.setdefault(piece.source, []).append(piece.score)
    doubt = 1.0
    for scores in by_source.values():
        for place, score in enumerate(sorted(scores, reverse=True)):
            doubt *= 1 - score * _AGAIN**place
    return round(1 - doubt, 3)


def recognised(one: Sighting) -> Evidence:
    """What the recogniser took a form for that the entry does not list, and why."""
    score = _GLOSSED if one.why.startswith("glossed") else _SPELLED_LIKE
    return Evidence("recognised", score, f"{one.why}, as in another language" if one.artefact else one.why)


def linked(link: Link) -> tuple[Pair, Evidence] | None:
    """A link between a new name and an entity of the glossary, as evidence for the new one."""
    new, old = (link.one, link.other) if link.one.new else (link.other, link.one)
    if not new.new or old.new:
        return None
    reason = link.why.format(name=old.form, outlet=old.context.outlet)
    return (new.form, old.entity), Evidence(link.source, link.score, reason)


def spelled(form: str, kind: str, candidates: Candidates, kinds: Mapping[str, str]) -> dict[str, Evidence]:
    """By id, the entities that `form` is spelled like, or made of, more than by chance."""
    found = {}
    every = candidates.near(form)
    ours = _words(form)
    wholes = sum(ours < _words(near.name) for near in every)
    for near in every:
        score = max(0.0, near.score - _CHANCE) * _SLOPE
        theirs = _words(near.name)
        if "person" in (kind, kinds[near.entity]) and kind != kinds[near.entity]:
            score *= _OTHER_KIND
        if written(near.name).is_acronym and len(ours) > 1:
            score *= _FROM_ACRONYM
        elif theirs < ours:
            score *= _ADDS_WORDS
        elif ours < theirs:
            score *= _PART_OF_ONE if wholes == 1 else _PART_OF_SEVERAL
            score *= _ONE_WORD if len(ours) == 1 else 1
        if score:
            found[near.entity] = Evidence("spelling", score, near.reason)
    return found


def _words(name: str) -> set[str]:
    return {word.text for word in written(name).content}
