"""Light and dark, paper, no script, no motion: everything is there to be read."""

from __future__ import annotations

import pytest

from ...browsing import needs_browser
from .conftest import PAGES, Opener

pytestmark = needs_browser
LUMINANCE = """() => {
  const [red, green, blue] = getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number);
  return (red * 2 + green * 7 + blue) / 2550; }"""


@pytest.mark.parametrize(("scheme", "light"), [("light", True), ("dark", False)])
def test_the_page_follows_the_scheme_asked_for(opened: Opener, scheme: str, light: bool) -> None:
    assert (opened(color_scheme=scheme).evaluate(LUMINANCE) > 0.5) is light


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_is_white_with_all_unfolded_and_no_controls(opened: Opener, scheme: str) -> None:
    page = opened(color_scheme=scheme)
    page.emulate_media(media="print")
    assert page.evaluate(LUMINANCE) > 0.99
    assert page.locator(".bar, .toggles, .anchor, button").locator("visible=true").count() == 0
    folded = page.locator("details:not([open]) li")
    assert folded.count() > 0
    assert all(line.bounding_box()["height"] > 0 for line in folded.all())


def test_printing_leaves_the_page_as_it_was(opened: Opener) -> None:
    page = opened()
    folded = page.locator("details:not([open])").count()
    assert len(page.pdf()) > 10_000
    assert page.locator("details:not([open])").count() == folded > 0


@pytest.mark.parametrize("name", PAGES)
def test_without_script_every_word_is_there(opened: Opener, name: str) -> None:
    unfolded = """() => {
      document.querySelectorAll("details").forEach((box) => { box.open = true; });
      document.querySelectorAll("[data-script]").forEach((element) => element.remove());
      return document.body.innerText; }"""
    page = opened(name, java_script_enabled=False)
    assert page.locator("button, input[type=search], select").locator("visible=true").count() == 0
    words = page.evaluate(unfolded)
    assert len(words) > 400
    assert words == opened(name).evaluate(unfolded)


def test_nothing_moves(opened: Opener) -> None:
    page = opened(reduced_motion="reduce")
    page.keyboard.press("j")
    page.keyboard.press("?")
    assert page.evaluate("document.getAnimations().length") == 0
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def test_the_data_of_the_page_can_be_saved(opened: Opener) -> None:
    page = opened()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save the data").click()
    assert download.value.suggested_filename == "event-ferry-port-amel.json"
    saved = download.value.path().read_text(encoding="utf-8")
    assert saved == page.locator("#data").text_content()


def test_arabic_is_read_from_the_right_beside_english(opened: Opener) -> None:
    page = opened()
    cells = "#row-r1 .cell [lang={}]"
    side = "(one) => getComputedStyle(one).direction"
    assert page.locator(cells.format("ar")).evaluate(side) == "rtl"
    assert {one.evaluate(side) for one in page.locator(cells.format("en")).all()} == {"ltr"}


def test_a_screen_reader_is_told_what_there_is(opened: Opener) -> None:
    page = opened()
    assert page.get_by_role("searchbox", name="Filter this page").is_visible()
    assert page.get_by_role("navigation", name="On this page").is_visible()
    assert page.get_by_role("region", name="Coverage").get_by_role("row").count() == 7
    assert page.get_by_role("link", name="Link to this claim").count() == 2
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Skip to the content"
