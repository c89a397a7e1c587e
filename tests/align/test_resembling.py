"""Whether a report has something like each part, as all scores would say."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from compare.align.prepared import Prepared
from compare.align.resembling import Question, resembling
from compare.align.same_fact import scores
from compare.align.terms import terms

SENTENCES = (
    "The ferry ran aground on rocks off Tarbert late on Tuesday.",
    "A ferry struck rocks near Tarbert on Tuesday night.",
    "Nine passengers were hurt when the ferry hit the rocks.",
    "Nine people were injured, the coast guard said.",
    "The harbour master closed the pier until Friday.",
    "Ticket sales had doubled since the summer.",
    "",
)
some = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3)
questions = st.lists(
    st.builds(
        Question, st.lists(some, min_size=1, max_size=3), st.lists(st.sampled_from(SENTENCES), max_size=4)
    ),
    max_size=4,
)


def prepared(texts: list[str]) -> list[Prepared]:
    return [Prepared(text, terms(text)) for text in texts]


@given(questions, st.sampled_from((0.25, 0.4, 0.8)))
def test_answers_are_those_of_all_scores(asked: list[Question], least: float) -> None:
    assert resembling(asked, least) == [
        all(
            scores(prepared(list(part)), prepared(list(one.sentences))).max(initial=0) >= least
            for part in one.parts
        )
        for one in asked
    ]


def test_every_part_must_be_there() -> None:
    told, other = SENTENCES[0], SENTENCES[5]
    for first, second in product((told, other), repeat=2):
        [answer] = resembling([Question([[first], [second]], SENTENCES[1:4])], 0.25)
        assert answer is (first == second == told)
