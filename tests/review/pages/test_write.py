"""Accepted names on their way into the glossary: seen first, then written."""

from __future__ import annotations

import re
from pathlib import Path

from ..sitting import ENTRY, Sitting, words

ID = "quiet-harbour-institute"


def entry(sitting: Sitting) -> Path:
    return sitting.file.parent / "organisation" / f"{ID}.yaml"


def seen(page: str) -> str:
    return re.findall(r'name="seen" value="(\w+)"', page)[0]


def test_the_difference_is_shown_and_nothing_written(sitting: Sitting) -> None:
    assert "No accepted name waits" in sitting.page("/write")
    sitting.post(sitting.address("QHI"), ruling="accept", entity=ID)
    assert "+ - {text: QHI, type: acronym, source: accepted by Ada" in words(sitting.page("/write"))
    assert entry(sitting).read_text("utf-8") == ENTRY


def test_what_was_seen_is_written(sitting: Sitting) -> None:
    sitting.post(sitting.address("QHI"), ruling="accept", entity=ID)
    page = sitting.post("/write", seen=seen(sitting.page("/write")))
    assert "Written" in page and "QHI" in entry(sitting).read_text("utf-8")
    assert "No accepted name waits" in sitting.page("/write")
    assert "QHI" in [alias.text for alias in sitting.desk.known.entities[ID].aliases]
    assert "1 of 2 decided" in words(sitting.page())


def test_a_new_entry_has_the_kind_and_the_name_that_were_given(sitting: Sitting) -> None:
    fields = {"new_name": "Dr Omar Baruti", "new_kind": "event", "new_id": "baruti"}
    sitting.post(sitting.address("Omar Baruti"), ruling="new", **fields)
    sitting.post("/write", seen=seen(sitting.page("/write")))
    written = (sitting.file.parent / "event" / "baruti.yaml").read_text("utf-8")
    assert "kind: event" in written and "Dr Omar Baruti" in written and "{text: Omar Baruti" in written


def test_what_has_changed_since_it_was_seen_is_not_written(sitting: Sitting) -> None:
    sitting.post(sitting.address("QHI"), ruling="accept", entity=ID)
    old = seen(sitting.page("/write"))
    sitting.post(sitting.address("Omar Baruti"), ruling="accept", entity="new:omar-baruti")
    assert "Something has changed since you looked" in sitting.post("/write", seen=old)
    assert "Something has changed" in sitting.post("/write")
    assert entry(sitting).read_text("utf-8") == ENTRY
    assert not (sitting.file.parent / "person").exists()


def test_a_name_of_two_is_written_to_one_and_told_of_the_other(sitting: Sitting) -> None:
    pairs = [f"0 {ID}", "0 quay-house-institute"]
    sitting.post(sitting.address("QHI"), ruling="split", pair=pairs)
    page = sitting.page("/write")
    assert page.count("+  - {text: QHI") == 1
    assert "'QHI' is a strong name of quay-house-institute" in words(page)


def test_without_a_folder_it_says_how_to_name_one(sitting: Sitting) -> None:
    bare = Sitting(sitting.file.parent.parent, into=False)
    bare.post(bare.address("QHI"), ruling="accept", entity=ID)
    assert "--into DIR" in bare.page("/write")
    bare.post("/write", seen="")
    assert entry(bare).read_text("utf-8") == ENTRY
