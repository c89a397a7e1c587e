"""Quotations in several reports: the same, cut short, or worded otherwise."""

from __future__ import annotations

import pytest

from compare.claims.quotes import compare_claims, disagreement
from compare.glossary import Glossary
from compare.model import Claim, Verdict
from tests.claims.events import reports, side_by_side

EMPTY = Glossary({})


def compared(*texts: str, aligned: bool = True) -> list[Claim]:
    articles = reports(*texts)
    return list(compare_claims(articles, side_by_side(articles) if aligned else [], EMPTY))


def only(*texts: str) -> Claim:
    (claim,) = compared(*texts)
    return claim


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("The bridge will open again in April.", "The bridge will open again in April.", Verdict.AGREES),
        (
            "It's the town's bridge, and it will open",
            "It’s the town’s bridge, and it will open",
            Verdict.AGREES,
        ),
        (
            "The bridge will open again in April",
            "the bridge will open again in April, I promise you",
            Verdict.COMPATIBLE,
        ),
        (
            "We are sure the bridge will open in April",
            "We're sure the bridge will open in April",
            Verdict.COMPATIBLE,
        ),
        (
            "We are sure that the bridge will open in April",
            "We're sure the bridge will open in April",
            Verdict.DIFFERS,
        ),
        ("One in three boats will open the bridge", "1-in-3 boats will open the bridge", Verdict.COMPATIBLE),
        ("The bridge will open to our neighbours", "The bridges will open to our neighbors", Verdict.DIFFERS),
        (
            "The neighbours will open the bridge in April",
            "The neighbors will open the bridge in April",
            Verdict.COMPATIBLE,
        ),
        ("The bridge … will open in April", "The bridge of our town will open in April", Verdict.COMPATIBLE),
        ("[The bridge] will open again in April", "It will open again in April", Verdict.COMPATIBLE),
        ("The bridge will open again in April", "The bridge will open again in June", Verdict.DIFFERS),
        (
            "The bridge … will open in April at noon",
            "The bridge of ours will open in June at noon",
            Verdict.DIFFERS,
        ),
        ("The bridge will not open again this year", "The bridge will open again this year", Verdict.DIFFERS),
    ],
)
def test_two_wordings(one: str, other: str, verdict: Verdict) -> None:
    claim = only(f"“{one},” said Ann Lee.", f"Ann Lee told reporters: “{other}”.")
    assert claim.verdict is verdict


def test_the_reason_names_the_words_that_differ() -> None:
    claim = only(
        "“The bridge will open again in April,” said Ann Lee.",
        "“The bridge will open again in June,” said Ann Lee.",
    )
    told = "“April” in Alpha; “June” in Beta"
    assert claim.reason == f"“The bridge will open again in April”, Ann Lee: in Alpha and Beta; {told}"


def test_a_quotation_translated_back_is_found_by_speaker_and_row() -> None:
    texts = (
        "“We keep the door open for new talks with the town council,” said Ann Lee.",
        "“We leave a door open to further talks with the town council,” said Ann Lee.",
    )
    assert only(*texts).verdict is Verdict.DIFFERS
    assert {claim.verdict for claim in compared(*texts, aligned=False)} == {Verdict.ONLY_HERE}


def test_members_hold_the_words_between_the_marks() -> None:
    claim = only(
        "“The bridge will open again,” said Ann Lee.",
        "The mayor said “the bridge will open again”.",
    )
    assert [member.text for member in claim.members] == [
        "The bridge will open again,",
        "the bridge will open again",
    ]
    assert {member.value for member in claim.members} == {"the bridge will open again"}
    assert [member.attributed_to for member in claim.members] == ["Ann Lee", "The mayor"]


def test_one_quotation_of_two_full_names_differs() -> None:
    claim = only(
        "“The bridge will open again in April,” said Ann Lee.",
        "“The bridge will open again in April,” said Bo Ek.",
    )
    assert claim.verdict is Verdict.DIFFERS
    assert claim.reason.endswith("in Alpha and Beta; Ann Lee (Alpha); Bo Ek (Beta); said by another")
    assert disagreement(claim) == 0.5


def test_the_speaker_is_spelled_as_most_outlets_do() -> None:
    said = "“The bridge will open again in April,” said"
    claim = only(f"{said} Annelien Leeuw.", f"{said} Ann Leeuw.", f"{said} Ann Leeuw.")
    assert claim.reason == "“The bridge will open again in April”, Ann Leeuw: in Alpha, Beta and Gamma"


def test_short_quotations_need_the_alignment_or_the_speaker() -> None:
    one, other = "Ann Lee spoke of an “error”.", "She called it an “error”."
    assert only(one, other).verdict is Verdict.AGREES
    assert compared(one, other, aligned=False) == []
    assert compared("He told “them” so.", "“Them,” he said.") == []  # no word with meaning


def test_few_words_of_meaning_are_found_anywhere() -> None:
    one, other = "He spoke of a “grave error”.", "“That was a grave error of ours,” said Ann Lee."
    assert [claim.verdict for claim in compared(one, other, aligned=False)] == [Verdict.COMPATIBLE]


def test_titles_are_no_claims() -> None:
    assert compared("He read “Gone With the Wind”.", "He read “Gone With the Wind”.") == []


def test_a_split_quotation_is_one_with_the_whole() -> None:
    claim = only(
        "“The bridge is old,” said Ann Lee, “and it will never open again.”",
        "“The bridge is old and it will never open again,” said Ann Lee.",
    )
    assert [member.article for member in claim.members] == ["alpha.md", "alpha.md", "beta.md"]
    assert claim.verdict is Verdict.COMPATIBLE


def test_pieces_joined_by_an_ellipsis_are_compared_each() -> None:
    whole = "“The bridge is old and rotten. Nobody can pay for it. It will never open again,” said Ann Lee."
    same = only("“The bridge is old and rotten … It will never open again,” said Ann Lee.", whole)
    other = only("“The bridge is old and rotten … It will never be open again,” said Ann Lee.", whole)
    assert (same.verdict, other.verdict) == (Verdict.COMPATIBLE, Verdict.DIFFERS)


def test_what_an_article_has_right_elsewhere_does_not_differ() -> None:
    said = "“The bridge will open again in April,” said Ann Lee."
    claims = compared(said, f"“The bridge opens again in April,” said Ann Lee. {said}")
    assert {claim.verdict for claim in claims} == {Verdict.COMPATIBLE}


def test_a_like_sentence_of_another_utterance_is_no_change() -> None:
    one = "“We will build the harbour, the school and a new bridge for our town,” said Ann Lee."
    other = "“We will never build a school that our town cannot pay for,” said Ann Lee."
    assert {claim.verdict for claim in compared(one, other, aligned=False)} == {Verdict.ONLY_HERE}


def test_a_long_quotation_in_one_report_alone() -> None:
    claim = only("“The bridge is old and it will never open again,” said Ann Lee.", "The bridge is old.")
    assert claim.verdict is Verdict.ONLY_HERE
    assert claim.reason.endswith("only in Alpha")


def test_disagreement_grows_with_the_words_that_differ() -> None:
    start = "“The bridge will open again for all of us"
    little = only(f"{start} in April,” said Ann Lee.", f"{start} in June,” said Ann Lee.")
    much = only(f"{start} in April, at noon,” said Ann Lee.", f"{start} in June, at night,” said Ann Lee.")
    assert 0 < disagreement(little) < disagreement(much) < 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We will not leave the northern harbour", "We will leave the northern harbour"),
        ("We will not leave", "We will leave"),
        ("We won’t leave the harbour", "We will leave the harbour"),
        ("Nobody will leave the old harbour now", "Everybody will leave the old harbour now"),
    ],
)
def test_a_lost_negation_lies_far_apart(one: str, other: str) -> None:
    claim = only(f"“{one},” said Ann Lee.", f"“{other},” said Ann Lee.")
    assert claim.verdict is Verdict.DIFFERS
    assert disagreement(claim) >= 0.8
    assert "negated in Alpha only" in claim.reason


def test_not_only_negates_nothing() -> None:
    claim = only(
        "“We will mend not only the bridge but the harbour too,” said Ann Lee.",
        "“We will mend the bridge but the harbour too,” said Ann Lee.",
    )
    assert "negated" not in claim.reason
    assert disagreement(claim) < 0.8


def test_words_in_another_order_may_be_translated_back() -> None:
    claim = only(
        "“We keep the door open for new talks with the council of the town,” said Ann Lee.",
        "“We leave a door open to further talks with the town council,” said Ann Lee.",
    )
    assert claim.verdict is Verdict.COMPATIBLE
    assert claim.reason.endswith("said in other words")


def test_a_few_words_with_one_of_meaning_belong_to_their_quotation() -> None:
    part, whole = "Ann Lee said it was “a danger to all”.", "“It is a danger to all of us,” Ann Lee said."
    claim = only(part, whole)
    assert claim.verdict is Verdict.COMPATIBLE
    assert claim.reason.endswith("Beta quotes more of it")


def test_the_reason_tells_of_every_report_that_negates() -> None:
    yes, no = "“We will close the harbour before winter,”", "“We will not close the harbour before winter,”"
    claim = only(f"{no} said Ann Lee.", f"{yes} said Ann Lee.", f"{no} said Ann Lee.")
    assert "negated in Alpha and Gamma only: “not” in Alpha and Gamma" in claim.reason


def test_a_quotation_translated_back_is_found_by_whom_she_means() -> None:
    claim = only(
        "“We shall rebuild the harbour wall before the winter storms come,” said Brandt.",
        "Brandt was late, and “we will build the harbour wall again before winter storms arrive,” she said.",
    )
    assert [member.attributed_to for member in claim.members] == ["Brandt", "Brandt"]
