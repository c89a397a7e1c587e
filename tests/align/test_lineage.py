"""Copies are one origin; reports written apart are not."""

from hypothesis import given
from hypothesis import strategies as st

from compare.align.lineage import lineage, origins
from compare.align.reuse import runs, shared
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
SPEECH = (
    " “We were late, the fog was thick, and nobody on board complained about it. We shall sail again"
    " tomorrow at six, fog or no fog, and we shall have tea for everybody who comes,” she said."
)
MORE = (
    " A second boat is being painted in Mallaig and joins the first in June. Tickets cost four pounds, and"
    " children travel free. The islanders have asked for such a line since the bridge was closed to lorries."
)
OTHER = (
    " Hotels on Mull are booked out until August. Shopkeepers hope that the harbour road will be mended soon."
)


def articles(*texts: str) -> list[Article]:
    return [Article(text, id=f"{number}.txt") for number, text in enumerate(texts)]


def test_a_reprint_and_an_edited_copy_are_one_origin() -> None:
    assert lineage(articles(WIRE, OWN, EDITED, WIRE)) == (("0.txt", "2.txt", "3.txt"), ("1.txt",))


def test_a_copy_cut_short_is_still_a_copy() -> None:
    cut = ". ".join(WIRE.split(". ")[:2])
    assert lineage(articles(WIRE, cut, OWN)) == (("0.txt", "1.txt"), ("2.txt",))


def test_a_speech_that_both_quote_is_no_copy() -> None:
    assert len(lineage(articles(WIRE + SPEECH, OWN + SPEECH))) == 2


def test_a_text_put_together_from_two_does_not_make_these_one() -> None:
    both = " ".join((*WIRE.split(". ")[:3], *OWN.split(". ")[1:3]))
    assert len(lineage(articles(WIRE + " It is the oldest line of the coast.", OWN, both))) == 2


@given(st.permutations(articles(WIRE, OWN, EDITED, WIRE + SPEECH, OWN + SPEECH, "Short.", "Short.", "")))
def test_order_changes_nothing_and_nobody_is_lost(shuffled: list[Article]) -> None:
    found = origins(shuffled)
    assert found == origins(sorted(shuffled, key=lambda article: article.id))
    ids = sorted(id for origin in found for id in origin.articles)
    assert ids == sorted(article.id for article in shuffled)


def test_a_shared_agency_counts_only_together_with_shared_words() -> None:
    rewritten = f"{OWN} {'. '.join(WIRE.split('. ')[1:])}"
    by_reuters = [f"OBAN (Reuters) - {text}" for text in (WIRE + MORE, OWN, rewritten + OTHER)]
    assert len(lineage(articles(by_reuters[0], by_reuters[1]))) == 2
    assert len(lineage(articles(by_reuters[0], by_reuters[2]))) == 1
    assert len(lineage(articles(WIRE + MORE, rewritten + OTHER))) == 2


def test_each_origin_says_why() -> None:
    agency, other = origins(articles(f"OBAN (AFP) - {WIRE} {SPEECH}", WIRE, OWN))
    assert agency.agency == "AFP" and other.agency is None and not other.why
    assert agency.why[0] == "0.txt credits AFP: “AFP”"
    assert agency.why[1].endswith("% of the runs of 3 words of 1.txt stand in 0.txt")


def test_a_reprint_is_told_from_a_copy_and_a_copy_by_its_share() -> None:
    [origin] = origins(articles(WIRE, WIRE))
    assert origin.why == ("1.txt has the words of 0.txt",)
    [origin] = origins(articles(WIRE + MORE, WIRE))
    assert origin.why == ("100 % of the runs of 3 words of 1.txt stand in 0.txt",)
    [origin] = origins(articles(WIRE, EDITED))
    [why] = origin.why
    own, other = runs(EDITED), runs(WIRE)
    long, short = (own, other) if own.weight >= other.weight else (other, own)
    assert f"{shared(short, long) / short.weight:.0%}".replace("%", " %") in why


def test_the_agency_of_an_origin_is_what_most_of_its_articles_credit() -> None:
    one, two = (f"OBAN ({agency}) - {WIRE}" for agency in ("Reuters", "AFP"))
    [origin] = origins(articles(one, one, two))
    assert origin.agency == "Reuters"
    assert [why for why in origin.why if "credits" in why] == [
        "0.txt credits Reuters: “Reuters”", "1.txt credits Reuters: “Reuters”", "2.txt credits AFP: “AFP”",
    ]  # fmt: skip
    [origin] = origins(articles(one, two))
    assert origin.agency == "AFP"


def test_what_was_put_together_is_named_in_its_origin() -> None:
    found = origins(articles(WIRE + MORE, OWN + OTHER, f"News roundup.\n\n{WIRE}\n\n{OWN}"))
    assert sorted(one.pieced for one in found) == [(), ("2.txt",)]
