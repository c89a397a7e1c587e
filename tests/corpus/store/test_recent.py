"""What memory says of neighbours is what the database would have said."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.align.candidates import Signature, order
from compare.corpus.store import recent
from compare.corpus.store.database import Database
from compare.corpus.store.judging import Judge, Judged
from compare.corpus.store.ledger import Ledger
from compare.corpus.store.passing import passing
from compare.corpus.store.tables import PART
from compare.model import Article
from tests.corpus.store.news import STAGES

DAYS = 4 * PART
FIRST = 23_064 * PART


def signatures(chance: Random, many: int, *, sorted_by_day: bool) -> list[Signature]:
    """Of many articles that share few keys: some undated, some of several days, some of a wrong year."""
    found = []
    for _ in range(many):
        day = FIRST + chance.randrange(DAYS)
        begun = day - chance.choice((0, 0, 0, 3, PART + 5))
        published = chance.choice(((begun, day),) * 8 + (None, (FIRST * 2, FIRST * 2)))
        keys = chance.sample("abcdef", chance.randrange(2, 6))
        found.append(Signature(tuple((key, chance.randrange(1, 60)) for key in keys), published))
    return sorted(found, key=lambda one: one.published or (FIRST, FIRST)) if sorted_by_day else found


def come(base: Database, found: list[Signature]) -> Iterator[Judged]:
    """Articles that enter one by one, with their postings and days; those after them are there already."""
    for number, one in enumerate(found, 1):
        day = order(one.published)
        base.insert(
            "postings",
            "part, key, day, article, weight",
            [(day // PART, key, day, number, weight) for key, weight in one.keys],
        )
        last = one.published[1] if one.published else None
        facts = (number, str(number), b"", last, last, "", b"")
        base.insert("articles", "number, id, digest, first, last, added, facts", [facts])
    for number, one in enumerate(found, 1):
        yield Judged(number, Article(text=""), one, known=number)


@pytest.fixture(params=[1, 20], ids=["all kept", "some let go"])
def tight(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Much or little memory, and those who ask in vain are heard soon."""
    monkeypatch.setattr(recent, "_MOST", 4_000 // request.param)
    monkeypatch.setattr(recent, "_ASKED", 10)


@pytest.mark.usefixtures("tight")
@given(
    chance=st.randoms(use_true_random=False),
    many=st.integers(1, 250),
    before=st.integers(0, 100),
    sorted_by_day=st.booleans(),
)
def test_memory_and_database_agree(chance: Random, many: int, before: int, sorted_by_day: bool) -> None:
    found = signatures(chance, many, sorted_by_day=sorted_by_day)
    with passing() as base:
        remembering, asking = Ledger(base, STAGES), Ledger(base, STAGES)
        by_memory, by_asking = Judge(base, remembering, STAGES), Judge(base, asking, STAGES)
        if not before:
            remembering.begin()
        for one in come(base, found):
            if one.number > before:
                assert by_memory.candidates(one) == by_asking.candidates(one)
                asking.recent.forget()
            remembering.recent.add(one.number, one.signature)


def test_news_in_the_order_of_days_asks_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    days = [Signature((("ferry", 5), ("oban", 4)), (FIRST + n, FIRST + n)) for n in range(60)]
    with passing() as base:
        ledger = Ledger(base, STAGES)
        ledger.begin()
        judge = Judge(base, ledger, STAGES)
        monkeypatch.setattr(base, "for_each", None)
        for one in come(base, days):
            assert judge.candidates(one) == list(range(max(1, one.number - 14), one.number))
            ledger.recent.add(one.number, one.signature)


def test_what_was_not_kept_is_not_remembered() -> None:
    one = Signature((("ferry", 5), ("oban", 4)), (FIRST, FIRST))
    with passing() as base:
        ledger = Ledger(base, STAGES)
        with pytest.raises(ZeroDivisionError), base.writing():
            ledger.begin()
            ledger.recent.add(1, one)
            ledger.end()
            raise ZeroDivisionError  # at the commit, it may be
        other = Ledger(base, STAGES)
        with base.writing():  # takes the number that the first one had
            other.begin()
            other.end()
        other.kept()
        ledger.begin()
        assert ledger.recent.near(2, one, FIRST - 14, FIRST, FIRST + 15) == []


def test_an_article_is_not_near_itself() -> None:
    one = Signature((("ferry", 5), ("oban", 4)), (FIRST, FIRST))
    with passing() as base:
        ledger = Ledger(base, STAGES)
        ledger.begin()
        ledger.recent.add(1, one)
        assert ledger.recent.near(1, one, FIRST - 14, FIRST, FIRST + 15) == []
        assert ledger.recent.near(2, one, FIRST - 14, FIRST, FIRST + 15) == [1]
