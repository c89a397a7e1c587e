"""What an entry says is shown and not obeyed, and what is no entry is not waited for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from typer.testing import CliRunner

from compare.cli import app
from compare.report.view.visible import ACTING, commands

ENTRY = """\
id: {id}
kind: person
preferred: {{en: "Ada\\e[31m {id}\\u202e"}}
aliases:
  - {{text: "##vso[x]y", lang: en}}
note: "\\e[2J\\n::error::x"
"""


@pytest.fixture(autouse=True)
def _names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for folder, id_ in (("names", "a"), ("other", "b")):
        (tmp_path / folder / "person").mkdir(parents=True)
        (tmp_path / folder / "person" / f"{id_}.yaml").write_text(ENTRY.format(id=id_), "utf-8")


@pytest.mark.parametrize(
    "words",
    [
        ["show", "a", "--glossary", "names"],
        ["search", "Ada", "--glossary", "names"],
        ["diff", "names", "other"],
        ["diff", "names", "other", "--format", "markdown"],
        ["diff", "names", "other", "--format", "json"],
        ["lint", "names"],
        ["lint", "names", "--format", "json"],
    ],
)
def test_nothing_that_an_entry_says_acts(words: list[str]) -> None:
    said = CliRunner().invoke(app, ["glossary", *words]).stdout
    assert said and not ACTING.search(said) and not commands(said)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_among_the_entries_is_not_waited_for() -> None:
    os.mkfifo("names/person/pipe.yaml")
    done = CliRunner().invoke(app, ["glossary", "stats", "names"])
    assert "pipe.yaml: is no regular file" in str(done.exception)
