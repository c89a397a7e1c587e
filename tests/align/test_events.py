"""Articles grouped by the event they report."""

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from compare.align.events import group
from compare.glossary import Glossary
from compare.model import Article
from tests.align.reports import EVERY, FERRY_A, FERRY_B, VOTE, report

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
