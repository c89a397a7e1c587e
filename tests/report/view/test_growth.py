"""The work grows with what there is to do: no step looks at everything for each of its things."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest
from msgspec import structs

from compare.model import Comparison
from compare.report.view.along import parts
from compare.report.view.event import views

from ..long import long_comparison


def steps(work: Callable[[], object]) -> int:
    """How many lines of Python the work runs, a turn of a loop within a line counted too."""
    count = 0

    def counted(frame: FrameType, event: str, argument: object) -> Any:
        nonlocal count
        count += event == "line"
        return counted

    before = sys.gettrace()
    sys.settrace(counted)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def along_a_story(rows: int) -> Callable[[], object]:
    (view,) = views(long_comparison(rows))
    return lambda: parts(view)


def of_many_events(events: int) -> Callable[[], object]:
    comparison = many_events(events)
    return lambda: views(comparison)


def many_events(number: int) -> Comparison:
    """So many times an event of six rows, each with reports of its own."""
    one = long_comparison(6)
    event = structs.replace(one.events[0], alignments=(), claims=())
    return structs.replace(
        one,
        events=tuple(
            structs.replace(event, id=f"e{n}", articles=tuple(f"{n}/{id_}" for id_ in event.articles))
            for n in range(number)
        ),
        **{
            name: tuple(
                structs.replace(each, **{field: f"{n}/{getattr(each, field)}"})
                for n in range(number)
                for each in getattr(one, name)
            )
            for name, field in (("articles", "id"), ("mentions", "article"), ("findings", "article"))
        },
    )


@pytest.mark.parametrize("made", [along_a_story, of_many_events])
def test_twice_as_much_is_twice_the_work(made: Callable[[int], Callable[[], object]]) -> None:
    first, second, third = (steps(made(size)) for size in (60, 120, 240))
    assert (third - second) / (second - first) < 2.2


def test_an_event_has_its_own_mentions_and_findings_in_their_order() -> None:
    comparison = many_events(3)
    for view in views(comparison):
        own = view.event.articles
        assert view.mentions == tuple(one for one in comparison.mentions if one.article in own)
        assert view.findings == tuple(one for one in comparison.findings if one.article in own)
