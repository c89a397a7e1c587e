"""What a foreign file says of an entry, made into entries of ours, or into a message that names the place."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, get_origin

import msgspec
from msgspec import Struct, field, structs

from compare.glossary.exchange import Assumed, Imported
from compare.glossary.load import KINDS, GlossaryError, entry
from compare.model import Alias, Entity, UserError

LONGEST = 10_000  # characters in one text: more is no name and no note
ENTITY = {one.encode_name: get_origin(one.type) is tuple for one in structs.fields(Entity)}  # is it a list?
ALIAS = {one.encode_name: get_origin(one.type) is tuple for one in structs.fields(Alias)}
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_ID = 100  # a file is named so
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_LINKS = ("see", "distinct-from", "metonym-for")


class Draft(Struct):
    """An entry as far as it is known. `place` is where it stands in the file: “row 3”.

    `fields` are those of the YAML entry, by the same keys; `key` is what the file calls the entry.
    """

    place: str
    fields: dict[str, Any]
    key: str | None = None


class Form(Struct):
    """One name in a file. `status` is None where the file says none.

    `role`: "name" is the preferred name of its language alone, "alias" an alias alone, "both" both;
    None leaves it to the status.
    """

    text: str
    lang: str
    status: str | None = None
    role: str | None = None
    more: dict[str, Any] = field(default_factory=dict)


def plain(value: Entity | Alias) -> dict[str, Any]:
    """An entry or an alias by the keys of the YAML file, without what is as usual."""
    return msgspec.to_builtins(value)  # type: ignore[no-any-return]


def is_tag(language: str) -> bool:
    """Whether this is a language tag by its form (BCP 47): `en`, `ar-Latn`."""
    return bool(_TAG.fullmatch(language))


def is_id(value: object) -> bool:
    """Whether this may be the id of an entry, and so the name of its file: lower case with hyphens."""
    return isinstance(value, str) and len(value) <= _LONGEST_ID and _ID.fullmatch(value) is not None


def language_of(tag: str) -> str:
    """A foreign language tag as the glossary has it, without the region: pt_BR → pt, zh-Hant-TW → zh-Hant."""
    first, *rest = tag.strip().replace("_", "-").split("-")
    return "-".join([first.lower(), *(part.title() for part in rest if len(part) == 4 and part.isalpha())])


def named(forms: Sequence[Form]) -> dict[str, Any]:
    """`preferred` and `aliases` of an entry with these names.

    Where a language has no preferred name, its first name without a status is that; an entry with
    none at all takes its first name that is not deprecated.
    """
    preferred: dict[str, str] = {}
    chosen: set[int] = set()
    for wanted in ("preferred", None):
        for index, form in enumerate(forms):
            if form.status == wanted and form.role != "alias" and form.lang not in preferred:
                preferred[form.lang] = form.text
                chosen.add(index)
    if not preferred and forms:
        index = next((i for i, form in enumerate(forms) if form.status != "deprecated"), 0)
        preferred[forms[index].lang] = forms[index].text
        chosen.add(index)
    order = list(dict.fromkeys(form.lang for form in forms if form.lang in preferred))
    rest = [form for i, form in enumerate(forms) if i not in chosen or form.role == "both"]
    return {"preferred": {lang: preferred[lang] for lang in order}, "aliases": _aliases(rest)}


def second_preferred(place: str, forms: Iterable[Form]) -> list[str]:
    """What is not carried where a language has two preferred names, as `en-GB` and `en-US` are one here."""
    first: dict[str, str] = {}
    return [
        f"{place}: {form.text!r} is preferred in {form.lang!r} beside {first[form.lang]!r}: made an alias"
        for form in forms
        if form.status == "preferred" and first.setdefault(form.lang, form.text) != form.text
    ]


def one_line(text: str) -> str:
    """A foreign text in NFC, its white space made single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def finished(path: Path, drafts: Iterable[Draft], assumed: Assumed, remarks: Iterable[str] = ()) -> Imported:
    """The entries that the drafts make.

    An entry without an id gets one from its name, and one without a kind the assumed one. Raises
    UserError where an entry cannot be used.
    """
    drafts = list(drafts)
    taken = {draft.fields["id"]: draft for draft in reversed(drafts) if "id" in draft.fields}
    ids: dict[str, str] = {}
    counts: Counter[str] = Counter()
    alike: dict[str, list[str]] = {}
    for draft in drafts:
        if "id" not in draft.fields:
            draft.fields["id"] = _free_id(draft, taken, counts)
            alike.setdefault(_name(draft), []).append(draft.fields["id"])
            taken[draft.fields["id"]] = draft
        if draft.key is not None:
            ids[draft.key] = draft.fields["id"]
    entities: dict[str, Entity] = {}
    remarks = [*remarks, *(f"{path}: {one}" for one in _namesakes(alike))]
    for draft in drafts:
        made = _entity(path, draft, ids, assumed)
        if made.id in entities:
            raise UserError(f"{path}: {draft.place}: the id {made.id!r} is there already; choose another")
        entities[made.id] = made
    return Imported(tuple(entities.values()), tuple(remarks))


def known(fields: Mapping[str, Any], keys: Mapping[str, bool]) -> dict[str, Any]:
    """The fields that an entry or an alias has; others are of another version."""
    return {key: value for key, value in fields.items() if key in keys}


def _aliases(forms: Iterable[Form]) -> list[dict[str, Any]]:
    aliases = []
    for form in forms:
        status = form.status if form.status and form.role != "both" else "admitted"
        aliases.append({"text": form.text, "lang": form.lang, "status": status, **form.more})
    return aliases


def _entity(path: Path, draft: Draft, ids: Mapping[str, str], assumed: Assumed) -> Entity:
    fields = draft.fields
    for key in _LINKS:
        if isinstance(fields.get(key), list):
            fields[key] = [ids.get(one, one) if isinstance(one, str) else one for one in fields[key]]
    kind = fields.setdefault("kind", assumed.kind)
    if kind is None:
        raise UserError(f"{path}: {draft.place}: has no kind; say --kind with one of {', '.join(KINDS)}")
    id_ = fields["id"]
    if not is_id(id_):
        raise UserError(f"{path}: {draft.place}: the id {str(id_)[:60]!r} is not lower case with hyphens")
    if _longest(fields) > LONGEST:
        raise UserError(f"{path}: {draft.place}: a text of more than {LONGEST:,} characters")
    try:
        return entry(path, fields)
    except GlossaryError as error:
        raise UserError(f"{path}: {draft.place}: {error.message}") from error


def _free_id(draft: Draft, taken: Mapping[str, Any], counts: Counter[str]) -> str:
    """An id of its name that is not taken; `counts` how many of that name there were."""
    base = _slug(_name(draft)) or _slug(draft.key or "") or "entry"
    while True:
        counts[base] += 1
        id_ = base if counts[base] == 1 else f"{base}-{counts[base]}"
        if id_ not in taken:
            return id_


def _name(draft: Draft) -> str:
    names = draft.fields.get("preferred") or {}
    return str(names.get("en") or next(iter(names.values()), ""))


def _namesakes(alike: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """The names that became more than one entry."""
    for name, ids in alike.items():
        if len(ids) > 1:
            some = ", ".join(ids[:3]) + (" …" if len(ids) > 3 else "")
            yield (
                f"{name!r} names {len(ids)} entries ({some}); "
                "if they are one thing, say so in the file, or use `glossary merge`"
            )


def _slug(text: str) -> str:
    from anyascii import anyascii

    return re.sub(r"[^a-z0-9]+", "-", anyascii(text).lower().replace("'", ""))[:80].strip("-")


def _longest(value: Any) -> int:
    if isinstance(value, str):
        return len(value)
    if isinstance(value, Mapping):
        return max((_longest(one) for pair in value.items() for one in pair), default=0)
    return max(map(_longest, value), default=0) if isinstance(value, list | tuple) else 0
