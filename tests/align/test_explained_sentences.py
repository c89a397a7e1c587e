"""Why two sentences score as they do."""

import math

from hypothesis import given
from hypothesis import strategies as st

from compare.align import explain_sentences, score
from compare.align.same_fact import RELATED, SAME_FACT
from compare.glossary import Glossary
from tests.align.reports import EVERY

GLOSSARY = Glossary.shipped()
LINES = [line for article in EVERY for line in article.text.splitlines()]


def chance(*terms: float) -> float:
    return 1 / (1 + math.exp(-sum(terms)))


def test_the_signals_add_up_to_both_answers() -> None:
    found = explain_sentences("Nine people were hurt in the fire.", "The fire hurt ten people.", GLOSSARY)
    full = [signal for signal in found.signals if signal.name.startswith("full: ")]
    same = chance(*(signal.adds for signal in found.signals if signal not in full))
    expected = same * (3 + chance(*(signal.adds for signal in full))) / 4
    assert math.isclose(found.score, expected, abs_tol=1e-4)
    assert found.threshold == SAME_FACT
    assert "fire" in found.shared


def test_sentences_with_little_in_common_are_not_looked_at_closely() -> None:
    found = explain_sentences("The ferry ran aground.", "Turnout was 61 percent.", GLOSSARY, threshold=0.5)
    assert {signal.name for signal in found.signals} == {*RELATED.weights, "usual"}
    related = chance(*(signal.adds for signal in found.signals))
    assert math.isclose(found.score, related / 2, abs_tol=1e-5)
    assert not found.same and found.threshold == 0.5
    assert all(signal.meaning for signal in found.signals)


@given(st.sampled_from(LINES), st.sampled_from(LINES))
def test_the_score_is_that_of_score_and_the_order_changes_nothing(a: str, b: str) -> None:
    found, turned = explain_sentences(a, b, GLOSSARY), explain_sentences(b, a, GLOSSARY)
    assert (found.score, found.signals, found.shared) == (turned.score, turned.signals, turned.shared)
    assert found.score == score([a], [b])[0, 0]
