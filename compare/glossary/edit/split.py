"""`glossary split`: one entry that is two things made two."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from compare.files.changes import Change
from compare.glossary.edit.folder import Folder
from compare.glossary.edit.names import check_id, check_name, slug
from compare.model import Alias, Entity, UserError


def split(
    folder: Folder,
    id_: str,
    name: str,
    names: Sequence[str] = (),
    new_id: str | None = None,
    kind: str | None = None,
) -> list[Change]:
    """A new entry with the preferred English `name`, and with `names` taken from the old one.

    The two are `distinct-from` one another. Raises UserError where the old entry has no such name, or
    would lose its preferred one.
    """
    name = check_name(name, "en")
    entity = folder.entity(id_)
    taken = {*names, name}
    moved = [alias for alias in entity.aliases if alias.text in taken]
    missing = {*names} - {alias.text for alias in moved}
    if missing:
        raise UserError(f"{entity.id} has no alias {', '.join(map(repr, sorted(missing)))} to give away")
    if name in entity.preferred.values():
        raise UserError(f"{name!r} is the preferred name of {entity.id}; rename that first")
    new_id = new_id or slug(name)
    new = Entity(
        new_id,
        kind or entity.kind,
        {"en": name},
        tuple(alias for alias in moved if not _plain(alias, name)),
        distinct_from=(entity.id,),
    )
    begun = new_id in folder.paths and folder.entities[new_id] == new  # by a split that was killed
    if not begun:
        check_id(new_id, folder.entities)
    old = structs.replace(
        entity,
        aliases=tuple(alias for alias in entity.aliases if alias.text not in taken),
        distinct_from=(*entity.distinct_from, new_id),
    )
    comments = {item: structs.replace(part, lead=[]) for item, part in folder.parts(entity).items()}
    remarks = folder.comments(entity, (alias for alias in moved if _plain(alias, name)))
    added = [] if begun else [folder.put(new, comments, remarks, "preferred")]
    return [*added, folder.put(old)]


def _plain(alias: Alias, name: str) -> bool:
    """Whether an alias says no more than the preferred name."""
    return alias == Alias(name, type=alias.type)
