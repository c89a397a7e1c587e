"""The pre-commit hook, run by pre-commit itself.

`try-repo` builds the hook's environment as on a new machine, which needs a package index; the tests
without it run the same hook from the environment of the tests.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import ryaml

ROOT = Path(__file__).parents[1]
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
CLEAN = "The ferry left Oban at dawn on Tuesday with 212 passengers, the coastguard said.\n"
ARTEFACT = "The ONU condemned on Friday the attack on the convoy, and the OTAN promised an inquiry into it.\n"
pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="pre-commit works in a git repository")


class Repository:
    """A git repository with one clean and one bad article."""

    def __init__(self, folder: Path, home: Path) -> None:
        self.folder = folder
        bin = Path(sys.executable).parent
        self.environment = {
            **os.environ,
            "PATH": f"{bin}{os.pathsep}{os.environ['PATH']}",
            "PRE_COMMIT_HOME": str(home),
            "PRE_COMMIT_COLOR": "never",
            "GIT_CONFIG_GLOBAL": os.devnull,
            **{
                f"GIT_{who}_{what}": "desk@example.org"
                for who in ("AUTHOR", "COMMITTER")
                for what in ("NAME", "EMAIL")
            },
        }
        folder.mkdir(exist_ok=True)
        self.run("git", "init", "--quiet")

    def commit(self) -> None:
        self.run("git", "add", "--all")
        self.run("git", "commit", "--quiet", "--no-verify", "-m", "all")

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            words, cwd=self.folder, env=self.environment,
            capture_output=True, text=True, encoding="utf-8", check=False,
        )  # fmt: skip

    def pre_commit(self, *words: str) -> subprocess.CompletedProcess[str]:
        return self.run(sys.executable, "-m", "pre_commit", *words)


@pytest.fixture
def articles(tmp_path: Path) -> Repository:
    repository = Repository(tmp_path / "articles", tmp_path / "home")
    (repository.folder / "clean.md").write_text(CLEAN, encoding="utf-8")
    (repository.folder / "bad.txt").write_text(ARTEFACT, encoding="utf-8")
    (repository.folder / "code.py").write_text(f"# {ARTEFACT}", encoding="utf-8")
    return repository


def _use_here(repository: Repository, **changes: object) -> None:
    """Use the hook with what is installed for the tests in place of an environment of its own."""
    (hook,) = ryaml.loads(MANIFEST.read_text("utf-8"))
    local = {**hook, "language": "system", **changes}
    config = {"repos": [{"repo": "local", "hooks": [local]}]}
    (repository.folder / ".pre-commit-config.yaml").write_text(ryaml.dumps(config), encoding="utf-8")
    repository.commit()


def test_the_manifest_is_valid(articles: Repository) -> None:
    said = articles.pre_commit("validate-manifest", str(MANIFEST))
    assert said.returncode == 0, said.stdout


def test_the_hook_fails_on_the_bad_article_alone(articles: Repository) -> None:
    _use_here(articles)
    said = articles.pre_commit("run", "--all-files")
    assert said.returncode == 1, said.stderr
    assert "bad.txt" in said.stdout and "untranslated-acronym" in said.stdout
    assert "clean.md" not in said.stdout and "code.py" not in said.stdout
    assert articles.pre_commit("run", "--files", "clean.md", "code.py").returncode == 0


def test_without_arguments_the_configuration_decides(articles: Repository) -> None:
    _use_here(articles, args=[])
    assert articles.pre_commit("run", "--all-files").returncode == 0
    (articles.folder / "newscollate.toml").write_text('fail-on = "warning"\n', encoding="utf-8")
    assert articles.pre_commit("run", "--all-files").returncode == 1


def test_a_file_that_cannot_be_read_fails(articles: Repository) -> None:
    (articles.folder / "broken.md").write_text("---\ntitle: [\n---\nText.\n", encoding="utf-8")
    _use_here(articles)
    said = articles.pre_commit("run", "--files", "broken.md")
    assert said.returncode == 1 and "not valid YAML" in said.stdout


def test_a_name_like_an_option_is_a_file(articles: Repository) -> None:
    (articles.folder / "c.md").write_text(CLEAN, encoding="utf-8")
    for name in ("-oc.md", "--exit-zero.md", "--config=c.md"):
        (articles.folder / name).write_text(ARTEFACT, encoding="utf-8")
    _use_here(articles)
    said = articles.pre_commit("run", "--all-files")
    assert said.returncode == 1, said.stdout
    assert all(name in said.stdout for name in ("-oc.md", "--exit-zero.md", "--config=c.md", "bad.txt"))
    assert (articles.folder / "c.md").read_text("utf-8") == CLEAN


def test_what_the_configuration_excludes_is_not_looked_at(articles: Repository) -> None:
    (articles.folder / "newscollate.toml").write_text('exclude = ["bad.*"]\n', encoding="utf-8")
    _use_here(articles)
    assert articles.pre_commit("run", "--all-files").returncode == 0
    assert articles.pre_commit("run", "--files", "bad.txt").returncode == 0


@pytest.mark.slow
@pytest.mark.extra
def test_try_repo_on_a_clone(articles: Repository, tmp_path: Path) -> None:
    clone = Repository(tmp_path / "newscollate", tmp_path / "home")
    for name in ("compare", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml"):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, clone.folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, clone.folder / name)
    clone.commit()
    articles.commit()
    clean = articles.pre_commit(
        "try-repo", str(clone.folder), "newscollate", "--files", "clean.md", "code.py"
    )
    assert clean.returncode == 0, clean.stdout + clean.stderr
    bad = articles.pre_commit("try-repo", str(clone.folder), "newscollate", "--all-files", "--verbose")
    assert bad.returncode == 1, bad.stdout + bad.stderr
    assert "bad.txt" in bad.stdout and "untranslated-acronym" in bad.stdout and "exit code: 1" in bad.stdout
