"""Articles of a store as JSON lines: for any reader of JSON lines, and whole for `store add`."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, NamedTuple

import msgspec
from msgspec import Struct, structs

from compare.corpus.store.as_read import MARK, article_of
from compare.corpus.store.database import Database, marks
from compare.corpus.store.events import name
from compare.corpus.store.packing import unpack
from compare.corpus.store.stages import told_in
from compare.model import Article, Finding, InputError, TranslatedFrom
from compare.pipeline.choice import Choice
from compare.report.view.encoded import json_line

_AT_ONCE = 200
_SUFFIXES = (".jsonl", ".ndjson")


class InEvent(Struct, frozen=True):
    """The event of an article, and how it joined."""

    id: str
    title: str
    score: float
    why: tuple[str, ...]


class Line(Struct, frozen=True, omit_defaults=True):
    """An article. `as_read` is all that is known of it but its text, which stands behind; `prose` is given
    where it is not the text. `event` and `findings` are there where they were asked for.
    """

    as_read: Article
    id: str
    text: str
    outlet: str | None = None
    published: str | None = None
    title: str | None = None
    language: str | None = None
    url: str | None = None
    prose: str = ""
    event: InEvent | None = None
    translated_from: TranslatedFrom | None = None
    findings: tuple[Finding, ...] | None = None


class Wanted(NamedTuple):
    """What an export tells besides the articles: their events; with a choice of rules, what these find."""

    events: bool = False
    choice: Choice | None = None


def lines(base: Database, wanted: Wanted) -> Iterator[bytes]:
    """Every article as a line, in the order they came."""
    last = 0
    sql = f"SELECT number, facts FROM articles WHERE number > ? ORDER BY number LIMIT {_AT_ONCE}"
    while True:
        with base.reading():  # all of a line is of one moment
            rows = base.rows(sql, [last])
            numbers = [number for number, _ in rows]
            in_event = _events(base, numbers) if rows and wanted.events else {}
            told = _told(base, numbers) if rows and wanted.choice else {}
        if not rows:
            return
        last = numbers[-1]
        for number, facts in rows:
            article = unpack(facts)
            line = _line(article, in_event.get(number))
            if wanted.choice and number in told:
                verdict, findings = told[number]
                result = wanted.choice.sort(
                    structs.replace(article, translated_from=verdict), findings, across=False
                )
                line = structs.replace(
                    line, translated_from=result.article.translated_from, findings=tuple(result.told)
                )
            yield json_line(line).encode()


def _line(article: Article, event: InEvent | None) -> Line:
    day = article.published
    return Line(
        as_read=structs.replace(article, text="", prose=""),
        id=article.id,
        text=article.text,
        outlet=article.outlet,
        published=day.start if day and day.start == day.end else None,
        title=article.headline,
        language=article.language,
        url=article.url,
        prose="" if article.prose == article.text else article.prose,
        event=event,
    )


def _events(base: Database, numbers: list[int]) -> dict[int, InEvent]:
    sql = (
        "SELECT article, event, title, score, why FROM members JOIN events ON events.number = event"
        f" WHERE article IN ({marks(numbers)})"
    )
    return {
        article: InEvent(name(event), title, score, msgspec.json.decode(why, type=tuple[str, ...]))
        for article, event, title, score, why in base.rows(sql, numbers)
    }


def _told(base: Database, numbers: list[int]) -> dict[int, tuple[TranslatedFrom | None, tuple[Finding, ...]]]:
    sql = f"SELECT article, data FROM stages WHERE stage = 'findings' AND article IN ({marks(numbers)})"
    return {article: told_in(data) for article, data in base.rows(sql, numbers)}


def is_export(path: str) -> bool:
    """Whether the file at `path`, or standard input for `-`, is what `lines` gave."""
    if path == "-":
        return sys.stdin.buffer.peek(len(MARK))[: len(MARK)] == MARK  # type: ignore[union-attr, no-any-return]
    with suppress(OSError):
        if path.lower().endswith(_SUFFIXES) and Path(path).is_file():
            with Path(path).open("rb") as stream:
                return stream.read(len(MARK)) == MARK
    return False


def read(path: str) -> Iterator[Article | InputError]:
    """The articles of an export, as they were, and an error for each line that is none."""
    if path == "-":
        yield from _articles(sys.stdin.buffer, path)
        return
    try:
        with Path(path).open("rb") as stream:
            yield from _articles(stream, path)
    except OSError as error:
        yield InputError(path, f"cannot be read: {error.strerror or error}")


def _articles(stream: BinaryIO | Iterable[bytes], path: str) -> Iterator[Article | InputError]:
    for number, line in enumerate(stream, 1):
        if line.strip():
            yield article_of(line, path, number)
