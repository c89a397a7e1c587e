"""Why two articles are one event, or not."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.align import event_score
from compare.align.explained_events import explain_events
from compare.glossary import Glossary
from compare.model import Article
from tests.align.reports import EVERY, FERRY_A, FERRY_B, VOTE

GLOSSARY = Glossary.shipped()


def test_one_event_and_two() -> None:
    same, other = explain_events(FERRY_A, FERRY_B, GLOSSARY), explain_events(FERRY_A, VOTE, GLOSSARY)
    assert same.same and not other.same
    assert same.shared[0].startswith("shared names: ") and same.threshold == other.threshold


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
