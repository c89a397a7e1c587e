"""Why two sentences score as they do."""

import math

from hypothesis import given
from hypothesis import strategies as st

from compare.align import explain_sentences, score
from compare.align.relatedness import RELATED, SHARED
from compare.align.same_fact import FULL, SAME, SAME_FACT
from compare.align.signals import MEANING
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


HURT = ("Nine people were hurt in the fire of the mill.", "The fire hurt ten people and a dog at the mill.")


def test_every_signal_of_both_answers_is_told_with_what_it_means() -> None:
    found = explain_sentences(*HURT, GLOSSARY)
    signals = {signal.name: signal for signal in found.signals}
    meanings = SHARED | MEANING
    assert signals.keys() == {f"{of}{name}" for of in ("", "full: ") for name in (*meanings, "usual")}
    for of, model in (("", SAME), ("full: ", FULL)):
        for name, weight in model.weights.items():
            signal = signals[of + name]
            assert (signal.weight, signal.meaning) == (weight, meanings[name])
            assert math.isclose(signal.adds, signal.value * weight, abs_tol=1e-5)
            assert (signal.value, signal.adds) == (round(signal.value, 6), round(signal.adds, 6))
        usual = signals[f"{of}usual"]
        assert (usual.value, usual.weight, usual.adds) == (1.0, model.bias, model.bias)
        assert usual.meaning == "where every two start from"


def test_an_explanation_says_what_was_compared_and_how_the_score_came_about() -> None:
    found = explain_sentences(*HURT, GLOSSARY)
    assert (found.kind, found.first, found.second) == ("sentences", *HURT)
    full = [signal.adds for signal in found.signals if signal.name.startswith("full: ")]
    same = [signal.adds for signal in found.signals if not signal.name.startswith("full: ")]
    assert found.note == (
        f"Same {chance(*same):.2f}, full {chance(*full):.2f}; the score is same × (3 + full) / 4, and 1 for "
        "equal ones."
    )


def test_what_is_too_little_related_says_so() -> None:
    found = explain_sentences("The ferry ran aground.", "Turnout was 61 percent.", GLOSSARY)
    related = chance(*(signal.adds for signal in found.signals))
    assert found.note == f"Too little related to be compared closely: half of {related:.2f}."
    assert (found.threshold, found.shared) == (SAME_FACT, ())


def test_the_strongest_signal_comes_first_and_those_of_one_effect_by_name() -> None:
    found = [(-abs(signal.adds), signal.name) for signal in explain_sentences(*HURT, GLOSSARY).signals]
    assert found == sorted(found)


def test_sentences_are_the_same_from_the_threshold_on() -> None:
    score = explain_sentences(*HURT, GLOSSARY).score
    assert explain_sentences(*HURT, GLOSSARY, threshold=score).same
    assert not explain_sentences(*HURT, GLOSSARY, threshold=score + 0.01).same


def test_what_both_have_is_told_rarest_first_without_function_words() -> None:
    assert explain_sentences(*HURT, GLOSSARY).shared == ("mill", "hurt", "fire", "people")
    words = "anchor barrel cedar dagger ember falcon gravel hammer ivory jackal kettle lantern marble needle"
    found = explain_sentences(f"We saw {words}.", f"They had {words} there.", GLOSSARY)
    assert len(found.shared) == 12 and set(found.shared) <= set(words.split())
