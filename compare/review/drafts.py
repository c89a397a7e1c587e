"""An entry as a form holds it, row by row, and the entry that a filled-in form makes of another.

A row knows which item of the entry it was. What a form does not speak of stays as it is, and so does what
comes back as it was sent: a browser changes line breaks.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from msgspec import Struct, structs

from compare.glossary.edit.alias import with_alias
from compare.glossary.edit.names import refuse_strong
from compare.glossary.edit.rename import with_name
from compare.model import Alias, Entity, UserError

FACTS = ("text", "lang", "type", "strength", "status", "case", "needs", "since", "until", "source", "script")
ARTEFACT = "artefact"
_NOT = "not"


class Row(Struct, frozen=True):
    """A name or an example in a form; `was` is its number in the entry (None: a new one)."""

    values: dict[str, str]
    was: int | None = None
    removed: bool = False


class Draft(Struct, frozen=True):
    """What the form says of an entry."""

    preferred: tuple[tuple[str, str], ...]  # language and name, as often as they were filled in
    aliases: tuple[Row, ...]
    examples: tuple[Row, ...]
    note: str
    deprecated: bool


def draft_of(entity: Entity) -> Draft:
    """The form of an entry, as it is first shown."""
    return Draft(
        tuple(entity.preferred.items()),
        tuple(Row(_of_alias(one), number) for number, one in enumerate(entity.aliases)),
        tuple(Row(_of_example(one), number) for number, one in enumerate(entity.examples)),
        entity.note or "",
        entity.status == "deprecated",
    )


def made(draft: Draft, entity: Entity, others: Collection[Entity]) -> Entity:
    """The entry that the form makes of `entity`, by the edits of the commands; `others` are all that apply.

    Raises UserError where a strong name is another's, a name is there twice, or no preferred name is left.
    """
    new = _with_names(draft, _with_aliases(draft, entity, others), others)
    status = "deprecated" if draft.deprecated else "admitted"
    note = entity.note if _same(draft.note, entity.note or "") else _lines(draft.note).strip() or None
    return structs.replace(new, examples=_examples(draft.examples, entity), note=note, status=status)


def rebased(draft: Draft, old: Entity, now: Entity) -> Draft:
    """The form that was filled in over `old`, over what the entry has become: what it changed is still
    changed, and all else is as it is now.
    """
    first, here = draft_of(old), draft_of(now)
    mine = dict(draft.preferred)
    changed = {one for one in mine if not _same(mine[one], old.preferred.get(one, ""))}
    gone = {language for language in old.preferred if language not in mine}
    names = {**now.preferred, **{language: mine[language] for language in mine if language in changed}}
    preferred = tuple((language, "" if language in gone else name) for language, name in names.items())
    return Draft(
        preferred,
        _rows(draft.aliases, first.aliases, here.aliases, ("text", "lang")),
        _rows(draft.examples, first.examples, here.examples, ("text", "kind")),
        here.note if _same(draft.note, first.note) else draft.note,
        here.deprecated if draft.deprecated == first.deprecated else draft.deprecated,
    )


def _with_aliases(draft: Draft, entity: Entity, others: Collection[Entity]) -> Entity:
    aliases: list[Alias | None] = list(entity.aliases)
    for row in draft.aliases:
        if row.was is None or row.was >= len(aliases):
            continue
        before = entity.aliases[row.was]
        new = _alias(row, before)
        aliases[row.was] = new
        if new and new != before and new.strength == "strong" and new.status != "deprecated":
            refuse_strong(others, new.text, entity.id)
    entity = structs.replace(entity, aliases=tuple(one for one in aliases if one))
    for row in draft.aliases:
        new = _alias(row) if row.was is None else None
        if new is None:
            continue
        if any((one.text, one.lang) == (new.text, new.lang) for one in entity.aliases):
            raise UserError(f"{new.text!r} ({new.lang}) is a name of {entity.id} already; change it there")
        entity = with_alias(others, entity, new.text, structs.asdict(new))
    return entity


def _with_names(draft: Draft, entity: Entity, others: Collection[Entity]) -> Entity:
    names: dict[str, str] = {}
    for language, name in ((_line(language), _line(name)) for language, name in draft.preferred):
        if name and not language:
            raise UserError(f"{name!r} needs a language: en, fr, ar …")
        if name and names.get(language):
            raise UserError(f"two preferred names in {language}; keep one, and make the other an alias")
        names[language] = names.get(language) or name
    gone = [language for language, name in entity.preferred.items() if not names.get(language, name)]
    for language, name in names.items():
        if name and name != _line(entity.preferred.get(language, "")):
            entity = with_name(others, entity, name, language)
    preferred = {language: name for language, name in entity.preferred.items() if language not in gone}
    if not preferred:
        raise UserError(f"{entity.id} needs a preferred name in one language at least")
    return structs.replace(entity, preferred=preferred)


def _examples(rows: Iterable[Row], entity: Entity) -> tuple[str | dict[str, str], ...]:
    kept: list[str | dict[str, str] | None] = list(entity.examples)
    for row in rows:
        text = _line(row.values["text"])
        value = None if row.removed or not text else {_NOT: text} if row.values["kind"] == _NOT else text
        if row.was is None or row.was >= len(entity.examples):
            kept.append(value)
        elif row.removed or not _unchanged(row.values, _of_example(entity.examples[row.was])):
            kept[row.was] = value
    return tuple(one for one in kept if one is not None)


def _alias(row: Row, before: Alias | None = None) -> Alias | None:
    """The name that a row makes; None where it is removed, or was never filled in."""
    values = row.values
    if before and not row.removed and _unchanged(values, _of_alias(before)):
        return before
    if row.removed or not values["text"].strip():
        return None
    was = _of_alias(before) if before else {}
    facts: dict[str, Any] = structs.asdict(before) if before else {}
    for name in FACTS:
        if name in values and not _same(values[name], was.get(name, "")):
            facts[name] = _line(values[name]) or None
    if facts.get("needs") is None or isinstance(facts["needs"], str):
        facts["needs"] = tuple(filter(None, (word.strip() for word in (facts.get("needs") or "").split(","))))
    if values.get(ARTEFACT, "") != was.get(ARTEFACT, ""):
        facts["in_english"] = values.get(ARTEFACT) or None
    plain = {name for name in ("lang", "type", "strength", "status", "case") if not facts.get(name)}
    return Alias(**{name: value for name, value in facts.items() if name not in plain})


def _of_alias(alias: Alias) -> dict[str, str]:
    values = {name: getattr(alias, name) or "" for name in FACTS}
    return {**values, "needs": ", ".join(alias.needs), ARTEFACT: alias.in_english or ""}


def _of_example(example: str | dict[str, str]) -> dict[str, str]:
    if isinstance(example, str):
        return {"text": example, "kind": "marks"}
    return {"text": next(iter(example.values()), ""), "kind": _NOT}


def _rows(
    rows: Sequence[Row], first: Sequence[Row], here: Sequence[Row], known_by: tuple[str, str]
) -> tuple[Row, ...]:
    """The rows over what is there now; one whose item is gone from there is new, if it was changed."""
    places = dict(_named(here, known_by))
    names = dict(zip(range(len(first)), (name for name, _ in _named(first, known_by)), strict=True))
    found: dict[int, Row] = dict(enumerate(here))
    new = []
    for row in rows:
        if row.was is None or row.was >= len(first):
            new.append(structs.replace(row, was=None))
            continue
        if not row.removed and _unchanged(row.values, first[row.was].values):
            continue
        at = places.get(names[row.was])
        if at is not None:
            found[at] = structs.replace(row, values=_merged(row, first[row.was], here[at]), was=at)
        elif not row.removed:
            new.append(structs.replace(row, was=None))
    return (*found.values(), *new)


def _merged(row: Row, first: Row, here: Row) -> dict[str, str]:
    return {
        name: here.values.get(name, value) if _same(value, first.values.get(name, "")) else value
        for name, value in row.values.items()
    }


def _named(rows: Iterable[Row], known_by: tuple[str, str]) -> Iterator[tuple[tuple[str, ...], int]]:
    """The rows' names, the second of the same name told by its number."""
    seen: dict[tuple[str, ...], int] = {}
    for number, row in enumerate(rows):
        name = tuple(row.values[one] for one in known_by)
        seen[name] = seen.get(name, 0) + 1
        yield (*name, str(seen[name])), number


def _unchanged(values: dict[str, str], was: dict[str, str]) -> bool:
    return all(_same(value, was.get(name, "")) for name, value in values.items())


def _same(one: str, other: str) -> bool:
    return _lines(one) == _lines(other) or _line(one) == _line(other)


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _line(text: str) -> str:
    """What a field of one line holds."""
    return " ".join(_lines(text).split("\n")).strip()


EMPTY_ALIAS = Row(_of_alias(Alias("")))  # rows that wait to be filled in
EMPTY_EXAMPLE = Row(_of_example(""))
