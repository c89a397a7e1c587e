"""What is shown and counted, by level, confidence and path; statistics; what is silenced."""

import json
from pathlib import Path

import pytest

from tests.cli.test_commands import ARTEFACT, CLEAN, ROOT, run

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


TRANSLATED = ROOT / "samples" / "port-fire" / "echo-du-large.en.md"


@pytest.mark.parametrize(
    ("words", "settings", "front", "flagged"),
    [
        ((), "", "", True),
        (("--ignore", "translated-from"), "", "", False),
        (("--select", "translated-from"), "", "", True),
        (("--min-level", "warning"), "", "", False),
        (("--min-confidence", "high"), "", "", False),
        (("--fail-on", "never"), "", "", None),
        ((), 'ignore = ["translated-from"]', "", False),
        ((), '[per-path."*.md"]\nignore = ["verdict"]', "", False),
        ((), '[per-path."*.md"]\nfail-on = "never"', "", None),
        ((), "", "newscollate: {ignore: {translated-from: it is}}\n", False),
    ],
)
def test_the_verdict_is_chosen_by_its_name(
    folder: Path, words: tuple[str, ...], settings: str, front: str, flagged: bool | None
) -> None:
    text = TRANSLATED.read_text("utf-8").replace("---\n", f"---\n{front}", 1)
    (folder / "a.md").write_text(text, encoding="utf-8")
    (folder / "newscollate.toml").write_text(settings, encoding="utf-8")
    done = run("check", "a.md", "--fail-on-translated", "--format", "concise", *words, cwd=folder)
    assert ("translated-from" in done.stdout) is (flagged is not False), done.stdout
    assert done.returncode == int(flagged is True), done.stderr


def test_one_folder_may_fail_on_translations_alone(folder: Path) -> None:
    (folder / "a.md").write_text(TRANSLATED.read_text("utf-8"), encoding="utf-8")
    settings = folder / "newscollate.toml"
    settings.write_text('[per-path."b.md"]\nfail-on-translated = true', encoding="utf-8")
    assert run("check", "a.md", cwd=folder).returncode == 0
    settings.write_text('[per-path."a.md"]\nfail-on-translated = true', encoding="utf-8")
    assert run("check", "a.md", cwd=folder).returncode == 1


def test_one_bad_entry_of_a_sidecar_exits_with_2_and_the_rest_is_checked(folder: Path) -> None:
    (folder / ".newscollate-ignore.toml").write_text(
        '[[ignore]]\nrul = "x"\n[[ignore]]\nwords = "ONU"\n', encoding="utf-8"
    )
    done = run("check", "artefact.txt", "--format", "concise", cwd=folder)
    assert done.returncode == 2 and done.stderr.count("unknown key “rul”") == 1
    assert "OTAN" in done.stdout and "ONU" not in done.stdout


def test_settings_of_a_file_that_is_not_there_are_not_shown(folder: Path) -> None:
    done = run("config", "nothere.md", cwd=folder)
    assert done.returncode == 2 and "nothere.md: no such file" in done.stderr
