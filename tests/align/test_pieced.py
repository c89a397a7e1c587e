"""Articles put together from others."""

from hypothesis import given
from hypothesis import strategies as st

from compare.align.lineage import origins
from compare.align.passages import passages
from compare.align.pieced import pieced
from compare.model import Article, Published
from tests.align.test_lineage import EDITED, MORE, OTHER, OWN, SPEECH, WIRE

FIRST, SECOND = Article(WIRE + MORE, id="first"), Article(OWN + OTHER, id="second")
ROUNDUP = Article(f"News roundup.\n\n{WIRE}\n\n{OWN}", id="a-roundup")
WHOLE = Article(f"{WIRE}{MORE}\n\n{OWN}{OTHER}", id="a-roundup")


def sources(*articles: Article) -> list[list[str]]:
    return [[piece.source.id for piece in pieces] for pieces in pieced(articles)]


def test_a_roundup_is_pieced_together_from_its_sources() -> None:
    for roundup in (ROUNDUP, WHOLE):
        assert sorted(sources(roundup, FIRST, SECOND)[0]) == ["first", "second"]
        assert sources(roundup, FIRST, SECOND)[1:] == [[], []]


def test_its_sources_stay_two_origins_and_it_says_what_it_is() -> None:
    found = origins([WHOLE, FIRST, SECOND])
    assert not any({"first", "second"} <= set(one.articles) for one in found)
    [why] = [why for one in found for why in one.why]
    assert why.startswith("a-roundup is pieced together: ") and "first" in why and "second" in why


def test_its_passages_name_the_sources_and_no_source_has_any_from_it() -> None:
    found = passages([WHOLE, FIRST, SECOND])
    assert [(one.article, one.source and one.source.article) for one in found] == [
        ("a-roundup", "first"),
        ("a-roundup", "second"),
    ]
    assert all("pieced together from " in one.reason for one in found)


def test_two_roundups_are_both_of_the_same_sources() -> None:
    other = Article(f"{OWN}\n\n{WIRE}", id="b-roundup")
    assert [sorted(one) for one in sources(ROUNDUP, other, FIRST, SECOND)] == [
        ["first", "second"], ["first", "second"], [], [],
    ]  # fmt: skip


def test_a_copy_and_a_speech_that_all_quote_are_no_pieces() -> None:
    assert not any(sources(FIRST, Article(EDITED, id="copy"), SECOND))
    assert not any(
        sources(
            Article(WIRE + SPEECH, id="a"), Article(OWN + SPEECH, id="b"), Article(OTHER + SPEECH, id="c")
        )
    )


def test_what_was_published_first_is_no_roundup_of_what_came_later() -> None:
    early, late = Published("2021-05-01", "2021-05-01"), Published("2021-05-03", "2021-05-03")
    report = Article(WHOLE.text, id="report", published=early)
    cuts = [Article(one.text, id=one.id, published=late) for one in (FIRST, SECOND)]
    assert not any(sources(report, *cuts))


def test_where_one_source_is_not_here_it_says_so() -> None:
    mixed = (
        "The programme starts in May. Mr. Ahrens said the plan was sound. The organisation will pay 5% of it."
        f" {WIRE} Ahrens said that the program costs 12 percent more. The organization agreed."
        " Deputies will vote on the plan in June, after a hearing in the old town hall of the district."
    )
    article = Article(mixed, id="mixed")
    [one, none] = pieced([article, FIRST])
    assert [piece.source.id for piece in one] == ["first"] and not none
    [why] = [why for origin in origins([article, FIRST]) for why in origin.why]
    assert "mixed looks pieced together" in why and why.endswith("no report here has the rest")


@given(st.permutations([WHOLE, ROUNDUP, FIRST, SECOND, Article(EDITED, id="copy"), Article("", id="none")]))
def test_order_changes_nothing(shuffled: list[Article]) -> None:
    ordered = sorted(shuffled, key=lambda one: (one.id, one.text))
    by_text = dict(zip((one.text for one in shuffled), pieced(shuffled), strict=True))
    assert [by_text[one.text] for one in ordered] == pieced(ordered)
    assert origins(shuffled) == origins(ordered)
