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
_CHOICES = {
    "strength": ("strong", "weak"),
    "status": ("preferred", "admitted", "deprecated"),
    "case": ("exact", "any"),
    "in_english": (None, "artefact"),
}
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
    return dict(sorted(entities.items()))


def files(folder: Path) -> list[Path]:
    """The YAML files in and below a folder, sorted; a file stands for itself."""
    if folder.is_file():
        return [folder]
    if not folder.is_dir():
        raise GlossaryError(folder, "no such glossary folder; name a folder of .yaml files")
    return sorted(path for path in folder.rglob("*.y*ml") if path.suffix in (".yaml", ".yml"))


def read_entry(path: Path, content: bytes) -> Entity:
    """The entity of one YAML file with its content; raises GlossaryError."""
    import ryaml

    try:
        data: Any = ryaml.loads(content.decode("utf-8-sig"))
    except ValueError as error:  # not UTF-8, not YAML
        raise GlossaryError(path, " ".join(str(error).split())) from error
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
    for alias in entity.aliases:
        for field, choices in _CHOICES.items():
            value = getattr(alias, field)
            if value not in choices:
                allowed = ", ".join(choice for choice in choices if choice)
                name = field.replace("_", "-")
                raise GlossaryError(
                    path, f"alias {alias.text!r}: {name} {value!r} is unknown; write one of {allowed}"
                )


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
