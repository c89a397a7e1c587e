"""Different words for one idea, and the thesaurus itself."""

from collections import defaultdict
from pathlib import Path

import ryaml

import compare.align.concepts as concepts
from compare.align.concepts import idea
from compare.align.lemmas import lemma

LINES: dict[str, str] = ryaml.loads(
    (Path(concepts.__file__).with_name("data") / "concepts.yaml").read_text(encoding="utf-8")
)


def test_outlets_choose_different_words_for_one_thing() -> None:
    assert idea("refugee") == idea("migrant") == idea("asylum", "seeker")
    assert idea("talk") == idea("dialogue") == idea("negotiation")
    assert idea("buildup") == idea("build", "up") == idea("reinforcement")
    assert idea("terrorist") == idea("rebel")


def test_unlike_things_share_no_idea() -> None:
    assert idea("ferry") != idea("teacher")
    assert idea("tarbert") is None


def test_a_word_belongs_to_one_line() -> None:
    lines = defaultdict(set)
    for name, phrases in LINES.items():
        for phrase in phrases.lower().split(","):
            lines[tuple(lemma(word) for word in phrase.replace("-", " ").split())].add(name)
    assert {phrase: names for phrase, names in lines.items() if len(names) > 1} == {}


def test_a_phrase_has_at_most_two_words() -> None:
    phrases = [phrase for line in LINES.values() for phrase in line.split(",")]
    assert [phrase for phrase in phrases if not 1 <= len(phrase.replace("-", " ").split()) <= 2] == []
