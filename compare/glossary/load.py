"""Glossary entries from YAML: one file an entity, later folders over earlier ones."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from compare.glossary.reading import UnreadableError, advice, data, line_at
from compare.glossary.reading import path as path_in
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
    """A glossary file that cannot be used: `path`, and in `message` what is wrong and what to do.

    `line` is where, as far as that is known; `others` are more files that cannot be used.
    """

    def __init__(self, path: Path, message: str, line: int = 1) -> None:
        super().__init__(f"{path}: {message}")
        self.path = path
        self.message = message
        self.line = line
        self.others: tuple[GlossaryError, ...] = ()


def load_entities(folders: Iterable[Path]) -> dict[str, Entity]:
    """Entities by id, in the order of their ids; an entry replaces one of the same id in an earlier folder.

    Raises GlossaryError for the files of a folder that cannot be used.
    """
    entities: dict[str, Entity] = {}
    for folder in folders:
        here = own_entities(folder)
        entities |= {id_: entity for id_, (_, entity) in here.items()}
        for id_ in {old for new in here for old in entities[new].formerly} - here.keys():
            entities.pop(id_, None)  # of a lower folder, and part of an entry here now
    return redirected(dict(sorted(entities.items())))


def own_entities(folder: Path) -> dict[str, tuple[Path, Entity]]:
    """The entries of one folder by id, with their files; raises GlossaryError for all that are unusable."""
    found: dict[str, tuple[Path, Entity]] = {}
    errors = []
    for path in files(folder):
        try:
            entity = read_entry(path, _content(path))
            if entity.id in found:
                message = f"{found[entity.id][0]} has the id {entity.id!r} too; choose another"
                raise GlossaryError(path, message)
            found[entity.id] = path, entity
        except GlossaryError as error:
            errors.append(error)
    if errors:
        errors[0].others = tuple(errors[1:])
        raise errors[0]
    return found


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
    found = [Path(below, name) for below, _, names in os.walk(folder, onerror=_refuse) for name in names]
    entries = (path for path in found if path.suffix in (".yaml", ".yml"))
    return sorted(path for path in entries if STYLES not in path.relative_to(folder).parts[:-1])


def _refuse(error: OSError) -> None:
    raise GlossaryError(Path(error.filename), f"cannot be read: {error.strerror}") from error


def read_entry(path: Path, content: bytes) -> Entity:
    """The entity of one YAML file with its content; raises GlossaryError."""
    try:
        return entry(path, data(content))
    except UnreadableError as error:
        raise GlossaryError(path, str(error), error.line) from error
    except _PlacedError as error:
        error.line = line_at(content, error.at)
        raise


class _PlacedError(GlossaryError):
    """An error in the part of an entry that `at` leads to: `.aliases[2]`."""

    def __init__(self, path: Path, message: str, at: str) -> None:
        super().__init__(path, message)
        self.at = at


def entry(path: Path, said: object) -> Entity:
    """The entity that plain data make, keys as in the YAML file; raises GlossaryError."""
    if not isinstance(said, dict):
        raise GlossaryError(path, "not an entry; write one entity a file, from `id:` to `aliases:`")
    try:
        entity = msgspec.convert(said, Entity)
    except msgspec.ValidationError as error:
        raise _PlacedError(path, advice(str(error), _FIELDS), path_in(str(error))) from error
    _check(path, entity)
    return entity


def digest(entities: Mapping[str, Entity]) -> str:
    """Twelve hexadecimal digits that change when any entry does."""
    content = msgspec.json.encode([entity for _, entity in sorted(entities.items())])
    return hashlib.sha256(content).hexdigest()[:12]


def _content(path: Path) -> bytes:
    try:
        if path.exists() and not path.is_file():
            raise GlossaryError(path, "is no regular file, and may have no end; remove it")
        return path.read_bytes()
    except OSError as error:
        raise GlossaryError(path, f"cannot be read: {error.strerror}") from error


def _check(path: Path, entity: Entity) -> None:
    if entity.kind not in KINDS:
        raise _PlacedError(path, f"kind {entity.kind!r} is unknown; write one of {', '.join(KINDS)}", ".kind")
    if not entity.preferred:
        raise _PlacedError(path, "`preferred` is empty; write at least `preferred: {en: …}`", ".preferred")
    if entity.status not in _STATUS:
        message = f"status {entity.status!r} is unknown; write one of {', '.join(_STATUS)}"
        raise _PlacedError(path, message, ".status")
    for number, alias in enumerate(entity.aliases):
        at = f".aliases[{number}]"
        _check_days(path, alias, at)
        for field, choices in _CHOICES.items():
            value = getattr(alias, field)
            if value not in choices:
                allowed = ", ".join(choice for choice in choices if choice)
                name = field.replace("_", "-")
                message = f"alias {alias.text!r}: {name} {value!r} is unknown; write one of {allowed}"
                raise _PlacedError(path, message, at)


def _check_days(path: Path, alias: Alias, at: str) -> None:
    for name, day in (("since", alias.since), ("until", alias.until)):
        if day is not None and not is_day(day):
            message = (
                f"alias {alias.text!r}: {name} {day!r} is no day; write it as 2014-09-17, or leave it out"
            )
            raise _PlacedError(path, message, at)
    if alias.since and alias.until and alias.since > alias.until:
        raise _PlacedError(path, f"alias {alias.text!r}: `since` is after `until`; correct one", at)


def is_day(text: str) -> bool:
    """Whether this is a day as the glossary has it: 2014-09-17."""
    from datetime import date

    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
