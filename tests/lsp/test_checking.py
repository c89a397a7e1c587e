"""What an editor's texts are judged by: settings and baselines, read as seldom as can be."""

import subprocess
import sys
from pathlib import Path

import pytest

from compare.lsp import checking
from compare.lsp.checking import outcome
from compare.model import UserError

ARTEFACT = "The ONU condemned on Friday the attack on the convoy, and the OTAN promised an inquiry into it.\n"


def test_a_baseline_is_parsed_once_until_it_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "newscollate.toml").write_text('baseline = "known.toml"\n', "utf-8")
    (tmp_path / "old.md").write_text(ARTEFACT, "utf-8")
    command = [sys.executable, "-m", "compare", "baseline", "create", "."]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    read: list[Path] = []
    load = checking.load_baseline
    monkeypatch.setattr(checking, "load_baseline", lambda file: read.append(file) or load(file))
    assert outcome(ARTEFACT, tmp_path / "old.md", tmp_path).found == ()
    assert outcome(ARTEFACT, tmp_path / "old.md", tmp_path).found == ()
    assert len(outcome(ARTEFACT, tmp_path / "new.md", tmp_path).found) == 2  # the old one is still there
    assert len(read) == 1
    (tmp_path / "old.md").unlink()
    assert outcome(ARTEFACT, tmp_path / "renamed.md", tmp_path).found == ()
    (tmp_path / "known.toml").write_text("version = 1\n", "utf-8")
    assert len(outcome(ARTEFACT, tmp_path / "old.md", tmp_path).found) == 2 and len(read) == 2


def test_settings_that_cannot_be_used_leave_the_last_good_ones(tmp_path: Path) -> None:
    file = tmp_path / "newscollate.toml"
    file.write_text("ignroe = []\n", "utf-8")
    with pytest.raises(UserError, match="did you mean “ignore”"):
        outcome(ARTEFACT, tmp_path / "a.md", tmp_path)
    file.write_text('ignore = ["untranslated-acronym"]\n', "utf-8")
    assert outcome(ARTEFACT, tmp_path / "a.md", tmp_path).complaint == ""
    file.write_text("ignroe = [1]\n", "utf-8")
    found = outcome(ARTEFACT, tmp_path / "a.md", tmp_path)
    assert found.found == () and "ignroe" in found.complaint
