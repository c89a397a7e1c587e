"""What the version of a stage stands for."""

from __future__ import annotations

from pathlib import Path

import pytest

from compare.config import Config
from compare.corpus.store import stages
from compare.corpus.store.stages import EVENTS, EVERY, Stages

ENTRY = "id: morven-trust\nkind: organisation\npreferred: {en: Ferry Morven Trust}\n"


def changed(one: Config, other: Config) -> set[str]:
    """The stages that are of another version under the other configuration."""
    ours, theirs = Stages(one).versions, Stages(other).versions
    return {stage for stage in EVERY if ours[stage] != theirs[stage]}


def test_nothing_is_stale_under_the_same_configuration(tmp_path: Path) -> None:
    assert changed(Config(), Config(root=str(tmp_path), select=("locale",), same_event=0.7)) == set()


def test_findings_are_of_the_settings_of_the_verdict() -> None:
    assert changed(Config(), Config(verdict_threshold=0.9)) == {"findings"}


def test_findings_are_of_what_the_weights_of_the_verdict_are(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"one")
    (tmp_path / "b").write_bytes(b"one")
    a, b = (Config(root=str(tmp_path), verdict_weights=name) for name in "ab")
    assert changed(Config(), a) == {"findings"}
    assert changed(a, b) == set()
    before = Stages(a).versions["findings"]
    (tmp_path / "a").write_bytes(b"other")
    assert Stages(a).versions["findings"] != before


def test_weights_that_are_not_there_are_a_version_too(tmp_path: Path) -> None:
    assert changed(Config(), Config(root=str(tmp_path), verdict_weights="none")) == {"findings"}


def test_findings_are_of_the_house_style() -> None:
    assert changed(Config(), Config(style="ap-like")) >= {"findings"}


def test_every_stage_is_of_the_glossary(tmp_path: Path) -> None:
    (tmp_path / "names" / "organisation").mkdir(parents=True)
    (tmp_path / "names" / "organisation" / "morven-trust.yaml").write_text(ENTRY, encoding="utf-8")
    assert changed(Config(), Config(root=str(tmp_path), glossary=("names",))) == set(EVERY)


def test_what_is_read_is_of_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    before = Stages(Config()).versions
    monkeypatch.setattr(stages, "__version__", "99")
    now = Stages(Config()).versions
    assert {stage for stage in EVERY if now[stage] != before[stage]} == set(EVERY) - set(EVENTS)
