"""Several runs at once: none loses what another wrote; who comes too late is told so, and runs again."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("processes of POSIX", allow_module_level=True)

from compare.config import load
from compare.model import UserError
from compare.readers import read_all
from compare.review.triage import Triage
from tests.kills.commands import GLOSSARY, NEWS, write
from tests.kills.running import Run, Runner


@pytest.fixture(scope="module")
def runner() -> Iterator[Runner]:
    with Runner() as one:
        yield one


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path, NEWS | GLOSSARY)
    return tmp_path


def all_in(
    runner: Runner, folder: Path, commands: Sequence[tuple[str, ...]], holds: Callable[[int], bool]
) -> None:
    """All at once, the losers again, till all are in; what was acknowledged is never lost."""
    left = list(range(len(commands)))
    won: list[int] = []
    while left:
        done = runner.run(*(Run(commands[number], str(folder)) for number in left))
        for ran in done:
            assert ran.code in (0, 2), ran
            if ran.code == 2:
                assert "was changed by someone else meanwhile; run the command again" in ran.err, ran
                assert ran.err.count("\n") == 1
        now = [number for number, ran in zip(left, done, strict=True) if ran.code == 0]
        assert now
        won += now
        assert all(map(holds, won))
        left = [number for number in left if number not in now]


def test_many_names_for_one_entry(runner: Runner, folder: Path) -> None:
    file = folder / "terms" / "organisation" / "quay-house.yaml"
    names = [f"Quay Number {word}" for word in ("One", "Two", "Three", "Four", "Five", "Six")]
    commands = [("glossary", "alias", "quay-house", name) for name in names]
    all_in(runner, folder, commands, lambda number: names[number] in file.read_text("utf-8"))


def test_many_runs_on_one_baseline(runner: Runner, folder: Path) -> None:
    file = folder / "newscollate-baseline.toml"
    for number in range(5):
        write(folder, {f"news/n{number}.md": "The ONU condemned on Friday the attack on the convoy.\n"})
    commands = [("baseline", "update", f"news/n{number}.md", "--accept") for number in range(5)]
    file.write_text("version = 1\n")
    all_in(runner, folder, commands, lambda number: f'"news/n{number}.md"' in file.read_text("utf-8"))


def test_many_rulings_in_one_file(runner: Runner, folder: Path) -> None:
    file = folder / "terms" / "decisions.jsonl"
    forms = [f"Form {word}" for word in ("One", "Two", "Three", "Four", "Five", "Six")]
    commands = [("glossary", "decide", form, "quay-house", "reject") for form in forms]
    done = runner.run(*(Run(words, str(folder)) for words in commands))
    assert [ran.code for ran in done] == [0] * len(forms)
    lines = file.read_text("utf-8").splitlines()
    assert len(lines) == len(forms) and all(any(form in line for line in lines) for form in forms)


@pytest.mark.parametrize("in_article", [False, True], ids=["sidecar", "article"])
def test_two_desks_silence_findings_at_once(
    folder: Path, in_article: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    config = load(folder / "newscollate.toml")
    desks = [Triage(read_all(["news/one.md"])[0], config) for _ in range(2)]
    names = [one.name for one in desks[0].open() if one.article][:2]
    assert len(names) == 2

    def silence(number: int) -> None:
        for _ in range(20):
            try:
                desks[number].silence(names[number], f"reason {number}", in_article)
            except UserError:
                continue
            return
        raise AssertionError("never silenced")

    with ThreadPoolExecutor(2) as hands:
        list(hands.map(silence, range(2)))
    held = Path("news/one.md" if in_article else ".newscollate-ignore.toml").read_text("utf-8")
    assert "reason 0" in held and "reason 1" in held
