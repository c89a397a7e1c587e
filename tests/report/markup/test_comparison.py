"""A comparison as a page for a pull request."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from msgspec import structs

from compare.model import Comparison, Verdict
from compare.report import markdown
from compare.report.markup.comparison import EVENTS, GITHUB_ROOM, LONGEST

from ..invented import CLAIMS, comparison, saying
from ..strategies import texts_with_spans


def swollen(claims: int = 1, events: int = 1) -> Comparison:
    """The ferry's event with its first claim many times over, and all of it many times over."""
    ferry, _ = comparison().events
    many = tuple(structs.replace(CLAIMS[0], id=f"c{n}") for n in range(claims))
    others = tuple(structs.replace(claim, id=f"x{n}") for n, claim in enumerate(CLAIMS[2:]))
    ferry = structs.replace(ferry, claims=(*many, *others))
    return structs.replace(
        comparison(), events=tuple(structs.replace(ferry, id=f"e{n}") for n in range(events))
    )


def test_a_summary_and_the_events_come_first() -> None:
    lines = markdown.render(comparison()).splitlines()
    assert lines[2].startswith("Five articles by four outlets on two events.")
    assert lines[4:8] == [
        "| Event | Reports | ≠ differ | Findings |",
        "| --- | --- | --- | --- |",
        "| Ferry runs aground off Port Amel | 4 | 2 | 5 |",
        "| Storm warning for the coast | 1 | 0 | 0 |",
    ]


def test_what_fits_is_not_cut() -> None:
    page = markdown.render(comparison())
    assert "Cut to fit" not in page
    assert markdown.render(comparison(), room=len(page)) == page


@pytest.mark.parametrize("room", [GITHUB_ROOM, 20_000, 6_000])
def test_a_long_page_fits_its_room_and_says_on_top_what_is_not_there(room: int) -> None:
    page = markdown.render(swollen(claims=200), room=room)
    assert 0.5 * room < len(page) <= room
    note = next(line for line in page.splitlines() if line.startswith("**Cut to fit a pull request:**"))
    assert page.index(note) < page.index("## Ferry")
    shown = page.count("| Outlet | Value | Sentence |")
    assert f" {200 - shown} differences" in note
    assert page.endswith("newscollate compare reports/\n")


def test_differences_outlive_everything_else() -> None:
    page = markdown.render(swollen(claims=20), room=16_000)
    assert page.count("| Outlet | Value | Sentence |") == 20
    assert "### Findings" not in page and "five findings" in page.lower()


def test_of_very_many_events_the_first_are_listed_and_the_others_counted() -> None:
    page = markdown.render(swollen(events=EVENTS + 150))
    assert len(page) <= GITHUB_ROOM
    assert "| … and 150 more events |" in page
    assert " events" in page.split("**Cut to fit a pull request:**")[1].split("left out")[0]


def test_a_sentence_of_any_length_leaves_room_for_the_others() -> None:
    page = markdown.render(saying("word " * 20_000, ((0, 4),)))
    assert len(page) <= GITHUB_ROOM
    assert "<b>word</b>" in page
    assert max(map(len, page.splitlines())) < 8 * LONGEST


@settings(max_examples=40, deadline=None)
@given(texts_with_spans())
def test_any_text_fits(said: tuple[str, tuple[tuple[int, int], ...]]) -> None:
    assert len(markdown.render(saying(*said), room=3_000)) <= 3_000


def test_a_value_is_in_the_matrix_only_where_reports_differ() -> None:
    assert {claim.verdict for claim in CLAIMS} == set(Verdict)
    page = markdown.render(comparison())
    assert "≠ differs: about 240" in page and "✓ agrees:" not in page
