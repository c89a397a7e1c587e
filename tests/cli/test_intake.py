"""What is read is not written over."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from compare.cli import app
from compare.model import UserError

RUN = CliRunner()
TEXT = "The ferry Aurelia ran aground off Port Amel on Monday with 212 people aboard.\n"


@pytest.mark.parametrize(
    "words",
    [
        "check many.jsonl --format json -o many.jsonl",
        "check . --format text --format sarif=a.txt",
        "check a.txt --diff -o ./a.txt",
        "check a.txt --against many.jsonl -o many.jsonl",
        "check a.txt --statistics -o a.txt",
        "events . -o link.txt",
        "read a.txt -o a.txt",
        "glossary report . --format json -o a.txt",
        "glossary annotate . --format json -o a.txt",
        "glossary suggest . -o a.txt",
    ],
)
def test_an_article_that_is_read_is_not_written_over(
    words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    line = f'{{"id": "1", "text": "{TEXT.strip()}"}}\n'
    (tmp_path / "many.jsonl").write_text(line, encoding="utf-8")
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "link.txt").symlink_to("a.txt")
    made = RUN.invoke(app, words.split())
    assert isinstance(made.exception, UserError), made.output
    assert "is one of the articles that are read; name another file" in str(made.exception)
    assert (tmp_path / "a.txt").read_text() == TEXT and (tmp_path / "many.jsonl").read_text() == line
