"""Imported entries beside those that are there: refused, or merged without a word lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from compare.files.changes import commit, unified
from compare.glossary.exchange.filing import filed
from compare.glossary.load import load_entities
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


def test_no_disagreement_goes_unsaid(folder: Path) -> None:
    new = Entity(
        "nordia",
        "event",
        {"en": "Nordia"},
        (Alias("Norland", status="deprecated", until="1999-01-01"),),
        wikidata="Q10",
        status="deprecated",
        formerly=("old-nordia",),
    )
    done = filed([new], folder, update=True)
    assert done.kept == (
        "nordia: kind stays 'place' (the file says 'event')",
        "nordia: wikidata stays 'Q9' (the file says 'Q10')",
        "nordia: status stays 'admitted' (the file says 'deprecated')",
        "nordia: 'Norland' stays as it is (the file says until '1999-01-01')",
    )
    commit(done.changes)
    assert load_entities([folder])["nordia"].formerly == ("old-nordia",)


def test_links_lead_to_the_entry_that_is_there(folder: Path) -> None:
    sudia = Entity(
        "sudia", "place", {"en": "Sudia"}, see=("kingdom-of-nordia",), metonym_for="kingdom-of-nordia"
    )
    commit(filed([sudia, NEW], folder, update=True).changes)
    made = load_entities([folder])
    assert (made["sudia"].see, made["sudia"].metonym_for) == (("nordia",), "nordia")
    assert made.keys() == {"nordia", "sudia"}


def test_an_id_of_former_times_makes_no_second_entry(folder: Path) -> None:
    path = folder / "place" / "nordia.yaml"
    path.write_text(TEXT + "formerly: [norland]\n", encoding="utf-8")
    old = Entity("norland", "place", {"en": "Nordia", "fr": "Nordie"})
    with pytest.raises(UserError, match="has nordia already"):
        filed([old], folder)
    commit(filed([old], folder, update=True).changes)
    assert load_entities([folder])["nordia"].preferred == {"en": "Nordia", "fr": "Nordie"}


def test_two_entries_that_are_one_here_make_one_change(folder: Path) -> None:
    done = filed([NEW, Entity("nordia", "place", {"de": "Nordien"})], folder, update=True)
    assert len(done.changes) == 1
    commit(done.changes)
    assert load_entities([folder])["nordia"].preferred == {"en": "Nordia", "fr": "Nordie", "de": "Nordien"}


def test_a_trial_shows_the_difference_and_writes_nothing(folder: Path) -> None:
    shown = unified(filed([NEW], folder, update=True).changes)
    assert "+  - {text: N.R., type: acronym}" in shown.splitlines()
    assert (folder / "place" / "nordia.yaml").read_text(encoding="utf-8") == TEXT


def test_a_file_is_no_folder(folder: Path) -> None:
    with pytest.raises(UserError, match="is a file; name a folder"):
        filed([NEW], folder / "place" / "nordia.yaml")


@pytest.fixture
def over(folder: Path) -> Path:
    """A folder that lies over the one with Nordia."""
    return folder.parent / f"{folder.name}-over"


LESS = Entity("nordia", "place", {"en": "Nordia"}, (Alias("Nordland"),))


@pytest.mark.parametrize(
    ("new", "said"),
    [
        (LESS, "the import hides the .* entry nordia; use --update to extend it, or --replace"),
        (Entity("norland", "place", {"en": "Norland"}, wikidata="Q9"), "hides as norland the .* nordia;"),
        (Entity("other", "place", {"en": "Nordia"}), "hides as other the .* entry nordia;"),
        (Entity("nordia", "event", {"en": "Nordia"}), r"nordia \(a place; the file says event\)"),
    ],
)
def test_an_entry_of_a_lower_folder_is_not_hidden_unasked(
    folder: Path, over: Path, new: Entity, said: str
) -> None:
    with pytest.raises(UserError, match=said):
        filed([new], over, below=[folder])


def test_an_entry_that_says_all_of_the_lower_one_hides_nothing(folder: Path, over: Path) -> None:
    lower = load_entities([folder])["nordia"]
    more = Entity("nordia", "place", {"en": "Nordia", "fr": "Nordie"}, lower.aliases, wikidata="Q9")
    for entity in (lower, more):
        done = filed([entity], over, below=[folder])
        assert (done.new, done.kept) == (1, ())


def test_an_update_copies_the_lower_entry_and_extends_it(folder: Path, over: Path) -> None:
    done = filed(
        [Entity("nordland", "event", {"en": "Nordland"}, wikidata="Q9")], over, below=[folder], update=True
    )
    assert (done.new, done.updated) == (0, 1)
    assert "nordia: kind stays 'place' (the file says 'event')" in done.kept
    commit(done.changes)
    text = (over / "place" / "nordia.yaml").read_text(encoding="utf-8")
    assert "# since the treaty" in text
    made = load_entities([over])["nordia"]
    assert [one.text for one in made.aliases] == ["Norland", "Nordland"]


def test_an_update_that_adds_nothing_copies_nothing(folder: Path, over: Path) -> None:
    done = filed([Entity("nordia", "place", {"en": "Nordia"})], over, below=[folder], update=True)
    assert (done.changes, done.unchanged) == ((), 1)


def test_replaced_is_what_the_file_says(folder: Path, over: Path) -> None:
    done = filed([Entity("nordia", "event", {"en": "Nordia"})], over, below=[folder], replace=True)
    assert done.kept == ("nordia: kind becomes 'event', it was 'place'",)
    commit(filed([LESS], folder, replace=True).changes)
    assert load_entities([folder])["nordia"] == LESS


def test_entries_without_an_english_name_are_told(folder: Path) -> None:
    done = filed([Entity("sudia", "place", {"fr": "Sudie"})], folder)
    assert done.kept[0] == "sudia: has no English name (Sudie)"
    assert "rename ID --name NAME" in done.kept[1]
