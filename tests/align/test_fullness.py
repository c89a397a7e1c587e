"""Whether two related sentences say what the other does not."""

from compare.align.fullness import NAMES, fullness
from compare.align.prepared import Prepared
from compare.align.terms import terms


def signals(a: str, b: str) -> dict[str, float]:
    return dict(zip(NAMES, fullness(Prepared(a, terms(a)), Prepared(b, terms(b))), strict=True))


def test_the_same_sentence_leaves_nothing_over() -> None:
    same = signals("Nine passengers were hurt.", "Nine passengers were hurt.")
    assert same["left_over_share"] == same["left_over_words"] == same["numbers"] == same["negation"] == 0
    assert same["letters"] == same["order"] == same["words_sorted"] == 1


def test_another_word_for_the_same_idea_leaves_little_over() -> None:
    idea = signals("Talks will resume.", "Negotiations will resume.")
    other = signals("Talks will resume.", "Flights will resume.")
    assert 0 < idea["left_over_share"] < other["left_over_share"]


def test_another_number_and_a_negation_are_seen() -> None:
    found = signals("Nine passengers were hurt.", "Ten passengers were not hurt.")
    assert (found["numbers"], found["negation"]) == (2, 1)
