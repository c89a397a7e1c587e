"""The keys: entries, differences, outlets, filter, help."""

from __future__ import annotations

from ...browsing import needs_browser
from .conftest import Opener

pytestmark = needs_browser
FOCUSED = "document.activeElement.id"


def test_j_and_k_walk_through_the_entries(opened: Opener) -> None:
    page = opened()
    seen = []
    for key in "jjk":
        page.keyboard.press(key)
        seen.append(page.evaluate(FOCUSED))
    assert seen == ["claim-c1", "claim-c2", "claim-c1"]


def test_an_entry_that_has_the_focus_is_in_view_and_says_so(opened: Opener) -> None:
    page = opened()
    for _ in range(9):
        page.keyboard.press("j")
    entry = page.locator(":focus")
    box = entry.bounding_box()
    assert box and box["y"] > page.locator(".bar").bounding_box()["height"] and box["y"] < 900
    assert entry.evaluate("(one) => getComputedStyle(one).outlineWidth") == "3px"


def test_n_and_p_walk_through_the_differences_alone(opened: Opener) -> None:
    page = opened()
    seen = []
    for key in "nnnp":
        page.keyboard.press(key)
        seen.append(page.evaluate(FOCUSED))
    assert seen == ["claim-c1", "claim-c2", "claim-c2", "claim-c1"]


def test_slash_filters_and_escape_clears(opened: Opener) -> None:
    page = opened()
    page.keyboard.press("/")
    assert page.evaluate(FOCUSED) == "filter"
    page.keyboard.type("wounded")
    left = page.eval_on_selector_all("[data-stop]:not([hidden])", "(all) => all.map((one) => one.id)")
    assert {"claim-c2", "row-r2", "finding-untranslated-acronym-130"} <= set(left)
    assert "claim-c1" not in left
    assert page.locator("#status").inner_text().startswith(f"{len(left)} of ")
    page.keyboard.press("Escape")
    assert page.locator("[data-stop][hidden]").count() == 0
    assert page.locator("#status").inner_text() == ""
    assert page.evaluate(FOCUSED) == ""


def test_what_is_typed_is_no_command(opened: Opener) -> None:
    page = opened()
    page.keyboard.press("/")
    page.keyboard.type("1jn?")
    assert page.locator("#filter").input_value() == "1jn?"
    assert not page.locator("#help").is_visible()


def test_a_question_mark_opens_the_help_and_escape_closes_it(opened: Opener) -> None:
    page = opened()
    page.keyboard.press("?")
    assert page.get_by_role("dialog", name="Keys").is_visible()
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.closest('#help') !== null")
    page.keyboard.press("Escape")
    assert not page.locator("#help").is_visible()


def test_digits_switch_outlets_and_nought_all_of_them(opened: Opener) -> None:
    page = opened()
    on = "[...document.querySelectorAll('[data-filter=outlets]:checked')].map((box) => box.value).join('')"
    seen = []
    for key in "22100":
        page.keyboard.press(key)
        seen.append(page.evaluate(on))
    assert seen == ["ACD", "ABCD", "BCD", "ABCD", ""]


def test_v_opens_what_is_shown_and_escape_closes_it(opened: Opener) -> None:
    page = opened()
    page.keyboard.press("v")
    panel = page.get_by_role("dialog", name="What is shown")
    assert panel.is_visible()
    page.keyboard.press("Escape")
    assert not panel.is_visible()


def test_the_index_has_the_keys_that_make_sense_there(opened: Opener) -> None:
    page = opened("index.html")
    for key in ("j", "1", "n", "v"):
        page.keyboard.press(key)
    assert page.evaluate(FOCUSED) == "event-1"


def test_from_the_foot_of_the_page_k_and_p_go_up_to_what_is_nearest(opened: Opener) -> None:
    seen = []
    for key in "kp":
        page = opened()
        page.set_viewport_size({"width": 1280, "height": 200})
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        page.keyboard.press(key)
        seen.append(page.evaluate(FOCUSED))
    assert seen == [page.locator("[data-stop]").last.get_attribute("id"), "claim-c2"]


def test_the_keys_can_be_put_out_and_stay_so(opened: Opener) -> None:
    page = opened()
    page.keyboard.press("?")
    page.get_by_role("checkbox", name="These keys are on").uncheck()
    page.get_by_role("button", name="Close").click()
    for key in "j1?":
        page.keyboard.press(key)
    assert page.evaluate("document.activeElement.dataset.stop === undefined")
    assert page.locator("[data-filter=outlets]:not(:checked)").count() == 0
    page.wait_for_timeout(500)  # the browser writes down what is kept a little later
    page.reload()
    page.keyboard.press("?")
    assert not page.locator("#help").is_visible()
    page.get_by_role("button", name="Keyboard help").click()
    page.get_by_role("checkbox", name="These keys are on").check()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    assert page.evaluate(FOCUSED) == "claim-c1"
