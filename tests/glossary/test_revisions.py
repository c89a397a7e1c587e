"""A glossary folder of a revision, as `glossary diff` names it."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from compare.glossary.diff import difference
from compare.glossary.load import SHIPPED, GlossaryError, load_entities
from compare.glossary.revisions import checked_out
from compare.model import UserError

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
ZANDIA = "id: zandia\nkind: place\npreferred: {en: Zandia}\n"


def git(*words: str) -> None:
    env = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    subprocess.run(["git", *words], check=True, env=env, capture_output=True)


def commit() -> None:
    git("add", "-A")
    git("-c", "user.name=Ada", "-c", "user.email=ada@example.org", "commit", "-q", "-m", "x")


@pytest.fixture
def entry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    git("init", "-q", "-b", "main")
    entry = Path("names/place/zandia.yaml")
    entry.parent.mkdir(parents=True)
    entry.write_text(ZANDIA)
    commit()
    return entry


def test_the_folder_of_a_revision_is_compared_with_that_of_today(
    entry: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry.write_text(f"{ZANDIA}note: New.\n")
    with checked_out(Path("main:names")) as before, checked_out(Path("names")) as after:
        (found,) = difference(before, after)
    assert [(one.field, one.after) for one in found.changes] == [("note", "New.")]
    monkeypatch.chdir("names")
    for name in ("main:names", "main:./"):
        with checked_out(Path(name)) as before:
            assert list(load_entities([before])) == ["zandia"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("main:nowhere", "no folder of a revision that git knows here"),
        ("--help:names", "no folder of a revision that git knows here"),
        ("main:names/place/zandia.yaml", "is a file in that revision"),
    ],
)
def test_what_git_does_not_know_is_refused(entry: Path, name: str, said: str) -> None:
    with pytest.raises(UserError, match=said), checked_out(Path(name)):
        pass


def test_an_error_names_the_file_in_the_revision(entry: Path) -> None:
    entry.write_text("id: [\n")
    commit()
    told = pytest.raises(GlossaryError, match=r"^main:names/place/zandia.yaml: is no YAML")
    with told, checked_out(Path("main:names")) as folder:
        load_entities([folder])


def test_any_other_folder_is_itself(entry: Path) -> None:
    with checked_out(Path("names")) as folder, checked_out(Path("shipped")) as built_in:
        assert (folder, built_in) == (Path("names"), SHIPPED)
