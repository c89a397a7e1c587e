"""Articles that are grouped while they are read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from compare.align import profile as profiles
from compare.config import Config
from compare.model import Article
from compare.pipeline.grouping import group_here, group_sources
from compare.pipeline.heading import Heading, heads
from compare.pipeline.sources import Sources
from compare.pipeline.spreading import Failed, here, silent
from compare.readers import Selection, read_all
from tests.align.reports import EVERY


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Some in files of their own, the others as lines of one; one of them has no headline."""
    monkeypatch.chdir(tmp_path)
    news = tmp_path / "news"
    news.mkdir()
    for number, article in enumerate(EVERY[:3]):
        (news / f"{number}.txt").write_text(f"{article.headline}\n\n{article.text}\n", "utf-8")
    lines = [
        {
            "id": f"{number}",
            "text": article.text,
            "outlet": article.outlet,
            "title": article.headline if number else None,
            "published": article.published.start if article.published else None,
        }
        for number, article in enumerate(EVERY[3:])
    ]
    (news / "rest.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    return news


def _sources(*paths: str) -> Sources:
    return Sources(paths or ("news",), Selection())


def test_the_groups_are_those_of_articles_that_were_read_before(folder: Path) -> None:
    articles, errors = read_all(["news"])
    whole = group_here(articles, Config())
    found = group_sources(_sources(), Config(), here)
    assert errors == [] and any(len(event.articles) > 1 for event in whole.events)
    assert found.groups == whole
    assert [one.id for one in found.articles] == [one.id for one in articles]


def test_no_text_is_held_but_packed_and_it_comes_back(folder: Path) -> None:
    found = heads(_sources(), Config(), here, silent)
    assert {one.text + one.prose for one in found.articles} == {""}
    read = {one.id: one.prose for one in read_all(["news"])[0]}
    assert {one.id: found.whole(one).prose for one in found.articles} == read


def test_what_cannot_be_read_is_told_by_path_and_the_rest_is_grouped(folder: Path) -> None:
    (folder / "a.txt").write_bytes(b"\0\1\2")
    with (folder / "rest.jsonl").open("a") as lines:
        lines.write("no json\n")
    found = group_sources(_sources(), Config(), here)
    assert [error.path for error in found.groups.errors] == ["news/a.txt", "news/rest.jsonl"]
    assert len(found.articles) == len(EVERY)


def test_an_article_that_comes_again_is_one_and_another_with_its_id_is_told(folder: Path) -> None:
    again = group_sources(_sources("news", "news"), Config(), here)
    assert (len(again.articles), again.groups.errors) == (len(EVERY), ())
    with (folder / "rest.jsonl").open("a") as lines:
        lines.write(json.dumps({"id": "1", "text": "Another text altogether."}) + "\n")
    errors = group_sources(_sources(), Config(), here).groups.errors
    assert ["two articles have the id" in error.message for error in errors] == [True]


def test_where_nothing_is_read_it_is_said(tmp_path: Path) -> None:
    (tmp_path / "empty.jsonl").write_text("\n")
    assert len(group_sources(_sources(str(tmp_path)), Config(), here).groups.errors) == 1


def test_an_article_that_breaks_us_is_told_and_the_others_of_its_file_are_grouped(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = profiles.profile

    def broken(article: Article, glossary: object) -> object:
        if article.id.endswith("#1"):
            raise RuntimeError("beyond us")
        return whole(article, glossary)  # type: ignore[arg-type]

    monkeypatch.setattr(profiles, "profile", broken)
    found = group_sources(_sources(), Config(), here)
    assert [(one.path, one.message) for one in found.groups.errors] == [
        ("news/rest.jsonl", "internal error: RuntimeError: beyond us; please report")
    ]
    assert len(found.articles) == len(EVERY) - 1


def test_an_item_on_which_a_process_dies_is_told_by_its_path(folder: Path) -> None:
    found = heads(_sources("news/0.txt"), Config(), lambda _, items, size=1: map(_dead, items), silent)
    assert [(error.path, error.message) for error in found.errors] == [("news/0.txt", "died")]


def _dead(item: object) -> Failed[object]:
    return Failed(item, "died")


def test_the_work_travels_to_other_processes() -> None:
    import pickle

    made = pickle.loads(pickle.dumps(Heading(Config())))(EVERY[0])
    assert made == Heading(Config())(EVERY[0])
