"""`glossary rename`: another id for an entry, or another preferred name."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import structs

from compare.files.changes import Change
from compare.glossary.edit.folder import Folder
from compare.glossary.edit.names import check_id, check_name, refuse_strong, united
from compare.glossary.edit.rewrite import rewritten
from compare.model import Alias, Entity, UserError


def rename_id(folder: Folder, old: str, new: str) -> list[Change]:
    """The entry under a new id, to which the old one leads from now on."""
    entity = folder.entity(old)
    # Back to an id that it once had is no new id.
    if new == entity.id:
        return []
    formerly = (*(id_ for id_ in entity.formerly if id_ != new), entity.id)
    renamed = structs.replace(entity, id=new, formerly=formerly)
    begun = new in folder.paths and folder.entities[new] == renamed  # by a rename that was killed
    if not begun:
        others = {id_: one for id_, one in folder.entities.items() if id_ != entity.id}
        check_id(new, others)
    if entity.id not in folder.paths:
        raise UserError(f"{entity.id} is not in {folder.root}; only its own folder can give it another id")
    path = folder.paths[entity.id]
    (gone,) = folder.removed(entity.id)
    after = path.with_name(f"{new}{path.suffix}")
    if after.exists() and not begun:
        raise UserError(f"{after}: is there already; remove it first")
    moved = [] if begun else [Change(after, None, rewritten(after, gone.before, renamed))]
    return [*moved, *folder.renamed(entity.id, new, but=(entity.id,)), gone]


def rename(folder: Folder, id_: str, name: str, language: str = "en") -> list[Change]:
    """The entry with another preferred name in a language; the one before it stays as an alias."""
    entity = folder.entity(id_)
    renamed = with_name(folder.entities.values(), entity, name, language)
    if renamed is entity:
        return []
    gone = (one for one in entity.aliases if one not in renamed.aliases)
    return [folder.put(renamed, remarks=folder.comments(entity, gone), at="preferred")]


def with_name(entities: Iterable[Entity], entity: Entity, name: str, language: str) -> Entity:
    """What `rename` makes of the entity among `entities`; itself where it is called so already."""
    name = check_name(name, language)
    before = entity.preferred.get(language)
    if before == name:
        return entity
    refuse_strong(entities, name, entity.id)
    plain = Alias(name, lang=language)
    kept = tuple(one for one in entity.aliases if one != structs.replace(plain, type=one.type))
    renamed = structs.replace(entity, preferred={**entity.preferred, language: name}, aliases=kept)
    if before and not any((one.text, one.lang) == (before, language) for one in entity.aliases):
        renamed = united(renamed, [Alias(before, lang=language)])
    return renamed
