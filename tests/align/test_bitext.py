"""Sentences of a translation find those of the original they render."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.align.bitext import pair
from compare.model import Article
from compare.text.sentences import sentences

FRENCH = (
    "Le ministre de la Santé a présenté lundi un plan contre l’épidémie. "
    "Le plan coûtera 350 millions d’euros. "
    "Les syndicats de Marseille ont annoncé une grève. "
    "Le président n’a pas répondu."
)


def _pairs(text: str, original: str, language: str = "fr") -> list[tuple[int, int]]:
    """How many sentences stand on either side of each pair."""
    made = pair(Article(text, language="en"), Article(original, language=language))
    return [(len(p.article), len(p.original)) for p in made]


def test_sentence_by_sentence() -> None:
    text = (
        "The health minister presented a plan against the epidemic on Monday. "
        "The plan will cost 350 million euros. "
        "Unions in Marseille announced a strike. "
        "The president did not reply."
    )
    assert _pairs(text, FRENCH) == [(1, 1)] * 4


def test_two_sentences_rendered_by_one() -> None:
    text = (
        "The health minister presented a plan against the epidemic on Monday, which will cost 350 "
        "million euros. "
        "Unions in Marseille announced a strike. "
        "The president did not reply."
    )
    assert _pairs(text, FRENCH) == [(1, 2), (1, 1), (1, 1)]


def test_a_sentence_is_missing() -> None:
    text = (
        "The health minister presented a plan against the epidemic on Monday. "
        "Unions in Marseille announced a strike. "
        "The president did not reply."
    )
    assert _pairs(text, FRENCH) == [(1, 1), (0, 1), (1, 1), (1, 1)]


def test_across_scripts() -> None:
    russian = "Министр здравоохранения представил план в понедельник. Он стоит 350 миллионов евро. Профсоюзы "
    "Марселя объявили забастовку."
    text = "The health minister presented a plan on Monday. It costs 350 million euros. Unions in "
    "Marseille called a strike."
    assert _pairs(text, russian, "ru") == [(1, 1)] * 3


def test_one_sentence_beside_one_is_a_pair_whatever_they_say() -> None:
    assert _pairs(".", "Le pont est fermé.") == [(1, 1)]


@settings(deadline=None, max_examples=40)
@given(
    st.lists(st.sampled_from(["A b c.", "Le pont est 12.", "?", "Яма 7 да."]), max_size=8), st.integers(0, 8)
)
def test_every_sentence_is_in_exactly_one_pair_and_in_order(words: list[str], cut: int) -> None:
    text, original = " ".join(words[:cut]), " ".join(words[cut:])
    made = pair(Article(text, language="en"), Article(original, language="fr"))
    assert [s for p in made for s in p.article] == [
        (s.__class__.__mro__[1])(s.start, s.end) for s in sentences(text)
    ]
    assert [s.start for p in made for s in p.original] == [s.start for s in sentences(original)]


TRANSLATED = (
    "The health minister presented a plan against the epidemic on Monday.",
    "The plan will cost 350 million euros.",
    "Unions in Marseille announced a strike.",
    "The president did not reply.",
)


def _arrivals(*numbers: int) -> tuple[str, str]:
    """Sentences of a translation and those of its original."""
    english, french = (
        " ".join(line.format(number) for number in numbers)
        for line in ("Number {} has arrived.", "Le numéro {} est arrivé.")
    )
    return english, french


def test_pairs_say_where_both_sides_stand() -> None:
    text = " ".join(TRANSLATED)
    made = pair(Article(text, language="en"), Article(FRENCH, language="fr"))
    assert [tuple(one.of(text) for one in p.article) for p in made] == [(line,) for line in TRANSLATED]
    assert [one.of(FRENCH) for p in made for one in p.original] == [s.of(FRENCH) for s in sentences(FRENCH)]


def test_the_language_of_the_original_need_not_be_told() -> None:
    text = " ".join(TRANSLATED[:2] + TRANSLATED[3:])
    told = pair(Article(text, language="en"), Article(FRENCH, language="fr"))
    assert pair(Article(text, language="en"), Article(FRENCH)) == told


def test_a_sentence_is_added() -> None:
    added = "Nobody expected a quick answer from Paris in the middle of the summer holidays."
    assert _pairs(" ".join((*TRANSLATED[:2], added, *TRANSLATED[2:])), FRENCH) == [
        (1, 1), (1, 1), (1, 0), (1, 1), (1, 1),
    ]  # fmt: skip


def test_three_sentences_rendered_by_one() -> None:
    text = (
        "The minister presented a plan and the plan will cost 350 million euros, as unions in Marseille "
        "announced a strike. The president did not reply."
    )
    assert _pairs(text, FRENCH) == [(1, 3), (1, 1)]


def test_two_sentences_that_share_what_two_others_say_are_one_pair() -> None:
    french = (
        "Le ministre a rencontré pendant deux heures les syndicats de Marseille, et a parlé. "
        "Il s’agit de 350 emplois."
    )
    text = "The minister met the unions of Marseille. He spoke for two hours about 350 jobs."
    assert _pairs(text, french) == [(2, 2)]


def test_beside_nothing_stands_nothing() -> None:
    assert _pairs(" ".join(TRANSLATED), "") == [(1, 0)] * 4
    assert _pairs("", FRENCH) == [(0, 1)] * 4
    assert _pairs("", "") == []


def test_a_long_text_keeps_in_step() -> None:
    english, french = _arrivals(*range(120))
    assert _pairs(english, french) == [(1, 1)] * 120


def test_after_a_gap_in_either_text_both_are_in_step_again() -> None:
    whole, part = range(60), [*range(20), *range(35, 60)]
    for (english, _), (_, french), alone in (
        (_arrivals(*whole), _arrivals(*part), (1, 0)),
        (_arrivals(*part), _arrivals(*whole), (0, 1)),
    ):
        made = _pairs(english, french)
        assert made.count((1, 1)) == 45 and made.count(alone) == 15
        assert made[:3] == [(1, 1)] * 3


@pytest.mark.parametrize(("few", "many"), [(0, 30), (1, 12), (2, 40), (3, 100), (8, 200)])
def test_a_digest_of_a_long_text_loses_no_sentence_of_either(few: int, many: int) -> None:
    for ours, theirs in ((few, many), (many, few)):
        made = _pairs(_arrivals(*range(ours))[0], _arrivals(*range(theirs))[1])
        assert [sum(side) for side in zip(*made, strict=True)] == [ours, theirs]
