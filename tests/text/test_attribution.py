"""The parts of an attribution; whole attributions are tested with the quotations they belong to."""

from __future__ import annotations

import pytest

from compare.model import Span
from compare.text.attribution import according_to, carried, one_sentence, says_next, says_within


def test_a_mark_between_a_comma_and_a_verb_of_saying_closes() -> None:
    prose = "“We are late, “says Ann Lee."
    assert says_next(prose, prose.rindex("“"), prose.rindex("“") + 1)
    prose = "He came, “tired” and late."
    assert not says_next(prose, prose.index("“"), prose.index("“") + 1)


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("We are late, said Ann Lee.", True),
        ("We are late, Ann Lee said.", True),
        ("We are late, but nobody told us.", False),
        ("We are late.", False),
    ],
)
def test_a_quotation_that_runs_into_its_attribution(inner: str, expected: bool) -> None:
    assert says_within(inner, Span(0, len(inner))) is expected


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("53 people died, according to the Port Authority in Oslo.", "Port Authority"),
        ("According to union leader Ann Lee, nobody was hurt.", "Ann Lee"),
        ("Nobody was hurt.", None),
    ],
)
def test_whom_a_sentence_names_as_its_source(sentence: str, source: str | None) -> None:
    found = according_to(sentence, Span(0, len(sentence)))
    assert (found and found.of(sentence)) == source


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        (" and called for ", False),
        (" and ", True),
        (" of the plan and ", True),
        (" and so on. ", False),
        (", which he meant, on the ", False),
        (" at NBC’s ", False),
    ],
)
def test_words_that_carry_a_speaker_on(between: str, expected: bool) -> None:
    assert carried(between) is expected


def test_one_sentence_between_two_halves() -> None:
    assert one_sentence("Mr. Lee said in Oslo.")
    assert not one_sentence("Lee said. He left.")
    assert not one_sentence("Lee said")
