"""Numbers in several reports: equal, compatible, different, or told by one alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from compare.claims.numbers import compare_claims, disagreement
from compare.glossary import Glossary
from compare.model import Claim, Published, Verdict
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
        ("53", "53", Verdict.AGREES),
        ("53", "fifty-three", Verdict.AGREES),
        ("at least 53", "53", Verdict.AGREES),
        ("at least 53", "60", Verdict.COMPATIBLE),
        ("about 50", "53", Verdict.COMPATIBLE),
        ("nearly 60", "56", Verdict.COMPATIBLE),
        ("up to 60", "53", Verdict.COMPATIBLE),
        ("50 to 60", "53", Verdict.COMPATIBLE),
        ("240,000", "241,312", Verdict.COMPATIBLE),
        ("53", "40", Verdict.DIFFERS),
        ("50", "53", Verdict.DIFFERS),
        ("more than 60", "53", Verdict.DIFFERS),
        ("240,000", "280,000", Verdict.DIFFERS),
    ],
)
def test_figures_for_the_same_thing(one: str, other: str, verdict: Verdict) -> None:
    claim = only(
        f"In the harbour fire on Monday, {one} people were killed.",
        f"The fire in the harbour killed {other} people on Monday.",
    )
    assert claim.verdict is verdict


def test_members_hold_the_figure_its_normal_form_and_its_place() -> None:
    first, second = reports(
        "The fire at the old harbour cost at least $1.5 million.",
        "The fire at the old harbour cost 2 million dollars.",
    )
    (claim,) = compare_claims([first, second], side_by_side([first, second]), EMPTY)
    assert [member.value for member in claim.members] == ["≥1500000 USD", "2000000 USD"]
    assert [member.text for member in claim.members] == ["at least $1.5 million", "2 million dollars"]
    for member, article in zip(claim.members, (first, second), strict=True):
        assert article.text[member.start : member.end] == member.text


def test_the_reason_says_who_gives_what_and_judges_nobody() -> None:
    claim = only("The fire killed 53 people in the harbour.", "The fire killed 40 people in the harbour.")
    assert claim.reason == "People killed: 53 (Alpha); 40 (Beta)"


def test_another_fate_or_another_thing_is_never_compared() -> None:
    verdicts = {
        claim.verdict
        for claim in compared(
            "The harbour fire on Monday killed 53 people.",
            "The harbour fire on Monday wounded 40 people.",
            "The harbour fire on Monday destroyed 12 boats.",
        )
    }
    assert verdicts == {Verdict.ONLY_HERE}


def test_of_two_figures_nobody_knows_which_answers_which() -> None:
    claims = compared(
        "The fire killed 53 people in the harbour and killed 12 people in the town.",
        "In the harbour and in the town the fire killed 40 people at first, then killed 9 people more.",
    )
    assert Verdict.DIFFERS not in {claim.verdict for claim in claims}


def test_what_is_left_when_the_others_are_equal_is_compared() -> None:
    claims = compared(
        "The fire killed 53 people in the harbour and 12 people in the town.",
        "The fire killed 40 people in the harbour and 12 people in the town.",
    )
    assert {claim.verdict for claim in claims} == {Verdict.AGREES, Verdict.DIFFERS}


def test_different_spans_of_time_are_compatible() -> None:
    claim = only(
        "The war has killed 280,000 people since 2011.",
        "The war has killed 90,000 people since 2014.",
    )
    assert claim.verdict is Verdict.COMPATIBLE
    assert claim.reason.endswith("“since 2011” and “since 2014” are different spans of time")


def test_figures_far_apart_in_the_text_differ_only_where_names_tie_them() -> None:
    tied = compared(
        "Nine people died. A blast in Port Vello by the Orsk market killed 53 people.",
        "Fire crews came. In the Orsk market of Port Vello the blast killed 40 people. All was calm.",
        aligned=False,
    )
    assert Verdict.DIFFERS not in {claim.verdict for claim in tied}
    tied = compared(
        "Nobody slept. On Monday a blast in Port Vello by the Orsk market killed 53 people.",
        "Fire crews came. In the Orsk market of Port Vello the blast killed 40 people. All was calm.",
        aligned=False,
    )
    assert Verdict.DIFFERS in {claim.verdict for claim in tied}


def test_a_figure_that_a_report_comes_back_to() -> None:
    again = "Seven inspectors came on Monday. At noon the seven inspectors left."
    (claim,) = compared(again, "It rained all day. Then nine inspectors entered the site.", aligned=False)
    assert claim.verdict is Verdict.DIFFERS
    once = "Seven inspectors came on Monday. At noon they left."
    assert compared(once, "It rained all day. Then nine inspectors entered the site.", aligned=False) == []


def test_an_equal_figure_beside_it_ties_two_figures() -> None:
    claims = compared(
        "The bank offered $4 million for 60 new stations.", "It contributes 6 million dollars, 60 stations."
    )
    assert {claim.verdict for claim in claims} == {Verdict.AGREES, Verdict.DIFFERS}


def test_wounded_without_a_noun_are_any_people() -> None:
    claim = only(
        "The fire in the grain port on Monday injured 12 dockworkers.",
        "On Monday the fire in the grain port has made 14 wounded.",
    )
    assert claim.verdict is Verdict.DIFFERS


def test_an_equal_figure_elsewhere_is_not_told_by_one_alone() -> None:
    claims = compared(
        "The storm sank 17 boats.", "Nobody knows. In all, 17 vessels sank in the storm.", aligned=False
    )
    assert claims == []


def test_spans_of_time_are_told_by_nobody_alone() -> None:
    assert compared("The talks took two weeks.", "The talks went well.") == []


def test_one_report_compares_with_nothing() -> None:
    assert compared("The fire killed 53 people.") == []


def test_attribution() -> None:
    claim = only(
        "The fire killed 53 people, according to the Port Authority.",
        "“The fire killed 53 people,” said Ann Lee.",
    )
    assert [member.attributed_to for member in claim.members] == ["Port Authority", "Ann Lee"]


def test_disagreement_grows_with_the_distance() -> None:
    near = only("The fire killed 53 people in the harbour.", "The fire killed 50 people in the harbour.")
    far = only("The fire killed 53 people in the harbour.", "The fire killed 5 people in the harbour.")
    assert 0 < disagreement(near) < disagreement(far) < 1


def test_those_on_board_are_no_casualties() -> None:
    claims = compared(
        "The tram with 60 riders derailed and 7 people were injured.",
        "A tram with 60 riders derailed and 9 people were injured.",
    )
    assert {claim.reason: claim.verdict for claim in claims} == {
        "Riders: 60 (Alpha and Beta)": Verdict.AGREES,
        "People wounded: 7 (Alpha); 9 (Beta)": Verdict.DIFFERS,
    }


def test_a_part_of_the_wounded_hides_no_difference() -> None:
    claims = compared(
        "Three people were killed and 18 injured, five of them seriously.",
        "Four people were killed and 18 injured, two of them seriously.",
    )
    assert {claim.reason: claim.verdict for claim in claims} == {
        "People killed: three (Alpha); four (Beta)": Verdict.DIFFERS,
        "People wounded: 18 (Alpha and Beta)": Verdict.AGREES,
        "Figure: five (Alpha); two (Beta)": Verdict.DIFFERS,
    }


@pytest.mark.parametrize(
    "unsaid", ["Officials denied that 30 people had died.", "The gas could kill 30 people."]
)
def test_a_figure_denied_or_feared_is_no_claim(unsaid: str) -> None:
    assert compared(unsaid, "The gas leaked.") == []
    assert compared(unsaid, "The gas killed 40 people.") == []


@pytest.mark.parametrize(
    ("one", "other", "aligned"),
    [
        ("More than 35,000 people live here.", "It rained. About 50,000 people moved in long ago.", False),
        ("There were 140 passengers on board.", "In all 180 people travelled.", True),
        ("The roof cost $4 million.", "They paid $9 million for tiles.", True),
        ("It sank 17 boats.", "It was late. Dozens of boats went down.", False),
    ],
)
def test_no_figure_is_alone_beside_another_for_its_thing(one: str, other: str, aligned: bool) -> None:
    assert Verdict.ONLY_HERE not in {claim.verdict for claim in compared(one, other, aligned=aligned)}


def test_tolls_of_one_war_in_reports_of_unknown_days_can_both_hold() -> None:
    articles = reports(
        "The war has claimed 240,000 lives since 2011, said the envoy. A raid killed 12 people.",
        "A ship sank. War broke out in 2011 and has cost more than 280,000 lives.",
    )
    claims = [c for c in compare_claims(articles, [], EMPTY) if len(c.members) > 1]
    assert [claim.verdict for claim in claims] == [Verdict.COMPATIBLE]


def test_a_toll_may_grow_between_two_reports() -> None:
    text = "The fire in the harbour killed {} people on Monday."
    first, second = reports(text.format(12), text.format(15))
    for day, verdict in (("2024-05-14", Verdict.DIFFERS), ("2024-06-14", Verdict.COMPATIBLE)):
        dated = [
            structs.replace(first, published=Published("2024-05-14", "2024-05-14")),
            structs.replace(second, published=Published(day, day)),
        ]
        (claim,) = compare_claims(dated, side_by_side(dated), EMPTY)
        assert claim.verdict is verdict


def test_one_figure_for_one_thing_under_two_names() -> None:
    claim = only(
        "The army said that 7,200 soldiers left the harbour.",
        "From the harbour, 7,200 troops left, the army said.",
    )
    assert claim.verdict is Verdict.AGREES


def test_an_amount_is_found_in_sentences_far_apart() -> None:
    one = "The council voted to spend $3.6 million on the bridge."
    other = "It rained. On the bridge, the council said, it would spend $3.6 million."
    (claim,) = compared(one, other, aligned=False)
    assert claim.verdict is Verdict.AGREES
    told_alone = compared(one, "It rained. A yacht was sold for $3.6 million.", aligned=False)
    assert all(claim.verdict is not Verdict.AGREES for claim in told_alone)


def test_dozens_can_be_sixty_but_not_five() -> None:
    text = "The storm sank {} fishing boats in the old harbour."
    claim = only(text.format("dozens of"), text.format("60"))
    assert claim.verdict is Verdict.COMPATIBLE
    assert "less exact in Alpha" in claim.reason
    assert all(
        c.verdict is not Verdict.COMPATIBLE for c in compared(text.format("dozens of"), text.format("15"))
    )


@pytest.mark.parametrize(
    ("sentence", "one", "other"),
    [
        ("The wall stood some {} metres from the old mill.", "200", "300"),
        ("{} of the injured were taken to the hospital of Port Vello.", "Nine", "Seven"),
        ("The guards moved some {} prisoners to the old fort.", "60", "80"),
        ("The new bridge will cost the town {}, the mayor said.", "$4 million", "$6 million"),
        ("The town would lose {} jobs if the mill were to close.", "300", "500"),
        ("A further {} houses were flooded in the night.", "40", "seventy"),
        ("Prices in the old harbour rose by {} in May.", "3.2%", "4.2 percent"),
        ("The council of Port Vello voted {} to close the bridge.", "52-48", "57-43"),
        ("Port Vello beat Orsk {} on a muddy field.", "3-1", "4-2"),
        ("{} of villagers fled from the flooded valley.", "Dozens", "Hundreds"),
        ("Almost {} of the seats in the hall were empty.", "half", "two-thirds"),
        ("The clerk was jailed for {} years for the theft.", "three", "five"),
        ("All {} were flown home from Port Vello.", "12", "fifteen"),
        ("Police fired {} shots into the empty hall.", "one", "five"),
        ("The party won more seats, up from {} in the last election.", "30", "35"),
        ("The mill paid {} in fines to the port.", "£2m", "$2m"),
        ("A {}-page report was handed to the court.", "60", "80"),
        ("Flight {} to Orsk was cancelled by the airline.", "340", "412"),
    ],
)
def test_sentences_that_are_the_same_but_for_the_figure(sentence: str, one: str, other: str) -> None:
    assert only(sentence.format(one), sentence.format(other)).verdict is Verdict.DIFFERS


@pytest.mark.parametrize(
    ("sentence", "one", "other"),
    [
        ("In the fire {} sheds burned down to the ground.", "53", "fifty-three"),
        ("The town in the valley has {} inhabitants.", "1.5m", "1.5 million"),
        ("Prices in the old harbour rose by {} in May.", "3.2%", "3.2 per cent"),
        ("The council of Port Vello voted {} to close the bridge.", "52-48", "52 to 48"),
        ("{} of villagers fled from the flooded valley.", "Dozens", "dozens"),
        ("The mill paid {} in fines to the port.", "$2m", "two million dollars"),
    ],
)
def test_other_ways_to_write_a_figure(sentence: str, one: str, other: str) -> None:
    assert only(sentence.format(one), sentence.format(other)).verdict is Verdict.AGREES


@pytest.mark.parametrize(
    ("one", "other"),
    [("more than 30", "48"), ("31", "some 30"), ("dozens of", "40"), ("at least 90", "100")],
)
def test_bounds_hold_in_the_same_sentence_too(one: str, other: str) -> None:
    text = "The convoy of {} lorries crossed the old bridge at noon."
    assert only(text.format(one), text.format(other)).verdict is Verdict.COMPATIBLE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("On March 5 the bridge of Vello opened.", "On March 7 the bridge of Vello opened."),
        ("The old bridge of Vello opened in 2009.", "The old bridge of Vello opened in 2011."),
        ("The last ferry leaves at 5:30 p.m. for Orsk.", "The last ferry leaves at 7:30 p.m. for Orsk."),
        ("1. The council of Vello meets at noon.", "3. The council of Vello meets at noon."),
        ("Prices in the old harbour rose by 5 percent.", "Prices in the old harbour rose to 7 percent."),
        ("Ann Lee won the race for Orsk with 53 votes.", "Bo Kerr won the race for Orsk with 48 votes."),
    ],
)
def test_days_hours_and_other_tales_are_no_other_figures(one: str, other: str) -> None:
    assert Verdict.DIFFERS not in {claim.verdict for claim in compared(one, other)}


def test_two_figures_that_changed_places() -> None:
    claims = compared(
        "The mayor bought 30 lamps and 12 benches for the park.",
        "The mayor bought 12 lamps and 30 benches for the park.",
    )
    assert {claim.reason for claim in claims if claim.verdict is Verdict.DIFFERS} == {
        "Lamps: 30 (Alpha); 12 (Beta)",
        "Benches: 12 (Alpha); 30 (Beta)",
    }
    assert len(claims) == 2


def test_an_age_is_told_once() -> None:
    claims = compared(
        "Ann Keller, 46, left the old town hall on Monday.",
        "Ann Keller, 51, left the old town hall on Monday.",
    )
    assert [claim.reason for claim in claims] == ["Age of Keller: 46 (Alpha); 51 (Beta)"]


def test_a_third_report_is_added_to_those_that_face_each_other() -> None:
    text = "The flood washed away {} sheds in the old harbour."
    claim = only(text.format(40), text.format(70), "In the old harbour, 40 sheds were washed away.")
    assert claim.verdict is Verdict.DIFFERS
    assert claim.reason == "Sheds: 40 (Alpha and Gamma); 70 (Beta)"


@given(st.integers(2, 900), st.integers(2, 900))
def test_a_changed_figure_always_differs_and_an_equal_one_never(one: int, other: int) -> None:
    text = "The old ferry took {} of the islanders to the harbour of Vello."
    verdicts = {claim.verdict for claim in compared(text.format(one), text.format(other))}
    assert verdicts <= {Verdict.AGREES} if one == other else verdicts == {Verdict.DIFFERS}


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("45 people", "54 rebels", Verdict.DIFFERS),
        ("54 people", "45 rebels", Verdict.COMPATIBLE),
        ("54 militants", "45 rebels", Verdict.COMPATIBLE),
        ("at least 45 people", "54 rebels", Verdict.COMPATIBLE),
    ],
)
def test_a_toll_under_another_noun_stands_beside_it(one: str, other: str, verdict: Verdict) -> None:
    text = "Clashes near the old harbour killed {} on Monday."
    claim = only(text.format(one), text.format(other))
    assert claim.verdict is verdict
    assert f"{one} (Alpha); {other} (Beta)" in claim.reason


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The army used 12 boats to reach the island of Vello.",
            "To reach the island, the army used 19 boats, said Ann Lee.",
        ),
        (
            "The raid on the old mill freed 30 hostages, the army said.",
            "In a raid on the mill, the army said, 41 hostages were freed.",
        ),
    ],
)
def test_reworded_sentences_that_count_one_noun(one: str, other: str) -> None:
    assert only(one, other).verdict is Verdict.DIFFERS


def test_figures_of_two_scopes_are_no_difference() -> None:
    claims = compared(
        "Keller scored 13 goals and gave 43 passes in 54 games with Orsk.",
        "In all Keller scored 33 goals and gave 121 passes in 157 games with Orsk and Vello.",
    )
    assert Verdict.DIFFERS not in {claim.verdict for claim in claims}


def test_the_missing_of_two_days_can_both_be_so() -> None:
    first, then = reports(
        "After the flood in Vello 31 people are missing.", "After the flood in Vello 20 people are missing."
    )
    days = [Published(f"2031-05-0{day}", f"2031-05-0{day}") for day in (1, 2)]
    articles = [structs.replace(one, published=day) for one, day in zip((first, then), days, strict=True)]
    (claim,) = compare_claims(articles, side_by_side(articles), Glossary({}))
    assert claim.verdict is Verdict.COMPATIBLE
    assert claim.reason.endswith("reported a day apart")


def test_people_and_rebels_are_no_agreement() -> None:
    claim = only(
        "Some 60 people were killed in the raid on Vello.", "Some 60 rebels were killed in the raid on Vello."
    )
    assert claim.verdict is Verdict.COMPATIBLE
    assert claim.reason.endswith("people in Alpha, rebels in Beta")


def test_more_and_fewer_than_one_figure_differ() -> None:
    claim = only(
        "More than 200 people attended the hearing in Vello.",
        "Fewer than 200 people attended the hearing in Vello.",
    )
    assert claim.verdict is Verdict.DIFFERS
