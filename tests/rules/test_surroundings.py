"""What a form says of the words around its own word, before it is compiled."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.rules._phrases import Phrase, Table
from compare.rules._surroundings import Around, around


@pytest.mark.parametrize(
    ("form", "word", "wanted"),
    [
        ("since (?:a )?while", "since", Around(opens=True)),
        ("(?<!long )since then", "since", Around(behind=(" then",), opens=True)),
        (r"the Dr\.? [A-Z]", "dr", Around(("the ", "The "), ("",), ("the Dr", "The Dr"))),
        ("we needs? of", "needs", Around(beginning=("we need", "We need"))),
        (r"\d+ [Ss]ecretar(?:y|ies) there", "there", Around(("y ", "Y ", "ies ", "Ies "))),
        ("told it|it was told", "it", Around()),
    ],
)
def test_what_is_read_off_a_form(form: str, word: str, wanted: Around) -> None:
    assert around(form, word) == wanted


def test_a_word_among_others_has_the_same_neighbours_as_they() -> None:
    read = around("he (?:said|told) about", "told")
    assert read.before == ("he ", "He ")
    assert read.behind == (" about",)


def test_a_choice_that_may_be_left_out_begins_nothing() -> None:
    assert around("(?:the )?boats left", "boats").beginning == ()


_FORMS = ("(?:the|a) boat (?:left|sank) there", "boats? of (?:the )?sea", "(?<!no )boat [a-z]+", "the boat")
_WORDS = ("the", "a", "boat", "boats", "left", "sank", "there", "of", "sea", "no", ".", "\n")


@given(st.lists(st.sampled_from(_WORDS), max_size=12).map(" ".join), st.sampled_from(_FORMS))
def test_nothing_is_passed_over_that_the_form_finds(text: str, form: str) -> None:
    found = [match.span() for match in re.finditer(rf"(?<![\w’'-])(?:{form})(?!\w|-\w)", text)]
    told = Table([Phrase("boat|boats", form, "")]).find(text)
    assert [(one.start, one.end) for one in told] == found
