"""A sentence, weighed."""

from compare.align.prepared import Prepared, root, weight
from compare.align.terms import terms
from compare.align.vocabulary import Term


def prepared(sentence: str, **share: float) -> Prepared:
    return Prepared(sentence, terms(sentence), share)


def test_rare_words_weigh_more_than_common_ones_and_names_half() -> None:
    assert weight(Term("ferry", "word", 3.5)) > weight(Term("people", "word", 1.2))
    assert weight(Term("morven", "name", 4.0)) * 2 == weight(Term("morven", "word", 4.0))
    assert weight(Term("of", "function", 0.0)) < weight(Term("people", "word", 1.2))


def test_weights_are_squares_of_whole_sixteenths() -> None:
    assert root(4.0) == 32
    assert prepared("ferry").weight == (prepared("ferry").words["ferry"] / 16) ** 2


def test_what_all_sentences_repeat_counts_less() -> None:
    assert prepared("ferry", ferry=0.25).words["ferry"] * 2 == prepared("ferry").words["ferry"]


def test_two_words_for_one_idea_add_up() -> None:
    both = prepared("refugees and migrants")
    assert len(both.ideas) == 1
    assert next(iter(both.ideas.values())) > max(both.words_of_ideas.values())


def test_numbers_and_quoted_words() -> None:
    sentence = prepared("Nine said “the sea was calm” on the 212 boats.")
    assert sentence.numbers == {"#9", "#212"}
    assert set(sentence.quoted) == {"sea", "calm"}
