"""A folder of entries that is being edited, and the glossary that it lies over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import reduce
from pathlib import Path

from msgspec import Struct, structs

from compare.files.changes import Change, changed, read
from compare.glossary.cache import shelf_of
from compare.glossary.edit.house import rendered
from compare.glossary.edit.rewrite import Brought, above, comments, parts, rewritten
from compare.glossary.load import files, own_entities, read_entry, redirects
from compare.glossary.shelf import entities_over
from compare.model import Alias, Entity, UserError

_NOTHING: Brought = {}


class Folder(Struct, frozen=True):
    """The entries of a folder with their files, and all that apply, those of lower folders included."""

    root: Path
    paths: dict[str, Path]  # of the folder's own entries
    entities: dict[str, Entity]  # all that apply
    below: tuple[Path, ...]

    @property
    def own(self) -> list[Entity]:
        """The folder's own entries."""
        return [self.entities[id_] for id_ in self.paths]

    def entity(self, id_: str) -> Entity:
        """The entry with this id, now or formerly; raises UserError."""
        id_ = redirects(self.entities).get(id_, id_)
        if id_ in self.entities:
            return self.entities[id_]
        from difflib import get_close_matches

        meant = [one.id for one in self.entities.values() if id_.casefold() in _names(one)]
        if meant:
            raise UserError(f"no entry has the id {id_!r}; that is a name of {', '.join(meant)}")
        near = get_close_matches(id_, self.entities, n=3)
        hint = f"; near it: {', '.join(near)}" if near else "; `newscollate glossary search` finds ids"
        raise UserError(f"no entry has the id {id_!r}{hint}")

    def put(
        self, entity: Entity, brought: Brought = _NOTHING, remarks: Iterable[str] = (), at: str = "id"
    ) -> Change:
        """The change that makes the entry say this; an entry of a lower folder is copied into this one.

        `remarks` are comments to stand above the key `at`, those that the file does not have anyway.
        """
        if entity.id in self.paths:
            path = self.paths[entity.id]
            before = self._before(entity.id)
            return Change(path, before, above(rewritten(path, before, entity, brought), at, remarks))
        path = self.root / entity.kind / f"{entity.id}.yaml"
        if path.exists():
            raise UserError(f"{path}: is there already, with another id in it; correct that first")
        lower = self._lower(entity.id)
        return Change(path, None, above(rewritten(path, lower, entity, brought), at, remarks))

    def removed(self, id_: str) -> list[Change]:
        """The change that removes the folder's own entry; none where a lower folder has it."""
        path = self.paths.get(id_)
        return [Change(path, self._before(id_), None)] if path else []

    def parts(self, entity: Entity) -> Brought:
        """The comments of an entry's aliases and examples, to be taken elsewhere."""
        return parts(self._written(entity), entity)

    def comments(self, entity: Entity, of: Iterable[Alias] | None = None) -> list[str]:
        """The comments in an entry's file; with `of`, those on the lines of these of its aliases."""
        if of is None:
            return comments(self._written(entity))
        lines = {("aliases", (one.text, one.lang)) for one in of}
        found = (part for (key, (name, _)), part in self.parts(entity).items() if (key, name) in lines)
        return [line.comment for part in found for line in part.lines if line.comment]

    def text(self, id_: str) -> str | None:
        """The file of an entry: the folder's own, else the uppermost one of the lower folders."""
        return read(self.paths[id_]) if id_ in self.paths else self._lower(id_)

    def _written(self, entity: Entity) -> str:
        return self.text(entity.id) or rendered(entity)

    def renamed(self, old: str, new: str, but: Iterable[str] = ()) -> list[Change]:
        """The changes that make the folder's other entries name `new` where they named `old`."""
        changes = []
        for entity in self.own:
            if entity.id in but:
                continue
            see, distinct = (
                _replaced(ids, old, new, entity.id) for ids in (entity.see, entity.distinct_from)
            )
            stands_for = new if entity.metonym_for == old else entity.metonym_for
            after = structs.replace(entity, see=see, distinct_from=distinct, metonym_for=stands_for)
            if after != entity:
                changes.append(self.put(after))
        return changes

    def _before(self, id_: str) -> str:
        """The file of the folder's own entry. Raises ChangedError where it no longer says what the
        change was made from.
        """
        path = self.paths[id_]
        text = read(path)
        if read_entry(path, text.encode()) != self.entities[id_]:
            raise changed(path)
        return text

    def _lower(self, id_: str) -> str | None:
        """The file of an entry in a lower folder, the uppermost one."""
        for folder in reversed(self.below):
            for path in (path for path in files(folder) if path.stem == id_):
                text = read(path)
                if read_entry(path, text.encode()).id == id_:
                    return text
        return None


def opened(root: Path, below: Iterable[Path]) -> Folder:
    """The folder `root`, which need not be there yet, over the folders `below`; raises GlossaryError."""
    below = tuple(folder for folder in below if folder.resolve() != root.resolve())
    paths: dict[str, Path] = {}
    own: dict[str, Entity] = {}
    for id_, (path, entity) in (own_entities(root) if root.exists() else {}).items():
        paths[id_], own[id_] = path, entity
    layers: list[Mapping[str, Entity]] = [
        *(shelf_of(folder).entities for folder in below),
        dict(sorted(own.items())),
    ]
    everything: Mapping[str, Entity] = reduce(entities_over, layers)
    # As written, not redirected: an edit changes what it is about and nothing else.
    return Folder(root, paths, {**everything, **own}, below)


def _names(entity: Entity) -> set[str]:
    return {name.casefold() for name in (*entity.preferred.values(), *(one.text for one in entity.aliases))}


def _replaced(ids: tuple[str, ...], old: str, new: str, but: str) -> tuple[str, ...]:
    if old not in ids:
        return ids
    return tuple(dict.fromkeys(i for i in (new if id_ == old else id_ for id_ in ids) if i != but))
