"""An edit of several files, killed between two of them: lint tells, and run again it makes the rest."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from compare.files.changes import Change, ChangedError, commit
from compare.glossary.edit.alias import alias
from compare.glossary.edit.folder import Folder, opened
from compare.glossary.edit.merge import merge
from compare.glossary.edit.rename import rename_id
from compare.glossary.edit.split import split
from compare.glossary.lint import lint
from compare.model import Level, UserError
from tests.kills.commands import GLOSSARY, write

Edit = Callable[[Folder], Sequence[Change]]
EDITS: dict[str, Edit] = {
    "rename": lambda folder: rename_id(folder, "quiet-harbour-institute", "harbour-institute"),
    "merge": lambda folder: merge(folder, "quay-house", "house-on-the-quay"),
    "split": lambda folder: split(
        folder, "quiet-harbour-institute", "Harbour Institute", ["Institut du Port"]
    ),
}


def held(root: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in root.rglob("*.yaml")}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_what_was_begun_is_told_and_can_be_ended(edit: Edit, tmp_path: Path) -> None:
    write(tmp_path / "before", GLOSSARY)
    root = tmp_path / "terms"
    shutil.copytree(tmp_path / "before" / "terms", root)
    changes = edit(opened(root, []))
    commit(changes)
    wanted = held(root)
    assert len(changes) > 1
    for begun in range(1, len(changes)):
        shutil.rmtree(root)
        shutil.copytree(tmp_path / "before" / "terms", root)
        commit(changes[:begun])
        assert any(problem.level != Level.NOTE for problem in lint([root])), begun
        commit(edit(opened(root, [])))
        assert held(root) == wanted, begun


def test_a_file_that_changed_since_the_folder_was_opened_is_not_written_over(tmp_path: Path) -> None:
    write(tmp_path, GLOSSARY)
    folder = opened(tmp_path / "terms", [])
    commit(alias(opened(tmp_path / "terms", []), "quay-house", "The Quay", {}))
    with pytest.raises(ChangedError):
        alias(folder, "quay-house", "Quay Hall", {})
    with pytest.raises(UserError, match="changed by someone else"):
        rename_id(folder, "quay-house", "quay-hall")
