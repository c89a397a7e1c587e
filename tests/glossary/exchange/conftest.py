"""Entries of every kind, and the way through a format and back."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import strategies as st

from compare.glossary.exchange import Assumed, Imported, format_named, read
from compare.model import Alias, Entity

FORMATS = {
    "tbx": (),
    "skos": ("turtle",),
    "skos-json": ("json-ld",),
    "csv": (),
    "xlsx": (),
    "json": (),
}

FRONT = Entity(
    "green-front",
    "organisation",
    {"en": "Green Front", "fr": "Front vert"},
    (
        Alias("Greens", type="short", status="deprecated", since="1990-01-01", until="2001-12-31"),
        Alias("Front vert", lang="fr", in_english="artefact"),
        Alias(
            "GF", type="acronym", strength="weak", needs=("rebels; armed", "Port Anne"), source="desk, 2019"
        ),
        Alias("Gren Front", type="artefact", in_english="artefact"),
        Alias("al-Jabha", lang="ar", script="Latn", type="transliteration", case="any"),
    ),
    wikidata="Q42",
    metonym_for=None,
    see=("nordia", "marta-ilves"),
    distinct_from=("green-party",),
    examples=("The [[GF]] said so in Port Anne.", {"not": "a gf of his"}, "[[Green Front]]"),
    note="Two wings since 1999.",
)
NORDIA = Entity(
    "nordia",
    "place",
    {"fr": "Nordie", "en": "Nordia"},
    (Alias("=Nordia"), Alias("'+N"), Alias("Nordie", lang="fr", status="deprecated"), Alias("Nordia")),
)
ENTRIES = [FRONT, NORDIA]


def written(entities: list[Entity], name: str) -> tuple[bytes, tuple[str, ...]]:
    """A file's content in a format, and what it could not carry."""
    exported = format_named(name.removesuffix("-json")).write(entities, *FORMATS[name])
    return exported.content, exported.lost


def imported(tmp_path: Path, content: str | bytes, **assumed: object) -> Imported:
    """What is read from a file with this content and a suffix that says nothing."""
    path = tmp_path / "file.dat"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read(path, Assumed(**assumed))  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


# Everything that XML can hold; what it cannot is lost by name, which other tests show.
letters = st.characters(exclude_categories=("Cs", "Cc", "Cn"), include_characters="\t\n\r=+-@'\"\\;,|[]")
texts = st.text(letters, min_size=1, max_size=20)
tags = st.sampled_from(["en", "fr", "de", "ar", "ar-Latn", "zh-Hant", "EN"])
aliases = st.builds(
    Alias,
    text=texts,
    lang=tags,
    type=st.sampled_from(
        ["name", "full", "short", "surname", "acronym", "demonym", "transliteration", "artefact"]
    ),
    strength=st.sampled_from(["strong", "weak"]),
    status=st.sampled_from(["preferred", "admitted", "deprecated"]),
    case=st.sampled_from(["exact", "any"]),
    needs=st.lists(texts, max_size=3).map(tuple),
    in_english=st.none() | st.just("artefact"),
    script=st.none() | st.just("Latn"),
    since=st.sampled_from([None, "1999-01-01"]),
    until=st.sampled_from([None, "2020-02-29"]),
    source=st.none() | texts,
)
ids = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}", fullmatch=True)
preferred = st.dictionaries(st.sampled_from(["en", "fr", "de", "ru", "ar-Latn"]), texts, min_size=1)


@st.composite
def entries(draw: st.DrawFn) -> Entity:
    """Any entry, some of whose aliases are written as its preferred names or as one another."""
    names = draw(preferred)
    found = draw(st.lists(aliases, max_size=5))
    again = st.sampled_from([*names.items(), *((one.lang, one.text) for one in found)])
    twins = [
        Alias(text, lang, status=draw(st.sampled_from(["preferred", "admitted", "deprecated"])))
        for lang, text in draw(st.lists(again, max_size=2))
    ]
    return Entity(
        draw(ids),
        draw(st.sampled_from(["person", "organisation", "place", "event", "agreement"])),
        names,
        tuple(draw(st.permutations(found + twins))),
        wikidata=draw(st.none() | st.sampled_from(["Q1", "Q42"])),
        metonym_for=draw(st.none() | ids),
        see=tuple(draw(st.lists(ids, max_size=3, unique=True))),
        distinct_from=tuple(draw(st.lists(ids, max_size=3))),
        examples=tuple(draw(st.lists(texts | texts.map(lambda text: {"not": text}), max_size=3))),
        note=draw(st.none() | texts),
        status=draw(st.sampled_from(["admitted", "deprecated"])),
        formerly=tuple(draw(st.lists(ids, max_size=2))),
    )


glossaries = st.lists(entries(), min_size=1, max_size=4, unique_by=lambda entity: entity.id)
