"""Labels in several reports: words and counts, and no judgement."""

from __future__ import annotations

from compare.claims.labels import compare_claims, disagreement
from compare.glossary import Glossary
from compare.model import Claim, Confidence, Verdict
from tests.claims.events import reports, side_by_side

TEXT = "The {} took the northern villages of the valley before dawn."


def compared(*texts: str) -> list[Claim]:
    articles = reports(*texts)
    return list(compare_claims(articles, side_by_side(articles), Glossary({})))


def test_other_words_are_compatible_and_counted() -> None:
    (claim,) = compared(TEXT.format("rebels") + " The rebels then left.", TEXT.format("terrorists"))
    assert claim.verdict is Verdict.COMPATIBLE
    assert claim.reason.startswith("Called “rebels” (Alpha); “terrorists” (Beta)")
    assert claim.reason.endswith("In all: Alpha: rebel ×2; Beta: terrorist ×1")
    assert claim.confidence is not Confidence.HIGH
    assert disagreement(claim) == 0.0


def test_one_word_agrees() -> None:
    (claim,) = compared(TEXT.format("rebels"), TEXT.format("rebels"))
    assert claim.verdict is Verdict.AGREES


def test_that_all_say_government_tells_nothing() -> None:
    assert not compared(TEXT.format("government"), TEXT.format("government"))
    (claim,) = compared(TEXT.format("government"), TEXT.format("regime"))
    assert claim.verdict is Verdict.COMPATIBLE


def test_the_words_of_a_speaker_are_not_the_outlet_s() -> None:
    assert not compared("“The terrorists took the northern villages,” she said.", TEXT.format("rebels"))


def test_other_groups_are_not_compared() -> None:
    assert not compared(TEXT.format("rebels"), "Some militants were tried in the capital last year.")
