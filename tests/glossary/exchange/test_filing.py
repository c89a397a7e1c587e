"""Imported entries beside those that are there: refused, or merged without a word lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from compare.glossary.exchange.filing import filed
from compare.glossary.load import load_entities
from compare.glossary.writing import commit, unified
from compare.model import Alias, Entity, UserError

TEXT = """\
# our own note
id: nordia
kind: place
wikidata: Q9
preferred: {en: Nordia}
aliases:
  - {text: Norland, status: deprecated}  # since the treaty
"""
NEW = Entity(
    "kingdom-of-nordia",
    "place",
    {"en": "Kingdom of Nordia", "fr": "Nordie"},
    (Alias("Norland"), Alias("Nordia"), Alias("N.R.", type="acronym")),
    wikidata="Q9",
    see=("sudia",),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "place").mkdir()
    (tmp_path / "place" / "nordia.yaml").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_an_entry_that_is_there_is_refused(folder: Path) -> None:
    with pytest.raises(UserError, match="has nordia already, and not alike; --update adds"):
        filed([NEW], folder)


def test_the_same_entry_again_changes_nothing(folder: Path) -> None:
    done = filed(load_entities([folder]).values(), folder)
    assert (done.changes, done.unchanged) == ((), 1)


def test_an_update_adds_what_is_missing_and_keeps_what_is_said(folder: Path) -> None:
    done = filed([NEW], folder, update=True)
    commit(done.changes)
    assert load_entities([folder])["nordia"] == Entity(
        "nordia",
        "place",
        {"en": "Nordia", "fr": "Nordie"},
        (
            Alias("Norland", status="deprecated"),
            Alias("N.R.", type="acronym"),
            Alias("Kingdom of Nordia"),
        ),
        wikidata="Q9",
        see=("sudia",),
    )
    text = (folder / "place" / "nordia.yaml").read_text(encoding="utf-8")
    assert text.startswith("# our own note\n")
    assert "{text: Norland, status: deprecated}  # since the treaty\n" in text
    assert done.kept == (
        "nordia: 'Norland' stays deprecated (the file says admitted)",
        "nordia: 'Nordia' stays preferred, 'Kingdom of Nordia' becomes an alias",
    )
    assert filed([NEW], folder, update=True).changes == ()


def test_a_trial_shows_the_difference_and_writes_nothing(folder: Path) -> None:
    shown = unified(filed([NEW], folder, update=True).changes)
    assert "+  - {text: N.R., type: acronym}" in shown.splitlines()
    assert (folder / "place" / "nordia.yaml").read_text(encoding="utf-8") == TEXT


def test_a_file_is_no_folder(folder: Path) -> None:
    with pytest.raises(UserError, match="is a file; name a folder"):
        filed([NEW], folder / "place" / "nordia.yaml")
