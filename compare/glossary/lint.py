"""What is wrong in glossary entries, before it goes wrong in a report."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from compare.glossary import Glossary
from compare.glossary.load import KINDS, SHIPPED, GlossaryError, files, load_entities, read_entry
from compare.glossary.words import is_small
from compare.model import Alias, Article, Entity, Level

_SCRIPTS = {"LATIN", "CYRILLIC", "GREEK"}  # whose letters look alike
_JOINERS = {"\u200c", "\u200d"}  # seen in Persian and Indic words


class Problem(Struct, frozen=True, order=True):
    """One thing to mend in one entry; an error fails the build."""

    path: str
    entity: str
    message: str
    level: Level


def lint(folders: Iterable[Path] = ()) -> tuple[Problem, ...]:
    """The problems of the entries in `folders` (none: the shipped ones), by path.

    Entries may refer to those of the shipped glossary and of the other folders. A file that cannot
    be used at all is a problem too.
    """
    folders = list(folders)
    entries: list[tuple[Path, Entity]] = []
    problems: list[Problem] = []
    for path in (path for folder in folders or [SHIPPED] for path in files(folder)):
        try:
            entries.append((path, read_entry(path, path.read_bytes())))
        except GlossaryError as error:
            problems.append(Problem(str(path), path.stem, error.message, Level.ERROR))
    entities = load_entities([SHIPPED]) if folders else {}
    entities |= {entity.id: entity for _, entity in entries}
    glossary = Glossary(dict(sorted(entities.items())))
    strong, wikidata = _strong_names(entities.values()), _wikidata(entities.values())
    for path, entity in entries:
        for message, level in _problems(path, entity, glossary, strong, wikidata):
            problems.append(Problem(str(path), entity.id, message, level))
    return tuple(sorted(problems))


def _problems(
    path: Path, entity: Entity, glossary: Glossary, strong: dict[str, set[str]], wikidata: dict[str, set[str]]
) -> Iterator[tuple[str, Level]]:
    for message in (
        *_filing(path, entity),
        *_references(entity, glossary.entities, wikidata),
        *_shared(entity, strong),
        *(message for alias in entity.aliases for message in _spelling(alias.text)),
        *_failing(entity, glossary),
    ):
        yield message, Level.ERROR
    for message in _doubtful(entity):
        yield message, Level.WARNING


def _filing(path: Path, entity: Entity) -> Iterator[str]:
    if path.stem != entity.id:
        yield f"the id {entity.id!r} is not the file's name; rename one of them"
    if path.parent.name in KINDS and path.parent.name != entity.kind:
        yield f"kind {entity.kind} lies in the folder {path.parent.name}; move the file"
    if "en" not in entity.preferred:
        yield "`preferred` has no `en`; reports need an English name"
    for (text, language), count in Counter((alias.text, alias.lang) for alias in entity.aliases).items():
        if count > 1:
            yield f"alias {text!r} ({language}) is listed {count} times; keep one"


def _references(
    entity: Entity, entities: Mapping[str, Entity], wikidata: dict[str, set[str]]
) -> Iterator[str]:
    fields = {
        "see": entity.see,
        "distinct-from": entity.distinct_from,
        "metonym-for": (entity.metonym_for,) if entity.metonym_for else (),
    }
    for field, ids in fields.items():
        for id_ in ids:
            if id_ not in entities:
                yield f"`{field}` names {id_!r}, which is no entry"
    for other in sorted(wikidata.get(entity.wikidata or "", set()) - {entity.id}):
        yield f"Wikidata {entity.wikidata} is also {other}; merge the entries or correct one"


def _shared(entity: Entity, strong: dict[str, set[str]]) -> Iterator[str]:
    for text in _strong_texts(entity):
        for other in sorted(strong[text] - {entity.id}):
            yield f"{text!r} is a strong name of {other} too; make it weak, with `needs`"


def _spelling(text: str) -> Iterator[str]:
    if unicodedata.normalize("NFC", text) != text:
        yield f"alias {text!r} is not in Unicode NFC; retype it"
    invisible = {letter for letter in text if unicodedata.category(letter) == "Cf"} - _JOINERS
    if invisible or " ".join(text.split()) != text:
        yield f"alias {text!r} has odd or invisible spaces; retype it"
    for word in re.findall(r"[^\W\d_]+", text):
        scripts = {unicodedata.name(letter, "").split(" ")[0] for letter in word} & _SCRIPTS
        if len(scripts) > 1:
            mixed = " and ".join(sorted(script.title() for script in scripts))
            yield f"alias {text!r} mixes {mixed} letters in one word; retype it"


def _doubtful(entity: Entity) -> Iterator[str]:
    counterexamples = " ".join(
        example.get("not", "") for example in entity.examples if not isinstance(example, str)
    )
    for alias in entity.aliases:
        if alias.strength == "weak" and not alias.needs and alias.type != "surname":
            yield f"alias {alias.text!r} is weak without `needs`; say what must stand near"
        proved = re.search(rf"\b{re.escape(alias.text)}\b", counterexamples, re.IGNORECASE)
        if _is_word(alias) and not proved:
            yield f"{alias.text!r} is an English word too; make it weak, or add a {{not: …}} example of it"


def _is_word(alias: Alias) -> bool:
    """A short strong acronym that is one of the words every text is built with: US, WHO, IT."""
    text = alias.text
    return alias.strength == "strong" and len(text) <= 3 and text.isupper() and is_small(text.lower())


def _failing(entity: Entity, glossary: Glossary) -> Iterator[str]:
    for example in entity.examples:
        if isinstance(example, str):
            text, spans = _unmarked(example)
            if not spans:
                yield f"example {example!r} marks nothing; write [[…]] round the name"
            elif _places(entity, glossary, text) != spans:
                yield f"example {example!r} fails: found {_told(glossary, text)}"
        elif set(example) != {"not"}:
            yield f"example {example!r} must be a sentence or {{not: sentence}}"
        elif _places(entity, glossary, example["not"]):
            yield f"example {{not: {example['not']!r}}} fails: found {_told(glossary, example['not'])}"


def _unmarked(example: str) -> tuple[str, list[tuple[int, int]]]:
    """An example without its marks, and the spans they stood round."""
    text, spans = "", []
    for index, piece in enumerate(re.split(r"\[\[|\]\]", example)):
        if index % 2:
            spans.append((len(text), len(text) + len(piece)))
        text += piece
    return text, spans


def _places(entity: Entity, glossary: Glossary, text: str) -> list[tuple[int, int]]:
    mentions = glossary.recognise(Article(text=text))
    return [(mention.start, mention.end) for mention in mentions if mention.entity == entity.id]


def _told(glossary: Glossary, text: str) -> str:
    mentions = glossary.recognise(Article(text=text))
    return ", ".join(f"{mention.text} → {mention.entity}" for mention in mentions) or "nothing"


def _strong_texts(entity: Entity) -> list[str]:
    weak = {alias.text for alias in entity.aliases if alias.strength == "weak"}
    texts = [alias.text for alias in entity.aliases if alias.strength == "strong"]
    return list(dict.fromkeys([*texts, *(name for name in entity.preferred.values() if name not in weak)]))


def _strong_names(entities: Iterable[Entity]) -> dict[str, set[str]]:
    names: dict[str, set[str]] = defaultdict(set)
    for entity in entities:
        for text in _strong_texts(entity):
            names[text].add(entity.id)
    return names


def _wikidata(entities: Iterable[Entity]) -> dict[str, set[str]]:
    ids: dict[str, set[str]] = defaultdict(set)
    for entity in entities:
        if entity.wikidata:
            ids[entity.wikidata].add(entity.id)
    return ids
