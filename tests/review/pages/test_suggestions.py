"""One suggestion after another: each ruling is in the file before the next one shows."""

from __future__ import annotations

import re

import pytest

from compare.glossary import decisions
from compare.glossary.decisions import Decision

from ..sitting import Sitting, project, words

QHI = ("QHI", "quiet-harbour-institute")
BARUTI = ("Omar Baruti", "new:omar-baruti")


def test_a_suggestion_shows_its_reasons_its_candidates_and_where_it_stands(sitting: Sitting) -> None:
    page = sitting.page(sitting.address("QHI"))
    said = words(page)
    assert "Another name of a known organisation?" in said and "Quiet Harbour Institute organisation" in said
    assert "glossed by the text 0.90, recognised “QHI”: initials of “Quiet Harbour Institute”" in said
    assert "Quay House Institute organisation near" in said
    assert "Harbour Post two places" in said and "Radio Amel" not in said
    assert '<mark class="compatible">QHI</mark>) attacked the plan on Friday' in page
    assert "0 of 2 decided" in said


def test_a_candidate_that_is_only_near_can_be_chosen(sitting: Sitting) -> None:
    sitting.post(sitting.address("QHI"), ruling="accept", entity="quay-house-institute")
    assert sitting.ruled() == [("QHI", "quay-house-institute", "accept")]
    assert "1 of 2 decided" in words(sitting.page())


@pytest.mark.parametrize("word", ["accept", "reject", "unsure"])
def test_a_ruling_is_a_line_and_the_next_suggestion_shows(sitting: Sitting, word: str) -> None:
    page = sitting.post(sitting.address("QHI"), ruling=word, entity=QHI[1], why="as I know")
    made = sitting.lines()
    assert sitting.ruled() == [(*QHI, word)]
    assert (made[0].by, made[0].why) == ("Ada", "as I know") and made[0].on.endswith("Z")
    assert "1 of 2 decided" in words(page) and '<h1 tabindex="-1" dir="auto">Omar Baruti</h1>' in page


def test_a_new_entry_takes_the_forms_that_are_ticked(sitting: Sitting) -> None:
    forms = [use.text for use in sitting.desk.queue.items[sitting.address("Omar Baruti")[13:]].forms]
    assert forms == ["Omar Baruti", "Baruti"]
    sitting.post(sitting.address("Omar Baruti"), ruling="accept", entity=BARUTI[1], also="1")
    assert sitting.ruled() == [("Baruti", BARUTI[1], "accept"), (*BARUTI, "accept")]
    assert {one.kind for one in sitting.lines()} == {"person"}


def test_a_new_entry_with_a_kind_a_name_and_an_id_of_one_s_own(sitting: Sitting) -> None:
    fields = {"new_name": "Dr Omar Baruti", "new_kind": "person", "new_id": "baruti"}
    sitting.post(sitting.address("Omar Baruti"), ruling="new", **fields)
    (made,) = sitting.lines()
    assert (made.form, made.entity, made.kind, made.name) == (
        "Omar Baruti", "new:baruti", "person", "Dr Omar Baruti",
    )  # fmt: skip


def test_an_id_is_made_from_the_name(sitting: Sitting) -> None:
    sitting.post(sitting.address("QHI"), ruling="new", new_name="Quay House Inn", new_kind="place", new_id="")
    assert sitting.ruled() == [("QHI", "new:quay-house-inn", "accept")]


def test_split_gives_each_form_to_its_own_entity(sitting: Sitting) -> None:
    sitting.post(
        sitting.address("Omar Baruti"), ruling="split", pair=[f"0 {BARUTI[1]}", "1 other"],
        other_name="Lena Baruti", other_kind="person", other_id="",
    )  # fmt: skip
    assert sitting.ruled() == [("Baruti", "new:lena-baruti", "accept"), (*BARUTI, "accept")]


def test_split_may_give_one_form_to_two_entities_and_rejects_what_is_not_ticked(sitting: Sitting) -> None:
    fields = {"other_name": "Quay House Inn", "other_kind": "place", "other_id": ""}
    sitting.post(sitting.address("QHI"), ruling="split", pair=[f"0 {QHI[1]}", "0 other"], **fields)
    assert sorted(sitting.ruled()) == [("QHI", "new:quay-house-inn", "accept"), (*QHI, "accept")]
    sitting.post(sitting.address("QHI"), ruling="split", pair=["0 other"], **fields)
    assert sitting.ruled()[2:] == [("QHI", "new:quay-house-inn", "accept"), (*QHI, "reject")]


@pytest.fixture(scope="module")
def idle(tmp_path_factory: pytest.TempPathFactory) -> Sitting:
    """One desk for all that rules nothing."""
    return Sitting(project(tmp_path_factory.mktemp("newsroom")))


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"ruling": "accept"}, "choose one of the entities"),
        ({"ruling": "accept", "entity": "islamic-state"}, "choose one of the entities"),
        ({"ruling": "accept", "entity": "new:../../etc"}, "choose one of the entities"),
        ({"ruling": "maybe", "entity": QHI[1]}, "choose accept, reject"),
        ({"entity": QHI[1]}, "choose accept, reject"),
        ({"ruling": "reject", "entity": QHI[1], "why": "x" * 201}, "at most 200"),
        ({"ruling": "new", "new_name": " ", "new_kind": "place"}, "needs a name"),
        ({"ruling": "new", "new_name": "X", "new_kind": "planet"}, "kind: choose"),
        ({"ruling": "new", "new_name": "X", "new_kind": "../place"}, "kind: choose"),
        ({"ruling": "new", "new_name": "X", "new_kind": "place", "new_id": "../x"}, "lower-case Latin"),
        ({"ruling": "new", "new_name": "X", "new_kind": "place", "new_id": QHI[1]}, "an entry already"),
        ({"ruling": "new", "new_name": "«»", "new_kind": "place"}, "makes no id"),
        ({"ruling": "split"}, "tick at least one"),
        ({"ruling": "split", "pair": "7 other"}, "not of this suggestion"),
        ({"ruling": "split", "pair": "-1 other"}, "not of this suggestion"),
        ({"ruling": "split", "pair": "0 syria"}, "choose one of the entities"),
    ],
)
def test_what_makes_no_sense_is_told_and_rules_nothing(
    idle: Sitting, fields: dict[str, str], said: str
) -> None:
    page = idle.post(idle.address("QHI"), **fields)
    assert said in words(page) and "Nothing was ruled" in page
    assert idle.lines() == []


@pytest.mark.parametrize(
    "path", ["/suggestions/0000000000000000", "/suggestions/..%2f..%2fx", "/suggestions/é"]
)
def test_what_is_no_suggestion_is_not_found(sitting: Sitting, path: str) -> None:
    assert sitting.browser.get(path).status_code == 404
    answer = sitting.browser.post(path, data={"token": sitting.token, "ruling": "accept", "entity": QHI[1]})
    assert (answer.status_code, sitting.lines()) == (404, [])


def undo(sitting: Sitting, page: str) -> str:
    return sitting.post("/suggestions/undo", ruling=re.findall(r'name="ruling" value="(\w{16})"', page)[0])


def test_undo_adds_a_line_and_the_suggestion_is_back(sitting: Sitting) -> None:
    page = undo(sitting, sitting.post(sitting.address("QHI"), ruling="accept", entity=QHI[1]))
    assert sitting.ruled() == [(*QHI, "accept"), (*QHI, "open")]
    assert "Taken back: “ QHI ” accepted" in words(page) and "0 of 2 decided" in words(page)


def test_undo_goes_back_one_ruling_after_another(sitting: Sitting) -> None:
    first = sitting.post(sitting.address("QHI"), ruling="accept", entity=QHI[1])
    last = re.findall(r'name="last" value="(\w{16})"', first)[0]
    second = sitting.post(sitting.address("Omar Baruti"), ruling="reject", entity=BARUTI[1], last=last)
    assert "All suggestions are decided" in second
    undo(sitting, undo(sitting, second))
    assert sitting.ruled()[2:] == [(*BARUTI, "open"), (*QHI, "open")]


def test_undo_of_another_sitting_s_ruling_is_refused(sitting: Sitting) -> None:
    assert "not of this sitting" in sitting.post("/suggestions/undo", ruling="0" * 16)
    assert sitting.lines() == []


def test_two_browsers_lose_nothing_and_the_later_one_is_told(sitting: Sitting) -> None:
    other = sitting.another()
    seen = re.findall(r'name="seen" value="(\d+)"', sitting.page(sitting.address("QHI")))[0]
    sitting.post(sitting.address("QHI"), other, ruling="accept", entity=QHI[1], seen=seen)
    page = sitting.post(sitting.address("QHI"), ruling="reject", entity=QHI[1], seen=seen)
    assert sitting.ruled() == [(*QHI, "accept"), (*QHI, "reject")]
    assert "Meanwhile Ada ruled accept" in words(page)


def test_somebody_at_another_desk_is_seen_too(sitting: Sitting) -> None:
    sitting.page()
    decisions.append(sitting.file, Decision(*QHI, "reject", by="Ben", on="2024-05-01T10:00:00Z"))
    assert "1 of 2 decided" in words(sitting.page())
    page = sitting.post(sitting.address("QHI"), ruling="accept", entity=QHI[1], seen="0")
    assert "Meanwhile Ben ruled reject" in words(page)


def test_an_unsure_one_waits_for_the_next_sitting(sitting: Sitting) -> None:
    sitting.post(sitting.address("QHI"), ruling="unsure", entity=QHI[1])
    again = Sitting(sitting.file.parent.parent)
    assert [item.form for item in again.desk.queue.items.values()] == ["Omar Baruti", "QHI"]
    assert "? unsure" in again.page(again.address("QHI"))


def test_what_is_decided_does_not_return(sitting: Sitting) -> None:
    sitting.post(sitting.address("QHI"), ruling="accept", entity=QHI[1])
    sitting.post(sitting.address("Omar Baruti"), ruling="reject", entity=BARUTI[1])
    again = Sitting(sitting.file.parent.parent)
    assert "Nothing to suggest" in again.page() and "one accepted name" in again.page()


def test_a_file_that_cannot_be_written_is_told_and_nothing_is_acknowledged(sitting: Sitting) -> None:
    address = sitting.address("QHI")
    sitting.file.mkdir()
    page = sitting.page(address)
    assert "cannot be read" in page


def test_hostile_text_is_shown_and_does_nothing(sitting: Sitting) -> None:
    bad = '"><img src=x onerror=alert(1)>\u202e'
    page = sitting.post(sitting.address("QHI"), ruling="new", new_name=bad, new_kind="place", new_id="bad")
    assert sitting.lines()[0].name == bad
    for shown in (page, sitting.page("/write"), sitting.page("/rulings")):
        assert "<img" not in shown and "\u202e" not in shown


def test_what_was_filled_in_and_not_taken_is_still_there(sitting: Sitting) -> None:
    filled = {"new_name": "Quay <b>House", "new_id": QHI[1], "new_kind": "event", "ruling": "new"}
    page = sitting.post(sitting.address("QHI"), **filled)
    assert "an entry already" in words(page) and "QHI" in page
    assert 'value="Quay &lt;b&gt;House"' in page and f'name="new-id" value="{QHI[1]}"' in page
    assert "<option selected>event" in page and re.search(r'data-key="n"[^>]* open>', page)
    page = sitting.post(sitting.address("QHI"), ruling="accept", why="seen it", entity="nobody")
    assert 'value="seen it"' in page
