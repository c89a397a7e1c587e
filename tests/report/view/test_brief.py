"""Long headlines are cut where a word ends."""

from __future__ import annotations

from compare.report.view.brief import HEADLINE, brief


def test_a_short_text_stays_and_a_long_one_ends_with_a_word() -> None:
    assert brief("Ferry aground") == "Ferry aground"
    assert brief("one two three four", 12) == "one two…"
    assert brief("word " * 20_000).endswith(" word…") and len(brief("word " * 20_000)) <= HEADLINE


def test_a_text_without_spaces_is_cut_and_no_mark_is_left_out_of_its_letter() -> None:
    assert brief("x" * 100_000) == "x" * (HEADLINE - 1) + "…"
    assert brief("xxe\u0301\u0301yyy", 5) == "xx…"
    assert brief("x👩\u200d🚒yyy", 4) == "x…"
