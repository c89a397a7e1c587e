"""When it happened and how many it hit."""

from compare.align.acts import act
from tests.align.reports import report


def test_the_day_is_reckoned_from_the_day_of_publication_and_stands_by_the_toll() -> None:
    found = act(report("a", "A bomb killed 12 people in Karvena on Tuesday, police said.", day="2019-03-06"))
    assert found and found.tolls == {"killed": 12.0}
    late = act(
        report(
            "a", "Karvena mourned on Wednesday after a bomb killed 13 people on Tuesday.", day="2019-03-06"
        )
    )
    assert late and late.day == found.day


def test_a_headline_is_passed_over() -> None:
    text = "# Bomb in Karvena market\n\nA bomb killed 12 people in Karvena on Tuesday, police said.\n"
    found = act(report("a", text, day="2019-03-06"))
    assert found and found.tolls == {"killed": 12.0}


def test_of_each_role_the_first_toll_counts() -> None:
    lead = "A quake killed three people on Thursday, three days after one that killed 40."
    found = act(report("a", lead, day="2015-05-14"))
    assert found and found.tolls == {"killed": 3.0}


def test_nothing_without_a_toll_a_day_or_a_day_of_publication() -> None:
    assert act(report("a", "A bomb killed 12 people.", day="2019-03-06")) is None
    assert act(report("a", "The council met on Tuesday.", day="2019-03-06")) is None
    assert act(report("a", "A bomb killed 12 people on Tuesday.")) is None
    assert act(report("a", "", day="2019-03-06")) is None


def test_what_is_to_come_is_no_act() -> None:
    lead = "The blast that killed 12 people will be debated on March 9, 2019."
    assert act(report("a", lead, day="2019-03-06")) is None
