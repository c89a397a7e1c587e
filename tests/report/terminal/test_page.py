"""The source line around a span, with carets under it."""

from __future__ import annotations

import re
from string import ascii_letters

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from compare.report.terminal.page import ONE_CELL_EACH, Words, drawn, excerpt

from ..strategies import texts_with_spans


def test_a_short_line_is_shown_whole() -> None:
    assert excerpt("one\ntwo three\nfour", 8, 13, 40) == ("two three", "    ^^^^^")


def test_a_long_line_is_cut_on_both_sides() -> None:
    line, carets = excerpt("a" * 100 + "HERE" + "b" * 100, 100, 104, 24)
    assert len(line) == 24
    assert line[0] == line[-1] == "…"
    assert line[carets.index("^") : len(carets)] == "HERE"


def test_wide_characters_take_two_cells() -> None:
    assert excerpt("東京で会う", 3, 5, 40) == ("東京で会う", "      ^^^^")


def test_a_span_over_lines_shows_its_first() -> None:
    assert excerpt("say one\r\ntwo", 4, 12, 40) == ("say one", "    ^^^")


@given(texts_with_spans(), st.integers(10, 60))
def test_the_line_fits_whatever_the_text(said: tuple[str, tuple[tuple[int, int], ...]], width: int) -> None:
    text, spans = said
    for start, end in spans:
        line, carets = excerpt(text, start, end, width)
        span = carets.count("^")
        assert cell_len(line) <= max(width, span + 2)  # a span wider than the line, between two ellipses
        assert "\n" not in line


@given(st.text(ascii_letters + " ", min_size=1), st.data(), st.integers(10, 60))
def test_carets_stand_under_the_span(text: str, data: st.DataObject, width: int) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    line, carets = excerpt(text, start, end, width)
    assert line[carets.index("^") : len(carets)] == text[start:end]


def test_a_line_of_wide_characters_is_cut_by_its_cells() -> None:
    line, carets = excerpt("東" * 40 + "HERE" + "京" * 40, 40, 44, 24)
    assert cell_len(line) <= 24
    assert line[line.index("HERE") :].startswith("HERE京")
    assert carets.index("^") == cell_len(line[: line.index("HERE")])


def test_nothing_is_styled_without_colour() -> None:
    assert drawn([Words("plain", "bold red")], 40, colour=False) == "plain\n"
    assert drawn([Words("red", "red")], 40, colour=True) == "\x1b[31mred\x1b[0m\n"


def test_letters_laid_out_without_rich_take_one_cell_each() -> None:
    assert {cell_len(letter) for letter in map(chr, range(0x3000)) if ONE_CELL_EACH.fullmatch(letter)} == {1}


@given(
    st.lists(st.text("ab é—“" + " " * 4, max_size=90), max_size=3).map("\n".join),
    st.text("cd ", max_size=30),
    st.integers(1, 40),
    st.sampled_from([0, 4]),
)
def test_a_page_without_colour_is_laid_out_as_rich_does(
    text: str, more: str, width: int, indent: int
) -> None:
    page = [Words(text, "red", indent=indent).append(more, "bold"), Words("end")]
    coloured = re.sub(r"\x1b\[[\d;]*m", "", drawn(page, width, colour=True))
    strip = re.compile(" +$", re.MULTILINE)
    assert drawn(page, width, colour=False) == strip.sub("", coloured)


@pytest.mark.parametrize("text", ["::error file=x::the HERE", "see ##[set-env]a HERE ##vso[x]", " ::HERE"])
def test_carets_stand_right_beside_what_is_written_out(text: str) -> None:
    start = text.index("HERE")
    line, carets = drawn(
        [Words(part) for part in excerpt(text, start, start + 4, 60)], 60, False
    ).splitlines()
    assert line[carets.index("^") :].startswith("HERE") and carets.endswith("^^^^")
    assert not line.lstrip().startswith("::") and "##" not in line
