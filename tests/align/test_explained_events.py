"""Why two articles are one event, or not."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.align import event_score
from compare.align.events import SAME_EVENT, group
from compare.align.explained_events import explain_events
from compare.align.same_event import MEANINGS, SAME
from compare.glossary import Glossary
from compare.model import Article
from tests.align.reports import EVERY, FERRY_A, FERRY_B, MARKET, STATION, VOTE, report

GLOSSARY = Glossary.shipped()


def test_one_event_and_two() -> None:
    same, other = explain_events(FERRY_A, FERRY_B, GLOSSARY), explain_events(FERRY_A, VOTE, GLOSSARY)
    assert same.same and not other.same
    assert same.shared[0].startswith("shared names: ") and same.threshold == other.threshold


def test_two_that_are_never_compared_are_no_event_however_alike() -> None:
    one, other = report("a", "Biden meets Xi in San Francisco"), report("b", "Biden signs climate bill")
    found = explain_events(one, other, GLOSSARY, threshold=0.1)
    assert found.score >= found.threshold and not found.same
    assert "never compares" in found.note
    assert len(group([one, other], GLOSSARY, threshold=0.1)) == 2


@given(st.sampled_from(EVERY), st.sampled_from(EVERY))
def test_the_signals_add_up_to_the_score_either_way_round(a: Article, b: Article) -> None:
    found, back = explain_events(a, b, GLOSSARY), explain_events(b, a, GLOSSARY)
    assert found.signals == back.signals and found.score == back.score
    total = sum(signal.adds for signal in found.signals)
    assert found.score == pytest.approx(1 / (1 + math.exp(-total)), abs=1e-3)
    if a is not b:
        assert found.score == event_score([a, b])[0, 1]


def test_the_strongest_signal_comes_first() -> None:
    effects = [abs(signal.adds) for signal in explain_events(FERRY_A, FERRY_B, GLOSSARY).signals]
    assert effects == sorted(effects, reverse=True)


def test_every_signal_is_told_with_what_it_means() -> None:
    found = explain_events(MARKET[0], STATION[1], GLOSSARY)
    signals = {signal.name: signal for signal in found.signals}
    assert signals.keys() == MEANINGS.keys() | {"published", "nothing_shared", "another_act", "usual"}
    assert all(signals[name].meaning == meaning for name, meaning in MEANINGS.items())
    assert all(signals[name].weight == weight for name, weight in SAME.weights.items())
    assert all(
        signal.adds == pytest.approx(signal.value * signal.weight, abs=1e-3) for signal in found.signals
    )
    assert (found.kind, found.first, found.second) == ("events", "market-a", "station-b")
    assert "the first 1,750 characters" in found.note
    assert "In a group of more than two the mean of all pairs decides" in found.note


def test_figures_are_rounded_to_be_read() -> None:
    for signal in explain_events(FERRY_A, FERRY_B, GLOSSARY).signals:
        assert (signal.value, signal.adds) == (round(signal.value, 4), round(signal.adds, 4))


def test_what_stands_beside_the_weighed_signals_is_told_too() -> None:
    signals = {signal.name: signal for signal in explain_events(MARKET[0], STATION[1], GLOSSARY).signals}
    told = {
        name: (signals[name].value, signals[name].weight, signals[name].meaning)
        for name in ("published", "nothing_shared", "another_act", "usual")
    }
    assert told == {
        "published": (1.0, 1.0, "how near their days of publication are, if known"),
        "nothing_shared": (0.0, -8.0, "they share no name, phrase, number or opening word"),
        "another_act": (1.0, -8.0, "the later one counts far fewer killed or wounded, of a later day"),
        "usual": (1.0, SAME.bias, "where every two articles start from"),
    }


def test_articles_without_anything_in_common_say_so() -> None:
    found = explain_events(VOTE, report("weather", "Rain."), GLOSSARY)
    assert found.signals[0].name == "nothing_shared" and found.signals[0].adds == -8.0
    assert found.shared == () and found.score < 0.001


def test_a_threshold_may_be_given() -> None:
    score = explain_events(FERRY_A, FERRY_B, GLOSSARY).score
    at, above = (explain_events(FERRY_A, FERRY_B, GLOSSARY, threshold=bar) for bar in (score, score + 0.01))
    assert at.same and not above.same
    assert at.threshold == score
    assert explain_events(FERRY_A, FERRY_B, GLOSSARY).threshold == SAME_EVENT


def test_signals_of_one_effect_stand_by_name() -> None:
    found = explain_events(VOTE, report("weather", "Rain."), GLOSSARY)
    without = [signal.name for signal in found.signals if not signal.adds]
    assert without == sorted(without) and len(without) > 10
