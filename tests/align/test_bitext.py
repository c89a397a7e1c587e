"""Sentences of a translation find those of the original they render."""

from __future__ import annotations

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
