"""Articles as they come: from pipes, files and folders."""

from __future__ import annotations

import io
import json
import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from compare.corpus.stream import arriving as module
from compare.corpus.stream.arriving import arriving
from compare.model import Article, InputError
from compare.readers import Selection

SELECTION = Selection(stdin_name="-")
TEXT = "The ferry left Oban at dawn on Tuesday with 212 passengers, the coastguard said."


def came(*paths: Path | str) -> Iterator[Article | InputError]:
    return arriving([str(path) for path in paths], SELECTION, 0.0)


def given(monkeypatch: pytest.MonkeyPatch, data: bytes) -> list[Article | InputError]:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
    return list(came("-"))


def line(**fields: Any) -> bytes:
    return json.dumps({"text": TEXT} | fields).encode() + b"\n"


def said(item: Article | InputError) -> str:
    return item.id if isinstance(item, Article) else f"{item.place}: {item.message}"


def test_a_line_is_an_article_or_an_error_and_the_next_one_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    data = line(id=1) + b"\n" + b"no json\n" + b'{"text": "\xff"}\n' + b'{"outlet": "Echo"}\n' + line(id="b")
    one, *errors, two = map(said, given(monkeypatch, data))
    assert (one, two) == ("-#1", "-#b")
    assert [error.partition(": ")[0] for error in errors] == ["-:3", "-:4", "-:5"]
    assert errors[1] == "-:4: is not UTF-8"


def test_the_last_line_need_not_end_and_the_first_may_begin_with_a_mark(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data = "\ufeff".encode() + line(id=1) + line(id=2).rstrip()
    assert [said(item) for item in given(monkeypatch, data)] == ["-#1", "-#2"]


def test_a_line_without_an_id_is_known_by_what_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    first = [said(item) for item in given(monkeypatch, line() + line(outlet="Echo"))]
    assert first[0] != first[1]
    assert [said(item) for item in given(monkeypatch, line(outlet="Echo"))] == first[1:]


def test_a_line_of_an_export_comes_back_under_its_own_id(monkeypatch: pytest.MonkeyPatch) -> None:
    exported = b'{"as_read":{"text":"","id":"in/a.md","path":"in/a.md"},"id":"in/a.md","text":"Hail."}\n'
    [article] = given(monkeypatch, exported)
    assert isinstance(article, Article)
    assert (article.id, article.path, article.text) == ("in/a.md", "in/a.md", "Hail.")


def test_a_line_that_is_too_long_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LIMIT", 2000)
    long = line(id=1, text="x" * 5000)
    error, article = given(monkeypatch, long + line(id=2))
    assert isinstance(error, InputError) and error.line == 1 and "too long" not in said(article)
    assert said(article) == "-#2"


def test_lines_of_a_file_are_known_as_in_check(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(line() + line(id="b"))
    (tmp_path / "c.txt").write_text(TEXT, encoding="utf-8")
    file, text = tmp_path / "a.jsonl", tmp_path / "c.txt"
    found = [said(item) for item in came(file, text, tmp_path / "none.txt")]
    assert found[:3] == [f"{file}#1", f"{file}#b", str(text)]
    assert found[3].endswith("no such file or folder; check the path")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_line_of_a_pipe_comes_before_the_next_is_written(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    opened: list[Any] = []
    opening = Thread(target=lambda: opened.append(pipe.open("wb", buffering=0)))
    opening.start()
    articles = came(pipe)
    reading = Thread(target=lambda: opened.append(next(articles)), daemon=True)
    reading.start()
    opening.join(20)
    opened[0].write(line(id=1))
    reading.join(20)
    assert said(opened[1]).endswith("pipe#1")
    opened[0].write(line(id=2))
    opened[0].close()
    assert [said(item)[-2:] for item in articles] == ["#2"]


def test_files_of_a_folder_come_when_they_are_there_and_when_they_change(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    articles = came(tmp_path)
    assert [said(item) for item in islice(articles, 1)] == [str(tmp_path / "a.txt")]
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    assert said(next(articles)) == str(tmp_path / "b.txt")
    (tmp_path / "a.txt").write_text(TEXT + " Nobody was hurt.", encoding="utf-8")
    changed = next(articles)
    assert isinstance(changed, Article) and changed.text.endswith("hurt.")


def test_files_are_read_before_folders_are_watched(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "z.txt").write_text(TEXT, encoding="utf-8")
    found = islice(came(folder, tmp_path / "z.txt"), 2)
    assert [Path(said(item)).name for item in found] == ["z.txt", "a.txt"]
