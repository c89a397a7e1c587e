"""What two glossaries say differently; comments, layout and order aside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from compare.glossary.edit.house import identity, item, shape
from compare.glossary.edit.scalars import flow
from compare.glossary.load import load_entities
from compare.model import Entity

_SETS = ("see", "distinct-from", "formerly", "examples", "needs")  # whose order says nothing


class Changed(Struct, frozen=True):
    """One field, or one item of it, with its values before and after as a file has them; None: not there."""

    field: str
    before: str | None
    after: str | None


class Difference(Struct, frozen=True):
    """An entry that is in one glossary only (`added`, `removed`), or not the same in both (`changed`).

    `was` is the id it had before, where it was renamed, or merged into the entry `id`.
    """

    entity: str
    name: str
    what: str
    was: str | None = None
    changes: tuple[Changed, ...] = ()


def difference(before: Path, after: Path, overlay: bool = False) -> tuple[Difference, ...]:
    """What `after` says differently from `before`, by id; raises GlossaryError.

    With `overlay`, what `after` laid over `before` says differently from it alone.
    """
    return tuple(
        _differences(load_entities([before]), load_entities([before, after] if overlay else [after]))
    )


def _differences(old: Mapping[str, Entity], new: Mapping[str, Entity]) -> Iterator[Difference]:
    gone = {id_: one for id_, one in old.items() if id_ not in new}
    heirs = {was: one.id for one in new.values() for was in one.formerly if was in gone}
    renamed = {id_: _renamed(new[id_], old, gone) for id_ in heirs.values() if id_ not in old}
    for id_ in sorted({*old, *new}):
        if id_ in gone:
            heir = heirs.get(id_)
            if renamed.get(heir or "") != id_:
                what = "merged" if heir else "removed"
                yield Difference(
                    heir or id_, gone[id_].name(), what, id_ if heir else None, _all(gone[id_], -1)
                )
            continue
        was = renamed.get(id_)
        if id_ not in old and not was:
            yield Difference(id_, new[id_].name(), "added", None, _all(new[id_], 1))
            continue
        changes = tuple(_changes(shape(old[was or id_]), shape(new[id_])))
        if changes:
            yield Difference(id_, new[id_].name(), "renamed" if was else "changed", was, changes)


def _renamed(entity: Entity, old: Mapping[str, Entity], gone: Mapping[str, Entity]) -> str:
    """Which of the entries that went is this one under its earlier id: the one of the same name, if any."""
    former = [id_ for id_ in entity.formerly if id_ in gone]
    return max(former, key=lambda id_: old[id_].name() == entity.name())


def _all(entity: Entity, sign: int) -> tuple[Changed, ...]:
    """All that an entry says, as added or as removed."""
    values = {key: value for key, value in shape(entity).items() if key != "id"}
    return tuple(_changes({}, values) if sign > 0 else _changes(values, {}))


def _changes(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Changed]:
    for key in dict.fromkeys([*old, *new]):
        before, after = _items(key, old.get(key)), _items(key, new.get(key))
        for name in dict.fromkeys([*before, *after]):
            if before.get(name) != after.get(name):
                field = f"{key}.{name}" if key == "preferred" else key
                yield Changed(field, before.get(name), after.get(name))


def _items(key: str, value: Any) -> dict[Any, str]:
    """The items of a field by what each is known by; a plain field has one."""
    if value is None:
        return {}
    if isinstance(value, Mapping):
        return dict(value)
    if key == "aliases":
        found: dict[Any, str] = {}
        for one in value:
            name = identity(key, one)
            while name in found:
                name = (*name, "again")
            found[name] = item(key, {k: sorted(v) if k in _SETS else v for k, v in one.items()})
        return found
    if isinstance(value, list):
        return {flow(one): item("examples", one) if key == "examples" else one for one in value}
    return {None: value}


def as_text(differences: Iterable[Difference]) -> str:
    """One block an entry, its changes marked + and -; empty where there is none."""
    return "\n\n".join("\n".join([_headline(one), *_marked(one)]) for one in differences)


def as_markdown(differences: Iterable[Difference]) -> str:
    """One section an entry, for a pull request."""
    blocks = []
    for one in differences:
        lines = "\n".join(line[2:] for line in _marked(one))
        fence = "```" + "`" * ("```" in lines)
        blocks.append(f"#### {_escaped(_headline(one))}\n\n{fence}diff\n{lines}\n{fence}")
    return "\n\n".join(blocks)


def _headline(one: Difference) -> str:
    if one.what == "renamed":
        return f"renamed {one.was} to {one.entity} ({one.name})"
    if one.what == "merged":
        return f"merged {one.was} ({one.name}) into {one.entity}"
    return f"{one.what} {one.entity} ({one.name})"


def _marked(one: Difference) -> Iterator[str]:
    for change in one.changes:
        for sign, value in (("-", change.before), ("+", change.after)):
            if value is not None:
                yield f"  {sign} {change.field}: {' '.join(value.split())}"


def _escaped(text: str) -> str:
    return "".join(f"\\{letter}" if letter in "*_`<[\\" else letter for letter in text)
