"""Which quotations are looked at together: far fewer than all, with the same result."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from compare.claims import _utterances, quotes
from compare.claims._places import Rows
from compare.claims._quoted import MEANING, Quote, _keys, candidates, quotes_of
from compare.glossary import Glossary
from compare.model import Article
from tests.claims.events import reports, side_by_side

EMPTY = Glossary({})
WORDS = ["an error", "a grave error", "no comment", "we will leave now", "we will not leave now", "it is so"]
SENTENCES = st.builds(
    lambda words, speaker: f"“{words.capitalize()},” {speaker}.",
    st.sampled_from(WORDS),
    st.sampled_from(["she said", "said Ann Lee", "said Bo Ek"]),
)


def every_pair(quotes: Sequence[Quote]) -> Iterator[tuple[int, int]]:
    for one, other in combinations(range(len(quotes)), 2):
        ours, theirs = _keys(quotes[one]), _keys(quotes[other])
        common = len(ours & theirs)
        enough = common >= MEANING or common * 2 >= min(len(ours), len(theirs))
        if common and enough and quotes[one].article.id != quotes[other].article.id:
            yield one, other


@given(
    st.lists(SENTENCES, min_size=1, max_size=5), st.lists(SENTENCES, min_size=1, max_size=5), st.booleans()
)
def test_leaving_pairs_out_changes_no_claim(one: list[str], other: list[str], aligned: bool) -> None:
    articles = reports(" ".join(one), " ".join(other))
    rows = side_by_side(articles) if aligned else []
    found = list(quotes.compare_claims(articles, rows, EMPTY))
    with patch.object(_utterances, "candidates", every_pair):
        assert found == list(quotes.compare_claims(articles, rows, EMPTY))


def test_many_short_equal_quotations_make_few_pairs() -> None:
    text = " ".join(f"On day {number} she spoke of an “error”." for number in range(60))
    articles = reports(text, text)
    rows = Rows(side_by_side(articles))
    quoted = [quote for article in articles for quote in quotes_of(article, rows, EMPTY)]
    assert len(quoted) == 120
    assert len(set(candidates(quoted))) == 60


def test_a_title_is_no_quotation() -> None:
    article = Article(text="They sang “Gone With the Wind”.", id="alpha.md", language="en")
    assert not list(quotes_of(article, Rows([]), EMPTY))
