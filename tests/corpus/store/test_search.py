"""What is found by which words, the same in both databases."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from compare.corpus.store.database import Database
from compare.corpus.store.query import excerpt, plain, terms
from compare.corpus.store.search import search
from compare.model import Article, Published, UserError
from tests.align.reports import EVERY, FERRY_A, report
from tests.corpus.store.news import added

ACCENTS = report("fr", "Le président Zoé Müller a inauguré l’école. Élections en mai.", day="2021-09-20")
CHINESE = Article("部长周一在北京会见了代表团。", id="zh", language="zh")


def ids(base: Database, query: str, **filters: object) -> list[str]:
    return sorted(hit.id for hit in search(base, query, **filters).hits)  # type: ignore[arg-type]


@pytest.fixture
def filled(base: Database) -> Database:
    added(base, [*EVERY, structs.replace(ACCENTS, outlet="L’Écho", language="fr"), CHINESE])
    return base


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("ferry", ["ferry-a", "ferry-b"]),
        ("FERRY captain steering", ["ferry-a", "ferry-b"]),
        ("ferry -rocks", ["ferry-a"]),
        ('"ran aground"', ["ferry-a"]),
        ('"aground ran"', []),
        ("strik*", ["strike-a", "strike-b"]),
        ("president zoe muller", ["fr"]),
        ("élection*", ["fr"]),
        ("北京", ["zh"]),
        ("京北", []),
        ("2.5", ["strike-a", "strike-b"]),
        ("nobody-wrote-this", []),
    ],
)
def test_words_phrases_beginnings_and_what_must_be_absent(
    filled: Database, query: str, found: list[str]
) -> None:
    assert ids(filled, query) == found


def test_outlet_language_and_days(filled: Database) -> None:
    assert ids(filled, "the", until=737914) == ["ferry-a"]
    assert ids(filled, "schools", since=738047) == ["strike-b"]
    assert ids(filled, "zoe", outlets=["l’écho"]) == ["fr"]
    assert ids(filled, "zoe", outlets=["Another"]) == []
    assert (ids(filled, "zoe", language="fr"), ids(filled, "zoe", language="en")) == (["fr"], [])
    assert ids(filled, "zoe", language="FR", outlets=["L’ÉCHO"]) == ["fr"]


def test_a_language_is_found_however_either_is_written(base: Database) -> None:
    added(base, [structs.replace(FERRY_A, language="en-GB")])
    assert ids(base, "ferry", language="en-gb") == ids(base, "ferry", language="EN-GB") == ["ferry-a"]


@pytest.mark.parametrize("filters", [{"outlets": ["a", "\udcff"]}, {"language": "\udcff"}])
def test_what_is_no_text_is_a_mistake(base: Database, filters: dict[str, object]) -> None:
    with pytest.raises(UserError, match="write it in UTF-8"):
        search(base, "ferry", **filters)  # type: ignore[arg-type]


def test_a_hit_says_where_it_is_from_and_shows_the_words(filled: Database) -> None:
    found = search(filled, "gear", limit=1)
    assert found.total == 1
    [hit] = found.hits
    assert (hit.id, hit.event, hit.headline) == ("ferry-a", "e1", FERRY_A.headline)
    assert hit.published == Published("2021-05-04", "2021-05-04") and "steering gear" in hit.excerpt


def test_the_words_of_a_headline_weigh_more(base: Database) -> None:
    filler = "Nothing else of note happened in the town on that day, the council said."
    added(
        base, [report("body", f"{filler} A comet passed. {filler}"), report("head", filler, headline="Comet")]
    )
    assert [hit.id for hit in search(base, "comet").hits] == ["head", "body"]


def test_limit_and_total(filled: Database) -> None:
    found = search(filled, "the", limit=2)
    assert (len(found.hits), found.total) == (2, 5)


def test_other_words_are_no_longer_found(filled: Database) -> None:
    added(
        filled, [structs.replace(FERRY_A, text="The Morven sails again.", prose="", headline="Sails again")]
    )
    assert ids(filled, "steering") == ["ferry-b"]
    assert ids(filled, "sails") == ["ferry-a"]


@pytest.mark.parametrize("query", ["", "  ", "-ferry", '""', "…"])
def test_a_query_without_a_word_is_a_mistake(base: Database, query: str) -> None:
    with pytest.raises(UserError, match="name at least one word"):
        search(base, query)


def test_a_phrase_far_into_a_long_article(url: str, base: Database) -> None:
    filler = "a b c d e " * 3300
    long = Article(f"{filler} late ferry. {filler} later ferry.", id="long", language="en")
    added(base, [long])
    assert ids(base, "late ferry") == ids(base, "later") == ["long"]
    assert ids(base, '"late ferry"') == (
        [] if url.startswith("postgresql") else ["long"]
    )  # as docs/store.md says


@given(st.text(max_size=40))
def test_any_query_is_understood_or_refused(query: str) -> None:
    try:
        found = terms(query)
    except UserError:
        return
    assert all(word == plain(word) or not word.isascii() for term in found for word in term.words)


@given(st.text(max_size=300), st.integers(10, 80))
def test_an_excerpt_is_one_line_of_the_text(text: str, room: int) -> None:
    shown = excerpt(text, terms("word"), room)
    assert shown.removeprefix("… ").removesuffix(" …") in " ".join(text.split())
    assert len(shown) <= room + 4


@pytest.mark.parametrize(
    "query", ["a'b", "x:*", "a & b | !c", 'NEAR("a b", 3)', "AND OR NOT", "%s ? {key}", "x\\y"]
)
def test_signs_of_the_databases_are_nothing_special(filled: Database, query: str) -> None:
    assert ids(filled, query) == []
