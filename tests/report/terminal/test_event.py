"""An event at every width of a terminal."""

from __future__ import annotations

import re

import pytest
from msgspec import structs
from rich.cells import cell_len

from compare.model import ClaimMember
from compare.report import text
from compare.report.terminal.event import READABLE

from ..invented import CLAIMS, comparison, span

WIDTHS = (40, 60, 71, 72, 100, 160, 200)


def part(page: str, start: str, end: str) -> str:
    return page.partition(start)[2].partition(end)[0]


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_is_wider_than_the_page(width: int) -> None:
    for page in (text.render(comparison(), width=width), text.summary(comparison(), width=width)):
        assert max(map(cell_len, page.splitlines())) <= width


@pytest.mark.parametrize("width", WIDTHS)
def test_every_sentence_of_a_difference_is_there_at_any_width(width: int) -> None:
    shown = " ".join(part(text.render(comparison(), width=width), "Differences (2)", "Other claims").split())
    assert "[about 240] The ferry Meridian Star" in re.sub(r"Agence du Golfe ", "", shown)


@pytest.mark.parametrize("width", [160, 200])
def test_prose_is_never_wider_than_can_be_read(width: int) -> None:
    page = text.render(comparison(), width=width, rows=0)
    assert max(map(cell_len, page.splitlines())) <= READABLE


def test_the_summary_comes_first_then_the_reports_then_the_differences() -> None:
    page = text.render(comparison(), width=100)
    places = [
        page.index(words) for words in ("Five articles", "≠ differ", "Four reports of", "A  Harbour Post")
    ]
    assert places == sorted(places) and places[-1] < page.index("Differences (2)")


def test_several_events_are_a_table_or_lines_where_that_is_too_wide() -> None:
    wide, narrow = (text.render(comparison(), width=width) for width in (100, 50))
    assert re.search(r"ferry-port-amel  Ferry runs aground off Port Amel +4 +2 +5\n", wide)
    assert "off Port Amel: four reports, two differences" in " ".join(narrow.split())
    alone = structs.replace(comparison(), events=comparison().events[:1])
    assert "reports  ≠" not in text.render(alone, width=100)


def test_a_narrow_page_calls_reports_by_their_letters() -> None:
    narrow, wide = (
        part(text.render(comparison(), width=width), "Differences (2)", "Other claims") for width in (60, 100)
    )
    assert re.search(r"^  B +\[about 240\]", narrow, re.MULTILINE)
    assert re.search(r"^  B +Agence du Golfe +\[about 240\]", wide, re.MULTILINE)
    assert "B  Agence du Golfe · A ferry runs aground" in text.render(comparison(), width=60)


def test_copies_that_say_it_in_the_same_words_share_a_line() -> None:
    where = span("agence.md", "Monday evening")
    one, two = (ClaimMember(id_, *where, "Monday evening", "Monday") for id_ in ("agence.md", "post.md"))
    sentence = next(row.members[1] for row in comparison().events[0].alignments)
    copied = structs.replace(sentence, article="post.md")
    event = comparison().events[0]
    rows = (structs.replace(event.alignments[0], members=(sentence, copied)),)
    claim = structs.replace(CLAIMS[0], members=(one, two))
    event = structs.replace(event, alignments=rows, claims=(claim,), omissions=())
    page = text.render(structs.replace(comparison(), events=(event,)), width=60)
    assert re.search(r"^  A B  \[Monday\] The ferry", page, re.MULTILINE)


@pytest.mark.parametrize(("width", "abreast"), [(100, False), (160, True)])
def test_shared_rows_stand_side_by_side_where_there_is_room(width: int, abreast: bool) -> None:
    shared = part(text.render(comparison(), width=width), "Shared rows", "Only here")
    heading = re.search(r"A Harbour Post +B Agence du Golfe +C The Daily Lantern", shared)
    assert bool(heading) == abreast
    assert bool(re.search(r"Nobody was hurt\. .*No one was injured\.", shared)) == abreast


def test_more_reports_than_fit_stand_below_one_another() -> None:
    ferry, _ = comparison().events
    five = structs.replace(ferry, articles=(*ferry.articles, "storm.md"))
    page = text.render(structs.replace(comparison(), events=(five,)), width=200)
    assert not re.search(r"Nobody was hurt\. .*No one was injured\.", page)
