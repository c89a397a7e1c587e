"""Articles grouped by the event they report."""

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from compare.align import event_score
from compare.align.events import Settled, group
from compare.align.stories import stories
from compare.glossary import Glossary
from compare.model import Article, Published
from tests.align.reports import EVERY, FERRY_A, FERRY_B, MARKET, STATION, STRIKE_A, STRIKE_B, VOTE, report

GLOSSARY = Glossary.shipped()


def test_each_event_once_in_the_order_of_its_days() -> None:
    events = group(EVERY, GLOSSARY)
    assert [(event.id, event.articles, event.start, event.end) for event in events] == [
        ("e1", ("ferry-a", "ferry-b"), "2021-05-04", "2021-05-05"),
        ("e2", ("vote",), "2021-09-13", "2021-09-13"),
        ("e3", ("strike-a", "strike-b"), "2021-09-13", "2021-09-14"),
    ]


def test_an_event_is_called_by_a_headline_else_by_a_first_sentence() -> None:
    assert group([FERRY_A, FERRY_B], GLOSSARY)[0].title in (FERRY_A.headline, FERRY_B.headline)
    (event,) = group([report("plain", "The dam  broke.", "Nobody was hurt.")], GLOSSARY)
    assert (event.title, event.start, event.end) == ("The dam broke.", None, None)


def test_undated_events_come_last() -> None:
    undated = structs.replace(FERRY_A, published=None)
    assert [event.articles for event in group([undated, VOTE], GLOSSARY)] == [("vote",), ("ferry-a",)]


def test_no_articles_no_events() -> None:
    assert group([], GLOSSARY) == []


@settings(max_examples=20)
@given(st.permutations(EVERY))
def test_order_changes_nothing(shuffled: list[Article]) -> None:
    assert group(shuffled, GLOSSARY) == group(EVERY, GLOSSARY)


def test_a_membership_says_why() -> None:
    event = group([FERRY_A, FERRY_B], GLOSSARY)[0]
    first, second = event.membership
    assert (first.article, second.article) == event.articles
    assert first.score == second.score == round(float(event_score([FERRY_A, FERRY_B])[0, 1]), 3)
    names, numbers, words, days = first.why
    assert names.startswith("shared names: ") and {"Morven", "Tarbert"} & set(names[14:].split(", "))
    assert numbers == "shared numbers: 212"
    assert words.startswith("shared words: ") and days == "published 1 day apart"
    assert group([VOTE], GLOSSARY)[0].membership[0].why == ()


def test_the_threshold_decides() -> None:
    assert len(group([FERRY_A, FERRY_B], GLOSSARY, threshold=0.999999)) == 2
    assert len(group([FERRY_A, FERRY_B], GLOSSARY)) == 1
    assert len(group([FERRY_A, VOTE], GLOSSARY, threshold=0.0)) == 2  # what shares nothing is never one


def test_copies_are_one_event_whatever_else_is_there() -> None:
    copy = structs.replace(VOTE, id="vote-copy")
    assert ("vote", "vote-copy") in [event.articles for event in group([*EVERY, copy], GLOSSARY)]


def test_short_reports_of_the_same_people_but_other_doings_are_two_events() -> None:
    bridge = report("b", "Mayor Ilse Brandt opened a bridge in Oberau on Monday.", day="2020-03-02")
    budget = report("c", "Mayor Ilse Brandt vetoed a budget in Oberau on Friday.", day="2020-04-24")
    assert len(group([bridge, budget], GLOSSARY)) == 2


@settings(max_examples=15)
@given(st.sampled_from(EVERY))
def test_one_that_joins_later_is_where_it_would_have_been(last: Article) -> None:
    """Of clear-cut events; how far it holds elsewhere is measured in benchmarks/quality/events.py."""
    others = [article for article in EVERY if article is not last]
    joined = Settled(group(others, GLOSSARY), others, GLOSSARY).joined(last)
    batch = group(EVERY, GLOSSARY)
    assert {event.articles for event in joined} == {event.articles for event in batch}
    assert len({event.id for event in joined}) == len(joined)
    assert {(e.articles, e.start, e.end, e.membership) for e in joined} == {
        (e.articles, e.start, e.end, e.membership) for e in batch
    }


def test_the_first_to_join_founds_an_event() -> None:
    assert [event.id for event in Settled([], [], GLOSSARY).joined(VOTE)] == ["e1"]


def test_headlines_of_one_day_that_share_nothing_are_events_of_their_own() -> None:
    day = Published("2024-05-03", "2024-05-03")
    lines = (
        "Flood closes the port of Marwick",
        "Marwick port closed by flood",
        "Port of Marwick closed after flood",
    )
    others = ("Stocks climb in Tokyo", "Minister resigns over tax", "Team wins league final", "🌊🌊", "")
    articles = [Article(text, id=str(n), published=day) for n, text in enumerate((*lines, *others))]
    found = [set(event.articles) for event in group(articles, GLOSSARY)]
    assert {"0", "1", "2"} in found
    assert all({str(n)} in found for n in range(3, 8))


def test_two_attacks_of_one_week_are_two_events_of_one_story() -> None:
    articles = [*MARKET, *STATION]
    events = group(articles, GLOSSARY)
    assert [event.articles for event in events] == [("market-a", "market-b"), ("station-a", "station-b")]
    assert [story.events for story in stories(events, articles, GLOSSARY)] == [("e1", "e2")]


def test_a_toll_that_grows_is_of_the_same_event() -> None:
    more = structs.replace(MARKET[1], text=MARKET[1].text.replace("killed 13", "killed 31"), prose="")
    assert len(group([MARKET[0], more], GLOSSARY)) == 1


def test_one_that_joins_keeps_the_ids_titles_and_places_of_all_events() -> None:
    articles = [FERRY_A, STRIKE_A, VOTE]
    events = [
        structs.replace(event, id=f"e{number}", title=f"Event {number}")
        for number, event in zip((7, 3, 5), group(articles, GLOSSARY), strict=True)
    ]
    found = Settled(events, articles, GLOSSARY).joined(STRIKE_B)
    assert [(event.id, event.title) for event in found] == [(event.id, event.title) for event in events]
    grown = [event for event in found if event not in events]
    assert [event.articles for event in grown] == [("strike-a", "strike-b")]
    founded = Settled(events, articles, GLOSSARY).joined(report("weather", "Rain fell."))
    assert founded[:-1] == tuple(events) and founded[-1].id == "e8"
    assert founded[-1].articles == ("weather",)
