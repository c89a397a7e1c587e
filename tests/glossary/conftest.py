"""Small glossaries for the tests; no test reads or writes the user's own cache."""

from __future__ import annotations

from pathlib import Path

import pytest

from compare.glossary import Glossary
from compare.model import Alias, Article, Entity, Mention


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "cache"))


def entity(id_: str, kind: str, name: str, *aliases: Alias, **more: object) -> Entity:
    return Entity(id_, kind, {"en": name}, aliases, **more)  # type: ignore[arg-type]


def a_glossary(*entities: Entity) -> Glossary:
    return Glossary({one.id: one for one in entities})


def mentions(glossary: Glossary, text: str, language: str | None = None) -> list[Mention]:
    found = glossary.recognise(Article(text=text, language=language))
    assert all(text[one.start : one.end] == one.text for one in found)
    return list(found)


def names(glossary: Glossary, text: str, language: str | None = None) -> list[tuple[str, str]]:
    """(text, entity) of every mention."""
    return [(one.text, one.entity) for one in mentions(glossary, text, language)]


NORDIA = entity(
    "nordia",
    "place",
    "Nordia",
    Alias("Nordian", type="demonym"),
    Alias("N.R.", type="acronym"),
)
PORT_ANNE = entity("port-anne", "place", "Port Anne", metonym_for="nordia")
FRONT = Entity(
    "green-front",
    "organisation",
    {"en": "Green Front", "fr": "Front vert d’action"},
    (
        Alias("Green Front group", case="any"),
        Alias("GF", type="acronym", strength="weak", needs=("rebels", "Port Anne")),
        Alias("FVA", lang="fr", type="acronym", strength="weak", needs=("rebels",), in_english="artefact"),
    ),
)
ILVES = entity(
    "marta-ilves", "person", "Marta Ilves", Alias("Ilves", type="surname"), Alias("M. Ilves", type="short")
)
HADAD = entity(
    "karim-al-hadad",
    "person",
    "Karim al-Hadad",
    Alias("al-Hadad", type="surname"),
    Alias("Hadad", type="surname"),
)
COURIER = entity(
    "nordia-courier",
    "organisation",
    "Nordia Courier",
    Alias("The Courier", strength="weak", needs=("daily",)),
)


@pytest.fixture
def glossary() -> Glossary:
    return a_glossary(NORDIA, PORT_ANNE, FRONT, ILVES, HADAD, COURIER)
