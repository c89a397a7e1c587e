"""Glossary entries from YAML: one file an entity, later folders over earlier ones."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import msgspec

from compare.model import Alias, Entity, UserError

SHIPPED = Path(__file__).with_name("data")
KINDS = ("person", "organisation", "place", "event", "agreement")
STYLES = "styles"  # the folder of house styles beside those of the kinds: no entries
_CHOICES = {
    "strength": ("strong", "weak"),
    "status": ("preferred", "admitted", "deprecated"),
    "case": ("exact", "any"),
    "in_english": (None, "artefact"),
}
_STATUS = ("admitted", "deprecated")  # of a whole entry
_FIELDS = (*Entity.__struct_encode_fields__, *Alias.__struct_encode_fields__)


class GlossaryError(UserError):
    """A glossary file that cannot be used: `path`, and in `message` what is wrong and what to do."""

    def __init__(self, path: Path, message: str) -> None:
        super().__init__(f"{path}: {message}")
        self.path = path
        self.message = message


def load_entities(folders: Iterable[Path]) -> dict[str, Entity]:
    """Entities by id, in the order of their ids; an entry replaces one of the same id in an earlier folder.

    Raises GlossaryError for the first file that cannot be used.
    """
    entities: dict[str, Entity] = {}
    for folder in folders:
        here: dict[str, Path] = {}
        for path in files(folder):
            entity = read_entry(path, _content(path))
            if entity.id in here:
                raise GlossaryError(path, f"{here[entity.id]} has the id {entity.id!r} too; choose another")
            here[entity.id] = path
            entities[entity.id] = entity
        for id_ in {old for new in here for old in entities[new].formerly} - here.keys():
            entities.pop(id_, None)  # of a lower folder, and part of an entry here now
    return redirected(dict(sorted(entities.items())))


def named(folder: Path) -> Path:
    """A glossary folder as the user names it: `shipped` is the built-in one."""
    return SHIPPED if str(folder) == "shipped" else folder


def redirects(entities: Mapping[str, Entity]) -> dict[str, str]:
    """The id of today for each former one that is no entry's; the first of several entries that claim it."""
    found: dict[str, str] = {}
    for entity in entities.values():
        for id_ in entity.formerly:
            if id_ not in entities:
                found.setdefault(id_, entity.id)
    return found


def redirected(entities: Mapping[str, Entity]) -> dict[str, Entity]:
    """The same entities, naming one another by the ids of today."""
    today = redirects(entities)
    if not today:
        return dict(entities)
    return {id_: _renamed(entity, today) for id_, entity in entities.items()}


def _renamed(entity: Entity, today: Mapping[str, str]) -> Entity:
    def ids(old: tuple[str, ...]) -> tuple[str, ...]:
        new = dict.fromkeys(today.get(id_, id_) for id_ in old)
        return tuple(id_ for id_ in new if id_ != entity.id)

    links = {*entity.see, *entity.distinct_from, entity.metonym_for}
    if links.isdisjoint(today):
        return entity
    stands_for = entity.metonym_for and today.get(entity.metonym_for, entity.metonym_for)
    return msgspec.structs.replace(
        entity, see=ids(entity.see), distinct_from=ids(entity.distinct_from), metonym_for=stands_for
    )


def files(folder: Path) -> list[Path]:
    """The YAML files of entries in and below a folder, sorted; a file stands for itself."""
    if folder.is_file():
        return [folder]
    if not folder.is_dir():
        raise GlossaryError(folder, "no such glossary folder; name a folder of .yaml files")
    found = (path for path in folder.rglob("*.y*ml") if path.suffix in (".yaml", ".yml"))
    return sorted(path for path in found if STYLES not in path.relative_to(folder).parts[:-1])


def read_entry(path: Path, content: bytes) -> Entity:
    """The entity of one YAML file with its content; raises GlossaryError."""
    import ryaml

    try:
        data: Any = ryaml.loads(content.decode("utf-8-sig"))
    except ValueError as error:  # not UTF-8, not YAML
        raise GlossaryError(path, " ".join(str(error).split())) from error
    return entry(path, data)


def entry(path: Path, data: object) -> Entity:
    """The entity that plain data make, keys as in the YAML file; raises GlossaryError."""
    if not isinstance(data, dict):
        raise GlossaryError(path, "not an entry; write one entity a file, from `id:` to `aliases:`")
    try:
        entity = msgspec.convert(data, Entity)
    except msgspec.ValidationError as error:
        raise GlossaryError(path, _advice(str(error))) from error
    _check(path, entity)
    return entity


def digest(entities: Mapping[str, Entity]) -> str:
    """Twelve hexadecimal digits that change when any entry does."""
    content = msgspec.json.encode([entity for _, entity in sorted(entities.items())])
    return hashlib.sha256(content).hexdigest()[:12]


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise GlossaryError(path, f"cannot be read: {error.strerror}") from error


def _check(path: Path, entity: Entity) -> None:
    if entity.kind not in KINDS:
        raise GlossaryError(path, f"kind {entity.kind!r} is unknown; write one of {', '.join(KINDS)}")
    if not entity.preferred:
        raise GlossaryError(path, "`preferred` is empty; write at least `preferred: {en: …}`")
    if entity.status not in _STATUS:
        raise GlossaryError(path, f"status {entity.status!r} is unknown; write one of {', '.join(_STATUS)}")
    for alias in entity.aliases:
        _check_days(path, alias)
        for field, choices in _CHOICES.items():
            value = getattr(alias, field)
            if value not in choices:
                allowed = ", ".join(choice for choice in choices if choice)
                name = field.replace("_", "-")
                raise GlossaryError(
                    path, f"alias {alias.text!r}: {name} {value!r} is unknown; write one of {allowed}"
                )


def _check_days(path: Path, alias: Alias) -> None:
    for name, day in (("since", alias.since), ("until", alias.until)):
        if day is not None and not _is_day(day):
            raise GlossaryError(
                path,
                f"alias {alias.text!r}: {name} {day!r} is no day; write it as 2014-09-17, or leave it out",
            )
    if alias.since and alias.until and alias.since > alias.until:
        raise GlossaryError(path, f"alias {alias.text!r}: `since` is after `until`; correct one")


def _is_day(text: str) -> bool:
    from datetime import date

    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _advice(error: str) -> str:
    """msgspec's message, with the field that was probably meant."""
    if "unknown field" in error:
        from difflib import get_close_matches

        wrong = error.split("`")[1]
        near = get_close_matches(wrong, _FIELDS, n=1)
        return f"{error}; " + (f"did you mean `{near[0]}`?" if near else "remove it")
    if "missing required field" in error:
        return f"{error}; add it"
    return f"{error}; put quotes round a text that YAML reads as something else"
