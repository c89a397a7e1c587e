"""Do two articles report the same event."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from compare.align import event_score
from compare.model import Article, Published
from tests.align.reports import EVERY, FERRY_A, FERRY_B, STRIKE_A, STRIKE_B, VOTE, report


def pair(a: Article, b: Article) -> float:
    return float(event_score([a, b])[0, 1])


def test_reports_of_one_event_score_higher_than_others() -> None:
    assert min(pair(FERRY_A, FERRY_B), pair(STRIKE_A, STRIKE_B)) > 0.5
    assert max(pair(FERRY_A, STRIKE_A), pair(STRIKE_B, VOTE)) < 0.1


def test_weeks_between_two_reports_speak_against_one_event() -> None:
    later = structs.replace(FERRY_B, published=Published("2021-07-01", "2021-07-01"))
    unknown = structs.replace(FERRY_B, published=None)
    assert pair(FERRY_A, FERRY_B) > pair(FERRY_A, unknown) > pair(FERRY_A, later)


@settings(max_examples=25)
@given(st.lists(st.sampled_from([*EVERY, report("empty", "")]), min_size=1, max_size=5, unique=True))
def test_a_score_depends_on_its_two_articles_only(articles: list[Article]) -> None:
    scores = event_score(articles)
    assert np.array_equal(scores, scores.T)
    assert (np.diag(scores) == 1).all()
    assert ((scores >= 0) & (scores <= 1)).all()
    assert all(
        pair(a, b) == scores[i, j] for i, a in enumerate(articles) for j, b in enumerate(articles) if i != j
    )
