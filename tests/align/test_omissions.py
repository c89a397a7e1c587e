"""What all others report and one does not; what one has alone."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from compare.align.omissions import omissions
from compare.model import Alignment, Article, Member, Membership, Omission, Origin, Verdict

FACT = "Nine passengers were treated for minor injuries in the hospital of Tarbert."
SAME = "In the Tarbert hospital nine passengers had minor injuries treated."
ALONE = "Bookings for the summer have doubled since Ewan Baird lowered the fares."
FILLER = " ".join(f"The crossing of route {number} went on as planned all day." for number in range(1, 10))


def article(id: str, *more: str) -> Article:
    return Article(" ".join((FILLER, *more)), id=id, language="en")


def row(id: str, score: float, *members: tuple[Article, str]) -> Alignment:
    found = [Member(a.id, a.text.index(text), a.text.index(text) + len(text), text) for a, text in members]
    return Alignment(id, score, tuple(found))


A, B, C = article("a", FACT), article("b", SAME, ALONE), article("c")
ROWS = (row("r1", 0.7, (A, FACT), (B, SAME)), row("r2", 0.0, (B, ALONE)))


def found(
    articles: Sequence[Article], rows: Sequence[Alignment] = ROWS, **more: tuple[Membership, ...]
) -> list[tuple[str, Verdict, str]]:
    return [
        (one.article, one.verdict, one.row)
        for one in omissions(articles, rows, [Origin((each.id,)) for each in articles], **more)
    ]  # fmt: skip


def test_missing_comes_first_then_only_here() -> None:
    assert found([A, B, C]) == [("c", Verdict.MISSING, "r1"), ("b", Verdict.ONLY_HERE, "r2")]


def test_origins_are_counted_not_articles() -> None:
    copies = [Origin(("a", "b")), Origin(("c",))]
    assert [(one.article, one.verdict, one.origins) for one in omissions([A, B, C], ROWS, copies)] == [
        ("a", Verdict.ONLY_HERE, 1),
        ("b", Verdict.ONLY_HERE, 1),
    ]


def test_silent_where_the_text_is_short_the_row_weak_or_the_event_unsure() -> None:
    short = Article("A ferry ran aground.", id="c")
    assert Verdict.MISSING not in [verdict for _, verdict, _ in found([A, B, short])]
    weak = [row("r1", 0.3, (A, FACT), (B, SAME))]
    assert not found([A, B, C], weak)
    assert not found([A, B, C], ROWS[:1], membership=(Membership("c", 0.3),))


def test_silent_where_the_article_tells_it_in_other_words() -> None:
    told = article("c", "Minor injuries of nine passengers were seen to. The hospital of Tarbert took them.")
    assert ("c", Verdict.MISSING, "r1") not in found([A, B, told])


def test_silent_on_sentences_without_news() -> None:
    idle = article("b", "And so it goes.")
    assert not found([A, idle, C], [row("r3", 0.0, (idle, "And so it goes."))])


def test_silent_where_the_article_has_a_sentence_like_each_of_the_others() -> None:
    pier, gale = "the wooden pier gave way at noon", "old ropes snapped in a sudden gale"
    one, other = f"{FACT[:-1]} when {pier}.", f"{SAME[:-1]} after {gale}."
    like = article("c", f"{pier.capitalize()} as {gale}.")
    a, b = article("a", one), article("b", other)
    rows = [row("r1", 0.7, (a, one), (b, other))]
    assert ("c", Verdict.MISSING, "r1") in found([a, b, C], rows)
    assert ("c", Verdict.MISSING, "r1") not in found([a, b, like], rows)


def test_silent_where_the_row_shares_names_only() -> None:
    one = article("a", "Ewan Baird of Tarbert opened the new pier to the sound of drums and pipes.")
    other = article("b", "A letter by Ewan Baird of Tarbert asks for cheaper bread and longer holidays.")
    rows = [row("r1", 0.7, *((each, each.text.removeprefix(FILLER + " ")) for each in (one, other)))]
    assert Verdict.MISSING not in [verdict for _, verdict, _ in found([one, other, C], rows)]


@given(st.permutations([A, B, C]), st.permutations(ROWS))
def test_order_changes_nothing_and_members_point_at_text(
    articles: list[Article], rows: list[Alignment]
) -> None:
    every: tuple[Omission, ...] = omissions(articles, rows, [Origin((each.id,)) for each in (A, B, C)])
    assert every == omissions([A, B, C], ROWS, [Origin((each.id,)) for each in (A, B, C)])
    by_id = {each.id: each for each in articles}
    for one in every:
        assert all(by_id[m.article].text[m.start : m.end] == m.text for m in one.members)
