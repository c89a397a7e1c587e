"""What every check may look at, and what it tells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import reduce
from pathlib import Path

from msgspec import Struct

from compare.glossary import Glossary, decisions
from compare.glossary.cache import shelf_of
from compare.glossary.load import redirects
from compare.glossary.shelf import laid_over, shelf
from compare.model import Article, Entity, Level


class Fault(Struct, frozen=True):
    """One thing to mend: what it is called, and the key it is in, with the number of the item (-1: none)."""

    name: str
    level: Level
    message: str
    key: str = "id"
    item: int = -1


class Scene(Struct, frozen=True):
    """The glossary as it applies, and what is expected of it."""

    glossary: Glossary
    strong: Mapping[str, set[str]]  # ids by strong name
    wikidata: Mapping[str, set[str]]  # ids by QID
    redirects: Mapping[str, str]  # the id of today by former id
    claimed: Mapping[str, set[str]]  # ids by former id
    decisions: decisions.Decisions
    today: str
    languages: tuple[str, ...]
    seen: frozenset[tuple[str, str]] | None  # entity and alias, in the corpus; None: no corpus

    @property
    def entities(self) -> Mapping[str, Entity]:
        """All entities that apply, by id."""
        return self.glossary.entities


def scene(
    folders: Sequence[Path],
    layers: Sequence[Sequence[tuple[Path, Entity]]],
    below: Sequence[Path],
    today: str | None,
    languages: Sequence[str],
    corpus: Iterable[Article] | None,
) -> Scene:
    """The scene that the entries of some folders make over other folders."""
    own = [dict(sorted((entity.id, entity) for _, entity in layer)) for layer in layers]
    glossary = Glossary(reduce(laid_over, [*map(shelf_of, below), *map(shelf, own)]))
    written = {**glossary.entities, **{id_: entity for layer in own for id_, entity in layer.items()}}
    claimed: dict[str, set[str]] = defaultdict(set)
    strong: dict[str, set[str]] = defaultdict(set)
    wikidata: dict[str, set[str]] = defaultdict(set)
    for entity in (entity for id_, entity in written.items() if id_ in glossary.entities):
        for former in entity.formerly:
            claimed[former].add(entity.id)
        for text in strong_texts(entity):
            strong[text].add(entity.id)
        if entity.wikidata:
            wikidata[entity.wikidata].add(entity.id)
    found = None
    if corpus is not None:
        mentions = (mention for article in corpus for mention in glossary.recognise(article))
        found = frozenset((mention.entity, mention.alias) for mention in mentions)
    ruled, _ = decisions.read_all(f / decisions.FILE for f in (*below, *folders) if f.is_dir())
    day = today or date.today().isoformat()
    now = redirects(glossary.entities)
    return Scene(glossary, strong, wikidata, now, claimed, ruled, day, tuple(languages), found)


def strong_texts(entity: Entity) -> list[str]:
    """The names that stand for the entity alone."""
    weak = {alias.text for alias in entity.aliases if alias.strength == "weak"}
    texts = [alias.text for alias in entity.aliases if alias.strength == "strong"]
    return list(dict.fromkeys([*texts, *(name for name in entity.preferred.values() if name not in weak)]))
