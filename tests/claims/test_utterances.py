"""Which quotations are one utterance, how two of them relate, and which two lie furthest apart."""

from __future__ import annotations

import pytest

from compare.claims._places import Rows
from compare.claims._quoted import quotes_of
from compare.claims._utterances import Relation, related, worst
from compare.glossary import Glossary
from compare.model import Verdict
from tests.claims.events import reports, side_by_side

LEE, EK = "said Ann Lee", "said Bo Ek"


def relations(*texts: str, aligned: bool = True) -> tuple[dict[tuple[int, int], Relation], Relation | None]:
    """How the quotations of reports relate, by their numbers, and the relation that decides."""
    articles = reports(*texts)
    rows = Rows(side_by_side(articles) if aligned else [])
    quotes = [quote for article in articles for quote in quotes_of(article, rows, Glossary({}))]
    found = related(quotes)
    return found, worst(quotes, found) if found else None


def only(one: str, other: str, aligned: bool = True) -> Relation:
    found, _ = relations(one, other, aligned=aligned)
    assert list(found) == [(0, 1)]
    return found[0, 1]


def why(*texts: str) -> str:
    _, decisive = relations(*texts)
    assert decisive is not None
    return decisive.why


def test_equal_quotations_agree_from_their_first_word_to_their_last() -> None:
    said = "“The bridge will open again in April,”"
    assert only(f"{said} {LEE}.", f"{said} {EK}.", aligned=False) == Relation(
        Verdict.AGREES, "", ((0, 0, 7), (0, 0, 7))
    )


def test_of_equal_quotations_in_several_parts_no_one_stretch_is_told() -> None:
    said = "“The bridge is old … it will open again in April,”"
    assert only(f"{said} {LEE}.", f"{said} {LEE}.") == Relation(Verdict.AGREES)


def test_who_quotes_more_is_named() -> None:
    long, short = (f"“The bridge will open again{more},” {LEE}." for more in (" in April and stay so", ""))
    assert only(long, short).why == "Alpha quotes more of it"
    assert only(short, long) == Relation(Verdict.COMPATIBLE, "Beta quotes more of it", ((0, 0, 5), (0, 0, 5)))


def test_a_spelling_is_a_matter_of_style() -> None:
    found = only(f"“The neighbours will open it,” {LEE}.", f"“The neighbors will open it,” {LEE}.")
    assert found == Relation(Verdict.COMPATIBLE, "only spelling or style differs", ((0, 0, 5), (0, 0, 5)))


def test_a_changed_word_differs_and_is_told() -> None:
    found = only(f"“The bridge will open in April,” {LEE}.", f"“The bridge will open in June,” {LEE}.")
    assert found == Relation(Verdict.DIFFERS, "", ((0, 0, 5), (0, 0, 5)), changes=((("April",), ("June",)),))


def test_of_several_changes_a_negation_is_told_alone() -> None:
    one = f"“We will open the old bridge of Vello for everybody in April, I promise,” {LEE}."
    other = one.replace("will open", "will never open").replace("April", "June")
    assert only(one, other).changes == (((), ("never",)),)
    assert only(one, other).negated
    assert not only(one, one.replace("April", "June")).negated


@pytest.mark.parametrize(
    ("one", "other", "aligned"),
    [
        # Words without meaning, as many as both have, near in length or vouched for
        ("“It is for us,” he said.", "“It is for us and you,” she said.", False),
        ("“It is for us,” he said.", "“It is for us to be and for you to be as they do,” she said.", True),
        # A few words with meaning, side by side or of one speaker, or two such words
        ("She spoke of an “error”.", "“That was an error,” said Bo Ek.", True),
        ("He named “the harbour”.", "“The harbour is shut,” she said.", True),
        ("“The harbour,” said Ann Lee.", f"“The harbour is shut,” {LEE}.", False),
        ("He named “the old harbour”.", "“The old harbour is shut,” she said.", False),
        # Stretches inside longer quotations
        (
            "“Boats, sails and nets cost money,” she said.",
            "“For years boats, sails and nets cost money here,” he said.",
            False,
        ),
        ("“We will leave,” said Ann Lee.", "“We will not leave,” said Ann Lee.", False),
    ],
)
def test_one_utterance(one: str, other: str, aligned: bool) -> None:
    assert list(relations(one, other, aligned=aligned)[0]) == [(0, 1)]


@pytest.mark.parametrize(
    ("one", "other", "aligned"),
    [
        ("“It is for us,” he said.", "“It is for us to be and for you to be as they do,” she said.", False),
        (
            "“We keep it for us,” he said.",
            "“We keep it for us now, and then as long as we can,” she said.",
            False,
        ),
        ("She spoke of an “error”.", "“That was an error,” said Bo Ek.", False),
        ("“An error,” said Ann Lee.", "“That was an error,” said Bo Ek.", True),
        ("“We will leave,” said Ann Lee.", "“We will not leave,” said Bo Ek.", True),
        ("“We will leave,” he said.", "“We will not leave,” she said.", False),
        (
            "“Boats and nets and sails cost money,” said Ann Lee.",
            "“Why boats and nets and sails matter,” said Bo Ek.",
            True,
        ),
        (
            "“We mend boats, sails and nets in winter when it is calm,” she said.",
            "“We sell boats, sails and nets in summer as they come,” he said.",
            False,
        ),
    ],
)
def test_two_utterances(one: str, other: str, aligned: bool) -> None:
    assert relations(one, other, aligned=aligned)[0] == {}


def test_words_of_one_speaker_side_by_side_may_be_translated_back() -> None:
    one = f"“We keep the door open for new talks with the council of the town,” {LEE}."
    other = f"“We leave a door open to further talks with the town council,” {LEE}."
    assert only(one, other) == Relation(Verdict.COMPATIBLE, "said in other words")
    for texts in ((one, other.replace(LEE, EK)), (one, other.replace(LEE, "she said"))):
        assert relations(*texts)[0] == {}
    assert relations(one, other, aligned=False)[0] == {}


def test_few_words_are_held_against_the_quotation_that_speaker_or_row_vouch_for() -> None:
    few = "Ann Lee spoke of “an error”."
    found, _ = relations(few, f"“That was an error,” {LEE}. Later he said: “Yes, an error.”")
    assert set(found) == {(0, 1)}
    found, _ = relations(few, "He said: “Yes, an error of ours.” Then she said: “An error.”", aligned=False)
    assert set(found) <= {(0, 1), (0, 2)}


def test_the_reports_that_have_each_wording_are_named() -> None:
    april, june = (f"“The bridge will open again in {month},” {LEE}." for month in ("April", "June"))
    assert why(april, june) == "“April” in Alpha; “June” in Beta"
    assert why(april, june, april) == "“April” in Alpha and Gamma; “June” in Beta"
    assert why(june, april, april, june) == "“June” in Alpha and Delta; “April” in Beta and Gamma"


def test_the_reports_that_negate_are_named_whatever_else_they_say() -> None:
    no, yes = (f"“We will{word} close the harbour before winter,” {LEE}." for word in (" not", ""))
    spring = yes.replace("winter", "spring")
    assert why(no, yes, spring, no) == "negated in Alpha and Delta only: “not” in Alpha and Delta"
    assert why(yes, no) == "negated in Beta only: “not” in Beta"
    assert why(yes, spring) == "“winter” in Alpha; “spring” in Beta"


def test_what_a_report_has_in_the_same_words_elsewhere_does_not_differ() -> None:
    april, june = (f"“The bridge will open again in {month},” {LEE}." for month in ("April", "June"))
    _, decisive = relations(april, f"{june} {april}")
    assert decisive == Relation(Verdict.COMPATIBLE, "also quoted in the same words")
    _, decisive = relations(f"{april} {june}", june.replace("again", "then"), june)
    assert decisive is not None and decisive.verdict is Verdict.DIFFERS


def test_the_nearest_of_several_quotations_counts_and_of_the_nearest_the_furthest() -> None:
    whole = f"“The bridge will open again in April, and so will the road to the harbour,” {LEE}."
    part = f"“The bridge will open again in April,” {LEE}."
    _, decisive = relations(whole, part)
    assert decisive is not None and decisive.why == "Alpha quotes more of it"
    june = part.replace("April", "June")
    _, decisive = relations(whole, part, june)
    assert decisive is not None and decisive.verdict is Verdict.DIFFERS
