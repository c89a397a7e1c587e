"""Labels in several reports: words and counts, and no judgement."""

from __future__ import annotations

import pytest

from compare.claims.labels import compare_claims, disagreement
from compare.glossary import Glossary
from compare.model import Alignment, Claim, Confidence, Member, Verdict
from compare.text.sentences import sentences
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


def test_a_report_with_both_words_agrees_on_the_one_they_share() -> None:
    one, other = articles = reports(
        TEXT.format("terrorists") + " " + TEXT.format("rebels"), TEXT.format("rebels")
    )
    members = tuple(
        Member(article.id, sentence.start, sentence.end, sentence.of(article.text))
        for article in articles
        for sentence in sentences(article.prose)
    )
    (claim,) = compare_claims(articles, [Alignment("r1", 0.8, members)], Glossary({}))
    assert claim.verdict is Verdict.AGREES
    assert {member.value for member in claim.members} == {"rebel"}
    assert "Alpha: rebel ×1, terrorist ×1" in claim.reason
    assert {member.article for member in claim.members} == {one.id, other.id}


def test_the_same_words_of_the_same_reports_are_shown_once() -> None:
    more = " A bridge near the lake was burned by {} last night."
    claims = compared(*(TEXT.format(word) + more.format(word) for word in ("rebels", "militants")))
    assert len(claims) == 1


@pytest.mark.parametrize("body", ["refugee agency", "refugee convention", "refugee policy"])
def test_a_body_is_no_group_of_people(body: str) -> None:
    assert not compared(
        f"The UN {body} warned of a hard winter on the islands.",
        f"The UN {body} warned of a hard winter on the islands.",
    )


def test_a_third_report_is_asked_for_its_word_elsewhere() -> None:
    other = "Rain fell. Before dawn northern villages of the valley were lost to the insurgents."
    (claim,) = compared(TEXT.format("rebels"), TEXT.format("rebels"), other)
    assert claim.verdict is Verdict.COMPATIBLE
    assert {member.value for member in claim.members} == {"rebel", "insurgent"}


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [("mercenaries", "mercenary", "mercenary"), ("gunmen", "gunman", "gunman"), ("Rebels", "rebel", "rebel")],
)
def test_one_and_many_are_one_word(one: str, other: str, value: str) -> None:
    (claim,) = compared(TEXT.format(one.lower()), TEXT.format(other))
    assert {member.value for member in claim.members} == {value}
    assert claim.reason.endswith(f"In all: Alpha: {value} ×1; Beta: {value} ×1")


@pytest.mark.parametrize(
    "words",
    [
        "The Free Rebels took",  # a name
        "The anti-rebels took",
        "The rebel leader took",
        "The rebels and militants took",  # two groups, or one with two words
        "Nobody took",
    ],
)
def test_what_names_no_one_group_is_no_label(words: str) -> None:
    assert not compared(TEXT.replace("The {} took", words), TEXT.format("militants"))


def test_every_word_of_a_report_is_counted_the_most_frequent_first() -> None:
    more = " Then militants fled. Rebels hid. Fighters wept, and rebels sang."
    (claim,) = compared(TEXT.format("insurgents") + more, TEXT.format("terrorists"))
    assert claim.reason == (
        "Called “insurgents” (Alpha); “terrorists” (Beta); other words for them. In all: "
        "Alpha: rebel ×2, fighter ×1, insurgent ×1, militant ×1; Beta: terrorist ×1"
    )
    assert [one.reason for one in claim.members] == ["“insurgent” ×1 in all", "“terrorist” ×1 in all"]
    assert claim.confidence is Confidence.MEDIUM


def test_groups_of_two_fields_are_two_claims() -> None:
    text = "The {} shot at the {} in the northern square of the valley before dawn."
    claims = compared(text.format("gunmen", "protesters"), text.format("attackers", "rioters"))
    assert [{one.value for one in claim.members} for claim in claims] == [
        {"gunman", "attacker"}, {"protester", "rioter"},
    ]  # fmt: skip
