"""One odd article keeps no other from the store, whichever database it is."""

from __future__ import annotations

from random import Random
from string import ascii_lowercase

import pytest
from msgspec import structs

from compare.corpus.store.database import Database
from compare.corpus.store.events import events
from compare.corpus.store.packing import unkeepable, unpack
from compare.corpus.store.search import search
from compare.model import Article
from tests.align.reports import FERRY_A, FERRY_B
from tests.corpus.store.news import added, assert_whole

LETTERS = "".join(Random(3).choices(ascii_lowercase, k=4000))  # that no database can make shorter


@pytest.mark.parametrize(
    "odd",
    [
        Article("The fer\0ry ran aground off Tarb\0ert, Moira K\0err said.", id="odd"),
        structs.replace(FERRY_A, id="odd", headline="Ferry\0Morven"),
        structs.replace(FERRY_A, id="odd", language="en\0", outlet="A\0B"),
        Article(f"The ferry {LETTERS} ran aground. {LETTERS.capitalize()} said no.", id="odd"),
        Article("The ferry ran aground.", id="odd", headline="".join(f"{n:x} " for n in range(200_000))),
        Article("The ferry ran aground.", id="o" * 2000),
    ],
    ids=["nul in text", "in headline", "in language", "long word", "long headline", "long id"],
)
def test_an_odd_article_enters_with_the_others_and_may_be_replaced(base: Database, odd: Article) -> None:
    assert unkeepable(odd) is None
    assert len(added(base, [FERRY_A, odd, FERRY_B])) == 3
    assert_whole(base, ["ferry-a", odd.id, "ferry-b"])
    [[facts]] = base.rows("SELECT facts FROM articles WHERE id = ?", [odd.id])
    assert unpack(facts) == odd
    assert odd.id in [one for event in events(base) for one in event.articles]
    assert search(base, "ferry aground").total >= 1
    assert [one.what for one in added(base, [odd])] == ["same"]
    assert [one.what for one in added(base, [structs.replace(odd, url="x")])] == ["replaced"]


@pytest.mark.parametrize(
    ("odd", "why"),
    [
        (Article("Ferry.", id="o" * 2001), "an id of more than 2,000 bytes"),
        (Article("Ferry.", id="ö" * 1001), "an id of more than 2,000 bytes"),
        (Article("Ferry.", id="a\0"), "a NUL in its id"),
        (Article("Ferry.", id="a", headline="Half a \ud800"), "half of a character"),
        (Article("Ferry.", id="a", outlet="Half a \ud800"), "half of a character"),
    ],
)
def test_what_cannot_be_kept_is_told_before_it_comes_to_the_others(odd: Article, why: str) -> None:
    fault = unkeepable(odd)
    assert fault and why in fault.message
