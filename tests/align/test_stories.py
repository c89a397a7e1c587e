"""Events that follow one another."""

from hypothesis import given, settings
from hypothesis import strategies as st

from compare.align.events import group
from compare.align.stories import stories
from compare.glossary import Glossary
from compare.model import Article
from tests.align.reports import EVERY, FERRY_A, FERRY_B, report

GLOSSARY = Glossary.shipped()
INQUIRY = report(
    "inquiry",
    "Captain Moira Kerr told an inquiry that the steering of the ferry Morven had failed before.",
    "Harbour master Ewan Baird said he had warned of the rocks off Tarbert for years.",
    "A report is due in spring.",
    headline="Captain of the Morven heard by inquiry in Tarbert",
    day="2021-09-20",
)
ARTICLES = (*EVERY, INQUIRY)


def test_what_follows_is_linked_and_not_merged() -> None:
    events = group(ARTICLES, GLOSSARY)
    articles = {event.id: event.articles for event in events}
    (story,) = stories(events, ARTICLES, GLOSSARY)
    assert [articles[one] for one in story.events] == [("ferry-a", "ferry-b"), ("inquiry",)]
    assert story.title in (FERRY_A.headline, FERRY_B.headline)
    names, days = story.why
    assert "Morven" in names and days == "from 2021-05-04 to 2021-09-20"


def test_years_later_is_another_story() -> None:
    later = report("inquiry", *INQUIRY.text.split("\n"), headline=INQUIRY.headline, day="2024-01-10")
    articles = (*EVERY, later)
    assert stories(group(articles, GLOSSARY), articles, GLOSSARY) == ()


@settings(max_examples=15)
@given(st.permutations(ARTICLES))
def test_order_changes_nothing(shuffled: list[Article]) -> None:
    events = group(ARTICLES, GLOSSARY)
    assert stories(events[::-1], shuffled, GLOSSARY) == stories(events, ARTICLES, GLOSSARY)


def test_no_events_no_stories() -> None:
    assert stories([], [], GLOSSARY) == ()
