"""Which outlets stand side by side, and against which of them words are marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec import structs

from compare.model import Alignment, ComparedArticle, Comparison, Member

from ...browsing import needs_browser
from ..invented import comparison
from .conftest import FERRY, PAGES, Opener

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = needs_browser


def seven_reports() -> Comparison:
    """The ferry with three reports more; row r1 is in all seven, the other rows in four."""
    base = comparison()
    ferry = base.events[0]
    said = "A ferry with 300 people aboard ran aground near Port Amel."
    more = tuple(f"more-{n}.md" for n in range(3))
    first, *others = ferry.alignments
    members = tuple(Member(id_, 0, len(said), said) for id_ in more)
    rows = (structs.replace(first, members=(*first.members, *members)), *others)
    event = structs.replace(ferry, articles=(*ferry.articles, *more), alignments=rows)
    articles = (
        *base.articles,
        *(ComparedArticle(id=i, path=i, outlet=f"Paper {i}", language="en") for i in more),
    )
    return structs.replace(base, events=(event,), articles=articles)


PLACES = """(row) => { row.scrollIntoView();
  return [...row.querySelectorAll(":scope > .cell")].filter((cell) => cell.checkVisibility()).map((cell) => {
    const box = cell.getBoundingClientRect();
    return [cell.dataset.of, Math.round(box.x), Math.round(box.y)]; }); }"""


def places(page: Page, row: str) -> list[tuple[str, int, int]]:
    """Letter and place of the cells one can see in a row, all at one moment: a row that comes into view
    may move what is below it.
    """
    return [(letter, x, y) for letter, x, y in page.locator(f"#{row}").evaluate(PLACES)]


def side_by_side(page: Page, row: str = "row-r1") -> list[tuple[str, int]]:
    """Letter and line of the cells one can see in a row."""
    found = places(page, row)
    lines = sorted({y for _, _, y in found})
    return [(letter, lines.index(y)) for letter, _, y in found]


def until_marked(page: Page, number: int) -> list[str]:
    """The words marked as unlike the base's, once there are as many; what there is after a second."""
    words: list[str] = []
    for _ in range(20):
        words = page.evaluate("[...CSS.highlights.get('unlike')].map(String)")
        if len(words) == number:
            break
        page.wait_for_timeout(50)
    return words


def test_more_than_four_reports_wrap_onto_the_next_line(opened: Opener) -> None:
    page = opened(shown=seven_reports())
    assert side_by_side(page) == [(letter, "ABCDEFG".index(letter) // 4) for letter in "ABCDEFG"]


def test_any_four_of_seven_stand_side_by_side(opened: Opener) -> None:
    page = opened(shown=seven_reports())
    page.keyboard.press("0")
    for key in "1357":
        page.keyboard.press(key)
    assert side_by_side(page) == [("A", 0), ("C", 0), ("E", 0), ("G", 0)]
    assert [x for _, x, _ in places(page, "row-r2")] == [x for _, x, _ in places(page, "row-r1")][:2]
    missing = """(all) => all.filter((one) => getComputedStyle(one).display !== 'none')
      .map((one) => one.dataset.of)"""
    assert page.eval_on_selector_all("#row-r2 .gaps [data-of]", missing) == ["E", "G"]


def test_an_outlet_put_away_is_so_in_the_whole_page(opened: Opener) -> None:
    page = opened(f"{FERRY}?outlets=A,C,D")
    assert page.locator(".matrix thead th:visible").count() == 1 + 3
    assert page.locator("#findings .finding:visible").count() == 0  # all of them are of report B
    assert [letter for letter, _ in side_by_side(page)] == ["A", "C", "D"]
    assert page.locator("#claim-c1 [data-of=B]:visible").count() == 0


def test_a_row_that_no_chosen_outlet_has_is_put_away(opened: Opener) -> None:
    page = opened(f"{FERRY}?outlets=E,F", shown=seven_reports())
    assert page.locator("#side-by-side .row:visible").count() == 1


def test_without_an_outlet_nothing_is_left_side_by_side(opened: Opener) -> None:
    page = opened()
    page.keyboard.press("0")
    assert page.locator("#side-by-side .row:visible").count() == 0
    page.keyboard.press("0")
    assert page.locator("#side-by-side .row:visible").count() == 3


def test_words_unlike_the_base_are_marked_in_reports_of_its_language(opened: Opener) -> None:
    page = opened(shown=two_ways())
    page.locator("#side-by-side").scroll_into_view_if_needed()
    page.keyboard.press("v")
    page.locator("#base").select_option(label="A One")
    assert until_marked(page, 2) == ["two", "late"]
    assert page.locator("#status").inner_text() == "words unlike A One are underlined"
    page.locator("#base").select_option(label="B Two")
    assert until_marked(page, 1) == ["three"]
    page.locator("#base").select_option(label="no outlet")
    assert until_marked(page, 0) == []


def two_ways() -> Comparison:
    base = comparison()
    said = {"one.md": "The three boats left.", "two.md": "The two boats’ left late.", "drei.md": "Die Boote."}
    names = {"one.md": ("One", "en"), "two.md": ("Two", "en"), "drei.md": ("Drei", "de")}
    articles = tuple(
        ComparedArticle(id=i, path=i, outlet=outlet, language=language)
        for i, (outlet, language) in names.items()
    )
    row = Alignment("r1", 0.9, tuple(Member(i, 0, len(text), text) for i, text in said.items()))
    event = structs.replace(
        base.events[0],
        articles=tuple(said),
        alignments=(row,),
        claims=(),
        lineage=(),
        origins=(),
        omissions=(),
    )
    return structs.replace(base, articles=articles, events=(event,), mentions=(), findings=(), entities=())


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("page_name", PAGES)
def test_nothing_is_wider_than_the_window(opened: Opener, page_name: str, width: int) -> None:
    page = opened(page_name, width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_a_phone_the_reports_stand_one_under_the_other(opened: Opener) -> None:
    page = opened(f"{FERRY}?outlets=A,B", width=390)
    assert side_by_side(page) == [("A", 0), ("B", 1)]
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.get_by_role("button", name="View").click()
    panel = page.get_by_role("dialog", name="What is shown").bounding_box()
    assert panel and panel["x"] >= 0 and panel["x"] + panel["width"] <= 390
