"""`newscollate baseline` and `check --baseline` as a user types them."""

from pathlib import Path

import pytest

from tests.cli.test_commands import run

DOUBLED = "The board of the the harbour met at noon.\n"
SPACED = "The clerk left ; nobody knew why.\n"
CLEAN = "The ferry left at dawn on Tuesday.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(f"{DOUBLED}\n{SPACED}", encoding="utf-8")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "b.txt").write_text(DOUBLED, encoding="utf-8")
    made = run("baseline", "create", "--baseline", "known.toml", cwd=tmp_path)
    assert (made.returncode, made.stdout) == (0, "")
    assert made.stderr == "newscollate: known.toml: 3 added, 0 dropped, 0 still there\n"
    return tmp_path


def check(folder: Path, *words: str) -> tuple[int, str, str]:
    done = run("check", *words, "--format", "concise", "--fail-on", "note", cwd=folder)
    return done.returncode, done.stdout, done.stderr


def test_only_new_findings_are_shown_and_fail(folder: Path) -> None:
    code, out, said = check(folder, ".", "--baseline", "known.toml")
    assert (code, out.strip()) == (0, "")
    assert said == "newscollate: known.toml: 3 known findings left out\n"
    (folder / "a.txt").rename(folder / "renamed.txt")
    (folder / "renamed.txt").write_text(f"{CLEAN}\n{SPACED}\n{DOUBLED}", encoding="utf-8")
    (folder / "new.txt").write_text(DOUBLED, encoding="utf-8")
    code, out, said = check(folder, ".", "--baseline", "known.toml")
    assert code == 1 and out.startswith("new.txt:1:14: note doubled-word") and out.count("\n") == 1
    assert "3 known findings" in said


def test_the_configuration_may_name_it_and_an_option_do_without(folder: Path) -> None:
    (folder / "newscollate.toml").write_text('baseline = "known.toml"\n', encoding="utf-8")
    assert check(folder / "sub", ".")[:1] == (0,)
    assert check(folder, ".", "--no-baseline")[0] == 1
    assert check(folder, ".", "--baseline", "none.toml") == (
        2, "", "newscollate: none.toml: no such baseline; make it with newscollate baseline create\n",
    )  # fmt: skip


def test_what_is_gone_is_stale_until_it_is_pruned(folder: Path) -> None:
    (folder / "a.txt").write_text(DOUBLED, encoding="utf-8")
    code, _, said = check(folder, ".", "--baseline", "known.toml")
    assert code == 0 and "2 known findings left out, 1 entry is stale" in said
    assert "stale" not in check(folder, "sub", "--baseline", "known.toml")[2]
    assert "stale" not in check(folder, ".", "--baseline", "known.toml", "--min-level", "error")[2]
    before = (folder / "known.toml").read_text("utf-8")
    run("baseline", "prune", "sub", "--baseline", "known.toml", cwd=folder)
    run("baseline", "prune", "--select", "doubled-word", "--baseline", "known.toml", cwd=folder)
    assert (folder / "known.toml").read_text("utf-8") == before
    pruned = run("baseline", "prune", "--baseline", "known.toml", cwd=folder)
    assert pruned.stderr == "newscollate: known.toml: 0 added, 1 dropped, 2 still there\n"
    after = (folder / "known.toml").read_text("utf-8")
    assert before.replace(after, "").count("[[finding]]") <= 3 and after.count("[[finding]]") == 2
    (folder / "a.txt").write_text(f"{DOUBLED}\n{SPACED}", encoding="utf-8")
    assert check(folder, ".", "--baseline", "known.toml")[0] == 1, "what came back is new"


def test_an_update_takes_in_new_findings_only_when_told(folder: Path) -> None:
    (folder / "sub" / "b.txt").write_text(f"{DOUBLED}\n{SPACED}", encoding="utf-8")
    run("baseline", "update", "--accept", "--baseline", "known.toml", cwd=folder)
    (folder / "sub" / "b.txt").rename(folder / "c.txt")
    (folder / "a.txt").write_text(f"{SPACED}\nThe envoy spoke with with both.\n", encoding="utf-8")
    shy = run("baseline", "update", "--baseline", "known.toml", cwd=folder)
    assert "0 added, 1 dropped, 3 still there, 1 new not taken in\n" in shy.stderr
    assert shy.stderr.endswith("known.toml: sub/b.txt is now c.txt, by its findings\n")
    assert 'path = "c.txt"' in (folder / "known.toml").read_text("utf-8")
    assert check(folder, ".", "--baseline", "known.toml")[0] == 1
    words = ("--accept", "--reason", "as the agency wrote it")
    run("baseline", "update", *words, "--baseline", "known.toml", cwd=folder)
    text = (folder / "known.toml").read_text("utf-8")
    assert text.count('reason = "as the agency wrote it"') == 1 and '"with with"' in text
    assert check(folder, ".", "--baseline", "known.toml")[0] == 0
    again = run("baseline", "update", "--baseline", "known.toml", cwd=folder)
    assert again.returncode == 0 and (folder / "known.toml").read_text("utf-8") == text


def test_a_file_that_is_there_is_not_made_anew(folder: Path) -> None:
    made = run("baseline", "create", "--baseline", "known.toml", cwd=folder)
    assert made.returncode == 2 and "use baseline update" in made.stderr
    assert run("baseline", "update", "--baseline", "none.toml", cwd=folder).returncode == 2


def test_a_file_that_cannot_be_read_keeps_its_entries(folder: Path) -> None:
    (folder / "a.txt").write_bytes(b"\0\0\0")
    done = run("baseline", "prune", "--baseline", "known.toml", cwd=folder)
    assert done.returncode == 2 and "a.txt: is binary" in done.stderr
    assert (folder / "known.toml").read_text("utf-8").count('path = "a.txt"') == 2
