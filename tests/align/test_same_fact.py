"""Do two sentences report the same thing."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from compare.align import score
from tests.align.reports import EVERY

SENTENCES = [line for article in EVERY for line in article.text.splitlines()]
ANY = st.one_of(st.sampled_from(SENTENCES), st.text(max_size=40))


def test_other_words_for_the_same_thing_score_higher_than_the_same_topic() -> None:
    same, topic, other = score(
        ["Talks with the county council will resume on Thursday."],
        [
            "Both sides said negotiations with the council would go on this Thursday.",
            "The county council runs 40 schools.",
            "The ferry Morven ran aground.",
        ],
    )[0]
    assert same > topic > other


def test_aliases_of_one_entity_make_sentences_alike() -> None:
    alias, other = score(
        ["Raids hit positions of Daesh."], ["Raids hit positions of ISIS.", "Raids hit positions of OPEC."]
    )[0]
    assert alias > other


def test_the_shape_is_that_of_the_lists() -> None:
    assert score([], ["One."]).shape == (0, 1)
    assert score(["One.", "Two."], []).shape == (2, 0)


@given(st.lists(ANY, max_size=4), st.lists(ANY, max_size=4))
def test_a_cell_depends_on_its_two_sentences_only(a: list[str], b: list[str]) -> None:
    together = score(a, b)
    assert np.array_equal(together, score(b, a).T)
    assert all(score([x], [y])[0, 0] == together[i, j] for i, x in enumerate(a) for j, y in enumerate(b))
    assert ((together >= 0) & (together <= 1)).all()


@given(ANY.filter(str.strip))
def test_a_sentence_reports_what_it_reports(sentence: str) -> None:
    assert score([sentence], [sentence])[0, 0] == 1
