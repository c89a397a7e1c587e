"""`glossary alias`: a name added to an entry, changed, or taken from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import structs

from compare.files.changes import Change
from compare.glossary.edit.folder import Folder
from compare.glossary.edit.names import check_name, placed, refuse_strong
from compare.model import Alias, Entity, UserError


def alias(folder: Folder, id_: str, text: str, facts: Mapping[str, Any]) -> list[Change]:
    """The entry with this name; of a name that it has, only `facts` (fields of Alias by name) change.

    Raises UserError for what is no name, and where a strong name is another entry's.
    """
    entity = folder.entity(id_)
    return [folder.put(with_alias(folder.entities.values(), entity, text, facts))]


def with_alias(entities: Iterable[Entity], entity: Entity, text: str, facts: Mapping[str, Any]) -> Entity:
    """What `alias` makes of the entity among `entities`."""
    language = facts.get("lang", "en")
    if (text, language) not in {(one.text, one.lang) for one in entity.aliases}:
        text = check_name(text, language, facts.get("script"))
    at = [i for i, one in enumerate(entity.aliases) if (one.text, one.lang) == (text, language)]
    if len(at) > 1:
        raise UserError(f"{entity.id} has {text!r} ({language}) more than once; change it in its file")
    was = structs.asdict(entity.aliases[at[0]]) if at else {"text": text}
    new = Alias(**{**was, **facts})
    if new.strength == "strong" and new.status != "deprecated":
        refuse_strong(entities, text, entity.id)
    if at:
        aliases = (*entity.aliases[: at[0]], new, *entity.aliases[at[0] + 1 :])
    else:
        aliases = placed(entity.aliases, new)
    return structs.replace(entity, aliases=aliases)


def without(folder: Folder, id_: str, text: str, language: str | None = None) -> list[Change]:
    """The entry without a name, in one language or in all; raises UserError where it has none such."""
    entity = folder.entity(id_)
    kept = tuple(one for one in entity.aliases if one.text != text or (language and one.lang != language))
    if kept == entity.aliases:
        preferred = text in entity.preferred.values()
        advice = (
            "that is a preferred name; `glossary rename` changes it" if preferred else "nothing to remove"
        )
        raise UserError(f"{entity.id} has no alias {text!r}: {advice}")
    return [folder.put(structs.replace(entity, aliases=kept))]
