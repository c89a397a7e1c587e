"""Copies are one origin; reports written apart are not."""

from hypothesis import given
from hypothesis import strategies as st

from compare.align.lineage import lineage
from compare.model import Article

WIRE = (
    "The ferry left Oban at dawn on Tuesday with 212 passengers and a cargo of salt. "
    "It was an hour late because of fog, the coastguard said. "
    "The captain, Moira Kerr, said that nobody had complained. "
    "The line will run twice a day until October."
)
EDITED = WIRE.replace("the coastguard said", "the coastguard told Skerry Radio").replace(
    "an hour", "one hour"
)
OWN = (
    "Fog held up the first ferry of the season by an hour on Tuesday, the coastguard said. "
    "There were 212 people on board. Passengers told us of a calm crossing under Captain Moira Kerr. "
    "From now on, two boats a day will leave Oban for the islands."
)


def articles(*texts: str) -> list[Article]:
    return [Article(text, id=f"{number}.txt") for number, text in enumerate(texts)]


def test_a_reprint_and_an_edited_copy_are_one_origin() -> None:
    assert lineage(articles(WIRE, OWN, EDITED, WIRE)) == (("0.txt", "2.txt", "3.txt"), ("1.txt",))


def test_a_copy_cut_short_is_still_a_copy() -> None:
    cut = ". ".join(WIRE.split(". ")[:2])
    assert lineage(articles(WIRE, cut, OWN)) == (("0.txt", "1.txt"), ("2.txt",))


def test_one_shared_quotation_is_no_copy() -> None:
    quote = " “We were late, the fog was thick, and nobody on board complained about it,” she said."
    assert len(lineage(articles(WIRE + quote, OWN + quote))) == 2


@given(st.permutations(articles(WIRE, OWN, EDITED, "Short.", "Short.", "")))
def test_order_changes_nothing_and_nobody_is_lost(shuffled: list[Article]) -> None:
    groups = lineage(shuffled)
    assert groups == lineage(sorted(shuffled, key=lambda article: article.id))
    assert sorted(id for group in groups for id in group) == sorted(article.id for article in shuffled)


def test_a_shared_agency_counts_only_together_with_shared_words() -> None:
    half = WIRE.split(". ")
    rewritten = f"OBAN (Reuters) - {OWN} {half[1]}. {half[2]}."
    assert len(lineage(articles("OBAN (Reuters) - " + WIRE, "OBAN (Reuters) - " + OWN))) == 2
    assert len(lineage(articles("OBAN (Reuters) - " + WIRE, rewritten))) == 1
    assert len(lineage(articles(WIRE, rewritten.removeprefix("OBAN (Reuters) - ")))) == 2
