"""The commands that keep a glossary, as a user types them."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.test_commands import run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = run("glossary", "add", "place", "Zandia", "--preferred", "fr=Zandie", "--into", "g", cwd=tmp_path)
    assert (made.returncode, made.stdout) == (0, f"added {Path('g/place/zandia.yaml')}\n")
    return tmp_path


def test_a_dry_run_prints_the_difference_and_writes_nothing(folder: Path) -> None:
    words = ("glossary", "alias", "zandia", "Zandian", "--type", "demonym", "--into", "g")
    before = (folder / "g/place/zandia.yaml").read_text()
    told = run(*words, "--dry-run", cwd=folder)
    assert told.stdout.startswith("--- a/g/place/zandia.yaml\n+++ b/g/place/zandia.yaml\n@@")
    assert told.stdout.endswith("+aliases:\n+  - {text: Zandian, type: demonym}\n")
    assert (folder / "g/place/zandia.yaml").read_text() == before
    assert run(*words, cwd=folder).stdout == f"changed {Path('g/place/zandia.yaml')}\n"
    assert (folder / "g/place/zandia.yaml").read_text() == before + told.stdout[-45:].replace("+", "")
    assert run(*words, cwd=folder).stdout == "nothing to change\n"


def test_the_last_configured_folder_is_the_one_that_is_edited(folder: Path) -> None:
    (folder / "newscollate.toml").write_text('glossary = ["g", "h"]\n')
    assert run("glossary", "alias", "zandia", "Zandian", cwd=folder).returncode == 0
    assert (folder / "h/place/zandia.yaml").exists()
    (folder / "newscollate.toml").unlink()
    refused = run("glossary", "alias", "zandia", "Zandian", cwd=folder)
    assert (refused.returncode, refused.stderr.count("\n")) == (2, 1)
    assert "no glossary folder to edit; name one: --into DIR" in refused.stderr


def test_fmt_check_tells_what_it_would_change(folder: Path) -> None:
    path = folder / "g/place/zandia.yaml"
    assert run("glossary", "fmt", "--check", "g", cwd=folder).returncode == 0
    path.write_text("kind: place\nid: zandia\npreferred:\n  en: Zandia\n")
    told = run("glossary", "fmt", "--check", "g", cwd=folder)
    assert (told.returncode, told.stdout) == (1, f"{Path('g/place/zandia.yaml')}\n1 to be changed\n")
    run("glossary", "fmt", "g", cwd=folder)
    assert path.read_text() == "id: zandia\nkind: place\npreferred: {en: Zandia}\n"


def test_diff_exits_with_1_on_any_difference(folder: Path) -> None:
    shutil.copytree(folder / "g", folder / "h")
    same = run("glossary", "diff", "g", "h", cwd=folder)
    assert (same.returncode, same.stdout) == (0, "")
    run("glossary", "deprecate", "zandia", "--into", "h", cwd=folder)
    told = run("glossary", "diff", "g", "h", "--format", "markdown", cwd=folder)
    assert (told.returncode, "+ status: deprecated" in told.stdout) == (1, True)
    missing = run("glossary", "diff", "shipped", "nowhere", cwd=folder)
    assert (missing.returncode, "nowhere: no such glossary folder" in missing.stderr) == (2, True)


def test_lint_tells_file_line_and_name_and_fails_as_asked(folder: Path) -> None:
    words = ("glossary", "lint", "g", "--today", "2020-01-01")
    run("glossary", "alias", "zandia", "Zandya", "--until", "2014-09-17", "--into", "g", cwd=folder)
    told = run(*words, cwd=folder)
    line = f"{Path('g/place/zandia.yaml')}:5: note expired zandia: alias 'Zandya' was of use until 2014-09-17"
    assert told.stdout.startswith(line)
    assert told.returncode == 0
    assert run(*words, "--fail-on", "note", cwd=folder).returncode == 1
    assert run(*words, "--fail-on", "note", "--ignore", "expired", cwd=folder).returncode == 0
    assert json.loads(run(*words, "--format", "json", cwd=folder).stdout)[0]["line"] == 5
    (folder / "news.txt").write_text("The fleet left Zandia on Monday.\n")
    told = run(*words, "--corpus", "news.txt", "--language", "de", cwd=folder)
    assert "note never-seen zandia: alias 'Zandya' is nowhere in the corpus" in told.stdout
    assert "note no-name-in-language zandia: has no name in de" in told.stdout


def test_search_and_stats(folder: Path) -> None:
    found = run("glossary", "search", "zandi", "--glossary", "g", cwd=folder)
    assert found.stdout.splitlines()[0] == "zandia  Zandia (place)"
    near = run("glossary", "search", "Hezbolah")
    assert near.stdout.splitlines()[0].startswith("hezbollah  Hezbollah (organisation)")
    assert run("glossary", "search", "qqqqqqq").returncode == 1
    figures = json.loads(run("glossary", "stats", "g", "--format", "json", cwd=folder).stdout)
    assert figures["all"] == {"entries": 1, "aliases": 0}
    assert figures["preferred names by language"] == {"en": 1, "fr": 1}
    assert "1  place" in run("glossary", "stats", "g", cwd=folder).stdout
