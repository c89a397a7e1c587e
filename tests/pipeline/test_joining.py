"""Events found by as many processes as there are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from compare.align import blocks
from compare.align.events import group
from compare.align.packed import as_it_is
from compare.config import Config
from compare.model import Article, Event, Published
from compare.pipeline.joining import Means, events_of
from compare.pipeline.profiling import Profiling
from compare.pipeline.spreading import Each, Failed, here, silent
from compare.pipeline.stages import glossary
from tests.align.reports import EVERY

Item = TypeVar("Item")
Result = TypeVar("Result")
CONFIG = Config()
PROFILING = Profiling(CONFIG)


def found(articles: list[Article], each: Each = here) -> list[Event]:
    ordered = sorted(articles, key=lambda one: one.id)
    return events_of(ordered, list(map(PROFILING, ordered)), Means(CONFIG, each, silent), as_it_is)


@st.composite
def news(draw: st.DrawFn) -> list[Article]:
    """Copies of a few reports, on other days and with other sentences."""
    made = []
    for number in range(draw(st.integers(0, 8))):
        one = draw(st.sampled_from(EVERY))
        day = draw(st.sampled_from([None, "2021-05-04", "2021-05-06", "2021-09-13"]))
        lines = draw(st.lists(st.sampled_from(one.text.split("\n")), min_size=1, max_size=5))
        text = "\n".join(lines)
        published = Published(day, day) if day else None
        made.append(structs.replace(one, id=f"{number}", text=text, prose=text, published=published))
    return made


@settings(max_examples=60, deadline=None)
@given(news(), st.integers(1, 4))
def test_events_are_those_of_one_process_however_the_work_is_cut(articles: list[Article], size: int) -> None:
    whole, blocks.BLOCK = blocks.BLOCK, size
    try:
        assert found(articles) == group(articles, glossary(CONFIG))
    finally:
        blocks.BLOCK = whole


def test_what_another_process_cannot_do_is_done_here() -> None:
    def lost(
        work: Callable[[Item], Result], items: Iterable[Item], *, size: int = 16
    ) -> Iterator[Result | Failed[Item]]:
        return (Failed(item, "its process died twice") for item in items)

    assert found(EVERY, lost) == found(EVERY) != []
