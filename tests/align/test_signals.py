"""What two sentences share, in which order, and what only one of them has."""

from hypothesis import given
from hypothesis import strategies as st

from compare.align.prepared import Prepared
from compare.align.signals import MEANING, signals
from compare.align.terms import terms


def named(a: str, b: str) -> dict[str, float]:
    return dict(zip(MEANING, signals(Prepared(a, terms(a)), Prepared(b, terms(b))), strict=True))


def test_the_same_sentence_leaves_nothing_over() -> None:
    same = named("Nine passengers were hurt.", "Nine passengers were hurt.")
    for name in ("left_over_share", "left_over_words", "left_over_least", "numbers", "negation", "details"):
        assert same[name] == 0
    for name in ("letters_in_order", "order", "words_sorted", "triples", "function_words", "first"):
        assert same[name] == 1


def test_another_word_for_the_same_idea_leaves_little_over() -> None:
    idea = named("Talks will resume.", "Negotiations will resume.")
    other = named("Talks will resume.", "Flights will resume.")
    assert 0 < idea["left_over_share"] < other["left_over_share"]


def test_another_number_and_a_negation_are_seen() -> None:
    found = named("Nine passengers were hurt.", "Ten passengers were not hurt.")
    assert (found["numbers"], found["other_numbers"], found["negation"]) == (2, 1, 1)
    more = named("Nine passengers were hurt.", "Nine of the 212 passengers were hurt.")
    assert (more["numbers"], more["other_numbers"]) == (1, 0)


def test_a_longer_sentence_may_hold_all_of_a_shorter_one() -> None:
    held = named("The ferry ran aground.", "The ferry ran aground on rocks off Tarbert late on Tuesday.")
    assert held["order_of_shorter"] == held["triples"] == 1
    assert held["left_over_least"] == 0 < held["left_over_share"]
    assert held["order"] < 1


def test_names_that_each_has_alone_are_weighed() -> None:
    met = "On Tuesday the police at last met {} for talks."
    other = named(met.format("Moira Kerr"), met.format("Ewan Baird"))
    shorter = named(met.format("Moira Kerr"), met.format("Kerr"))
    assert other["left_over_names"] > shorter["left_over_names"] == 0


@given(st.text(max_size=60), st.text(max_size=60))
def test_every_text_has_every_signal(a: str, b: str) -> None:
    found = named(a, b)
    assert all(value >= 0 for value in found.values())
    assert all(
        found[name] <= 1 for name in ("order", "order_of_shorter", "triples", "part", "function_words")
    )
