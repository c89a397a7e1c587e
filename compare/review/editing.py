"""One entry being edited: what it was when the form was made, what it would become, and what to make of a
file that somebody else changed in between.
"""

from __future__ import annotations

import json
from functools import reduce
from pathlib import Path

from msgspec import Struct

from compare.files.changes import Change
from compare.glossary import Glossary
from compare.glossary.cache import shelf_of
from compare.glossary.edit.folder import Folder
from compare.glossary.edit.house import rendered
from compare.glossary.edit.rewrite import rewritten
from compare.glossary.lint import checks
from compare.glossary.lint.scene import Fault, scene
from compare.glossary.load import SHIPPED, GlossaryError, read_entry, redirects
from compare.glossary.shelf import laid_over, shelf
from compare.model import Entity, UserError
from compare.review.desk import Desk
from compare.review.drafts import Draft, made

LAYERS = ("shipped", "organisation", "project")


class Base(Struct, frozen=True):
    """The file of an entry as it is: its text, and whether it is one of the folder that is edited."""

    own: bool
    text: str

    def sent(self) -> str:
        """The same as a form brings it back: on one line, which no browser changes."""
        return json.dumps([self.own, self.text])

    def entity(self, id_: str) -> Entity:
        """The entry that it is."""
        return read_entry(Path(f"{id_}.yaml"), self.text.encode())


def sent_back(text: str) -> Base:
    """What `Base.sent` wrote; raises UserError for anything else."""
    try:
        own, content = json.loads(text)
        content.encode()  # JSON can hold half a character
    except (ValueError, TypeError, AttributeError, RecursionError):
        own, content = None, None
    if not isinstance(own, bool) or not isinstance(content, str):
        raise UserError("this form is not complete; open the entry again")
    return Base(own, content)


class Place(Struct, frozen=True):
    """Where an entry stands: in which layer, and in which file, as it is shown."""

    layer: str
    file: str


def folder(desk: Desk) -> Folder:
    """The folder to edit with all that lies below it; the shipped entries alone where there is none."""
    if desk.editing:
        return desk.editing()
    return Folder(Path(), {}, dict(shelf_of(SHIPPED).entities), (SHIPPED,))


def base(folder: Folder, id_: str) -> Base | None:
    """The file of an entry now; None where there is none."""
    if id_ not in folder.entities:
        return None
    # A lower folder may call its files as it likes.
    return Base(id_ in folder.paths, folder.text(id_) or rendered(folder.entities[id_]))


def place(folder: Folder, id_: str) -> Place:
    """Where the entry that applies stands."""
    if id_ in folder.paths:
        return Place("project", folder.paths[id_].as_posix())
    for lower in reversed(folder.below if id_ in folder.entities else ()):  # else a pattern, maybe
        for path in sorted((*lower.rglob(f"{id_}.yaml"), *lower.rglob(f"{id_}.yml"))):
            shown = path.relative_to(lower) if lower == SHIPPED else path
            return Place(LAYERS[lower != SHIPPED], shown.as_posix())
    return Place("organisation", "")


def layers(folder: Folder) -> dict[str, str]:
    """The layer of every entry that applies, by id."""
    found: dict[str, str] = {}
    for lower in folder.below:
        found |= dict.fromkeys(shelf_of(lower).entities, LAYERS[lower != SHIPPED])
    return {
        id_: "project" if id_ in folder.paths else found.get(id_, "organisation") for id_ in folder.entities
    }


def known(folder: Folder) -> Glossary:
    """The glossary as it applies, to be searched."""
    own = shelf({one.id: one for one in sorted(folder.own, key=lambda one: one.id)})
    return Glossary(reduce(laid_over, [*map(shelf_of, folder.below), own]))


class Tried(Struct, frozen=True):
    """An example, whether it is one in which the entry must not be found, and what is wrong with it, if
    anything is.
    """

    sentence: str
    negative: bool
    fault: str


class Trial(Struct, frozen=True):
    """What an entry would be: whether each of its examples holds, and what else is wrong with it."""

    examples: tuple[Tried, ...]
    faults: tuple[Fault, ...]


def tried(folder: Folder, entity: Entity) -> Trial:
    """The entry as it would be, looked at by the checks of `glossary lint` among all the others."""
    own = [one for one in folder.own if one.id != entity.id]
    files = [(_file(folder, one), one) for one in (*own, entity)]
    seen = scene([folder.root], [files], folder.below, None, (), None)
    faults = [fault for check in checks() for fault in check(seen, _file(folder, entity), entity)]
    failing = {fault.item: fault.message for fault in faults if fault.key == "examples" and fault.item >= 0}
    examples = tuple(_tried(one, failing.get(number, "")) for number, one in enumerate(entity.examples))
    return Trial(examples, tuple(one for one in faults if one.key != "examples" or one.item < 0))


def proposed(folder: Folder, id_: str, start: Base, draft: Draft) -> tuple[Entity, Change]:
    """What the form makes of the entry it was made from, and of its file.

    Raises UserError where that cannot be, GlossaryError (with what is wrong alone) where no entry comes out.
    """
    before = start.entity(id_)
    if before.id != id_:
        raise UserError(f"this form is of {before.id}, not of {id_}; open the entry again")
    entity = made(draft, before, folder.entities.values())
    path = _file(folder, entity)
    if not start.own and id_ not in folder.paths and path.exists():
        raise UserError(f"{path}: is there already, with another id in it; correct that first")
    try:
        return entity, Change(path, start.text if start.own else None, rewritten(path, start.text, entity))
    except GlossaryError as error:
        raise UserError(error.message) from None


def moved_on(folder: Folder, id_: str, start: Base) -> Base | None:
    """The file as it is now where that is not what the form was made from; None where it is.

    Raises UserError where the entry is not there any more.
    """
    if heir := redirects(folder.entities).get(id_):
        raise UserError(f"{id_} is part of {heir} now; make your changes there")
    now = base(folder, id_)
    if now is None:
        raise UserError(f"{id_} was removed by somebody else meanwhile; your changes are below, not written")
    return now if now != start else None


def _file(folder: Folder, entity: Entity) -> Path:
    return folder.paths.get(entity.id, folder.root / entity.kind / f"{entity.id}.yaml")


def _tried(example: str | dict[str, str], fault: str) -> Tried:
    sentence = example if isinstance(example, str) else next(iter(example.values()), "")
    return Tried(sentence, not isinstance(example, str), fault.rpartition(" fails: ")[2])
