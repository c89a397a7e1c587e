"""`glossary merge`: two entries that are one thing made one."""

from __future__ import annotations

from msgspec import structs

from compare.files.changes import Change
from compare.glossary.edit.folder import Folder
from compare.glossary.edit.names import united
from compare.model import Alias, Entity, UserError


def merge(folder: Folder, kept: str, gone: str, force: bool = False) -> list[Change]:
    """The entry `kept` with all that `gone` says too; the id `gone` leads to it from now on.

    What both say is as `kept` says it. A comment of the file that goes which has no line to stand by is
    put above the entry. Raises UserError, unless `force`, where the two are known to be distinct: by
    `distinct-from`, by kind or by QID.
    """
    one, other = folder.entity(kept), folder.entity(gone)
    if one.id == other.id:
        raise UserError(f"{kept} and {gone} are one entry already")
    if not force:
        _refuse(one, other)
    formerly = tuple(dict.fromkeys([*one.formerly, other.id, *other.formerly]))
    both = structs.replace(
        united(one, [*_names(one, other), *other.aliases]),
        preferred={**one.preferred, **{k: v for k, v in other.preferred.items() if k not in one.preferred}},
        wikidata=one.wikidata or other.wikidata,
        metonym_for=next(iter(_links(_metonym(one), _metonym(other), {one.id, *formerly})), None),
        see=_links(one.see, other.see, {one.id, *formerly}),
        distinct_from=_links(one.distinct_from, other.distinct_from, {one.id, *formerly}),
        formerly=formerly,
        examples=(*one.examples, *(example for example in other.examples if example not in one.examples)),
        note=_notes(one, other),
    )
    return [
        folder.put(both, folder.parts(other), folder.comments(other)),
        *folder.renamed(other.id, one.id, but=(one.id, other.id)),
        *folder.removed(other.id),
    ]


def _refuse(one: Entity, other: Entity) -> None:
    why = None
    if other.id in one.distinct_from or one.id in other.distinct_from:
        why = "one is `distinct-from` the other"
    elif one.kind != other.kind:
        why = f"{one.id} is of the kind {one.kind}, {other.id} of the kind {other.kind}"
    elif one.wikidata and other.wikidata and one.wikidata != other.wikidata:
        why = f"Wikidata knows them as {one.wikidata} and {other.wikidata}"
    if why:
        raise UserError(f"{one.id} and {other.id} are not merged: {why}; --force merges them all the same")


def _names(one: Entity, other: Entity) -> list[Alias]:
    """The preferred names of the other that are not preferred in the one, as aliases."""
    listed = {(alias.text, alias.lang) for alias in other.aliases}
    return [
        Alias(name, lang=language)
        for language, name in other.preferred.items()
        if one.preferred.get(language, name) != name and (name, language) not in listed
    ]


def _notes(one: Entity, other: Entity) -> str | None:
    """What both say; nothing twice, also where a merge that was killed is made again."""
    begun = other.id in one.formerly and (one.note or "").endswith(other.note or "")
    told = [one.note] if begun else [one.note, other.note]
    return "\n".join(dict.fromkeys(note for note in told if note)) or None


def _metonym(entity: Entity) -> tuple[str, ...]:
    return (entity.metonym_for,) if entity.metonym_for else ()


def _links(one: tuple[str, ...], other: tuple[str, ...], but: set[str]) -> tuple[str, ...]:
    return tuple(id_ for id_ in dict.fromkeys([*one, *other]) if id_ not in but)
