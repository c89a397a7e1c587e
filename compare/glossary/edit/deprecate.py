"""`glossary deprecate`: a name, or an entry, that is recognised but no longer proposed."""

from __future__ import annotations

from msgspec import structs

from compare.files.changes import Change
from compare.glossary.edit.folder import Folder
from compare.glossary.edit.names import named
from compare.model import Alias, Entity, UserError


def deprecate(
    folder: Folder, what: str, of: str | None = None, language: str | None = None, until: str | None = None
) -> list[Change]:
    """The entry with the id `what`, or else the name `what`, deprecated; `until` is its last day.

    Raises UserError where nothing is called so, where several entries are and `of` names none of them,
    for a preferred name, which another must replace first, and for the last day or the language of a
    whole entry, which has none.
    """
    if of is None and what in folder.entities:
        if until or language:
            raise UserError(f"{what!r} is an entry: --until and --lang are for a name; say whose with --of")
        return [folder.put(structs.replace(folder.entities[what], status="deprecated"))]
    found = [folder.entity(of)] if of else named(folder.entities.values(), what)
    if not found:
        raise UserError(f"nothing is called {what!r}; `newscollate glossary search` finds names")
    if len(found) > 1:
        raise UserError(f"{what!r} is a name of {', '.join(one.id for one in found)}; say which with --of ID")
    (entity,) = found
    aliases = tuple(_deprecated(one, what, language, until) for one in entity.aliases)
    if aliases == entity.aliases and what not in {one.text for one in _named(entity, language)}:
        raise UserError(_refusal(entity, what))
    return [folder.put(structs.replace(entity, aliases=aliases))]


def _deprecated(alias: Alias, text: str, language: str | None, until: str | None) -> Alias:
    if alias.text != text or (language and alias.lang != language):
        return alias
    return structs.replace(alias, status="deprecated", until=until or alias.until)


def _named(entity: Entity, language: str | None) -> list[Alias]:
    return [one for one in entity.aliases if not language or one.lang == language]


def _refusal(entity: Entity, text: str) -> str:
    if text in entity.preferred.values():
        return f"{text!r} is the preferred name of {entity.id}; `glossary rename {entity.id} --name …` first"
    return f"{entity.id} has no alias {text!r}"
