"""Articles judged as they are read: the document is that of articles read before."""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from compare.config import Config
from compare.pipeline import Margin, Sources, Stopped, checked
from compare.pipeline.spreading import Failed
from compare.readers import Selection

ARTEFACT = "The ONU condemned on Friday the attack on the convoy, and the OTAN promised an inquiry into it."
CONFIG = Config(select=("untranslated-acronym",))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b", "a"):
        (tmp_path / f"{name}.txt").write_text(ARTEFACT, encoding="utf-8")
    (tmp_path / "clean.txt").write_text("The ferry left on time.", encoding="utf-8")
    lines = [{"id": "1", "text": ARTEFACT}, {"id": "1", "text": ARTEFACT}, {"id": "1", "text": "Another."}]
    (tmp_path / "many.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return tmp_path


def test_files_give_what_their_articles_give(folder: Path) -> None:
    given = Sources([str(folder), str(folder / "a.txt")], Selection())
    articles, errors = given.read()
    streamed, read = checked(given, CONFIG), checked(articles, CONFIG, errors)
    assert streamed == read
    assert len(read.articles) == 4 and "two articles have the id" in read.errors[0].message


def test_texts_are_kept_where_something_was_found_and_they_are_wanted(folder: Path) -> None:
    margin, unwanted = Margin(wanted=True), Margin()
    checked(Sources([str(folder)], Selection()), CONFIG, margin=margin)
    checked(Sources([str(folder)], Selection()), CONFIG, margin=unwanted)
    assert {Path(one.path).name for one in margin.shown} == {"a.txt", "b.txt", "many.jsonl"}
    assert unwanted.shown == []


def test_what_was_done_before_it_was_stopped_is_not_lost(folder: Path) -> None:
    def stopped_at_the_second(
        work: Callable[[Any], Any], items: Iterable[Any], *, size: int = 16
    ) -> Iterator[Any]:
        for number, item in enumerate(items):
            if number == 1:
                raise KeyboardInterrupt
            yield work(item)

    with pytest.raises(Stopped) as stop:
        checked(Sources([str(folder)], Selection()), CONFIG, each=stopped_at_the_second)
    assert len(stop.value.document.articles) == 1 and len(stop.value.document.findings) == 2


def test_an_article_that_broke_is_an_error_beside_the_others(folder: Path) -> None:
    def breaking(work: Callable[[Any], Any], items: Iterable[Any], *, size: int = 16) -> Iterator[Any]:
        for number, item in enumerate(items):
            yield Failed(item, "its process died") if number == 1 else work(item)

    document = checked(Sources([str(folder)], Selection()), CONFIG, each=breaking)
    assert [Path(one.path).name for one in document.errors] == ["b.txt", "many.jsonl"]
    assert [Path(one.path).name for one in document.articles] == ["a.txt", "clean.txt", "many.jsonl"]
