"""What the n-grams see, and what they must not see."""

from hypothesis import given
from hypothesis import strategies as st

from compare.origin.features import _PIECE, _WESTERN_PIECE, BITS, counts, word_count


def test_names_topics_figures_and_layout_are_not_seen() -> None:
    seen = counts("The minister of trade, Anna Berg, has not said when the 12 ships will sail.")
    assert seen == counts("The minister of defence, Li, has not said when the 7,000 cars will sail.")
    assert seen == counts("The minister of state, John Paul Obi, has not said when the 3 “ships” will sail.")


def test_the_order_of_common_words_is_seen() -> None:
    assert counts("It was the end of the war.") != counts("It was of the end the war.")


def test_a_line_break_only_ends_a_run() -> None:
    assert counts("They met.\nNo one spoke.") == counts("They met. No one spoke.")


def test_treebank_tokens_are_put_together() -> None:
    assert counts("They do n't know what the man 's wife said .") == counts(
        "They don’t know what the man's wife said."
    )


def test_a_common_word_in_capitals_opens_a_sentence_but_is_a_name_within_one() -> None:
    assert counts("There he was") == counts("there he was")
    assert counts("we saw There") == counts("we saw Kim")


def test_words_are_counted_with_numbers_and_without_marks() -> None:
    assert word_count("On 5 May, “it’s” over!") == 5


@given(st.text(max_size=300))
def test_any_text_gives_keys_within_bounds(text: str) -> None:
    found = counts(text)
    assert all(0 <= key < 2**BITS and number > 0 for key, number in found.items())


def test_names_and_genitives_at_the_beginning_and_within() -> None:
    assert counts("Anna Berg's friend came") == counts("Li friend came")
    assert counts("the ship's crew came") != counts("the ship crew came")
    assert counts("The The left") == counts("the Kim left")


@given(st.text(alphabet=st.characters(max_codepoint=255) | st.sampled_from("‘’“”–—…€"), max_size=200))
def test_western_texts_are_cut_as_any_other(text: str) -> None:
    assert _WESTERN_PIECE.findall(text) == _PIECE.findall(text)
