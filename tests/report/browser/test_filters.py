"""What is shown can be chosen, and the page's address says what was."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from ...browsing import needs_browser
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
    page.locator("#row-r1 header a").click()
    assert address(page) == f"{FERRY}?outlets=A,B#row-r1"


def test_a_permalink_opens_what_is_folded_around_it(opened: Opener) -> None:
    page = opened()
    page.locator("#only-here details:not([open]) li").first.evaluate("(one) => { one.id = 'here'; }")
    page.evaluate("location.hash = 'here'")
    page.locator("#here").wait_for(state="visible")


def test_where_a_file_keeps_its_address_the_fragment_says_it(opened: Opener) -> None:
    page = opened("index.html")
    page.context.add_init_script(
        "history.replaceState = () => { throw new DOMException('no', 'SecurityError'); };"
    )
    page.goto(re.sub("index.html$", FERRY, page.url) + "#claim-c2")
    page.locator("#filter").fill("wounded")
    page.wait_for_url("**/*#claim-c2?text=wounded")
    left = page.locator("[data-stop]:not([hidden])").count()
    page.reload()
    assert page.locator("#filter").input_value() == "wounded"
    assert page.locator("[data-stop]:not([hidden])").count() == left
