"""All kinds of claims together: their order, their ids, and what holds for every event."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from compare.claims import claims
from compare.glossary import Glossary
from compare.model import Article, Claim, Entity, Verdict
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
        "The old bridge of Port Vello collapsed on Tuesday, the harbour office said.",
        "The old bridge of Port Vello collapsed on May 12, the harbour office said.",
        "The harbour office may close the old bridge of Port Vello in winter.",
        "The harbour office will not close the old bridge of Port Vello in winter.",
        "Rebels took the harbour of Port Vello, according to Anna Lee.",
        "Terrorists took the harbour of Port Vello in Syria.",
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


def test_every_member_has_its_outlet_its_sentence_and_a_reason() -> None:
    story = "The fire killed {} people in the harbour of Port Vello on {}."
    articles = reports(story.format(53, "Monday"), story.format(40, "Tuesday"))
    result = claims(articles, side_by_side(articles), EMPTY)
    assert {claim.kind for claim in result} >= {"numbers", "dates"}
    for claim in result:
        assert [member.outlet for member in claim.members] == ["Alpha", "Beta"]
        for member, article in zip(claim.members, articles, strict=True):
            assert member.sentence is not None
            assert member.sentence.of(article.text) == article.text
            assert member.reason


def test_copies_of_one_report_agree_with_nobody() -> None:
    text = "The fire in the harbour killed 53 people on Monday."
    articles = reports(text, text, text)
    rows = side_by_side(articles)
    (one,) = [claim for claim in claims(articles, rows, EMPTY) if claim.kind == "numbers"]
    assert (one.verdict, one.origins) == (Verdict.AGREES, 3)
    lineage = [("alpha.md", "beta.md", "gamma.md")]
    (one,) = [claim for claim in claims(articles, rows, EMPTY, lineage) if claim.kind == "numbers"]
    assert (one.verdict, one.origins) == (Verdict.ONLY_HERE, 1)
    assert one.reason.endswith("one origin, 3 outlets")
    (one,) = [claim for claim in claims(articles, rows, EMPTY, [lineage[0][:2]]) if claim.kind == "numbers"]
    assert (one.verdict, one.origins) == (Verdict.AGREES, 2)


def test_a_copy_that_was_changed_still_differs() -> None:
    text = "The fire in the harbour killed {} people on Monday."
    articles = reports(text.format(53), text.format(35))
    found = claims(articles, side_by_side(articles), EMPTY, [("alpha.md", "beta.md")])
    assert found[0].verdict is Verdict.DIFFERS
    assert found[0].origins == 1


def test_capitals_are_no_difference() -> None:
    athens = Glossary({"athens": Entity(id="athens", kind="place", preferred={"en": "Athens"})})
    articles = reports(
        "The talks of the two ports opened in Athens.", "The talks of the two ports opened in ATHENS."
    )
    found = claims(articles, side_by_side(articles), athens)
    assert {claim.verdict for claim in found} <= {Verdict.AGREES}


def test_a_surer_pairing_makes_a_surer_claim() -> None:
    articles = reports(*["The fire in the harbour killed 53 people on Monday."] * 2)
    sure, unsure = (
        [structs.replace(row, score=score) for row in side_by_side(articles)] for score in (0.9, 0.23)
    )
    ranks = [min(c.confidence.rank for c in claims(articles, rows, EMPTY)) for rows in (sure, unsure)]
    assert ranks[0] > ranks[1]


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


def test_a_report_of_one_outlet_twice_agrees_with_itself() -> None:
    text = "The fire in the harbour killed 53 people on Monday."
    articles = [structs.replace(article, outlet="Alpha") for article in reports(text, text)]
    found = claims(articles, side_by_side(articles), EMPTY, [("alpha.md", "beta.md")])
    assert {claim.verdict for claim in found} == {Verdict.AGREES}
    assert all("Alpha and Alpha" not in claim.reason for claim in found)
