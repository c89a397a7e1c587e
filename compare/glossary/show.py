"""Entries found by name, in words and in numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from compare.glossary import Glossary
from compare.glossary.load import redirects
from compare.model import Alias, Entity

_NEAR = 78  # of 100: how like a name must be to be told of


def lookup(known: Glossary, name: str) -> tuple[list[Entity], list[str]]:
    """The entities with this id, now or once, or name (case and accents aside); else some names near it."""
    from difflib import get_close_matches

    name = redirects(known.entities).get(name, name)

    wanted = _key(name)
    names: dict[str, list[Entity]] = {}
    for entity in known.entities.values():
        for form in {
            _key(n) for n in (entity.id, *entity.preferred.values(), *(a.text for a in entity.aliases))
        }:
            names.setdefault(form, []).append(entity)
    found = names.get(wanted, [])
    near = (
        [] if found else [names[key][0].name() for key in get_close_matches(wanted, names, n=3, cutoff=0.75)]
    )
    return found, list(dict.fromkeys(near))


class Hit(Struct, frozen=True):
    """An entity with the name that was looked for, or one like it (`score` below 100)."""

    score: int
    name: str
    entity: Entity


def search(known: Glossary, words: str, limit: int = 20) -> list[Hit]:
    """The entities of which a name or the id is `words`, then has words that begin so, then is like them.

    One hit an entity, its best; raises nothing, finds at most `limit`.
    """
    from rapidfuzz import fuzz, process

    wanted = _key(words)
    parts = wanted.split()
    names = [(_key(name), name, entity) for entity in known.entities.values() for name in _names(entity)]
    hits: dict[str, tuple[tuple[int, int, str], Hit]] = {}

    def note(score: int, rank: int, name: str, entity: Entity) -> None:
        found = ((-score, rank, name), Hit(score, name, entity))
        hits[entity.id] = min(hits.get(entity.id, found), found, key=lambda one: one[0])

    for key, name, entity in names:
        if key == wanted:
            note(100, 0, name, entity)
        elif parts and all(f" {part}" in f" {key}" for part in parts):
            note(100, len(key), name, entity)
    if len(hits) < limit:
        near = process.extract(
            wanted, [key for key, _, _ in names], scorer=fuzz.ratio, score_cutoff=_NEAR, limit=4 * limit
        )
        for _, score, number in near:
            _, name, entity = names[number]
            if entity.id not in hits or hits[entity.id][1].score < 100:
                note(min(99, round(score)), 0, name, entity)
    ranked = sorted(hits.values(), key=lambda one: (one[0], one[1].entity.id))
    return [hit for _, hit in ranked[:limit]]


def described(entity: Entity) -> str:
    """The entry as text: names by language, aliases with what they need, and what not to confuse it with."""
    qid = f", {entity.wikidata}" if entity.wikidata else ""
    deprecated = ", deprecated" if entity.status == "deprecated" else ""
    lines = [f"{entity.name()}  ({entity.kind}, {entity.id}{qid}{deprecated})"]
    lines += [f"  {language}: {name}" for language, name in entity.preferred.items()]
    if entity.metonym_for:
        lines.append(f"  may stand for: {entity.metonym_for}")
    lines += [f"  “{alias.text}”  {', '.join(_traits(alias))}{_needs(alias)}" for alias in entity.aliases]
    links = {"see": entity.see, "distinct from": entity.distinct_from, "formerly": entity.formerly}
    lines += [f"  {label}: {', '.join(ids)}" for label, ids in links.items() if ids]
    if entity.note:
        lines += [f"  {line}" for line in entity.note.splitlines()]
    return "\n".join(lines)


def stats(entities: Iterable[Entity]) -> dict[str, dict[str, int]]:
    """How many entries and aliases there are, of which sort, and how many entries lack something."""
    entities = list(entities)
    aliases = [alias for entity in entities for alias in entity.aliases]
    names = Counter(language for entity in entities for language in entity.preferred)
    lacking = {
        "aliases": sum(not entity.aliases for entity in entities),
        "wikidata": sum(not entity.wikidata for entity in entities),
        "examples": sum(not entity.examples for entity in entities),
        "source of any alias": sum(not any(a.source for a in entity.aliases) for entity in entities),
    }
    return {
        "all": {"entries": len(entities), "aliases": len(aliases)},
        "entries by kind": _ranked(entity.kind for entity in entities),
        "entries by status": _ranked(entity.status for entity in entities),
        "preferred names by language": _by_count(names),
        "aliases by language": _ranked(alias.lang for alias in aliases),
        "aliases by type": _ranked(alias.type for alias in aliases),
        "aliases by strength": _ranked(alias.strength for alias in aliases),
        "aliases by status": _ranked(alias.status for alias in aliases),
        "artefact forms": {"aliases": sum(alias.in_english == "artefact" for alias in aliases)},
        "entries without": lacking,
    }


def tabled(figures: Mapping[str, Mapping[str, int]]) -> str:
    """`stats` as text, one figure a line."""
    width = max(len(f"{number:,}") for part in figures.values() for number in part.values())
    blocks = [
        "\n".join([title, *(f"  {number:>{width},}  {name}" for name, number in part.items())])
        for title, part in figures.items()
    ]
    return "\n".join(blocks)


def _traits(alias: Alias) -> Iterator[str]:
    yield from (alias.lang, *([alias.script] if alias.script else []), alias.type, alias.strength)
    if alias.case == "any":
        yield "in any case"
    if alias.status != "admitted":
        yield alias.status
    if alias.in_english == "artefact":
        yield "artefact in English"
    if alias.since:
        yield f"since {alias.since}"
    if alias.until:
        yield f"until {alias.until}"
    if alias.source:
        yield f"from {alias.source}"


def _needs(alias: Alias) -> str:
    return f"; needs {', '.join(alias.needs)}" if alias.needs else ""


def _names(entity: Entity) -> dict[str, None]:
    return dict.fromkeys([*entity.preferred.values(), *(alias.text for alias in entity.aliases), entity.id])


def _ranked(values: Iterable[str]) -> dict[str, int]:
    return _by_count(Counter(values))


def _by_count(counted: Counter[str]) -> dict[str, int]:
    return dict(sorted(counted.items(), key=lambda item: (-item[1], item[0])))


def _key(name: str) -> str:
    from anyascii import anyascii

    return " ".join(anyascii(name).casefold().split())
