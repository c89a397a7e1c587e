"""A sitting for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from .sitting import Sitting, project


@pytest.fixture
def sitting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sitting:
    """A desk in a newsroom of its own."""
    monkeypatch.chdir(project(tmp_path))
    return Sitting(tmp_path)
