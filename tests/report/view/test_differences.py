"""Differences by kind."""

from __future__ import annotations

from msgspec import structs

from compare.report.view.differences import differences, kind_title
from compare.report.view.event import views

from ..invented import CLAIMS, comparison


def changed(*claims: object) -> tuple[tuple[str, list[str]], ...]:
    """Kind → ids of its differences, as they come."""
    event = structs.replace(comparison().events[0], claims=claims)
    view = views(structs.replace(comparison(), events=(event,)))[0]
    return tuple((kind.id, [one.row.claim.id for one in kind.differences]) for kind in differences(view))


def test_the_kind_with_the_largest_difference_comes_first_and_within_it_the_largest() -> None:
    small, large = (structs.replace(CLAIMS[n], disagreement=apart) for n, apart in ((0, 0.1), (1, 0.6)))
    quotation = structs.replace(CLAIMS[2], verdict=CLAIMS[0].verdict, disagreement=0.3)
    assert changed(small, quotation, large) == (("number", ["c2", "c1"]), ("quotes", ["c3"]))


def test_a_silent_report_is_shown_with_what_it_has_in_the_row() -> None:
    quotation = structs.replace(CLAIMS[2], verdict=CLAIMS[0].verdict)
    event = structs.replace(comparison().events[0], claims=(quotation,))
    view = views(structs.replace(comparison(), events=(event,)))[0]
    [[silent]] = [one.silent for kind in differences(view) for one in kind.differences]
    assert silent.column.letter == "D"
    assert [member.article for member in silent.sentences] == ["marsa.md"]
    assert silent.sentences == view.rows[2].cells[3]


def test_a_report_whose_sentence_has_the_very_words_was_not_compared() -> None:
    people = structs.replace(CLAIMS[0], members=CLAIMS[0].members[:3])
    event = structs.replace(comparison().events[0], claims=(people,))
    view = views(structs.replace(comparison(), events=(event,)))[0]
    [[silent]] = [one.silent for kind in differences(view) for one in kind.differences]
    assert (silent.column.letter, silent.told) == ("D", True)  # it has “214”


def test_kinds_have_titles_and_a_new_one_its_name() -> None:
    assert (kind_title("quotes"), kind_title("weather")) == ("Quotations", "Weather")
