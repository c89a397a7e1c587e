"""Sentences made from the data."""

from __future__ import annotations

from msgspec import structs

from compare.model import Checked, GlossaryReport, InputError, Location, Omission, Passage, Verdict
from compare.report.view.event import views
from compare.report.view.left_out import left_out
from compare.report.view.reason import note_of
from compare.report.view.summary import (
    checked_summary,
    comparison_summary,
    event_summary,
    glossary_issues,
    glossary_summary,
)

from ..invented import comparison, glossary_report


def test_an_event_is_told_in_sentences() -> None:
    assert event_summary(views(comparison())[0]) == (
        "Four reports of 1 – 2 May 2023, by "
        "Harbour Post, Agence du Golfe, The Daily Lantern and المرسى اليوم.",
        "The Daily Lantern and Harbour Post share one text.",
        "That leaves three independent origins.",
        "Agence du Golfe shows signs of machine translation, perhaps from French.",
        "Of six claims, two differ, one is compatible, one agrees, one comes from one origin only "
        "and one is missing somewhere.",
        "Furthest apart: People on board: 214 in three reports, about 240 in one.",
        "Three sentences told by one report only: one by Harbour Post, one by Agence du Golfe "
        "and one by The Daily Lantern.",
        "Five findings: two errors, two warnings and one note.",
    )


def test_what_is_pieced_together_is_no_copy() -> None:
    event = comparison().events[0]
    [lantern] = [origin for origin in event.origins if "lantern.md" in origin.articles]
    origins = [structs.replace(o, pieced=("lantern.md",)) if o == lantern else o for o in event.origins]
    source = Location("agence.md", "reports/agence.md", 0, 5, "A fer")
    passages = (Passage("lantern.md", 0, 5, "Ferry", "edited", source),)
    changed = structs.replace(event, origins=tuple(origins), passages=passages)
    told = event_summary(views(structs.replace(comparison(), events=(changed,)))[0])
    assert "The Daily Lantern is put together from Agence du Golfe." in told
    assert not any("share one text" in sentence for sentence in told)


def test_the_largest_difference_and_what_is_left_out_are_named() -> None:
    event = comparison().events[0]
    claims = [structs.replace(one, disagreement=0.4) if one.id == "c2" else one for one in event.claims]
    row = event.alignments[0]
    left = Omission("marsa.md", Verdict.MISSING, row.id, 2, row.members[:3])
    changed = structs.replace(event, claims=tuple(claims), omissions=(left,))
    told = event_summary(views(structs.replace(comparison(), events=(changed,)))[0])
    assert "Furthest apart: Hurt: nobody in two reports, two in the others." in told
    assert "One statement that at least two independent origins have was not found in المرسى اليوم." in told


def test_what_two_reports_lack_is_one_statement() -> None:
    event = comparison().events[0]
    first, second = event.alignments[:2]
    left = [
        Omission(id_, Verdict.MISSING, row.id, 2, row.members[:2])
        for id_, row in (("marsa.md", first), ("lantern.md", first), ("marsa.md", second))
    ]
    view = views(structs.replace(comparison(), events=(structs.replace(event, omissions=tuple(left)),)))[0]
    assert [(one.row, [c.letter for c in one.columns]) for one in left_out(view)] == [
        (first.id, ["C", "D"]),
        (second.id, ["D"]),
    ]
    assert (
        "Two statements that at least two independent origins have were not found in every report: "
        "one is missing from The Daily Lantern and two from المرسى اليوم." in event_summary(view)
    )


def test_a_wording_is_not_said_to_be_in_a_report_that_lacks_it() -> None:
    event = comparison().events[0]
    quotation = structs.replace(event.claims[2], verdict=Verdict.DIFFERS, reason="“right”: in all of them")
    view = views(structs.replace(comparison(), events=(structs.replace(event, claims=(quotation,)),)))[0]
    [told] = [one for one in event_summary(view) if one.startswith("Furthest")]
    assert told == (
        "Furthest apart: “The captain did everything right” (Harbour Post and The Daily Lantern); "
        "“The captain did what he had to do” (Agence du Golfe)."
    )


def test_a_note_that_tells_nothing_is_left_out() -> None:
    said = views(comparison())[0].claims[0].versions[0]
    notes = {
        reason: note_of(structs.replace(said, member=structs.replace(said.member, reason=reason)))
        for reason in ("exact", "9 words quoted", "one of several versions", "a form of another language")
    }
    assert list(filter(None, notes.values())) == ["a form of another language"]


def test_a_single_report_is_not_compared() -> None:
    assert event_summary(views(comparison())[1]) == (
        "One report of 3 May 2023, by Harbour Post.",
        "Nothing to compare its one sentence with: no other report here tells of it.",
        "No findings.",
    )


def test_claims_that_could_not_be_made_are_said() -> None:
    event = structs.replace(comparison().events[0], claims=())
    assert "No claims could be compared." in event_summary(
        views(structs.replace(comparison(), events=(event,)))[0]
    )


def test_documents_are_summed_up_in_a_line() -> None:
    assert comparison_summary(comparison()) == (
        "Five articles by four outlets on two events. One input could not be used."
    )
    assert checked_summary(Checked((), ())) == "No findings in no articles."
    assert checked_summary(Checked((), (), (InputError("a", "b"),))) == "One input could not be used."
    assert glossary_summary(glossary_report()) == (
        "Three entities in four outlets, one form that only a translation would use. "
        "Glossary sha256:5f1d and house style harbour."
    )
    assert glossary_issues(glossary_report()) == (
        "One inconsistent use in one article, one breach of the house style "
        "and one unknown name worth adding."
    )
    assert glossary_issues(GlossaryReport("", ())) == ""
