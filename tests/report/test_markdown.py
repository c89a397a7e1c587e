"""Markdown in which third-party text stays text."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from markdown_it import MarkdownIt
from markdown_it.token import Token

from compare.model import GlossaryReport, Level
from compare.report import markdown
from compare.report.view.escaped import escaped
from compare.report.view.visible import GENTLE_MARKS, one_line

from .found import NASTY, many, nasty, saying_everywhere
from .invented import checked, comparison, glossary_report, saying
from .strategies import texts, texts_with_spans

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
OUR_BLOCKS = {"heading", "paragraph", "table", "thead", "tbody", "tr", "th", "td"}


def inline(tokens: list[Token]) -> list[Token]:
    return [child for token in tokens for child in token.children or ()]


def test_a_comparison_has_differences_coverage_and_findings() -> None:
    page = markdown.render(comparison())
    assert "| Agence du Golfe | about 240 | The ferry Meridian Star" in page
    assert "with <b>some 240 persons</b> on board. |" in page
    assert "≠ differs: 214 | ≠ differs: about 240 |" in page
    assert page.index("### Coverage") < page.index("### Only here") < page.index("### Findings")
    assert "| All name Monday evening. | ✓ agrees | ✓ agrees | ✓ agrees | ✓ agrees |" in page
    assert "| calque | warning | high | reports/agence.md:1:56 | at the large of |" in page


def test_a_check_is_a_table_by_rule() -> None:
    rules = [
        line.split(" | ")[0] for line in markdown.render(checked()).splitlines() if " | reports/" in line
    ]
    assert rules[0] == rules[1] == "| untranslated-acronym"
    assert len(rules) == 5


def test_a_glossary_counts_per_outlet() -> None:
    page = markdown.render(glossary_report())
    assert (
        "| Selmar Coast Guard | organisation | GCS ⚑ artefact → SCG | 2 | 2 |  |  |  | 2 – 4 March 2024 |"
        in page
    )


def test_a_glossary_says_what_changed_and_what_is_amiss() -> None:
    page = markdown.render(glossary_report())
    headings = [line[3:] for line in page.splitlines() if line.startswith("## ")]
    assert headings == [
        "Since the earlier report",
        "Named in two ways",
        "Breaches of the house style",
        "Worth adding",
    ]
    assert "| Gone | Lena Orvik: Orvik | 3× |" in page
    assert "| More often | Lena Orvik: Lena Orvik | 1 → 3 |" in page
    assert "| Lena Orvik | Lena Orvik 2, Lena Orvig 1 | reports/post.md |" in page
    assert "| Meridian Star | organisation | 0 | Meridian Star 2 |  |" in page


def test_a_glossary_like_the_earlier_one_says_so() -> None:
    assert "Nothing has changed." in markdown.render(GlossaryReport("", (), changes=()))


@given(texts())
@example("1. one")
@example("- a\n- b")
@example("&lt;b&gt;")
def test_escaped_text_reads_as_it_was(text: str) -> None:
    tokens = READER.parse(f"{escaped(text)}")
    assert {token.type for token in inline(tokens)} <= {"text"}
    read = "".join(token.content for token in inline(tokens))
    assert read == one_line(text, keep=GENTLE_MARKS)


@given(texts_with_spans())
def test_no_text_leaves_its_cell(said: tuple[str, tuple[tuple[int, int], ...]]) -> None:
    tokens = READER.parse(markdown.render(saying(*said)))
    assert {token.type.rpartition("_")[0] for token in tokens if token.type != "inline"} <= OUR_BLOCKS
    markup = {token.content for token in inline(tokens) if token.type == "html_inline"}
    assert markup <= {"<b>", "</b>"}
    assert not {token.type for token in inline(tokens)} & {
        "link_open",
        "image",
        "code_inline",
        "em_open",
        "s_open",
    }


def test_a_check_says_which_articles_are_flagged() -> None:
    assert (
        "- reports/agence.md: reads like a machine translation, perhaps from French (confidence 0.93).\n"
        in (markdown.render(checked()))
    )


def test_a_page_fits_its_room_and_counts_what_it_leaves_out() -> None:
    page = markdown.render(many(Level.WARNING, 100), room=5_000)
    assert 4_000 < len(page.encode()) <= 5_000
    rows = page.count("| calque |")
    assert page.endswith(f"\n\n{100 - rows} more findings.\n")
    assert markdown.render(many(Level.WARNING, 10), room=5_000) == markdown.render(many(Level.WARNING, 10))


@pytest.mark.parametrize("text", NASTY)
def test_no_line_is_a_command_to_a_runner(text: str) -> None:
    for line in markdown.render(saying_everywhere(text)).splitlines():
        assert not line.lstrip().startswith("::") and not re.search(r"##\w*\[", line)


@settings(max_examples=60, deadline=None)
@given(nasty())
def test_a_check_of_hostile_text_has_its_own_blocks_only(text: str) -> None:
    tokens = READER.parse(markdown.render(saying_everywhere(text)))
    blocks = {token.type.rpartition("_")[0] for token in tokens if token.type != "inline"}
    assert blocks <= OUR_BLOCKS | {"bullet_list", "list_item"}
    assert {token.type for token in inline(tokens)} <= {"text", "text_special"}
    assert sum(token.type == "tr_open" for token in tokens) == 4
