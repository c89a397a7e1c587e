"""The words of quotations in normal form, and what counts as the same words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.claims._wording import is_telling, means_the_same, normal_words, one_name, one_negates, wordings


def words(text: str) -> tuple[str, ...]:
    (wording,) = wordings(text)
    return wording.words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("don't go", "do not go"),
        ("We’re ready", "we are ready"),
        ("We can't wait", "We cannot wait"),
        ("one-in-three boats", "1 in 3 boats"),
        ("$5 million", "5 million dollars"),
        ("10,000 boats", "10000 boats"),
        ("20%", "twenty percent"),
        ("the U.S. fleet", "the United States fleet"),
        ("[T]he bridge", "The bridge"),
        ("Sen. Lee", "Senator Lee"),
        ("a bridge [sic]", "a bridge"),
        ("okay", "O.K."),
        ("the neighbour organised it", "the neighbor organized it"),
    ],
)
def test_style_is_no_difference(one: str, other: str) -> None:
    assert words(one) == words(other)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("world view", "worldview", True),
        ("in to", "into", True),
        ("harbourmaster", "harbuormaster", True),
        ("uh", "", True),
        ("the … harbour", "the old and rotten harbour", True),
        ("mayor's", "mayor is", True),
        ("a", "the", False),
        ("that", "", False),
        ("boat", "boats", False),
        ("open", "opened", False),
        ("not", "", False),
    ],
)
def test_which_words_say_the_same(one: str, other: str, same: bool) -> None:
    ours, theirs = (tuple(text.replace("…", " … ").replace("'", " '").split()) for text in (one, other))
    assert means_the_same(ours, theirs) is means_the_same(theirs, ours) is same


def test_an_ellipsis_parts_a_quotation_and_brackets_stand_for_any_words() -> None:
    first, second = wordings("The bridge [of Vello] will open ... in April")
    assert first.words == ("the", "bridge", "…", "will", "open")
    assert second.words == ("in", "april")


def test_sentences_end_but_titles_do_not() -> None:
    (wording,) = wordings("Ask Mr. Lee. He knows")
    assert wording.ends == {2}


def test_spellings_of_a_name_from_another_script() -> None:
    assert one_name(("al", "Qadirov"), ("Kadirov",))
    assert not one_name(("Monday",), ("Sunday",))
    assert not one_name(("harbour",), ("harvour",))


@given(st.text(max_size=60))
def test_any_text_has_wordings_of_words(text: str) -> None:
    for wording in wordings(text):
        assert wording.words
        assert len(wording.words) == len(wording.written)
        assert all(0 <= end < len(wording.words) for end in wording.ends)
        assert isinstance([is_telling(word) for word in wording.words], list)


def test_the_normal_form_is_lower_case_without_marks() -> None:
    assert normal_words("The U.S.’ one-in-three, it’s") == "the us one in three it's"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("not", "", True),
        ("never", "always", True),
        ("nobody", "not everybody", False),
        ("not only", "", False),
        ("No", "no", False),
    ],
)
def test_one_negates(one: str, other: str, expected: bool) -> None:
    ours, theirs = tuple(one.split()), tuple(other.split())
    assert one_negates(ours, theirs) is one_negates(theirs, ours) is expected
