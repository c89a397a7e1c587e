"""House styles: `styles/<id>.yaml` beside the kinds' folders of a glossary, one over the other.

A style is looked for in the configured folders, the last one first, then among the shipped ones. What
it lies `over` is looked for in the same way, but for itself, so that a house may keep the id of the
style it mends.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path

import msgspec
from msgspec import Struct, structs

from compare.glossary.load import KINDS, SHIPPED, STYLES, GlossaryError, is_day, redirects
from compare.glossary.reading import UnreadableError, advice, data, line_at
from compare.glossary.reading import path as path_in
from compare.model import Entity, HouseStyle, Usage

_SUFFIXES = (".yaml", ".yml")
_FIELDS = (*HouseStyle.__struct_encode_fields__, *Usage.__struct_encode_fields__)
_ALWAYS = ("0000-01-01", "9999-12-31")


class Layer(Struct, frozen=True):
    """One file of a style."""

    path: Path
    style: HouseStyle


class Origin(Struct, frozen=True):
    """A usage that applies, and the line that says so."""

    usage: Usage
    path: Path
    line: int


def load_style(name: str, folders: Sequence[Path], entities: Mapping[str, Entity]) -> HouseStyle:
    """The style called `name` (an id, or a path that ends in .yaml) with all it lies over, as one.

    Raises GlossaryError for a style that is not there, cannot be read, or names what is in no entry.
    """
    found = layers(name, folders)
    for layer in found:
        if not layer.path.is_relative_to(SHIPPED):  # ours are checked by our tests, against our entries
            for problem in problems(layer.style, entities):
                raise GlossaryError(layer.path, problem)
    today = redirects(entities)
    style = merged(found)
    usages = [structs.replace(one, entity=today.get(one.entity, one.entity)) for one in style.usages]
    return structs.replace(style, usages=tuple(usages), known=tuple(today.get(id, id) for id in style.known))


def layers(name: str, folders: Sequence[Path] = ()) -> list[Layer]:
    """The files of a style, the undermost first; raises GlossaryError."""
    path = Path(name) if name.endswith(_SUFFIXES) else _find(name, folders, frozenset())
    found = [Layer(path, read_style(path))]
    while over := found[0].style.over:
        path = _find(over, folders, frozenset(layer.path for layer in found))
        found.insert(0, Layer(path, read_style(path)))
    return found


def merged(found: Iterable[Layer]) -> HouseStyle:
    """One style of several: of an entity that more than one speaks of, the upper one's usages."""
    one, *others = (layer.style for layer in found)
    for upper in others:
        own = {usage.entity for usage in upper.usages}
        one = HouseStyle(
            id=upper.id,
            name=upper.name,
            usages=(*(usage for usage in one.usages if usage.entity not in own), *upper.usages),
            full_first=one.full_first if upper.full_first is None else upper.full_first,
            titles_introduce=(
                one.titles_introduce if upper.titles_introduce is None else upper.titles_introduce
            ),
            known=(*one.known, *upper.known),
            source=upper.source or one.source,
            note=upper.note,
        )
    return one


def origins(found: Sequence[Layer]) -> Iterator[Origin]:
    """Every usage that applies and where it stands, by entity and date."""
    usages: dict[str, list[Origin]] = {}
    for layer in found:
        lines = _lines(layer)
        here: dict[str, list[Origin]] = {}
        for usage, line in zip(layer.style.usages, lines, strict=True):
            here.setdefault(usage.entity, []).append(Origin(usage, layer.path, line))
        usages |= here
    for _, its in sorted(usages.items()):
        yield from sorted(its, key=lambda origin: origin.usage.since or "")


def read_style(path: Path) -> HouseStyle:
    """The style of one YAML file, taken alone; raises GlossaryError."""
    try:
        content = path.read_bytes()
        said = data(content)
    except OSError as error:
        raise GlossaryError(path, f"cannot be read: {error.strerror}") from error
    except UnreadableError as error:
        raise GlossaryError(path, str(error), error.line) from error
    if not isinstance(said, dict):
        raise GlossaryError(path, "not a house style; write `id:`, `name:` and `usages:`")
    try:
        return msgspec.convert(said, HouseStyle)
    except msgspec.ValidationError as error:
        line = line_at(content, path_in(str(error)))
        raise GlossaryError(path, advice(str(error), _FIELDS), line) from error


def style_files(folder: Path) -> list[Path]:
    """The files of house styles in a glossary folder, sorted."""
    return sorted(path for path in (folder / STYLES).glob("*") if path.suffix in _SUFFIXES)


def problems(style: HouseStyle, entities: Mapping[str, Entity]) -> Iterator[str]:
    """What is wrong in a style, beside these entries: one line each, with what to do."""
    return (message for _, message in _problems(style, entities))


def _problems(style: HouseStyle, entities: Mapping[str, Entity]) -> Iterator[tuple[str, str]]:
    """The same, with where in the file each is."""
    entities = {**entities, **{old: entities[new] for old, new in redirects(entities).items()}}
    for kind in style.full_first or ():
        if kind not in KINDS:
            yield (
                ".full-first",
                f"`full-first` names {kind!r}, which is no kind; write some of {', '.join(KINDS)}",
            )
    for entity in style.known:
        if entity not in entities:
            yield ".known", f"`known` names {entity!r}, which is no entry"
    for number, usage in enumerate(style.usages):
        at = f".usages[{number}]"
        if usage.entity in entities:
            yield from ((at, f"{usage.entity}: {said}") for said in _misnamed(usage, entities[usage.entity]))
        else:
            yield at, f"{usage.entity!r} is no entry; add it to the glossary, or correct the id"
        yield from ((at, f"{usage.entity}: {said}") for said in _misdated(usage))
    by_entity: dict[str, list[Usage]] = {}
    for usage in style.usages:
        by_entity.setdefault(usage.entity, []).append(usage)
    for entity, usages in by_entity.items():
        for one, other in combinations(usages, 2):
            if days := _both_hold(one, other):
                message = f"two usages hold from {days[0]} to {days[1]}; let one end (`until`) before"
                yield f".usages[{style.usages.index(other)}]", f"{entity}: {message}"


def style_problems(
    folder: Path, entities: Mapping[str, Entity], folders: Sequence[Path] = ()
) -> Iterator[tuple[Path, int, str]]:
    """What is wrong in the styles of a glossary folder, by file and line; `folders` may have what these lie
    over.
    """
    for path in style_files(folder):
        try:
            style = read_style(path)
        except GlossaryError as error:
            yield path, error.line, error.message
            continue
        if style.id != path.stem:
            yield path, 1, f"the id {style.id!r} is not the file's name; rename one of them"
        if style.over:
            try:
                layers(str(path), [*folders, folder])
            except GlossaryError as error:
                line = line_at(path.read_bytes(), ".over")
                yield path, line, f"`over` names {style.over!r}: {error.message}"
        for at, message in _problems(style, entities):
            yield path, line_at(path.read_bytes(), at), message


def _misnamed(usage: Usage, entity: Entity) -> Iterator[str]:
    written = {alias.text: alias for alias in entity.aliases}
    wanted = {*usage.first, *usage.later, *usage.body, *usage.headline}
    for form in usage.forms():
        if form not in written and form not in entity.preferred.values():
            yield f"{form!r} is none of its names; add it as an alias, or correct it"
        elif form in written and form in wanted and form != entity.name():
            alias = written[form]
            if alias.in_english == "artefact" or alias.status == "deprecated":
                fault = "an artefact" if alias.in_english else "deprecated"
                yield f"{form!r} is {fault} in the glossary; it can only be avoided"
    for form in usage.avoid:
        if form in {*usage.first, *usage.later, *usage.body}:  # a headline may have what the text avoids
            yield f"{form!r} is both wanted and to avoid; strike one"


def _misdated(usage: Usage) -> Iterator[str]:
    for field, day in (("since", usage.since), ("until", usage.until)):
        if day is not None and not is_day(day):
            yield f"`{field}` is {day!r}; write a day as 2014-09-17"
    if usage.since and usage.until and usage.until < usage.since:
        yield f"it ends ({usage.until}) before it begins ({usage.since}); exchange them"


def _both_hold(one: Usage, other: Usage) -> tuple[str, str] | None:
    since = max(one.since or _ALWAYS[0], other.since or _ALWAYS[0])
    until = min(one.until or _ALWAYS[1], other.until or _ALWAYS[1])
    if since > until:
        return None
    return (
        "the beginning" if since == _ALWAYS[0] else since,
        "now" if until == _ALWAYS[1] else until,
    )


def _find(name: str, folders: Sequence[Path], but: frozenset[Path]) -> Path:
    places = [folder / STYLES for folder in (*reversed(folders), SHIPPED)]
    for place in places:
        for suffix in _SUFFIXES:
            path = place / f"{name}{suffix}"
            if path.is_file() and path not in but:
                return path
    known = sorted({path.stem for folder in (*folders, SHIPPED) for path in style_files(folder)})
    alone = any(path.stem == name for path in but)
    what = "lies over no other style of this id" if alone else "no such house style"
    raise GlossaryError(places[0] / f"{name}.yaml", f"{what}; known are {', '.join(known)}")


def _lines(layer: Layer) -> list[int]:
    """The line on which each usage names its entity."""
    text = layer.path.read_text("utf-8-sig")
    named = {
        match.start("id"): match["id"]
        for match in re.finditer(r"\bentity: *[\"']?(?P<id>[\w.-]+)", re.sub(r"(?m)^\s*#.*", _blank, text))
    }
    places = list(named)
    return [text.count("\n", 0, place) + 1 for place in places][: len(layer.style.usages)] + [1] * (
        len(layer.style.usages) - len(places)
    )


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"\S", " ", found[0])
