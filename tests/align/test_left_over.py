"""The weight that each of two sentences has alone."""

import numpy as np
import pytest

from compare.align.left_over import LeftOver
from compare.align.prepared import Prepared
from compare.align.terms import terms

PAIRS = [
    ("Talks will resume.", "Negotiations will resume."),
    ("The tsar met Moira Kerr.", "The czars met Ewan Baird."),
    ("Nine passengers were hurt.", "Ten passengers were hurt off Tarbert."),
]


def together(pairs: list[tuple[str, str]]) -> list[list[float]]:
    """The three weights of the first and of the second of each pair."""
    sentences = [Prepared(text, terms(text)) for pair in pairs for text in pair]
    firsts = np.arange(0, len(sentences), 2)
    one, other = LeftOver(sentences).of(firsts, firsts + 1)
    return np.array([*one, *other]).T.tolist()


def test_pairs_leave_over_together_what_they_leave_over_alone() -> None:
    assert together(PAIRS) == [together([pair])[0] for pair in PAIRS]


@pytest.mark.parametrize("pair", PAIRS)
def test_the_second_has_alone_what_the_first_has_when_they_change_places(pair: tuple[str, str]) -> None:
    one, other = together([pair, pair[::-1]])
    assert one[:3] == other[3:] and one[3:] == other[:3]


def test_another_word_for_the_idea_and_another_spelling_leave_less_over() -> None:
    resumed = ("Talks will resume.", "{} will resume.")
    alone = {
        word: together([(resumed[0], resumed[1].format(word))])[0][0]
        for word in ("Talks", "Negotiations", "Flights")
    }
    assert 0 == alone["Talks"] < alone["Negotiations"] < alone["Flights"]
    spelled, other = together([("A harbour.", "A harbor."), ("A harbour.", "A castle.")])
    assert 0 < spelled[0] < other[0]


def test_words_and_names_are_weighed_apart() -> None:
    [everything, words, names, *_] = together([("He met Moira Kerr at last.", "He met.")])[0]
    assert 0 < names < everything and 0 <= words <= everything - names
