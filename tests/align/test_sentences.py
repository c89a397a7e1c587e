"""Sentences of one event, side by side."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.align.sentences import align
from compare.glossary import Glossary
from compare.model import Alignment, Article
from compare.text.sentences import sentences
from tests.align.reports import EVERY, FERRY_A, FERRY_B, STRIKE_A, STRIKE_B, report

GLOSSARY = Glossary.shipped()


def rows(*articles: Article) -> tuple[Alignment, ...]:
    return align(articles, GLOSSARY)


def beside(found: tuple[Alignment, ...], words: str) -> set[str]:
    """All that stands in a row with a sentence holding `words`."""
    return {m.text for row in found if any(words in m.text for m in row.members) for m in row.members}


def test_the_same_thing_in_other_words_shares_a_row() -> None:
    found = rows(FERRY_A, FERRY_B)
    assert "Captain Moira Kerr told investigators that the steering had failed." in beside(
        found, "steering gear"
    )
    assert "Nine people were hurt when the Morven struck, none of them badly." in beside(
        found, "minor injuries"
    )


def test_what_one_outlet_alone_reports_is_a_row_of_its_own() -> None:
    found = rows(FERRY_A, FERRY_B)
    (row,) = (row for row in found if any("Bookings" in m.text for m in row.members))
    assert (len(row.members), row.score) == (1, 0)


def test_what_resembles_a_sentence_without_a_counterpart_is_named() -> None:
    here = report("a", "The envoy flew to Vello on Sunday to meet the governor and the rebels.", "It rained.")
    there = report("b", "Nobody told the governor that an envoy would come to Vello to see the bridge.")
    row, rain, other = align([here, there], GLOSSARY, threshold=0.99)
    assert row.nearest and row.nearest.member == other.members[0] and 0.4 < row.nearest.score < 0.99
    assert other.nearest and other.nearest.member == row.members[0]
    assert rain.nearest is None
    assert all(found.nearest is None for found in rows(here, here) if len(found.members) > 1)


def test_three_outlets_share_a_row() -> None:
    third = report("strike-c", "Negotiations between council and teachers resume on Thursday.")
    found = rows(STRIKE_A, STRIKE_B, third)
    (row,) = (row for row in found if any(m.article == "strike-c" for m in row.members))
    assert {m.article for m in row.members} == {"strike-a", "strike-b", "strike-c"}
    assert row.score > 0.2


def test_a_long_sentence_stands_in_two_rows() -> None:
    long = report(
        "long",
        "Captain Moira Kerr blamed the steering gear of the Morven, while the harbour master, Ewan Baird, "
        "kept the channel closed until Friday.",
    )
    short = report(
        "short",
        "The steering gear of the Morven failed, said Captain Moira Kerr.",
        "Two gulls looked on.",
        "Ewan Baird, the harbour master, closed the channel until Friday.",
    )
    assert sum(any(m.article == "long" for m in row.members) for row in rows(long, short)) == 2


def test_a_sentence_that_reports_two_things_is_cut_between_its_rows() -> None:
    long = report(
        "long",
        "Captain Moira Kerr blamed the steering gear of the Morven, and the harbour master Ewan Baird closed "
        "the channel to all traffic until Friday.",
    )
    short = report(
        "short",
        "The steering gear of the Morven failed, said Captain Moira Kerr.",
        "Two gulls looked on.",
        "Harbour master Ewan Baird closed the channel to traffic until Friday.",
    )
    parts = [m.text for row in rows(long, short) for m in row.members if m.article == "long"]
    assert [part.split()[0] for part in parts] == ["Captain", "and"]
    assert " ".join(parts) == long.text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Three people were hurt.", "Four people were hurt."),
        ("The minister resigned.", "The minister did not resign."),
        ("Polls close at 8 pm.", "Polls close at 9 pm."),
        ("The bridge opened on Monday.", "The bridge opened on Tuesday."),
    ],
)
def test_short_sentences_that_contradict_each_other_share_a_row(one: str, other: str) -> None:
    weather = "Heavy rain fell on the coast all night.", "Shops in the centre stayed shut."
    found = rows(report("a", weather[0], one), report("b", other, weather[1]))
    assert other in beside(found, one)


def test_a_higher_threshold_leaves_only_surer_pairs_together() -> None:
    def pairs(threshold: float) -> set[tuple[str, str]]:
        found = align((FERRY_A, FERRY_B), GLOSSARY, threshold=threshold)
        return {(a.text, b.text) for row in found for a, b in pairwise(row.members)}

    assert pairs(0.99) == set() != pairs(0.5)
    assert len(pairs(0.5)) < len(pairs(0.1))


def test_ids_count_in_reading_order() -> None:
    found = rows(FERRY_B, FERRY_A)
    assert [row.id for row in found] == [f"r{n}" for n in range(1, len(found) + 1)]
    first = [(row.members[0].article, row.members[0].start) for row in found]
    assert first == sorted(first)


def test_an_article_aligns_with_its_copy_sentence_by_sentence() -> None:
    copy = Article(text=FERRY_A.text, id="copy", language="en")
    found = rows(FERRY_A, copy)
    for line in FERRY_A.text.splitlines():
        assert any({m.article for m in row.members if m.text == line} == {"ferry-a", "copy"} for row in found)


@settings(max_examples=20)
@given(st.sampled_from(EVERY))
def test_an_article_beside_its_copy_is_whole_and_agrees(article: Article) -> None:
    copy = Article(text=article.text, id="copy", language="en")
    for row in rows(article, copy):
        own, others = ({m.text for m in row.members if (m.article == "copy") == there} for there in (0, 1))
        assert own == others


LINES = [line for article in EVERY for line in article.text.splitlines()]
TEXTS = st.lists(st.sampled_from([*LINES, "Nobody knows.", ""]), max_size=5).map("\n".join)


@settings(max_examples=40)
@given(st.lists(TEXTS, max_size=4), st.randoms())
def test_no_sentence_is_lost_and_order_changes_nothing(texts: list[str], random) -> None:
    articles = [Article(text=text, id=str(number), language="en") for number, text in enumerate(texts)]
    found = rows(*articles)
    shuffled = list(articles)
    random.shuffle(shuffled)
    assert rows(*shuffled) == found
    placed = {(m.article, m.start, m.end) for row in found for m in row.members}
    for article in articles:
        for sentence in sentences(article.prose):
            parts = [
                (start, end) for name, start, end in placed if name == article.id and start < sentence.end
            ]
            inside = [part for part in parts if sentence.start <= part[0] and part[1] <= sentence.end]
            seen = {at for start, end in inside for at in range(start, end)}
            lost = [at for at in range(sentence.start, sentence.end) if at not in seen]
            assert not "".join(article.prose[at] for at in lost).strip()
    by_id = {article.id: article for article in articles}
    for row in found:
        assert 0 <= row.score <= 1
        assert (row.score == 0) == (len({m.article for m in row.members}) == 1)
        assert all(by_id[m.article].text[m.start : m.end] == m.text for m in row.members)


@settings(max_examples=15)
@given(st.permutations(["a", "b", "c", "d"]))
def test_names_of_articles_decide_no_row(names: list[str]) -> None:
    texts = [FERRY_A.text, FERRY_B.text, STRIKE_A.text, STRIKE_B.text]

    def told(ids: list[str]) -> set[frozenset[str]]:
        found = rows(*(Article(text=t, id=id, language="en") for t, id in zip(texts, ids, strict=True)))
        return {frozenset(member.text for member in row.members) for row in found}

    assert told(names) == told(["a", "b", "c", "d"])


def test_no_articles_no_rows() -> None:
    assert rows() == ()
