"""Two people edit one glossary on two branches; git brings it together with nothing lost."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from compare.glossary.lint import lint
from compare.glossary.load import load_entities

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

ZANDIA = """\
id: zandia
kind: place
preferred: {en: Zandia}
aliases:
  # for the people
  - {text: Zandian, type: demonym}
  - {text: Republic of Zandia, type: full}  # since the treaty
  - {text: ZRQ, type: acronym}
  - {text: Zandie, lang: fr, in-english: artefact}
"""


class Repository:
    """A git repository with a glossary in it, edited by commands alone."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.glossary = root / "glossary"
        self.git("init", "-q", "-b", "main")
        for name, value in (("user.name", "Ada"), ("user.email", "ada@example.org")):
            self.git("config", name, value)

    def git(self, *words: str, fails: bool = False) -> str:
        env = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        done = subprocess.run(
            ["git", *words],
            cwd=self.root,
            env=env,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert fails or done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def use_driver(self) -> None:
        driver = f'"{sys.executable}" -m compare glossary merge-driver %O %A %B %P'
        self.git("config", "merge.newscollate.driver", driver)
        self.attribute("merge=newscollate")

    def attribute(self, word: str) -> None:
        (self.root / ".gitattributes").write_text(f"glossary/**/*.yaml {word}\n")

    def write(self, text: str, name: str = "zandia") -> None:
        path = self.glossary / "place" / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")

    def read(self, name: str = "zandia") -> str:
        return (self.glossary / "place" / f"{name}.yaml").read_text(encoding="utf-8")

    def glossary_command(self, *words: str) -> None:
        words = ("glossary", *words, "--into", "glossary")
        done = subprocess.run(
            [sys.executable, "-m", "compare", *words],
            cwd=self.root, capture_output=True, text=True, encoding="utf-8", check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr

    def commit(self, message: str) -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)

    def two_branches(self, ours: str, theirs: str) -> None:
        self.commit("Before")
        self.git("checkout", "-q", "-b", "theirs")
        self.write(theirs)
        self.commit("Theirs")
        self.git("checkout", "-q", "main")
        self.write(ours)
        self.commit("Ours")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    made = Repository(tmp_path)
    made.write(ZANDIA)
    return made


OURS = "  - {text: Zandi, type: demonym}  # ours\n"
THEIRS = "  - {text: Sandien, lang: de, in-english: artefact}\n"


def test_git_alone_merges_names_added_at_different_places(repository: Repository) -> None:
    ours = ZANDIA.replace("  - {text: Zandian,", OURS + "  - {text: Zandian,")
    repository.two_branches(ours, ZANDIA + THEIRS)
    repository.git("merge", "-q", "theirs", "-m", "Merged")
    assert repository.read() == ours + THEIRS


def test_commands_put_names_of_different_sorts_apart_so_that_git_alone_merges_them(
    repository: Repository,
) -> None:
    repository.commit("Before")
    repository.git("checkout", "-q", "-b", "theirs")
    repository.glossary_command("alias", "zandia", "Sandien", "--lang", "de", "--artefact")
    repository.commit("Theirs")
    repository.git("checkout", "-q", "main")
    repository.glossary_command("alias", "zandia", "Zandish", "--type", "demonym")
    repository.commit("Ours")
    repository.git("merge", "-q", "theirs", "-m", "Merged")
    assert [line.split(",")[0] for line in repository.read().splitlines()[4:]] == [
        "  # for the people", "  - {text: Zandian", "  - {text: Zandish", "  - {text: Republic of Zandia",
        "  - {text: ZRQ", "  - {text: Zandie", "  - {text: Sandien",
    ]  # fmt: skip


def test_the_same_place_is_a_conflict_for_git_but_not_for_the_driver(repository: Repository) -> None:
    repository.two_branches(ZANDIA + OURS, ZANDIA + THEIRS)
    assert "CONFLICT" in repository.git("merge", "theirs", fails=True)
    repository.git("merge", "--abort")
    repository.use_driver()
    repository.git("merge", "-q", "theirs", "-m", "Merged")
    assert repository.read() == ZANDIA + OURS + THEIRS


def test_a_conflict_that_no_line_shows_is_one_all_the_same(repository: Repository) -> None:
    repository.use_driver()
    first = "  - {text: Zandi, type: demonym}\n"
    ours = ZANDIA.replace("  # for the people\n", f"{first}  # for the people\n")
    repository.two_branches(ours, ZANDIA + first.replace("demonym", "short"))
    assert "CONFLICT" in repository.git("merge", "theirs", fails=True)


def test_what_is_no_entry_is_merged_by_lines(repository: Repository) -> None:
    repository.use_driver()
    path = repository.glossary / "place" / "zandia.yaml"
    lines = [b"one \xff\n", b"two\n", b"three\n", b"four\n", b"five\n"]
    path.write_bytes(b"".join(lines))
    repository.commit("Before")
    repository.git("checkout", "-q", "-b", "theirs")
    path.write_bytes(b"".join([*lines, b"theirs\n"]))
    repository.commit("Theirs")
    repository.git("checkout", "-q", "main")
    path.write_bytes(b"".join([b"ours\n", *lines]))
    repository.commit("Ours")
    repository.git("merge", "-q", "theirs", "-m", "Merged")
    assert path.read_bytes() == b"".join([b"ours\n", *lines, b"theirs\n"])


def test_a_real_conflict_is_left_with_its_marks(repository: Repository) -> None:
    repository.use_driver()
    ours, theirs = (ZANDIA.replace("ZRQ, type: acronym", f"ZRQ, type: {word}") for word in ("short", "full"))
    repository.two_branches(ours, theirs)
    assert "CONFLICT" in repository.git("merge", "theirs", fails=True)
    marked = (
        "<<<<<<< ours\n  - {text: ZRQ, type: short}\n=======\n  - {text: ZRQ, type: full}\n>>>>>>> theirs\n"
    )
    assert repository.read() == ZANDIA.replace("  - {text: ZRQ, type: acronym}\n", marked)


def test_one_name_added_weak_on_one_side_and_strong_on_the_other_is_a_conflict(
    repository: Repository,
) -> None:
    repository.use_driver()
    weak = "  - {text: PZ, type: acronym, strength: weak, needs: [Zandia]}\n"
    repository.two_branches(ZANDIA + weak, ZANDIA + "  - {text: PZ}\n")
    assert "CONFLICT" in repository.git("merge", "theirs", fails=True)


def test_the_union_of_lines_is_no_way(repository: Repository) -> None:
    """What `merge=union` does to a name that both sides changed: it is there twice."""
    repository.attribute("merge=union")
    ours, theirs = (ZANDIA.replace("ZRQ, type: acronym", f"ZRQ, type: {word}") for word in ("short", "full"))
    repository.two_branches(ours, theirs)
    repository.git("merge", "-q", "theirs", "-m", "Merged")
    assert [problem.name for problem in lint([repository.glossary])] == ["listed-twice"]


@pytest.mark.slow
def test_fifty_edits_on_two_branches_come_together(repository: Repository) -> None:
    repository.use_driver()
    for name in ("Nordia", "Northland", "Ostria"):
        repository.glossary_command("add", "place", name)
    repository.commit("Before")
    entries = ("zandia", "nordia", "northland", "ostria")
    added: set[tuple[str, str]] = set()
    for branch in ("theirs", "ours"):
        repository.git("checkout", "-q", "main")
        repository.git("checkout", "-q", "-b", branch)
        for number in range(20):
            id_, text = entries[number % 4], f"{branch.title()} name {number}"
            repository.glossary_command("alias", id_, text, "--type", ("full", "short")[number % 2])
            repository.commit(f"{branch}: {text}")
            shown = repository.git("show", "--numstat", "--format=", "HEAD").split()
            assert shown[:2] == ["1", "0"] or (shown[:2] == ["2", "0"] and number < 4), shown
            added.add((id_, text))
    repository.glossary_command("rename", "zandia", "zandia-state")
    repository.glossary_command("rename", "ostria", "--name", "Ostrian Union")
    repository.glossary_command("deprecate", "ZRQ", "--until", "2014-09-17")
    repository.glossary_command("split", "northland", "Northland Coast", "--alias", "Ours name 6")
    repository.glossary_command("add", "person", "Jo Marsh", "--preferred", "fr=Jo Marche")
    repository.commit("ours: five more")
    repository.git("checkout", "-q", "theirs")
    repository.glossary_command("alias", "zandia", "ZRQ", "--source", "the desk")
    repository.glossary_command("alias", "nordia", "Northern Zone", "--strength", "weak", "--needs", "Nordia")
    repository.glossary_command("rename", "northland", "--name", "Northlande", "--lang", "fr")
    repository.glossary_command("add", "person", "Al Reed")
    repository.glossary_command("alias", "al-reed", "Reed", "--type", "surname")
    repository.commit("theirs: five more")
    # A small entry that grew while its id changed: git must look harder to know it again.
    repository.git("merge", "-q", "-X", "find-renames=25%", "ours", "-m", "Merged")

    entities = load_entities([repository.glossary])
    today = {"zandia": "zandia-state"}
    for id_, text in added:
        holders = {"northland-coast"} if text == "Ours name 6" else {today.get(id_, id_)}
        assert {one.id for one in entities.values() for a in one.aliases if a.text == text} == holders, text
    (acronym,) = [one for one in entities["zandia-state"].aliases if one.text == "ZRQ"]
    assert (acronym.status, acronym.until, acronym.source) == ("deprecated", "2014-09-17", "the desk")
    assert entities["northland"].preferred == {"en": "Northland", "fr": "Northlande"}
    assert entities["ostria"].name() == "Ostrian Union"
    assert {"jo-marsh", "al-reed", "northland-coast"} <= {*entities}
    assert "# for the people" in repository.read("zandia-state")
    assert "# since the treaty" in repository.read("zandia-state")
    assert lint([repository.glossary]) == ()
