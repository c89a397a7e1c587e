"""Sentences found by place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from compare.model import Member
from compare.report.view.sentences import SentencesOf

PLACES = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(sorted)


def test_the_sentence_around_words_holds_all_of_them() -> None:
    one, two = Member("a", 0, 10, ""), Member("a", 11, 20, "")
    sentences = SentencesOf([two, one, Member("b", 0, 99, "")])
    assert sentences.around("a", 12, 15) == two
    assert sentences.around("a", 8, 12) is None
    assert list(sentences.between("a", 8, 12)) == [one, two]
    assert list(sentences.between("c", 0, 9)) == []


@given(st.lists(PLACES, max_size=8), PLACES)
def test_none_that_shares_a_character_is_missed(places: list[list[int]], stretch: list[int]) -> None:
    members = {Member("a", start, end, "") for start, end in places if start < end}
    start, end = stretch
    sharing = {one for one in members if one.start < end and one.end > start}
    assert set(SentencesOf(members).between("a", start, end)) == sharing
