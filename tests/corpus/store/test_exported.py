"""Articles out of a store and into another."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from msgspec import structs

from compare import read
from compare.config import Config
from compare.corpus.store import opened
from compare.corpus.store.as_read import article_of
from compare.corpus.store.database import Database
from compare.corpus.store.exported import Wanted, is_export, lines
from compare.corpus.store.exported import read as read_export
from compare.model import Article, InputError, Published
from compare.pipeline.choice import Choice
from compare.report.view.visible import ACTING, commands
from tests.align.reports import EVERY, FERRY_A
from tests.corpus.store.news import STAGES, added, decided

MARKED = Article(
    "# Ferry\n\nThe *Morven* sank.", id="m", prose="  Ferry\n\nThe  Morven  sank.", format="markdown"
)


def test_what_comes_out_goes_in_again_as_it_was(base: Database, tmp_path: Path) -> None:
    between = structs.replace(
        FERRY_A, id="odd", published=Published("2021-05-01", "2021-05-31"), outlet="Ö\0x"
    )
    articles = [*EVERY, MARKED, between]
    added(base, articles)
    file = tmp_path / "export.jsonl"
    file.write_bytes(b"".join(lines(base, Wanted())))
    assert is_export(str(file))
    assert list(read_export(str(file))) == articles
    with opened(str(tmp_path / "other.sqlite"), create=True) as other:
        added(other, (one for one in read_export(str(file)) if isinstance(one, Article)))
        assert decided(other) == decided(base)


def test_nothing_in_it_acts_on_a_screen_or_a_runner(base: Database) -> None:
    text = "##vso[task.complete]x \u202e\x9b31m The ferry sank."
    added(base, [Article(text, id="odd", language="en")])
    [line] = (line.decode() for line in lines(base, Wanted()))
    assert not ACTING.search(line) and not commands(line)
    assert json.loads(line)["text"] == text


def test_any_reader_of_json_lines_reads_it_too(base: Database, tmp_path: Path) -> None:
    added(base, EVERY)
    file = tmp_path / "export.jsonl"
    file.write_bytes(b"".join(lines(base, Wanted())))
    found = {one.id.rpartition("#")[2]: one for one in read(file)}
    assert found["ferry-a"].text == FERRY_A.text and found["ferry-a"].headline == FERRY_A.headline
    assert found["ferry-a"].published and found["ferry-a"].published.start == "2021-05-04"


def test_with_events_and_findings(base: Database) -> None:
    added(
        base,
        [Article("The ONU condemned the attack. The OTAN did not.", id="un", language="en")],
        reading=True,
    )
    choice = Choice(STAGES.glossary, Config(ignore=("locale",)))
    [line] = [json.loads(line) for line in lines(base, Wanted(True, choice))]
    assert line["event"]["id"] == "e1"
    assert [finding["text"] for finding in line["findings"]] == ["ONU", "OTAN"]
    none = Choice(STAGES.glossary, Config(select=("locale",)))
    [line] = [json.loads(line) for line in lines(base, Wanted(choice=none))]
    assert line["findings"] == [] and "event" not in line


def test_a_line_that_is_none_is_told(tmp_path: Path) -> None:
    file = tmp_path / "export.jsonl"
    file.write_bytes(b'{"as_read":{"text":"","id":"a"},"id":"a","text":"Ferry."}\nfoo\n\n{"as_read":3}\n')
    first, second, third = read_export(str(file))
    assert first == Article("Ferry.", id="a")
    assert isinstance(second, InputError) and second.line == 2
    assert isinstance(third, InputError) and third.line == 4
    assert not is_export(str(tmp_path / "none.jsonl"))


def test_all_of_a_line_is_of_one_moment(url: str, base: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    added(
        base,
        [Article("The ONU condemned the attack on the convoy in Karvena.", id="un", language="en")],
        reading=True,
    )
    choice = Choice(STAGES.glossary, Config())
    rows = base.rows

    def meanwhile(sql: str, values: Sequence[object] = ()) -> object:
        found = rows(sql, values)
        if "facts" in sql and found:
            monkeypatch.setattr(base, "rows", rows)
            with opened(url) as other:
                added(
                    other,
                    [Article("After a long talk the OTAN condemned the attack.", id="un", language="en")],
                    reading=True,
                )
        return found

    monkeypatch.setattr(base, "rows", meanwhile)
    [line] = [json.loads(line) for line in lines(base, Wanted(True, choice))]
    assert [line["text"][one["start"] : one["end"]] for one in line["findings"]] == ["ONU"]
    [line] = [json.loads(line) for line in lines(base, Wanted(True, choice))]
    assert [line["text"][one["start"] : one["end"]] for one in line["findings"]] == ["OTAN"]


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"id": "a", "published": {"start": "soon", "end": "soon"}}, "“soon” is no day"),
        ({"id": "a", "published": {"start": "20240501", "end": "20240501"}}, "“20240501” is no day"),
        ({"id": "a", "published": {"start": "2024-05-02", "end": "2024-05-01"}}, "starts after its end"),
        ({"id": ""}, "has no id"),
        ({}, "has no id"),
    ],
)
def test_a_line_with_facts_that_cannot_be_is_told(fields: dict[str, object], why: str) -> None:
    line = json.dumps({"as_read": {"text": "", **fields}, "text": "Ferry."}).encode()
    fault = article_of(line, "x.jsonl", 3)
    assert isinstance(fault, InputError) and why in fault.message and fault.line == 3
