"""Short reports to fill a store with, and what must hold of every store."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from random import Random
from typing import Any

from compare.config import Config
from compare.corpus.store.adding import Adding, Outcome
from compare.corpus.store.database import Database
from compare.corpus.store.ledger import put_days
from compare.corpus.store.stages import EVENTS, EVERY, Stages, signature_in
from compare.model import Article

STAGES = Stages(Config())
_TOWNS = ("Tarbert", "Lowmoor", "Karvena", "Oban", "Barra", "Novara", "Ullapool", "Selkirk", "Wick", "Thurso")
_PEOPLE = ("Moira Kerr", "Priya Nandra", "Ewan Baird", "Davor Lesh", "Ana Petrel", "Marko Vint")
_ACTS = (
    ("ferry", "ran aground off the harbour", "the steering gear", "passengers"),
    ("school", "was closed by a burst pipe", "the water board", "pupils"),
    ("bridge", "was shut after cracks were found", "the county engineers", "drivers"),
    ("factory", "burned through the night", "a gas heater", "workers"),
)


def reports(events: int, outlets: int = 3) -> list[dict[str, Any]]:
    """Records of reports, `outlets` for each event, in the order of their days."""
    chance = Random(7)
    found = []
    for event in range(events):
        town, other = chance.sample(_TOWNS, 2)
        one, two = chance.sample(_PEOPLE, 2)
        what, happened, cause, who = chance.choice(_ACTS)
        many, hurt, day = chance.randrange(100, 9999), chance.randrange(11, 99), 1 + event % 28
        vessel = f"{other}{chance.choice('abcdefgh')}{event} {chance.choice(_TOWNS)}sen"
        for outlet in range(outlets):
            lines = [
                f"The {what} {vessel} in {town} {happened} on Tuesday with {many} {who} inside, {one} said.",
                f"{hurt} {who} of the {vessel} were taken to {other} hospital, officials in {town} reported.",
                f"{two} blamed {cause} and promised an inquiry into the {vessel} within {hurt + 3} days.",
            ]
            chance.shuffle(lines)
            found.append(
                {
                    "id": f"{event}-{outlet}",
                    "outlet": f"Outlet {outlet}",
                    "published": f"2024-{1 + event // 28 % 12:02}-{day:02}",
                    "title": f"{vessel}: {what} {happened}",
                    "language": "en",
                    "text": "\n".join(lines[: 2 + outlet % 2]),
                }
            )
    return found


def written(records: Iterable[dict[str, Any]], path: Path) -> Path:
    """The records as JSON lines."""
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


def added(base: Database, articles: Iterable[Article], *, reading: bool = False) -> list[Outcome]:
    """Add articles; with `reading` their findings and mentions too."""
    adding = Adding(base, STAGES, wanted=EVERY if reading else EVENTS)
    return [one for one in adding.add(articles) if isinstance(one, Outcome)]


def decided(base: Database) -> list[tuple[str, int, str]]:
    """The id of every article, its event, and the event's title."""
    sql = (
        "SELECT id, event, title FROM articles JOIN members ON article = articles.number"
        " JOIN events ON events.number = event ORDER BY articles.number"
    )
    return [(id, event, title) for id, event, title in base.rows(sql)]


def assert_whole(base: Database, ids: Iterable[str]) -> None:
    """The store holds these articles, each once, with all that belongs to it, and nothing else."""
    numbers = dict(base.rows("SELECT id, number FROM articles"))
    assert sorted(numbers) == sorted(ids)
    every = sorted(numbers.values())
    assert sorted(one for [one] in base.rows("SELECT article FROM members")) == every
    signed = base.rows("SELECT article, data FROM stages WHERE stage = 'signature'")
    assert sorted(article for article, _ in signed) == every
    assert sorted(one for [one] in base.rows("SELECT article FROM stages WHERE stage = 'profile'")) == every
    postings = sorted((key, article) for key, article in base.rows("SELECT key, article FROM postings"))
    assert postings == sorted(
        (key, article) for article, data in signed for key, _ in signature_in(data).keys
    )
    events = {one for [one] in base.rows("SELECT number FROM events")}
    assert {one for [one] in base.rows("SELECT event FROM members")} <= events
    assert {one for [one] in base.rows("SELECT event FROM history")} <= events
    days = {
        number: (first, last) for number, first, last in base.rows("SELECT number, first, last FROM events")
    }
    put_days(base, days)  # as they are when they are counted anew
    assert days == {
        number: (first, last) for number, first, last in base.rows("SELECT number, first, last FROM events")
    }
    for counter, table in (("article", "articles"), ("event", "events"), ("history", "history")):
        [[used]] = base.rows(f"SELECT coalesce(max(number), 0) FROM {table}")
        [[next_]] = base.rows("SELECT value FROM counters WHERE name = ?", [counter])
        assert used < next_
