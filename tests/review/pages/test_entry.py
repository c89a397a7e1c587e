"""One entry: read, tried, changed, and what happens when somebody else changes it too."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from compare.glossary.load import SHIPPED, read_entry
from tests.review.pages.conftest import ENTRY, Browser, Page

AT = "/glossary/harbour-union"
FILE = "house/organisation/harbour-union.yaml"


def form(browser: Browser, at: str = AT) -> dict[str, str]:
    """The form of the entry as it is first shown."""
    return browser.get(f"{at}/edit").fields(f"{at}/difference")


def row(fields: dict[str, str], text: str) -> str:
    """Where the row of a name or an example begins: "alias-3-"; of a new one with `text` "" the first."""
    return next(
        name.removesuffix("text") for name, value in fields.items() if name.endswith("text") and value == text
    )


def empty(fields: dict[str, str], kind: str) -> str:
    """Where the first empty row of a kind begins."""
    rows = (
        name
        for name, value in fields.items()
        if name.startswith(kind) and name.endswith("-text") and not value
    )
    return next(rows).removesuffix("text")


def saved(browser: Browser, fields: dict[str, str], at: str = AT) -> Page:
    """Through the difference to the file."""
    shown = browser.post(f"{at}/difference", fields)
    assert shown.status == 200, shown.words
    return browser.post(f"{at}/write", shown.fields(f"{at}/write"))


@pytest.mark.parametrize("below", [[SHIPPED]])
def test_an_entry_is_readable_with_its_file_its_layer_and_how_its_examples_fare(browser: Browser) -> None:
    words = browser.get(AT).words
    assert f"project, {FILE}" in words
    assert "holds “The [[Harbour Union]] called" in words.replace("holds  ", "holds ") or "holds" in words
    assert "fails The [[Union of the Harbour]] went home." in words
    assert "HU is a country code." in words
    assert "shipped, organisation/islamic-state.yaml" in browser.get("/glossary/islamic-state").words


def test_an_unknown_entry_is_told(browser: Browser) -> None:
    assert browser.get("/glossary/no-such-entry").status == 404
    assert browser.get("/glossary/no-such-entry/edit").status == 404
    assert browser.get("/glossary/..%2f..%2fetc%2fpasswd").status == 404


def test_a_form_sent_back_as_it_came_changes_nothing(browser: Browser) -> None:
    page = browser.post(f"{AT}/difference", form(browser))
    assert (page.status, "There is nothing to change." in page.words) == (422, True)


def test_examples_are_tried_as_they_are_typed(browser: Browser) -> None:
    fields = form(browser)
    new = empty(fields, "alias")
    typed = browser.post(f"{AT}/trial", {**fields, f"{new}text": "Union of the Harbour"}, hx_request="true")
    assert "<html" not in typed.text  # the part of the page alone
    assert (typed.text.count("holds</span>"), typed.text.count("fails</span>")) == (3, 0)
    before = browser.post(f"{AT}/trial", fields, hx_request="true")
    assert (before.text.count("holds</span>"), before.text.count("fails</span>")) == (2, 1)
    assert Path(FILE).read_text("utf-8") == ENTRY


def test_problems_of_lint_are_told_with_the_examples(browser: Browser) -> None:
    fields = form(browser)
    weak = row(fields, "Dockers’ Union")
    page = browser.post(f"{AT}/trial", {**fields, f"{weak}strength": "weak"}, hx_request="true")
    assert "weak-without-needs" in page.text
    day = browser.post(f"{AT}/trial", {**fields, f"{weak}since": "last May"}, hx_request="true")
    assert "'last May' is no day" in day.words


def test_without_a_script_the_whole_form_comes_back_with_what_was_filled_in(browser: Browser) -> None:
    fields = form(browser)
    new = empty(fields, "alias")
    filled = {**fields, f"{new}text": "Union of the Harbour", "note": "Two\nlines."}
    for verb in ("trial", "edit"):
        again = browser.post(f"{AT}/{verb}", {**filled, "more": "1"}).fields(f"{AT}/difference")
        assert again[f"{new}text"] == "Union of the Harbour"
        assert again["note"].replace("\r\n", "\n") == "Two\nlines."
    assert sum(name.startswith("alias") for name in again) > sum(name.startswith("alias") for name in fields)


def test_saving_shows_the_difference_first_and_keeps_comments_and_layout(browser: Browser) -> None:
    fields = form(browser)
    new, gone = empty(fields, "alias"), row(fields, "HU")
    fields |= {f"{new}text": "Union of the Harbour", f"{gone}needs": "dockers, port", "note": "Ask Ruth."}
    shown = browser.post(f"{AT}/difference", fields)
    assert "+ added: - {text: Union of the Harbour}" in shown.words
    assert Path(FILE).read_text("utf-8") == ENTRY
    page = browser.post(f"{AT}/write", shown.fields(f"{AT}/write"))
    assert (page.address, f"Written to {FILE}" in page.words) == (f"{AT}?written", True)
    assert Path(FILE).read_text("utf-8") == ENTRY.replace(
        "needs: [dockers]", "needs: [dockers, port]"
    ).replace("  # as on the banner\n", "  # as on the banner\n  - {text: Union of the Harbour}\n").replace(
        "Ask the labour desk.", "Ask Ruth."
    )


def test_a_new_preferred_name_keeps_the_old_one_as_an_alias(browser: Browser) -> None:
    fields = form(browser)
    language = empty(fields, "name")
    fields |= {
        row(fields, "Harbour Union") + "text": "Port Union",
        f"{language}lang": "fr",
        f"{language}text": "Union",
    }
    saved(browser, fields)
    entity = read_entry(Path(FILE), Path(FILE).read_bytes())
    assert entity.preferred == {"en": "Port Union", "fr": "Union"}
    assert "Harbour Union" in [alias.text for alias in entity.aliases]


def test_names_examples_and_the_entry_itself_can_go(browser: Browser) -> None:
    fields = form(browser)
    fields |= {
        row(fields, "HU") + "remove": "on",
        row(fields, "The [[Union of the Harbour]] went home.") + "remove": "on",
    }
    fields |= {"deprecated": "1", row(fields, "Dockers’ Union") + "status": "deprecated"}
    saved(browser, fields)
    entity = read_entry(Path(FILE), Path(FILE).read_bytes())
    assert [(alias.text, alias.status) for alias in entity.aliases] == [("Dockers’ Union", "deprecated")]
    assert (len(entity.examples), entity.status) == (2, "deprecated")


@pytest.mark.parametrize("below", [[SHIPPED]])
def test_an_entry_of_a_lower_layer_is_copied_into_the_folder(browser: Browser) -> None:
    at = "/glossary/islamic-state"
    fields = form(browser, at)
    saved(browser, {**fields, "note": "Ours."}, at)
    copy = Path("house/organisation/islamic-state.yaml")
    assert read_entry(copy, copy.read_bytes()).note == "Ours."
    assert "Layer project" in browser.get(at).words


@pytest.mark.parametrize(
    ("filled", "told"),
    [
        ({"text": "Islamic State group"}, "is a strong name of islamic-state"),
        ({"text": "Dockers’ Union"}, "is a name of harbour-union already"),
        ({"text": "Harbourers", "status": "strange"}, "status 'strange' is unknown"),
    ],
)
@pytest.mark.parametrize("below", [[SHIPPED]])
def test_what_cannot_be_is_refused_and_the_form_keeps_it(
    browser: Browser, filled: dict[str, str], told: str
) -> None:
    fields = form(browser)
    new = empty(fields, "alias")
    page = browser.post(
        f"{AT}/difference", {**fields, **{f"{new}{name}": value for name, value in filled.items()}}
    )
    assert page.status == 422
    assert told in page.words
    assert page.fields(f"{AT}/difference")[f"{new}text"] == filled["text"]
    assert Path(FILE).read_text("utf-8") == ENTRY


def test_two_browsers_that_change_an_entry_lose_nothing(sat_down: Callable[[], Browser]) -> None:
    first, second = sat_down(), sat_down()
    mine, theirs = form(first), form(second)
    saved(second, {**theirs, empty(theirs, "alias") + "text": "Their Union", "note": "Theirs."})
    mine |= {empty(mine, "alias") + "text": "My Union", row(mine, "HU") + "needs": "quay"}
    for verb in ("difference", "write"):
        page = first.post(f"{AT}/{verb}", mine)
        assert page.status == 409
        assert "changed by somebody else meanwhile" in page.words
        assert "+ added: note: Theirs." in page.words
    saved(first, page.fields(f"{AT}/difference"))
    entity = read_entry(Path(FILE), Path(FILE).read_bytes())
    assert {alias.text for alias in entity.aliases} == {"HU", "Dockers’ Union", "Their Union", "My Union"}
    assert entity.aliases[0].needs == ("quay",)
    assert entity.note == "Theirs."
    assert "# agreed in March" in Path(FILE).read_text("utf-8")


def test_where_both_changed_the_same_thing_the_form_holds_mine_and_shows_theirs(browser: Browser) -> None:
    fields = form(browser)
    Path(FILE).write_text(ENTRY.replace("Ask the labour desk.", "Ask Ann."), "utf-8")
    page = browser.post(f"{AT}/write", {**fields, "note": "Ask Ruth."})
    assert page.status == 409
    assert "+ added: note: Ask Ann." in page.words
    assert page.fields(f"{AT}/difference")["note"] == "Ask Ruth."
    assert "Ask Ann." in Path(FILE).read_text("utf-8")


def test_an_entry_removed_or_broken_meanwhile_is_told_and_the_form_kept(browser: Browser) -> None:
    fields = {**form(browser), "note": "Mine."}
    Path(FILE).write_text(ENTRY + "<<<<<<< HEAD\n", "utf-8")
    broken = browser.post(f"{AT}/write", fields)
    assert (broken.status, broken.fields(f"{AT}/difference")["note"]) == (409, "Mine.")
    Path(FILE).unlink()
    gone = browser.post(f"{AT}/write", fields)
    assert (gone.status, "removed by somebody else" in gone.words) == (409, True)
    assert gone.fields(f"{AT}/difference")["note"] == "Mine."
    assert not Path(FILE).exists()


def test_hidden_characters_come_back_from_the_form_as_they_were(browser: Browser) -> None:
    name = "می\u200cرود\u202e"
    Path(FILE).write_text(ENTRY.replace("Dockers’ Union", f'"{name}"'), "utf-8")
    page = browser.post(f"{AT}/difference", form(browser))
    assert "There is nothing to change." in page.words


def test_nothing_is_posted_without_the_token_or_from_elsewhere(browser: Browser) -> None:
    for verb in ("edit", "trial", "difference", "write"):
        assert browser.stranger(f"{AT}/{verb}", token=False) == 403
        assert browser.stranger(f"{AT}/{verb}", origin="http://evil.example") == 403


def test_a_form_that_is_not_complete_is_refused(browser: Browser) -> None:
    for base in ("", "[1, 2]", "{}", '[true, "id: other\\nkind: place\\npreferred: {en: Other}\\n"]'):
        page = browser.post(f"{AT}/write", {**form(browser), "base": base})
        assert page.status in (409, 422)
    assert Path(FILE).read_text("utf-8") == ENTRY


def test_a_post_loaded_again_leads_to_the_entry(browser: Browser) -> None:
    assert browser.get(f"{AT}/write").address == AT


def test_without_a_folder_the_glossary_is_read_only(browser: Browser) -> None:
    browser.desk.editing = None
    page = browser.get("/glossary/islamic-state")
    assert "no glossary folder is configured" in page.words
    assert "/edit" not in page.text
    assert browser.get("/glossary/islamic-state/edit").status == 422
