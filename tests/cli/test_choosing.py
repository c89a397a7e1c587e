"""What is shown and counted, by level, confidence and path; statistics; what is silenced."""

import json
from pathlib import Path

import pytest

from tests.cli.test_commands import ARTEFACT, CLEAN, run

SILENCED = f"<!-- newscollate: ignore[acronym] house style -->\n{ARTEFACT}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "clean.txt").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "artefact.txt").write_text(ARTEFACT, encoding="utf-8")
    return tmp_path


def test_what_is_not_shown_does_not_count(folder: Path) -> None:
    words = ("check", "artefact.txt", "--fail-on", "note", "--format", "concise")
    assert run(*words, cwd=folder).returncode == 1
    hidden = run(*words, "--min-level", "error", cwd=folder)
    assert (hidden.returncode, hidden.stdout) == (0, "")
    assert run(*words, "--min-confidence", "high", cwd=folder).returncode == 1
    assert run("check", "artefact.txt", "--fail-on", "never", cwd=folder).returncode == 0


@pytest.mark.parametrize(
    ("option", "value", "message"),
    [
        ("--min-level", "warn", "--min-level warn: use error, warning or note"),
        ("--min-confidence", "sure", "--min-confidence sure: use high, medium or low"),
        ("--fail-on", "always", "--fail-on always: use error, warning, note or never"),
        ("--select", "untranslated_acronyms", "did you mean “untranslated-acronym”?"),
        ("--ignore", "acronymn", "did you mean “acronym”?"),
    ],
)
def test_a_wrong_choice_is_one_line(folder: Path, option: str, value: str, message: str) -> None:
    wrong = run("check", "artefact.txt", option, value, cwd=folder)
    assert wrong.returncode == 2 and message in wrong.stderr and wrong.stderr.count("\n") == 1


def test_a_path_may_have_settings_of_its_own_and_the_command_line_wins(folder: Path) -> None:
    (folder / "old").mkdir()
    (folder / "old" / "a.txt").write_text(ARTEFACT, encoding="utf-8")
    (folder / "newscollate.toml").write_text(
        'fail-on = "warning"\n[per-path."old/"]\nfail-on = "never"\n', encoding="utf-8"
    )
    assert run("check", "old", cwd=folder).returncode == 0
    assert run("check", ".", cwd=folder).returncode == 1
    assert run("check", "old", "--fail-on", "warning", cwd=folder).returncode == 1
    assert run("check", "a.txt", cwd=folder / "old").returncode == 0


def test_statistics_count_by_rule_most_first(folder: Path) -> None:
    (folder / "more.md").write_text(
        f"{SILENCED}\nThe meeting took place took place on Monday at the quay.\n", encoding="utf-8"
    )
    shown = run("check", ".", "--statistics", cwd=folder)
    lines = shown.stdout.splitlines()
    assert lines[0].split() == ["count", "rule", "category", "with", "a", "fix", "silenced"]
    assert lines[1].split() == ["2", "untranslated-acronym", "acronym", "2", "2"]
    assert lines[-1] == "Three findings in three articles. Two silenced."
    counted = json.loads(run("check", ".", "--statistics", "--format", "json", cwd=folder).stdout)
    assert [(one["rule"], one["count"]) for one in counted["rules"]] == [
        ("untranslated-acronym", 2),
        ("doubled-phrase", 1),
    ]
    wrong = run("check", ".", "--statistics", "--format", "sarif", cwd=folder)
    assert wrong.returncode == 2 and "use text or json" in wrong.stderr
    assert run("check", ".", "--statistics", "--fail-on", "warning", cwd=folder).returncode == 1


def test_what_is_silenced_neither_fails_nor_vanishes(folder: Path) -> None:
    (folder / "a.md").write_text(SILENCED, encoding="utf-8")
    quiet = run("check", "a.md", "--fail-on", "note", cwd=folder)
    assert quiet.returncode == 0
    assert "a.md:2:5 untranslated-acronym “ONU” silenced in a.md:1: house style" in quiet.stdout
    document = json.loads(run("check", "a.md", "--format", "json", cwd=folder).stdout)
    assert document["findings"] == [] and len(document["silenced"]) == 2
    loud = run("check", "a.md", "--fail-on", "note", "--no-ignore", "--format", "concise", cwd=folder)
    assert loud.returncode == 1 and loud.stdout.count("untranslated-acronym") == 2
    assert run("compare", "a.md", "--fail-on", "note", cwd=folder).returncode == 0
    assert run("compare", "a.md", "--fail-on", "note", "--no-ignore", cwd=folder).returncode == 1


def test_hostile_reasons_stay_on_their_line(folder: Path) -> None:
    hostile = "\x1b[31m::error file=x::y `|` \u202ereason"
    (folder / "a.md").write_text(SILENCED.replace("house style", hostile), encoding="utf-8")
    for format in ("text", "markdown", "github", "concise"):
        shown = run("check", "a.md", "--format", format, cwd=folder).stdout
        assert "\x1b" not in shown and "\u202e" not in shown
        assert not any(line.startswith("::error") for line in shown.splitlines())


def test_a_sidecar_speaks_for_copy_that_may_not_be_touched(folder: Path) -> None:
    (folder / ".newscollate-ignore.toml").write_text(
        '[[ignore]]\npath = "artefact.txt"\nwords = "ONU"\nreason = "wire copy"\n', encoding="utf-8"
    )
    found = " ".join(run("check", "artefact.txt", cwd=folder).stdout.split())
    assert "“ONU” silenced in .newscollate-ignore.toml:1: wire copy" in found and "One finding" in found
    run("check", "artefact.txt", "--fix", "--unsafe-fixes", cwd=folder)
    text = (folder / "artefact.txt").read_text("utf-8")
    assert "ONU" in text and "NATO" in text and "OTAN" not in text


def test_the_rule_of_idle_requests_explains_itself() -> None:
    assert "unused-ignore" in run("rule", "unused-ignore").stdout
