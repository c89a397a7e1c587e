"""`glossary fmt`: entries brought into the house layout."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from compare.files.changes import Change, read
from compare.glossary.edit.house import formatted
from compare.glossary.load import files, read_entry
from compare.model import UserError


def fmt(folders: Iterable[Path]) -> list[Change]:
    """The changes that every file in `folders` needs; raises UserError for one that cannot be used."""
    return [change for folder in folders for path in files(folder) if (change := _change(path))]


def _change(path: Path) -> Change | None:
    before = read(path)
    text = before.removeprefix("\ufeff").replace("\r\n", "\n")
    entity = read_entry(path, text.encode())
    try:
        after = formatted(text, entity)
        if read_entry(path, after.encode()) != entity:
            raise ValueError("its layout cannot be told from its content")
    except ValueError as error:
        raise UserError(f"{path}: {error}; write it in a simpler way") from error
    return Change(path, before, after) if after != before else None
