"""Daft on this machine: the results of one process, also where workers die."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import structs
from typer.testing import CliRunner

from compare.cli import app
from compare.config import Config
from compare.corpus.engines import Engine
from compare.model import Article, UserError
from compare.pipeline.grouping import group_here
from compare.pipeline.spreading import Failed, here
from compare.readers import read_all

from . import jobs

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    """The samples, and each once more under another name, some days later."""
    found, _ = read_all([str(ROOT / "samples")])
    later = [
        structs.replace(one, id=f"again/{one.id}", text=one.text + "\nMore soon.", prose="") for one in found
    ]
    return [*found, *later]


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    pytest.importorskip("daft")
    from compare.corpus.engines.daft import need

    need()
    from compare.corpus.engines.daft.spreading import Daft

    with Daft(2) as ready:
        yield ready


def test_without_the_extra_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "daft", None)
    result = CliRunner().invoke(app, ["check", str(ROOT / "samples"), "--engine", "daft"])
    assert isinstance(result.exception, UserError)  # which `main` tells in one line, with exit code 2
    assert "newscollate[cluster]" in str(result.exception)


@pytest.mark.extra
class TestEach:
    def test_results_come_in_the_order_of_the_items(self, engine: Engine) -> None:
        assert list(engine.each(jobs.doubled, range(100), size=7)) == list(here(jobs.doubled, range(100)))
        assert list(engine.each(jobs.doubled, [])) == []

    def test_a_mistake_of_ours_is_told_of_its_item_and_the_others_go_on(self, engine: Engine) -> None:
        results = list(engine.each(jobs.broken_at_three, range(6), size=4))
        assert results == [0, 1, 2, Failed(3, "internal error: KeyError: 3; please report"), 4, 5]

    def test_a_mistake_of_the_user_ends_all(self, engine: Engine) -> None:
        with pytest.raises(UserError, match="no such folder"):
            list(engine.each(jobs.refused_at_three, range(6), size=2))

    def test_a_worker_that_dies_is_replaced(self, engine: Engine, tmp_path: Path) -> None:
        work = jobs.DeadlyOnce(tmp_path / "died")
        assert list(engine.each(work, range(12), size=2)) == list(range(12))
        assert work.file.exists()

    def test_an_item_that_kills_its_worker_each_time_is_named(self, engine: Engine) -> None:
        results = list(engine.each(jobs.deadly, range(4), size=2))
        assert results[:3] == [0, 1, 2]
        assert isinstance(results[3], Failed)
        assert results[3].item == 3
        assert "died" in results[3].why

    def test_the_work_is_done_in_the_folder_of_the_command(
        self, engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("PYTHONPATH", str(ROOT))
        monkeypatch.chdir(tmp_path)
        assert list(engine.each(jobs.where, [1])) == [str(tmp_path)]

    def test_events_are_those_of_one_process(self, engine: Engine, articles: list[Article]) -> None:
        assert engine.group(articles, Config()) == group_here(articles, Config())
        assert any(len(event.articles) > 2 for event in group_here(articles, Config()).events)

    def test_stages_that_are_done_are_not_done_again(
        self, engine: Engine, articles: list[Article], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from compare.corpus.engines.daft import grouping

        monkeypatch.setenv("NEWSCOLLATE_WORK", str(tmp_path))
        first = engine.group(articles[:6], Config())
        monkeypatch.setattr(grouping, "table_of", None)
        monkeypatch.setattr(grouping, "_joined", None)
        assert engine.group(articles[:6], Config()) == first
        with pytest.raises(TypeError):  # other articles are another run
            engine.group(articles[:7], Config())


@pytest.mark.extra
def test_commands_give_the_same_and_nothing_is_told_to_anybody(tmp_path: Path) -> None:
    pytest.importorskip("daft")
    watched = tmp_path / "watched.py"
    watched.write_text(
        "import sys\n"
        "def heard(event, args):\n"
        "    if event in ('urllib.Request', 'socket.getaddrinfo'):\n"
        "        print('ASKED', event, args, file=sys.stderr)\n"
        "sys.addaudithook(heard)\n"
        "from compare.cli import main\n"
        "main()\n"
    )

    def said(command: str, engine: str) -> object:
        asked = [sys.executable, str(watched), command, "samples", "--format", "json", "--engine", engine]
        done = subprocess.run(
            asked,
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        assert "ASKED" not in done.stderr
        assert done.returncode in (0, 1), done.stderr
        document = json.loads(done.stdout)
        document.get("run", {}).pop("command", None)
        return document

    for command in ("check", "events", "compare"):
        assert said(command, "daft") == said(command, "local")
