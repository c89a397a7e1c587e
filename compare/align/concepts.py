"""The ideas behind words: refugee and migrant, talks and dialogue, build-up and presence."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from compare.align.lemmas import lemma

_DATA = Path(__file__).with_name("data") / "concepts.yaml"


def idea(*words: str) -> str | None:
    """The name of the idea that a word, or a phrase of two words, stands for; None for most words.

    Words are lemmas in lower case. Source: our own thesaurus, data/concepts.yaml.
    """
    return _ideas().get(words)


@lru_cache(maxsize=1)
def phrases() -> frozenset[tuple[str, ...]]:
    """The phrases of two words that stand for an idea."""
    return frozenset(words for words in _ideas() if len(words) == 2)


@lru_cache(maxsize=1)
def beginnings() -> frozenset[str]:
    """The first words of these."""
    return frozenset(first for first, _ in phrases())


@lru_cache(maxsize=1)
def _ideas() -> dict[tuple[str, ...], str]:
    import ryaml

    lines: dict[str, str] = ryaml.loads(_DATA.read_text(encoding="utf-8"))
    return {
        tuple(lemma(word) for word in phrase.replace("-", " ").split()): name
        for name, phrases in lines.items()
        for phrase in str(phrases).lower().split(",")
    }
