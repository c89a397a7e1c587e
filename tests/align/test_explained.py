"""Why two sentences score as they do."""

import math

from hypothesis import given
from hypothesis import strategies as st

from compare.align import explain_sentences, score
from compare.align.same_fact import FULL, RELATED, SAME
from compare.align.sentences import THRESHOLD
from compare.glossary import Glossary
from tests.align.reports import EVERY

GLOSSARY = Glossary.shipped()
LINES = [line for article in EVERY for line in article.text.splitlines()]


def chance(bias: float, *terms: float) -> float:
    return 1 / (1 + math.exp(-bias - sum(terms)))


def test_the_signals_add_up_to_both_answers() -> None:
    found = explain_sentences("Nine people were hurt in the fire.", "The fire hurt ten people.", GLOSSARY)
    assert math.isclose(
        found.related, chance(SAME.bias, *(s.value * s.weight for s in found.signals)), abs_tol=1e-4
    )
    full = chance(FULL.bias, *(s.value * (s.weight_full or 0) for s in found.signals))
    assert found.full is not None
    assert math.isclose(found.full, full, abs_tol=1e-4)
    assert math.isclose(found.score, found.related * (3 + found.full) / 4, abs_tol=1e-5)
    assert found.threshold == THRESHOLD


def test_sentences_with_little_in_common_are_not_looked_at_closely() -> None:
    found = explain_sentences("The ferry ran aground.", "Turnout was 61 percent.", GLOSSARY, threshold=0.5)
    assert {signal.name for signal in found.signals} == set(RELATED.weights)
    assert found.full is None
    assert (found.score, found.threshold) == (round(found.related / 2, 6), 0.5)
    assert all(signal.weight_full is None and signal.meaning for signal in found.signals)


@given(st.sampled_from(LINES), st.sampled_from(LINES))
def test_the_score_is_that_of_score_and_the_order_changes_nothing(a: str, b: str) -> None:
    found = explain_sentences(a, b, GLOSSARY)
    assert found == explain_sentences(b, a, GLOSSARY)
    assert found.score == score([a], [b])[0, 0]
