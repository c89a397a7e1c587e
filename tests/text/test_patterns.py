"""Many words as one pattern, and patterns compiled when they are needed."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.text.patterns import later, longest_of


def test_words_that_begin_alike_share_their_beginning() -> None:
    assert longest_of(["said", "says"]) == "sa(?:id|ys)"


def test_the_longest_is_found() -> None:
    found = re.search(longest_of(["set", "set to", "see"]), "all set to go")
    assert found is not None
    assert found[0] == "set to"


def test_a_shorter_one_is_tried_where_the_rest_forbids_the_longest() -> None:
    found = re.search(rf"(?:{longest_of(['won', 'wonder'])})\b(?! why)", "won, wonder why")
    assert found is not None
    assert found[0] == "won"


def test_a_pattern_is_compiled_once_and_only_when_it_is_needed() -> None:
    broken, plain = later("("), later("a+", re.IGNORECASE)
    assert plain() is plain()
    assert plain().fullmatch("aA")
    with pytest.raises(re.error):
        broken()


@given(st.sets(st.text("ab.(", min_size=1, max_size=4), min_size=1, max_size=6), st.text("ab.(", max_size=5))
def test_it_matches_what_the_plain_alternation_matches(words: set[str], text: str) -> None:
    plain = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    one, other = re.match(longest_of(words), text), re.match(plain, text)
    assert (one and one[0]) == (other and other[0])
