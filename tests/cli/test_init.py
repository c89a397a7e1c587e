"""`newscollate init` in folders of every kind: what it writes, what it leaves, what it says."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import ryaml

ARTEFACT = "The ONU condemned on Friday the attack on the convoy, and the OTAN promised an inquiry into it.\n"


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "compare", *words],
        cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".git" not in path.relative_to(folder).parts
    }


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    (tmp_path / "stories").mkdir()
    (tmp_path / "stories" / "a.md").write_text(ARTEFACT, encoding="utf-8")
    (tmp_path / "README.md").write_text("About us.\n", encoding="utf-8")
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    return tmp_path


def remote(folder: Path, address: str) -> None:
    subprocess.run(["git", "remote", "add", "origin", address], cwd=folder, check=True)


def test_a_repository_of_github_gets_everything_and_it_works(repository: Path) -> None:
    remote(repository, "git@github.com:desk/stories.git")
    said = run(repository, "init", "--yes")
    assert said.returncode == 0, said.stderr
    new = set(files(repository)) - {"stories/a.md", "README.md"}
    assert new == {
        "newscollate.toml",
        "names/organisation/example-port-authority.yaml",
        ".pre-commit-config.yaml",
        ".github/workflows/newscollate.yml",
    }
    assert all(name in said.stdout for name in new)
    assert said.stdout.endswith("Next: newscollate check stories\n")
    # What was written is right: the entry has no fault, the level applies, the hook looks at the stories.
    assert run(repository, "glossary", "lint", "names").returncode == 0
    assert run(repository, "check", "stories").returncode == 1
    (hook,) = ryaml.loads((repository / ".pre-commit-config.yaml").read_text("utf-8"))["repos"][0]["hooks"]
    assert (hook["id"], hook["files"]) == ("newscollate", "^stories/")
    workflow = ryaml.loads((repository / ".github/workflows/newscollate.yml").read_text("utf-8"))
    steps = workflow["jobs"]["check"]["steps"]
    assert 'newscollate check stories --changed "origin/$GITHUB_BASE_REF" --format github' in [
        step.get("run") for step in steps
    ]
    assert steps[0]["with"]["fetch-depth"] == 0
    # Where it is installed from is for the user to say, once in each file, and nothing names an index.
    assert "Left to do: set NEWSCOLLATE_SOURCE to " in said.stdout and "newscollate==" not in str(workflow)
    assert workflow["env"] == {"NEWSCOLLATE_SOURCE": ""}
    assert hook["additional_dependencies"] == ["NEWSCOLLATE_SOURCE"]
    assert hook["entry"] == "newscollate hook --force-exclude"


def test_a_second_run_changes_nothing(repository: Path) -> None:
    remote(repository, "https://github.com/desk/stories")
    (repository / ".gitlab-ci.yml").write_text("stages: [lint, build]\n", encoding="utf-8")
    assert run(repository, "init").returncode == 0
    once = files(repository)
    said = run(repository, "init")
    assert files(repository) == once
    assert said.returncode == 0 and said.stdout.count("there already, left as it is") == 6
    assert said.stdout.endswith("Nothing to write.\n")


def test_files_that_are_there_are_added_to_or_left(repository: Path) -> None:
    hooks = (
        "# ours\nrepos:\n- repo: https://x.org/x\n  rev: v1\n  hooks:\n  - id: x  # why\nci: {skip: [x]}\n"
    )
    (repository / ".pre-commit-config.yaml").write_text(hooks, encoding="utf-8")
    (repository / "newscollate.toml").write_text('select = ["mojibake"]\n', encoding="utf-8")
    (repository / ".github" / "workflows").mkdir(parents=True)
    (repository / ".github" / "workflows" / "newscollate.yml").write_text("name: mine\n", encoding="utf-8")
    before = files(repository)
    assert run(repository, "init").returncode == 0
    after = files(repository)
    changed = {name for name in after if after[name] != before.get(name)}
    assert changed == {".pre-commit-config.yaml", "names/organisation/example-port-authority.yaml"}
    merged = after[".pre-commit-config.yaml"].decode()
    assert merged.startswith(hooks.partition("ci:")[0]) and merged.endswith("ci: {skip: [x]}\n")


def test_a_pipeline_of_gitlab_includes_the_job_in_a_stage_that_it_has(repository: Path) -> None:
    pipeline = "stages:\n  - lint\n  - deploy\n\nbuild:\n  stage: lint\n  script: [make]\n"
    (repository / ".gitlab-ci.yml").write_text(pipeline, encoding="utf-8")
    assert run(repository, "init").returncode == 0
    assert (repository / ".gitlab-ci.yml").read_text("utf-8").startswith(pipeline)
    main = ryaml.loads((repository / ".gitlab-ci.yml").read_text("utf-8"))
    assert main["include"] == [{"local": ".gitlab/newscollate.yml"}]
    job = ryaml.loads((repository / ".gitlab/newscollate.yml").read_text("utf-8"))["newscollate"]
    assert job["stage"] == "lint" and any("gitlab=" in line for line in job["script"])
    assert not (repository / ".github").exists()


def test_what_cannot_be_merged_is_shown_for_adding_by_hand(repository: Path) -> None:
    (repository / ".gitlab-ci.yml").write_text("include: 'other.yml'\n", encoding="utf-8")
    (repository / ".pre-commit-config.yaml").write_text("repos: []\n", encoding="utf-8")
    said = run(repository, "init")
    assert said.returncode == 0
    assert "add the pre-commit hook under “repos” by hand:\n- repo: local\n" in said.stdout
    assert (repository / ".gitlab-ci.yml").read_text("utf-8") == "include: 'other.yml'\n"
    assert (repository / ".pre-commit-config.yaml").read_text("utf-8") == "repos: []\n"


def test_a_plain_folder_gets_settings_and_a_glossary_alone(tmp_path: Path) -> None:
    said = run(tmp_path, "init")
    assert set(files(tmp_path)) == {"newscollate.toml", "names/organisation/example-port-authority.yaml"}
    assert "docs/ci.md has recipes" in said.stdout


def test_a_folder_of_a_repository_keeps_its_settings_and_the_repository_its_hook(repository: Path) -> None:
    desk = repository / "desk"
    (desk / "in").mkdir(parents=True)
    (desk / "in" / "b.txt").write_text(ARTEFACT, encoding="utf-8")
    assert run(desk, "init").returncode == 0
    assert (desk / "newscollate.toml").is_file() and not (repository / "newscollate.toml").exists()
    assert "files: ^desk/in/" in (repository / ".pre-commit-config.yaml").read_text("utf-8")


def test_settings_of_a_project_are_not_shadowed(repository: Path) -> None:
    (repository / "pyproject.toml").write_text('[tool.newscollate]\nglossary = ["names"]\n', encoding="utf-8")
    assert run(repository, "init").returncode == 0
    assert not (repository / "newscollate.toml").exists()
    assert (repository / "names" / "organisation").is_dir()


def test_settings_of_a_project_without_a_glossary_get_the_starter_beside_them(repository: Path) -> None:
    (repository / "pyproject.toml").write_text("[tool.newscollate]\nselect = []\n", encoding="utf-8")
    said = run(repository, "init")
    assert (repository / "names" / "organisation").is_dir()
    assert 'add this line to the settings of newscollate:\nglossary = ["names"]\n' in said.stdout


def test_a_name_that_wants_quotation_marks_is_not_written_into_a_script(tmp_path: Path) -> None:
    odd = tmp_path / "a; touch owned #"
    odd.mkdir()
    (odd / "a.md").write_text(ARTEFACT, encoding="utf-8")
    (tmp_path / ".github").mkdir()
    assert run(tmp_path, "init").returncode == 0
    assert "owned" not in (tmp_path / ".github/workflows/newscollate.yml").read_text("utf-8")


@pytest.mark.skipif(
    os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write"
)
def test_a_folder_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    said = run(tmp_path, "init")
    tmp_path.chmod(0o700)
    assert said.returncode == 2 and said.stderr.count("\n") == 1 and "cannot be written" in said.stderr
