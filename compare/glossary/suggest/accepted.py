"""Accepted names on their way into a folder of entries."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from compare.files.changes import Change
from compare.glossary.decisions import NEW, Decision, Decisions
from compare.glossary.edit.folder import Folder
from compare.glossary.edit.names import check_id, named, refuse_strong, united
from compare.glossary.load import KINDS
from compare.glossary.suggest.clusters import fullest
from compare.glossary.suggest.written import written
from compare.model import Alias, Entity, UserError

_UNDETERMINED = "und"  # BCP 47, for a form in another script


def accepted(
    folder: Folder, decisions: Decisions, kind_of: Callable[[str], str]
) -> tuple[list[Change], list[str]]:
    """The changes that give entries the names accepted for them, and what stands in the way of others.

    `kind_of` tells the kind of a new entry from its provisional id.
    """
    by_entity: dict[str, list[Decision]] = {}
    changes, obstacles = [], []
    entities = dict(folder.entities)  # as they will be: a name given to one is not given to the next
    for decision in decisions.accepted():
        if written(decision.form).words:
            by_entity.setdefault(decision.entity, []).append(decision)
        else:
            obstacles.append(f"{decision.form!r} is no name of {decision.entity}; reject it")
    for id_, made in by_entity.items():
        try:
            entity = _entry(folder, entities, id_, made, kind_of)
        except UserError as error:
            obstacles.append(str(error))
            continue
        aliases = []
        for one in made:
            if named([entity], one.form):
                continue
            try:
                refuse_strong(entities.values(), one.form, entity.id)
                aliases.append(_alias(one))
            except UserError as error:
                obstacles.append(str(error))
        changed = united(entity, aliases)
        if changed != folder.entities.get(changed.id):
            changes.append(folder.put(changed))
            entities[changed.id] = changed
    return changes, obstacles


def _entry(
    folder: Folder,
    entities: Mapping[str, Entity],
    id_: str,
    made: list[Decision],
    kind_of: Callable[[str], str],
) -> Entity:
    """The entry, or a new one: of the kind and name last given, else its fullest form; raises UserError."""
    if not id_.startswith(NEW):
        return folder.entity(id_)
    slug = id_.removeprefix(NEW)
    if slug in folder.entities:
        return folder.entities[slug]
    check_id(slug, folder.entities)  # rulings come from anybody; the id and the kind become a file's name
    said = sorted(made, key=lambda one: one.on, reverse=True)
    name = next((one.name for one in said if one.name), "") or fullest({one.form: 1 for one in made})
    kind = next((one.kind for one in said if one.kind), "") or kind_of(id_)
    if kind not in KINDS:
        raise UserError(f"{id_}: kind {kind!r} is none of {', '.join(KINDS)}; rule on it anew")
    refuse_strong(entities.values(), name, slug)
    return Entity(slug, kind, {"en": name})


def _alias(decision: Decision) -> Alias:
    name = written(decision.form)
    return Alias(
        decision.form,
        lang=_UNDETERMINED if name.foreign else "en",
        type="acronym" if name.is_acronym else "name",
        source=" ".join(filter(None, ("accepted", decision.by and f"by {decision.by}", decision.on[:10]))),
    )
