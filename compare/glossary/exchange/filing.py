"""Imported entries, filed: new files, and existing ones that gain names."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct, structs

from compare.glossary.edit.rewrite import rewritten
from compare.glossary.load import files, read_entry
from compare.glossary.writing import Change, read
from compare.model import Alias, Entity, UserError


class Filed(Struct, frozen=True):
    """What an import does to a folder; `kept` says where the folder and the import disagree."""

    changes: tuple[Change, ...]
    new: int
    updated: int
    unchanged: int
    kept: tuple[str, ...] = ()


def filed(entities: Iterable[Entity], folder: Path, *, update: bool = False) -> Filed:
    """The files that hold these entries, `<folder>/<kind>/<id>.yaml`.

    Entries that are there already, by their id or Wikidata's, gain what they lack with `update`;
    without it UserError is raised, unless they are the same.
    """
    if folder.exists() and not folder.is_dir():
        raise UserError(f"{folder}: is a file; name a folder to write to")
    there = {
        path: read_entry(path, read(path).encode()) for path in (files(folder) if folder.exists() else ())
    }
    by_id = {entity.id: path for path, entity in there.items()}
    by_qid = {entity.wikidata: path for path, entity in there.items() if entity.wikidata}
    changes: list[Change] = []
    clashes: list[str] = []
    kept: list[str] = []
    new = same = 0
    for entity in entities:
        path = by_id.get(entity.id) or by_qid.get(entity.wikidata or "")
        if path is None:
            new += 1
            path = folder / entity.kind / f"{entity.id}.yaml"
            if path.exists():
                raise UserError(f"{path}: is there, with another id; rename it first")
            changes.append(Change(path, None, rewritten(path, None, entity)))
            continue
        old = there[path]
        merged = _merged(old, entity, kept)
        if old == entity or (update and merged == old):
            same += 1
        elif not update:
            clashes.append(old.id)
        else:
            there[path] = merged
            changes.append(Change(path, read(path), rewritten(path, read(path), merged)))
    if clashes:
        some = ", ".join(clashes[:3]) + (f" and {len(clashes) - 3} more" if len(clashes) > 3 else "")
        raise UserError(f"{folder}: has {some} already, and not alike; --update adds the names that it lacks")
    return Filed(tuple(changes), new, len(changes) - new, same, tuple(kept))


def _merged(old: Entity, new: Entity, kept: list[str]) -> Entity:
    """`old` with the names, links and examples of `new` that it lacks; what it says itself stands."""
    listed = {(alias.text, alias.lang): alias for alias in old.aliases}
    names = {(name, language) for language, name in old.preferred.items()}
    added: list[Alias] = []
    for alias in new.aliases:
        before = listed.get((alias.text, alias.lang))
        if before and before.status != alias.status:
            kept.append(f"{old.id}: {alias.text!r} stays {before.status} (the file says {alias.status})")
        if not before and ((alias.text, alias.lang) not in names or alias != Alias(alias.text, alias.lang)):
            added.append(alias)
    for language, name in new.preferred.items():
        if old.preferred.get(language, name) != name:
            kept.append(f"{old.id}: {old.preferred[language]!r} stays preferred, {name!r} becomes an alias")
            if not any((name, language) == (alias.text, alias.lang) for alias in (*old.aliases, *added)):
                added.append(Alias(name, language))
    return structs.replace(
        old,
        preferred={**old.preferred, **{k: v for k, v in new.preferred.items() if k not in old.preferred}},
        aliases=(*old.aliases, *added),
        wikidata=old.wikidata or new.wikidata,
        metonym_for=old.metonym_for or new.metonym_for,
        see=_union(old.see, new.see),
        distinct_from=_union(old.distinct_from, new.distinct_from),
        examples=(*old.examples, *(one for one in new.examples if one not in old.examples)),
        note=old.note or new.note,
    )


def _union(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*old, *new)))
