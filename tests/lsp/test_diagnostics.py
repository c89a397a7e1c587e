"""What an editor is told: hostile words do nothing, quotations are not mended."""

from pathlib import Path

from compare.lsp import diagnostics
from compare.lsp.checking import Found, Outcome, outcome
from compare.model import Confidence, Finding, Level, Span

TEXT = "The ONU condemned it.\n"


def hostile(message: str) -> Outcome:
    finding = Finding(
        rule="untranslated-acronym", category="acronym", mqm="x", level=Level.ERROR,
        confidence=Confidence.HIGH, article="a", path="/a.md", start=4, end=7, line=1, column=5, text="ONU",
        message=message,
    )  # fmt: skip
    return Outcome((Found(finding, Span(4, 7)),))


def test_words_of_an_article_are_no_markup_and_no_escapes() -> None:
    found = hostile("[click](command:rm) `x` <img src=y> **b**\x1b[31m\n# head \u202e")
    told = diagnostics.shown(found, TEXT, "/a.md", "utf-16")
    message = told[0].diagnostic.message
    assert "\n" not in message and "\x1b" not in message and "\u202e" not in message
    said = diagnostics.hover(told, 5, TEXT, "utf-16")
    assert said is not None
    shown = said.contents.value.partition("---")[0]  # type: ignore[union-attr]
    assert r"\[click\]\(command:rm\) \`x\` \<img src=y\> \*\*b\*\*" in shown
    assert "\x1b" not in shown and "\n# head" not in shown


def test_what_stands_in_a_quotation_is_told_without_a_fix() -> None:
    text = "“When will it open ?” asked the mayor on Tuesday. Nobody knew ; the bridge stayed closed.\n"
    found = outcome(text, Path("/a/b.txt"), Path("/a"))
    inside = [each for each in found.found if each.span and each.span.start < text.index("”")]
    assert all(each.edit is None for each in inside)
    assert [text[edit.start : edit.end] for edit in found.safe] == [" "]
    assert text[found.safe[0].end] == ";"


def test_places_in_a_file_with_a_byte_order_mark_count_the_mark() -> None:
    text = "\ufeffThe ONU condemned on Friday the attack on the convoy near the town.\r\n"
    (found,) = outcome(text, Path("/a/b.txt"), Path("/a")).found
    assert found.span is not None and text[found.span.start : found.span.end] == "ONU"
    assert found.edit is not None and text[found.edit.start : found.edit.end] == "ONU"


def test_the_same_words_as_check_in_a_page_through_its_markup() -> None:
    page = (
        "<!doctype html>\n<html><body><article><h1>Attack</h1>\n<p>The <b>ONU</b> condemned on Friday the "
        "attack on the convoy &amp; promised an inquiry.</p>\n<p>The convoy had left the camp at dawn on "
        "Thursday, said the mayor of the town.</p></article></body></html>\n"
    )
    (found,) = outcome(page, Path("/a/b.html"), Path("/a")).found
    assert found.span is not None and page[found.span.start : found.span.end] == "ONU"
