"""Words as terms."""

from msgspec.structs import replace

from compare.align.vocabulary import WORDS, Term, actor, as_quoted, united


def test_a_capital_may_make_a_word_a_name_and_never_one_with_an_idea() -> None:
    (word,) = WORDS["Tarbert"]
    assert (word.named.kind, word.plain.kind, word.named.key) == ("name", "word", "tarbert")
    (minister,) = WORDS["Minister"]
    assert minister.named == minister.plain


def test_a_token_is_cut_at_its_hyphens_and_loses_its_possessive() -> None:
    assert [(word.offset, word.plain.key) for word in WORDS["al-Assad’s"]] == [(0, "al"), (3, "assad")]


def test_common_words_numbers_and_the_calendar_tell_nothing() -> None:
    assert [word.plain.tells for token in ("ferry", "the", "61", "Monday") for word in WORDS[token]] == [
        True,
        False,
        False,
        False,
    ]
    assert not Term("people", "word", 1.2).tells and Term("people", "word", 1.6).tells
    assert not replace(Term("people", "word", 1.6), rarity=1.2).tells


def test_two_words_of_one_idea_are_one_term_quoted_where_the_second_is() -> None:
    asylum, seeker = WORDS["asylum"][0].plain, WORDS["seekers"][0].plain
    both = united(asylum, as_quoted(seeker))
    assert both and (both.key, both.quoted) == ("asylum seeker", True)
    assert united(seeker, asylum) is None


def test_known_actors_are_no_rarer_than_they_recur() -> None:
    assert actor("hezbollah").rarity <= 2.5 and actor("hezbollah").key == "@hezbollah"
