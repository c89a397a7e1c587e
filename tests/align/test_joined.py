"""Articles that are alike, joined a part at a time."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from compare.align.events import SAME_EVENT, group, numbered
from compare.align.joined import Part, firsts, parts
from compare.align.packed import pack
from compare.align.pairs import pair_odds
from compare.align.profile import profile_of
from compare.glossary import Glossary
from tests.align.reports import EVERY, FERRY_A, FERRY_B, VOTE

GLOSSARY = Glossary.shipped()
PLACES = st.integers(0, 9)


@given(st.lists(st.tuples(PLACES, PLACES)))
def test_a_part_is_what_links_reach(pairs: list[tuple[int, int]]) -> None:
    links = [(one, other, 1.0) for one, other in pairs]
    found = dict(enumerate(firsts(10, links)))
    reached = {place: {place} for place in range(10)}
    for _ in range(10):
        for one, other in pairs:
            reached[one] |= reached[other]
            reached[other] |= reached[one]
    assert found == {place: min(those) for place, those in reached.items()}


@given(st.lists(st.tuples(PLACES, PLACES)))
def test_each_article_and_each_link_is_in_one_part(pairs: list[tuple[int, int]]) -> None:
    links = [(one, other, float(number)) for number, (one, other) in enumerate(pairs)]
    found = list(parts(10, links))
    assert sorted(place for places, _ in found for place in places) == list(range(10))
    assert all(places == sorted(places) for places, _ in found)
    back = [(places[one], places[other], odds) for places, within in found for one, other, odds in within]
    assert sorted(back, key=lambda link: link[2]) == links


def test_the_events_of_a_part_are_those_of_its_articles_grouped_alone() -> None:
    articles = sorted([FERRY_A, FERRY_B], key=lambda one: one.id)
    profiles = [profile_of(one, GLOSSARY) for one in articles]
    part = Part(articles, list(map(pack, profiles)), [(1, 0, pair_odds(*profiles))])
    assert numbered(part.events(SAME_EVENT, GLOSSARY)) == group(articles, GLOSSARY)


def test_one_that_stands_alone_needs_no_profile() -> None:
    assert numbered(Part([VOTE], [b""], []).events(SAME_EVENT, GLOSSARY)) == group([VOTE], GLOSSARY)
    assert len(group(EVERY, GLOSSARY)) == 3
