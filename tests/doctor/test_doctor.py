"""`newscollate doctor` tells what is here and what does not work."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from compare.cli import app
from compare.config import Config
from compare.doctor import extras, installation, places, self_test, subjects
from compare.doctor.needs import Need, needs

MISSING = Need("pygls", ">=2.0", None, False)
OLD = Need("pygls", ">=2.0", "1.0", False)


@pytest.fixture(autouse=True)
def _somewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)
    yield
    needs.cache_clear()


def _run(*words: str) -> Result:
    return CliRunner().invoke(app, ["doctor", *words])


def test_where_all_is_well_it_says_so() -> None:
    result = _run()
    assert result.exit_code == 0, result.output
    assert [line for line in result.stdout.splitlines() if line in subjects()] == list(subjects())
    assert "✗" not in result.stdout
    assert "12 dead in one and 14 in the other" in result.stdout


def test_a_glossary_that_cannot_be_used_is_a_fault_and_the_rest_is_told(tmp_path: Path) -> None:
    (tmp_path / "names").mkdir()
    (tmp_path / "names" / "bad.yaml").write_text("id: 12: 13\n")
    result = _run("--glossary", "names")
    assert result.exit_code == 2
    assert "✗ names    names/bad.yaml" in result.stdout.replace(str(tmp_path) + "/", "")
    assert "glossary lint" in result.stdout and "Self-test" in result.stdout
    assert result.stderr == "newscollate: 1 fault, marked ✗\n"


def test_an_extra_that_is_not_here_is_no_fault_but_an_old_one_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extras, "needs", lambda: {"": (), "lsp": (MISSING,), "fast": (OLD,)})
    absent, old = extras.look(Config())
    assert (absent.state, absent.remedy) == ("absent", 'pip install "newscollate[lsp]"')
    assert (old.state, old.seen) == ("fault", "pygls 1.0 is not >=2.0")


def test_a_library_that_will_not_do_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installation, "needs", lambda: {"": (MISSING, OLD)})
    assert [line.seen for line in installation.look(Config()) if line.state == "fault"] == [
        "pygls is missing",
        "pygls 1.0 is not >=2.0",
    ]


def test_a_stage_that_breaks_is_told_and_the_others_are_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> str:
        raise RuntimeError("a model\nthat is not there")

    monkeypatch.setattr(self_test, "_languages", broken)
    told = {line.name: line for line in self_test.look(Config())}
    assert told["languages"].seen == "RuntimeError: a model\nthat is not there"
    assert {name for name, line in told.items() if line.state == "fault"} == {"languages"}


def test_what_a_stage_finds_is_held_against_what_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(self_test, "_SECOND", self_test._FIRST)
    told = {line.name: line for line in self_test.look(Config())}
    assert (told["comparison"].state, told["comparison"].seen) == ("fault", "the dead: [], not ['12', '14']")


def test_no_password_and_no_home_folder_is_shown(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    config = Config(store="postgresql://anna:secret@host/news")
    told = "\n".join(line.seen for line in places.look(config))
    assert "secret" not in told and "anna" in told
    assert str(tmp_path / "home") not in told


def test_a_baseline_that_is_named_but_not_there_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "newscollate.toml").write_text('baseline = "known.toml"\n')
    result = _run()
    assert result.exit_code == 2
    assert "known.toml → newscollate baseline create" in result.stdout
