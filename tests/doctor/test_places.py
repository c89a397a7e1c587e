"""What is said of the configuration, the baseline, the store and the kept glossaries is so."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec import structs
from typer.testing import CliRunner

from compare.cli import app
from compare.config import Config, load
from compare.corpus.store import opened
from compare.doctor import Line, extras, places
from compare.doctor.needs import Need


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def told(name: str, config: Config, file: Path | None = None) -> Line:
    return next(line for line in places.look(config, file) if line.name == name)


def configured(tmp_path: Path, text: str) -> Config:
    (tmp_path / "own.toml").write_text(text, "utf-8")
    return load(tmp_path / "own.toml")


def test_the_configuration_that_was_named_is_the_one_that_is_told(tmp_path: Path) -> None:
    config = configured(tmp_path, "")
    assert told("configuration", config, tmp_path / "own.toml").seen == "own.toml"
    assert told("configuration", Config()).seen == "none: the defaults apply"


@pytest.mark.parametrize("text", ['ignore = ["no-such"]', '[per-path."*"]\nselect = ["no-such"]'])
def test_a_rule_that_nobody_knows_is_a_fault(tmp_path: Path, text: str) -> None:
    line = told("configuration", configured(tmp_path, text), tmp_path / "own.toml")
    assert line.state == "fault" and "own.toml: unknown rule or category “no-such”" in line.seen


def test_a_baseline_that_cannot_be_read_is_a_fault(tmp_path: Path) -> None:
    config = configured(tmp_path, 'baseline = "known.toml"')
    (tmp_path / "known.toml").write_text("version = 1\n", "utf-8")
    assert told("baseline", config) == Line("baseline", "known.toml: 0 known")
    (tmp_path / "known.toml").write_text("nothing [", "utf-8")
    line = told("baseline", config)
    assert line.state == "fault" and "not valid TOML" in line.seen


def test_a_store_is_looked_into(tmp_path: Path) -> None:
    config = structs.replace(Config(), store="news.db", root=str(tmp_path))
    assert (told("store", config).state, told("store", config).remedy) == ("absent", "newscollate store add")
    with opened("news.db", str(tmp_path), create=True):
        pass
    assert told("store", config) == Line("store", "news.db")
    (tmp_path / "news.db").write_text("Not a database, however long it may be. " * 40)
    line = told("store", config)
    assert line.state == "fault" and "not a store" in line.seen


def test_where_glossaries_cannot_be_kept_it_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("compare.glossary.cache.folder", lambda: tmp_path / "a" / "b")
    assert told("kept glossaries", Config()).seen == "a/b"
    (tmp_path / "a").write_text("a file in the way")
    line = told("kept glossaries", Config())
    assert (line.state, line.seen) == ("absent", "a/b cannot be written: starts are slower")


def test_an_extra_of_which_another_program_brought_a_part_is_no_fault(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    parts = (Need("uvicorn", ">=0.34", "0.40", True), Need("starlette", ">=1.0", None, False))
    monkeypatch.setattr(extras, "needs", lambda: {"": (), "review": parts})
    [line] = extras.look(Config())
    assert (line.state, line.seen) == ("absent", "starlette is missing")


def test_a_configuration_that_cannot_be_used_is_told_and_the_rest_looked_at(tmp_path: Path) -> None:
    (tmp_path / "newscollate.toml").write_text('fail-on = "loud"\n', "utf-8")
    done = CliRunner().invoke(app, ["doctor"])
    assert done.exit_code == 2
    assert "✗ configuration" in done.stdout and "loud" in done.stdout
    assert "✓ shipped" in done.stdout and "Self-test" in done.stdout
