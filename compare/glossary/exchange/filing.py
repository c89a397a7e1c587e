"""Imported entries, filed: new files, and existing ones that gain names.

What is there already is an entry of the folder, or one of a lower folder that an entry here would hide.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct, structs

from compare.files.changes import Change
from compare.glossary.cache import shelf_of
from compare.glossary.edit.folder import Folder, opened
from compare.glossary.edit.rewrite import rewritten
from compare.glossary.exchange.merging import merged
from compare.glossary.load import SHIPPED
from compare.model import Entity, UserError

_NO_ENGLISH = (
    "no English name in {} of the entries, which `glossary lint` calls an error: add it to the file and "
    "import again with --update, or use `newscollate glossary rename ID --name NAME`"
)


class Filed(Struct, frozen=True):
    """What an import does to a folder.

    `kept` says where the import and what is there disagree, and what the entries want.
    """

    changes: tuple[Change, ...]
    new: int
    updated: int
    unchanged: int
    kept: tuple[str, ...] = ()


def filed(
    entities: Iterable[Entity],
    folder: Path,
    *,
    update: bool = False,
    replace: bool = False,
    below: Sequence[Path] = (),
) -> Filed:
    """The files that hold these entries, `<folder>/<kind>/<id>.yaml`, in a folder that lies over `below`.

    Entries that are there already, by their id or Wikidata's, or in a lower folder by their preferred
    name, gain what they lack with `update`, and become what the import says with `replace`. With neither
    UserError is raised, unless the import says the same, or of a lower entry all that it says.
    """
    if folder.exists() and not folder.is_dir():
        raise UserError(f"{folder}: is a file; name a folder to write to")
    here = opened(folder, below)
    entities = list(entities)
    met = _met(here, entities, by_name=not replace)
    if not (update or replace):
        _refuse(here, ((one, old) for one in entities if (old := met.get(one.id))))
    moved = {id_: old.id for id_, old in met.items() if old.id != id_}
    now = {old.id: old for old in met.values()}
    changes: dict[str, Change] = {}
    kept: list[str] = []
    new = same = 0
    for entity in (structs.replace(_led(one, moved), id=moved.get(one.id, one.id)) for one in entities):
        old = now.get(entity.id)
        made = entity
        if old and replace:
            kept += [f"{old.id}: kind becomes {made.kind!r}, it was {old.kind!r}"] * (made.kind != old.kind)
        elif old and (old.id in here.paths or not _says_all(entity, old)):
            made = merged(old, entity, kept)
        if made == old and (made.id in here.paths or made is not entity):
            same += 1
            continue
        new += made is entity and made.id not in here.paths
        now[made.id] = made
        changes[made.id] = (
            here.put(made) if made.id in here.paths or made is not entity else _file(here, made)
        )
    kept += _wants(now[id_] for id_ in changes)
    return Filed(tuple(changes.values()), new, len(changes) - new, same, tuple(kept))


class _Known:
    """Entries by what an import may call them."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        entities = list(entities)
        self._ids = {id_: one for one in reversed(entities) for id_ in one.formerly}
        self._ids |= {one.id: one for one in entities}
        self._qids = {one.wikidata: one for one in entities if one.wikidata}
        self._names = {(tag, name): one for one in entities for tag, name in one.preferred.items()}

    def like(self, entity: Entity) -> Entity | None:
        return self._ids.get(entity.id) or self._qids.get(entity.wikidata or "")

    def called(self, entity: Entity) -> Entity | None:
        """The one of the same preferred name, in English if possible, unless Wikidata has two."""
        names = {"en": entity.preferred["en"]} if "en" in entity.preferred else entity.preferred
        found = next((one for name in names.items() if (one := self._names.get(name))), None)
        return None if found and found.wikidata and entity.wikidata else found


def _met(here: Folder, entities: Iterable[Entity], *, by_name: bool) -> dict[str, Entity]:
    """The entry that is there already, for the id of each imported one that has such."""
    own = _Known(here.own)
    lower = _Known(one for id_, one in here.entities.items() if id_ not in here.paths)
    found = {}
    for one in entities:
        old = own.like(one) or lower.like(one) or (lower.called(one) if by_name else None)
        if old:
            found[one.id] = old
    return found


def _refuse(here: Folder, pairs: Iterable[tuple[Entity, Entity]]) -> None:
    """Raises UserError where an import is not alike what is there, or says less than a lower entry."""
    clashes: list[str] = []
    hiding: list[str] = []
    for entity, old in pairs:
        if old.id in here.paths:
            clashes += [old.id] * (entity != old)
        elif not _says_all(entity, old):
            as_ = "" if entity.id == old.id else f"as {entity.id} "
            kinds = "" if entity.kind == old.kind else f" (a {old.kind}; the file says {entity.kind})"
            hiding.append(f"{as_}the {_layer(here, old)} entry {old.id}{kinds}")
    if clashes:
        raise UserError(
            f"{here.root}: has {_some(clashes)} already, and not alike; "
            "--update adds the names that it lacks, --replace makes it what the file says"
        )
    if hiding:
        raise UserError(
            f"{here.root}: the import hides {_some(hiding)}; use --update to extend it, "
            "or --replace to have what the file says instead"
        )


def _says_all(entity: Entity, old: Entity) -> bool:
    """Whether all that `old` says is said by `entity`, which would hide it."""
    if entity == old:
        return True
    against: list[str] = []
    return entity.id == old.id and merged(entity, old, against) == entity and not against


def _layer(here: Folder, entity: Entity) -> str:
    """What to call the uppermost lower folder that has the entry."""
    folder = next((one for one in reversed(here.below) if entity.id in shelf_of(one).entities), SHIPPED)
    return "shipped" if folder == SHIPPED else str(folder)


def _file(here: Folder, entity: Entity) -> Change:
    path = here.root / entity.kind / f"{entity.id}.yaml"
    if path.exists():
        raise UserError(f"{path}: is there, with another id; rename it first")
    return Change(path, None, rewritten(path, None, entity))


def _wants(entities: Iterable[Entity]) -> Iterator[str]:
    """What `lint` will call errors."""
    nameless = [one for one in entities if "en" not in one.preferred]
    yield from (f"{one.id}: has no English name ({one.name()})" for one in nameless)
    if nameless:
        yield _NO_ENGLISH.format(len(nameless))


def _some(things: Sequence[str]) -> str:
    return ", ".join(things[:3]) + (f" and {len(things) - 3} more" if len(things) > 3 else "")


def _led(entity: Entity, moved: Mapping[str, str]) -> Entity:
    """The entry naming others by the ids that they have in the folder."""

    def ids(named: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(moved.get(id_, id_) for id_ in named)

    stands_for = entity.metonym_for and moved.get(entity.metonym_for, entity.metonym_for)
    return structs.replace(
        entity, see=ids(entity.see), distinct_from=ids(entity.distinct_from), metonym_for=stands_for
    )
