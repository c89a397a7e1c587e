"""All kinds of claims together: their order, their ids, and what holds for every event."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from compare.claims import claims
from compare.glossary import Glossary
from compare.model import Article, Claim, Verdict
from tests.claims.events import reports, side_by_side

EMPTY = Glossary({})
SENTENCES = st.sampled_from(
    [
        "The fire in the harbour killed 53 people on Monday.",
        "The fire in the harbour killed at least 40 people on Monday.",
        "Ann Lee, the mayor, said “the bridge will never open again”.",
        "“The bridge will not open again this year,” said Ann Lee.",
        "President Bo Ekman met Anna Lee in Port Vello.",
        "“We lost 1,200 boats and half of the harbour,” Bo Ekmann told reporters.",
        "About 1,230 boats were lost, according to the Port Authority.",
        "It cost $1.5 million; insurers spoke of 2 million dollars.",
    ]
)
TEXTS = st.lists(st.lists(SENTENCES, min_size=1, max_size=5).map(" ".join), min_size=1, max_size=4)


def found(articles: list[Article]) -> tuple[Claim, ...]:
    return claims(articles, side_by_side(articles), EMPTY)


def test_largest_disagreement_first_and_ids_in_that_order() -> None:
    story = (
        "The fire killed {} people in the harbour. "
        "On Monday the storm sank {} fishing boats in the old harbour. “{},” said Ann Lee."
    )
    same = "We shall all build it again"
    articles = reports(story.format(53, 100, same), story.format(5, 90, same))
    result = claims(articles, side_by_side(articles), EMPTY)
    assert [claim.id for claim in result] == [f"c{number}" for number in range(1, len(result) + 1)]
    assert [claim.verdict for claim in result[:2]] == [Verdict.DIFFERS, Verdict.DIFFERS]
    assert result[0].reason.startswith("People killed")
    assert result[1].reason.startswith("Boats")
    assert {claim.verdict for claim in result[2:]} == {Verdict.AGREES}


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_every_member_is_a_place_in_its_article(texts: list[str]) -> None:
    articles = reports(*texts)
    by_id = {article.id: article for article in articles}
    for claim in claims(articles, side_by_side(articles), EMPTY):
        assert claim.reason
        assert claim.members
        for member in claim.members:
            assert by_id[member.article].text[member.start : member.end] == member.text != ""
            assert member.value


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_the_order_of_articles_and_rows_changes_nothing(texts: list[str]) -> None:
    articles = reports(*texts)
    rows = side_by_side(articles)
    assert claims(articles, rows, EMPTY) == claims(articles[::-1], rows[::-1], EMPTY)


@settings(max_examples=60, deadline=None)
@given(st.lists(SENTENCES, min_size=1, max_size=8, unique=True).map(" ".join))
def test_an_article_agrees_with_itself(text: str) -> None:
    for claim in found(reports(text, text)):
        assert claim.verdict is Verdict.AGREES


@settings(max_examples=40, deadline=None)
@given(SENTENCES)
def test_one_article_makes_no_claims(text: str) -> None:
    assert found(reports(text)) == ()
