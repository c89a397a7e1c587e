"""Entries come from others: what would act on a terminal or on a runner is written out, whatever command."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from compare.report.view.visible import ACTING, commands
from tests.cli.test_commands import run

ODD = """\
id: odd
kind: organisation
preferred: {en: "Red \\e[31m\\u202eHouse", fr: Maison}
aliases:
  - {text: "Red\\n::error::House", type: full}
note: "\\e]0;title\\a"
"""
BROKEN = 'id: broken\nkind: organisation\npreferred: {en: B}\n"x\\e[31m\\n::error::y": 1\n'
COMMANDS = {
    "lint": ("lint", "terms"),
    "lint of what is broken": ("lint", "broken"),
    "show": ("show", "odd", "--glossary", "terms"),
    "search": ("search", "red", "--glossary", "terms"),
    "stats": ("stats", "terms"),
    "diff": ("diff", "empty", "terms"),
    "diff in Markdown": ("diff", "empty", "terms", "--format", "markdown"),
    "diff in JSON": ("diff", "empty", "terms", "--format", "json"),
    "lint in JSON": ("lint", "terms", "--format", "json"),
    "edit": ("alias", "odd", "Roter", "--into", "terms", "--dry-run"),
    "decide": ("decide", "Red", "odd", "accept", "--glossary", "terms", "--decisions", "\x1b[31m.jsonl"),
    "fmt": ("fmt", "terms", "--check"),
    "report": ("report", "article.txt", "--glossary", "terms"),
    "suggest": ("suggest", "article.txt", "--glossary", "terms"),
}


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """Folders of entries whose names hold escapes, a mark that reorders text, and a runner's command."""
    for folder, name, entry in (("terms", "odd", ODD), ("broken", "broken", BROKEN), ("empty", "", "")):
        (tmp_path / folder).mkdir()
        if name:
            (tmp_path / folder / f"{name}.yaml").write_text(entry, "utf-8")
    (tmp_path / "article.txt").write_text("The Red House (RH) spoke. The RH did.\n", "utf-8")
    return tmp_path


@pytest.mark.parametrize("case", COMMANDS)
def test_nothing_acts_on_the_reader(here: Path, case: str) -> None:
    done = run("glossary", *COMMANDS[case], cwd=here)
    said = done.stdout + done.stderr
    assert done.returncode in (0, 1, 2) and said and "Traceback" not in said
    assert not ACTING.search(said), said
    assert not commands(said), said


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_among_the_entries_is_not_waited_for(here: Path) -> None:
    os.mkfifo(here / "terms" / "pipe.yaml")
    done = run("glossary", "stats", "terms", cwd=here)
    assert done.returncode == 2 and "pipe.yaml: is no regular file" in done.stderr
