"""Two writers at one store: what one has looked at, the other changes before it enters."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from msgspec import structs

from compare.corpus.store import opened
from compare.corpus.store.adding import Adding, Outcome
from compare.corpus.store.database import Database
from compare.corpus.store.packing import unpack
from compare.corpus.store.stages import EVENTS
from compare.corpus.store.upkeep import vacuum
from compare.model import Article
from compare.pipeline.spreading import Failed
from tests.align.reports import EVERY, FERRY_A, FERRY_B, MARKET, STATION, VOTE
from tests.corpus.store.news import STAGES, added, assert_whole, decided

LATER = structs.replace(FERRY_A, text=FERRY_A.text.replace("212", "213"), prose="")
OTHERS = (FERRY_B, *EVERY[2:], *MARKET, *STATION)


@pytest.fixture
def other(url: str, base: Database) -> Iterator[Database]:
    """A second connection to the store."""
    with opened(url) as database:
        yield database


def text(base: Database, id: str) -> str:
    [[facts]] = base.rows("SELECT facts FROM articles WHERE id = ?", [id])
    return unpack(facts).text


def gone(base: Database) -> None:
    """The article is dropped, as by `store vacuum --before`."""
    base.run("UPDATE articles SET last = 1, first = 1 WHERE id = 'ferry-a'")
    vacuum(base, date(2000, 1, 1))


def corrected(base: Database) -> None:
    added(base, [LATER])


def after_the_look(meanwhile: Callable[[], object], *articles: Article) -> Iterator[Article]:
    """The articles; once they have been looked up, something happens before they enter."""
    for place in range(32 - len(articles)):  # the look is at so many at once, and thirty enter before
        yield structs.replace(VOTE, id=f"vote-{place}")
    yield from articles
    meanwhile()
    yield structs.replace(VOTE, id="vote-last")


def outcomes(found: Iterator[Outcome | Failed]) -> dict[str, str]:  # type: ignore[type-arg]
    return {one.id: one.what for one in found if isinstance(one, Outcome)}


@pytest.mark.parametrize(
    ("happens", "what"), [(corrected, "replaced"), (gone, "added"), (lambda _: None, "same")]
)
def test_what_was_there_already_and_then_was_not_enters_whole(
    base: Database, other: Database, happens: Callable[[Database], None], what: str
) -> None:
    added(base, EVERY)
    one = Adding(base, STAGES, wanted=EVENTS)
    told = outcomes(one.add(after_the_look(lambda: happens(other), FERRY_A)))
    assert told["ferry-a"] == what
    assert text(base, "ferry-a") == FERRY_A.text
    assert {id: event for id, event, _ in decided(base)}["ferry-a"] in (1, 4)
    votes = [f"vote-{place}" for place in range(31)]
    assert_whole(base, [*(one.id for one in EVERY), *votes, "vote-last"])


def test_what_was_there_already_is_gone_before_anything_enters(base: Database, other: Database) -> None:
    added(base, EVERY)

    def articles() -> Iterator[Article]:
        yield from [FERRY_A] * 32
        gone(other)
        yield FERRY_B

    one = Adding(base, STAGES, wanted=EVENTS)
    assert outcomes(one.add(articles())) == {"ferry-a": "added", "ferry-b": "same"}
    assert text(base, "ferry-a") == FERRY_A.text
    assert_whole(base, [one.id for one in EVERY])


@pytest.mark.parametrize("happens", [corrected, gone])
def test_what_is_renewed_takes_nothing_back(
    base: Database, other: Database, monkeypatch: pytest.MonkeyPatch, happens: Callable[[Database], None]
) -> None:
    added(base, EVERY)
    base.run("UPDATE stages SET version = 'old' WHERE stage IN ('profile', 'signature')")
    one = Adding(base, STAGES, wanted=EVENTS)
    entering = one._base.writing

    def meanwhile() -> object:
        with monkeypatch.context() as once:
            once.setattr(one._base, "writing", entering)
            happens(other)
        monkeypatch.setattr(one._base, "writing", entering)
        return entering()

    monkeypatch.setattr(one._base, "writing", meanwhile)
    told = outcomes(one.renew())
    assert "ferry-a" not in told and set(told.values()) == {"renewed"} and len(told) == 4
    left = {id for id, _, _ in decided(base)}
    if happens is corrected:
        assert text(base, "ferry-a") == LATER.text
    else:
        assert "ferry-a" not in left
    assert_whole(base, left)


def test_an_article_of_an_earlier_program_is_renewed_and_not_replaced(base: Database) -> None:
    added(base, EVERY)
    base.run("UPDATE stages SET version = 'old'")
    digest = b"of other fields"
    base.run("UPDATE articles SET digest = ? WHERE id = 'ferry-a'", [digest])
    assert outcomes(Adding(base, STAGES, wanted=EVENTS).renew())["ferry-a"] == "renewed"
    assert list(Adding(base, STAGES, wanted=EVENTS).renew()) == []


def test_what_another_version_made_meanwhile_is_made_anew(base: Database, other: Database) -> None:
    added(base, EVERY)
    one = Adding(base, STAGES, wanted=EVENTS)

    def aged() -> None:
        other.run("UPDATE stages SET version = 'old' WHERE article = 1")

    assert outcomes(one.add(after_the_look(aged, FERRY_A)))["ferry-a"] == "renewed"
    assert base.rows("SELECT 1 FROM stages WHERE version = 'old'") == []


def test_what_others_have_decided_counts_from_batch_to_batch(
    base: Database, other: Database, tmp_path: Path
) -> None:
    short = FERRY_B.text.partition("\n")[0]  # more like the second than the first
    last = structs.replace(FERRY_B, id="ferry-c", text=short, prose="", headline=None)
    one = Adding(base, STAGES, wanted=EVENTS)
    for adding, article in ((one, FERRY_A), (Adding(other, STAGES, wanted=EVENTS), FERRY_B), (one, last)):
        assert outcomes(adding.add([article])) == {article.id: "added"}
    members = "SELECT article, event, score, why FROM members ORDER BY article"
    with opened(str(tmp_path / "alone.sqlite"), create=True) as alone:
        added(alone, [FERRY_A, FERRY_B, last])
        assert base.rows(members) == alone.rows(members)
