"""Third-party text made safe to show."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given

from compare.report.view.visible import GENTLE_MARKS, commands, disarmed, one_line, visible

from ..strategies import texts


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31m", "\\x1b[31m"),
        ("a\u202eb", "a\\u202eb"),
        ("a\rb", "a\\x0db"),
        ("a\r\n\tb", "a\r\n\tb"),
        ("\U000e0041", "\\U000e0041"),
        ("نعم — да", "نعم — да"),
    ],
)
def test_what_acts_is_written_out_and_the_rest_stays(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_gentle_marks_may_stay() -> None:
    assert visible("a\u200f\u202e", keep=GENTLE_MARKS) == "a\u200f\\u202e"


@given(texts())
def test_one_line_is_one_line_of_nothing_that_acts(text: str) -> None:
    line = one_line(text)
    assert line.splitlines() in ([line], [])
    assert not [c for c in line if unicodedata.category(c) in {"Cc", "Zl", "Zp"}]
    assert not [c for c in line if unicodedata.bidirectional(c) in {"LRE", "RLE", "LRO", "RLO", "PDF"}]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("::error::x", r"\x3a:error::x"),
        ("a\n  ::add-mask::x", "a\n  \\x3a:add-mask::x"),
        ("a ##[set-env]b", r"a \x23#[set-env]b"),
        ("###[x]", r"#\x23#[x]"),
        ("##vso[task]", r"\x23#vso[task]"),
        ("## a heading, std::string", "## a heading, std::string"),
    ],
)
def test_what_a_runner_would_obey_is_written_out(text: str, shown: str) -> None:
    assert disarmed(text) == shown
    assert disarmed(shown) == shown and commands(shown) == []


def test_formats_write_characters_in_their_own_way() -> None:
    assert disarmed('"##[x]"', "\\u{:04x}") == r'"\u0023#[x]"'
    assert disarmed("<a>##[x]</a>", "&#{};") == "<a>&#35;#[x]</a>"
