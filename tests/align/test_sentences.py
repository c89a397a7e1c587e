"""Sentences of one event, side by side."""

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
    assert placed == {(a.id, s.start, s.end) for a in articles for s in sentences(a.prose)}
    by_id = {article.id: article for article in articles}
    for row in found:
        assert 0 <= row.score <= 1
        assert (row.score == 0) == (len({m.article for m in row.members}) == 1)
        assert all(by_id[m.article].text[m.start : m.end] == m.text for m in row.members)


def test_no_articles_no_rows() -> None:
    assert rows() == ()
