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
    same = run("glossary", "diff", "g", "h", "--format", "json", "-o", "same.json", cwd=folder)
    assert (same.returncode, json.loads((folder / "same.json").read_text())) == (0, [])
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


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("rename", "zandia", "--name", ""), "'' is empty"),
        (("rename", "zandia", ""), "id ''"),
        (("rename", "zandia", "--name", "X", "--lang", "english"), "did you mean en?"),
        (("alias", "zandia", ""), "'' is empty"),
        (("alias", "zandia", "البدري"), "say its language with --lang"),
        (("add", "organisation", "Foo", "--preferred", "en=Bar"), "'Foo' is that name already"),
        (("add", "organisation", "Foo", "--preferred", "french=Fou"), "did you mean fr?"),
        (("add", "organisation", "Foo", "--wikidata", "12345"), "is no Wikidata QID"),
    ],
)
def test_slips_take_one_line_and_change_nothing(folder: Path, words: tuple[str, ...], said: str) -> None:
    done = run("glossary", *words, "--into", "g", cwd=folder)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert said in done.stderr
    assert [path.name for path in (folder / "g").rglob("*.yaml")] == ["zandia.yaml"]


def test_a_folder_is_made_only_where_it_is_no_slip(folder: Path) -> None:
    (folder / "g").rename(folder / "names")
    add = ("glossary", "add", "place", "Nordia", "--into")
    for into, said in (
        ("nmaes", "did you mean names?"),
        ("names/place", "a folder inside a glossary; name the glossary, names"),
        ("nowhere/names", "there is no folder nowhere; make it first"),
        ("shipped", "the shipped entries stay as they are"),
    ):
        refused = run(*add, into, cwd=folder)
        assert (refused.returncode, refused.stderr.count("\n")) == (2, 1)
        assert said in refused.stderr
    assert sorted(path.name for path in folder.iterdir()) == ["names"]
    made = run(*add, "desk", cwd=folder)
    assert (made.returncode, made.stderr) == (0, "newscollate: made desk/\n")
    again = run("glossary", "add", "place", "Ostria", "--into", "desk", cwd=folder)
    assert (again.returncode, again.stderr) == (0, "")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("lint", "g", "--ignore", "never-sen"), "did you mean never-seen?"),
        (("lint", "g", "--language", "klingon"), "did you mean tlh?"),
        (("lint", "g", "--today", "tomorrow"), "--today tomorrow: is no day"),
        (("lint", "g", "--corpus", "nosuch"), "nosuch: no such file or folder"),
        (("search", "Zandia", "--limit", "-1"), "--limit -1: write how many"),
        (("suggest", "g", "--limit", "-1"), "--limit -1: write how many"),
        (("report", "nosuch"), "nosuch: no such file or folder"),
        (("annotate", "nosuch"), "nosuch: no such file or folder"),
        (("suggest", "nosuch"), "nosuch: no such file or folder"),
        (("search", "Zandia", "--glossary", "nosuch"), "mend --glossary, or “glossary”"),
    ],
)
def test_a_mistake_is_one_line_and_nothing_else(folder: Path, words: tuple[str, ...], said: str) -> None:
    done = run("glossary", *words, cwd=folder)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert said in done.stderr


def test_all_broken_entries_are_named(folder: Path) -> None:
    for name in ("one", "two"):
        (folder / "g" / f"{name}.yaml").write_text("id: [\n")
    done = run("glossary", "alias", "zandia", "Zet", "--into", "g", cwd=folder)
    assert done.returncode == 2
    assert [line.split(":")[1].strip() for line in done.stderr.splitlines()] == [
        str(Path("g/one.yaml")), str(Path("g/two.yaml")),
    ]  # fmt: skip


def test_what_is_so_already_is_nothing_to_change(folder: Path) -> None:
    run("glossary", "alias", "zandia", "Zet", "--status", "deprecated", "--into", "g", cwd=folder)
    for words in (
        ("rename", "zandia", "zandia"),
        ("rename", "zandia", "--name", "Zandia"),
        ("deprecate", "Zet"),
        ("alias", "zandia", "Zet"),
    ):
        done = run("glossary", *words, "--into", "g", cwd=folder)
        assert (done.returncode, done.stdout) == (0, "nothing to change\n"), words
        dry = run("glossary", *words, "--into", "g", "--dry-run", cwd=folder)
        assert (dry.returncode, dry.stdout, dry.stderr) == (0, "", "newscollate: nothing to change\n")


def test_an_overlay_is_compared_as_it_applies(folder: Path) -> None:
    run("glossary", "alias", "syria", "Syriana", "--into", "g", cwd=folder)
    told = run("glossary", "diff", "shipped", "g", "--overlay", cwd=folder)
    assert told.returncode == 1
    assert [line for line in told.stdout.splitlines() if not line.startswith("  ")] == [
        "changed syria (Syria)", "", "added zandia (Zandia)",
    ]  # fmt: skip
