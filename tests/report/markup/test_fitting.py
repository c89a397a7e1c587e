"""What is kept of a page that is too long."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from compare.report.markup.fitting import Section, fitted, size

CLAIM, WORD = ("claim", "claims"), ("word", "words")
TITLE = Section(0, ("event", "events"), ("## Title",))
CLAIMS = Section(1, CLAIM, ("### Claims",), tuple((f"claim {n}",) for n in range(4)), under=0)
WORDS = Section(2, WORD, ("### Words",), (("word",), ("w" * 500,), ("last",)), under=0)


def test_what_fits_is_all_there_in_its_order() -> None:
    lines, left_out = fitted([TITLE, WORDS, CLAIMS], 1_000)
    assert lines[:4] == ["## Title", "", "### Words", "word"]
    assert lines[-3:] == ["claim 2", "claim 3", ""]
    assert left_out == {}


def test_the_lower_rank_has_room_first_wherever_it_stands() -> None:
    lines, left_out = fitted([TITLE, WORDS, CLAIMS], 80)
    claims = ["claim 0", "claim 1", "claim 2", "claim 3"]
    assert [line for line in lines if line] == ["## Title", "### Words", "word", "### Claims", *claims]
    assert left_out == {WORD: 2}


def test_a_section_is_cut_between_its_pieces() -> None:
    lines, left_out = fitted([TITLE, CLAIMS], 40)
    assert lines[-3:] == ["claim 0", "claim 1", ""]
    assert left_out == {CLAIM: 2}


def test_nothing_stands_under_a_title_that_is_gone() -> None:
    long = Section(0, ("event", "events"), ("## " + "t" * 90,))
    assert fitted([long, CLAIMS], 60) == ([], {("event", "events"): 1, CLAIM: 4})


@given(
    st.lists(st.tuples(st.integers(0, 3), st.lists(st.integers(1, 30), min_size=1, max_size=5)), max_size=6),
    st.integers(0, 200),
)
def test_it_always_fits_and_every_piece_is_there_or_counted(
    made: list[tuple[int, list[int]]], room: int
) -> None:
    sections = [Section(rank, CLAIM, ("# head",), tuple(("x" * n,) for n in sizes)) for rank, sizes in made]
    lines, left_out = fitted(sections, room)
    assert size(lines) <= room
    pieces = sum(line.startswith("x") for line in lines)
    assert pieces + left_out.get(CLAIM, 0) == sum(len(section.pieces) for section in sections)
