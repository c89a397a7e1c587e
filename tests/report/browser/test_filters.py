"""What is shown can be chosen, and the page's address says what was."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from msgspec import structs

from compare.model import EntityRecord

from ...browsing import needs_browser
from ..invented import saying
from .conftest import FERRY, Opener

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = needs_browser


def shown(page: Page, section: str) -> list[str]:
    """The ids of the entries that can be seen in a section; in the matrix, the verdicts of its lines."""
    script = "(all) => all.filter((one) => one.checkVisibility()).map((one) => one.className || one.id)"
    told = "(all) => all.filter((one) => one.checkVisibility()).map((one) => one.id || one.className)"
    return page.eval_on_selector_all(f"#{section} [data-stop]", script if section == "coverage" else told)


def address(page: Page) -> str:
    """What follows the folder, as the page itself has it."""
    return page.evaluate("location.href").rsplit("/", 1)[1]


def test_a_verdict_can_be_put_away(opened: Opener) -> None:
    page = opened()
    page.locator("#show-agrees").click()
    assert shown(page, "coverage") == ["differs", "differs", "compatible", "only-here", "missing"]
    assert address(page) == f"{FERRY}?verdict=differs,compatible,only-here,missing"


def test_a_kind_of_claim_can_be_chosen(opened: Opener) -> None:
    page = opened(f"{FERRY}?kind=quotes")
    assert shown(page, "coverage") == ["compatible"]
    assert shown(page, "differences") == []
    assert not page.locator("#differences h2").is_visible()
    assert shown(page, "side-by-side")


def test_a_row_without_such_a_claim_is_put_away(opened: Opener) -> None:
    page = opened(f"{FERRY}?verdict=compatible")
    assert shown(page, "side-by-side") == ["row-r3"]
    assert shown(opened(f"{FERRY}?kind=quotes"), "side-by-side") == ["row-r3"]


def test_a_search_without_a_hit_says_so_and_no_outlet_leaves_no_card(opened: Opener) -> None:
    page = opened(f"{FERRY}?text=zzzqq")
    assert page.locator("#nothing").is_visible()
    page.locator("#nothing").get_by_role("button").click()
    assert not page.locator("#nothing").is_visible()
    page.keyboard.press("0")
    assert shown(page, "differences") == shown(page, "side-by-side") == shown(page, "coverage") == []
    assert not page.locator("#differences h2").is_visible()


def test_an_event_is_found_on_the_index_by_a_name_in_it(opened: Opener) -> None:
    page = opened("index.html?text=orvik")
    assert page.locator(".event:visible").count() == 1


@pytest.mark.parametrize("width", [390, 768, 1280])
def test_every_link_of_the_bar_can_be_reached(opened: Opener, width: int) -> None:
    page = opened(width=width)
    seen = "(all) => all.every((a) => { const box = a.getBoundingClientRect();"
    seen += " return document.elementFromPoint(box.x + 3, box.y + 8) === a; })"
    assert page.eval_on_selector_all(".bar nav a", seen)


def test_on_paper_no_table_is_wider_than_the_page(opened: Opener) -> None:
    page = opened(width=700)
    page.emulate_media(media="print")
    boxes = "(all) => all.every((box) => box.scrollWidth <= box.clientWidth + 1)"
    assert page.eval_on_selector_all(".scroll:has(> table)", boxes)


def test_a_level_of_findings_can_be_chosen(opened: Opener) -> None:
    page = opened(f"{FERRY}?level=note")
    assert shown(page, "findings") == ["finding-foreign-honorific-304"]
    assert [h.inner_text() for h in page.locator("#findings h3:visible").all()] == ["foreign-honorific"]


def test_a_name_narrows_the_page_and_is_lit_in_every_report(opened: Opener) -> None:
    page = opened(f"{FERRY}?entity=new:meridian-star")
    assert shown(page, "side-by-side") == ["row-r1"]  # in one of its sentences
    assert shown(page, "coverage") == ["missing"]  # by the form the matrix quotes
    ground = "(one) => getComputedStyle(one).backgroundColor"
    lit = page.locator("#row-r1 [data-entity='new:meridian-star']").evaluate(ground)
    others = {one.evaluate(ground) for one in page.locator("#row-r1 [data-entity=port-amel]").all()}
    assert lit not in others


def test_a_name_under_the_pointer_is_lit_in_every_report(opened: Opener) -> None:
    page = opened()
    names = page.locator("#side-by-side [data-entity=port-amel]")
    ground = "(one) => getComputedStyle(one).backgroundColor"
    before = names.last.evaluate(ground)
    names.first.hover()
    assert {name.evaluate(ground) for name in names.all()} != {before}
    assert names.count() == 4
    page.mouse.move(0, 0)
    assert {name.evaluate(ground) for name in names.all()} == {before}


def test_a_link_shows_again_what_was_chosen(opened: Opener) -> None:
    first = opened()
    first.keyboard.press("v")
    first.get_by_role("group", name="Claims about").get_by_role("checkbox").first.uncheck()
    first.locator("#entity").select_option("lena-orvik")
    first.keyboard.press("Escape")
    first.locator("#filter").fill("captain")
    first.keyboard.press("Escape")
    first.locator("#filter").fill("orvik")
    again = opened(address(first))
    for section in ("differences", "coverage", "side-by-side", "findings", "only-here"):
        assert shown(again, section) == shown(first, section)
    assert again.locator("#filter").input_value() == "orvik"
    assert again.locator("#entity").input_value() == "lena-orvik"
    assert not again.locator("[data-filter=kind]").first.is_checked()


def test_everything_can_be_shown_again(opened: Opener) -> None:
    page = opened(f"{FERRY}?text=captain&kind=numbers&outlets=A&base=A")
    assert page.locator("[data-stop][hidden]").count() > 0
    page.locator(".status").get_by_role("button", name="Show everything").click()
    assert page.locator("[data-stop][hidden]").count() == 0
    assert address(page) == FERRY


@pytest.mark.parametrize(
    "asked", ["?entity=nobody&base=Z&outlets=Q,%3Cb%3E&kind=", "?text=%22%5D%3C/script%3E", "#%E0%A4%A"]
)
def test_an_address_of_someone_else_does_no_harm(opened: Opener, asked: str) -> None:
    page = opened(FERRY + asked)
    page.keyboard.press("j")
    assert page.locator("h1").is_visible()


def test_a_permalink_shows_its_entry_with_a_choice_in_force(opened: Opener) -> None:
    page = opened(f"{FERRY}?outlets=A,B#claim-c2")
    assert page.locator("#claim-c2").bounding_box()["y"] < 300
    assert page.evaluate("document.querySelector(':target').id") == "claim-c2"
    page.locator("#row-r1 > a").click()
    assert address(page) == f"{FERRY}?outlets=A,B#row-r1"


def test_a_permalink_opens_what_is_folded_around_it(opened: Opener) -> None:
    page = opened()
    page.locator("#only-here details:not([open]) li").first.evaluate("(one) => { one.id = 'here'; }")
    page.evaluate("location.hash = 'here'")
    page.locator("#here").wait_for(state="visible")


def test_where_a_file_keeps_its_address_the_fragment_says_it(opened: Opener) -> None:
    page = opened("index.html")
    page.add_init_script("history.replaceState = () => { throw new DOMException('no', 'SecurityError'); };")
    page.goto(re.sub("index.html$", FERRY, page.url) + "#claim-c2")
    page.locator("#filter").fill("wounded")
    page.wait_for_url("**/*#claim-c2?text=wounded")
    left = page.locator("[data-stop]:not([hidden])").count()
    page.reload()
    assert page.locator("#filter").input_value() == "wounded"
    assert page.locator("[data-stop]:not([hidden])").count() == left


def test_a_link_to_what_was_put_away_shows_it(opened: Opener) -> None:
    page = opened(f"{FERRY}?text=orvik")
    assert not page.locator("#claim-c1").is_visible()
    page.evaluate("location.hash = 'claim-c1'")
    page.locator("#claim-c1").wait_for(state="visible")
    assert page.locator("#filter").input_value() == "orvik"
    assert not page.locator("#claim-c2").is_visible()
    shown_now = page.locator("[data-stop]:not([hidden])").count()
    assert page.locator("#status").inner_text().startswith(f"{shown_now} of ")
    away = opened(f"{FERRY}?outlets=A&verdict=differs#finding-calque-55")
    away.locator("#finding-calque-55").wait_for(state="visible")
    assert address(away) == f"{FERRY}#finding-calque-55"


def test_where_a_file_keeps_its_address_everything_can_be_shown_again(opened: Opener) -> None:
    page = opened("index.html")
    page.add_init_script("history.replaceState = () => { throw new DOMException('no', 'SecurityError'); };")
    page.goto(re.sub("index.html$", FERRY, page.url))
    page.locator("#filter").fill("wounded")
    page.wait_for_url("**/*#?text=wounded")
    page.locator(".status").get_by_role("button", name="Show everything").click()
    page.wait_for_url(lambda url: "text" not in url)
    page.reload()
    assert page.locator("[data-stop][hidden]").count() == 0


def test_a_name_is_found_whatever_its_letters_and_whatever_its_id(opened: Opener) -> None:
    told = saying("Ada \x9b Br\u202eook", ((0, 12),))
    mentions = tuple(structs.replace(one, entity="A") for one in told.mentions)
    told = structs.replace(told, entities=(EntityRecord("A", "person", "Ada"),), mentions=mentions)
    page = opened("event-e1.html?entity=A", shown=told)
    assert page.locator("#entity").input_value() == "A"
    assert page.locator("#side-by-side .row:visible").count() == 1
    assert page.locator("#findings .finding:visible").count() == 2
