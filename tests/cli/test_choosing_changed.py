"""`--changed`: only what git sees as changed, in a repository of one's own."""

import subprocess
from pathlib import Path

import pytest

from compare.cli.changes import WithChanged, changed
from compare.model import UserError
from tests.cli.test_commands import ARTEFACT, CLEAN, run


def git(folder: Path, *words: str) -> None:
    who = ("-c", "user.name=A", "-c", "user.email=a@b", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """One article on the main branch; on a topic branch one that was renamed and one that is new."""
    git(tmp_path, "init", "-q", "-b", "main")
    (tmp_path / "sub").mkdir()
    for name in ("kept.txt", "sub/é old.txt", "sub/gone.txt"):
        (tmp_path / name).write_text(ARTEFACT, encoding="utf-8")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "one")
    git(tmp_path, "checkout", "-qb", "topic")
    git(tmp_path, "mv", "sub/é old.txt", "sub/é new.txt")
    git(tmp_path, "rm", "-q", "sub/gone.txt")
    git(tmp_path, "commit", "-qm", "two")
    (tmp_path / "untracked.txt").write_text(CLEAN, encoding="utf-8")
    return tmp_path


def names(repository: Path, revision: str = "", path: str = ".") -> set[str]:
    files = changed([str(repository / path)], revision).files
    return {file.relative_to(repository.resolve()).as_posix() for file in files}


def test_changed_is_what_differs_from_the_default_branch(repository: Path) -> None:
    assert names(repository) == {"sub/é new.txt", "untracked.txt"}
    assert names(repository, "HEAD") == {"untracked.txt"}
    assert names(repository, "HEAD~1") == names(repository, path="sub") == names(repository)
    assert changed([str(repository)]).since.startswith("main (")


def test_the_base_is_where_the_branches_parted(repository: Path) -> None:
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "three")
    git(repository, "checkout", "-q", "main")
    (repository / "kept.txt").write_text(CLEAN, encoding="utf-8")
    git(repository, "commit", "-qam", "four")
    git(repository, "checkout", "-q", "topic")
    assert "kept.txt" not in names(repository)
    (repository / "kept.txt").write_text(CLEAN, encoding="utf-8")
    assert "kept.txt" in names(repository)  # not yet committed


def test_without_a_commit_everything_is_new(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    (tmp_path / "a.txt").write_text(CLEAN, encoding="utf-8")
    git(tmp_path, "add", ".")
    assert names(tmp_path) == {"a.txt"}


def test_a_hook_of_git_does_not_mislead(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index")
    assert names(repository, path="sub") == {"sub/é new.txt", "untracked.txt"}


@pytest.mark.parametrize("revision", ["nope", "--output=x", "HEAD:kept.txt"])
def test_an_unknown_revision_is_one_line(repository: Path, revision: str) -> None:
    with pytest.raises(UserError, match="neither a revision"):
        changed([str(repository)], revision)


def test_outside_a_repository_and_without_git_there_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(UserError, match="lies in no git repository"):
        changed([str(tmp_path)])
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UserError, match="needs git, which is not installed"):
        changed([str(tmp_path)])


def test_the_revision_may_be_left_out(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repository)
    for words in (
        ["--changed", "."],
        [".", "--changed"],
        ["--changed", "--no-ignore", "."],
    ):
        assert _parsed(words) == ("", ["."])
    for words in (["--changed", "main", "."], [".", "--changed=main"], [".", "--changed", "main"]):
        assert _parsed(words) == ("main", ["."])
    assert _parsed(["."]) == (None, ["."])


def _parsed(words: list[str]) -> tuple[str | None, list[str]]:
    import typer

    from compare.cli import app

    command = typer.main.get_command(app).commands["check"]  # type: ignore[attr-defined]
    assert isinstance(command, WithChanged)
    context = command.make_context("check", words)
    return context.params["changed"], list(context.params["paths"])


def test_check_reads_only_what_changed_beside_the_whole_event(repository: Path) -> None:
    found = run("check", "--changed", ".", "--format", "concise", cwd=repository)
    assert {line.partition(":")[0] for line in found.stdout.splitlines()} == {"sub/é new.txt"}
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "three")
    nothing = run("check", "--changed", "HEAD", ".", "--fail-on", "note", cwd=repository)
    assert nothing.returncode == 0 and "no file here has changed since HEAD (" in nothing.stderr
    (repository / "kept.txt").write_text(ARTEFACT + CLEAN, encoding="utf-8")
    beside = run(
        "check", ".", "--changed=HEAD", "--against", ".", "--format", "json", cwd=repository
    ).stdout  # fmt: skip
    assert '"path": "kept.txt"' in beside and "untracked.txt" not in beside


def test_standard_input_and_empty_references_are_refused(repository: Path) -> None:
    with pytest.raises(UserError, match="git knows nothing of standard input"):
        changed(["-"])
    for words in (["--changed=", "."], ["--changed", "", "."]):
        with pytest.raises(UserError, match="the reference is empty"):
            _parsed(words)
    done = run("check", ".", "--changed=", cwd=repository)
    assert done.returncode == 2 and done.stderr.count("\n") == 1


def test_a_branch_of_a_remote_wants_to_be_fetched(repository: Path) -> None:
    git(repository, "remote", "add", "upstream", "https://example.org/x.git")
    with pytest.raises(UserError, match="fetch it: git fetch upstream main"):
        changed([str(repository)], "upstream/main")


def test_without_a_common_commit_there_is_nothing_to_compare_with(repository: Path) -> None:
    git(repository, "checkout", "-q", "--orphan", "alone")
    git(repository, "commit", "-qm", "alone")
    with pytest.raises(UserError, match="no commit in common"):
        changed([str(repository)], "main")


def test_a_repository_within_is_named_and_not_looked_into(repository: Path) -> None:
    nested = repository / "nested"
    nested.mkdir()
    git(nested, "init", "-q")
    (nested / "a.txt").write_text(CLEAN, encoding="utf-8")
    git(nested, "add", ".")
    git(nested, "commit", "-qm", "one")
    assert changed([str(repository)]).nested == (str(nested.resolve()),)
    assert "is a repository of its own" in run("check", ".", "--changed", cwd=repository).stderr
