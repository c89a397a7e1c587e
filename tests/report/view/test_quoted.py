"""Who is quoted."""

from __future__ import annotations

from msgspec import structs

from compare.model import Claim, Verdict
from compare.report.view.event import EventView, views
from compare.report.view.quoted import Said, speakers

from ..invented import CLAIMS, comparison, version


def ferry(*claims: Claim) -> EventView:
    event = structs.replace(comparison().events[0], claims=claims)
    return views(structs.replace(comparison(), events=(event,)))[0]


def test_a_speaker_has_a_cell_for_each_report() -> None:
    [orvik] = speakers(ferry(*CLAIMS))
    assert (orvik.name, orvik.reports) == ("Lena Orvik", 3)
    said = Said("The captain did everything right", True, "c3")
    assert orvik.cells == ((said,), (Said("The captain did what he had to …", True, "c3"),), (said,), ())


def test_who_is_quoted_by_most_comes_first_and_nobody_last() -> None:
    nobody = Claim("n", "quotes", Verdict.ONLY_HERE, "", (version("post.md", "no pilot service", "no"),))
    few = Claim("f", "quotes", Verdict.ONLY_HERE, "", (version("post.md", "high tide", "tide", "A Captain"),))
    assert [one.name for one in speakers(ferry(nobody, few, CLAIMS[2]))] == ["Lena Orvik", "A Captain", ""]


def test_what_is_told_on_somebodys_word_counts_unless_it_stands_in_a_quotation() -> None:
    outside = version("agence.md", "some 240 persons", "about 240", "the GCS")
    inside = version("agence.md", "what he had to do", "duty", "Lena Orvik")
    told = Claim("c9", "modality", Verdict.AGREES, "", (outside, inside))
    found = {one.name: one.cells[1] for one in speakers(ferry(CLAIMS[2], told))}
    assert found["the GCS"] == (Said("some 240 persons", False, "c9"),)
    assert [said.claim for said in found["Lena Orvik"]] == ["c3"]


def test_one_quotation_is_listed_once_and_a_figure_is_none() -> None:
    twice = structs.replace(CLAIMS[2], id="c99")
    figure = version("agence.md", "some 240 persons", "about 240", "the GCS")
    number = Claim("c9", "numbers", Verdict.AGREES, "", (figure,))
    [orvik] = speakers(ferry(CLAIMS[2], twice, number))
    assert [len(cell) for cell in orvik.cells] == [1, 1, 1, 0]


def test_attribution_is_told_by_its_sentence() -> None:
    source = version("lantern.md", "the coast guard", "the coast guard", "the coast guard")
    [speaker] = speakers(ferry(Claim("a", "attribution", Verdict.AGREES, "", (source,))))
    assert speaker.cells[2] == (Said("A ferry with 214 people aboard ran …", False, "a"),)
