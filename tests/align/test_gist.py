"""What the members of a row have in common, and how much of it stands in an article."""

from compare.align.gist import Thing, core_of, counts_of, places_of, told_in, words_of
from compare.model import Member

FERRY = "The ferry ran aground on rocks off the lighthouse."
AGAIN = "A ferry hit rocks below the lighthouse."
PIER = "The harbour master closed the pier."


def member(article: str, text: str) -> Member:
    return Member(article, 0, len(text), text)


def thing(**texts: str) -> Thing:
    members = [member(article, text) for article, text in texts.items()]
    return Thing(members, {"a": 0, "b": 1, "c": 2}, counts_of([places_of(text) for text in texts.values()]))


def test_the_core_is_what_half_of_the_parts_have() -> None:
    assert core_of([{"ferry": 2.0, "rocks": 3.0}, {"ferry": 2.0}, {"pier": 1.0}]) == {"ferry": 2.0}


def test_one_origin_can_be_left_out() -> None:
    told = thing(a=FERRY, b=AGAIN, c=PIER)
    assert "lighthouse" in told.without(2).core
    assert not told.without(0).core
    assert [len(told.without(origin).parts) for origin in (0, 1, 2, 3)] == [2, 2, 2, 3]


def test_what_stands_in_neighbouring_sentences_is_told() -> None:
    core = thing(a=FERRY, b=AGAIN).without(2).core
    assert told_in(core, places_of(f"{PIER} {AGAIN}")) > 0.9
    assert told_in(core, places_of(PIER)) == 0
    assert told_in({}, places_of(PIER)) == 1


def test_one_thing_is_told_by_words_enough_in_common() -> None:
    longer = "The ferry ran aground on rocks off the lighthouse and took on water through a torn hull."
    below = "Water came through a torn hull after the ferry hit rocks below the lighthouse."
    assert thing(a=longer, b=below, c=PIER).without(2).is_one
    assert not thing(a=longer, b=PIER, c=PIER).without(2).is_one


def test_markup_within_a_sentence_is_not_told() -> None:
    told = "The ferry sank off the coast."
    member = Member("a", 0, 40, "The ferry <!-- hidden words --> sank off the coast.")
    assert (
        words_of([member], counts_of([places_of(told)])).keys()
        == words_of([Member("a", 0, 29, told)], counts_of([places_of(told)])).keys()
    )
