"""What people are called."""

from __future__ import annotations

from msgspec import structs

from compare.model import Claim, Verdict
from compare.report.view.event import views
from compare.report.view.labels import labels

from ..invented import CLAIMS, comparison, version

CALLED = Claim(
    "c7", "labels", Verdict.COMPATIBLE, "Called otherwise.",
    (version("post.md", "people", "people"), version("agence.md", "persons", "person")),
)  # fmt: skip


def test_each_report_has_its_word_and_the_names_of_both_sentences_say_of_whom() -> None:
    event = structs.replace(comparison().events[0], claims=(*CLAIMS, CALLED))
    [label] = labels(views(structs.replace(comparison(), events=(event,)))[0])
    assert label.words == ("people", "person")
    assert [[one.member.text for one in cell] for cell in label.cells] == [["people"], ["persons"], [], []]
    assert label.names == ("Port Amel",)


def test_other_claims_are_no_labels() -> None:
    assert labels(views(comparison())[0]) == ()
